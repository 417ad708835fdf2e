package exchange

import (
	"bufio"
	"errors"
	"io"
	"mime/quotedprintable"
	"strings"
	"unicode/utf8"

	"github.com/emersion/go-vcard"
	"golang.org/x/text/encoding/charmap"

	"sofra/app"
)

const begin, end = "BEGIN:VCARD", "END:VCARD"

// cardLines cuts a file into cards, each of whole lines. One that is broken
// takes none of its neighbours with it.
type cardLines struct {
	from *bufio.Reader
	next string // a line that was read ahead
	has  bool
}

// card is the next card; io.EOF after the last.
func (l *cardLines) card() (vcard.Card, error) {
	var text strings.Builder
	for n := 0; ; {
		line, err := l.whole()
		switch {
		case err != nil && !errors.Is(err, io.EOF):
			return nil, app.ErrUnreadableFile
		case err != nil && n == 0:
			return nil, io.EOF
		case err == nil && n == 0 && !strings.EqualFold(strings.TrimPrefix(line, "\ufeff"), begin):
			continue // what stands between cards
		case err == nil && n == 0:
			line = begin
		case err == nil && strings.EqualFold(line, begin): // the one before has no end
			l.next, l.has = line, true
			line = end
		case err != nil:
			line = end
		}
		if n++; n > mostLines {
			return nil, app.ErrHostileFile
		}
		text.WriteString(line + "\r\n")
		if strings.EqualFold(line, end) {
			c, err := vcard.NewDecoder(strings.NewReader(text.String())).Decode()
			if err != nil {
				return vcard.Card{}, nil // a row without a name, which is told
			}
			return c, nil
		}
	}
}

// whole is the next line with the pieces that were folded off it.
func (l *cardLines) whole() (string, error) {
	line, err := l.line()
	if err != nil {
		return "", err
	}
	soft := printed(line)
	for soft && strings.HasSuffix(line, "=") { // the old way to fold
		more, err := l.line()
		if err != nil {
			break
		}
		line = add(strings.TrimSuffix(line, "="), more)
	}
	for {
		b, err := l.from.Peek(1)
		if err != nil || l.has || b[0] != ' ' && b[0] != '\t' {
			break
		}
		more, err := l.line()
		if err != nil {
			break
		}
		line = add(line, more[1:])
	}
	if !utf8.ValidString(line) { // as Outlook writes here
		line, _ = charmap.Windows1250.NewDecoder().String(line)
	}
	if soft {
		line = plain(line)
	}
	return kept.Replace(typed(line)), nil
}

// typed gives the bare words of vCard 2.1, as in TEL;CELL, the name that later
// versions have for them.
func typed(line string) string {
	name, value, ok := strings.Cut(line, ":")
	if !ok || strings.Contains(name, `"`) {
		return line
	}
	parts := strings.Split(name, ";")
	for i := 1; i < len(parts); i++ {
		if parts[i] != "" && !strings.Contains(parts[i], "=") {
			parts[i] = "TYPE=" + parts[i]
		}
	}
	return strings.Join(parts, ";") + ":" + value
}

// add puts pieces together. What is longer than any text, a photograph, is cut:
// nobody asks for it.
func add(line, more string) string {
	if len(line) > mostLine {
		return line
	}
	return line + more
}

func (l *cardLines) line() (string, error) {
	if l.has {
		l.has = false
		return l.next, nil
	}
	var all []byte
	for {
		piece, err := l.from.ReadSlice('\n')
		if len(all) <= mostLine {
			all = append(all, piece...)
		}
		switch {
		case errors.Is(err, bufio.ErrBufferFull):
			continue
		case err != nil && (!errors.Is(err, io.EOF) || len(all) == 0):
			return "", err
		}
		return strings.TrimRight(string(all), "\r\n"), nil
	}
}

// Signs of our own stand for what the library does not tell apart: a semicolon
// inside a part of a value, and a backslash before one.
const semicolon, backslash = "\uE000", "\uE001"

var (
	kept  = strings.NewReplacer(`\\`, backslash, `\;`, semicolon, `\N`, `\n`)
	given = strings.NewReplacer(semicolon, ";", backslash, `\`)
)

// printed says whether a value is written in signs for the printer, as vCard 2.1
// does.
func printed(line string) bool {
	name, _, _ := strings.Cut(line, ":")
	return strings.Contains(strings.ToUpper(name), "QUOTED-PRINTABLE")
}

// plain reads such a value.
func plain(line string) string {
	name, value, _ := strings.Cut(line, ":")
	read, err := io.ReadAll(quotedprintable.NewReader(strings.NewReader(value)))
	if err != nil {
		return line
	}
	return name + ":" + strings.NewReplacer("\r\n", `\n`, "\n", `\n`).Replace(string(read))
}
