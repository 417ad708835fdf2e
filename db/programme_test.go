package db_test

import (
	"errors"
	"strings"
	"testing"

	"sofra/app"
	"sofra/db/dbtest"
)

// titles are the items of a programme as they are kept, in their order.
func titles(t *testing.T, a *app.App, id app.ID) (p app.Programme, all string) {
	t.Helper()
	p, err := a.Programme(t.Context(), id)
	must(t, err)
	var names []string
	for i, item := range p.Items {
		names = append(names, item.Name())
		if item.Position != i+1 {
			t.Errorf("%s stands at place %d, not %d", item.Name(), item.Position, i+1)
		}
	}
	return p, strings.Join(names, ", ")
}

func TestProgrammeSteps(t *testing.T) {
	dbtest.Each(t, func(t *testing.T, a *app.App) {
		ctx, v := t.Context(), newEvening(t, a)
		song := app.Work{Title: "Song", Seconds: 240, Rights: "traditional", Arranger: "A. A."}
		must(t, a.SaveWork(ctx, &song))
		id, err := a.StartProgramme(ctx, v.here.ID)
		must(t, err)
		if _, err := a.StartProgramme(ctx, v.here.ID); !errors.Is(err, &app.Fault{Code: "has_programme"}) {
			t.Errorf("a second programme: %v", err)
		}
		step := func(want, verb string, do func(p app.Programme) error) app.Programme {
			t.Helper()
			p, _ := titles(t, a, id)
			must(t, do(p))
			p, all := titles(t, a, id)
			if named, _ := a.NextUndo(ctx); all != want || named.English() != verb {
				t.Errorf("%q after %q, want %q after %q", all, named.English(), want, verb)
			}
			return p
		}
		add := func(i app.Item) func(p app.Programme) error {
			return func(p app.Programme) error { return a.SaveItem(ctx, p, i) }
		}
		step("Welcome", "Added Welcome to the programme", add(app.Item{Kind: "speech", Title: "Welcome", Planned: 180}))
		step("Welcome, Song", "Added Song to the programme", add(app.Item{Kind: "work", WorkID: song.ID, Planned: 240, Performed: 250,
			Performers: []app.Performer{{PersonID: v.luan.ID, Part: "voice"}, {EnsembleID: v.trio.ID}}}))
		p := step("Welcome, Song, Interval", "Added Interval to the programme", add(app.Item{Kind: "interval", Title: "Interval", Planned: 900}))
		if i := p.Items[1]; i.Rights != "traditional" || i.Arranger != "A. A." || i.Performers[0].Name != "Luan" || i.Performers[1].Position != 2 {
			t.Errorf("the song is kept as %+v", i)
		}
		p = step("Song, Welcome, Interval", "Moved Song to place 1", func(p app.Programme) error { return a.MoveItem(ctx, p, p.Items[1].ID, 1) })
		step("Song, Interval", "Removed Welcome from the programme", func(p app.Programme) error { return a.RemoveItem(ctx, p, p.Items[1].ID) })
		if err := a.MoveItem(ctx, p, p.Items[0].ID, 3); !errors.Is(err, app.ErrStale) {
			t.Errorf("moved in an old order: %v", err)
		}
		if len(p.Items) != 3 || p.Items[0].Name() != "Song" {
			t.Errorf("the refused order was changed: %+v", p.Items)
		}
		step("Song, Interval", "Froze Here as version 1", func(p app.Programme) error { return a.SetProgrammeStatus(ctx, p, "frozen") })
		for range 7 {
			_, err := a.Undo(ctx)
			must(t, err)
		}
		if e, _ := a.Event(ctx, v.here.ID); e.ProgrammeID != "" {
			t.Error("undo leaves the event its programme")
		}
	})
}

func TestCopyItems(t *testing.T) {
	dbtest.Each(t, func(t *testing.T, a *app.App) {
		y := dbtest.NewYear(t, a)
		e := app.Event{Title: "Again", Kind: "concert", Day: "2025-12-01"}
		must(t, a.SaveEvent(t.Context(), &e))
		id, err := a.StartProgramme(t.Context(), e.ID)
		must(t, err)
		p, _ := titles(t, a, id)
		must(t, a.CopyItems(t.Context(), p, y.Concert.ProgrammeID))
		p, all := titles(t, a, id)
		if all != "Old song, Welcome, =New song" || p.Items[0].Planned != 240 || p.Items[0].Performed != 0 || len(p.Items[0].Performers) != 7 {
			t.Errorf("copied %q: %+v", all, p.Items)
		}
		if old, all := titles(t, a, y.Concert.ProgrammeID); all != "Old song, Welcome, =New song" || old.Items[0].Performed != 250 || len(old.Items[0].Performers) != 7 {
			t.Errorf("the first is now %q: %+v", all, old.Items)
		}
		must(t, a.CopyItems(t.Context(), p, id))
		if p, _ := titles(t, a, id); len(p.Items) != 6 {
			t.Errorf("%d items after copying its own", len(p.Items))
		}
	})
}
