package screens

import (
	"bytes"
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"

	"sofra/app"
	"sofra/app/words"
	"sofra/db/dbtest"
	"sofra/screens/widgets"
)

// paidEvening is a window on a booking of 900 euros, gross.
func paidEvening(t *testing.T) (*UI, *app.App, app.Booking) {
	t.Helper()
	a := dbtest.New(t)
	artist := app.Person{Name: "Drilona Berisha", Plays: "Violin", Formal: app.Formal{LegalName: "Drilona Berisha Kuqi"}}
	concert := app.Event{Title: "Concert 5", Kind: "concert", Day: app.DateOf(time.Now()).Add(30), Starts: "20:00", Status: "planned"}
	keep(t, a.SavePerson(t.Context(), &artist), a.SaveEvent(t.Context(), &concert))
	k := app.Booking{EventID: concert.ID, PersonID: artist.ID, Fee: 90000, Currency: "EUR", Gross: true, DateState: app.DateConfirmed}
	keep(t, a.SaveBooking(t.Context(), &k))
	u := desk(t, a)
	u.show("events")
	u.goToEvent(concert.ID, "bookings", k.ID)
	return u, a, k
}

// amounts are what is seen that are seen, with their words.
func amounts(u *UI) string {
	var all []string
	for _, o := range seen(u) {
		if s, ok := o.(*widgets.Text); ok && s.Visible() {
			all = append(all, s.Text())
		}
	}
	return strings.ReplaceAll(strings.Join(all, "; "), "\u00a0", " ")
}

func TestSettleABooking(t *testing.T) {
	u, a, k := paidEvening(t)
	press(t, u, "Withhold tax")
	if got := read(u); !strings.Contains(got, "No tax is written down that holds on") {
		t.Fatalf("an example is taken for the law: %q", got)
	}
	press(t, u, "Add a tax")
	write(t, u, "Who or what it is for", "Person without a business")
	write(t, u, "Rate", "1")
	press(t, u, "Save")
	mustClose(t, u)
	press(t, u, "Withhold tax")
	if got := read(u); !strings.Contains(got, "To be checked by your accountant") {
		t.Errorf("a rate that nobody has checked is taken for the law: %q", got)
	}
	look(t, u, "settle-tax")
	press(t, u, "Withhold tax")
	mustClose(t, u)
	if got := amounts(u); !strings.Contains(got, "Withholding tax 1 %; 9.00 EUR; Net; 891.00 EUR") {
		t.Fatalf("the sums are %q", got)
	}
	press(t, u, "Add an amount")
	write(t, u, "Amount", "300")
	write(t, u, "Or days before the event", "14")
	look(t, u, "settle-amount")
	press(t, u, "Save")
	mustClose(t, u)
	lines, err := a.LinesOf(t.Context(), k.ID)
	if err != nil || len(lines) != 2 || *lines[1].DueDays != -14 || lines[1].Kind != app.LineDeposit || lines[1].Amount != 30000 {
		t.Fatalf("%+v, %v", lines, err)
	}
	press(t, u, "Record the payment")
	press(t, u, "Record the payment")
	mustClose(t, u)
	if got := amounts(u); !strings.Contains(got, "Paid already; -300.00 EUR; Balance due; 591.00 EUR") {
		t.Fatalf("the sums are %q", got)
	}
	comes(t, u, a, k.ID)
	press(t, u, "Agree on the settlement")
	press(t, u, "Agree on the settlement")
	mustClose(t, u)
	press(t, u, "Add a correction")
	write(t, u, "Amount", "11")
	field[*widgets.Select](t, u, "It lowers what is paid").SetChosen("yes")
	press(t, u, "Save")
	mustClose(t, u)
	if got := amounts(u); !strings.Contains(got, "Balance due; 580.00 EUR") {
		t.Errorf("the sums are %q", got)
	}
	look(t, u, "settle-settled")
}

