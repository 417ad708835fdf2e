package db_test

import (
	"errors"
	"testing"

	"sofra/app"
	"sofra/db/dbtest"
)

// What another desk has taken away already is not there: whoever takes it away
// once more is told, and nothing is noted as done.
func TestRemovedTwice(t *testing.T) {
	dbtest.Each(t, func(t *testing.T, a *app.App) {
		c, ctx := newClinic(t, a), t.Context()
		statement := app.BankStatement{GrantID: c.grant.ID, Currency: "EUR", FromOn: "2025-01-01", ToOn: "2025-01-31"}
		gift := app.GiftInKind{GrantID: c.grant.ID, What: "Chairs", Kind: "equipment", Currency: "EUR"}
		instalment := app.Instalment{GrantID: c.grant.ID, DueOn: "2025-02-01", Amount: 1000}
		version := app.BudgetVersion{GrantID: c.grant.ID, Kind: "contract", AgreedOn: "2025-01-01"}
		key := app.ShareKey{Name: "Rent", Parts: []app.ShareKeyPart{{GrantID: c.grant.ID, Parts: 10000}}}
		income := app.Income{GrantID: c.grant.ID, Kind: "own", What: "Savings"}
		purchase := app.Purchase{GrantID: c.grant.ID, What: "Lamps", Currency: "EUR", Quotes: []app.Quote{{Supplier: "Shop"}}}
		must(t, a.SaveIncome(ctx, &income), a.SavePurchase(ctx, &purchase))
		must(t, a.SaveBankStatement(ctx, &statement), a.SaveGiftInKind(ctx, &gift), a.SaveInstalment(ctx, &instalment), a.AgreeBudget(ctx, &version), a.SaveShareKey(ctx, &key))
		for name, remove := range map[string]func() error{
			"a bank statement": func() error { return a.RemoveBankStatement(ctx, statement) },
			"a gift":           func() error { return a.RemoveGiftInKind(ctx, gift) },
			"an instalment":    func() error { return a.RemoveInstalment(ctx, instalment) },
			"a version":        func() error { return a.RemoveBudgetVersion(ctx, version) },
			"an income":        func() error { return a.RemoveIncome(ctx, income) },
			"a purchase":       func() error { return a.RemovePurchase(ctx, purchase) },
			"a key":            func() error { return a.RemoveShareKey(ctx, key) },
		} {
			must(t, remove())
			before := c.steps(t)
			if err := remove(); !errors.Is(err, app.ErrNotFound) {
				t.Errorf("%s is taken away twice: %v", name, err)
			}
			if after := c.steps(t); after != before {
				t.Errorf("%s that is not there leaves %d steps", name, after-before)
			}
		}
	})
}
