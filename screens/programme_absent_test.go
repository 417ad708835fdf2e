package screens

import (
	"slices"
	"strings"
	"testing"
	"time"

	"sofra/app"
	"sofra/screens/widgets"
)

// booked books both artists of the evening, and lets Ylli's date go.
func booked(t *testing.T, a *app.App, e app.Event) {
	t.Helper()
	people, _, err := a.People(t.Context(), app.PersonFilter{})
	keep(t, err,
		a.SaveBooking(t.Context(), &app.Booking{EventID: e.ID, PersonID: people[0].ID, DateState: app.DateConfirmed}),
		a.SaveBooking(t.Context(), &app.Booking{EventID: e.ID, PersonID: people[1].ID, DateState: app.DateReleased, Deal: app.DealDeclined}))
}

// Who does not come is warned of at the programme and on the day.
func TestProgrammeWarnsOfWhoDoesNotCome(t *testing.T) {
	u, a, e, _ := wholeEvening(t, "2027-03-22")
	if got := texts(u); !strings.Contains(got, "Nobody in the programme is booked yet") {
		t.Errorf("without bookings it says %q", got)
	}
	booked(t, a, e)
	u.reload()
	if got := texts(u); !strings.Contains(got, "In the programme, but not coming: Ylli Shatri (2, 8, 9, 10)") || strings.Contains(got, "booked yet") {
		t.Errorf("it says %q", got)
	}
	look(t, u, "programme-not-coming")
	press(t, u, "Bookings")
	if u.over != nil {
		t.Error("the note does not lead to the bookings")
	}
	u.into(&showPage{event: e.ID})
	if got := texts(u); !strings.Contains(got, "Ylli Shatri is in the programme and is not coming") {
		t.Errorf("the day says %q", got)
	}
}

// Whoever writes down what was played is told who did not come, and the pieces
// were played without them, but for the one in which they are said to have played.
func TestAsPerformedWithoutSomebody(t *testing.T) {
	u, a, e, id := wholeEvening(t, app.DateOf(time.Now()).Add(-1))
	booked(t, a, e)
	u.reload()
	press(t, u, "As performed")
	look(t, u, "programme-performed-absent")
	if got := texts(u); strings.Count(got, "Ylli Shatri: not coming") != 4 || strings.Contains(got, "Arbnora Kelmendi: ") {
		t.Errorf("the dialog says %q", got)
	}
	var ticks []*widgets.Check
	for _, o := range seen(u) {
		if tick, ok := o.(*widgets.Check); ok && tick.Label() == "Played without Ylli Shatri" {
			ticks = append(ticks, tick)
		}
	}
	if len(ticks) != 4 {
		t.Fatalf("%d pieces could have been played without them", len(ticks))
	}
	ticks[3].SetChecked(false)
	press(t, u, "Write it down")
	mustClose(t, u)
	p, err := a.Programme(t.Context(), id)
	keep(t, err)
	in := 0
	for _, i := range p.Items {
		if slices.ContainsFunc(i.Performers, func(f app.Performer) bool { return f.Name == "Ylli Shatri" }) {
			in++
		}
	}
	if in != 1 {
		t.Errorf("who did not come has played %d pieces", in)
	}
}
