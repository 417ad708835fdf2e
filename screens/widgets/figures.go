package widgets

import (
	"strconv"
	"strings"
)

// plainSpaces makes every kind of space between figures one.
func plainSpaces(text string) string {
	return strings.TrimSpace(strings.NewReplacer("\u00a0", " ", "\u202f", " ").Replace(text))
}

// figures reads a number of so many decimal places as a whole number of its
// smallest part. At is where its decimal mark stands, below zero where it has
// none.
func figures(text string, at, places int) (n int64, ok bool) {
	whole, part, mark := text, "", ""
	if at >= 0 {
		whole, part, mark = text[:at], text[at+1:], text[at:at+1]
	}
	whole, ok = ungroup(whole, mark)
	if !ok || whole+part == "" || len(part) > places || strings.Trim(part, "0123456789") != "" {
		return 0, false
	}
	n, err := strconv.ParseInt("0"+whole+part+strings.Repeat("0", places-len(part)), 10, 64)
	return n, err == nil
}

// ungroup joins the figures of a whole number that are grouped well or not at
// all: 1250, 1 250, 1.250.000. Groups are of three, parted by one mark that is
// not the decimal one: who types 12,5,3 has slipped.
func ungroup(text, decimal string) (string, bool) {
	at := strings.IndexAny(text, " .,")
	if at < 0 {
		return text, strings.Trim(text, "0123456789") == ""
	}
	groups := strings.Split(text, text[at:at+1])
	if text[at:at+1] == decimal || len(groups[0]) > 3 || strings.HasPrefix(groups[0]+"0", "0") {
		return "", false
	}
	for _, g := range groups[1:] {
		if len(g) != 3 {
			return "", false
		}
	}
	all := strings.Join(groups, "")
	return all, strings.Trim(all, "0123456789") == ""
}
