package sheet_test

import (
	"testing"

	"sofra/app"
	"sofra/app/words"
	"sofra/db/dbtest"
)

// What was agreed anew, paid and forecast is live in LibreOffice too: change one
// amount, and the sums of its version follow.
func TestAddendaAreLive(t *testing.T) {
	a, ctx := dbtest.New(t), t.Context()
	y := dbtest.NewYear(t, a)
	ok(t, a.AgreeBudget(ctx, &app.BudgetVersion{GrantID: y.Grant.ID, Kind: "contract", AgreedOn: "2025-01-01"}))
	g, err := a.Grant(ctx, y.Grant.ID)
	ok(t, err)
	g.Lines[0].Amount, g.Lines[2].Amount = 550000, 350000
	ok(t, a.SaveGrant(ctx, &g))
	ok(t, a.AgreeBudget(ctx, &app.BudgetVersion{GrantID: g.ID, Kind: "addendum", Explanation: "=1+1 concert more."}))
	ok(t, a.SaveInstalment(ctx, &app.Instalment{GrantID: g.ID, DueOn: "2025-02-01", Amount: 600000, ReceivedOn: "2025-02-03", Received: 599000}))
	ok(t, a.SaveForecasts(ctx, g, []app.Forecast{{LineID: g.Lines[0].ID, FromOn: "2025-07-01", ToOn: "2025-12-31", Quantity: 1125, UnitCost: 200000, Amount: 225000}}))
	r, err := a.DonorReport(ctx, app.ReportRequest{Grant: "NL-2025", Lang: words.SrCyrl}, nil)
	ok(t, err)
	path, stored := written(t, r)
	agree(t, stored, recalculated(t, path))
	l := &live{Report: r, stored: stored}
	l.change(t)
	ok(t, stored.SaveAs(path))
	if n := l.totals(t, recalculated(t, path)); n < 10 {
		t.Errorf("only %d totals and figures follow", n)
	}
}
