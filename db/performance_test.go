package db_test

import (
	"slices"
	"testing"

	"sofra/app"
	"sofra/db/dbtest"
)

// What a person played writes itself, and is what the list counts.
func TestPerformancesAreThoseOfTheList(t *testing.T) {
	dbtest.Each(t, func(t *testing.T, a *app.App) {
		y := dbtest.NewYear(t, a)
		rows, _, err := a.People(t.Context(), app.PersonFilter{})
		must(t, err)
		for _, r := range rows {
			all, err := a.Performances(t.Context(), r.ID)
			must(t, err)
			if len(all) != r.Times || len(all) > 0 && all[0].Day != r.LastDay {
				t.Errorf("%s: %d times in the list until %s, %+v", r.Name, r.Times, r.LastDay, all)
			}
		}
		hana, err := a.Performances(t.Context(), y.People[7].ID)
		must(t, err)
		first := hana[len(hana)-1]
		if first.EventID != y.Concert.ID || first.Day != "2025-03-08" || first.Venue != "Red Hall" || !slices.Equal(first.Played, []string{"=New song"}) {
			t.Errorf("the first is %+v", first)
		}
		if first.With[0] != "Trio" || !slices.Contains(first.With, "Arta A.") || slices.Contains(first.With, "Hana H.") {
			t.Errorf("the first is with %q", first.With)
		}
		arta, err := a.Performances(t.Context(), y.People[0].ID)
		must(t, err)
		if got := arta[len(arta)-1]; !slices.Equal(got.Played, []string{"Old song"}) || got.With[0] == "Trio" && len(got.With) < 9 {
			t.Errorf("the first of Arta is %+v", got)
		}
	})
}
