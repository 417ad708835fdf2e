package names

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// serbian gives the Latin form of the lower-case letters. It was typed by hand: a published table that programs copy
// has a capital J for small ј.
var serbian = map[rune]string{
	'а': "a", 'б': "b", 'в': "v", 'г': "g", 'д': "d", 'ђ': "đ", 'е': "e", 'ж': "ž", 'з': "z", 'и': "i", 'ј': "j",
	'к': "k", 'л': "l", 'љ': "lj", 'м': "m", 'н': "n", 'њ': "nj", 'о': "o", 'п': "p", 'р': "r", 'с': "s", 'т': "t",
	'ћ': "ć", 'у': "u", 'ф': "f", 'х': "h", 'ц': "c", 'ч': "č", 'џ': "dž", 'ш': "š",
	// Macedonian letters, as Gorani writers use them.
	'ѓ': "gj", 'ќ': "kj", 'ѕ': "dz", 'ѐ': "è", 'ѝ': "ì",
}

// acute follows г or к where a keyboard sends ѓ or ќ as letter and accent.
const acute = "\u0301"

// Latin writes Serbian Cyrillic in Latin letters and leaves all else as it is. The letters that become two follow their
// neighbours: Љубица is Ljubica, ЉУБИЦА is LJUBICA.
func Latin(s string) string {
	if isPlain(s) || !strings.ContainsFunc(s, func(r rune) bool { return serbian[unicode.ToLower(r)] != "" }) {
		return s
	}
	s = strings.NewReplacer("г"+acute, "ѓ", "Г"+acute, "Ѓ", "к"+acute, "ќ", "К"+acute, "Ќ").Replace(s)
	letters := []rune(s)
	var out strings.Builder
	for i, r := range letters {
		out.WriteString(latinAt(letters, i, r))
	}
	return out.String()
}

// latinAt writes the letter at i in the case that its place asks for.
func latinAt(letters []rune, i int, r rune) string {
	lower := unicode.ToLower(r)
	t, ok := serbian[lower]
	switch {
	case !ok:
		return string(r)
	case r == lower:
		return t
	case utf8.RuneCountInString(t) == 1 || inCapitals(letters, i):
		return strings.ToUpper(t)
	default:
		return strings.ToUpper(t[:1]) + t[1:]
	}
}

// inCapitals asks the letter behind, and at the end of a word the letter before.
func inCapitals(letters []rune, i int) bool {
	if i+1 < len(letters) && unicode.IsLetter(letters[i+1]) {
		return unicode.IsUpper(letters[i+1])
	}
	return i > 0 && unicode.IsUpper(letters[i-1])
}
