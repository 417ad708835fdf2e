package db_test

import (
	"strings"
	"testing"

	"sofra/app"
	"sofra/app/words"
	"sofra/db/dbtest"
)

// A text may speak of an indicator by its code; the report has its value there. One
// that there is none of stands in the way of the approval.
func TestTextsSpeakOfIndicators(t *testing.T) {
	dbtest.Each(t, func(t *testing.T, a *app.App) {
		ctx, y := t.Context(), dbtest.NewYear(t, a)
		indicate(t, a, app.Indicator{AimID: outcome(t, a, y.Grant.ID).ID, Code: "1.1", CountedFrom: app.CountedFrom{Measure: app.EventsHeld}})
		p := app.ReportPeriod{GrantID: y.Grant.ID, FromOn: "2025-01-01", ToOn: "2025-12-31", DueOn: "2026-02-28", Lang: words.En}
		must(t, a.PlanReport(ctx, &p))
		must(t, a.OpenReport(ctx, p.ID))
		must(t, a.WriteReportText(ctx, app.ReportText{PeriodID: p.ID, Section: "summary", Language: words.En, Body: "We held {indicator:1.1} of them, not {figure:events}, see {indicator:9.9} and {quote:none}."}))
		r, err := a.DonorReport(ctx, p.Request(), nil)
		must(t, err)
		told, _ := r.Table("Narrative")
		n, err := a.Figure(ctx, app.EventsHeld, app.Filter{GrantID: y.Grant.ID, From: "2025-01-01", To: "2025-12-31"})
		must(t, err)
		said := words.In(words.En).Int(n)
		if got, want := told.Rows[0][1].Text, "We held "+said+" of them, not "+said+", see {indicator:9.9} and {quote:none}."; got != want {
			t.Errorf("it tells %q, want %q", got, want)
		}
		doubts, err := a.ReportDoubts(ctx, p.ID)
		must(t, err)
		unknown := ""
		for _, f := range doubts {
			if f.Rule == "text_unknown" {
				unknown = words.In(words.En).Say(f.Why)
			}
		}
		if !strings.Contains(unknown, "{indicator:9.9}, {quote:none}") || strings.Contains(unknown, "1.1") {
			t.Errorf("the finding says %q", unknown)
		}
	})
}
