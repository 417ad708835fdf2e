package db_test

import (
	"testing"

	"sofra/app"
	"sofra/db"
	"sofra/db/dbtest"
)

// A report counts as many forms as stand behind its figure, whatever is asked for:
// forms of an event, of a project, of both, of none, and of an event in the bin.
func TestReportCountsTheFormsOfItsFigure(t *testing.T) {
	eachDB(t, func(t *testing.T, d *db.DB) {
		a := app.New(d)
		y := dbtest.NewYear(t, a)
		project, other := y.Grant.Projects[0].ProjectID, y.Other.Projects[0].ProjectID
		binned := app.Event{ProjectID: project, Kind: "panel", Title: "Binned", Status: "done", Day: "2025-04-04"}
		must(t, a.SaveEvent(t.Context(), &binned))
		for _, r := range []app.Response{
			{EventID: y.Concert.ID, Heard: "yes"},
			{EventID: y.Panel.ID, ProjectID: other, Heard: "yes"},
			{EventID: y.Panel.ID, ProjectID: project, Day: "2025-02-02", Heard: "no"},
			{EventID: binned.ID, Heard: "yes"},
			{EventID: binned.ID, ProjectID: project, Day: "2025-04-04"},
			{EventID: binned.ID, ProjectID: project},
			{ProjectID: project},
			{Day: "2025-05-05"},
			{},
		} {
			must(t, a.SaveResponse(t.Context(), &r))
		}
		must(t, a.Delete(t.Context(), "2025-06-01T00:00:00Z", app.Ref{Kind: app.Events, ID: binned.ID}))
		seen := map[int64]bool{}
		for _, f := range []app.Filter{
			{}, {GrantID: y.Grant.ID}, {GrantID: y.Other.ID}, {From: "2025-03-08"}, {To: "2025-03-08"}, {Narrow: app.Narrow{EventKind: "panel"}}, {Narrow: app.Narrow{EventKind: "concert"}},
			{GrantID: y.Grant.ID, From: "2025-01-01", To: "2025-06-30"}, {GrantID: y.Grant.ID, To: "2025-12-31", Narrow: app.Narrow{EventKind: "panel"}}, {From: "2030-01-01"},
		} {
			want, err := d.Figure(t.Context(), app.Answers, f)
			must(t, err)
			counts, err := d.AnswerCounts(t.Context(), f)
			must(t, err)
			sums := map[string]int64{}
			for _, c := range counts {
				sums[c.Question] += c.N
			}
			if sums["all"] != want || sums["community"] != want {
				t.Errorf("%+v: the figure has %d, the counts %v", f, want, sums)
			}
			seen[want] = true
		}
		if len(seen) < 7 {
			t.Error("the filters tell nothing apart: ", seen)
		}
	})
}
