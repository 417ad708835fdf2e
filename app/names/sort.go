package names

import (
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"
)

// order places the letters that stand after all words of their base letter, in the one order of an office: the letters
// of Albanian, Serbian and Turkish each in its own alphabet's place, side by side. "~" is behind z, before any other
// alphabet.
var order = map[string]string{
	"ç": "c~1", "č": "c~2", "ć": "c~3", "dh": "d~1", "dž": "d~2", "đ": "d~3", "ë": "e~1", "ğ": "g~1", "gj": "g~2",
	"ı": "i~1", "ll": "l~1", "lj": "l~2", "nj": "n~1", "ö": "o~1", "rr": "r~1",
	"ş": "s~1", "š": "s~2", "ś": "s~3", "sh": "s~4", "th": "t~1", "ü": "u~1", "xh": "x~1",
	"ź": "z~1", "ž": "z~2", "zh": "z~3",
}

// Sort returns the sort key of a name, to be compared byte by byte. Cyrillic sorts as its Latin form; a marked letter
// and a digraph sort after their base letter; other accents, capitals and script only decide between equals.
func Sort(s string) string {
	words := split(s)
	for i, w := range words {
		words[i] = collate(w)
	}
	// A space is before "!", which is before any digit or letter: so the shorter name and the shorter word come first.
	return strings.Join(words, "!") + " " + tie(s)
}

// collate writes one word by the places of its letters.
func collate(word string) string {
	letters := []rune(strings.Map(unicode.ToLower, Latin(word)))
	var out strings.Builder
	for i := 0; i < len(letters); i++ {
		if i+1 < len(letters) {
			if place, ok := order[string(letters[i:i+2])]; ok {
				out.WriteString(place)
				i++
				continue
			}
		}
		if letters[i] <= unicode.MaxASCII {
			out.WriteRune(letters[i])
			continue
		}
		place, ok := order[string(letters[i])]
		if !ok {
			place = foldRune(letters[i])
		}
		out.WriteString(place)
	}
	return out.String()
}

// tie is the name itself, made fit to be stored: no NUL, no broken bytes.
func tie(s string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsControl(r) {
			return -1
		}
		return r
	}, norm.NFC.String(strings.ToValidUTF8(s, "")))
}
