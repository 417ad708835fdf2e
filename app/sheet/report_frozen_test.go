package sheet_test

import (
	"bytes"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"sofra/app"
	"sofra/app/sheet"
	"sofra/app/words"
	"sofra/db/dbtest"
)

func bytesOf(t interface{ Fatal(...any) }, r app.Report) []byte {
	var b bytes.Buffer
	if err := sheet.WriteReport(&b, r); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

// again is a report that went through a snapshot.
func again(t interface{ Fatal(...any) }, r app.Report) app.Report {
	body, sum, err := app.PackFrozen([]app.Report{r})
	if err != nil {
		t.Fatal(err)
	}
	f, err := app.UnpackFrozen(body, sum)
	if err != nil {
		t.Fatal(err)
	}
	return f.Reports[0]
}

// anyReport has a table with cells of every kind.
func anyReport(t *rapid.T) app.Report {
	text := rapid.StringN(0, 40, -1)
	columns := []app.Column{
		{Key: "text", Title: "Text"}, {Key: "long", Title: "Long", Cell: app.LongCell}, {Key: "day", Title: "Day", Cell: app.DateCell},
		{Key: "n", Title: "N", Cell: app.CountCell, Total: app.SumTotal}, {Key: "money", Title: "Money", Cell: app.MoneyCell, Total: app.SumTotal},
		{Key: "share", Title: "Share", Cell: app.ShareCell}, {Key: "time", Title: "Time", Cell: app.DurationCell},
		{Key: "left", Title: "Left", Cell: app.MoneyCell, Calc: &app.Calc{Op: app.Minus, Column: "money", Other: "money"}},
	}
	table := app.Table{Name: "Table", Columns: columns}
	for range rapid.IntRange(0, 6).Draw(t, "rows") {
		n, of := rapid.Int64Range(0, 1e9).Draw(t, "n"), rapid.Int64Range(0, 1e9).Draw(t, "of")
		table.Rows = append(table.Rows, []app.Value{
			app.Said(text.Draw(t, "text")), app.Said(text.Draw(t, "long")), app.Day("2025-03-08"), app.Number(n), app.Number(of), app.Ratio(n, of), app.Number(n), app.Number(0),
		})
	}
	return app.Report{
		Grant: "NL-1", From: "2025-01-01", To: "2025-12-31", Lang: rapid.SampledFrom(words.Langs()).Draw(t, "lang"), Title: text.Draw(t, "title"),
		Sheets: []app.Sheet{{Key: "one", Name: "One", Title: "One", Lead: text.Draw(t, "lead"), Facts: []app.Fact{{Label: "a", Text: "b"}}, Tables: []app.Table{table}, Notes: []string{text.Draw(t, "note")}}},
	}
}

// A report that was frozen gives the very workbook that it gave then.
func TestFrozenGivesTheSameBytes(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		r := anyReport(t)
		if !bytes.Equal(bytesOf(t, r), bytesOf(t, again(t, r))) {
			t.Fatal("the workbook is another one")
		}
	})
	a := dbtest.New(t)
	dbtest.NewYear(t, a)
	for _, lang := range []words.Lang{words.En, words.SrCyrl} {
		r, err := a.DonorReport(t.Context(), app.ReportRequest{Grant: "NL-2025", Lang: lang}, nil)
		if err != nil {
			t.Fatal(err)
		}
		if !bytes.Equal(bytesOf(t, r), bytesOf(t, again(t, r))) {
			t.Errorf("the workbook in %s is another one", lang)
		}
	}
}

func TestFrozenIsHeldAgainstItsHash(t *testing.T) {
	body, sum, err := app.PackFrozen([]app.Report{plainReport()})
	if err != nil {
		t.Fatal(err)
	}
	other, _, _ := app.PackFrozen([]app.Report{{Grant: "NL-2"}})
	for name, c := range map[string]string{"another report": other, "no letters of it": "###", "half of it": body[:len(body)/2], "nothing": ""} {
		if _, err := app.UnpackFrozen(c, sum); err == nil || !strings.Contains(err.Error(), "hash does not fit") {
			t.Errorf("%s: %v", name, err)
		}
	}
}

