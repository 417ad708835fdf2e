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
	text = strings.NewReplacer(" ", "", "\u00a0", "", "\u202f", "").Replace(text)
	if text == "" {
		return 0, false, true
	}
	whole, part := text, ""
	if at := strings.LastIndexAny(text, ".,"); at >= 0 && strings.Count(text, text[at:at+1]) == 1 {
		whole, part = text[:at], text[at+1:]
	}
	whole = strings.NewReplacer(".", "", ",", "").Replace(whole)
	for len(part) < 3 {
		part += "0"
	}
	if whole == "" {
		whole = "0"
	}
	n, err := strconv.ParseInt(whole+part, 10, 64)
	if err != nil || strings.Trim(whole+part, "0123456789") != "" || len(part) > 3 {
		return 0, true, false
	}
	return n, true, true
}
