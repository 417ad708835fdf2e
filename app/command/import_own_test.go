package command_test

import (
	"encoding/csv"
	"errors"
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

// madeAnew are the columns of a document that an empty office cannot have: its own
// marks, what others pay of it and the event that it was for, and its place in the
// books, which is a line of the notes.
var madeAnew = []string{"id", "version", "event_id", "event", "key_id", "per_diem_id", "shared", "grants", "voucher_year", "voucher", "posted_on", "voided_on", "voided_why"}

// spentOn are documents that have something in every field that comes back.
func spentOn() []app.Expense {
	whole := app.Expense{Number: "=F-1/25", Day: "2025-03-02", Supplier: "Teatri, Prizren", Description: "Hire of \"lights\"", Amount: 118_000_05, Currency: "RSD",
		Rate: "0.00854", RateSource: "National Bank", Notes: "Paid late\nAsked twice"}
	whole.Document = app.Document{DocKind: "per-diem", PaidOn: "2025-03-05", PaidBy: "cash", PaymentNumber: "K-17", VAT: 18_000_01, VATRate: "other", Ineligible: 10_50, IneligibleWhy: "A fine"}
	whole.Nights = 3
	whole.Withheld = app.Withheld{WithheldTax: "Rent", WithheldRate: 900, WithheldAmount: 9_000_00, WithheldDueOn: "2025-04-15", WithheldPaidOn: "2025-04-10", WithheldPaper: "T-9"}
	bare := app.Expense{Description: "Coffee", Amount: 1_00, Currency: "EUR"}
	paid := app.Expense{Description: "Paid, of no day", Supplier: "Kafe", Amount: 1_234_00, Currency: "EUR", Document: app.Document{PaidOn: "2025-03-09", PaidBy: "bank", VATRate: "18", VAT: 188_24}}
	own := app.Expense{Description: "Fee of a child", Supplier: "A parent", Number: "F-4", Day: "2025-03-09", Amount: 10_05, Currency: "EUR", Document: app.Document{Personal: true, DocKind: "contract"}}
	return []app.Expense{whole, bare, paid, own}
}

// The table of documents that the program gives out is read by it again, column by
// column, whether the titles are the names of the fields or what the dictionary says.
func TestOwnDocumentsComeBack(t *testing.T) {
	dbtest.Each(t, func(t *testing.T, from *app.App) {
		empty := dbtest.New
		if strings.HasSuffix(t.Name(), "/postgres") {
			empty = func(t testing.TB) *app.App { return dbtest.Open(t, dbtest.Server(t), app.Mode{Write: true}) }
		}
		comeBack(t, from, empty)
	})
}

func comeBack(t *testing.T, from *app.App, empty func(testing.TB) *app.App) {
	t.Helper()
	for _, e := range spentOn() {
		kept(t, from.SaveExpense(t.Context(), &e))
	}
	for _, l := range []words.Lang{words.En, words.Sq, words.SrLatn, words.SrCyrl, words.Bs, words.Tr} {
		dir := filepath.Join(t.TempDir(), "csv")
		_, err := exchange.SaveTables(t.Context(), from, dir, exchange.Out{Book: words.In(l)})
		kept(t, err)
		fields, rows := tableOf(t, dir, "expenses.csv")
		t.Run("titles in "+string(l), func(t *testing.T) {
			compareDocuments(t, fields, rows, broughtBack(t, empty(t), exchange.Out{Book: words.In(l)}, append([][]string{titlesOf(t, dir)}, rows...)))
		})
		if l == words.En {
			compareDocuments(t, fields, rows, broughtBack(t, empty(t), exchange.Out{Book: words.In(l)}, append([][]string{fields}, rows...)))
		}
	}
}

// titlesOf is what the dictionary calls the columns of documents.
func titlesOf(t *testing.T, dir string) (all []string) {
	_, rows := tableOf(t, dir, "dictionary.csv")
	for _, r := range rows {
		if r[0] == "expenses.csv" {
			all = append(all, r[2])
		}
	}
	return all
}

// broughtBack brings a table into an empty office, and gives it out from there.
func broughtBack(t *testing.T, empty *app.App, o exchange.Out, rows [][]string) [][]string {
	t.Helper()
	path := filepath.Join(t.TempDir(), "expenses.csv")
	f, err := os.Create(path)
	kept(t, err)
	w := csv.NewWriter(f)
	kept(t, errors.Join(w.WriteAll(rows), f.Close()))
	book, err := sheet.Open(path)
	kept(t, err)
	got, err := empty.Import(t.Context(), book, app.ImportOptions{Kind: app.Expenses, Today: "2026-01-01"})
	kept(t, errors.Join(err, book.Close()))
	if got.Added[app.Expenses] != len(rows)-1 || got.ProblemsTotal > 0 {
		t.Errorf("%v: added %v, %+v", rows[0], got.Added, got.Problems)
	}
	dir := filepath.Join(t.TempDir(), "back")
	_, err = exchange.SaveTables(t.Context(), empty, dir, o)
	kept(t, err)
	_, back := tableOf(t, dir, "expenses.csv")
	return back
}

// compareDocuments asks of each field of each document that it is what it was.
func compareDocuments(t *testing.T, fields []string, want, got [][]string) {
	t.Helper()
	name := slices.Index(fields, "description")
	for _, w := range want {
		i := slices.IndexFunc(got, func(g []string) bool { return g[name] == w[name] })
		if i < 0 {
			t.Fatalf("%q did not come back: %q", w, got)
		}
		for col, field := range fields {
			if !slices.Contains(madeAnew, field) && w[col] != got[i][col] {
				t.Errorf("%s of %s is %q, and was %q", field, w[name], got[i][col], w[col])
			}
		}
	}
}

// tableOf reads a table that was given out, its mark and its titles away.
func tableOf(t *testing.T, dir, name string) (head []string, rows [][]string) {
	t.Helper()
	data, err := os.ReadFile(filepath.Join(dir, name))
	kept(t, err)
	all, err := csv.NewReader(strings.NewReader(strings.TrimPrefix(string(data), "\ufeff"))).ReadAll()
	kept(t, err)
	return all[0], all[1:]
}

func kept(t *testing.T, err error) {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
}
