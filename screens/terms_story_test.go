package screens

import (
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"

	"sofra/app"
	"sofra/app/words"
	"sofra/screens/widgets"
)

// plain is what the window says, with plain spaces.
func plain(u *UI) string { return strings.ReplaceAll(texts(u)+"; "+read(u), "\u00a0", " ") }

// says fails the test where the window does not say something.
func says(t *testing.T, u *UI, all ...string) {
	t.Helper()
	got := plain(u)
	for _, want := range all {
		if !strings.Contains(got, want) {
			t.Fatalf("%q is not said: %s", want, got)
		}
	}
}

// sums fails the test where the sums of a booking do not have these.
func sums(t *testing.T, u *UI, all ...string) {
	t.Helper()
	got := amounts(u) + strings.ReplaceAll(texts(u), "\u00a0", " ")
	for _, want := range all {
		if !strings.Contains(got, want) {
			t.Fatalf("%q is not among %s", want, got)
		}
	}
}

// accept takes the deal of a booking to accepted.
func accept(t *testing.T, a *app.App, k app.Booking) {
	t.Helper()
	for _, to := range []app.Deal{app.DealApproved, app.DealSent, app.DealAccepted} {
		keep(t, a.MoveDeal(t.Context(), k.ID, to, app.DateOf(time.Now())))
	}
}

// The office settles a ladder, an offer takes it along, and a cancellation is
// reckoned by it, told before it is kept, undone and taken back.
func TestCancelByTheLadderOfTheOffice(t *testing.T) {
	u, a, k := paidEvening(t)
	u.show("settings")
	press(t, u, "Change the ladder")
	fill(t, u, "Step 1: days before, or more", "60")
	fill(t, u, "Step 1: share of the fee", "0")
	fill(t, u, "Step 2: days before, or more", "8")
	fill(t, u, "Step 2: share of the fee", "50")
	press(t, u, "Save")
	if got := problems(u); !strings.Contains(got, "Say the last share too") {
		t.Fatalf("a ladder with a gap: %q", got)
	}
	fill(t, u, "Last step: share until the event and after", "100")
	look(t, u, "terms-ladder")
	press(t, u, "Save")
	mustClose(t, u)
	says(t, u, "60 days or more before the event", "59 to 8 days before the event", "7 days or fewer before the event")
	accept(t, a, k)
	deposit := app.BookingLine{BookingID: k.ID, Kind: app.LineDeposit, Amount: 20000, Currency: "EUR", PaidOn: app.DateOf(time.Now())}
	keep(t, a.SaveBookingLine(t.Context(), deposit))
	u.show("events")
	u.goToEvent(k.EventID, "bookings", k.ID)
	press(t, u, "Cancel the date")
	says(t, u, "30 days before the event: 50 % of the fee are due.", "Cancellation fee: 450.00 EUR.", "Paid already, and taken off: 200.00 EUR.", "The office still pays 250.00 EUR.")
	field[*widgets.Select](t, u, "Who cancels").SetChosen("artist")
	field[*widgets.Select](t, u, "Who cancels").OnChanged("artist")
	says(t, u, "The artist returns 200.00 EUR.")
	field[*widgets.Select](t, u, "Who cancels").SetChosen("office")
	field[*widgets.Select](t, u, "Who cancels").OnChanged("office")
	look(t, u, "terms-cancel")
	press(t, u, "Cancel the date")
	if got := problems(u); got != "Reason: A reason is needed." {
		t.Fatalf("without a reason it says %q", got)
	}
	fill(t, u, "Reason", "The hall burnt down")
	press(t, u, "Cancel the date")
	mustClose(t, u)
	sums(t, u, "Cancellation fee, gross; 450.00 EUR", "Balance due; 250.00 EUR", "The hall burnt down")
	look(t, u, "terms-cancelled")
	u.undo()
	sums(t, u, "Fee, gross; 900.00 EUR")
	u.redo()
	u.goToEvent(k.EventID, "bookings", k.ID)
	press(t, u, "Back to an idea")
	sums(t, u, "Fee, gross; 900.00 EUR", "Balance due; 700.00 EUR")
}

// An event that is cancelled says what each of its bookings comes to.
func TestCancelledEventReckonsItsBookings(t *testing.T) {
	u, a, k := paidEvening(t)
	keep(t, a.SaveOfficeLadder(t.Context(), "0:40"))
	accept(t, a, k)
	u.show("events")
	u.goToEvent(k.EventID, "overview", "")
	press(t, u, "Cancel the event…")
	says(t, u, "40 % of the fee are due", "The office still pays 360.00 EUR.")
	look(t, u, "terms-cancel-event")
	fill(t, u, "Reason", "No hall")
	press(t, u, "Cancel the event")
	mustClose(t, u)
	if now, err := a.Booking(t.Context(), k.ID); err != nil || now.CancelledBy != app.ByOffice || now.CancelWhy != "No hall" {
		t.Errorf("%+v, %v", now, err)
	}
}

