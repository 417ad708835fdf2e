package screens

import (
	"strconv"
	"strings"

	"fyne.io/fyne/v2"

	"sofra/app"
	"sofra/screens/widgets"
)

// absent are notes on who is in the programme and is not known to come: one for
// each way, the gravest first, leading to the bookings.
func (p *programmePage) absent(u *UI) (notes []fyne.CanvasObject) {
	b, all := u.book, p.now.cast.Absent(p.now.Programme)
	add := func(said string, booking app.ID) {
		notes = append(notes, widgets.NewNote(widgets.ToneWarning, "warning", "", said).
			WithAction(b.T("Bookings"), func() { u.goToEvent(p.event, "bookings", booking) }))
	}
	for _, c := range app.Comings() {
		var booking app.ID
		var names []string
		for _, f := range all {
			if f.Coming == c {
				booking = f.Booking
				names = append(names, u.nameShown(f.Name)+" ("+places(f.Places)+")")
			}
		}
		if len(names) > 0 {
			add(u.comingOf(c, strings.Join(names, ", ")), booking)
		}
	}
	if p.now.cast.Unbooked(p.now.Programme) {
		add(b.T("Nobody in the programme is booked yet"), "")
	}
	return notes
}

// comingOf says of several how sure it is that they come.
func (u *UI) comingOf(c app.Coming, names string) string {
	switch c {
	case app.ComesNot:
		return u.book.T("In the programme, but not coming: {names}", "names", names)
	case app.NotBooked:
		return u.book.T("In the programme, but not booked: {names}", "names", names)
	}
	return u.book.T("In the programme, but not confirmed yet: {names}", "names", names)
}

// notComing names who is in an item and does not come, or is not booked.
func (u *UI) notComing(c app.Cast, i app.Item) string {
	var all []string
	for _, f := range i.Performers {
		if coming := c.Of(f); coming == app.ComesNot || coming == app.NotBooked {
			all = append(all, u.nameShown(f.Name)+": "+u.say(app.ComingName(coming)))
		}
	}
	return strings.Join(all, ", ")
}

// places writes the places of items.
func places(all []int) string {
	var said []string
	for _, n := range all {
		said = append(said, strconv.Itoa(n))
	}
	return strings.Join(said, ", ")
}
