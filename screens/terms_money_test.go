package screens

import (
	"strings"
	"testing"
	"time"

	"sofra/app"
	"sofra/db/dbtest"
	"sofra/screens/widgets"
)

// addAmount writes an amount of a booking down, field by field.
func addAmount(t *testing.T, u *UI, kind app.LineKind, fields map[string]string) {
	t.Helper()
	press(t, u, "Add an amount")
	field[*widgets.Select](t, u, "Kind").SetChosen(string(kind))
	for label, value := range fields {
		write(t, u, label, value)
	}
	press(t, u, "Save")
}

// From an offer of 500 euros net to a correction after the settlement.
func TestMoneyOfAnEveningFromOfferToCorrection(t *testing.T) {
	a, today := dbtest.New(t), app.DateOf(time.Now())
	artist, concert := app.Person{Name: "Drilona Berisha"}, app.Event{Title: "Concert 5", Kind: "concert", Day: today.Add(30), Status: "planned"}
	keep(t, a.SavePerson(t.Context(), &artist), a.SaveEvent(t.Context(), &concert))
	k := app.Booking{EventID: concert.ID, PersonID: artist.ID, Fee: 50000, Currency: "EUR", DateState: app.DateConfirmed}
	keep(t, a.SaveBooking(t.Context(), &k), a.SaveWithholding(t.Context(), &app.Withholding{Title: "Rent", Rate: 900, FromOn: today, Checked: true}),
		a.SaveWithholding(t.Context(), &app.Withholding{Title: "Later", Rate: 100, FromOn: today.Add(31)}))
	u := desk(t, a)
	u.show("events")
	u.goToEvent(concert.ID, "bookings", k.ID)
	press(t, u, "Withhold tax")
	if got := plain(u); strings.Contains(got, "Later") || strings.Contains(got, "To be checked") {
		t.Errorf("a tax of another day is offered: %s", got)
	}
	press(t, u, "Withhold tax")
	mustClose(t, u)
	sums(t, u, "Fee, gross; 549.45 EUR", "Agreed net 500.00 EUR, 549.45 EUR gross at 9 %.", "Withholding tax 9 %; 49.45 EUR", "Net; 500.00 EUR")
	addAmount(t, u, app.LineDeposit, map[string]string{"Or a share of the fee, in percent": "30", "Or days before the event": "14", "Due on a day": u.day(today)})
	if got := problems(u); got != "Or days before the event: Give a day or how many days before the event, not both." {
		t.Fatalf("two due days: %q", got)
	}
	write(t, u, "Due on a day", "")
	press(t, u, "Save")
	mustClose(t, u)
	addAmount(t, u, app.LinePerDiem, map[string]string{"What for": "2 days", "Amount": "40"})
	mustClose(t, u)
	sums(t, u, "150.00 EUR", "due "+u.day(today.Add(16)), "Daily allowances; 40.00 EUR", "Balance due; 540.00 EUR")
	addAmount(t, u, app.LineAddition, map[string]string{"Amount": "10000001"})
	if got := problems(u); got != "Amount: An amount above 10 million EUR is a slip of the pen." {
		t.Fatalf("ten millions: %q", got)
	}
	press(t, u, "Cancel")
	if top := u.dialogs.Top(); top != nil { // what was typed is asked about
		press(t, u, "Throw away")
	}
	press(t, u, "Record the payment")
	field[*widgets.Select](t, u, "Paid in cash").SetChosen("yes")
	write(t, u, "Number of the receipt", "12/2026")
	look(t, u, "terms-payment")
	press(t, u, "Record the payment")
	mustClose(t, u)
	sums(t, u, "Paid already; -150.00 EUR", "Balance due; 390.00 EUR")
	comes(t, u, a, k.ID)
	press(t, u, "Agree on the settlement")
	press(t, u, "Agree on the settlement")
	mustClose(t, u)
	press(t, u, "Add a correction")
	write(t, u, "Amount", "11")
	press(t, u, "Save")
	mustClose(t, u)
	sums(t, u, "Corrections; 11.00 EUR", "Balance due; 401.00 EUR")
	look(t, u, "terms-settled")
	press(t, u, "History")
	says(t, u, "Settlement agreed", "Paid in cash", "Number of the receipt", "2 days")
	look(t, u, "terms-history")
}
