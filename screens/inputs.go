package screens

import (
	"strings"
	"time"

	"sofra/app"
	"sofra/app/words"
	"sofra/screens/widgets"
)

// line is a field of one line; its rule is held against it while typing.
func (u *UI) line(name, label string, to *string, rule func(string) words.Text) input {
	f := widgets.NewTextField(label)
	f.SetText(*to)
	i := input{name: name, field: f, take: func() words.Text {
		*to = strings.TrimSpace(f.Text())
		return rule(*to)
	}}
	f.OnChanged = func(string) {
		if f.Problem() != "" {
			u.check(i)
		}
	}
	f.OnLeave = func() { u.check(i) }
	return i
}

// rate is a field for a rate, which is kept with a point and written with the
// decimal sign of the language, without signs between thousands; comma and point
// are both understood.
func (u *UI) rate(name, label string, to *string) input {
	shown := u.writtenRate(*to)
	return u.line(name, label, &shown, func(typed string) words.Text {
		*to = pointed(typed)
		return app.RateRule(*to)
	})
}

// point is the decimal sign of the language.
func (u *UI) point() string { return strings.Trim(u.book.Decimal(0, 1), "0") }

// writtenRate is a rate with the decimal sign of the language.
func (u *UI) writtenRate(rate string) string { return strings.Replace(rate, ".", u.point(), 1) }

// pointed is a rate as it is kept, however its decimals were typed.
func pointed(rate string) string { return strings.Replace(rate, ",", ".", 1) }

// notes is a field of several lines.
func (u *UI) notes(name, label string, to *string) input {
	f := widgets.NewNotesField(label, 3)
	f.SetText(*to)
	return input{name: name, field: f, take: func() words.Text { *to = strings.TrimSpace(f.Text()); return words.Text{} }}
}

// set is a field for several of the codes, and for words of one's own.
func (u *UI) set(name, label string, to *app.Set, all []code) input {
	f := widgets.NewChoices(label, u.choices(all), true).WithOwn(u.book.T("Another…"))
	f.SetChosen(*to...)
	return input{name: name, field: f, wide: true, take: func() words.Text { *to = f.Chosen(); return words.Text{} }}
}

// money is a field for an amount in a currency, EUR where there is none yet.
func (u *UI) money(name, label string, to *app.Minor, currency *string) input {
	unit := *currency
	if unit == "" {
		unit = "EUR"
	}
	f := widgets.NewMoneyField(label, unit, u.book.T("This is no amount.")).WithPoint(u.point()).WithLarge(u.book.T("This amount is too large."))
	if *to != 0 {
		f.SetCents(int64(*to))
	}
	return input{name: name, field: f, take: func() words.Text {
		cents, _, _ := f.Cents()
		if *to = app.Minor(cents); cents != 0 {
			*currency = unit
		}
		return app.MoneyRule(*to, unit)
	}}
}

// date is a field for a day.
func (u *UI) date(name, label string, to *app.Date) input {
	f := widgets.NewDateField(label, u.dateWords())
	if t, ok := to.Time(); ok {
		f.SetDate(t)
	}
	return input{name: name, field: f, take: func() words.Text {
		t, given, _ := f.Date()
		if *to = ""; given {
			*to = app.DateOf(t)
		}
		return words.Text{}
	}}
}

// choice is a field for one of a few codes.
func (u *UI) choice(name, label string, to *string, options []widgets.Option) input {
	f := widgets.NewSelect(label, append([]widgets.Option{{ID: "", Text: "–"}}, options...))
	f.SetChosen(*to)
	return input{name: name, field: f, take: func() words.Text { *to = f.Chosen(); return words.Text{} }}
}

// dateWords are the words of a date field.
func (u *UI) dateWords() widgets.DateWords {
	b := u.book
	w := widgets.DateWords{
		NotADate: b.T("A date looks like 08.03.2025."), Choose: b.T("Choose a day"),
		Before: b.T("Month before"), After: b.T("Month after"), Today: time.Now,
		Short: func(month, year, days int) string {
			return b.T("{month} {year} has {days} days.", "month", b.Month(month), "year", year, "days", days)
		},
	}
	for i := range w.Months {
		w.Months[i] = b.Month(i + 1)
	}
	for i := range w.Days {
		w.Days[i] = b.ShortWeekday(i + 1)
	}
	return w
}

// municipality is a field for one of the 38 municipalities.
func (u *UI) municipality(to *app.ID, places []app.Place) input {
	var options []widgets.Option
	for _, p := range places {
		options = append(options, widgets.Option{ID: string(p.ID), Text: u.book.Place(p.NameSq, p.NameSr, p.NameCyrl)})
	}
	return u.record("PlaceID", u.book.T("Municipality"), to, options)
}
