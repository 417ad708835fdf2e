package screens

import (
	"context"

	"fyne.io/fyne/v2"

	"sofra/app"
	"sofra/screens/widgets"
)

// venueRooms shows the parts of a venue that an event can take.
func venueRooms(u *UI, r *app.VenueRow) fyne.CanvasObject {
	b := u.book
	return later(u, func(ctx context.Context) (app.Venue, error) { return u.App.Venue(ctx, r.ID) }, func(v app.Venue) fyne.CanvasObject {
		p := parts{
			bold: b.T("No rooms yet"), empty: b.T("An event takes a room; its seats say how many can come."),
			add: b.T("Add a room"), onAdd: func() { editRoom(u, v, app.Room{}) },
		}
		for _, room := range v.Rooms {
			p.rows = append(p.rows, widgets.NewActionRow("", widgets.ToneNone, room.Name, u.roomFor(room)).
				WithOpen(func() { editRoom(u, v, room) }))
		}
		return p.show()
	})
}

// roomFor says how many a room is for.
func (u *UI) roomFor(r app.Room) string {
	b := u.book
	switch {
	case r.Seats > 0 && r.Standing > 0:
		return b.T("{seats} seated, {standing} standing", "seats", r.Seats, "standing", r.Standing)
	case r.Standing > 0:
		return b.T("{standing} standing", "standing", r.Standing)
	case r.Seats > 0:
		return b.T("{seats} seated", "seats", r.Seats)
	}
	return b.T("How many it holds is not known.")
}

func editRoom(u *UI, v app.Venue, r app.Room) {
	b, title, d := u.book, u.book.T("New room"), &r
	fresh := r.ID == ""
	if !fresh {
		title = r.Name
	}
	buffer := u.whole("Buffer", b.T("Kept free before and after"), &d.Buffer)
	buffer.field.(*widgets.TextField).SetUnit("min")
	f := form{
		title: title, about: within(app.Venues, &v, d),
		inputs: []input{
			u.line("Name", b.T("Name|of a group"), &d.Name, app.NameRule), buffer,
			u.whole("Seats", b.T("Seated"), &d.Seats), u.whole("Standing", b.T("Standing"), &d.Standing),
		},
		save: func(ctx context.Context) error { return u.App.SaveRoom(ctx, v, r) },
	}
	if !fresh {
		f.remove = func(ctx context.Context) error { return u.App.RemoveRoom(ctx, v, r) }
	}
	u.ask(f)
}

// venueEvents shows what was and will be at a venue, the latest first.
func venueEvents(u *UI, r *app.VenueRow) fyne.CanvasObject {
	return u.eventsOf(app.EventFilter{VenueID: r.ID}, u.book.T("No events yet"), u.book.T("An event names its venue in its form."))
}
