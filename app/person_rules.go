package app

import (
	"regexp"
	"strings"

	"sofra/app/words"
)

// telephone is what a number may look like: figures with what people put
// between them, and at its end one word with the number of an extension.
var telephone = regexp.MustCompile(`^([+(]*\d[\d +()/.,;–-]*)(\p{L}{1,8}\.?:? *\d{1,6})?$`)

// PhoneRule says what is wrong with a telephone number; none is fine. Several
// in one line are.
func PhoneRule(s string) words.Text {
	s = strings.TrimSpace(strings.NewReplacer("\u00a0", " ", "\u202f", " ", "\u2011", "-").Replace(s))
	parts, least := telephone.FindStringSubmatch(s), 5
	if parts != nil && parts[2] != "" {
		least = 6 // a word within a number is a slip, and none of an extension
	}
	if s != "" && (parts == nil || digitsIn(parts[1]) < least) {
		return words.T("A phone number has at least 5 digits and no letters, as +383 44 123 456.")
	}
	return LengthRule(s)
}

func digitsIn(s string) (n int) {
	for _, r := range s {
		if r >= '0' && r <= '9' {
			n++
		}
	}
	return n
}

// BornRule says what is wrong with the day somebody was born; none is fine.
func BornRule(d, today Date) words.Text {
	if d.Valid() && d > today {
		return words.T("This day is still to come.")
	}
	return DayRule(d)
}
