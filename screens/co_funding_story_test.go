package screens

import (
	"strings"
	"testing"

	"sofra/app"
)

// The page of an event says who pays for it, how much of it and what no grant
// pays; with several, whose its outputs are.
func TestWhoFundsAnEvent(t *testing.T) {
	u, a, e := concert(t)
	one, two := app.Grant{Code: "NL-2025", Title: "Song", Currency: "EUR", Status: "running"}, app.Grant{Code: "MK-1", Title: "Talk", Currency: "EUR", Status: "running"}
	keep(t, a.SaveGrant(t.Context(), &one))
	keep(t, a.SaveGrant(t.Context(), &two))
	u.goToEvent(e.ID, "", "")
	mustNotSay(t, u, "Who funds this")
	hall := app.Expense{Description: "Hire of the hall", Day: "2025-03-08", Amount: 100000, Currency: "EUR", EventID: e.ID, Shares: []app.Share{{GrantID: one.ID, Amount: 30000}}}
	keep(t, a.SaveExpense(t.Context(), &hall))
	u.goToEvent(e.ID, "", "")
	mustSay(t, u, "Who funds this", "NL-2025", "300.00 EUR", "30 %", "Own funds", "700.00 EUR", "70 %")
	mustNotSay(t, u, "never added over donors")
	hall.Shares = append(hall.Shares, app.Share{GrantID: two.ID, Amount: 60000})
	keep(t, a.SaveExpense(t.Context(), &hall))
	u.goToEvent(e.ID, "", "")
	mustSay(t, u, "600.00 EUR", "60 %", "100.00 EUR", "count once, for MK-1", "never added over donors")
	seenAround(t, u, "event-funding")
}

func mustNotSay(t *testing.T, u *UI, all ...string) {
	t.Helper()
	said := strings.Join(readable(u), "; ")
	for _, not := range all {
		if strings.Contains(said, not) {
			t.Fatalf("the page says %q:\n%s", not, said)
		}
	}
}
