package screens

import (
	"strings"

	"sofra/app"
	"sofra/screens/widgets"
)

// facts collects what is known of a record; what is not known has no line.
type facts struct {
	u   *UI
	all []widgets.Fact
}

func (f *facts) add(label, value string) {
	if value != "" {
		f.all = append(f.all, widgets.Fact{Label: label, Value: value})
	}
}

// lines adds a text of several lines as a list.
func (f *facts) lines(label, value string) {
	f.add(label, strings.Join(strings.FieldsFunc(value, func(r rune) bool { return r == '\n' }), ", "))
}

func (f *facts) money(label string, m app.Minor, currency string) {
	if m != 0 {
		f.add(label, f.u.book.Money(int64(m), currency))
	}
}

func (f *facts) day(label string, d app.Date) {
	if d != "" {
		f.add(label, f.u.day(d))
	}
}

func (f *facts) number(label string, n int) {
	if n != 0 {
		f.add(label, f.u.book.Int(int64(n)))
	}
}

// show is the list of them.
func (f *facts) show() *widgets.Facts { return widgets.NewFacts(f.all...) }