// Examples come when they are asked for, and wait for an accountant.
func TestTaxesOfTheOffice(t *testing.T) {
	u, a, _ := paidEvening(t)
	u.show("settings")
	if got := plain(u); strings.Contains(got, "Royalties") {
		t.Fatal("the examples came by themselves")
	}
	press(t, u, "Write down the examples")
	says(t, u, "Royalties", "To be checked by your accountant")
	look(t, u, "terms-taxes")
	open(t, u, "Royalties · 10\u00a0% · The fee with its additions")
	write(t, u, "Rate", "9.5")
	write(t, u, "Law", "05/L-028")
	write(t, u, "From", "01.01.2026")
	field[*widgets.Select](t, u, "Checked by your accountant").SetChosen("yes")
	look(t, u, "terms-tax")
	press(t, u, "Save")
	mustClose(t, u)
	all, err := a.OwnWithholdings(t.Context())
	keep(t, err)
	if w := all[len(all)-1]; w.Rate != 950 || w.Law != "05/L-028" || w.FromOn != "2026-01-01" || !w.Checked {
		t.Errorf("%+v", w)
	}
	u.undo()
	says(t, u, "Royalties · 10 %")
}

// A hold that ran out offers to be renewed first; confirming it, or one that is
// not the first, asks why.
func TestOddHoldsAskBeforeTheyAreConfirmed(t *testing.T) {
	u, a, k := paidEvening(t)
	today := app.DateOf(time.Now())
	for name, c := range map[string]struct {
		rank  int
		until app.Date
		want  string
	}{
		"ran out": {1, today.Add(-1), "This hold ran out on"},
		"third":   {3, today.Add(9), "This hold has rank 3; the first is 1."},
	} {
		t.Run(name, func(t *testing.T) {
			p := app.Person{Name: "Ylli Shatri"}
			keep(t, a.SavePerson(t.Context(), &p))
			hold := app.Booking{EventID: k.EventID, PersonID: p.ID, DateState: app.DateHold, Rank: c.rank, HoldUntil: c.until}
			keep(t, a.SaveBooking(t.Context(), &hold))
			u.goToEvent(k.EventID, "bookings", hold.ID)
			if got := buttons(u); strings.Contains(got, "Renew hold; Confirm date") != (c.rank == 1) {
				t.Fatalf("the steps are %s", got)
			}
			look(t, u, "terms-hold-"+name[:3])
			press(t, u, "Confirm date")
			says(t, u, c.want)
			press(t, u, "Confirm date")
			if got := problems(u); got != "Reason: A reason is needed." {
				t.Fatalf("without a reason it says %q", got)
			}
			fill(t, u, "Reason", "Agreed by phone")
			press(t, u, "Confirm date")
			if now, err := a.Booking(t.Context(), hold.ID); err != nil || now.DateState != app.DateConfirmed || now.Reason != "Agreed by phone" {
				t.Errorf("%+v, %v", now, err)
			}
		})
	}
}

// A fee is compared without names; by gender and community only in counts that
// place nobody, and looking leaves a trace.
func TestCompareFees(t *testing.T) {
	u, a, k := paidEvening(t)
	press(t, u, "Compare fees…")
	says(t, u, "Fewer than 5 others were promised a fee for the same")
	press(t, u, "Close")
	for i := range 12 {
		p := app.Person{Name: "Somebody"}
		keep(t, a.SavePerson(t.Context(), &p), a.SaveIdentity(t.Context(), &app.Identity{PersonID: p.ID, Asks: app.AsksGender, Answer: []string{"woman", "man"}[i%2], SaidBy: app.SaidSelf}))
		keep(t, a.SaveBooking(t.Context(), &app.Booking{EventID: k.EventID, PersonID: p.ID, Fee: app.Minor(60000 + 10000*(i%2)), Currency: "EUR", Gross: true, DateState: app.DateIdea, Deal: app.DealSigned}))
	}
	press(t, u, "Compare fees…")
	says(t, u, "600.00 and 700.00 EUR", "Counts only, and none of few people.")
	if got := plain(u); strings.Contains(got, "Somebody") {
		t.Error("somebody is named")
	}
	look(t, u, "terms-fair")
	press(t, u, "Show to me")
	says(t, u, "6 people, 600.00 EUR on average", "6 people, 700.00 EUR on average", "12 people, 650.00 EUR")
	look(t, u, "terms-fair-open")
	steps, err := a.History(t.Context(), app.Page{Limit: 1})
	if err != nil || steps[0].Kind != app.Trace {
		t.Errorf("looking left no trace: %+v, %v", steps, err)
	}
}

// The pages of the terms are looked at in three languages, light and dark.
func TestTermsLook(t *testing.T) {
	u, a, k := paidEvening(t)
	u.window.Resize(fyne.NewSize(1366, 1200))
	keep(t, a.SaveOfficeLadder(t.Context(), "40:0 8:50 0:100"), a.AddWithholdingExamples(t.Context(), words.In(words.Sq)))
	accept(t, a, k)
	for _, l := range []words.Lang{words.En, words.Sq, words.SrCyrl} {
		for name, dark := range map[string]widgets.Look{"": widgets.Light, "-dark": widgets.Dark} {
			u.look = dark
			u.wear()
			u.speak(l)
			u.show("settings")
			look(t, u, "terms-settings-"+string(l)+name)
			u.show("events")
			u.goToEvent(k.EventID, "bookings", k.ID)
			look(t, u, "terms-booking-"+string(l)+name)
			press(t, u, u.book.T("Cancel the date"))
			if got := plain(u); !strings.Contains(got, "450") {
				t.Errorf("%s: what it comes to is not said: %s", l, got)
			}
			look(t, u, "terms-cancel-"+string(l)+name)
			press(t, u, u.book.T("Go back"))
		}
	}
}
