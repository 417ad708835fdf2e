package sheet

import (
	"bytes"
	"encoding/xml"
	"errors"
	"html"
	"io"
	"regexp"
	"strings"

	"sofra/app"
)

// change is what is made of one thing of a part: an attribute, or the text of an
// element. Elements go by their local names, the one around them too.
type change struct {
	starts func(element string)
	attr   func(around, element, name, value string) string
	text   func(around, element, value string) string
}

var attrForm = regexp.MustCompile(`([\w:.-]+)(\s*=\s*)("[^"]*"|'[^']*')`)

// changed is a part in which only what was changed is written anew, byte for byte.
func changed(source []byte, c change) ([]byte, error) {
	d := xml.NewDecoder(bytes.NewReader(source))
	var out bytes.Buffer
	var path []string
	for {
		from := d.InputOffset()
		t, err := d.RawToken()
		if errors.Is(err, io.EOF) {
			break
		}
		if err != nil {
			return nil, unreadable(err)
		}
		raw := source[from:d.InputOffset()]
		switch x := t.(type) {
		case xml.StartElement:
			if c.starts != nil {
				c.starts(x.Name.Local)
			}
			if c.attr != nil && len(x.Attr) > 0 {
				raw = changedTag(raw, around(path, 1), x.Name.Local, c.attr)
			}
			path = append(path, x.Name.Local)
		case xml.EndElement:
			path = path[:max(len(path)-1, 0)]
		case xml.CharData:
			if c.text != nil {
				if now := c.text(around(path, 2), around(path, 1), string(x)); now != string(x) {
					raw = []byte(xmlText(now))
				}
			}
		}
		out.Write(raw)
	}
	return out.Bytes(), nil
}

// around is the element so many steps up.
func around(path []string, up int) string {
	if len(path) < up {
		return ""
	}
	return path[len(path)-up]
}

func changedTag(raw []byte, around, element string, change func(around, element, name, value string) string) []byte {
	return attrForm.ReplaceAllFunc(raw, func(one []byte) []byte {
		m := attrForm.FindSubmatch(one)
		name := string(m[1])
		if at := strings.LastIndex(name, ":"); at >= 0 {
			name = name[at+1:]
		}
		was := html.UnescapeString(string(m[3][1 : len(m[3])-1]))
		now := change(around, element, name, was)
		if now == was {
			return one
		}
		return []byte(string(m[1]) + string(m[2]) + `"` + xmlText(now) + `"`)
	})
}

// xmlText is a text as XML has it, without characters that it cannot hold.
func xmlText(s string) string {
	var b strings.Builder
	for _, r := range strings.ToValidUTF8(s, "\uFFFD") {
		switch {
		case r == '&':
			b.WriteString("&amp;")
		case r == '<':
			b.WriteString("&lt;")
		case r == '>':
			b.WriteString("&gt;")
		case r == '"':
			b.WriteString("&quot;")
		case r < ' ' && r != '\n' && r != '\t', r == 0xFFFE, r == 0xFFFF:
		default:
			b.WriteRune(r)
		}
	}
	return b.String()
}

// utf8Only refuses parts in other letters: they are read, but could not be
// written as they were.
func utf8Only(source []byte) error {
	if bytes.HasPrefix(source, []byte{0xFF, 0xFE}) || bytes.HasPrefix(source, []byte{0xFE, 0xFF}) {
		return app.ErrUnreadableFile
	}
	return nil
}
