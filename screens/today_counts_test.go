package screens

import (
	"context"
	"testing"
	"time"

	"sofra/app"
	"sofra/app/words"
	"sofra/db/dbtest"
)

// The rail says how much waits after each verb, on whatever page, and after its Undo.
func TestRailCountsAnewAfterAVerb(t *testing.T) {
	a := dbtest.New(t)
	ours, _ := twoGrants(t, a)
	u := desk(t, a)
	u.show("people")
	waits := func() int { return u.counts["reports"] }
	before, today := waits(), app.DateOf(time.Now())
	p := app.ReportPeriod{GrantID: ours.ID, FromOn: "2025-01-01", ToOn: "2025-06-30", DueOn: today, Lang: words.En}
	u.change(func(ctx context.Context) error { return a.PlanReport(ctx, &p) })
	if got := waits(); got != before+1 {
		t.Errorf("after a report was planned %d wait, before %d", got, before)
	}
	u.undo()
	if got := waits(); got != before {
		t.Errorf("after Undo %d wait, before %d", got, before)
	}
}
