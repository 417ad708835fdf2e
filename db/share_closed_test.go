package db_test

import (
	"errors"
	"strings"
	"testing"

	"sofra/app"
	"sofra/db/dbtest"
)

// A closed grant pays for nothing new, by whatever verb; what it paid before stays, and
// its document may be edited in what is not money. Opened again, it pays.
func TestClosedGrantPaysForNothingNew(t *testing.T) {
	dbtest.Each(t, func(t *testing.T, a *app.App) {
		ctx := t.Context()
		g := app.Grant{Code: "EE-1", Title: "Bridges", Status: "running", Currency: "EUR", Amount: 100000}
		must(t, a.SaveGrant(ctx, &g))
		key := app.ShareKey{Name: "Rent", Parts: []app.ShareKeyPart{{GrantID: g.ID, Parts: 10000}}}
		must(t, a.SaveShareKey(ctx, &key))
		shared := app.Expense{Description: "Hall", Day: "2025-03-01", Amount: 10000, Currency: "EUR", Shares: []app.Share{{GrantID: g.ID, Amount: 4000}}}
		must(t, a.SaveExpense(ctx, &shared))
		other := app.Expense{Description: "Rent", Day: "2025-03-01", Amount: 10000, Currency: "EUR"}
		must(t, a.SaveExpense(ctx, &other))
		must(t, a.CloseGrant(ctx, &g))

		refused := func(what string, err error) {
			t.Helper()
			var invalid app.Invalid
			if !errors.As(err, &invalid) || invalid[0].Field != "Shares" || !strings.Contains(invalid[0].Text.English(), "EE-1") || !strings.Contains(invalid[0].Text.English(), "Open it again") {
				t.Errorf("%s: %v", what, err)
			}
		}
		fresh := app.Expense{Description: "New", Day: "2025-03-01", Amount: 100, Currency: "EUR", Shares: []app.Share{{GrantID: g.ID, Amount: 100}}}
		refused("a new document", a.SaveExpense(ctx, &fresh))
		refused("by a key", a.ShareByKey(ctx, other, key))
		refused("one more share", a.SaveShare(ctx, other, app.Share{GrantID: g.ID, Amount: 1}))
		kept, err := a.Expense(ctx, shared.ID)
		must(t, err)
		more, twice, crowns := kept, kept, kept
		more.Shares = []app.Share{kept.Shares[0]}
		more.Shares[0].Amount++
		refused("a larger share", a.SaveExpense(ctx, &more))
		twice.Shares = []app.Share{kept.Shares[0], {GrantID: g.ID, Amount: 4000}}
		refused("the same once more", a.SaveExpense(ctx, &twice))
		crowns.Currency = "SEK"
		refused("other money", a.SaveExpense(ctx, &crowns))

		kept.Notes, kept.Supplier = "The paper is in the blue folder.", "Hall Sh.p.k."
		must(t, a.SaveExpense(ctx, &kept))
		if got, err := a.Expense(ctx, kept.ID); err != nil || got.Supplier != kept.Supplier || len(got.Shares) != 1 || got.Shares[0].Amount != 4000 {
			t.Errorf("edited: %+v (%v)", got, err)
		}
		must(t, a.ReopenGrant(ctx, &g, "A late invoice"))
		must(t, a.SaveExpense(ctx, &fresh))
	})
}
