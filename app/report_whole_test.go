package app_test

import (
	"slices"
	"strings"
	"testing"

	"sofra/app"
	"sofra/db/dbtest"
)

// partlyPaid is the year of dbtest with a document of 200.00 of which the grant pays 150.00.
func partlyPaid(t *testing.T, a *app.App) dbtest.Year {
	t.Helper()
	y := dbtest.NewYear(t, a)
	keepAll(t, a.SaveExpense(t.Context(), &app.Expense{Number: "O-1", Day: "2025-06-10", Supplier: "Hall", Description: "Hall", Amount: 20000, Currency: "EUR",
		Shares: []app.Share{{GrantID: y.Grant.ID, LineID: y.Grant.Lines[2].ID, Amount: 15000}}}))
	return y
}

func reportBy(t *testing.T, a *app.App, ask app.ReportRequest) app.Report {
	t.Helper()
	ask.Grant, ask.Less = "NL-2025", true
	r, err := a.DonorReport(t.Context(), ask, nil)
	keepAll(t, err)
	return r
}

// ownOf is what the line report has of our own.
func ownOf(t *testing.T, r app.Report) (n int64) {
	t.Helper()
	of, ok := r.Table("LineReport")
	if !ok {
		t.Fatal("no lines")
	}
	for _, row := range of.Rows {
		n += row[of.Column("actual_own")].N
	}
	return n
}

// sourceNamed is what came from a source.
func sourceNamed(t *testing.T, r app.Report, name string) int64 {
	t.Helper()
	of, ok := r.Table("FundingSources")
	if !ok {
		t.Fatal("no sources")
	}
	for _, row := range of.Rows {
		if row[0].Text == name {
			return row[of.Column("received")].N
		}
	}
	return 0
}

// What a document costs beyond the share of the grant, and nobody else pays, is our own:
// the same number in the line report and among the sources.
func TestOwnFundsAreOneNumber(t *testing.T) {
	a := dbtest.New(t)
	b := dbtest.New(t)
	dbtest.NewYear(t, b)
	was := reportBy(t, b, app.ReportRequest{Profile: "foundation"})
	partlyPaid(t, a)
	lines, sources := reportBy(t, a, app.ReportRequest{Profile: "foundation"}), reportBy(t, a, app.ReportRequest{Profile: "eu"})
	if got := ownOf(t, lines); got != ownOf(t, was)+5000 {
		t.Errorf("the line report has %d of our own, and had %d before 50.00 more", got, ownOf(t, was))
	}
	if got := sourceNamed(t, sources, "Our own contribution"); got != ownOf(t, lines) {
		t.Errorf("the sources have %d of our own, the line report %d", got, ownOf(t, lines))
	}
}

// What no grant may pay of a document is not our own: of 200.00 with a fine of 30.00, of
// which the grant pays 150.00, it is 20.00.
func TestOwnFundsAreEligible(t *testing.T) {
	dbtest.Each(t, func(t *testing.T, a *app.App) {
		y := partlyPaid(t, a)
		was := ownOf(t, reportBy(t, a, app.ReportRequest{Profile: "foundation"}))
		keepAll(t, a.SaveExpense(t.Context(), &app.Expense{Number: "O-2", Day: "2025-06-11", Description: "Hall", Amount: 20000, Currency: "EUR",
			Document: app.Document{Ineligible: 3000, IneligibleWhy: "A fine"}, Shares: []app.Share{{GrantID: y.Grant.ID, LineID: y.Grant.Lines[2].ID, Amount: 15000}}}))
		if got := ownOf(t, reportBy(t, a, app.ReportRequest{Profile: "foundation"})); got != was+2000 {
			t.Errorf("our own is %d, and was %d before 20.00 more", got, was)
		}
		if got := sourceNamed(t, reportBy(t, a, app.ReportRequest{Profile: "eu"}), "Our own contribution"); got != was+2000 {
			t.Errorf("the sources have %d of our own, want %d", got, was+2000)
		}
	})
}

