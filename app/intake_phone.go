package app

import "strings"

// ParsePhone reads a telephone number and writes it internationally:
// "049/947-260" and 49947260, which lost its zero in a table, are both
// +383 49 947 260. Numbers of Serbia's mobile networks (06…) are +381. It
// reports false when text is no number; no text is fine.
func ParsePhone(text string) (string, bool) {
	if nothing(text) {
		return "", true
	}
	digits, plus, ok := digitsOf(text)
	if !ok {
		return "", false
	}
	switch {
	case plus:
	case strings.HasPrefix(digits, "00"):
		digits = digits[2:]
	case strings.HasPrefix(digits, "383") && len(digits) == 11,
		strings.HasPrefix(digits, "381") && len(digits) >= 11,
		strings.HasPrefix(digits, "355") && len(digits) == 12:
	case strings.HasPrefix(digits, "06") && (len(digits) == 9 || len(digits) == 10):
		digits = "381" + digits[1:]
	case strings.HasPrefix(digits, "0") && len(digits) == 9 && local(digits[1:]):
		digits = "383" + digits[1:]
	case len(digits) == 8 && local(digits):
		digits = "383" + digits
	default:
		return "", false
	}
	digits = strings.TrimPrefix(digits, "0")
	if len(digits) < 8 || len(digits) > 15 || digits[0] == '0' {
		return "", false
	}
	return grouped(digits), true
}

// local says whether eight digits are a number of Kosovo without its zero.
func local(digits string) bool {
	switch digits[:2] {
	case "43", "44", "45", "46", "47", "48", "49", "38", "39", "28", "29":
		return true
	}
	return false
}

// digitsOf takes away what people put between digits.
func digitsOf(text string) (digits string, plus, ok bool) {
	text = strings.TrimSpace(text)
	text = strings.Replace(text, "(0)", "", 1)
	if len(text) > 60 {
		return "", false, false
	}
	for _, r := range text {
		switch {
		case r >= '0' && r <= '9':
			digits += string(r)
		case r == '+' && digits == "" && !plus:
			plus = true
		case !strings.ContainsRune(" /-–().\u00a0\u2011", r):
			return "", false, false
		}
	}
	return digits, plus, digits != ""
}

// grouped writes +383 49 947 260; other countries as their own groups are
// not known: +49 1701234567.
func grouped(digits string) string {
	switch {
	case strings.HasPrefix(digits, "383") && len(digits) == 11:
		return "+383 " + digits[3:5] + " " + digits[5:8] + " " + digits[8:]
	case strings.HasPrefix(digits, "381") && len(digits) >= 11:
		return "+381 " + digits[3:5] + " " + digits[5:8] + " " + digits[8:]
	case strings.HasPrefix(digits, "355") && len(digits) == 12:
		return "+355 " + digits[3:5] + " " + digits[5:8] + " " + digits[8:]
	}
	return "+" + digits
}
