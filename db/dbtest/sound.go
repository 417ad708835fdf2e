package dbtest

import (
	"testing"

	"sofra/app"
)

// Sound puts right what stops the approval of a report: documents that cannot stay
// go to the bin, and of all else it is said why it stays.
func Sound(t testing.TB, a *app.App, period app.ID) {
	t.Helper()
	doubts, err := a.ReportDoubts(t.Context(), period)
	keep(t, err)
	p, err := a.ReportPeriod(t.Context(), period)
	keep(t, err)
	gone := map[app.ID]bool{}
	for _, d := range doubts {
		switch {
		case !d.InTheWay():
		case d.Gravity == app.Explain:
			keep(t, a.ExplainFinding(t.Context(), p.Filter(), d, "The donor knows."))
		default:
			for _, r := range d.Rows {
				if !gone[r.ID] {
					keep(t, a.Delete(t.Context(), "2025-07-01T10:00:00Z", app.Ref{Kind: r.Kind, ID: r.ID}))
				}
				gone[r.ID] = true
			}
		}
	}
}
