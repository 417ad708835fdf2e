package db_test

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"sofra/app"
	"sofra/db"
	"sofra/db/dbtest"
)

// paid is a document of 100 euros that a grant pays in full.
func paid(t testing.TB, a *app.App, g app.Grant, day app.Date) app.Expense {
	t.Helper()
	e := app.Expense{Description: "Sound", Supplier: "Audio", Number: "1", Day: day, Amount: 10000, Currency: "EUR",
		Shares: []app.Share{{GrantID: g.ID, Amount: 10000}}}
	must(t, a.SaveExpense(t.Context(), &e))
	return e
}

// numbers are the voucher numbers there are, in order.
func numbers(t testing.TB, a *app.App) (all []string) {
	t.Helper()
	rows, _, err := a.Expenses(t.Context(), app.ExpenseFilter{})
	must(t, err)
	for _, r := range rows {
		if r.Posted() {
			all = append(all, r.VoucherText())
		}
	}
	slices.Sort(all)
	return all
}

// The tables refuse a claim above what is eligible on each path that passes
// the verbs, and let a step through that is above only on its way.
func TestTablesRefuseOverShared(t *testing.T) {
	eachDB(t, func(t *testing.T, d *db.DB) {
		ctx, a := t.Context(), app.New(d)
		g := app.Grant{Code: "AA-1", Title: "Song", Currency: "EUR", Status: "running"}
		must(t, a.SaveGrant(ctx, &g))
		e := paid(t, a, g, "2025-03-08")
		for name, sql := range map[string]string{
			"a share grows":        `UPDATE share SET amount = 10001`,
			"the document shrinks": `UPDATE expense SET amount = 9999`,
			"less is eligible":     `UPDATE expense SET ineligible = 1`,
			"a number with a gap":  `UPDATE expense SET voucher = 2, voucher_year = 2025`,
			"one more share":       `INSERT INTO share (id, expense_id, grant_id, amount) VALUES ('x', '` + string(e.ID) + `', '` + string(g.ID) + `', 1)`,
		} {
			err := d.Step(ctx, func(exec func(string, ...any) (int64, error)) error { _, err := exec(sql); return err })
			if err = db.Known(err); !errors.Is(err, app.ErrOverShared) && !(strings.Contains(sql, "voucher") && errors.Is(err, app.ErrNumbered)) {
				t.Errorf("%s: %v", name, err)
			}
		}
		half := e
		half.Amount, half.Shares = 5000, []app.Share{{Kept: e.Shares[0].Kept, GrantID: g.ID, Amount: 5000}}
		must(t, a.SaveExpense(ctx, &half))
		for range 2 { // the document is lowered before its share, and raised after it
			_, err := a.Undo(ctx)
			must(t, err)
			_, err = a.Redo(ctx)
			must(t, err)
		}
		if got, err := a.Expense(ctx, e.ID); err != nil || got.Amount != 5000 || got.Left() != 0 {
			t.Errorf("%+v (%v)", got, err)
		}
	})
}

// Numbers are given by day, stay without gaps, and with them the document.
func TestPosting(t *testing.T) {
	dbtest.Each(t, func(t *testing.T, a *app.App) {
		ctx := t.Context()
		g := app.Grant{Code: "AA-1", Title: "Song", Currency: "EUR", Status: "running"}
		must(t, a.SaveGrant(ctx, &g))
		late, early, old := paid(t, a, g, "2025-03-08"), paid(t, a, g, "2025-02-01"), paid(t, a, g, "2024-12-31")
		must(t, a.PostExpenses(ctx, "2025-04-01", late.ID, early.ID, old.ID))
		if e, err := a.Expense(ctx, early.ID); err != nil || e.VoucherText() != "2025-0001" || e.PostedOn != "2025-04-01" {
			t.Errorf("%s (%v)", e.VoucherText(), err)
		}
		if got := numbers(t, a); !slices.Equal(got, []string{"2024-0001", "2025-0001", "2025-0002"}) {
			t.Errorf("numbers %v", got)
		}
		e, err := a.Expense(ctx, late.ID)
		must(t, err)
		locked(t, a, e)
		_, err = a.Undo(ctx)
		must(t, err)
		_, err = a.Redo(ctx)
		must(t, err)
		next := paid(t, a, g, "2025-05-01")
		must(t, a.PostExpenses(ctx, "2025-05-02", next.ID))
		must(t, a.VoidExpense(ctx, e.ID, "2025-05-03", "Entered twice"))
		if got := numbers(t, a); len(got) != 4 || got[3] != "2025-0003" {
			t.Errorf("numbers %v", got)
		}
		if n, err := a.Figure(ctx, app.Spent, app.Filter{GrantID: g.ID}); err != nil || n != 30000 {
			t.Errorf("spent %d (%v)", n, err)
		}
		if err := a.VoidExpense(ctx, e.ID, "2025-05-03", ""); err == nil {
			t.Error("void twice, without a reason")
		}
	})
}

