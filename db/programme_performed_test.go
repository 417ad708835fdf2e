package db_test

import (
	"slices"
	"testing"

	"sofra/app"
	"sofra/db/dbtest"
)

// What was dropped, and what was never agreed, is in no history and no figure;
// what was added is.
func TestAsPerformedCounts(t *testing.T) {
	dbtest.Each(t, func(t *testing.T, a *app.App) {
		ctx, y := t.Context(), dbtest.NewYear(t, a)
		p, err := a.Programme(ctx, y.Concert.ProgrammeID)
		must(t, err)
		played := func(work app.ID) int {
			t.Helper()
			_, n, err := a.Played(ctx, work, app.Page{})
			must(t, err)
			return n
		}
		old, fresh := p.Items[0], p.Items[2]
		works, err := a.Figure(ctx, app.WorksPlayed, app.Filter{})
		must(t, err)
		events := played(old.WorkID)
		if events == 0 {
			t.Fatal("the old song was never played")
		}
		also, err := app.AlsoPlay(ctx, a, p.ID, y.Concert.ID)
		must(t, err)
		var others []app.ID
		for _, e := range also {
			others = append(others, e.ID)
		}
		extra := app.Work{Title: "From the hall"}
		must(t, a.SaveWork(ctx, &extra))
		all := p.Begun()
		all[0].Outcome = app.WasDropped
		for _, e := range append(others, y.Concert.ID) { // each evening is written down for itself
			p = programmeOf(t, a, e)
			all[0].ItemID, all[1].ItemID, all[2].ItemID = p.Items[0].ID, p.Items[1].ID, p.Items[2].ID
			must(t, a.RecordEvening(ctx, p, app.Evening{Of: e, Items: all}))
			must(t, a.SaveItemAt(ctx, e, programmeOf(t, a, e), app.Item{Kind: "work", WorkID: extra.ID, Planned: 60}))
		}
		if played(old.WorkID) != 0 || played(extra.ID) != events || played(fresh.WorkID) != events {
			t.Errorf("played: dropped %d, added %d", played(old.WorkID), played(extra.ID))
		}
		if now, err := a.Figure(ctx, app.WorksPlayed, app.Filter{}); err != nil || now != works {
			t.Errorf("works played: %v, before %v (%v)", now, works, err)
		}
		lines, err := a.ItemLines(ctx, app.Filter{})
		must(t, err)
		for _, l := range lines {
			if l.ItemID == old.ID || l.ItemID == programmeOf(t, a, others[0]).Items[0].ID {
				t.Error("the report lists what was dropped")
			}
		}
		p = programmeOf(t, a, y.Concert.ID)
		m, err := a.OpenMeter(ctx, p, y.Concert.ID)
		must(t, err)
		before := m.Weigh(p).Bars[1].Whole
		p.Items[0].Outcome = app.WasPlayed
		if after := m.Weigh(p).Bars[1].Whole; after != before+240*1_000_000 { // as planned: a length of what was dropped is none
			t.Errorf("the balance weighs %d, and %d with what was dropped", before, after)
		}
	})
}

// A soft item counts once it is agreed.
func TestSoftItemsWait(t *testing.T) {
	dbtest.Each(t, func(t *testing.T, a *app.App) {
		ctx, y := t.Context(), dbtest.NewYear(t, a)
		p, err := a.Programme(ctx, y.Concert.ProgrammeID)
		must(t, err)
		_, events, err := a.Played(ctx, p.Items[0].WorkID, app.Page{})
		must(t, err)
		p.Items[0].Soft = true
		must(t, a.SaveItem(ctx, p, p.Items[0]))
		count := func() int {
			_, n, err := a.Played(ctx, p.Items[0].WorkID, app.Page{})
			must(t, err)
			return n
		}
		if count() != 0 {
			t.Error("what is not agreed counts as played")
		}
		p, err = a.Programme(ctx, p.ID)
		must(t, err)
		must(t, a.AgreeOn(ctx, p, p.Items[0].ID))
		if verb, _ := a.NextUndo(ctx); count() != events || verb.English() != "Agreed on Old song" {
			t.Errorf("agreed, it counts %d times after %q", count(), verb.English())
		}
	})
}

// Versions are numbered, stay as they were, and go with undo.
func TestProgrammeVersions(t *testing.T) {
	dbtest.Each(t, func(t *testing.T, a *app.App) {
		ctx, y := t.Context(), dbtest.NewYear(t, a)
		read := func() app.Programme {
			t.Helper()
			p, err := a.Programme(ctx, y.Concert.ProgrammeID)
			must(t, err)
			return p
		}
		must(t, a.FreezeProgramme(ctx, read()))
		p := read()
		must(t, a.MoveItem(ctx, p, p.Items[2].ID, 1))
		must(t, a.FreezeProgramme(ctx, read()))
		all, err := a.ProgrammeVersions(ctx, p.ID)
		must(t, err)
		if len(all) != 2 || all[0].Number != 2 || all[1].Number != 1 || all[0].FrozenBy == "" || all[0].FrozenOn == "" {
			t.Fatalf("versions: %+v", all)
		}
		now := read()
		if since, err := now.Since(all[0]); err != nil || len(since) != 0 {
			t.Errorf("since the newest: %+v (%v)", since, err)
		}
		if since, err := now.Since(all[1]); err != nil || len(since) != 1 || since[0].Kind != app.ItemMoved || since[0].From != 3 || since[0].To != 1 {
			t.Errorf("since the first: %+v (%v)", since, err)
		}
		_, err = a.Undo(ctx)
		must(t, err)
		if all, err = a.ProgrammeVersions(ctx, p.ID); err != nil || len(all) != 1 {
			t.Errorf("after undo there are %d versions (%v)", len(all), err)
		}
		_, err = a.Redo(ctx)
		must(t, err)
		if all, err = a.ProgrammeVersions(ctx, p.ID); err != nil || len(all) != 2 {
			t.Errorf("after redo there are %d versions (%v)", len(all), err)
		}
	})
}

// Who plays with an ensemble is who is in it that evening, as its line-up says.
func TestPlayingWith(t *testing.T) {
	dbtest.Each(t, func(t *testing.T, a *app.App) {
		ctx, v := t.Context(), newEvening(t, a)
		all, err := a.PlayingWith(ctx, app.StageAsk{EventID: v.here.ID, Day: v.here.Day, People: []app.ID{v.luan.ID}, Ensembles: []app.ID{v.trio.ID}})
		must(t, err)
		// Luan left the trio before the evening.
		want := []app.PlayingWith{{OfID: v.luan.ID, PersonID: v.luan.ID, Name: "Luan"}, {OfID: v.trio.ID, PersonID: v.arta.ID, Name: "Arta"}}
		if !slices.Equal(all, want) {
			t.Errorf("there play %+v", all)
		}
	})
}
