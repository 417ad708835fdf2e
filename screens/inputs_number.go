package screens

import (
	"strconv"
	"strings"

	"sofra/app"
	"sofra/app/words"
	"sofra/screens/widgets"
)

// whole is a field for a whole number; empty is none.
func (u *UI) whole(name, label string, to *int) input {
	f := widgets.NewTextField(label)
	if *to != 0 {
		f.SetText(strconv.Itoa(*to))
	}
	i := input{name: name, field: f, take: func() words.Text {
		n, ok := wholeOf(f.Text())
		if !ok {
			return words.T("A whole number is needed.")
		}
		*to = n
		return words.Text{}
	}}
	f.OnLeave = func() { u.check(i) }
	return i
}

// wholeOf reads a count as people write it, with or without spaces.
func wholeOf(text string) (int, bool) {
	text = strings.Join(strings.Fields(strings.ReplaceAll(text, "\u202f", "")), "")
	if text == "" {
		return 0, true
	}
	n, err := strconv.Atoi(text)
	return n, err == nil && n >= 0
}

// fee is a field for an amount, and one for its currency.
func (u *UI) fee(label string, to *app.Minor, currency *string) []input {
	if *currency == "" {
		*currency = "EUR"
	}
	amount := u.money("Currency", label, to, currency)
	units := make([]widgets.Option, 0, len(app.Currencies()))
	for _, c := range app.Currencies() {
		units = append(units, widgets.Option{ID: c, Text: c})
	}
	unit := widgets.NewSelect(u.book.T("Currency"), units)
	unit.SetChosen(*currency)
	field := amount.field.(*widgets.MoneyField)
	unit.OnChanged = func(id string) { field.SetUnit(id) }
	amount.take = func() words.Text {
		cents, _, _ := field.Cents()
		*to, *currency = app.Minor(cents), unit.Chosen()
		return app.MoneyRule(*to, *currency)
	}
	return []input{amount, {name: "", field: unit, take: func() words.Text { return words.Text{} }}}
}