func TestMakeAContractInTwoLanguages(t *testing.T) {
	u, a, k := paidEvening(t)
	pressLink(t, u, "Contract")
	field[*widgets.Select](t, u, "Language that prevails").SetChosen("sq")
	field[*widgets.Select](t, u, "Beside it").SetChosen("sr-Latn")
	write(t, u, "How the office is named", "OJQ Ritmi")
	look(t, u, "settle-paper")
	press(t, u, "Make")
	mustClose(t, u)
	files, err := a.Files(t.Context(), app.Ref{Kind: app.Bookings, ID: k.ID})
	if err != nil || len(files) != 1 || files[0].Name != "contract "+string(app.DateOf(time.Now()).Add(30))+" Concert 5 sq sr-Latn.pdf" {
		t.Fatalf("%+v, %v", files, err)
	}
	var body bytes.Buffer
	keep(t, a.SaveFileAs(t.Context(), files[0].ID, &body))
	if !bytes.HasPrefix(body.Bytes(), []byte("%PDF-")) {
		t.Error("the contract is no PDF")
	}
	press(t, u, "Open")
	if got := u.dialogs.Top(); got == nil {
		t.Error("the contract does not open")
	}
}

// pressLink makes the paper of that name: its row's link.
func pressLink(t *testing.T, u *UI, paper string) {
	t.Helper()
	row := false
	for _, o := range seen(u) {
		if s, ok := o.(*widgets.Text); ok && s.Text() == paper {
			row = true
		}
		if b, ok := o.(*widgets.Button); ok && row && b.AccessibilityLabel() == "Make" {
			b.Tapped(nil)
			return
		}
	}
	t.Fatalf("no paper %q", paper)
}

func TestMoneyOfABookingLooks(t *testing.T) {
	u, a, k := paidEvening(t)
	u.window.Resize(fyne.NewSize(1366, 1060)) // as tall as the whole panel
	before := -14
	keep(t, a.SaveBookingLines(t.Context(), k.ID, []app.BookingLine{
		{Kind: app.LineWithholding, Title: "Person without a business", Rate: 100, Currency: "EUR"},
		{Kind: app.LineDeposit, Amount: 30000, Currency: "EUR", DueDays: &before},
		{Kind: app.LineReimbursable, Title: "Bus from Niš", Amount: 2450, Currency: "EUR"},
	}))
	for _, l := range []words.Lang{words.En, words.Sq, words.SrCyrl} {
		for _, dark := range []widgets.Look{widgets.Light, widgets.Dark} {
			u.look = dark
			u.wear()
			u.speak(l)
			u.goToEvent(k.EventID, "bookings", k.ID)
			if got := read(u); got == "" {
				t.Errorf("%s: nothing is seen", l)
			}
			look(t, u, "settle-"+string(l)+map[widgets.Look]string{widgets.Dark: "-dark"}[dark])
		}
	}
}

// A deposit that is due waits on the page of today, and opens its booking.
func TestDepositWaitsToday(t *testing.T) {
	u, a, k := paidEvening(t)
	keep(t, a.SaveBookingLines(t.Context(), k.ID, []app.BookingLine{
		{Kind: app.LineDeposit, Amount: 30000, Currency: "EUR", DueOn: app.DateOf(time.Now()).Add(-1)},
		{Kind: app.LineDeposit, Amount: 20000, Currency: "EUR", DueOn: app.DateOf(time.Now()).Add(29)},
	}))
	u.show("today")
	if got := strings.Count(amounts(u), "Deposit for Drilona Berisha"); got != 1 {
		t.Fatalf("%d deposits wait: %s", got, texts(u))
	}
	look(t, u, "settle-today")
	open(t, u, "Deposit for Drilona Berisha")
	if got := texts(u); !strings.Contains(got, "Fee and settlement") {
		t.Errorf("its booking does not open: %s", got)
	}
}

// An offer far below what others were promised is named before it leaves.
func TestUnfairOfferIsNamed(t *testing.T) {
	u, a, k := paidEvening(t)
	for range 5 {
		p := app.Person{Name: "Somebody"}
		keep(t, a.SavePerson(t.Context(), &p))
		keep(t, a.SaveBooking(t.Context(), &app.Booking{EventID: k.EventID, PersonID: p.ID, Fee: 200000, Currency: "EUR", Gross: true, DateState: app.DateIdea, Deal: app.DealSigned}))
	}
	keep(t, a.MoveDeal(t.Context(), k.ID, app.DealApproved, ""))
	u.show("events")
	u.goToEvent(k.EventID, "bookings", k.ID)
	press(t, u, "Offer sent")
	press(t, u, "Offer sent")
	if got := read(u); !strings.Contains(got, "far below what 5 others were promised") {
		t.Fatalf("before it leaves the window says %q", got)
	}
	look(t, u, "settle-unfair")
	press(t, u, "Offer sent")
	mustClose(t, u)
	if now, err := a.Booking(t.Context(), k.ID); err != nil || now.Deal != app.DealSent {
		t.Errorf("%+v, %v", now, err)
	}
}
