package screens

import (
	"testing"

	"sofra/app"
	"sofra/db/dbtest"
	"sofra/screens/widgets"
)

// hintBelow is the quiet sentence below the field of that name.
func hintBelow(t *testing.T, u *UI, label string) string {
	t.Helper()
	return field[interface {
		widgets.Field
		Hint() string
	}](t, u, label).Hint()
}

func TestAnEndBeforeTheBeginning(t *testing.T) {
	a := dbtest.New(t)
	u := desk(t, a)
	u.show("events")
	press(t, u, "New event")
	fill(t, u, "Title", "Until late")
	fill(t, u, "Begins", "22:00")
	fill(t, u, "Ends", "23:30")
	if got := hintBelow(t, u, "Ends"); got != "" {
		t.Errorf("before midnight it says %q", got)
	}
	fill(t, u, "Ends", "01:30")
	if got := hintBelow(t, u, "Ends"); got != "On the next day" {
		t.Errorf("after midnight it says %q", got)
	}
	look(t, u, "event-overnight")
	press(t, u, "Save")
	mustClose(t, u)
	press(t, u, "Edit")
	fill(t, u, "Begins", "19:30")
	fill(t, u, "Ends", "18:00")
	press(t, u, "Save")
	wantLine(t, u, "It begins at 19:30 and ends at 18:00 on the next day: more than 12 hours.")
	look(t, u, "event-doubt")
	press(t, u, "Go back")
	if rows, _, err := a.Events(t.Context(), app.EventFilter{}); err != nil || rows[0].Ends != "01:30" {
		t.Errorf("going back kept it: %+v, %v", rows, err)
	}
	fill(t, u, "Ends", "22:00")
	press(t, u, "Save")
	mustClose(t, u)
	if rows, _, err := a.Events(t.Context(), app.EventFilter{}); err != nil || rows[0].Starts != "19:30" || rows[0].Ends != "22:00" {
		t.Errorf("kept %+v, %v", rows, err)
	}
}

func TestAShareOutsideTheGrantIsAskedAbout(t *testing.T) {
	a := dbtest.New(t)
	g := app.Grant{Code: "NL-2024", Title: "Integration", Currency: "EUR", StartsOn: "2024-05-01", EndsOn: "2025-04-30", Lines: []app.BudgetLine{{Code: "1", Title: "Fees", Amount: 100}}}
	keep(t, a.SaveGrant(t.Context(), &g))
	u := desk(t, a)
	u.show("money")
	press(t, u, "New expense")
	fill(t, u, "Description", "Hall")
	fill(t, u, "Amount", "50")
	fill(t, u, "Date", "01.09.2019")
	find(t, u, "Paid by the grant", "nl")
	press(t, u, "Save")
	wantLine(t, u, "This day is before the grant's period, which begins 01.05.2024.")
	wantLine(t, u, "It is on no budget line, and stands apart at the end of the budget in a report.")
	look(t, u, "expense-doubt")
	press(t, u, "Save")
	mustClose(t, u)
	tapOn(t, u, "Who pays")
	open(t, u, "NL-2024")
	find(t, u, "Budget line", "fees")
	press(t, u, "Save")
	wantLine(t, u, "This day is before the grant's period, which begins 01.05.2024.")
	press(t, u, "Save")
	mustClose(t, u)
	rows, _, err := a.Expenses(t.Context(), app.ExpenseFilter{})
	keep(t, err)
	if e, err := a.Expense(t.Context(), rows[0].ID); err != nil || len(e.Shares) != 1 || e.Shares[0].LineID != g.Lines[0].ID {
		t.Errorf("kept %+v, %v", e, err)
	}
	press(t, u, "Edit")
	fill(t, u, "Date", "01.09.2024")
	press(t, u, "Save")
	mustClose(t, u)
}
