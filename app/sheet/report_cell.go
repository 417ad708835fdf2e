package sheet

import (
	"fmt"
	"strconv"
	"strings"
	"unicode/utf8"
)

// spaced tells texts whose ends a reader would cut off.
func spaced(text string) bool {
	return text != "" && (blankLetter(text[0]) || blankLetter(text[len(text)-1]))
}

func blankLetter(c byte) bool { return c == ' ' || c == '\t' || c == '\n' || c == '\r' }

// literal keeps a text from being read as one of the workbook's own escapes of a
// letter, as "_x0041_" would be.
func literal(text string) string {
	if !strings.Contains(text, "_x") {
		return text
	}
	var s strings.Builder
	for i := range len(text) {
		s.WriteByte(text[i])
		if text[i] == '_' && len(text) > i+6 && text[i+1] == 'x' && text[i+6] == '_' && hexadecimal(text[i+2:i+6]) {
			s.WriteString("x005F_")
		}
	}
	return s.String()
}

func hexadecimal(text string) bool {
	_, err := strconv.ParseUint(text, 16, 16)
	return err == nil
}

// appendXML writes a text as XML has it. New lines in a cell stay what they are.
func appendXML(s []byte, text string, lines bool) []byte {
	from := 0
	for i := 0; i < len(text); {
		c, size := rune(text[i]), 1
		if c >= utf8.RuneSelf {
			c, size = utf8.DecodeRuneInString(text[i:])
		}
		if said, plain := inCell(c, size, lines); !plain {
			s = append(append(s, text[from:i]...), said...)
			from = i + size
		}
		i += size
	}
	return append(s, text[from:]...)
}

// inCell is how XML writes a letter, or that it stays as it is.
func inCell(c rune, size int, lines bool) (said string, plain bool) {
	switch {
	case c == '"':
		return "&#34;", false
	case c == '\'':
		return "&#39;", false
	case c == '&':
		return "&amp;", false
	case c == '<':
		return "&lt;", false
	case c == '>':
		return "&gt;", false
	case c == '\t':
		return "&#x9;", false
	case c == '\n':
		return "&#xA;", lines
	case c == '\r':
		return "&#xD;", false
	case c < ' ' || c == 0xFFFE || c == 0xFFFF || c == utf8.RuneError && size == 1: // no letters of XML
		return "\uFFFD", false
	}
	return "", true
}

// mostDigits are as many as Excel keeps of a number.
const mostDigits = 15

// appendNumber writes a number with as many digits as Excel keeps.
func appendNumber(s []byte, value any) []byte {
	switch n := value.(type) {
	case int:
		return strconv.AppendInt(s, int64(n), 10)
	case int64:
		return strconv.AppendInt(s, n, 10)
	case float64:
		return appendFloat(s, n)
	}
	return append(s, fmt.Sprint(value)...) // there are no others
}

func appendFloat(s []byte, n float64) []byte {
	from := len(s)
	s = strconv.AppendFloat(s, n, 'f', -1, 64)
	point, digits := false, 0
	for i := from; i < len(s); i++ {
		if s[i] == '.' {
			point = true
			continue
		}
		if s[i] == '-' || digits == 0 && s[i] == '0' {
			continue
		}
		if digits++; digits <= mostDigits {
			continue
		}
		if point {
			return []byte(strings.TrimSuffix(string(s[:i]), "."))
		}
		s[i] = '0'
	}
	return s
}
