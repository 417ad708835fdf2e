package widgets

import (
	"strconv"
	"strings"
)

// DecimalField is a field for a quantity, kept as a whole number of
// thousandths.
type DecimalField struct{ TextField }

// NewDecimalField shows problem below when what is typed is no quantity.
func NewDecimalField(label, problem string) *DecimalField {
	f := &DecimalField{}
	f.setUpText(f, label, NewEntry())
	f.entry.whole = true
	f.check = func(text string) (string, string) {
		n, given, ok := parseThousandths(text)
		switch {
		case !ok:
			return text, problem
		case !given:
			return "", ""
		}
		return writeThousandths(n), ""
	}
	return f
}

// Thousandths is the quantity; given is false for an empty field.
func (f *DecimalField) Thousandths() (n int64, given, ok bool) { return parseThousandths(f.Text()) }

// SetThousandths writes a quantity.
func (f *DecimalField) SetThousandths(n int64) { f.SetText(writeThousandths(n)) }

// writeThousandths writes as few places as there are.
func writeThousandths(n int64) string {
	whole, part := strconv.FormatInt(n/1000, 10), strconv.FormatInt(n%1000+1000, 10)[1:]
	if part = strings.TrimRight(part, "0"); part != "" {
		return whole + "." + part
	}
	return whole
}

// parseThousandths reads 2, 1.5 and 1,5. A lone mark is the decimal one, for
// quantities are small: 1.500 is one and a half; of two kinds the last is.
func parseThousandths(text string) (n int64, given, ok bool) {
	if text = plainSpaces(text); text == "" {
		return 0, false, true
	}
	at := strings.LastIndexAny(text, ".,")
	if at >= 0 && strings.Count(text, text[at:at+1]) > 1 {
		at = -1
	}
	n, ok = figures(text, at, 3)
	return n, true, ok
}
