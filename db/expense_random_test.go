package db_test

import (
	"errors"
	"fmt"
	"path/filepath"
	"slices"
	"testing"

	"pgregory.net/rapid"

	"sofra/app"
	"sofra/db"
	"sofra/db/dbtest"
)

// claims does verbs of documents at random, at two desks of one person.
type claims struct {
	*testing.T
	rt     *rapid.T
	desks  []*db.DB
	grants []app.Grant
	stale  app.Expense // as some desk has it open still

	refused map[string]int // by code
}

// TestPropertyShares does any verbs in any order, on either engine: no document
// is ever claimed above what is eligible of it, and the voucher numbers of a
// year have no gaps.
func TestPropertyShares(t *testing.T) {
	for engine, where := range map[string]func() string{
		"sqlite": func() string {
			where := filepath.Join(t.TempDir(), "office.sofra")
			d, err := db.OpenDB(t.Context(), where, app.Mode{Create: true, Write: true})
			must(t, err)
			must(t, d.Close())
			return where
		},
		"postgres": func() string { return dbtest.Server(t) },
	} {
		t.Run(engine, func(t *testing.T) { randomClaims(t, where()) })
	}
}

func randomClaims(t *testing.T, where string) {
	c := &claims{T: t, refused: map[string]int{}, desks: []*db.DB{openDB(t, where, "desk1")}}
	if db.IsURL(where) {
		c.desks = append(c.desks, openDB(t, where, "desk2"))
	}
	a := app.New(c.desks[0])
	must(t, a.SaveRate(t.Context(), &app.Rate{Currency: "USD", Source: app.Bank, Day: "2025-03-08", Value: "1.0834"}))
	for i, code := range []string{"AA-1", "BB-2"} {
		g := app.Grant{Code: code, Title: code, Currency: []string{"EUR", "USD"}[i], Status: "running", Lines: []app.BudgetLine{{Title: "Sound", Amount: 1000}}}
		must(t, a.SaveGrant(t.Context(), &g))
		c.grants = append(c.grants, g)
	}
	rapid.Check(t, func(rt *rapid.T) {
		c.rt = rt
		for range rapid.IntRange(1, 24).Draw(rt, "verbs") {
			c.do()
			c.holds()
		}
		c.addsUp(a)
	})
	h, err := a.Health(t.Context())
	if err != nil || !h.OK {
		t.Errorf("afterwards the office is %+v (%v)", h.Problems, err)
	}
	c.seen(a)
}

// holds looks at the tables themselves after each verb.
func (c *claims) holds() {
	for name, query := range map[string]string{
		"claimed above what is eligible": `SELECT count(*) FROM expense x WHERE x.amount - x.ineligible < (
			SELECT coalesce(sum(s.amount), 0) FROM share s WHERE s.expense_id = x.id AND s.deleted_at IS NULL)`,
		"a gap or a number twice":  `SELECT coalesce(sum(gaps), 0) FROM (SELECT max(voucher) - count(*) AS gaps FROM expense WHERE voucher > 0 GROUP BY voucher_year) y`,
		"in the bin with a number": `SELECT count(*) FROM expense WHERE voucher > 0 AND deleted_at IS NOT NULL`,
	} {
		var n int
		must(c.T, c.desks[0].LookAt(c.Context(), &n, query))
		if n != 0 {
			c.rt.Fatalf("%s: %d", name, n)
		}
	}
}

// seen holds that the verbs did something: documents are shared in full, have
// numbers, and are void.
func (c *claims) seen(a *app.App) {
	full, posted, void, keyed, imported := 0, 0, 0, 0, 0
	rows, _, err := a.Expenses(c.Context(), app.ExpenseFilter{})
	must(c.T, err)
	for _, r := range rows {
		if r.Shared > 0 {
			full++
		}
		if r.KeyID != "" {
			keyed++
		}
		if r.Supplier == "Shop" {
			imported++
		}
		if r.Posted() {
			posted++
		}
		if r.Void() {
			void++
		}
	}
	said := fmt.Sprintf("%d documents: %d shared, %d by a key, %d imported, %d posted, %d void; %v refused", len(rows), full, keyed, imported, posted, void, c.refused)
	if c.Log(said); full == 0 || posted == 0 || void == 0 || imported == 0 || c.refused["over_shared"] == 0 {
		c.Error(said)
	}
}

