package screens

import (
	"strings"
	"testing"

	"sofra/db/dbtest"
)

// A payment that is dated before its document is told while it is typed.
func TestPaidBeforeIsToldInTheForm(t *testing.T) {
	u := desk(t, dbtest.New(t))
	u.show("money")
	press(t, u, "New expense")
	const told = "The payment is dated 08.03.2025, before the document itself, 10.03.2025."
	for _, typed := range []struct {
		paid string
		told bool
	}{{"10.03.2025", false}, {"08.03.2025", true}, {"11.03.2025", false}} {
		fill(t, u, "Date", "10.03.2025")
		fill(t, u, "Paid on", typed.paid)
		fill(t, u, "Description", "Fees")
		if got := said(u); strings.Contains(got, told) != typed.told {
			t.Errorf("paid on %s: %s", typed.paid, got)
		}
	}
}
