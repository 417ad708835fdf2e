package db_test

import (
	"errors"
	"testing"

	"pgregory.net/rapid"

	"sofra/app"
	"sofra/db/dbtest"
)

// A document is shared by a key of its day, to the cent, and says by which.
func TestShareByKey(t *testing.T) {
	dbtest.Each(t, func(t *testing.T, a *app.App) {
		ctx := t.Context()
		one, two := app.Grant{Code: "AA-1", Title: "Song", Currency: "EUR", Status: "running"}, app.Grant{Code: "BB-1", Title: "Talk", Currency: "EUR", Status: "running"}
		must(t, a.SaveGrant(ctx, &one))
		must(t, a.SaveGrant(ctx, &two))
		k := app.ShareKey{Name: "Rent", FromOn: "2025-01-01", UntilOn: "2025-12-31", Parts: []app.ShareKeyPart{{GrantID: one.ID, Parts: 3333}, {GrantID: two.ID, Parts: 6668, Position: 1}}}
		var invalid app.Invalid
		if err := a.SaveShareKey(ctx, &k); !errors.As(err, &invalid) {
			t.Errorf("more than the whole: %v", err)
		}
		k.Parts[1].Parts = 6667
		must(t, a.SaveShareKey(ctx, &k))
		keys, err := a.ShareKeys(ctx)
		must(t, err)
		if len(keys) != 1 || len(keys[0].Parts) != 2 || keys[0].Parts[1].Grant != "BB-1" {
			t.Fatalf("keys %+v", keys)
		}
		e := app.Expense{Description: "Rent", Day: "2025-03-01", Amount: 10001, Currency: "EUR", Document: app.Document{Ineligible: 1, IneligibleWhy: "fee"}}
		must(t, a.SaveExpense(ctx, &e))
		must(t, a.ShareByKey(ctx, e, keys[0]))
		got, err := a.Expense(ctx, e.ID)
		if err != nil || got.KeyID != k.ID || got.Left() != 0 || len(got.Shares) != 2 {
			t.Errorf("%+v (%v)", got, err)
		}
		lines, err := a.ShareLines(ctx, app.Filter{GrantID: one.ID})
		if err != nil || len(lines) != 1 || lines[0].ShareKey != "Rent" || lines[0].Amount != 3333 {
			t.Errorf("lines %+v (%v)", lines, err)
		}
		got.Day = "2024-03-01"
		if err := a.ShareByKey(ctx, got, keys[0]); !errors.As(err, &invalid) {
			t.Errorf("by a key of another year: %v", err)
		}
		must(t, a.RemoveShareKey(ctx, keys[0]))
		if got, err := a.Expense(ctx, e.ID); err != nil || got.KeyID != "" || got.Left() != 0 {
			t.Errorf("without the key: %+v (%v)", got, err)
		}
	})
}

// However a key parts a document, its shares are no more than what is eligible. One made
// of shares that are the whole is a whole key, and shares the whole.
func TestPropertyKeys(t *testing.T) {
	rapid.Check(t, func(rt *rapid.T) {
		e := app.Expense{Amount: app.Minor(rapid.Int64Range(1, 1e12).Draw(rt, "amount"))}
		e.Ineligible = app.Minor(rapid.Int64Range(0, int64(e.Amount)).Draw(rt, "ineligible"))
		for range rapid.IntRange(1, 9).Draw(rt, "grants") {
			e.Shares = append(e.Shares, app.Share{GrantID: "g", Amount: app.Minor(rapid.Int64Range(1, 1e6).Draw(rt, "share"))})
		}
		k, sum := e.KeyOf(), 0
		for _, p := range k.Parts {
			sum += p.Parts
		}
		whole := e.Left() <= 0
		if shared := e.ByKey(k); sum > 10000 || shared.Left() < 0 || whole && (sum != 10000 || shared.Left() != 0) {
			rt.Fatalf("a key of %d, %d left", sum, shared.Left())
		}
	})
}

// Gifts are in no sum of money, and a statement beside the records says what
// differs.
func TestBankAndGifts(t *testing.T) {
	dbtest.Each(t, func(t *testing.T, a *app.App) {
		ctx := t.Context()
		g := app.Grant{Code: "AA-1", Title: "Song", Currency: "EUR", Status: "running"}
		must(t, a.SaveGrant(ctx, &g))
		must(t, a.SaveGiftInKind(ctx, &app.GiftInKind{GrantID: g.ID, Day: "2025-03-08", What: "Stewards", Kind: "volunteer", Hours: 1250, HourRate: 500, Amount: app.Worth(1250, 500), Currency: "EUR"}))
		gifts, err := a.GiftsInKind(ctx, app.Filter{GrantID: g.ID, From: "2025-01-01", To: "2025-12-31"})
		if err != nil || len(gifts) != 1 || gifts[0].Amount != 6250 {
			t.Errorf("gifts %+v (%v)", gifts, err)
		}
		if n, err := a.Figure(ctx, app.Spent, app.Filter{GrantID: g.ID}); err != nil || n != 0 {
			t.Errorf("a gift is money: %d (%v)", n, err)
		}
		must(t, a.SaveInstalment(ctx, &app.Instalment{GrantID: g.ID, Amount: 50000, ReceivedOn: "2025-03-02", Received: 50000}))
		banked, later := paid(t, a, g, "2025-03-08"), paid(t, a, g, "2025-03-30")
		banked.PaidOn, banked.PaidBy, later.PaidOn = "2025-03-09", "bank", "2025-04-02"
		must(t, a.SaveExpense(ctx, &banked))
		must(t, a.SaveExpense(ctx, &later))
		s := app.BankStatement{GrantID: g.ID, Currency: "EUR", FromOn: "2025-03-01", ToOn: "2025-03-31", Opening: 1000, Received: 50000, Spent: 20000, Closing: 31000}
		must(t, a.SaveBankStatement(ctx, &s))
		all, err := app.Reconciliations(ctx, a, g.ID)
		must(t, err)
		if r := all[0]; len(all) != 1 || r.Off() != 0 || r.Instalments != 50000 || r.Documents != 10000 || len(r.Outside) != 1 || r.Outside[0].ID != later.ID {
			t.Errorf("%+v", all)
		}
	})
}
