package db_test

import (
	"fmt"
	"os"
	"path/filepath"

	"pgregory.net/rapid"

	"sofra/app"
	"sofra/app/sheet"
)

// ofOffice are the verbs that change who pays for documents without naming one:
// files, keys, and grants that come and go.
func (c *claims) ofOffice(a *app.App) []func() error {
	ctx := c.Context()
	g := rapid.SampledFrom(c.grants).Draw(c.rt, "grant")
	ref := app.Ref{Kind: app.Grants, ID: g.ID}
	return []func() error{
		func() error { return c.imported(a) },
		func() error { k := c.someKey(); return a.SaveShareKey(ctx, &k) },
		func() error {
			keys, err := a.ShareKeys(ctx)
			if err != nil || len(keys) == 0 {
				return err
			}
			return a.RemoveShareKey(ctx, rapid.SampledFrom(keys).Draw(c.rt, "key"))
		},
		func() error { return a.Delete(ctx, "2025-06-02T10:00:00Z", ref) },
		func() error { return a.TakeBack(ctx, ref) },
		func() error { // what is in the bin comes back, all of it
			rows, _, err := a.Bin(ctx, app.Page{Limit: 3})
			if err != nil || len(rows) == 0 {
				return err
			}
			r := rapid.SampledFrom(rows).Draw(c.rt, "binned")
			return a.TakeBack(ctx, app.Ref{Kind: r.Kind, ID: r.ID})
		},
		func() error { e := c.stale; return a.SaveExpense(ctx, &e) },
	}
}

// byForms are the verbs by which forms change a document and leave its shares as
// they are: its gross, its VAT, its currency, what is not eligible of it.
func (c *claims) byForms(a *app.App, id app.ID) []func() error {
	ctx := c.Context()
	e, err := a.Expense(ctx, id)
	must(c.T, err)
	if c.stale.ID == "" || rapid.IntRange(0, 9).Draw(c.rt, "opens") == 0 {
		c.stale = e
	}
	save := func(change func(*app.Expense)) func() error {
		return func() error { changed := e; change(&changed); return a.SaveExpense(ctx, &changed) }
	}
	return []func() error{
		save(func(e *app.Expense) { e.Amount = c.amount("gross") }),
		save(func(e *app.Expense) { e.Amount -= min(e.Amount, c.amount("less")/20) }),
		save(func(e *app.Expense) { e.VAT = min(e.Amount, c.amount("VAT")/5) }),
		save(func(e *app.Expense) { e.Ineligible, e.IneligibleWhy = min(e.Amount, c.amount("ineligible")), "VAT" }),
		save(func(e *app.Expense) { e.Currency, e.Rate = "USD", "0.92" }),
		save(func(e *app.Expense) { e.Ineligible++; e.IneligibleWhy = "a fee" }),
		func() error {
			if len(e.Shares) == 0 {
				return nil
			}
			s := e.Shares[0]
			s.Amount += c.amount("more") / 4
			return a.SaveShare(ctx, e, s)
		},
		func() error {
			keys, err := a.ShareKeys(ctx)
			if err != nil || len(keys) == 0 {
				return err
			}
			return a.ShareByKey(ctx, e, rapid.SampledFrom(keys).Draw(c.rt, "by"))
		},
		func() error { k := e.KeyOf(); k.Name = "as this one"; return a.SaveShareKey(ctx, &k) },
	}
}

// someKey parts documents among both grants, to the last of ten thousand.
func (c *claims) someKey() app.ShareKey {
	n := rapid.IntRange(1, 9999).Draw(c.rt, "key")
	k := app.ShareKey{Name: "Rent"}
	for i, parts := range []int{n, 10000 - n} {
		k.Parts = append(k.Parts, app.ShareKeyPart{GrantID: c.grants[i].ID, Parts: parts, Position: i + 1})
	}
	return k
}

// imported brings a document in out of a file, all of it paid by a grant.
func (c *claims) imported(a *app.App) error {
	path := filepath.Join(c.TempDir(), "expenses.csv")
	text := fmt.Sprintf("Date;Supplier;Description;Amount;Currency;Grant\n08.03.2025;Shop;Posters;%d,%02d;EUR;%s\n",
		c.amount("whole"), c.amount("cents")%100, rapid.SampledFrom(c.grants).Draw(c.rt, "of").Code)
	if err := os.WriteFile(path, []byte(text), 0o600); err != nil {
		return err
	}
	book, err := sheet.Open(path)
	if err != nil {
		return err
	}
	defer book.Close() //nolint:errcheck // only read
	_, err = a.Import(c.Context(), book, app.ImportOptions{Kind: app.Expenses})
	return err
}

// addsUp holds that what a grant spent is the same by its row, its figure, its lines
// and its documents one by one, and that the parts of a document, turned, are never
// more than the document is when it is turned whole.
func (c *claims) addsUp(a *app.App) {
	ctx := c.Context()
	rows, _, err := a.Grants(ctx, app.Page{})
	must(c.T, err)
	for _, g := range rows {
		figure, err := a.Figure(ctx, app.Spent, app.Filter{GrantID: g.ID})
		must(c.T, err)
		lines, err := a.ShareLines(ctx, app.Filter{GrantID: g.ID})
		must(c.T, err)
		turning, err := app.TurningFor(ctx, a, g.Grant, app.Period{}, lines)
		must(c.T, err)
		var byLine, byDocument app.Minor
		for _, l := range lines {
			turned, _ := turning.Line(l)
			byDocument += turned.Amount
			c.parted(turning, l)
		}
		spent, err := a.LinesSpent(ctx, g.ID)
		must(c.T, err)
		for _, l := range spent {
			byLine += l.Amount
		}
		if g.Spent != byDocument || app.Minor(figure) != byDocument || byLine != byDocument {
			c.rt.Fatalf("%s spent %d by its documents, %d by its row, %d by its figure, %d by its lines", g.Code, byDocument, g.Spent, figure, byLine)
		}
	}
}

// parted turns all parts of a document, whoever pays them.
func (c *claims) parted(turning *app.Turning, l app.ShareLine) {
	whole := l
	whole.Parts, whole.Amount = nil, l.Whole
	all, missing := turning.Line(whole)
	if missing != nil || len(l.Parts) < 2 {
		return
	}
	var sum, shared app.Minor
	for at, part := range l.Parts {
		l.At, l.Amount = at, app.Minor(part)
		turned, _ := turning.Line(l)
		sum, shared = sum+turned.Amount, shared+app.Minor(part)
	}
	if sum > all.Amount || shared == l.Whole && sum != all.Amount {
		c.rt.Fatalf("the parts %v of %d come to %d, the whole to %d", l.Parts, l.Whole, sum, all.Amount)
	}
}
