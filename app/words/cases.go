package words

import (
	"unicode"
	"unicode/utf8"
)

// Capital is s with a capital at its beginning. Turkish has its own for i.
func (b *Book) Capital(s string) string {
	if s == "" {
		return ""
	}
	first, size := utf8.DecodeRuneInString(s)
	return string(b.upper(first)) + s[size:]
}

func (b *Book) upper(r rune) rune {
	if b.tongue.cases != nil {
		return b.tongue.cases.ToUpper(r)
	}
	return unicode.ToUpper(r)
}
