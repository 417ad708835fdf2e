package db_test

import (
	"errors"
	"testing"

	"sofra/app"
	"sofra/db/dbtest"
)

// A key that documents are shared by keeps its parts; it ends on the day before
// another begins, and one step takes both back.
func TestAKeyBegunAnew(t *testing.T) {
	dbtest.Each(t, func(t *testing.T, a *app.App) {
		ctx := t.Context()
		one, two := app.Grant{Code: "NL-1", Title: "One", Currency: "EUR"}, app.Grant{Code: "NL-2", Title: "Two", Currency: "EUR"}
		must(t, a.SaveGrant(ctx, &one))
		must(t, a.SaveGrant(ctx, &two))
		k := app.ShareKey{Name: "Rent", FromOn: "2025-01-01", Parts: []app.ShareKeyPart{{GrantID: one.ID, Parts: 4000}, {GrantID: two.ID, Parts: 6000, Position: 1}}}
		must(t, a.SaveShareKey(ctx, &k))
		e := app.Expense{Description: "Rent", Day: "2025-02-01", Amount: 1000, Currency: "EUR"}
		must(t, a.SaveExpense(ctx, &e), a.ShareByKey(ctx, e, k))
		keys := func() []app.ShareKey { all, err := a.ShareKeys(ctx); must(t, err); return all }
		other := keys()[0]
		other.Parts[0].Parts, other.Parts[1].Parts = 5000, 5000
		var wrong app.Invalid
		if err := a.SaveShareKey(ctx, &other); !errors.As(err, &wrong) || wrong[0].Field != "Parts" {
			t.Fatalf("a used key took other parts: %v", err)
		}
		old, next := keys()[0], other
		for _, from := range []app.Date{"", "2024-12-31"} {
			if next.FromOn = from; a.RenewShareKey(ctx, old, &next) == nil {
				t.Errorf("begun anew from %q", from)
			}
		}
		next.FromOn = "2025-07-01"
		must(t, a.RenewShareKey(ctx, old, &next))
		all := keys()
		if len(all) != 2 || all[0].FromOn != "2025-07-01" || all[0].Parts[0].Parts != 5000 || all[1].UntilOn != "2025-06-30" || all[1].Parts[0].Parts != 4000 {
			t.Errorf("kept %+v", all)
		}
		now, err := a.Expense(ctx, e.ID)
		must(t, err)
		if now.Shares[0].Amount+now.Shares[1].Amount != 1000 || now.Shares[0].Amount == 500 || now.KeyID != k.ID {
			t.Errorf("what was shared is %+v", now.Shares)
		}
		_, err = a.Undo(ctx)
		must(t, err)
		if all = keys(); len(all) != 1 || all[0].UntilOn != "" {
			t.Errorf("taken back: %+v", all)
		}
	})
}
