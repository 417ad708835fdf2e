package app

import "testing"

// What the office pays itself of a document, it pays of the next ones by its key too.
func TestKeyKeepsOwnFunds(t *testing.T) {
	e := Expense{Amount: 10000, Currency: "EUR", Day: "2025-03-01", Shares: []Share{{GrantID: "a", Amount: 3300}, {GrantID: "b", Amount: 3300}}}
	k := e.KeyOf()
	k.Name = "Rent"
	if err := k.Check(); err != nil || k.Own() != 3400 || k.Parts[0].Parts != 3300 {
		t.Errorf("%+v, own %d (%v)", k.Parts, k.Own(), err)
	}
	next := Expense{Amount: 30000, Currency: "EUR", Day: "2025-04-01"}.ByKey(k)
	if next.Left() != 10200 || next.Shares[0].Amount != 9900 || next.Shares[1].Amount != 9900 {
		t.Errorf("shared %+v, left %d", next.Shares, next.Left())
	}
	k.Parts[0].Parts = 7000
	if err := k.Check(); err == nil {
		t.Error("a key pays more than all")
	}
}

// A forecast says units only where they come to what is forecast.
func TestForecastUnitsComeToTheAmount(t *testing.T) {
	g := Grant{Lines: []BudgetLine{{Kept: Kept{ID: "a"}, UnitCost: 15000, Quantity: 100_000, Amount: 1_116_702}}}
	all := g.ForecastLeft(nil, "2026-01-01", "2026-06-30")
	if len(all) != 1 || all[0].Amount != 1_116_702 || all[0].Quantity != 0 || all[0].UnitCost != 0 {
		t.Errorf("%+v", all)
	}
}
