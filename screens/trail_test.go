package screens

import (
	"strings"
	"testing"

	"sofra/app"
)

// A document that is deleted where a row led to is not among the rows any more, and
// what leads to it says so instead of opening another.
func TestTrailLeadsToNoOtherRecord(t *testing.T) {
	a := full(t)
	u := desk(t, a)
	all, _, err := a.Expenses(t.Context(), app.ExpenseFilter{Page: app.Page{Limit: 500}})
	if err != nil {
		t.Fatal(err)
	}
	var found []app.Behind
	for _, e := range all {
		if !e.Posted() && len(found) < 2 {
			found = append(found, app.Behind{Kind: app.Expenses, ID: e.ID, Name: e.Description, Day: e.Day})
		}
	}
	if err := a.DetailBehind(t.Context(), found); err != nil || len(found) != 2 || found[0].Paper == nil {
		t.Fatalf("%d documents (%v)", len(found), err)
	}
	r := &rows{u: u, found: found}
	r.open("Documents")
	u.dialogs.CloseAll()
	gone := found[0].ID
	if err := a.Delete(t.Context(), "2026-01-01T10:00:00Z", app.Ref{Kind: app.Expenses, ID: gone}); err != nil {
		t.Fatal(err)
	}
	r.at = 0
	r.reopen("Documents")
	if len(r.found) != 1 || r.found[0].ID != found[1].ID || !strings.Contains(said(u), u.book.N("{n} rows", 1)) {
		t.Errorf("left are %+v: %s", r.found, said(u))
	}
	u.dialogs.CloseAll()
	u.reveal(app.Expenses, gone)
	if got := u.status.Said(); !strings.Contains(got, "This record is no longer there.") {
		t.Errorf("what is gone leads to %q", got)
	}
	if l := sideOf[app.ExpenseRow](u); l.chosen != "" {
		t.Errorf("%s is chosen instead", l.chosen)
	}
}
