package db_test

import (
	"testing"

	"sofra/app"
	"sofra/app/words"
	"sofra/db/dbtest"
)

// Who erases somebody is told how many frozen reports name them, and the reports
// stay as they left.
func TestErasingTellsOfFrozenReports(t *testing.T) {
	dbtest.Each(t, func(t *testing.T, a *app.App) {
		y := dbtest.NewYear(t, a)
		named, other := app.Person{Name: `Zana "Zoki" <Ćatović>`}, app.Person{Name: "Nobody Else"}
		must(t, a.SavePerson(t.Context(), &named))
		must(t, a.SavePerson(t.Context(), &other))
		p := app.ReportPeriod{GrantID: y.Grant.ID, FromOn: "2025-01-01", ToOn: "2025-06-30", DueOn: "2025-08-29", Lang: words.En}
		must(t, a.PlanReport(t.Context(), &p))
		must(t, a.OpenReport(t.Context(), p.ID))
		must(t, a.WriteReportText(t.Context(), app.ReportText{PeriodID: p.ID, Section: "summary", Language: words.En, Body: "We thank " + named.Name + "."}))
		dbtest.Sound(t, a, p.ID)
		must(t, a.ApproveReport(t.Context(), p.ID, "Arta", "2025-07-10"))
		naming := func(person app.ID) int {
			t.Helper()
			l, err := a.Leaving(t.Context(), person, words.In(words.En))
			must(t, err)
			return l.Reports
		}
		if n := naming(named.ID); n != 0 {
			t.Errorf("%d frozen reports before there is one", n)
		}
		must(t, a.FreezeReport(t.Context(), app.Freezing{Period: p.ID}))
		if n, m := naming(named.ID), naming(other.ID); n != 1 || m != 0 {
			t.Errorf("%d reports name the one, %d the other: want 1 and 0", n, m)
		}
		before, _, err := a.Frozen(t.Context(), p.ID)
		must(t, err)
		must(t, a.ErasePerson(t.Context(), named.ID, app.EraseAsked))
		after, _, err := a.Frozen(t.Context(), p.ID)
		must(t, err)
		if before.SHA256 != after.SHA256 {
			t.Error("erasing changed what was frozen")
		}
	})
}
