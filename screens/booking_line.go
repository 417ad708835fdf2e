package screens

import (
	"context"
	"strconv"
	"time"

	"sofra/app"
	"sofra/app/words"
	"sofra/screens/widgets"
)

// ask asks about an amount of a booking.
func (s *settling) ask(u *UI, l app.BookingLine) {
	b, d, lowers, before := u.book, &l, l.Amount < 0, 0
	if l.Kind == app.LineWithholding && l.Rate > 0 {
		s.dropTax(u, l)
		return
	}
	if l.DueDays != nil {
		before = max(-*l.DueDays, 0)
	}
	amount := u.fee(b.T("Amount"), &d.Amount, &d.Currency)
	inputs := append([]input{u.line("Title", b.T("What for"), &d.Title, app.LengthRule)}, amount...)
	if l.Kind == app.LineCorrection {
		inputs = append(inputs, u.tick("Lowers", b.T("It lowers what is paid"), &lowers))
	} else {
		inputs = append([]input{u.choiceOf("Kind", b.T("Kind"), (*string)(&d.Kind), u.options(lineKinds()))}, inputs...)
		inputs = append(inputs, u.date("DueOn", b.T("Due on a day"), &d.DueOn), u.whole("DueDays", b.T("Or days before the event"), &before),
			u.line("Receipt", b.T("Number of the receipt"), &d.Receipt, app.LengthRule))
	}
	inputs = append(inputs, u.date("PaidOn", b.T("Paid on"), &d.PaidOn).begin(), u.tick("Cash", b.T("Paid in cash"), &d.Cash))
	f := form{
		title: b.T("Amount of {name}", "name", s.k.Artist), inputs: inputs,
		save: func(ctx context.Context) error {
			if d.DueDays = nil; before > 0 {
				days := -before
				d.DueDays = &days
			}
			if lowers {
				d.Amount = -d.Amount
			}
			return u.App.SaveBookingLine(ctx, *d)
		},
	}
	if l.ID != "" {
		f.remove = func(ctx context.Context) error { return u.App.RemoveBookingLine(ctx, l) }
	}
	u.ask(f)
}

// taxOptions are the rates to choose from: those of the office, then the
// program's examples.
func (s *settling) taxOptions(u *UI) (all []widgets.Option, titles map[string]string) {
	titles = map[string]string{}
	add := func(title string, rate int) {
		id := strconv.Itoa(rate) + " " + title
		titles[id] = title
		all = append(all, widgets.Option{ID: id, Text: title + ", " + app.RateWords(u.book, rate)})
	}
	day := s.k.Day
	if day == "" {
		day = app.DateOf(time.Now())
	}
	for _, w := range app.WithholdingsOn(s.taxes, day) {
		add(w.Title, w.Rate)
	}
	for _, e := range app.WithholdingExamples() {
		add(u.say(e.Title), e.Rate)
	}
	return all, titles
}

// askTax asks which tax is withheld.
func (s *settling) askTax(u *UI) {
	b := u.book
	options, titles := s.taxOptions(u)
	chosen := options[0].ID
	u.ask(form{
		title: b.T("Which tax is withheld?"), text: u.say(app.WithholdingWarning()), verb: b.T("Withhold tax"),
		inputs: []input{u.choiceOf("Rate", b.T("Tax"), &chosen, options).row()},
		save: func(ctx context.Context) error {
			var rate int
			for i, r := range chosen {
				if r == ' ' {
					rate, _ = strconv.Atoi(chosen[:i])
					break
				}
			}
			return u.App.SaveBookingLine(ctx, app.BookingLine{BookingID: s.k.ID, Kind: app.LineWithholding, Title: titles[chosen], Rate: rate, Currency: s.k.Currency})
		},
	})
}

// dropTax asks whether a tax is withheld no longer.
func (s *settling) dropTax(u *UI, l app.BookingLine) {
	b := u.book
	u.askDoubt(doubt{title: b.T("Withhold this tax no longer?"), verb: b.T("Remove"), facts: []words.Text{words.T("{name}: the whole fee is then paid out.", "name", l.Title)}},
		func() {
			u.change(func(ctx context.Context) error { return u.App.RemoveBookingLine(ctx, l) })
		})
}

// depositRow is an amount that is due, as the page of today lists it.
func (u *UI) depositRow(r *app.LineRow, today app.Date) *widgets.ActionRow {
	b, due := u.book, r.Due(r.Day)
	text, tone := b.T("Due {day}", "day", u.day(due)), widgets.ToneWarning
	if due < today {
		tone = widgets.ToneError
	}
	return widgets.NewActionRow("money", tone, b.T("Deposit for {name}", "name", r.Artist), join(r.Event, u.shortDay(r.Day), b.Money(int64(r.Amount), r.Currency))).
		WithTag(text, tone).WithVerb(b.T("Record the payment")).WithOpen(func() { u.goToEvent(r.EventID, "bookings", r.BookingID) })
}
