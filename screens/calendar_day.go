package screens

import (
	"cmp"
	"context"
	"slices"

	"fyne.io/fyne/v2"

	"sofra/app"
	"sofra/screens/widgets"
)

// open shows an event where it is kept; an artist's date there, where it is
// settled.
func (p *calendar) open(u *UI, id string) {
	r, ok := p.rows[id]
	switch {
	case !ok:
	case r.BookingID != "":
		u.goToEvent(r.ID, "bookings", r.BookingID)
	default:
		u.reveal(app.Events, r.ID)
	}
}

// on are the rows of a day, in their order.
func (p *calendar) on(day app.Date) (rows []app.DayRow) {
	for _, r := range p.rows {
		if r.On() == day {
			rows = append(rows, r)
		}
	}
	slices.SortFunc(rows, func(a, b app.DayRow) int {
		return cmp.Or(cmp.Compare(a.Starts, b.Starts), cmp.Compare(a.Title, b.Title), cmp.Compare(dayID(&a), dayID(&b)))
	})
	return rows
}

// openDay shows all of a day. On one without anything it offers a new event.
func (p *calendar) openDay(u *UI, day app.Date) {
	b, rows := u.book, p.on(day)
	if len(rows) == 0 {
		p.offer(u, day)
		return
	}
	var dialog *widgets.Dialog
	lines := rowsOf(rows, func(r *app.DayRow) *widgets.ActionRow {
		s, id := u.standingOf(r), dayID(r)
		return widgets.NewActionRow("", widgets.ToneNone, r.Title, join(hours(r.Starts, r.Ends), cmp.Or(r.Venue, r.Town), r.Artist, u.besides(r))).
			WithTag(s.word, s.tone).WithOpen(func() { dialog.Close(); p.open(u, id) })
	})
	dialog = u.dialogs.Open(widgets.Asking{
		Title: b.LongDate(day.YMD()), Body: widgets.Down(0, lines...), Plain: b.T("Close"), First: b.T("New event"), Width: 560,
		FirstFocus: lines[0].(fyne.Focusable),
		OnFirst:    func() bool { dialog.Close(); p.offer(u, day); return true },
	})
}

// offer asks for a new event on a day, of the project and at the venue that the
// calendar is narrowed to.
func (p *calendar) offer(u *UI, day app.Date) {
	by := p.by
	load(u, func(ctx context.Context) (eventChoices, error) {
		k := eventChoices{event: freshEvent()}
		k.event.Day, k.event.ProjectID, k.event.VenueID = day, app.ID(by.project.ID), app.ID(by.venue.ID)
		rooms, err := roomsOf(ctx, u.App, k.event.VenueID)
		k.rooms = rooms
		return k, err
	}, func(k eventChoices) {
		was := app.EventRow{Project: by.project.Text, Venue: by.venue.Text}
		u.ask(form{
			title: u.book.T("New event"), inputs: u.eventInputs(&k, &was), about: about(app.Events, &k.event),
			save:  func(ctx context.Context) error { return u.App.SaveEvent(ctx, &k.event) },
			doubt: func(ctx context.Context) (doubt, error) { return u.saveAllTheSame(u.App.EventDoubts(ctx, k.event)) },
			kept:  func() { p.moved(k.event.Day) },
		})
	})
}

// moved puts the frame round the day of an event that was just kept; the page
// loads again after it.
func (p *calendar) moved(day app.Date) {
	if day != "" {
		p.at = day
	}
}
