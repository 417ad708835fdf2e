package app_test

import (
	"testing"

	"sofra/app"
)

// Two papers may be one however the supplier and the number were written; what differs
// in more is not asked about.
func TestDocumentsThatMayBeOne(t *testing.T) {
	first := app.Expense{Supplier: "Tingulli Sh.p.k.", Number: "17/25", Day: "2025-03-08", Amount: 34960, Currency: "EUR"}
	for name, tc := range map[string]struct {
		change func(e *app.Expense)
		want   bool
	}{
		"the same":               {func(*app.Expense) {}, true},
		"without the legal form": {func(e *app.Expense) { e.Supplier = "tingulli" }, true},
		"in Cyrillic, d.o.o.":    {func(e *app.Expense) { e.Supplier = "Тингулли д.о.о." }, true},
		"NTP before it":          {func(e *app.Expense) { e.Supplier = "N.T.P. “Tingulli”" }, true},
		"another sum": {func(e *app.Expense) {
			e.Supplier, e.Number, e.Amount, e.Day = "TINGULLI LLC", "17-25", 1000, "2025-04-01"
		}, true},
		"turned digits":          {func(e *app.Expense) { e.Number, e.Amount = "", 34906 }, true},
		"two hundredths apart":   {func(e *app.Expense) { e.Number, e.Amount = "", 34260 }, false},
		"another day":            {func(e *app.Expense) { e.Number, e.Day = "18/25", "2025-03-09" }, false},
		"another supplier":       {func(e *app.Expense) { e.Supplier = "Tingulli Gjakova Sh.p.k." }, false},
		"another currency":       {func(e *app.Expense) { e.Number, e.Currency = "", "RSD" }, false},
		"a form is all its name": {func(e *app.Expense) { e.Supplier = "LLC" }, false},
	} {
		other := first
		tc.change(&other)
		if got := first.Alike(other); got != tc.want || other.Alike(first) != tc.want {
			t.Errorf("%s: %v, want %v", name, got, tc.want)
		}
	}
}

// Headings that differ in capitals are one, and what does not come to its sum is said.
func TestLineOfABudgetIsHeldAgainstItself(t *testing.T) {
	g := app.Grant{Amount: 100000, Currency: "EUR", Lines: []app.BudgetLine{{Kept: app.Kept{ID: "a"}, Heading: "Human resources", Amount: 90000}}}
	for name, tc := range map[string]struct {
		line app.BudgetLine
		want int
	}{
		"fits":                   {app.BudgetLine{Quantity: 10000, UnitCost: 1000, Amount: 10000}, 0},
		"without a unit":         {app.BudgetLine{Amount: 10000}, 0},
		"another product":        {app.BudgetLine{Quantity: 10000, UnitCost: 1000, Amount: 5000}, 1},
		"more than the grant":    {app.BudgetLine{Amount: 10006}, 1},
		"the line itself counts": {app.BudgetLine{Kept: app.Kept{ID: "a"}, Amount: 100000}, 0},
	} {
		if got := g.LineDoubts(tc.line); len(got) != tc.want {
			t.Errorf("%s: %v", name, got)
		}
	}
	if len(g.BudgetDoubts()) != 1 || len(app.Grant{Lines: g.Lines}.BudgetDoubts()) != 0 {
		t.Error("what the lines come to is not held against the grant")
	}
}
