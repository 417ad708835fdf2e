package screens

import (
	"context"

	"fyne.io/fyne/v2"

	"sofra/app"
	"sofra/app/words"
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
			p.rows = append(p.rows, widgets.NewActionRow("", widgets.ToneNone, room.Name, join(u.roomFor(room), u.roomMore(v, room))).
				WithOpen(func() { editRoom(u, v, room) }))
		}
		return p.show()
	})
}

// roomFor says how many a room is for.
func (u *UI) roomFor(r app.Room) string {
	if said := u.holds(r.Seats, r.Standing); said != "" {
		return said
	}
	return u.book.T("How many it holds is not known.")
}

// holds says how many find room; "" where nobody knows.
func (u *UI) holds(seats, standing int) string {
	b := u.book
	switch {
	case seats > 0 && standing > 0:
		return b.T("{seats} seated, {standing} standing", "seats", seats, "standing", standing)
	case standing > 0:
		return b.T("{standing} standing", "standing", standing)
	case seats > 0:
		return b.T("{seats} seated", "seats", seats)
	}
	return ""
}

// roomMore says what a room is made of, and how many layouts it has.
func (u *UI) roomMore(v app.Venue, r app.Room) string {
	made, layouts := "", ""
	var rooms []string
	for _, p := range r.Parts {
		rooms = append(rooms, roomName(v, p.PartID))
	}
	if len(rooms) > 0 {
		made = u.book.T("made of {rooms}", "rooms", u.book.List(rooms))
	}
	if len(r.Layouts) > 0 {
		layouts = u.book.N("{n} layouts", len(r.Layouts))
	}
	return join(layouts, made)
}

func editRoom(u *UI, v app.Venue, r app.Room) {
	b, title, d := u.book, u.book.T("New room"), &r
	fresh := r.ID == ""
	if !fresh {
		title = r.Name
	}
	f := form{
		title: title, about: within(app.Venues, &v, d),
		inputs: []input{
			u.line("Name", b.T("Name|of a group"), &d.Name, app.NameRule).row(),
			u.whole("Seats", b.T("Seated"), &d.Seats), u.whole("Standing", b.T("Standing"), &d.Standing),
			u.minutes("Buffer", b.T("Set-up before an event"), &d.Buffer), u.minutes("Strike", b.T("Strike after it"), &d.Strike),
			u.layouts(&d.Layouts),
		},
		save: func(ctx context.Context) error { return u.App.SaveRoom(ctx, v.ID, r) },
	}
	if len(v.Rooms) > 1 || fresh && len(v.Rooms) > 0 {
		f.inputs = append(f.inputs, u.madeOf(v, d))
	}
	if !fresh {
		f.remove = func(ctx context.Context) error { return u.App.RemoveRoom(ctx, v.ID, r) }
	}
	u.ask(f)
}

// minutes is a field for a number of minutes.
func (u *UI) minutes(name, label string, to *int) input {
	i := u.whole(name, label, to)
	i.field.(*widgets.TextField).SetUnit("min")
	return i
}

// madeOf is a field for the rooms that a room is made of: who books it takes
// them as well.
func (u *UI) madeOf(v app.Venue, d *app.Room) input {
	var others []widgets.Option
	var chosen []string
	for _, r := range v.Rooms {
		if r.ID != d.ID {
			others = append(others, widgets.Option{ID: string(r.ID), Text: r.Name})
		}
	}
	for _, p := range d.Parts {
		chosen = append(chosen, string(p.PartID))
	}
	f := widgets.NewChoices(u.book.T("Made of these rooms; who books it takes them as well"), others, true)
	f.SetChosen(chosen...)
	return input{name: "Parts", field: f, wide: true, take: func() words.Text {
		var rooms []app.ID
		for _, id := range f.Chosen() {
			rooms = append(rooms, app.ID(id))
		}
		d.Parts = d.PartsOf(rooms)
		return words.Text{}
	}}
}

// layoutLine is one layout of a room in a form.
type layoutLine struct {
	app.Layout
	row    fyne.CanvasObject
	inputs []input
}

func (u *UI) layoutLine(y app.Layout) *layoutLine {
	b, l := u.book, &layoutLine{Layout: y}
	l.inputs = []input{
		u.line("Name", b.T("Layout"), &l.Name, app.NameRule),
		u.whole("Seats", b.T("Seated"), &l.Seats), u.whole("Standing", b.T("Standing"), &l.Standing),
	}
	for _, i := range l.inputs {
		f := i.field.(*widgets.TextField)
		f.SetPlaceHolder(f.Label())
		f.Bare()
	}
	l.row = widgets.Across(8, widgets.Flex(l.inputs[0].field), widgets.Wide(110, l.inputs[1].field), widgets.Wide(110, l.inputs[2].field))
	return l
}

// layouts is a field for the ways in which a room is set up.
func (u *UI) layouts(to *[]app.Layout) input {
	b, lines := u.book, map[fyne.CanvasObject]*layoutLine{}
	line := func(y app.Layout) fyne.CanvasObject {
		l := u.layoutLine(y)
		lines[l.row] = l
		return l.row
	}
	var rows []fyne.CanvasObject
	for _, y := range *to {
		rows = append(rows, line(y))
	}
	field := widgets.NewLines(b.T("Layouts: name, seated, standing"), widgets.LinesWords{Add: b.T("Add a layout"), Up: b.T("Further up"), Remove: b.T("Remove")}, rows...)
	field.OnAdd = func() fyne.CanvasObject { return line(app.Layout{}) }
	return input{name: "Layouts", field: field, wide: true, take: func() words.Text {
		var all []app.Layout
		for at, row := range field.Rows() {
			l := lines[row]
			for _, i := range l.inputs {
				if problem := i.take(); !problem.Empty() {
					return problem
				}
			}
			l.Position = at
			all = append(all, l.Layout)
		}
		*to = all
		return words.Text{}
	}}
}

// venueEvents shows what was and will be at a venue, the latest first.
func venueEvents(u *UI, r *app.VenueRow) fyne.CanvasObject {
	return u.eventsOf(app.EventFilter{VenueID: r.ID}, u.book.T("No events yet"), u.book.T("An event names its venue in its form."))
}