// locked holds that of a posted document only what the books do not say
// changes.
func locked(t *testing.T, a *app.App, e app.Expense) {
	t.Helper()
	ctx := t.Context()
	for name, change := range map[string]func(*app.Expense){
		"amount": func(e *app.Expense) { e.Amount += 1 }, "day": func(e *app.Expense) { e.Day = "2025-03-09" },
		"supplier": func(e *app.Expense) { e.Supplier = "Other" }, "shares": func(e *app.Expense) { e.Shares = nil },
	} {
		other := e
		change(&other)
		if err := a.SaveExpense(ctx, &other); !errors.Is(err, app.ErrPosted) {
			t.Errorf("%s: %v", name, err)
		}
	}
	if err := a.Delete(ctx, "2025-04-01T10:00:00Z", app.Ref{Kind: app.Expenses, ID: e.ID}); !errors.Is(err, app.ErrPosted) {
		t.Errorf("into the bin: %v", err)
	}
	must(t, a.PostExpenses(ctx, "2025-04-02", e.ID)) // keeps its number
	e.PaidOn, e.Posting = "2025-04-02", app.Posting{}
	must(t, a.SaveExpense(ctx, &e))
	if got, err := a.Expense(ctx, e.ID); err != nil || got.VoucherText() != "2025-0002" || got.PostedOn != "2025-04-01" {
		t.Errorf("%+v (%v)", got.Posting, err)
	}
	for range 2 {
		_, err := a.Undo(ctx)
		must(t, err)
	}
}

// An undo gives back only the last numbers of a year, and changes no shares of
// what another desk posted since.
func TestUndoOfPosting(t *testing.T) {
	where := filepath.Join(t.TempDir(), "office.sofra")
	as := func(who string, do func(a *app.App)) {
		a := dbtest.Open(t, where, app.Mode{Create: who == "Teuta" && !exists(where), Write: true, Who: who})
		do(a)
		must(t, a.Close())
	}
	ctx := t.Context()
	var first, second app.Expense
	g := app.Grant{Code: "AA-1", Title: "Song", Currency: "EUR", Status: "running"}
	as("Teuta", func(a *app.App) {
		must(t, a.SaveGrant(ctx, &g))
		first, second = paid(t, a, g, "2025-01-08"), paid(t, a, g, "2025-01-09")
		must(t, a.PostExpenses(ctx, "2025-02-01", first.ID))
	})
	as("Milan", func(a *app.App) { must(t, a.PostExpenses(ctx, "2025-02-01", second.ID)) })
	as("Teuta", func(a *app.App) {
		if _, err := a.Undo(ctx); !errors.Is(err, app.ErrNumbered) {
			t.Errorf("the first of two: %v", err)
		}
	})
	as("Milan", func(a *app.App) { _, err := a.Undo(ctx); must(t, err) })
	as("Teuta", func(a *app.App) {
		_, err := a.Undo(ctx)
		must(t, err)
		e, err := a.Expense(ctx, first.ID)
		must(t, err)
		must(t, a.RemoveShare(ctx, e, e.Shares[0]))
	})
	as("Milan", func(a *app.App) { must(t, a.PostExpenses(ctx, "2025-02-01", first.ID)) })
	as("Teuta", func(a *app.App) {
		if _, err := a.Undo(ctx); !errors.Is(err, app.ErrPosted) {
			t.Errorf("a share of what is posted: %v", err)
		}
	})
}

// exists says whether there is a file.
func exists(path string) bool {
	_, err := os.Stat(path)
	return err == nil
}

// Two desks that post at the same time give no number twice and leave none out.
func TestDesksPostAtOnce(t *testing.T) {
	where := dbtest.Server(t)
	const each = 15
	done := make(chan error)
	for desk := range 2 {
		a := app.New(openDB(t, where, fmt.Sprint("desk", desk)))
		g := app.Grant{Code: fmt.Sprintf("AA-%d", desk), Title: "Song", Currency: "EUR", Status: "running"}
		must(t, a.SaveGrant(t.Context(), &g))
		var ids []app.ID
		for range each {
			ids = append(ids, paid(t, a, g, "2025-03-08").ID)
		}
		go func() {
			var all error
			for _, id := range ids {
				all = errors.Join(all, a.PostExpenses(t.Context(), "2025-04-01", id))
			}
			done <- all
		}()
	}
	must(t, errors.Join(<-done, <-done))
	got := numbers(t, dbtest.Open(t, where, app.Mode{}))
	if len(got) != 2*each || got[0] != "2025-0001" || got[2*each-1] != fmt.Sprintf("2025-%04d", 2*each) || len(slices.Compact(got)) != 2*each {
		t.Errorf("numbers %v", got)
	}
}
