package app_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"sofra/app"
	"sofra/db/dbtest"
)

// earned is the year of dbtest with units in its shares, interest, income, another
// donor's money, a gift in kind, and a budget that is paid by several.
func earned(t *testing.T, a *app.App) dbtest.Year {
	t.Helper()
	y := dbtest.NewYear(t, a)
	g := y.Grant
	g.Amount, g.CoFinancing, g.Indirect = 600000, 2000, 700
	g.Lines = append(g.Lines, app.BudgetLine{Code: "12.1", Heading: "In kind", Title: "Stewards", Amount: 20000, Position: 4})
	fund := app.Organisation{Name: "City of Pristina", Kind: "institution"}
	keepAll(t, a.SaveOrganisation(t.Context(), &fund))
	g.Parties = []app.GrantParty{{OrganisationID: fund.ID, Role: "co-funder", Amount: 100000}}
	keepAll(t, a.SaveGrant(t.Context(), &g))
	g, err := a.Grant(t.Context(), g.ID)
	keepAll(t, err)
	for _, i := range []app.Income{
		{Kind: "interest", What: "Interest of the account", Day: "2025-06-30", Received: 123},
		{Kind: "action", What: "Tickets", Day: "2025-04-01", Planned: 50000, Received: 42000},
		{Kind: "donor", What: "city of pristina", Day: "2025-05-01", Received: 80000},
		{Kind: "own", What: "From the reserve", Day: "2025-05-02", Received: 30000},
		{Kind: "own", What: "Later", Day: "2026-05-02", Received: 99900},
	} {
		i.GrantID = g.ID
		keepAll(t, a.SaveIncome(t.Context(), &i))
	}
	keepAll(t, a.SaveGiftInKind(t.Context(), &app.GiftInKind{GrantID: g.ID, Day: "2025-03-08", What: "Stewards", Kind: "volunteer", Amount: 15000, Currency: "EUR"}))
	keepAll(t, a.SaveInstalment(t.Context(), &app.Instalment{GrantID: g.ID, DueOn: "2025-02-01", Amount: 300000, ReceivedOn: "2025-02-03", Received: 300000}))
	keepAll(t, a.SaveExpense(t.Context(), &app.Expense{Number: "FX-1", Day: "2025-06-10", Supplier: "Bus", Description: "Bus to Novi Sad", Amount: 1200000, Currency: "RSD", Rate: "0.00854", RateSource: "NBS",
		Shares: []app.Share{{GrantID: g.ID, LineID: g.Lines[0].ID, Amount: 1000000, Units: 2500}}}))
	y.Grant = g
	return y
}

func euReport(t *testing.T, a *app.App) app.Report {
	t.Helper()
	r, err := a.DonorReport(t.Context(), app.ReportRequest{Grant: "NL-2025", Profile: "eu", From: "2025-01-01", To: "2025-12-31", Less: true}, nil)
	keepAll(t, err)
	return r
}

// cell is a cell of a row, counted from the end where that is below nought; it is
// named "Interim.now".
func cell(t *testing.T, r app.Report, name string, row int) app.Value {
	t.Helper()
	table, key, _ := strings.Cut(name, ".")
	of, ok := r.Table(table)
	if !ok || of.Column(key) < 0 || row >= len(of.Rows) {
		t.Fatalf("no cell %s of row %d", name, row)
	}
	if row < 0 {
		row += len(of.Rows)
	}
	return of.Rows[row][of.Column(key)]
}

// The sources come to the total accepted costs, of the budget and to date, whatever
// is paid by whom.
func TestSourcesComeToTheAcceptedCosts(t *testing.T) {
	a := dbtest.New(t)
	earned(t, a)
	r := euReport(t, a)
	sources, _ := r.Table("FundingSources")
	budget, _ := sources.Total("budget")
	actual, _ := sources.Total("received")
	if all := cell(t, r, "Interim.now", -1); budget.N != all.N || all.N == 0 {
		t.Errorf("the sources of the budget come to %d, the accepted costs to %d", budget.N, all.N)
	}
	if all := cell(t, r, "Interim.spent", -1); actual.N != all.N+15000+41707+700 { // of documents 417.07 are our own, and so are 7.00 on no line
		t.Errorf("the sources come to %d, the accepted costs to %d, 150.00 in kind, 417.07 of our own and 7.00 on no line", actual.N, all.N)
	}
	got := map[string][2]int64{}
	for _, row := range sources.Rows {
		got[row[0].Text] = [2]int64{row[2].N, row[4].N}
	}
	for name, want := range map[string][2]int64{
		"Fund for Song": {600000, 300000}, "City of Pristina": {100000, 80000}, "Tickets": {50000, 42000}, "Interest of the account": {0, 123}, "Contributions in kind": {20000, 15000},
	} {
		if got[name] != want {
			t.Errorf("%s is %v, want %v", name, got[name], want)
		}
	}
	if own := got["Our own contribution"]; own[1] != 41707 || own[0] <= 0 {
		t.Errorf("our own is %v", own)
	}
	for _, s := range r.Sheets {
		if (s.Key == "interim" || s.Key == "final") && !slices.Contains(s.Notes, "Interest on pre-financing to the last day of the report: 1.23\u00a0EUR.") {
			t.Errorf("the sheet %s says %q", s.Key, s.Notes)
		}
	}
}

