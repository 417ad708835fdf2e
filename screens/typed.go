package screens

import (
	"strings"

	"sofra/app/names"
)

// meets says whether what was typed stands in a name, without regard to case,
// marks and script: "ışık", "ISIK" and "Işık" are one.
func meets(name, typed string) bool {
	return strings.Contains(names.Key(name), names.Key(typed))
}
