package screens

import (
	"context"

	"fyne.io/fyne/v2"

	"sofra/app"
	"sofra/app/words"
	"sofra/screens/widgets"
)

// eventVerbs are what can be done with an event that still stands.
func eventVerbs(u *UI, r *app.EventRow) fyne.CanvasObject {
	var verbs []fyne.CanvasObject
	if r.Status != "done" {
		verbs = append(verbs, widgets.NewButton(u.book.T("Postpone…"), func() { u.postponeEvent(r) }).Small())
	}
	if r.Status != "done" && r.Status != "cancelled" {
		verbs = append(verbs, widgets.NewButton(u.book.T("Cancel the event…"), func() { u.cancelEvent(r) }).Small())
	}
	if r.Day != "" {
		verbs = append(verbs, widgets.NewButton(u.book.T("Repeat…"), func() { u.askRecurring(r) }).Small())
	}
	verbs = append(verbs, widgets.NewButton(u.book.T("Fill from a template…"), func() { u.askFilling(r) }).Small(),
		widgets.NewButton(u.book.T("Keep as a template…"), func() { u.askKeeping(r) }).Small())
	if r.ProgrammeID != "" {
		verbs = append(verbs, widgets.NewButton(u.book.T("Print programme…"), func() { u.printProgramme(r.ID) }).Small())
	}
	return widgets.Flow(8, verbs...)
}

// cancelEvent asks why, and offers to give up the bookings that are still open.
func (u *UI) cancelEvent(r *app.EventRow) {
	background(u, func(ctx context.Context) (open []app.BookingRow, err error) {
		rows, _, err := u.App.Bookings(ctx, app.BookingFilter{EventID: r.ID})
		for _, k := range rows {
			if k.GivenUp() != "" {
				open = append(open, k)
			}
		}
		return open, err
	}, func(open []app.BookingRow) { u.askCancel(r, open) })
}

func (u *UI) askCancel(r *app.EventRow, open []app.BookingRow) {
	b, reason, also := u.book, r.Reason, len(open) > 0
	f := form{
		title: b.T("Cancel {name}?", "name", r.Title), plain: b.T("Go back"), verb: b.T("Cancel the event"),
		text:   b.T("The event stays in the list, with the reason."),
		inputs: []input{u.line("Reason", b.T("Reason"), &reason, app.LengthRule).row()},
	}
	c := u.newCancelling(agreedWith(open))
	f.save = func(ctx context.Context) error {
		if c.how.Why = reason; also {
			return u.App.CancelEventBy(ctx, r.ID, c.how)
		}
		return u.App.CancelEvent(ctx, r.ID, reason)
	}
	if len(c.rows) > 0 {
		f.inputs, f.above = append(f.inputs, c.inputs()...), c.notes
	}
	if n := len(open); n > 0 {
		tick := widgets.NewCheck(b.N("Cancel the {n} bookings too", n), func(ticked bool) { also = ticked })
		tick.SetChecked(true)
		f.inputs = append(f.inputs, input{field: tick, wide: true, take: func() words.Text { return words.Text{} }})
	}
	u.ask(f)
	if len(c.rows) > 0 {
		c.look()
	}
}

// agreedWith are the bookings whose cancellation may cost something: confirmed,
// with a deal or something paid, and not settled.
func agreedWith(open []app.BookingRow) (all []app.BookingRow) {
	for _, k := range open {
		if k.GivenUp() == app.DateCancelled && k.Agreed() && k.SettledOn == "" {
			all = append(all, k)
		}
	}
	return all
}

func (u *UI) postponeEvent(r *app.EventRow) {
	b, reason, to := u.book, "", app.Date("")
	u.ask(form{
		title: b.T("Postpone {name}?", "name", r.Title), plain: b.T("Go back"), verb: b.T("Postpone the event"),
		text:   b.T("The day on which it stood is kept, with the reason. Without a new day it waits for one."),
		inputs: []input{u.date("Day", b.T("New day"), &to), u.line("Reason", b.T("Reason"), &reason, app.LengthRule)},
		save:   func(ctx context.Context) error { return u.App.PostponeEvent(ctx, r.ID, reason, to) },
	})
}
