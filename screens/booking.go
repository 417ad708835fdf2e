package screens

import (
	"context"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"sofra/app"
	"sofra/screens/widgets"
)

// bookings is the side of an event with who plays there: all of them, or the
// one that is open.
type bookings struct {
	event app.ID
	open  app.ID // "" shows all
	slot  *fyne.Container
	hand  stepHand // where the keyboard goes when the panel is drawn next
}

func (s *bookings) show(u *UI, r *app.EventRow) fyne.CanvasObject {
	if s.event != r.ID {
		s.event, s.open = r.ID, ""
	}
	s.slot = container.NewStack()
	s.fill(u, r)
	return s.slot
}

// fill asks for the bookings and shows them.
func (s *bookings) fill(u *UI, r *app.EventRow) {
	slot := s.slot
	load(u, func(ctx context.Context) ([]app.BookingRow, error) {
		rows, _, err := u.App.Bookings(ctx, app.BookingFilter{EventID: r.ID, Page: app.Page{Sort: "artist"}})
		return rows, err
	}, func(rows []app.BookingRow) {
		slot.Objects = []fyne.CanvasObject{s.all(u, r, rows)}
		for i := range rows {
			if rows[i].ID == s.open {
				slot.Objects = []fyne.CanvasObject{s.panel(u, r, &rows[i])}
			}
		}
		slot.Refresh()
		s.hand.over(u)
		u.rest.settle(u)
	})
}

// turn opens a booking, or goes back to all of them.
func (s *bookings) turn(u *UI, r *app.EventRow, to app.ID) {
	s.open = to
	u.rest.top()
	s.fill(u, r)
}

// all lists who is booked, and how far each is.
func (s *bookings) all(u *UI, r *app.EventRow, rows []app.BookingRow) fyne.CanvasObject {
	b := u.book
	p := parts{
		bold: b.T("Nobody is booked yet"), empty: b.T("Book an artist or an ensemble; a hold keeps the date until both have decided."),
		add: b.T("Book an artist"), onAdd: func() { s.book(u, r) },
	}
	for i := range rows {
		k := &rows[i]
		icon := "person"
		if k.EnsembleID != "" {
			icon = "people"
		}
		quiet := k.Plays
		if k.Unknown() { // its name says it
			quiet = ""
		}
		if k.Fee > 0 {
			quiet = join(b.Money(int64(k.Fee), k.Currency), quiet)
		}
		row := widgets.NewActionRow(icon, widgets.ToneNone, u.artistName(k), quiet).WithTag(u.dateTag(&k.Booking)).WithTag(u.dealTag(&k.Booking))
		if k.ToFind > 0 && k.Stands() {
			row.WithTagsBelow().WithTag(b.N("{n} still to be found", k.ToFind), widgets.ToneWarning)
		}
		p.rows = append(p.rows, row.WithOpen(func() { s.turn(u, r, k.ID) }))
	}
	p.more = widgets.NewButton(b.T("Ask several artists"), func() { u.askSeveralArtists(widgets.Option{ID: string(r.ID), Text: r.Title}, r.Day) })
	return p.show()
}

// join puts what is known side by side in one quiet line.
func join(parts ...string) (line string) {
	for _, p := range parts {
		switch {
		case p == "":
		case line == "":
			line = p
		default:
			line += " · " + p
		}
	}
	return line
}

// book asks for a new booking of the event, and opens it.
func (s *bookings) book(u *UI, r *app.EventRow) {
	k := app.BookingRow{Booking: u.newBooking(r), Event: r.Title, Day: r.Day}
	u.askBooking(k, func(made app.ID) { s.open = made })
}
