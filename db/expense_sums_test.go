package db_test

import (
	"testing"

	"sofra/app"
	"sofra/db/dbtest"
)

// What a list of documents comes to follows its filter; void documents are in no
// sum, and each document is turned by itself.
func TestExpenseTotals(t *testing.T) {
	dbtest.Each(t, func(t *testing.T, a *app.App) {
		ctx := t.Context()
		one, two := app.Grant{Code: "NL-1", Title: "One", Currency: "EUR"}, app.Grant{Code: "NL-2", Title: "Two", Currency: "EUR"}
		must(t, a.SaveGrant(ctx, &one))
		must(t, a.SaveGrant(ctx, &two))
		save := func(e app.Expense) app.ID { must(t, a.SaveExpense(ctx, &e)); return e.ID }
		half := []app.Share{{GrantID: one.ID, Amount: 4000}, {GrantID: two.ID, Amount: 5000}}
		save(app.Expense{Description: "Piano", Day: "2025-03-01", Amount: 10000, Currency: "EUR", Document: app.Document{Ineligible: 1000, IneligibleWhy: "tax"}, Shares: half})
		for range 2 {
			save(app.Expense{Description: "Bus", Day: "2025-04-01", Amount: 1050, Currency: "RSD", Rate: "0.01", Shares: []app.Share{{GrantID: one.ID, Amount: 1050}}})
		}
		save(app.Expense{Description: "Hotel", Day: "2024-04-01", Amount: 700, Currency: "USD"})
		void := save(app.Expense{Description: "Twice", Day: "2025-05-01", Amount: 99, Currency: "EUR"})
		must(t, a.PostExpenses(ctx, "2025-06-01", void), a.VoidExpense(ctx, void, "2025-06-02", "entered twice"))
		for name, c := range map[string]struct {
			f                          app.ExpenseFilter
			n, unrated                 int
			eligible, claimed, inEuros app.Minor
		}{
			"all":       {app.ExpenseFilter{}, 4, 1, 9000 + 11 + 11, 9000 + 11 + 11, 10000},
			"a year":    {app.ExpenseFilter{From: "2025-01-01", To: "2025-12-31"}, 3, 0, 9022, 9022, 10000},
			"a grant":   {app.ExpenseFilter{GrantID: two.ID}, 1, 0, 9000, 5000, 10000},
			"a search":  {app.ExpenseFilter{Page: app.Page{Find: "bus"}}, 2, 0, 22, 22, 0},
			"the void":  {app.ExpenseFilter{State: app.ExpenseVoid}, 0, 0, 0, 0, 0},
			"nothing":   {app.ExpenseFilter{Page: app.Page{Find: "–"}}, 0, 0, 0, 0, 0},
			"one page":  {app.ExpenseFilter{Page: app.Page{Limit: 1}}, 4, 1, 9022, 9022, 10000},
			"no posted": {app.ExpenseFilter{State: app.ExpensePosted}, 0, 0, 0, 0, 0},
		} {
			got, err := a.ExpenseTotals(ctx, c.f)
			must(t, err)
			var euros app.Minor
			for _, g := range got.Gross {
				if g.Currency == "EUR" {
					euros += g.Gross
				}
			}
			if got.N != c.n || got.Unrated != c.unrated || got.Eligible != c.eligible || got.Claimed != c.claimed || euros != c.inEuros {
				t.Errorf("%s: %+v", name, got)
			}
			if other := c.n > 0 && euros != got.Eligible && name != "a grant"; got.Converted() != other {
				t.Errorf("%s: money of other currencies is in it: %v", name, got.Converted())
			}
		}
	})
}
