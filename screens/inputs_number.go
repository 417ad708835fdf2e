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
	groups := strings.Fields(text)
	if len(groups) == 0 {
		return 0, true
	}
	for i, g := range groups {
		if i > 0 && len(g) != 3 || len(groups) > 1 && len(g) > 3 {
			return 0, false // 13 20 is no count
		}
	}
	n, err := strconv.Atoi(strings.Join(groups, ""))
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

// gross is a field for whether a fee is before or after tax.
func (u *UI) gross(to *bool) input {
	chosen := "net"
	if *to {
		chosen = "gross"
	}
	i := u.choiceOf("Gross", u.book.T("The fee is"), &chosen, u.options([]code{{"net", words.T("Net")}, {"gross", words.T("Gross, before tax")}}))
	inner := i.take
	i.take = func() words.Text {
		problem := inner()
		*to = chosen == "gross"
		return problem
	}
	return i
}

// needed is a date that cannot be left out.
func (u *UI) needed(i input, day *app.Date) input {
	inner := i.take
	i.take = func() words.Text {
		if problem := inner(); !problem.Empty() {
			return problem
		}
		if *day == "" {
			return words.T("A day is needed.")
		}
		return words.Text{}
	}
	return i
}

// choiceOf is a field for one of a few codes, where none is no answer.
func (u *UI) choiceOf(name, label string, to *string, options []widgets.Option) input {
	f := widgets.NewSelect(label, options)
	f.SetChosen(*to)
	return input{name: name, field: f, take: func() words.Text { *to = f.Chosen(); return words.Text{} }}
}
