package widgets

import (
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"
)

// plain folds a text for comparing: small letters, no marks, so that "c" finds
// "Ç" and "d" finds "Đ".
func plain(s string) string {
	var b strings.Builder
	for _, r := range norm.NFD.String(strings.ToLower(s)) {
		switch {
		case unicode.Is(unicode.Mn, r):
		case r == 'đ':
			b.WriteRune('d')
		case r == 'ı':
			b.WriteRune('i')
		default:
			b.WriteRune(r)
		}
	}
	return b.String()
}

// findOption is the next option from a place on, round the end, that begins
// with the letters typed; -1 if none does.
func findOption(options []Option, typed string, from int) int {
	typed = plain(typed)
	for i := range options {
		at := (from + i) % len(options)
		if strings.HasPrefix(plain(options[at].Text), typed) {
			return at
		}
	}
	return -1
}
