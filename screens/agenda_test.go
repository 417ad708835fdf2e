package screens

import (
	"path/filepath"
	"strings"
	"testing"
	"time"

	"sofra/app"
	"sofra/db/dbtest"
)

// A report that is due opens with its grant; a copy that was made is no matter
// any more.
func TestTodayAsksForReportsAndCopies(t *testing.T) {
	a := dbtest.New(t)
	day := app.DateOf(time.Now())
	late := app.Grant{Code: "NL-1", Title: "Contract", Status: "running", Currency: "EUR", StartsOn: day.Add(-400), EndsOn: day.Add(-3)}
	soon := app.Grant{Code: "EE-2", Title: "Panels", Status: "running", Currency: "EUR", StartsOn: day.Add(-100), EndsOn: day.Add(20)}
	far := app.Grant{Code: "UN-3", Title: "Fund", Status: "running", Currency: "EUR", StartsOn: day.Add(-10), EndsOn: day.Add(reportsAhead + 1)}
	shut := app.Grant{Code: "CH-4", Title: "Old", Status: "closed", Currency: "EUR", StartsOn: day.Add(-400), EndsOn: day.Add(-3)}
	e := app.Event{Title: "Was", Kind: "meeting", Day: day.Add(-3), Status: "done"}
	keep(t, a.SaveGrant(t.Context(), &late), a.SaveGrant(t.Context(), &soon), a.SaveGrant(t.Context(), &far), a.SaveGrant(t.Context(), &shut), a.SaveEvent(t.Context(), &e))
	keep(t, a.CountHeads(t.Context(), e.ID, 5))
	u := desk(t, a)
	u.show("today")
	look(t, u, "today-reports")
	if got := tags(u); !strings.HasPrefix(got, "Period ended 3 days ago; Period ends in 20 days") || !strings.Contains(wordsOf(u), "Save a copy") {
		t.Errorf("the tags are %q", got)
	}
	if !isDrawn(u, "3") {
		t.Error("the rail does not say that three matters wait")
	}
	open(t, u, "No copy of this office made here yet")
	fill(t, u, "File", filepath.Join(t.TempDir(), "copy.sofra"))
	press(t, u, "Save")
	if got := wordsOf(u); strings.Contains(got, "Save a copy") {
		t.Fatalf("after a copy was made it is still asked for: %q, %q", got, u.status.Said())
	}
	u.settings.Copies[withoutPassword(u.office)] = day.Add(-copiesEvery)
	u.show("today")
	open(t, u, "The last copy is 7 days old")
	u.dialogs.CloseAll()
	open(t, u, "Report on EE-2")
	if p, ok := u.pageNow().(*reports); !ok || u.at != "reports" || p.code != "EE-2" || p.ask.To != soon.EndsOn {
		t.Errorf("the report opens %s: %+v", u.at, p)
	}
}

// A booking begun from today is held until a day that its event allows.
func TestBookingFromTodayProposesItsHold(t *testing.T) {
	a := dbtest.New(t)
	day := app.DateOf(time.Now())
	near := app.Event{Title: "Near", Kind: "concert", Day: day.Add(5), Status: "planned"}
	p := app.Person{Name: "Nenad Simić"}
	keep(t, a.SaveEvent(t.Context(), &near), a.SavePerson(t.Context(), &p))
	u := desk(t, a)
	u.show("today")
	press(t, u, "New booking")
	find(t, u, "Event", "near")
	find(t, u, "Artist or ensemble", "nenad")
	press(t, u, "Book")
	mustClose(t, u)
	if rows, _, err := a.Bookings(t.Context(), app.BookingFilter{}); err != nil || len(rows) != 1 || rows[0].HoldUntil != near.Day {
		t.Errorf("held %+v, %v", rows, err)
	}
}

// What was agreed for an event that is off waits for nothing any more.
func TestTodayForgetsTheBookingsOfACancelledEvent(t *testing.T) {
	a := dbtest.New(t)
	e := app.Event{Title: "Off", Kind: "concert", Day: app.DateOf(time.Now()).Add(20), Status: "planned"}
	p := app.Person{Name: "Nenad Simić"}
	keep(t, a.SaveEvent(t.Context(), &e), a.SavePerson(t.Context(), &p))
	for _, deal := range []app.Deal{app.DealSent, app.DealAccepted, app.DealContractSent, app.DealPerformed} {
		keep(t, a.SaveBooking(t.Context(), &app.Booking{EventID: e.ID, PersonID: p.ID, DateState: app.DateConfirmed, Deal: deal}))
	}
	u := desk(t, a)
	u.show("today")
	const waiting = "No answer; Not sent; Unsigned; Unpaid"
	if got := tags(u); !strings.HasPrefix(got, waiting) {
		t.Fatalf("before, the tags are %q", got)
	}
	keep(t, a.CancelEventAndBookings(t.Context(), e.ID, "No hall"))
	u.show("today")
	for _, tag := range strings.Split(waiting, "; ") {
		if got := tags(u); strings.Contains(got, tag) {
			t.Errorf("of a cancelled event, %q waits: %q", tag, got)
		}
	}
}
