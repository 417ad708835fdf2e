package screens

import (
	"testing"
	"time"

	"fyne.io/fyne/v2"

	"sofra/app"
	"sofra/db/dbtest"
)

// A few records go to the bin without a question, unless something of one still
// runs: then it is asked about by its name.
func TestDeletingAFewAsksForWhoIsBooked(t *testing.T) {
	a := dbtest.New(t)
	threeBookings(t, a)
	addPerson(t, a, "Nobody Asked")
	u := desk(t, a)
	c := u.window.Canvas()
	c.Focus(personsList(u).grid.Target())
	c.Focused().(fyne.Shortcutable).TypedShortcut(&fyne.ShortcutSelectAll{})
	typeKeys(t, u, fyne.KeyDelete)
	look(t, u, "delete-few")
	wantLine(t, u, "Delete 3 records?")
	wantLine(t, u, "3 bookings stand. They go to the bin with these records. This is about Arta Krasniqi and Teuta Berisha.")
	press(t, u, "Go back")
	if stillStanding(t, a) != 3 {
		t.Error("going back deleted bookings")
	}
}

// What is confirmed and still to come is named before its event, its venue or
// its project goes.
func TestDeletingWhatIsConfirmedAsks(t *testing.T) {
	a := dbtest.New(t)
	v := app.Venue{Name: "Kulla"}
	p := app.Project{Title: "Rhythm", Code: "RQ"}
	keep(t, a.SaveVenue(t.Context(), &v), a.SaveProject(t.Context(), &p))
	e := app.Event{Title: "Gala", Kind: "concert", Day: app.DateOf(time.Now()).Add(9), Status: "confirmed", VenueID: v.ID, ProjectID: p.ID}
	past := app.Event{Title: "Old", Kind: "concert", Day: app.DateOf(time.Now()).Add(-9), Status: "confirmed"}
	keep(t, a.SaveEvent(t.Context(), &e), a.SaveEvent(t.Context(), &past))
	u := desk(t, a)
	for kind, id := range map[app.Kind]app.ID{app.Events: e.ID, app.Venues: v.ID, app.Projects: p.ID} {
		u.remove(kind, id)
		wantLine(t, u, "1 confirmed event is still to come: Gala.")
		press(t, u, "Go back")
	}
	u.remove(app.Events, past.ID)
	mustClose(t, u)
	if _, n, err := a.Events(t.Context(), app.EventFilter{}); err != nil || n != 1 {
		t.Errorf("%d events, %v: what is past was asked about", n, err)
	}
}

// A booking on which both sides stand, or that is still to be paid, is asked
// about; an idea is not.
func TestDeletingABookingAsks(t *testing.T) {
	a := dbtest.New(t)
	day := app.DateOf(time.Now())
	artist := addPerson(t, a, "Teuta Berisha")
	e := app.Event{Title: "Gala", Kind: "concert", Day: day.Add(-9), Status: "done"}
	keep(t, a.SaveEvent(t.Context(), &e))
	u := desk(t, a)
	for want, k := range map[string]app.Booking{
		"This booking is agreed.":                        {DateState: app.DateConfirmed, Deal: app.DealSigned},
		"This booking is agreed. 1 fee is not paid yet.": {DateState: app.DateDone, Deal: app.DealPerformed, Fee: 30000, Currency: "EUR"},
		"": {DateState: app.DateIdea},
	} {
		k.EventID, k.PersonID = e.ID, artist
		keep(t, a.SaveBooking(t.Context(), &k))
		u.remove(app.Bookings, k.ID)
		if want == "" {
			mustClose(t, u)
			continue
		}
		wantLine(t, u, "Delete the booking of Teuta Berisha?")
		wantLine(t, u, want)
		press(t, u, "Go back")
	}
}
