package screens

import (
	"context"

	"sofra/app"
	"sofra/app/words"
	"sofra/screens/widgets"
)

// ask asks about an amount of a booking.
func (s *settling) ask(u *UI, l app.BookingLine) {
	b, d, lowers, before, share := u.book, &l, l.Amount < 0, 0, 0
	if l.Kind == app.LineWithholding && l.Rate > 0 {
		s.dropTax(u, l)
		return
	}
	if l.DueDays != nil {
		before = max(-*l.DueDays, 0)
	}
	amount := u.fee(b.T("Amount"), &d.Amount, &d.Currency)
	inputs := append([]input{u.line("Title", b.T("What for"), &d.Title, app.LengthRule)}, amount...)
	switch l.Kind {
	case app.LineCorrection:
		inputs = append(inputs, u.tick("Lowers", b.T("It lowers what is paid"), &lowers))
	case app.LineCancellation: // who cancels and when is said; both may agree on another amount
	default:
		inputs = append([]input{u.choiceOf("Kind", b.T("Kind"), (*string)(&d.Kind), u.options(lineKinds()))}, inputs...)
		inputs = append(inputs, u.date("DueOn", b.T("Due on a day"), &d.DueOn), u.whole("DueDays", b.T("Or days before the event"), &before),
			u.whole("Share", b.T("Or a share of the fee, in percent"), &share), u.line("Receipt", b.T("Number of the receipt"), &d.Receipt, app.LengthRule))
	}
	inputs = append(inputs, u.date("PaidOn", b.T("Paid on"), &d.PaidOn).begin(), u.tick("Cash", b.T("Paid in cash"), &d.Cash))
	f := form{
		title: b.T("Amount of {name}", "name", s.k.Artist), inputs: inputs,
		save: func(ctx context.Context) error {
			d.DueDays = daysBefore(before)
			if lowers {
				d.Amount = -d.Amount
			}
			if err := s.sharing(d, share); err != nil {
				return err
			}
			return u.App.SaveBookingLine(ctx, *d)
		},
	}
	if l.ID != "" {
		f.remove = func(ctx context.Context) error { return u.App.RemoveBookingLine(ctx, l) }
	}
	u.ask(f)
}

// daysBefore is a day that hangs on the event; none is nil.
func daysBefore(n int) *int {
	if n == 0 {
		return nil
	}
	days := -n
	return &days
}

// sharing makes an amount the share of the fee that was typed in its place.
func (s *settling) sharing(d *app.BookingLine, share int) error {
	switch {
	case share == 0:
		return nil
	case d.Amount != 0:
		return app.Invalid{{Field: "Share", Text: words.T("Give an amount or a share of the fee, not both.")}}
	case share > 100:
		return app.Invalid{{Field: "Share", Text: words.T("A share is a whole number from 0 to 100.")}}
	case s.k.Fee == 0:
		return app.Invalid{{Field: "Share", Text: words.T("No fee is agreed yet.")}}
	}
	d.Amount, d.Currency = s.k.Fee.Percent(share), s.k.Currency
	return nil
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
