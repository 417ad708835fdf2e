package db_test

import (
	"slices"
	"testing"

	"sofra/app"
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
