package screens

import (
	"cmp"
	"context"
	"time"

	"sofra/app"
	"sofra/app/words"
	"sofra/screens/widgets"
)

// taxRow is a tax as the office wrote it down.
func (u *UI) taxRow(w app.Withholding, changed func()) *widgets.ActionRow {
	from := ""
	if w.FromOn != "" {
		from = u.book.T("from {day}", "day", u.day(w.FromOn))
	}
	rate := join(app.RateWords(u.book, w.Rate), u.code(taxBases(), string(w.Base)))
	row := widgets.NewActionRow("money", widgets.ToneNone, join(w.Title, rate), join(w.Law, from)).
		WithOpen(func() { u.askWithholding(w, changed) })
	if !w.Checked {
		row = row.WithTag(u.book.T("To be checked by your accountant"), widgets.ToneWarning)
	}
	return row
}

// askWithholding asks about a tax that the office withholds.
func (u *UI) askWithholding(w app.Withholding, kept func()) {
	b, d := u.book, &w
	d.Base = cmp.Or(d.Base, app.BaseEarned)
	rate := widgets.NewDecimalField(b.T("Rate|of a tax"), u.say(rateRule()))
	rate.SetUnit("%")
	if d.Version > 0 || d.Rate > 0 {
		rate.SetThousandths(int64(d.Rate) * 10)
	}
	f := form{
		title: b.T("Which tax is withheld?"), text: b.T("It holds for events from its first day on. A new rate is a new line with the same name and a later day. Daily allowances and expenses paid back are not taxed."),
		inputs: []input{
			u.line("Title", b.T("Who or what it is for"), &d.Title, app.NameRule), {name: "Rate", field: rate, take: func() words.Text { return takeRate(rate, &d.Rate) }},
			u.choiceOf("Base", b.T("Reckoned of"), (*string)(&d.Base), u.options(taxBases())), u.line("Law", b.T("Law"), &d.Law, app.LengthRule), u.date("FromOn", b.T("From"), &d.FromOn),
			u.tick("Checked", b.T("Checked by your accountant"), &d.Checked),
		},
		save: func(ctx context.Context) error { return u.App.SaveWithholding(ctx, d) }, kept: kept,
	}
	if w.Version > 0 {
		f.remove = func(ctx context.Context) error { return u.App.RemoveWithholding(ctx, w) }
	}
	u.ask(f)
}

// takeRate reads a rate in percent as basis points.
func takeRate(f *widgets.DecimalField, to *int) words.Text {
	n, given, ok := f.Thousandths()
	if !given || !ok || n < 0 || n >= 100_000 || n%10 != 0 {
		return rateRule()
	}
	*to = int(n / 10)
	return words.Text{}
}

// taxesOn are the taxes that hold on the day of a booking's event, today where
// it has none.
func (s *settling) taxesOn() (all []app.Withholding, day app.Date) {
	if day = s.k.Day; day == "" {
		day = app.DateOf(time.Now())
	}
	return app.WithholdingsOn(s.taxes, day), day
}

// askTax asks which of the office's taxes is withheld; where none holds on that
// day, the first is written down.
func (s *settling) askTax(u *UI) {
	b := u.book
	taxes, day := s.taxesOn()
	if len(taxes) == 0 {
		u.askFirstTax(day)
		return
	}
	var options []widgets.Option
	unchecked := false
	for _, w := range taxes {
		text := w.Title + ", " + app.RateWords(b, w.Rate)
		if !w.Checked {
			text, unchecked = join(text, b.T("not checked yet")), true
		}
		options = append(options, widgets.Option{ID: string(w.ID), Text: text})
	}
	f := form{
		title: b.T("Which tax is withheld?"), verb: b.T("Withhold tax"),
		text: b.T("These hold on {day}. The settings have them all.", "day", b.SentenceDate(day.YMD())),
	}
	if unchecked {
		f.above = widgets.NewNote(widgets.ToneWarning, "warning", "", b.T("To be checked by your accountant"))
	}
	chosen := options[0].ID
	f.inputs = []input{u.choiceOf("Rate", b.T("Tax"), &chosen, options).row()}
	f.save = func(ctx context.Context) error {
		for _, w := range taxes {
			if string(w.ID) == chosen {
				return u.App.SaveBookingLine(ctx, app.BookingLine{BookingID: s.k.ID, Kind: app.LineWithholding, Title: w.Title, Rate: w.Rate, Base: w.Base, Currency: s.k.Currency})
			}
		}
		return app.ErrNotFound
	}
	u.ask(f)
}

// askFirstTax says that no tax holds on a day, and leads to writing one down.
func (u *UI) askFirstTax(day app.Date) {
	b := u.book
	u.dialogs.Open(widgets.Asking{
		Title: b.T("No tax is written down that holds on {day}", "day", b.SentenceDate(day.YMD())),
		Text:  b.T("Write down what your accountant says, or look at examples in the settings."),
		Plain: b.T("Cancel"), First: b.T("Add a tax"), Width: 520,
		OnFirst: func() bool { u.dialogs.Top().Close(); u.askWithholding(app.Withholding{}, nil); return true },
	})
}

// taxBases are what a tax may be reckoned of.
func taxBases() []code {
	return []code{{string(app.BaseEarned), words.T("The fee with its additions")}, {string(app.BaseFee), words.T("The fee alone")}}
}

func rateRule() words.Text {
	return words.T("A rate is between 0 and 100 percent, with two decimals at most.")
}
