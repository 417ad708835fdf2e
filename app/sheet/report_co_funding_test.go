package sheet_test

import (
	"testing"

	"sofra/app"
	"sofra/app/words"
	"sofra/db/dbtest"
)

// What several grants pay for is live in LibreOffice too: change what one pays,
// and the cost of its event follows and no other's.
func TestCoFundingIsLive(t *testing.T) {
	a, ctx := dbtest.New(t), t.Context()
	y := dbtest.NewYear(t, a)
	for _, event := range []app.ID{y.Concert.ID, y.Panel.ID} {
		e := app.Expense{Description: "Sound", Day: "2025-03-09", Amount: 100000, Currency: "EUR", EventID: event, Shares: []app.Share{{GrantID: y.Other.ID, Amount: 33300}, {GrantID: y.Grant.ID, LineID: y.Grant.Lines[0].ID, Amount: 50000}}}
		ok(t, a.SaveExpense(ctx, &e))
	}
	r, err := a.DonorReport(ctx, app.ReportRequest{Grant: "NL-2025", Lang: words.SrCyrl}, nil)
	ok(t, err)
	if money, _ := r.Table("CoFunding"); len(money.Rows) != 6 {
		t.Fatalf("rows %v", money.Rows)
	}
	path, stored := written(t, r)
	agree(t, stored, recalculated(t, path))
	l := &live{Report: r, stored: stored}
	l.change(t)
	ok(t, stored.SaveAs(path))
	if n := l.totals(t, recalculated(t, path)); n < 10 {
		t.Errorf("only %d totals and figures follow", n)
	}
}
