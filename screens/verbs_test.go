package screens

import (
	"testing"
	"time"

	"sofra/app"
	"sofra/app/words"
	"sofra/db/dbtest"
	"sofra/screens/widgets"
)

// threeBookings are a person with two events to come, and one of them with two
// bookings.
func threeBookings(t *testing.T, a *app.App) (teuta app.Person, e app.Event) {
	t.Helper()
	today := app.DateOf(time.Now())
	teuta, other := app.Person{Name: "Teuta Berisha"}, app.Person{Name: "Arta Krasniqi"}
	e = app.Event{Title: "Concert 4", Kind: "concert", Day: today.Add(30), Status: "planned"}
	second := app.Event{Title: "Concert 5", Kind: "concert", Day: today.Add(60), Status: "planned"}
	keep(t, a.SavePerson(t.Context(), &teuta), a.SavePerson(t.Context(), &other), a.SaveEvent(t.Context(), &e), a.SaveEvent(t.Context(), &second))
	for _, b := range []app.Booking{{EventID: e.ID, PersonID: teuta.ID, DateState: app.DateConfirmed}, {EventID: second.ID, PersonID: teuta.ID}, {EventID: e.ID, PersonID: other.ID}} {
		keep(t, a.SaveBooking(t.Context(), &b))
	}
	return teuta, e
}

func stillStanding(t *testing.T, a *app.App) int {
	t.Helper()
	rows, _, err := a.Bookings(t.Context(), app.BookingFilter{})
	keep(t, err)
	n := 0
	for _, k := range rows {
		if k.Stands() {
			n++
		}
	}
	return n
}

func TestDeletingABookedArtistAsks(t *testing.T) {
	a := dbtest.New(t)
	teuta, _ := threeBookings(t, a)
	u := desk(t, a)
	u.reveal(app.People, teuta.ID)
	press(t, u, "Delete")
	wantLine(t, u, "Teuta Berisha is booked for 2 events to come. The bookings go to the bin with the record.")
	look(t, u, "delete-booked")
	press(t, u, "Go back")
	if stillStanding(t, a) != 3 {
		t.Error("going back deleted bookings")
	}
	press(t, u, "Delete")
	press(t, u, "Delete")
	mustClose(t, u)
	if got := u.status.Said(); got != "Deleted Teuta Berisha" || stillStanding(t, a) != 1 {
		t.Errorf("the status says %q, %d bookings stand", got, stillStanding(t, a))
	}
	u.undo()
	if _, n, _ := a.People(t.Context(), app.PersonFilter{}); n != 2 || stillStanding(t, a) != 3 {
		t.Errorf("after undo there are %d people and %d bookings", n, stillStanding(t, a))
	}
}

func TestDeletingAnEventWithBookingsAsks(t *testing.T) {
	a := dbtest.New(t)
	_, e := threeBookings(t, a)
	u := desk(t, a)
	u.goToEvent(e.ID, "", "")
	press(t, u, "Delete")
	wantLine(t, u, "2 bookings of this event stand. They go to the bin with it.")
	press(t, u, "Delete")
	mustClose(t, u)
	if stillStanding(t, a) != 1 {
		t.Errorf("%d bookings stand", stillStanding(t, a))
	}
}

func TestCancellingOffersToCancelBookings(t *testing.T) {
	for _, ticked := range []bool{true, false} {
		a := dbtest.New(t)
		_, e := threeBookings(t, a)
		u := desk(t, a)
		u.goToEvent(e.ID, "", "")
		press(t, u, "Cancel the event…")
		fill(t, u, "Reason", "No hall")
		look(t, u, "cancel-with-bookings")
		tick := field[*widgets.Check](t, u, words.In(words.En).N("Cancel the {n} bookings too", 2))
		if !tick.Checked() {
			t.Error("it is not ticked before")
		}
		if !ticked {
			tick.Tapped(nil)
		}
		press(t, u, "Cancel the event")
		mustClose(t, u)
		if want := map[bool]int{true: 1, false: 3}[ticked]; stillStanding(t, a) != want {
			t.Errorf("ticked %v: %d bookings stand, not %d", ticked, stillStanding(t, a), want)
		}
	}
}