// The donor pays at most what was granted: what was spent above it is our own, and so is
// what is on no line of the budget, which is in no sum of what is eligible.
func TestSourcesStopAtTheGrant(t *testing.T) {
	a := dbtest.New(t)
	y := dbtest.NewYear(t, a)
	before := reportBy(t, a, app.ReportRequest{Profile: "eu"})
	for _, line := range []app.ID{y.Grant.Lines[2].ID, ""} {
		keepAll(t, a.SaveExpense(t.Context(), &app.Expense{Number: "B-" + string(line), Day: "2025-06-10", Supplier: "Hall", Description: "Dear", Amount: 9999900, Currency: "EUR",
			Shares: []app.Share{{GrantID: y.Grant.ID, LineID: line, Amount: 9999900}}}))
	}
	r := reportBy(t, a, app.ReportRequest{Profile: "eu"})
	received, came := sourceNamed(t, r, "Fund for Song"), sourceNamed(t, r, "Spent, and still to come")
	if received+came > int64(y.Grant.Amount) || came == 0 {
		t.Errorf("the donor paid %d, and %d are to come of %d", received, came, y.Grant.Amount)
	}
	was, is := cell(t, before, "Interim.spent", -1).N, cell(t, r, "Interim.spent", -1).N
	if is != was+9999900 {
		t.Errorf("accepted were %d and are %d", was, is)
	}
	form, _ := r.Table("Interim")
	at := slices.IndexFunc(form.Rows, func(row []app.Value) bool {
		return row[form.Column("label")].Text == "On no budget line, and in no sum"
	})
	if at < 0 || form.Rows[at][form.Column("spent")].N < 9999900 {
		t.Fatal("what is on no line does not stand apart")
	}
	of, _ := r.Table("FundingSources")
	own := ownOf(t, reportBy(t, a, app.ReportRequest{Profile: "foundation"}))
	if all, _ := of.Total("received"); all.N != is+form.Rows[at][form.Column("spent")].N+own {
		t.Errorf("the sources come to %d, accepted are %d, our own %d", all.N, is, own)
	}
}

// A report that ends before the grant does is no final one.
func TestFinalReportIsTheLast(t *testing.T) {
	a := dbtest.New(t)
	dbtest.NewYear(t, a)
	has := func(r app.Report) bool {
		return slices.ContainsFunc(r.Sheets, func(s app.Sheet) bool { return s.Key == "final" })
	}
	if has(reportBy(t, a, app.ReportRequest{Profile: "eu", To: "2025-06-30"})) || !has(reportBy(t, a, app.ReportRequest{Profile: "eu"})) {
		t.Error("the final report stands in the wrong one")
	}
}

// A rate is a number with its day, what the grant pays follows from it, and an amount of
// the document says its currency.
func TestRatesAreNumbers(t *testing.T) {
	a := dbtest.New(t)
	earned(t, a)
	r := reportBy(t, a, app.ReportRequest{Profile: app.NoProfile})
	rows, _ := r.Table("Transactions")
	at := slices.Index(column(t, r, "Transactions", "number"), "FX-1")
	if at < 0 {
		t.Fatal("the bus is no document")
	}
	rate, day, paid := cell(t, r, "Transactions.rate", at), cell(t, r, "Transactions.rate_day", at), cell(t, r, "Transactions.paid", at)
	if rate.N != 854 || rate.Of != 100000 || day.Text != "2025-06-10" || paid.N != 8540 || paid.Calc == nil || paid.Calc.Op != app.TimesRounded {
		t.Errorf("of %+v rate %+v, day %+v, paid %+v", rows.Rows[at], rate, day, paid)
	}
	lines := reportBy(t, a, app.ReportRequest{Profile: "foundation"})
	at = slices.Index(column(t, lines, "LineReport", "document"), "FX-1")
	if at < 0 || cell(t, lines, "LineReport.currency", at).Text != "RSD" || cell(t, lines, "LineReport.rate", at).N != 854 {
		t.Errorf("the line report has it in row %d", at)
	}
	for _, profile := range []string{"eu", "nl-embassy"} {
		if of, ok := reportBy(t, a, app.ReportRequest{Profile: profile}).Table("Rates"); !ok || len(of.Rows) == 0 {
			t.Errorf("%s says no rates", profile)
		}
	}
}

