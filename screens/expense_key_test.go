package screens

import (
	"strings"
	"testing"

	"sofra/app"
	"sofra/db/dbtest"
	"sofra/screens/widgets"
)

// TestShareByKeyStory keeps how one rent is shared as a key, and shares the
// next one by it.
func TestShareByKeyStory(t *testing.T) {
	a := dbtest.New(t)
	ours, theirs := twoGrants(t, a)
	first := app.Expense{Description: "Rent of March", Day: "2025-03-01", Amount: 40000, Currency: "EUR",
		Shares: []app.Share{{GrantID: ours.ID, Amount: 10000}, {GrantID: theirs.ID, Amount: 30000}}}
	next := app.Expense{Description: "Rent of April", Day: "2025-04-01", Amount: 40001, Currency: "EUR"}
	keep(t, a.SaveExpense(t.Context(), &first), a.SaveExpense(t.Context(), &next))
	u := desk(t, a)
	u.reveal(app.Expenses, first.ID)
	tapOn(t, u, "Who pays")
	press(t, u, "Keep as a key…")
	fill(t, u, "Name", "Rent")
	fill(t, u, "From", "01.01.2025")
	look(t, u, "key-keep")
	press(t, u, "Save")
	mustClose(t, u)
	u.reveal(app.Expenses, next.ID)
	tapOn(t, u, "Who pays")
	press(t, u, "Share by key…")
	chooseInList(t, u, "Allocation key", "Rent")
	look(t, u, "key-share")
	press(t, u, "Share")
	if got := said(u); !strings.Contains(got, "It is on no budget line") {
		t.Errorf("shared by a key without a question: %q", got)
	}
	press(t, u, "Save")
	mustClose(t, u)
	look(t, u, "key-shared")
	if e, err := a.Expense(t.Context(), next.ID); err != nil || len(e.Shares) != 2 || e.Left() != 0 || e.KeyID == "" {
		t.Errorf("%+v (%v)", e, err)
	}
}

// TestBankStory adds a statement that the documents do not explain, and a gift.
func TestBankStory(t *testing.T) {
	a := dbtest.New(t)
	ours, _ := twoGrants(t, a)
	late := app.Expense{Description: "Posters", Day: "2025-03-20", Amount: 5000, Currency: "EUR", Document: app.Document{PaidOn: "2025-04-02"},
		Shares: []app.Share{{GrantID: ours.ID, Amount: 5000}}}
	keep(t, a.SaveExpense(t.Context(), &late))
	u := desk(t, a)
	u.reveal(app.Grants, ours.ID)
	turnTo(t, u, "Bank, in kind")
	press(t, u, "Add a bank statement")
	fill(t, u, "From", "01.03.2025")
	fill(t, u, "Until", "31.03.2025")
	fill(t, u, "Opening balance", "100")
	fill(t, u, "Spent by the bank", "50")
	fill(t, u, "Closing balance", "50")
	look(t, u, "bank-form")
	press(t, u, "Save")
	mustClose(t, u)
	press(t, u, "Add a gift in kind")
	fill(t, u, "What was given", "Stewards for an evening")
	fill(t, u, "Hours of work", "12")
	fill(t, u, "For an hour", "10")
	if cents, _, _ := field[*widgets.MoneyField](t, u, "Worth").Cents(); cents != 12000 {
		t.Errorf("12 hours at 10 are worth %d cents", cents)
	}
	look(t, u, "gift-form")
	press(t, u, "Save")
	mustClose(t, u)
	press(t, u, "Add an income")
	fill(t, u, "What it is", "Interest of the account")
	field[*widgets.Select](t, u, "Kind").SetChosen("interest")
	fill(t, u, "Received", "1.23")
	press(t, u, "Save")
	if got := problems(u); !strings.Contains(got, "Say on which day it came.") {
		t.Errorf("money without a day says %q", got)
	}
	fill(t, u, "Received on", "30.06.2025")
	look(t, u, "income-form")
	press(t, u, "Save")
	mustClose(t, u)
	if all, err := a.Incomes(t.Context(), ours.ID); err != nil || len(all) != 1 || all[0].Received != 123 || all[0].Kind != "interest" {
		t.Errorf("kept %+v (%v)", all, err)
	}
	look(t, u, "bank")
	if want, got := "The bank spent 50.00 EUR, the documents paid in these days are 0.00 EUR.", said(u); !strings.Contains(got, want) {
		t.Errorf("%q is not in %q", want, got)
	}
	tapOn(t, u, "Stewards for an evening")
	u.dialogs.CloseAll()
	tapOn(t, u, "Posters") // which leads to the document
	if got := said(u); !strings.Contains(got, "Posters") || strings.Contains(got, "Song and dance") {
		t.Errorf("Posters lead to %q", got)
	}
}
