package app_test

import (
	"context"
	"errors"
	"fmt"
	"strings"
	"testing"

	"sofra/app"
	"sofra/app/disclosure"
	"sofra/app/words"
	"sofra/db/dbtest"
)

// byCommunity is a table of one direction as it leaves.
func byCommunity(counts ...any) app.ReleasedTable {
	var all []disclosure.Count
	for i := 0; i < len(counts); i += 2 {
		all = append(all, disclosure.Count{Code: counts[i].(string), N: int64(counts[i+1].(int))})
	}
	return app.ReleaseTable("forms:community", 5, disclosure.Merge(all, 5).Told())
}

// give has a table leave the office.
func give(ctx context.Context, a *app.App, r app.Release) error {
	r.What = app.AnalysisRelease
	return a.GiveTables(ctx, words.T("Exported the tables"), &r, func(app.Reader) error { return nil })
}

// Of what left, the register keeps what was shown, and no number that was not.
func TestReleasesKeepWhatWasShown(t *testing.T) {
	dbtest.Each(t, func(t *testing.T, a *app.App) {
		ctx := t.Context()
		one := app.NewID()
		must(t, give(ctx, a, app.Release{Name: "Autumn", ReleaseOf: app.ReleaseOf{Events: app.EventsOf(one)}, Tables: []app.ReleasedTable{byCommunity("alb", 20, "srb", 31, "gor", 4, "tur", 13)}}))
		rows, n, err := a.Releases(ctx, app.ReleaseFilter{})
		if err != nil || n != 1 || rows[0].Counts != 1 || rows[0].Name != "Autumn" || rows[0].MadeOn == "" {
			t.Fatalf("%d releases, %v: %+v", n, err, rows)
		}
		r, err := a.Release(ctx, rows[0].ID)
		must(t, err)
		if shown := r.Tables[0].Shown; strings.Contains(shown, "gor") || strings.Contains(shown, "13") || !strings.Contains(shown, "31") {
			t.Errorf("kept: %s", shown)
		}
		if steps, err := a.History(ctx, app.Page{Limit: 1}); err != nil || steps[0].ID != r.StepID || steps[0].Kind != app.Trace {
			t.Errorf("the step is %+v (%v), and the release says %s", steps, err, r.StepID)
		}
		if _, err := a.Undo(ctx); !errors.Is(err, app.ErrNothing) {
			t.Errorf("what left was called home: %v", err)
		}
	})
}

// A table that tells of a few people beside an earlier one does not leave without
// a reason, and nothing of it is kept.
func TestReleasesAreLaidBesideEachOther(t *testing.T) {
	dbtest.Each(t, func(t *testing.T, a *app.App) {
		ctx := t.Context()
		ids := []app.ID{app.NewID(), app.NewID(), app.NewID()}
		of := func(events ...app.ID) app.ReleaseOf { return app.ReleaseOf{Events: app.EventsOf(events...)} }
		series := app.Release{Name: "series", ReleaseOf: of(ids...), Tables: []app.ReleasedTable{byCommunity("alb", 40, "srb", 30)}}
		must(t, give(ctx, a, series))
		for name, c := range map[string]struct {
			of    app.ReleaseOf
			table app.ReleasedTable
			want  string
		}{
			"the same again":       {of(ids...), byCommunity("alb", 40, "srb", 30), "[]"},
			"less one evening":     {of(ids[0], ids[1]), byCommunity("alb", 38, "srb", 20), "[alb of series]"},
			"less a large evening": {of(ids[0], ids[1]), byCommunity("alb", 30, "srb", 20), "[]"},
			"put right":            {of(ids...), byCommunity("alb", 39, "srb", 31), "[alb of series srb of series]"},
			"others":               {of(app.NewID()), byCommunity("alb", 39, "srb", 31), "[]"},
		} {
			doubts, err := a.ReleaseDoubts(ctx, app.Release{ReleaseOf: c.of, Tables: []app.ReleasedTable{c.table}})
			must(t, err)
			said := []string{}
			for _, d := range doubts {
				said = append(said, d.Leak.Row+" of "+d.With[0].Name)
				if d.Exact || d.Leak.Most != 0 {
					t.Errorf("%s: who has no right is told %+v", name, d)
				}
			}
			if got := fmt.Sprint(said); got != c.want {
				t.Errorf("%s: %s, want %s", name, got, c.want)
			}
		}
		less := app.Release{Name: "less", ReleaseOf: of(ids[0], ids[1]), Tables: []app.ReleasedTable{byCommunity("alb", 38, "srb", 20)}}
		var together *app.ToldTogether
		if err := give(ctx, a, less); !errors.As(err, &together) || !errors.Is(err, app.ErrToldTogether) {
			t.Fatalf("it left: %v", err)
		}
		if _, n, _ := a.Releases(ctx, app.ReleaseFilter{}); n != 1 {
			t.Errorf("%d releases, one of which did not leave", n)
		}
		less.Reason = "The donor had the numbers already."
		must(t, give(ctx, a, less))
		if rows, n, err := a.Releases(ctx, app.ReleaseFilter{What: app.AnalysisRelease}); n != 2 || rows[0].Reason != less.Reason {
			t.Errorf("%d releases (%v): %+v", n, err, rows)
		}
	})
}

