package names

import (
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"
)

// Letters that look alike, place by place. Small m, t and k are there because they also sound alike. The Macedonian Ѕ
// becomes S and never the other way: a Latin S among Serbian letters is not a Ѕ.
const (
	lookLatin    = "AaBCcEeHJjKkMmOoPpTtXxYy"
	lookCyrillic = "АаВСсЕеНЈјКкМмОоРрТтХхУу"
)

// Mixed reports whether one word of s mixes Latin and Cyrillic letters, as a slip of the keyboard does.
func Mixed(s string) bool {
	if isPlain(s) {
		return false
	}
	for _, w := range strings.FieldsFunc(s, func(r rune) bool { return !inWord(r) }) {
		if latin, cyrillic, _ := scripts(w); latin > 0 && cyrillic > 0 {
			return true
		}
	}
	return false
}

// Unmix returns s with each mixed word in the one script that most of its letters are of (the first letter's where they
// are even), by letters that look alike. Where a letter has no look-alike the word is written in Latin letters.
func Unmix(s string) string {
	if isPlain(s) {
		return s
	}
	var out strings.Builder
	rest := s
	for rest != "" {
		end := strings.IndexFunc(rest, func(r rune) bool { return !inWord(r) })
		if end < 0 {
			end = len(rest)
		}
		out.WriteString(unmixWord(rest[:end]))
		rest = rest[end:]
		start := strings.IndexFunc(rest, inWord)
		if start < 0 {
			start = len(rest)
		}
		out.WriteString(rest[:start])
		rest = rest[start:]
	}
	return out.String()
}

func unmixWord(word string) string {
	latin, cyrillic, latinFirst := scripts(word)
	if latin == 0 || cyrillic == 0 {
		return word
	}
	toLatin := latin > cyrillic || latin == cyrillic && latinFirst
	from, to := lookLatin, lookCyrillic
	if toLatin {
		from, to = lookCyrillic+"Ѕѕ", lookLatin+"Ss"
	}
	// Composed first: c with a caron behind it is not a look-alike of с.
	word = strings.Map(func(r rune) rune { return swap(r, from, to) }, norm.NFC.String(word))
	if latin, cyrillic, _ = scripts(word); latin > 0 && cyrillic > 0 {
		return Latin(word)
	}
	return word
}

// swap returns the letter of to that stands where r stands in from.
func swap(r rune, from, to string) rune {
	letters := []rune(to)
	for i, f := range []rune(from) {
		if f == r {
			return letters[i]
		}
	}
	return r
}

// scripts counts the letters of a word by script. Cyrillic letters that Latin does not write count as neither: no slip
// of a Serbian keyboard brings them.
func scripts(word string) (latin, cyrillic int, latinFirst bool) {
	for _, r := range word {
		switch {
		case unicode.Is(unicode.Latin, r):
			latin++
			latinFirst = latinFirst || cyrillic == 0
		case serbian[unicode.ToLower(r)] != "":
			cyrillic++
		}
	}
	return latin, cyrillic, latinFirst
}
