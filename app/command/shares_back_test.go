package command_test

import (
	"encoding/csv"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"sofra/app"
	"sofra/app/exchange"
	"sofra/app/sheet"
	"sofra/app/words"
	"sofra/db/dbtest"
)

// sharedOver is a document over two grants, their lines and an event.
func sharedOver(t *testing.T, a *app.App) {
	t.Helper()
	y := dbtest.NewYear(t, a)
	kept(t, a.SaveGrant(t.Context(), &app.Grant{Code: "OD-1", Title: "Odd", Currency: "EUR", Status: "running", Lines: []app.BudgetLine{{Title: `Travel; "far"`, Amount: 90_00}}}))
	odd, _, err := a.Grants(t.Context(), app.Page{})
	kept(t, err)
	at := slices.IndexFunc(odd, func(g app.GrantRow) bool { return g.Title == "Odd" })
	g, err := a.Grant(t.Context(), odd[at].ID)
	kept(t, err)
	e := app.Expense{Description: "Bus over two grants", Number: "F-77", Day: "2025-03-04", Amount: 100_01, Currency: "EUR", Shares: []app.Share{
		{GrantID: y.Grant.ID, LineID: y.Grant.Lines[0].ID, Amount: 33_34, Units: 1_500, EventID: y.Concert.ID},
		{GrantID: g.ID, LineID: g.Lines[0].ID, Amount: 66_07},
	}}
	kept(t, a.SaveExpense(t.Context(), &e))
}

// sharesOf says the shares of documents as a person would.
func sharesOf(t *testing.T, a *app.App) (all []string) {
	t.Helper()
	rows, _, err := a.Expenses(t.Context(), app.ExpenseFilter{})
	kept(t, err)
	for _, row := range rows {
		e, err := a.Expense(t.Context(), row.ID)
		kept(t, err)
		for _, s := range e.Shares {
			all = append(all, fmt.Sprint(e.Description, " ", e.Number, ": ", s.Grant, ", ", s.Line, ", ", s.Amount, ", ", s.Units, ", ", s.Event))
		}
	}
	slices.Sort(all)
	return all
}

// The table of documents that an office gives out brings its shares back, to the cent,
// the line and the event. What somebody made more than the whole is no share.
func TestSharesComeBack(t *testing.T) {
	dbtest.Each(t, func(t *testing.T, a *app.App) {
		ctx := t.Context()
		sharedOver(t, a)
		want := sharesOf(t, a)
		if len(want) < 3 || !strings.Contains(strings.Join(want, "\n"), `OD-1, Travel; "far", 6607, 0, `) {
			t.Fatalf("shared as %q", want)
		}
		dir := filepath.Join(t.TempDir(), "csv")
		_, err := exchange.SaveTables(ctx, a, dir, exchange.Out{Book: words.In(words.En)})
		kept(t, err)
		path := filepath.Join(dir, "expenses.csv")
		rows, _, err := a.Expenses(ctx, app.ExpenseFilter{})
		kept(t, err)
		for _, row := range rows {
			kept(t, a.Delete(ctx, "2026-01-01T10:00:00Z", app.Ref{Kind: app.Expenses, ID: row.ID}))
		}
		if got := broughtIn(t, a, path); got.ProblemsTotal > 0 {
			t.Errorf("told of %+v", got.Problems)
		}
		if got := sharesOf(t, a); !slices.Equal(got, want) {
			t.Errorf("shared as\n%s\nand was\n%s", strings.Join(got, "\n"), strings.Join(want, "\n"))
		}
	})
}

// Shares of more than grants may pay, in a grant that is not there, and written by
// somebody else, are told of and are none.
func TestSharesThatCannotComeBack(t *testing.T) {
	a := dbtest.New(t)
	dbtest.NewYear(t, a)
	before := len(sharesOf(t, a))
	for shared, code := range map[string]string{
		`"NL-2025";"1.1";10.01;;;""`:                                     "shares_too_much",
		"\"NL-2025\";\"1.1\";6.00;;;\"\"\n\"NL-2025\";\"2\";4.01;;;\"\"": "shares_too_much",
		`"Nobody";"";5.00;;;""`:                                          "unknown_grant",
		`NL-2025: all of it`:                                             "bad_shares",
		`"NL-2025";"1.1";-5.00;;;""`:                                     "bad_shares",
		`"NL-2025";"1.1";5;;;""`:                                         "bad_shares",
		`"NL-2025";"1.1";9999999999999999999.00;;;""`:                    "bad_shares",
	} {
		path := filepath.Join(t.TempDir(), "expenses.csv")
		f, err := os.Create(path)
		kept(t, err)
		w := csv.NewWriter(f)
		kept(t, w.WriteAll([][]string{{"id", "name", "version", "number", "day", "description", "amount", "currency", "shared_as"}, {"x", "x", "1", "F-" + code, "2025-03-03", "Bus", "10.00", "EUR", shared}}))
		kept(t, f.Close())
		got := broughtIn(t, a, path)
		if len(got.Problems) != 1 || got.Problems[0].Code != code || len(sharesOf(t, a)) != before {
			t.Errorf("%s: %+v, %d shares after %d", shared, got.Problems, len(sharesOf(t, a)), before)
		}
	}
}

func broughtIn(t *testing.T, a *app.App, path string) app.Imported {
	t.Helper()
	book, err := sheet.Open(path)
	kept(t, err)
	got, err := a.Import(t.Context(), book, app.ImportOptions{Kind: app.Expenses, Today: "2026-01-01"})
	kept(t, err)
	kept(t, book.Close())
	return got
}