// Three evenings one by one are the series with none of its own: the last of four
// pieces is worked out from the other three.
func TestReleasesAreLaidBesideSeveral(t *testing.T) {
	dbtest.Each(t, func(t *testing.T, a *app.App) {
		ctx := t.Context()
		ids := []app.ID{app.NewID(), app.NewID(), app.NewID()}
		for i := range 2 {
			must(t, give(ctx, a, app.Release{Name: fmt.Sprint(i), ReleaseOf: app.ReleaseOf{Events: app.EventsOf(ids[i])}, Tables: []app.ReleasedTable{byCommunity("alb", 20, "srb", 30)}}))
		}
		doubts, err := a.ReleaseDoubts(ctx, app.Release{ReleaseOf: app.ReleaseOf{Events: app.EventsOf(ids...)}, Tables: []app.ReleasedTable{byCommunity("alb", 43, "srb", 72)}})
		if err != nil || len(doubts) != 1 || doubts[0].Leak.Row != "alb" || len(doubts[0].With) != 2 {
			t.Errorf("said: %+v (%v)", doubts, err)
		}
	})
}

// A time that holds another is the larger one, where both are about one grant.
func TestReleasesOfATimeInAnother(t *testing.T) {
	dbtest.Each(t, func(t *testing.T, a *app.App) {
		ctx, grant := t.Context(), app.NewID()
		must(t, give(ctx, a, app.Release{Name: "half", ReleaseOf: app.ReleaseOf{AboutID: grant, FromOn: "2025-01-01", ToOn: "2025-06-30"}, Tables: []app.ReleasedTable{byCommunity("alb", 20, "srb", 30)}}))
		for about, want := range map[app.ID]int{grant: 1, app.NewID(): 0} {
			doubts, err := a.ReleaseDoubts(ctx, app.Release{ReleaseOf: app.ReleaseOf{AboutID: about, FromOn: "2025-01-01"}, Tables: []app.ReleasedTable{byCommunity("alb", 23, "srb", 30)}})
			if err != nil || len(doubts) != want {
				t.Errorf("%d doubts, want %d (%v)", len(doubts), want, err)
			}
		}
	})
}

func TestSmallestIsSettled(t *testing.T) {
	dbtest.Each(t, func(t *testing.T, a *app.App) {
		ctx := t.Context()
		if s, err := a.Smallest(ctx); err != nil || s != app.UsualSmallest() {
			t.Fatalf("an office begins with %+v (%v)", s, err)
		}
		must(t, a.SetSmallest(ctx, app.Smallest{Counts: 8, Attitudes: 20, GenderAge: 5, Why: "told in vain"}))
		if s, _ := a.Smallest(ctx); s != (app.Smallest{Counts: 8, Attitudes: 20, GenderAge: 5}) {
			t.Errorf("settled: %+v", s)
		}
		low := app.Smallest{Counts: 5, Attitudes: 10, GenderAge: 3}
		for _, wrong := range []app.Smallest{low, {Counts: 3, Attitudes: 10, GenderAge: 5, Why: "a"}, {Counts: 5, Attitudes: 3, GenderAge: 5, Why: "a"}, {Counts: 5, Attitudes: 10, GenderAge: 2, Why: "a"}} {
			var invalid app.Invalid
			if err := a.SetSmallest(ctx, wrong); !errors.As(err, &invalid) {
				t.Errorf("%+v was taken: %v", wrong, err)
			}
		}
		low.Why = "The ministry asks for it."
		must(t, a.SetSmallest(ctx, low))
		steps, err := a.History(ctx, app.Page{Limit: 1})
		if s, _ := a.Smallest(ctx); err != nil || s != low || !strings.Contains(steps[0].Verb.English(), low.Why) {
			t.Errorf("settled: %+v, and the history says %v (%v)", s, steps, err)
		}
	})
}
