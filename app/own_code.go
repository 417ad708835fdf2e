package app

import (
	"strings"
	"unicode"

	"sofra/app/names"
)

// OwnCodeKey is what a code that somebody made up is compared by: capitals,
// spaces, marks and stops do not count, nor whether a letter was written in Latin
// or in Cyrillic where the two look alike.
func OwnCodeKey(code string) string {
	var b strings.Builder
	for _, r := range strings.ToUpper(code) {
		if latin, ok := lookAlikes()[r]; ok {
			r = latin
		}
		if unicode.IsLetter(r) || unicode.IsDigit(r) {
			b.WriteRune(r)
		}
	}
	return strings.ReplaceAll(names.Key(b.String()), " ", "")
}

// lookAlikes are the Cyrillic capitals that look like Latin ones.
func lookAlikes() map[rune]rune {
	return map[rune]rune{'А': 'A', 'В': 'B', 'Е': 'E', 'К': 'K', 'М': 'M', 'Н': 'H', 'О': 'O', 'Р': 'P', 'С': 'C', 'Т': 'T', 'У': 'Y', 'Х': 'X', 'Ј': 'J', 'Ѕ': 'S'}
}

// shortestNear is how many letters codes have at least to be alike but for one:
// shorter ones are so by chance.
const shortestNear = 4

// nearCodes says whether one slip of the pen makes one code of the other: a
// letter that is another, is missing, or has changed places with the next.
func nearCodes(a, b string) bool {
	x, y := []rune(a), []rune(b)
	if len(x) > len(y) {
		x, y = y, x
	}
	if len(x) < shortestNear || len(y)-len(x) > 1 {
		return false
	}
	i := 0
	for i < len(x) && x[i] == y[i] {
		i++
	}
	if len(x) < len(y) {
		return string(x[i:]) == string(y[i+1:])
	}
	if i == len(x) {
		return true
	}
	swapped := i+1 < len(x) && x[i] == y[i+1] && x[i+1] == y[i] && string(x[i+2:]) == string(y[i+2:])
	return swapped || string(x[i+1:]) == string(y[i+1:])
}
