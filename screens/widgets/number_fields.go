package widgets

import (
	"fmt"
	"strconv"
	"strings"
	"time"
)

// MoneyField is a field for an amount, its currency inside.
type MoneyField struct {
	TextField
	point string // before the cents
	large string // what is said of more than can be kept
}

// NewMoneyField shows problem below when what is typed is no amount.
func NewMoneyField(label, unit, problem string) *MoneyField {
	f := &MoneyField{point: "."}
	f.setUpText(f, label, NewEntry())
	f.entry.whole = true
	f.SetUnit(unit)
	f.check = func(text string) (string, string) {
		cents, given, ok := parseCents(text)
		switch {
		case !ok && f.large != "" && isLarge(text):
			return text, f.large
		case !ok:
			return text, problem
		case !given:
			return "", ""
		}
		return f.written(cents), ""
	}
	return f
}

// WithPoint writes the cents behind another sign: what people type is read with
// either.
func (f *MoneyField) WithPoint(point string) *MoneyField {
	f.point = point
	return f
}

// WithLarge says something of its own of a number that is more than can be kept.
func (f *MoneyField) WithLarge(problem string) *MoneyField {
	f.large = problem
	return f
}

// isLarge says whether a text is a number by its signs, of more figures than are kept.
func isLarge(text string) bool {
	bare := strings.NewReplacer(".", "", ",", "", " ", "").Replace(strings.TrimPrefix(plainSpaces(text), "-"))
	return len(bare) > 16 && strings.Trim(bare, "0123456789") == ""
}

func (f *MoneyField) written(cents int64) string {
	return strings.Replace(writeCents(cents), ".", f.point, 1)
}

// Cents is the amount; given is false for an empty field.
func (f *MoneyField) Cents() (cents int64, given, ok bool) { return parseCents(f.Text()) }

// SetCents writes an amount.
func (f *MoneyField) SetCents(cents int64) { f.SetText(f.written(cents)) }

// Clear empties the field.
func (f *MoneyField) Clear() { f.SetText("") }

func writeCents(cents int64) string {
	sign := ""
	if cents < 0 {
		sign, cents = "-", -cents
	}
	return fmt.Sprintf("%s%d.%02d", sign, cents/100, cents%100)
}

// parseCents reads amounts as people of several schools write them: 1.200,50
// and 1,200.50 and 1 200. A single separator with three digits behind it parts
// the thousands.
func parseCents(text string) (cents int64, given, ok bool) {
	if text = plainSpaces(text); text == "" {
		return 0, false, true
	}
	sign := int64(1)
	if rest, minus := strings.CutPrefix(text, "-"); minus {
		sign, text = -1, strings.TrimSpace(rest)
	}
	at := strings.LastIndexAny(text, ".,")
	if at >= 0 && !isDecimal(text, at) {
		at = -1
	}
	cents, ok = figures(text, at, 2)
	return sign * cents, true, ok
}

// isDecimal says whether the last separator parts the cents.
func isDecimal(text string, at int) bool {
	if len(text)-at-1 != 3 {
		return true
	}
	other := strings.Trim(text[:at], "0123456789")
	return other != "" && !strings.Contains(other, text[at:at+1])
}

// DurationField is a field for minutes and seconds.
type DurationField struct{ TextField }

// NewDurationField takes 4:30 and 1:05:00; a lone number is minutes.
func NewDurationField(label, problem string) *DurationField {
	f := &DurationField{}
	f.setUpText(f, label, NewEntry())
	f.check = func(text string) (string, string) {
		d, given, ok := parseDuration(text)
		switch {
		case !ok:
			return text, problem
		case !given:
			return "", ""
		}
		return writeDuration(d), ""
	}
	return f
}

// Duration is the length; given is false for an empty field.
func (f *DurationField) Duration() (d time.Duration, given, ok bool) { return parseDuration(f.Text()) }

// SetDuration writes a length.
func (f *DurationField) SetDuration(d time.Duration) { f.SetText(writeDuration(d)) }

func writeDuration(d time.Duration) string {
	s := int(d / time.Second)
	if s >= 3600 {
		return fmt.Sprintf("%d:%02d:%02d", s/3600, s/60%60, s%60)
	}
	return fmt.Sprintf("%d:%02d", s/60, s%60)
}

func parseDuration(text string) (d time.Duration, given, ok bool) {
	text = strings.TrimSpace(text)
	if text == "" {
		return 0, false, true
	}
	parts := strings.FieldsFunc(text, func(r rune) bool { return r == ':' || r == '.' || r == '\'' })
	if len(parts) == 1 {
		parts = append(parts, "0")
	}
	if len(parts) > 3 || len(parts) < 2 {
		return 0, true, false
	}
	total := 0
	for i, p := range parts {
		n, err := strconv.Atoi(p)
		if err != nil || n < 0 || n > 999 || i > 0 && n > 59 {
			return 0, true, false
		}
		total = total*60 + n
	}
	return time.Duration(total) * time.Second, true, true
}
