package db_test

import (
	"slices"
	"testing"

	"sofra/app"
	"sofra/app/words"
	"sofra/db/dbtest"
)

// TestNobodyNamedIsNotNought holds that a summary does not say that nobody came
// where people were counted and no name was written down.
func TestNobodyNamedIsNotNought(t *testing.T) {
	dbtest.Each(t, func(t *testing.T, a *app.App) {
		y := dbtest.NewYear(t, a)
		for _, c := range []struct {
			from, to app.Date
			unknown  bool
		}{{"2025-01-01", "2025-12-31", true}, {"2024-01-01", "2024-12-31", false}} {
			s, err := app.Summarise(t.Context(), a.Reader, app.Filter{GrantID: y.Grant.ID, From: c.from, To: c.to})
			if err != nil {
				t.Fatal(err)
			}
			at := slices.IndexFunc(s.Figures, func(f app.Figured) bool { return f.Measure == app.UniquePeople })
			if f := s.Figures[at]; f.N != 0 || f.Unknown != c.unknown {
				t.Errorf("in %s different people are %d, unknown %v", c.from, f.N, f.Unknown)
			}
		}
	})
}

// TestTextOfUntoldFigureIsFound holds that a text which speaks of different people is
// found before it is sent, where nobody's name was written down.
func TestTextOfUntoldFigureIsFound(t *testing.T) {
	dbtest.Each(t, func(t *testing.T, a *app.App) {
		ctx, y := t.Context(), dbtest.NewYear(t, a)
		p := app.ReportPeriod{GrantID: y.Grant.ID, FromOn: "2025-01-01", ToOn: "2025-12-31", DueOn: "2026-02-28", Lang: words.En}
		must(t, a.PlanReport(ctx, &p))
		must(t, a.OpenReport(ctx, p.ID))
		for body, want := range map[string]string{
			"We had {figure:visitors} visits.":          "",
			"{figure:unique_people} people came to us.": "There is no figure for {figure:unique_people}.",
		} {
			must(t, a.WriteReportText(ctx, app.ReportText{PeriodID: p.ID, Section: "summary", Language: words.En, Body: body}))
			doubts, err := a.ReportDoubts(ctx, p.ID)
			must(t, err)
			said := ""
			for _, f := range doubts {
				if f.Rule == "text_unknown" {
					said = words.In(words.En).Say(f.Why)
				}
			}
			if said != want {
				t.Errorf("of %q it says %q, want %q", body, said, want)
			}
		}
	})
}
