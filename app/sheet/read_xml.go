package sheet

import (
	"encoding/xml"
	"errors"
	"io"
	"regexp"
	"strconv"
	"strings"
)

// xmlPass walks the tokens of a part. It never builds a tree, and it does not
// know entities, so that neither depth nor laughter can fill the memory.
type xmlPass struct{ *xml.Decoder }

func (p *xmlPass) next() (xml.Token, error) {
	t, err := p.RawToken()
	if err != nil && !errors.Is(err, io.EOF) {
		return nil, unreadable(err)
	}
	return t, err
}

// text reads the text up to the end of the element: all its parts, but not
// how it is spoken in Japanese.
func (p *xmlPass) text(end string) (string, error) {
	var b strings.Builder
	spoken, direct := 0, end == "v" || end == "f"
	in := false
	for {
		t, err := p.next()
		if err != nil {
			return "", unreadable(err)
		}
		switch x := t.(type) {
		case xml.StartElement:
			in = in || x.Name.Local == "t"
			if x.Name.Local == "rPh" {
				spoken++
			}
		case xml.EndElement:
			switch x.Name.Local {
			case end:
				return unescape(b.String()), nil
			case "t":
				in = false
			case "rPh":
				spoken--
			}
		case xml.CharData:
			if direct || in && spoken == 0 {
				b.Write(x)
			}
		}
		if b.Len() > maxToken {
			return b.String(), nil
		}
	}
}

// skip passes over the rest of the element.
func (p *xmlPass) skip(end string) error {
	for {
		t, err := p.next()
		if err != nil {
			return unreadable(err)
		}
		if e, ok := t.(xml.EndElement); ok && e.Name.Local == end {
			return nil
		}
	}
}

var escaped = regexp.MustCompile(`_x([0-9A-Fa-f]{4})_`)

// unescape turns _x000D_ and its like back into the characters that XML
// cannot hold, without carriage returns.
func unescape(s string) string {
	if strings.Contains(s, "_x") {
		s = escaped.ReplaceAllStringFunc(s, func(m string) string {
			n, err := strconv.ParseUint(m[2:6], 16, 16)
			if err != nil || n == '\r' || n == 0 {
				return ""
			}
			return string(rune(n))
		})
	}
	return strings.ReplaceAll(s, "\r", "")
}
