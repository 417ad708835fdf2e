package app

import (
	"regexp"
	"strconv"
	"strings"

	"sofra/app/words"
)

// Coordinates say where something stands: degrees north, a comma, degrees east, as
// "42.6629, 21.1655". "" is not said.
type Coordinates string

var (
	pairForm = regexp.MustCompile(`^\s*\(?\s*([+-]?[0-9]{1,2}(?:\.[0-9]{1,10})?)\s*[,;/ ]\s*([+-]?[0-9]{1,3}(?:\.[0-9]{1,10})?)\s*\)?\s*$`)
	// Places come before the middle of what the map shows: the pin is what was meant.
	linkForms = []*regexp.Regexp{
		regexp.MustCompile(`!3d(-?[0-9]{1,2}\.[0-9]+)!4d(-?[0-9]{1,3}\.[0-9]+)`),
		regexp.MustCompile(`[?&]mlat=(-?[0-9]{1,2}\.[0-9]+)&mlon=(-?[0-9]{1,3}\.[0-9]+)`),
		regexp.MustCompile(`(?:[?&/](?:q|query|ll|daddr|destination|loc)=|geo:|/place/)(?:loc:)?(-?[0-9]{1,2}\.[0-9]+)(?:,|%2C)(?:\+|%20)?(-?[0-9]{1,3}\.[0-9]+)`),
		regexp.MustCompile(`@(-?[0-9]{1,2}\.[0-9]+),(-?[0-9]{1,3}\.[0-9]+)`),
		regexp.MustCompile(`#map=[0-9.]+/(-?[0-9]{1,2}\.[0-9]+)/(-?[0-9]{1,3}\.[0-9]+)`),
	}
)

// ReadCoordinates reads what people paste: two numbers, or the link of a map.
func ReadCoordinates(text string) (c Coordinates, ok bool) {
	if text = strings.TrimSpace(text); text == "" {
		return "", true
	}
	m := pairForm.FindStringSubmatch(text)
	for _, form := range linkForms {
		if m == nil {
			m = form.FindStringSubmatch(text)
		}
	}
	if m == nil {
		return "", false
	}
	north, err1 := strconv.ParseFloat(m[1], 64)
	east, err2 := strconv.ParseFloat(m[2], 64)
	if err1 != nil || err2 != nil || north < -90 || north > 90 || east < -180 || east > 180 {
		return "", false
	}
	return Coordinates(degrees(north) + ", " + degrees(east)), true
}

// degrees are written to the width of a door, about ten centimetres.
func degrees(n float64) string {
	text := strconv.FormatFloat(n, 'f', 6, 64)
	return strings.TrimSuffix(strings.TrimRight(text, "0"), ".")
}

// Point is both as files have them, with a space between.
func (c Coordinates) Point() string { return strings.Replace(string(c), ",", "", 1) }

// CoordinatesRule says what is wrong with coordinates that were typed.
func CoordinatesRule(text string) words.Text {
	if _, ok := ReadCoordinates(text); !ok {
		return words.T("Write degrees north and east, as 42.6629, 21.1655, or paste the link of a map.")
	}
	return words.Text{}
}