// Documents of each currency have their columns: units, what one cost, the total,
// and that in the report's currency.
func TestInterimByCurrency(t *testing.T) {
	a := dbtest.New(t)
	earned(t, a)
	r := euReport(t, a)
	interim, _ := r.Table("Interim")
	for i, row := range interim.Rows {
		if row[interim.Column("code")].Text != "1.1" {
			continue
		}
		for key, want := range map[string]int64{"units_rsd": 2500, "price_rsd": 400000, "in_rsd": 1000000, "sum_rsd": 8540, "in_eur": 15000, "period": 23540} {
			if got := cell(t, r, "Interim."+key, i).N; got != want {
				t.Errorf("%s is %d, want %d", key, got, want)
			}
		}
		if cell(t, r, "Interim.units_eur", i).Has || cell(t, r, "Final.units", i).Has {
			t.Error("units are told of documents that do not say them")
		}
	}
	for i, row := range interim.Rows { // indirect costs are a share of others, in no other currency
		if row[interim.Column("code")].Text == "8" && (cell(t, r, "Interim.in_rsd", i).N != 0 || cell(t, r, "Interim.period", i).N == 0) {
			t.Errorf("indirect costs are %+v", row)
		}
	}
	if interim.Column("sum_eur") >= 0 || interim.Column("in_chf") < 0 {
		t.Errorf("the columns are %+v", interim.Columns)
	}
}

// One sheet has each line as planned and as spent, the donor's and our own:
//
//	planned  5,000.00, of it 20 % our own 1,000.00, the donor's 4,000.00
//	actual   the donor's 150.00 + 10,000 RSD at 0.00854 = 85.40; ours 2,000 RSD = 17.08
func TestLineReportPartsOwnAndDonor(t *testing.T) {
	a := dbtest.New(t)
	earned(t, a)
	r, err := a.DonorReport(t.Context(), app.ReportRequest{Grant: "NL-2025", Profile: "foundation", From: "2025-01-01", To: "2025-12-31", Less: true}, nil)
	keepAll(t, err)
	for key, want := range map[string]int64{
		"planned": 500000, "planned_own": 100000, "planned_donor": 400000, "before": 0, "period": 23540, "actual_donor": 23540, "actual_own": 1708, "actual": 25248, "left": 376460,
	} {
		if got := cell(t, r, "LineReport."+key, 0).N; got != want {
			t.Errorf("%s is %d, want %d", key, got, want)
		}
	}
}

// A document that one grant pays on two lines is one document, and what no grant pays
// of it is there once: 1,000 RSD less two shares of 300 is 400 RSD, 3.42 at 0.00854.
func TestOneDocumentOnTwoLines(t *testing.T) {
	a := dbtest.New(t)
	y := earned(t, a)
	asked := app.ReportRequest{Grant: "NL-2025", Profile: "foundation", From: "2025-01-01", To: "2025-12-31", Less: true}
	counted := func() (own, documents int64) {
		r, err := a.DonorReport(t.Context(), asked, nil)
		keepAll(t, err)
		lines, _ := r.Table("LineReport")
		sum, _ := lines.Total("actual_own")
		all := asked
		all.Profile = app.NoProfile
		r, err = a.DonorReport(t.Context(), all, nil)
		keepAll(t, err)
		rates, _ := r.Table("Rates")
		n, _ := rates.Total("documents")
		return sum.N, n.N
	}
	own, documents := counted()
	e := app.Expense{Number: "FX-2", Day: "2025-06-11", Supplier: "Bus", Description: "Bus back", Amount: 100000, Currency: "RSD", Rate: "0.00854", RateSource: "NBS",
		Shares: []app.Share{{GrantID: y.Grant.ID, LineID: y.Grant.Lines[0].ID, Amount: 30000}, {GrantID: y.Grant.ID, LineID: y.Grant.Lines[1].ID, Amount: 30000}}}
	keepAll(t, a.SaveExpense(t.Context(), &e))
	if now, n := counted(); now != own+342 || n != documents+1 {
		t.Errorf("our own came from %d to %d, documents turned from %d to %d", own, now, documents, n)
	}
}