func settle(t *testing.T, errs ...error) {
	t.Helper()
	for _, err := range errs {
		if err != nil {
			t.Fatal(err)
		}
	}
}

// What was frozen is exported months later, after records changed, with the same
// bytes; the restatement says what changed and why.
func TestRestatementSaysWhatChanged(t *testing.T) {
	a := dbtest.New(t)
	y := dbtest.NewYear(t, a)
	p := app.ReportPeriod{GrantID: y.Grant.ID, FromOn: "2025-01-01", ToOn: "2025-06-30", Lang: words.En}
	settle(t, a.PlanReport(t.Context(), &p))
	dbtest.Sound(t, a, p.ID)
	settle(t, a.ApproveReport(t.Context(), p.ID, "Arta", "2025-07-01"), a.FreezeReport(t.Context(), app.Freezing{Period: p.ID}))
	first := given(t, a, p.ID)
	if changes, err := a.ChangedSince(t.Context(), p.ID); err != nil || len(changes) != 0 {
		t.Fatalf("before anything changed: %+v (%v)", changes, err)
	}
	late := app.Expense{Number: "99", Day: "2025-03-09", Supplier: "Print shop", Description: "Late bill", Amount: 12345, Currency: "EUR",
		Shares: []app.Share{{GrantID: y.Grant.ID, LineID: y.Grant.Lines[2].ID, Amount: 12345}}}
	late.DocKind, late.PaidOn, late.PaidBy = "invoice", "2025-03-09", "cash"
	settle(t, a.SaveExpense(t.Context(), &late))
	dbtest.Sound(t, a, p.ID) // nobody posted it yet
	changes, err := a.ChangedSince(t.Context(), p.ID)
	settle(t, err)
	if !said(changes, "Transactions", "", 12345) || !said(changes, "Summary", "In the period", 12345) {
		t.Errorf("the note says %+v", changes)
	}
	if !bytes.Equal(first, given(t, a, p.ID)) {
		t.Error("the frozen report changed silently")
	}
	settle(t, a.RestateReport(t.Context(), p.ID, "A bill came late"), a.ApproveReport(t.Context(), p.ID, "Blerta", "2025-07-20"), a.FreezeReport(t.Context(), app.Freezing{Period: p.ID, Why: "A bill came late"}))
	_, f, err := a.Frozen(t.Context(), p.ID)
	settle(t, err)
	last := f.Reports[0].Sheets[len(f.Reports[0].Sheets)-1]
	if last.Key != "changes" || !strings.Contains(last.Lead, "A bill came late") || last.Rows() != len(changes) || f.Reports[0].FileName() != "NL-2025_2025-01-01_2025-06-30_en_v2.xlsx" {
		t.Errorf("the last sheet is %s, %q, with %d rows of %d in %s", last.Key, last.Lead, last.Rows(), len(changes), f.Reports[0].FileName())
	}
	given(t, a, p.ID)
	next := app.ReportPeriod{GrantID: y.Grant.ID, FromOn: "2025-07-01", ToOn: "2025-12-31", Lang: words.En}
	late.Amount, late.Shares[0].Amount = 12300, 12300
	settle(t, a.SaveExpense(t.Context(), &late), a.PlanReport(t.Context(), &next))
	r, err := a.DonorReport(t.Context(), next.Request(), nil)
	settle(t, err)
	since, _ := r.Table("Changes")
	if len(since.Rows) == 0 || since.Rows[0][0].Text != "01.01.2025–30.06.2025" {
		t.Errorf("since the last report: %+v", since.Rows)
	}
}

func said(all []app.ReportChange, table, column string, by int64) bool {
	for _, c := range all {
		if c.Table == table && (column == "" || c.Column == column) && c.Difference().N == by {
			return true
		}
	}
	return false
}

// given is the newest snapshot as a workbook.
func given(t *testing.T, a *app.App, id app.ID) (b []byte) {
	t.Helper()
	s, _, err := a.Frozen(t.Context(), id)
	settle(t, err, a.GiveFrozen(t.Context(), s, words.En, func(r app.Report) error { b = bytesOf(t, r); return nil }))
	return b
}
