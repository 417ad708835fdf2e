package db_test

import (
	"testing"

	"sofra/app"
	"sofra/db/dbtest"
)

// Each key of a tally is kept at once, and a run of them is one step, which Undo
// takes back and Redo does again as one. What came between ends a run.
func TestKeysOfATallyAreOneStep(t *testing.T) {
	dbtest.Each(t, func(t *testing.T, a *app.App) {
		ctx := t.Context()
		e := app.Event{Kind: "panel", Title: "Evening", Day: "2025-03-01"}
		must(t, a.SaveEvent(ctx, &e))
		women, young := app.TallyPart{Asks: "gender", Code: "woman"}, app.TallyPart{Asks: "age", Code: "18-24"}
		counted := func(w, y int) {
			t.Helper()
			now, err := a.Event(ctx, e.ID)
			if must(t, err); now.Tally(women) != w || now.Tally(young) != y {
				t.Errorf("%d and %d are counted, not %d and %d", now.Tally(women), now.Tally(young), w, y)
			}
		}
		steps := func() int {
			all, err := a.History(ctx, app.Page{})
			must(t, err)
			return len(all)
		}
		before := steps()
		for _, by := range []int{1, 1, 1, -1} {
			must(t, a.Tallied(ctx, e.ID, women, by))
		}
		must(t, a.Tallied(ctx, e.ID, young, 1))
		counted(2, 1)
		if got := steps() - before; got != 1 {
			t.Errorf("five keys are %d steps", got)
		}
		must(t, a.CountHeads(ctx, e.ID, 7))
		must(t, a.Tallied(ctx, e.ID, women, 1))
		if got := steps() - before; got != 3 {
			t.Errorf("with a head-count between there are %d steps", got)
		}
		for _, want := range [][2]int{{2, 1}, {2, 1}, {0, 0}} {
			_, err := a.Undo(ctx)
			must(t, err)
			counted(want[0], want[1])
		}
		for range 3 {
			_, err := a.Redo(ctx)
			must(t, err)
		}
		counted(3, 1)
		must(t, a.Tallied(ctx, e.ID, women, 1)) // what was done again is not gone on with
		_, err := a.Undo(ctx)
		must(t, err)
		counted(3, 1)
	})
}
