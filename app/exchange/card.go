package exchange

import (
	"io"
	"slices"
	"strings"
	"unicode/utf8"
)

// CardVersion is a version of vCard.
type CardVersion string

// The versions: what the standard is now, and what old telephones, Outlook and
// Google take.
const (
	CardNow CardVersion = "4.0"
	CardOld CardVersion = "3.0"
)

// card is one vCard that is being written. The library that reads them folds no
// lines, and escapes the commas between the parts of a value but not the
// semicolons inside one; so lines are written here.
type card struct {
	version CardVersion
	lines   []string
}

func newCard(v CardVersion) *card {
	return &card{v, []string{"BEGIN:VCARD", "VERSION:" + string(v)}}
}

// line adds a value that is escaped already, unless it says nothing.
func (c *card) line(name, value string) {
	if strings.Trim(value, ";") != "" {
		c.lines = append(c.lines, name+":"+value)
	}
}

// text adds a text.
func (c *card) text(name, value string) { c.line(name, escaped(value)) }

// list adds values with commas between them.
func (c *card) list(name string, values []string) {
	values = slices.DeleteFunc(slices.Clone(values), func(s string) bool { return strings.TrimSpace(s) == "" })
	for i := range values {
		values[i] = escaped(values[i])
	}
	c.line(name, strings.Join(values, ","))
}

// write folds the lines and hands them on.
func (c *card) write(w io.Writer) error {
	var all strings.Builder
	for _, l := range append(c.lines, "END:VCARD") {
		fold(&all, l)
	}
	_, err := io.WriteString(w, all.String())
	return err
}

var escapes = strings.NewReplacer(`\`, `\\`, ",", `\,`, ";", `\;`, "\n", `\n`)

// escaped is a text as it stands in a value, or in a part of one.
func escaped(s string) string { return escapes.Replace(clean(s)) }

// longest is how many bytes a line may have.
const longest = 75

// fold writes a line in pieces of at most 75 bytes, each after the first behind
// a space. No letter is split.
func fold(to *strings.Builder, line string) {
	room := longest
	for len(line) > room {
		cut := room
		for !utf8.RuneStart(line[cut]) {
			cut--
		}
		to.WriteString(line[:cut])
		to.WriteString("\r\n ")
		line, room = line[cut:], longest-1
	}
	to.WriteString(line)
	to.WriteString("\r\n")
}
