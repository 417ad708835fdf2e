package names

import (
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"
)

// plain are the lower-case letters that keep their form when marks are stripped, but are written otherwise in a key.
// The Cyrillic ones are not Serbian; they come with guests from elsewhere.
var plain = map[rune]string{
	'đ': "d", 'ð': "d", 'ɖ': "d", 'ı': "i", 'ł': "l", 'ø': "o", 'æ': "ae", 'œ': "oe", 'ß': "ss", 'þ': "th",
	'ħ': "h", 'ŋ': "n", 'ə': "e",
	'й': "j", 'ю': "ju", 'я': "ja", 'щ': "sc", 'ы': "y", 'э': "e", 'ъ': "a", 'ь': "",
	'і': "i", 'ї': "ji", 'є': "je", 'ґ': "g",
}

// fold returns the key of one word.
func fold(word string) string {
	var out strings.Builder
	out.Grow(len(word))
	var last rune
	write := func(f rune) {
		// Silent after d, however many: so a key folds to itself.
		if f != 'j' || last != 'd' {
			out.WriteRune(f)
			last = f
		}
	}
	for _, r := range word {
		r = unicode.ToLower(r)
		if r <= unicode.MaxASCII {
			write(r)
			continue
		}
		for _, f := range foldRune(r) {
			write(f)
		}
	}
	return out.String()
}

// foldRune returns what one lower-case letter is in a key, without regard to its neighbours.
func foldRune(r rune) string {
	if r <= unicode.MaxASCII {
		return string(r)
	}
	if t, ok := plain[r]; ok {
		return t
	}
	if t, ok := serbian[r]; ok {
		return foldAll(t)
	}
	base := strings.Map(func(r rune) rune {
		if unicode.IsMark(r) {
			return -1
		}
		return r
	}, norm.NFKD.String(string(r)))
	if base == string(r) {
		return base
	}
	return foldAll(base)
}

func foldAll(s string) string {
	var out strings.Builder
	for _, r := range s {
		out.WriteString(foldRune(r))
	}
	return out.String()
}