// do does one verb. What is refused is refused with a sentence.
func (c *claims) do() {
	ctx := c.Context()
	d := c.desks[rapid.IntRange(0, len(c.desks)-1).Draw(c.rt, "desk")]
	a := app.New(d)
	verbs := []func() error{
		func() error { e := c.typed(app.Expense{}); return a.SaveExpense(ctx, &e) },
		func() error { e := c.typed(app.Expense{}); return a.SaveExpense(ctx, &e) },
		func() error { return c.behindTheForm(d, app.Expense{}) },
		func() error { return c.undo(a) },
		func() error { _, err := a.Redo(ctx); return err },
	}
	verbs = append(verbs, c.ofOffice(a)...)
	rows, _, err := a.Expenses(ctx, app.ExpenseFilter{})
	must(c.T, err)
	if len(rows) > 0 {
		id := rapid.SampledFrom(rows).Draw(c.rt, "document").ID
		verbs = append(append(verbs, c.ofDocument(d, id)...), c.byForms(a, id)...)
	}
	var fault *app.Fault
	var invalid app.Invalid
	switch err := verbs[rapid.IntRange(0, len(verbs)-1).Draw(c.rt, "verb")](); {
	case errors.As(err, &fault):
		c.refused[fault.Code]++
	case err != nil && !errors.As(err, &invalid):
		c.rt.Fatal(err)
	}
}

// undo takes the last step back, but none by which a grant came: nothing would be left
// to share documents with.
func (c *claims) undo(a *app.App) error {
	verb, err := a.NextUndo(c.Context())
	if err != nil || slices.ContainsFunc(c.grants, func(g app.Grant) bool { return verb.English() == "Saved "+g.Code }) {
		return err
	}
	_, err = a.Undo(c.Context())
	return err
}

// ofDocument are the verbs of a document that is there.
func (c *claims) ofDocument(d *db.DB, id app.ID) []func() error {
	ctx, a := c.Context(), app.New(d)
	e, err := a.Expense(ctx, id)
	must(c.T, err)
	share := app.Share{GrantID: c.grants[0].ID, Amount: c.amount("share")}
	drop := func() error { return nil }
	if len(e.Shares) > 0 {
		drop = func() error { return a.RemoveShare(ctx, e, e.Shares[0]) }
	}
	void := func() error { return a.VoidExpense(ctx, id, "2025-06-02", "entered twice") }
	return []func() error{
		func() error { changed := c.typed(e); return a.SaveExpense(ctx, &changed) },
		func() error { return a.SaveShare(ctx, e, share) }, drop,
		func() error { return a.PostExpenses(ctx, "2025-06-01", id) },
		func() error { return a.PostExpenses(ctx, "2025-06-01", c.some(a)...) },
		func() error { return c.behindTheForm(d, e) },
		void, void, void, // of few documents, for few are posted
		func() error { return a.Delete(ctx, "2025-06-02T10:00:00Z", app.Ref{Kind: app.Expenses, ID: id}) },
		func() error { return c.behindTheForm(d, e) },
	}
}

// behindTheForm writes a document without the verb, as an import does: the
// tables alone are left to hold the rule.
func (c *claims) behindTheForm(d *db.DB, e app.Expense) error {
	e = c.typed(e)
	return d.Update(c.Context(), &app.Step{Kind: app.Change}, func(tx app.Tx) error { return tx.PutExpense(c.Context(), &e) })
}

func (c *claims) amount(of string) app.Minor {
	return app.Minor(rapid.IntRange(1, 200).Draw(c.rt, of))
}

// typed is a document with other amounts and shares.
func (c *claims) typed(e app.Expense) app.Expense {
	e.Description, e.Amount = "Sound", c.amount("amount")
	e.Currency = rapid.SampledFrom([]string{"EUR", "EUR", "RSD", "USD"}).Draw(c.rt, "currency")
	e.VAT = min(e.VAT, e.Amount)
	if e.Rate = ""; e.Currency == "RSD" {
		e.Rate = "0.00854"
	}
	e.Day = rapid.SampledFrom([]app.Date{"2024-12-30", "2025-03-08", "2025-03-09"}).Draw(c.rt, "day")
	e.Ineligible, e.IneligibleWhy = min(c.amount("ineligible")/8, e.Amount), "VAT"
	e.Shares = nil
	for _, g := range c.grants {
		if rapid.Bool().Draw(c.rt, g.Code) {
			most := max(1, rapid.SampledFrom([]app.Minor{e.Eligible() / 2, e.Amount}).Draw(c.rt, "most"))
			e.Shares = append(e.Shares, app.Share{GrantID: g.ID, LineID: g.Lines[0].ID, Amount: 1 + c.amount("share of "+g.Code)%most})
		}
	}
	return e
}

// some are a few documents.
func (c *claims) some(a *app.App) (ids []app.ID) {
	rows, _, err := a.Expenses(c.Context(), app.ExpenseFilter{Page: app.Page{Limit: 3}})
	must(c.T, err)
	for _, r := range rows {
		ids = append(ids, r.ID)
	}
	return ids
}
