package screens

import (
	"cmp"
	"context"
	"slices"

	"sofra/app"
	"sofra/screens/widgets"
)

// askAnyBooking asks for a booking of an event that is chosen with it. Who is
// chosen on the page of people is booked.
func (u *UI) askAnyBooking() {
	k := app.BookingRow{Booking: u.newBooking(&app.EventRow{})}
	if p, ok := u.pageNow().(*tabbed); ok {
		switch l := p.now().(type) {
		case *list[app.PersonRow]:
			r := l.rows[string(l.chosen)]
			k.PersonID, k.Artist, k.Plays = r.ID, r.Name, r.Plays
			k.Fee, k.Currency = r.UsualFee, cmp.Or(r.Currency, k.Currency)
		case *list[app.EnsembleRow]:
			r := l.rows[string(l.chosen)]
			k.EnsembleID, k.Artist = r.ID, r.Name
		}
	}
	u.askBookingFor(k)
}

// askBookingFor is askAnyBooking with an artist or ensemble, or the event, chosen
// already: what is chosen stands first.
func (u *UI) askBookingFor(k app.BookingRow) {
	d := &k.Booking
	f, seen := u.bookingForm(&k)
	event := u.pick("EventID", u.book.T("Event"), link{&d.EventID, k.Event}, u.findEvents)
	chosen := event.field.(*widgets.Picker)
	at := slices.IndexFunc(f.inputs, func(i input) bool { return i.name == "HoldUntil" })
	until := f.inputs[at].field.(*widgets.DateField)
	chosen.OnChanged = func(o widgets.Option) {
		u.holdBefore(&k, chosen, until)
		seen.now.EventID = app.ID(o.ID)
		seen.look()
	}
	first := 0
	if !k.Unknown() {
		first = 1
	}
	f.inputs = slices.Insert(f.inputs, first, event.row())
	f.kept = func() { u.goToEvent(d.EventID, "bookings", d.ID) }
	u.ask(f)
	if k.EventID != "" {
		seen.look()
	}
}

// holdBefore learns the day of the event that was chosen: no hold may be
// longer, so a last day that was only proposed is proposed anew.
func (u *UI) holdBefore(k *app.BookingRow, chosen *widgets.Picker, until *widgets.DateField) {
	id := app.ID(chosen.Chosen().ID)
	if id == "" {
		k.Day = ""
		return
	}
	load(u, func(ctx context.Context) (app.Event, error) { return u.App.Event(ctx, id) }, func(e app.Event) {
		if app.ID(chosen.Chosen().ID) != e.ID { // another one was chosen since
			return
		}
		day, given, _ := until.Date()
		proposed := given && app.DateOf(day) == holdUntil("", k.Day)
		k.Day = e.Day
		if next, ok := holdUntil("", k.Day).Time(); ok && proposed {
			until.SetDate(next)
		}
	})
}