// A gift in another currency than any document counts by the rate that there is.
func TestGiftInAnotherCurrency(t *testing.T) {
	a := dbtest.New(t)
	y := earned(t, a)
	sum := func() int64 {
		for _, row := range tableRows(t, euReport(t, a), "FundingSources") {
			if row[1].Text == "In kind" {
				return row[4].N
			}
		}
		return 0
	}
	keepAll(t, a.SaveRate(t.Context(), &app.Rate{Currency: "GBP", Source: app.Bank, Day: "2025-03-08", Value: "0.8"}))
	keepAll(t, a.SaveGiftInKind(t.Context(), &app.GiftInKind{GrantID: y.Grant.ID, Day: "2025-03-08", What: "Lamps", Kind: "equipment", Amount: 8000, Currency: "GBP"}))
	if got := sum(); got != 25000 {
		t.Errorf("150.00 EUR and 80.00 GBP are %d", got)
	}
}

// tableRows are the rows of a table that is there.
func tableRows(t *testing.T, r app.Report, name string) [][]app.Value {
	t.Helper()
	table, ok := r.Table(name)
	if !ok {
		t.Fatalf("no table %s", name)
	}
	return table.Rows
}

// Lines that differ by capital letters alone are two: a workbook sums by their labels,
// and does not know the difference.
func TestLabelsDifferInMoreThanCapitals(t *testing.T) {
	a := dbtest.New(t)
	y := earned(t, a)
	g := y.Grant
	g.Lines = append(g.Lines, app.BudgetLine{Title: "Print", Amount: 100, Position: 8}, app.BudgetLine{Title: "print", Amount: 100, Position: 9}, app.BudgetLine{Title: "print (6)", Amount: 100, Position: 10})
	keepAll(t, a.SaveGrant(t.Context(), &g))
	taken := map[string]bool{}
	for _, label := range column(t, report(t, a, app.ReportRequest{Grant: "NL-2025", Less: true}), "Budget", "line") {
		if taken[strings.ToLower(label)] {
			t.Errorf("two lines are called %q", label)
		}
		taken[strings.ToLower(label)] = true
	}
}

// Each document says its project, so that the sheet can be summed by it.
func TestTransactionsSayTheProject(t *testing.T) {
	a := dbtest.New(t)
	dbtest.NewYear(t, a)
	r, err := a.DonorReport(t.Context(), app.ReportRequest{Grant: "NL-2025", Less: true}, nil)
	keepAll(t, err)
	table, _ := r.Table("Transactions")
	if at := table.Column("project"); at < 0 {
		t.Fatalf("the project is column %d of %d", at, len(table.Columns))
	}
	for _, said := range column(t, r, "Transactions", "project") {
		if said != "US-2025" {
			t.Errorf("a document is of %q", said)
		}
	}
}

// Each report begins where the last one ended, to the cent, with the share of indirect
// costs too; and what was used says one number on every sheet.
func TestReportsGoOnFromOneAnother(t *testing.T) {
	a := dbtest.New(t)
	y := earned(t, a)
	for month := 1; month <= 6; month++ { // 7 % of 0.50 is half a cent over 0.03
		day := app.Date(fmt.Sprintf("2025-%02d-20", month))
		keepAll(t, a.SaveExpense(t.Context(), &app.Expense{Number: string(day), Day: day, Supplier: "Shop", Description: "Stamps", Amount: 50, Currency: "EUR",
			Shares: []app.Share{{GrantID: y.Grant.ID, LineID: y.Grant.Lines[0].ID, Amount: 50}}}))
	}
	var last, interim int64
	for month := 1; month <= 6; month++ {
		from := app.Date(fmt.Sprintf("2025-%02d-01", month))
		r, err := a.DonorReport(t.Context(), app.ReportRequest{Grant: "NL-2025", Profile: "eu", From: from, To: from.Add(31).Month().Add(-1), Less: true}, nil)
		keepAll(t, err)
		period, before, spent := cell(t, r, "Interim.period", -4).N, cell(t, r, "Interim.before", -4).N, cell(t, r, "Interim.spent", -4).N
		if month > 1 && (before != interim || spent != period+before) {
			t.Errorf("%s: before %d, the last report ended with %d; %d in the period makes %d", from, before, interim, period, spent)
		}
		if real := cell(t, r, "FollowUp.period", -4).N; real != period {
			t.Errorf("%s: real costs %d, spent in the period %d", from, real, period)
		}
		interim = spent
		lines, ok := r.Table("Budget")
		if !ok {
			continue
		}
		begins, _ := lines.Total("before")
		if ends, _ := lines.Total("spent"); month > 1 && begins.N != last {
			t.Errorf("%s: the budget begins with %d, the last ended with %d", from, begins.N, last)
		} else {
			last = ends.N
		}
	}
}