// Documents without a rate are said loudly, with their numbers and amounts, and half a
// report is not signed; a report of no day of the grant is told of.
func TestIncompleteReportIsNotSigned(t *testing.T) {
	a := dbtest.New(t)
	y := dbtest.NewYear(t, a)
	whole := reportBy(t, a, app.ReportRequest{Profile: "nl-embassy"})
	keepAll(t, a.SaveExpense(t.Context(), &app.Expense{Number: "N-7", Day: "2025-06-10", Supplier: "Bus", Description: "Bus", Amount: 1200000, Currency: "RSD",
		Shares: []app.Share{{GrantID: y.Grant.ID, LineID: y.Grant.Lines[2].ID, Amount: 1000000}}}))
	r := reportBy(t, a, app.ReportRequest{Profile: "nl-embassy", From: "2025-06-01", To: "2025-06-30"})
	told := ""
	for _, one := range r.Told {
		told += one.English() + "\n"
	}
	for _, said := range []string{"not complete", "10,000.00", "N-7"} {
		if !strings.Contains(told, said) {
			t.Errorf("it does not say %q: %s", said, told)
		}
	}
	for _, s := range r.Sheets {
		if s.Key == "declaration" && (len(s.Blanks) > 0 || !strings.Contains(s.Title, "not to be signed")) {
			t.Errorf("it is to be signed: %q %q", s.Title, s.Blanks)
		}
		if s.Key == "cover" && !strings.Contains(strings.Join(s.Notes, " "), "not complete") {
			t.Errorf("the cover says %q", s.Notes)
		}
	}
	rests := func(r app.Report) int64 {
		at := slices.IndexFunc(column(t, r, "Evidence", "figure"), func(name string) bool { return strings.HasPrefix(name, "Spent") })
		return cell(t, r, "Evidence.rows", at).N
	}
	if all := reportBy(t, a, app.ReportRequest{Profile: "nl-embassy"}); rests(all) != rests(whole) {
		t.Errorf("what was spent rests on %d rows, and on %d before one without a rate", rests(all), rests(whole))
	}
	late := reportBy(t, a, app.ReportRequest{Profile: "nl-embassy", From: "2030-01-01", To: "2030-12-31"})
	if len(late.Told) == 0 || !strings.Contains(late.Told[0].English(), "no day of the grant") {
		t.Errorf("of another time it says %+v", late.Told)
	}
}

// Where documents are turned on by InforEuro alone, what was planned is too, though the
// central bank has a rate of the grant's first day.
func TestPlannedGoesByTheSourceOfDocuments(t *testing.T) {
	a := dbtest.New(t)
	dbtest.NewYear(t, a)
	keepAll(t, a.SaveRate(t.Context(), &app.Rate{Currency: "USD", Source: app.ECB, Day: "2025-01-01", Value: "1.07"}))
	for month := app.Date("2025-01-01"); month < "2026"; month = month.Add(31).Month() {
		keepAll(t, a.SaveRate(t.Context(), &app.Rate{Currency: "USD", Source: app.InforEuro, Day: month, Value: "1.0999"}))
	}
	r := madeBy(t, a, `{"sheet": "money"}`, `, "currency": "USD"`)
	if lead := r.Sheets[0].Lead; !strings.Contains(lead, "1.0999") || strings.Contains(lead, "1.07 ") {
		t.Errorf("it says %q", lead)
	}
	if line := cell(t, r, "Budget.budget", 0).N; line != 549950 {
		t.Errorf("5,000.00 EUR are %d", line)
	}
}
