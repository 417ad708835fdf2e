package app

import (
	"strings"
	"unicode/utf8"
)

// QuoteFormula keeps a text a text in a table of plain text that is opened as a
// spreadsheet: one that would be worked out as a formula there gets an
// apostrophe before it, and so does one that looks as if it had got one.
func QuoteFormula(s string) string {
	if formulaLike(s) {
		return "'" + s
	}
	return s
}

// UnquoteFormula is the text that QuoteFormula was given.
func UnquoteFormula(s string) string {
	if text, quoted := strings.CutPrefix(s, "'"); quoted && formulaLike(text) {
		return text
	}
	return s
}

// formulaLike says whether a text begins as a formula does, behind apostrophes
// and spaces. Some programs take the wide signs of East Asia for the same.
func formulaLike(s string) bool {
	r, n := utf8.DecodeRuneInString(strings.TrimLeft(s, "' "))
	return n > 0 && strings.ContainsRune("=+-@\t\r\n＝＋－＠", r)
}
