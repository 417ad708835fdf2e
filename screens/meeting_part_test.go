package screens

import (
	"strings"
	"testing"

	"sofra/app"
)

// A share that is added while another desk changes the document is added to what that
// desk saved; nobody is told that something was removed, and never is more than the
// whole shared.
func TestMeetingOfANewShare(t *testing.T) {
	a, other := twoDesks(t)
	ours, theirs := twoGrants(t, a)
	e := app.Expense{Description: "Rent of March", Day: "2025-03-01", Amount: 10000, Currency: "EUR"}
	keep(t, a.SaveExpense(t.Context(), &e))
	u := desk(t, a)
	change := func(edit func(*app.Expense)) {
		t.Helper()
		now, err := other.Expense(t.Context(), e.ID)
		edit(&now)
		keep(t, err, other.SaveExpense(t.Context(), &now))
	}
	share := func(amount string) {
		t.Helper()
		chooseInList(t, u, "Paid by the grant", ours.Code)
		chooseInList(t, u, "Budget line", "Fees")
		fill(t, u, "Part that the grant pays", amount)
		press(t, u, "Save")
	}
	editShare(u, e, app.Share{})
	change(func(e *app.Expense) { e.Notes = "Paid by card." })
	share("40")
	mustClose(t, u)
	now, err := a.Expense(t.Context(), e.ID)
	if err != nil || len(now.Shares) != 1 || now.Shares[0].Amount != 4000 || now.Notes != "Paid by card." {
		t.Fatalf("kept %+v (%v)", now, err)
	}
	editShare(u, now, app.Share{})
	change(func(e *app.Expense) { e.Shares = append(e.Shares, app.Share{GrantID: theirs.ID, Amount: 6000}) })
	share("60")
	if got := problems(u) + said(u); strings.Contains(got, "removed it") || !strings.Contains(got, "The shares are more than the expense.") {
		t.Errorf("more than the whole says %q", got)
	}
	if now, err = a.Expense(t.Context(), e.ID); err != nil || len(now.Shares) != 2 || now.Left() != 0 {
		t.Errorf("kept %+v (%v)", now, err)
	}
}
