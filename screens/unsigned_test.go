package screens

import (
	"strings"
	"testing"
	"time"

	"sofra/app"
	"sofra/db/dbtest"
	"sofra/screens/widgets"
)

// The day on which a contract was sent is asked, and stands in the booking; Today
// asks for it after as many days as the office has said, and no more once it is
// signed.
func TestContractIsAskedForAfterDays(t *testing.T) {
	a, today := dbtest.New(t), app.DateOf(time.Now())
	artist, concert := app.Person{Name: "Drilona Berisha"}, app.Event{Title: "Concert 5", Kind: "concert", Day: today.Add(80), Status: "planned"}
	keep(t, a.SavePerson(t.Context(), &artist), a.SaveEvent(t.Context(), &concert))
	k := app.Booking{EventID: concert.ID, PersonID: artist.ID, Fee: 50000, Currency: "EUR", DateState: app.DateConfirmed, Deal: app.DealAccepted}
	keep(t, a.SaveBooking(t.Context(), &k))
	u := desk(t, a)
	u.show("events")
	u.goToEvent(concert.ID, "bookings", k.ID)
	press(t, u, "Contract sent")
	says(t, u, "When was the contract sent?")
	write(t, u, "Day", u.day(today.Add(-5)))
	look(t, u, "contract-sent")
	press(t, u, "Contract sent")
	mustClose(t, u)
	says(t, u, "Contract sent; "+u.day(today.Add(-5)))
	u.show("today")
	if got := tags(u); strings.Contains(got, "Unsigned") {
		t.Errorf("after five days Today asks already: %s", got)
	}
	u.show("settings")
	says(t, u, "Today lists contracts that were sent 7 days ago or earlier")
	press(t, u, "Change the days")
	write(t, u, "Days", "91")
	press(t, u, "Save")
	if got := problems(u); got != "Days: Give 0 to 90 days." {
		t.Errorf("91 days: %q", got)
	}
	write(t, u, "Days", "5")
	press(t, u, "Save")
	mustClose(t, u)
	look(t, u, "contract-days")
	u.show("today")
	if got := tags(u); !strings.Contains(got, "Unsigned for 5 days") {
		t.Errorf("Today does not ask: %s", got)
	}
	keep(t, a.MoveDeal(t.Context(), k.ID, app.DealSigned, today))
	u.show("today")
	if got := tags(u); strings.Contains(got, "Unsigned") {
		t.Errorf("a signed contract is asked for: %s", got)
	}
}

// A tax of the fee alone is written down, stands in the settings with its law,
// and leaves an addition untaxed, on the page as in the contract.
func TestTaxOfTheFeeAlone(t *testing.T) {
	u, a, k := paidEvening(t)
	u.show("settings")
	press(t, u, "Add a tax")
	write(t, u, "Who or what it is for", "Authors")
	write(t, u, "Rate", "10")
	write(t, u, "Law", "Law 05/L-028")
	field[*widgets.Select](t, u, "Reckoned of").SetChosen(string(app.BaseFee))
	look(t, u, "tax-base")
	press(t, u, "Save")
	mustClose(t, u)
	says(t, u, "10 % · The fee alone", "Law 05/L-028")
	u.goToEvent(k.EventID, "bookings", k.ID)
	press(t, u, "Withhold tax")
	field[*widgets.Select](t, u, "Tax").SetChosen(taxNamed(t, a, "Authors"))
	press(t, u, "Withhold tax")
	mustClose(t, u)
	addAmount(t, u, app.LineAddition, map[string]string{"Amount": "100"})
	mustClose(t, u)
	look(t, u, "tax-base-sums")
	says(t, u, "Withholding tax 10 % of the fee")
}

// taxNamed is the tax of a name.
func taxNamed(t *testing.T, a *app.App, title string) string {
	t.Helper()
	all, err := a.OwnWithholdings(t.Context())
	keep(t, err)
	for _, w := range all {
		if w.Title == title {
			return string(w.ID)
		}
	}
	t.Fatalf("no tax %q", title)
	return ""
}
