package screens

import (
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"

	"sofra/app"
	"sofra/app/words"
)

// contracted is the booking of paidEvening with its contract made and its deal
// accepted.
func contracted(t *testing.T) (*UI, *app.App, app.Booking) {
	t.Helper()
	u, a, k := paidEvening(t)
	u.window.Resize(fyne.NewSize(1366, 1300))
	pressLink(t, u, "Contract")
	write(t, u, "How the office is named", "OJQ Ritmi")
	press(t, u, "Make")
	mustClose(t, u)
	today := app.DateOf(time.Now())
	for _, to := range []app.Deal{app.DealApproved, app.DealSent, app.DealAccepted} {
		keep(t, a.MoveDeal(t.Context(), k.ID, to, today))
	}
	u.goToEvent(k.EventID, "bookings", k.ID)
	return u, a, k
}

// A contract of before the day moved is marked, and named before it is sent; one
// that is made anew goes without a word.
func TestContractOfBeforeTheLastChange(t *testing.T) {
	u, a, k := contracted(t)
	if got := texts(u); strings.Contains(got, "Made before the last change") {
		t.Fatalf("a contract that holds is marked: %q", got)
	}
	e, err := a.Event(t.Context(), k.EventID)
	keep(t, err)
	e.Day = e.Day.Add(3)
	keep(t, a.SaveEvent(t.Context(), &e))
	for _, l := range []words.Lang{words.Sq, words.SrCyrl, words.En} {
		u.speak(l)
		u.goToEvent(k.EventID, "bookings", k.ID)
		look(t, u, "paper-stale-"+string(l))
	}
	if got := texts(u); !strings.Contains(got, "Made before the last change") {
		t.Errorf("the booking says %q", got)
	}
	press(t, u, "Contract sent")
	look(t, u, "paper-stale-asked")
	if got := read(u); !strings.Contains(got, "was made before the last change: it says what no longer holds.") {
		t.Fatalf("the window says %q", got)
	}
	press(t, u, "Go back")
	pressLink(t, u, "Contract")
	press(t, u, "Make")
	mustClose(t, u)
	if got := texts(u); strings.Contains(got, "Made before the last change") {
		t.Errorf("the contract is new, and the booking says %q", got)
	}
	press(t, u, "Contract sent")
	press(t, u, "Contract sent") // on the day that is proposed
	mustClose(t, u)
	if now, err := a.Booking(t.Context(), k.ID); err != nil || now.Deal != app.DealContractSent {
		t.Errorf("%+v, %v", now, err)
	}
}

// Each thing that a contract says makes it an old one when it changes; what it
// does not say, does not.
func TestWhatMakesAPaperAnOldOne(t *testing.T) {
	_, a, k := contracted(t)
	ctx := t.Context()
	f := papersOf(t, a, k.ID)[0]
	stale := func(what string, want bool) {
		t.Helper()
		if got, err := a.Stale(ctx, f); err != nil || got != want {
			t.Errorf("%s: old is %v, want %v, %v", what, got, want, err)
		}
	}
	booking := func(change func(*app.Booking)) {
		now, err := a.Booking(ctx, k.ID)
		keep(t, err)
		change(&now)
		keep(t, a.SaveBooking(ctx, &now))
	}
	stale("nothing", false)
	booking(func(b *app.Booking) { b.Needs = app.Set{"travel"} })
	stale("what they need", false)
	booking(func(b *app.Booking) { b.Fee += 100 })
	stale("the fee", true)
	booking(func(b *app.Booking) { b.Fee -= 100 })
	stale("the fee as it was", false)
	line := app.BookingLine{BookingID: k.ID, Kind: app.LinePerDiem, Amount: 1500, Currency: "EUR"}
	keep(t, a.SaveBookingLine(ctx, line))
	stale("a daily allowance", true)
	_, err := a.Undo(ctx)
	keep(t, err)
	stale("none again", false)
	venue := app.Venue{Name: "Kino Armata", Address: "Sheshi 1"}
	e, err := a.Event(ctx, k.EventID)
	keep(t, err, a.SaveVenue(ctx, &venue))
	e.VenueID = venue.ID
	keep(t, a.SaveEvent(ctx, &e))
	stale("the place", true)
	_, err = a.Undo(ctx)
	keep(t, err, a.AddClauseExamples(ctx, words.En))
	stale("the clauses", true)
	_, err = a.Undo(ctx)
	keep(t, err)
	p, err := a.Person(ctx, k.PersonID)
	keep(t, err)
	p.Name = "Drilona Kuqi"
	keep(t, a.SavePerson(ctx, &p))
	stale("the artist", true)
}

// Who erases somebody hears what is open with them, how many papers are emptied
// and until which day copies hold the data; afterwards the paper says why it is
// empty.
func TestErasureSaysWhatIsOpen(t *testing.T) {
	u, a, k := contracted(t)
	today := app.DateOf(time.Now())
	keep(t, a.MoveDeal(t.Context(), k.ID, app.DealContractSent, today), a.MoveDeal(t.Context(), k.ID, app.DealSigned, today))
	u.noteCopy(today.Add(-2))
	ask := func() { load(u, erasingOf(u, k.PersonID), u.askErasing) }
	for _, l := range []words.Lang{words.Sq, words.SrCyrl, words.Tr, words.En} {
		u.speak(l)
		ask()
		look(t, u, "erase-open-"+string(l))
		if l != words.En {
			u.dialogs.Top().Close()
		}
	}
	got := strings.ReplaceAll(read(u)+texts(u), "\u00a0", " ")
	for _, want := range []string{
		"A contract is signed for an event to come: Concert 5, ", "Not paid yet: 900.00 EUR, Concert 5.", "1 paper names this person.",
		"made up to today, " + u.day(today) + ", hold the data", "The last copy on this computer is of " + u.day(today.Add(-2)) + ".",
	} {
		if !strings.Contains(got, want) {
			t.Errorf("%q is not in %q", want, got)
		}
	}
	press(t, u, "Erase for good")
	u.goToEvent(k.EventID, "bookings", k.ID)
	if got := texts(u); !strings.Contains(got, "Its contents were erased with the data of a person") {
		t.Errorf("the booking says %q", got)
	}
	look(t, u, "erase-paper-emptied")
}
