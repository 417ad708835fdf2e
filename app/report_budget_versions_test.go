package app_test

import (
	"testing"

	"sofra/app"
	"sofra/db/dbtest"
)

// What was agreed anew, paid and forecast stands in the report, and adds up.
func TestReportOfABudgetThatWasAgreedAnew(t *testing.T) {
	a, ctx := dbtest.New(t), t.Context()
	y := dbtest.NewYear(t, a)
	r := report(t, a, app.ReportRequest{Grant: "NL-2025"})
	for _, name := range []string{"Addenda", "Instalments", "Forecast"} {
		if _, there := r.Table(name); there {
			t.Errorf("%s is there with nothing in it", name)
		}
	}
	agreeAnew(t, a, y.Grant.ID)
	g, err := a.Grant(ctx, y.Grant.ID)
	must(t, err)
	spent, err := a.LinesSpent(ctx, g.ID)
	must(t, err)
	must(t, a.SaveInstalment(ctx, &app.Instalment{GrantID: g.ID, DueOn: "2025-02-01", Amount: 600000, ReceivedOn: "2025-02-03", Received: 599000}))
	must(t, a.SaveForecasts(ctx, g, g.ForecastLeft(spent, "2025-07-01", "2025-12-31")))
	r = report(t, a, app.ReportRequest{Grant: "NL-2025"})
	addenda, _ := r.Table("Addenda")
	for i, want := range [][3]int64{{500000, 50000, 550000}, {100000, 0, 100000}, {400000, -50000, 350000}} {
		row := addenda.Rows[i]
		if row[0].Text != "2 Addendum" || [3]int64{row[4].N, row[5].N, row[6].N} != want {
			t.Errorf("line %d is %+v, want %v", i, row, want)
		}
	}
	sums, _ := r.Table("AddendaSums")
	if row := sums.Rows[0]; row[3].N != 1000000 || row[4].N != 0 || row[5].N != 1000000 || row[6].Text != "One concert more." {
		t.Errorf("the sums are %+v", row)
	}
	instalments, _ := r.Table("Instalments")
	if row := instalments.Rows[0]; row[1].N != 600000 || row[3].N != 599000 || row[4].N != 1000 {
		t.Errorf("the instalment is %+v", row)
	}
	forecast, _ := r.Table("Forecast")
	if row := forecast.Rows[0]; len(forecast.Rows) != 2 || row[0].Text != "1.1" || row[8].N != 550000-15000 || row[6].N != 2675 || row[6].Of != 1000 {
		t.Errorf("the forecast is %+v", forecast.Rows)
	}
	budget, _ := r.Table("Budget")
	if row := budget.Rows[2]; row[14].Text != "The hall was dearer." {
		t.Errorf("the reason is %q", row[14].Text)
	}
}

// A reserve that is a share of the direct costs is less by what lines take out of it,
// so that the whole stays what was agreed: 5 % of 10,000.00 less 100.00.
func TestReserveIsUsedUp(t *testing.T) {
	a, ctx := dbtest.New(t), t.Context()
	y := dbtest.NewYear(t, a)
	y.Grant.Reserve = 500
	must(t, a.SaveGrant(ctx, &y.Grant))
	must(t, a.AgreeBudget(ctx, &app.BudgetVersion{GrantID: y.Grant.ID, Kind: "contract", AgreedOn: "2025-01-01"}))
	g, err := a.Grant(ctx, y.Grant.ID)
	must(t, err)
	g.Lines[0].Amount += 10000
	must(t, a.SaveGrant(ctx, &g))
	must(t, a.AgreeBudget(ctx, &app.BudgetVersion{GrantID: g.ID, Kind: "contingency", AgreedOn: "2025-05-01", Explanation: "One fee more."}))
	r := euReport(t, a)
	table, _ := r.Table("AddendaUse")
	got := map[string][3]int64{}
	for i, row := range table.Rows {
		got[row[table.Column("code")].Text] = [3]int64{cell(t, r, "AddendaUse.base", i).N, cell(t, r, "AddendaUse.reserve", i).N, cell(t, r, "AddendaUse.now", i).N}
	}
	for code, want := range map[string][3]int64{"7": {1000000, 10000, 1010000}, "10": {50000, -10000, 40000}, "11": {1050000, 0, 1050000}} {
		if got[code] != want {
			t.Errorf("row %s is %v, want %v", code, got[code], want)
		}
	}
	sources, _ := r.Table("FundingSources")
	if budget, _ := sources.Total("budget"); budget.N != got["13"][2] {
		t.Errorf("the sources come to %d, the budget to %d", budget.N, got["13"][2])
	}
}

// agreeAnew has a contract, and an addendum that moves money from the hall to
// the artists.
func agreeAnew(t *testing.T, a *app.App, grant app.ID) {
	t.Helper()
	ctx := t.Context()
	must(t, a.AgreeBudget(ctx, &app.BudgetVersion{GrantID: grant, Kind: "contract", AgreedOn: "2025-01-01"}))
	g, err := a.Grant(ctx, grant)
	must(t, err)
	g.Lines[0].Amount, g.Lines[2].Amount, g.Lines[2].Explanation = 550000, 350000, "The hall was dearer."
	must(t, a.SaveGrant(ctx, &g))
	must(t, a.AgreeBudget(ctx, &app.BudgetVersion{GrantID: grant, Kind: "addendum", AgreedOn: "2025-05-01", Explanation: "One concert more."}))
}
