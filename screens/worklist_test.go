package screens

import (
	"strings"
	"testing"
	"time"

	"sofra/app"
	"sofra/db/dbtest"
)

// Each matter of today opens the booking where it is settled; a hold whose
// last day is past says that it ran out, one that was challenged by when it
// must be decided.
func TestEachMatterOpensItsBooking(t *testing.T) {
	a, today := dbtest.New(t), app.DateOf(time.Now())
	event := app.Event{Title: "Concert 9", Kind: "concert", Day: today.Add(40), Status: "planned"}
	keep(t, a.SaveEvent(t.Context(), &event))
	states := map[string]func(*app.Booking){
		"Arta Gone":     func(b *app.Booking) { b.DateState, b.Rank, b.HoldUntil = app.DateHold, 1, today.Add(-2) },
		"Besa Soon":     func(b *app.Booking) { b.DateState, b.Rank, b.HoldUntil = app.DateHold, 1, today.Add(1) },
		"Cveta Asked":   func(b *app.Booking) { b.DateState, b.Rank, b.ChallengedUntil = app.DateHold, 1, today },
		"Dren Offered":  func(b *app.Booking) { b.Deal, b.SentOn = app.DealSent, today.Add(-9) },
		"Era Accepted":  func(b *app.Booking) { b.Deal = app.DealAccepted },
		"Fatos Unsaid":  func(b *app.Booking) { b.Deal = app.DealContractSent },
		"Goran Waiting": func(b *app.Booking) { b.Deal = app.DealPerformed },
	}
	ids := map[string]app.ID{}
	for name, state := range states {
		b := app.Booking{EventID: event.ID, PersonID: addPerson(t, a, name), DateState: app.DateConfirmed}
		state(&b)
		keep(t, a.SaveBooking(t.Context(), &b))
		ids[name] = b.ID
	}
	u := desk(t, a)
	u.show("today")
	for _, want := range []string{"Ran out " + u.day(today.Add(-2)), "Runs out tomorrow", "Runs out today", "9 days, no answer", "Not sent", "Unsigned", "Unpaid"} {
		if got := tags(u); !strings.Contains(got, want) {
			t.Errorf("today does not say %q: %s", want, got)
		}
	}
	if got := tags(u); strings.Index(got, "Ran out") > strings.Index(got, "Runs out today") || strings.Index(got, "Runs out today") > strings.Index(got, "Runs out tomorrow") {
		t.Errorf("they are not in the order of their days: %s", got)
	}
	look(t, u, "worklists")
	for fact, name := range map[string]string{
		"Arta Gone": "Arta Gone", "Besa Soon": "Besa Soon", "Cveta Asked": "Cveta Asked", "Offer to Dren Offered": "Dren Offered",
		"Contract of Era Accepted": "Era Accepted", "Contract of Fatos Unsaid": "Fatos Unsaid", "Fee of Goran Waiting": "Goran Waiting",
	} {
		u.show("today")
		open(t, u, fact)
		p := eventsShown(u)
		if p == nil || p.chosen != event.ID || p.tab != "bookings" || p.bookings.open != ids[name] {
			t.Errorf("%q leads to %s, %+v", fact, u.at, p)
		}
		if got := allRead(u); !strings.Contains(got, name) {
			t.Errorf("%q shows %q", fact, got)
		}
	}
}

// What is over and still stands as planned is asked about, until it is done; of
// what is to come nobody asks.
func TestEventsThatAreOverAreAskedAbout(t *testing.T) {
	a, today := dbtest.New(t), app.DateOf(time.Now())
	past := app.Event{Title: "Ura", Kind: "concert", Day: today.Add(-3), Status: "planned"}
	coming := app.Event{Title: "Kroi", Kind: "concert", Day: today.Add(3), Status: "planned"}
	keep(t, a.SaveEvent(t.Context(), &past), a.SaveEvent(t.Context(), &coming))
	u := desk(t, a)
	u.show("today")
	says(t, u, "Events that are over and not closed")
	look(t, u, "today-over")
	open(t, u, "Ura")
	if p := eventsShown(u); p == nil || p.chosen != past.ID {
		t.Errorf("it leads to %s", u.at)
	}
	past.Status = "done"
	keep(t, a.SaveEvent(t.Context(), &past))
	u.show("today")
	if got := allRead(u); strings.Contains(got, "Events that are over and not closed") {
		t.Errorf("it is done, and asked about: %s", got)
	}
}
