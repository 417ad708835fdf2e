package screens

import (
	"context"
	"strings"
	"time"

	"fyne.io/fyne/v2"

	"sofra/app"
	"sofra/app/words"
	"sofra/screens/widgets"
)

// cancellers are who may cancel.
func cancellers() []code {
	return []code{
		{string(app.ByOffice), words.T("The office")}, {string(app.ByArtist), words.T("The artist")},
		{string(app.ByNobody), words.T("Nobody: it could not be prevented")},
	}
}

// cancelling is a cancellation that is being written down, and what it comes to.
type cancelling struct {
	u     *UI
	rows  []app.BookingRow
	how   app.Cancelling
	by    *widgets.Select
	on    *widgets.DateField
	notes *fyne.Container
}

// newCancelling is one by the office, today.
func (u *UI) newCancelling(rows []app.BookingRow) *cancelling {
	c := &cancelling{u: u, rows: rows, notes: widgets.Down(8)}
	c.how = app.Cancelling{By: app.ByOffice, On: app.DateOf(time.Now())}
	c.notes.Hide()
	return c
}

// inputs ask who cancels and when; what it comes to is reckoned anew with each
// answer.
func (c *cancelling) inputs() []input {
	b := c.u.book
	by := c.u.choiceOf("By", b.T("Who cancels"), (*string)(&c.how.By), c.u.options(cancellers()))
	on := c.u.needed(c.u.date("On", b.T("Day"), &c.how.On), &c.how.On)
	c.by, c.on = by.field.(*widgets.Select), on.field.(*widgets.DateField)
	c.by.OnChanged = func(string) { c.look() }
	c.on.OnChanged = func(string) { c.look() }
	return []input{by, on}
}

// look reckons what the cancellation comes to as it is written now.
func (c *cancelling) look() {
	asked := c.asked()
	load(c.u, func(ctx context.Context) (all []app.Reckoned, err error) {
		for _, r := range c.rows {
			reckoned, err := c.u.App.Reckon(ctx, r.Booking, asked)
			if err != nil {
				return nil, err
			}
			all = append(all, reckoned)
		}
		return all, nil
	}, func(all []app.Reckoned) {
		if asked == c.asked() {
			c.show(all)
		}
	})
}

// asked is what the fields say now.
func (c *cancelling) asked() app.Cancelling {
	how := app.Cancelling{By: app.Canceller(c.by.Chosen())}
	if day, given, ok := c.on.Date(); given && ok {
		how.On = app.DateOf(day)
	}
	return how
}

func (c *cancelling) show(all []app.Reckoned) {
	c.notes.Objects = nil
	for i, r := range all {
		bold := ""
		if len(all) > 1 {
			bold = c.rows[i].Artist
		}
		c.notes.Add(widgets.NewNote(widgets.ToneNotice, "money", bold, strings.Join(r.Words(c.u.book), " ")))
	}
	c.notes.Hidden = len(all) == 0
	c.notes.Refresh()
	if top := c.u.dialogs.Top(); top != nil {
		top.Refresh()
	}
}

// cancelDate asks who cancels a booking, when and why, and says what is then due.
func (u *UI) cancelDate(k *app.BookingRow) {
	b, c := u.book, u.newCancelling([]app.BookingRow{*k})
	inputs := append(c.inputs(), u.line("Why", b.T("Reason"), &c.how.Why, reasonGiven).row())
	u.ask(form{
		title: b.T("Cancel the date of {name}?", "name", k.Artist), plain: b.T("Go back"), verb: b.T("Cancel the date"), above: c.notes,
		text:   b.T("The booking stays in the list. The settlement then has what the cancellation comes to."),
		inputs: inputs,
		save:   func(ctx context.Context) error { return u.App.CancelBooking(ctx, k.ID, c.how) },
	})
	c.look()
}

// cancelFacts say how a booking was cancelled.
func (f *facts) cancelFacts(k *app.BookingRow) {
	if k.CancelledBy == "" {
		return
	}
	b := f.u.book
	f.add(b.T("Cancelled by"), f.u.code(cancellers(), string(k.CancelledBy)))
	f.day(b.T("Cancelled on"), k.CancelledOn)
	f.add(b.T("Why"), k.CancelWhy)
}
