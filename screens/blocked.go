package screens

import (
	"cmp"
	"context"
	"time"

	"fyne.io/fyne/v2"

	"sofra/app"
	"sofra/screens/widgets"
)

// lastDay is behind all days that an office plans.
const lastDay = app.Date("9999-12-31")

// daysOf are the bookings of a person, what they are asked for, and the days
// on which they cannot come.
func daysOf(u *UI, r *app.PersonRow) fyne.CanvasObject {
	return widgets.Down(16, u.bookingsOf(app.BookingFilter{PersonID: r.ID}), askedOf(u, r.ID), widgets.Line(), blockedCard(u, r.ID))
}

// blockedCard lists the days from today on on which a person cannot come.
func blockedCard(u *UI, person app.ID) fyne.CanvasObject {
	today := app.DateOf(time.Now())
	return later(u, func(ctx context.Context) ([]app.Blocked, error) {
		return u.App.BlockedDays(ctx, person, today, lastDay)
	}, func(all []app.Blocked) fyne.CanvasObject {
		b := u.book
		head := widgets.Across(8, widgets.CardTitle(b.T("Blocked days")), widgets.Gap(),
			widgets.NewButton(b.T("Block days"), func() { u.askBlock(person) }).WithIcon("plus").Small())
		card := widgets.Down(8, head)
		for _, d := range all {
			card.Add(u.blockedRow(d))
		}
		if len(all) == 0 {
			card.Add(widgets.QuietWrapped(b.T("Days on which they cannot come: a booking on them is warned of.")))
		}
		return card
	})
}

// blockedRow is some blocked days; they are forgotten at once, for Undo brings
// them back.
func (u *UI) blockedRow(d app.Blocked) fyne.CanvasObject {
	days := u.day(d.FromOn)
	if d.UntilOn != d.FromOn {
		days = u.period(d.FromOn, d.UntilOn)
	}
	var words fyne.CanvasObject = widgets.Body(days)
	if d.Reason != "" {
		words = widgets.Down(0, words, widgets.Quiet(d.Reason))
	}
	free := widgets.NewQuietIcon("close", u.book.T("Unblock {days}", "days", days), func() {
		u.change(func(ctx context.Context) error { return u.App.Unblock(ctx, d) })
	})
	return widgets.Across(8, widgets.NewIcon("minus", widgets.ToneWarning), widgets.Flex(words), free)
}

// askBlock asks on which days a person cannot come.
func (u *UI) askBlock(person app.ID) {
	b, d := u.book, &app.Blocked{PersonID: person}
	u.ask(form{
		title: b.T("On which days can they not come?"), verb: b.T("Block days"), width: 520,
		inputs: []input{
			u.needed(u.date("FromOn", b.T("From"), &d.FromOn), &d.FromOn),
			u.date("UntilOn", b.T("Until"), &d.UntilOn),
			u.line("Reason", b.T("Reason"), &d.Reason, app.LengthRule).row(),
		},
		save: func(ctx context.Context) error {
			d.UntilOn = cmp.Or(d.UntilOn, d.FromOn)
			return u.App.Block(ctx, d)
		},
	})
}
