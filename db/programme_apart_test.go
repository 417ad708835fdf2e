package db_test

import (
	"errors"
	"testing"

	"sofra/app"
	"sofra/db/dbtest"
)

// Two events play one programme. What was played at one is kept in a copy of its
// own, the other keeps the plan and its versions; one undo takes all of it back.
func TestWhatWasPlayedIsOfOneEvening(t *testing.T) {
	dbtest.Each(t, func(t *testing.T, a *app.App) {
		ctx, y := t.Context(), dbtest.NewYear(t, a)
		plan, err := a.Programme(ctx, y.Concert.ProgrammeID)
		must(t, err)
		must(t, a.FreezeProgramme(ctx, plan))
		plan, err = a.Programme(ctx, plan.ID)
		must(t, err)
		others, err := app.AlsoPlay(ctx, a, plan.ID, y.Concert.ID)
		must(t, err)
		if len(others) != 1 || others[0].Title != "Autumn concert" {
			t.Fatalf("it is also of %+v", others)
		}
		other := others[0].ID
		before := soundDigest(t, a)
		all := plan.Begun()
		all[0].Outcome = app.WasDropped
		extra := app.Item{Kind: "encore", Title: "From the hall", Performed: 90}
		must(t, a.RecordEvening(ctx, plan, app.Evening{Of: y.Concert.ID, Items: all, Added: []app.Item{extra}}))
		after := soundDigest(t, a)
		own, kept := programmeOf(t, a, y.Concert.ID), programmeOf(t, a, other)
		if own.ID == plan.ID || own.CopiedFrom != plan.ID || own.Status != "performed" || len(own.Items) != 4 || own.Items[0].Outcome != app.WasDropped || len(own.Items[2].Performers) != 2 {
			t.Errorf("this evening has %+v", own)
		}
		if kept.ID != plan.ID || kept.Status != "frozen" || len(kept.Items) != 3 || kept.Items[0].Outcome != "" || kept.Items[0].ID != plan.Items[0].ID {
			t.Errorf("the other has %+v", kept)
		}
		playedIn(t, a, plan.Items[0].WorkID, other)
		for id, n := range map[app.ID]int{plan.ID: 1, own.ID: 0} {
			if v, err := a.ProgrammeVersions(ctx, id); err != nil || len(v) != n {
				t.Errorf("%s has %d versions, not %d (%v)", id, len(v), n, err)
			}
		}
		_, err = a.Undo(ctx)
		must(t, err)
		undone := soundDigest(t, a)
		_, err = a.Redo(ctx)
		must(t, err)
		if undone != before || soundDigest(t, a) != after {
			t.Error("one undo does not take all of it back, or redo does not bring it")
		}
		must(t, a.RecordEvening(ctx, kept, app.Evening{Of: other, Items: kept.Begun()}))
		if now := programmeOf(t, a, other); now.ID != plan.ID || now.Items[0].Outcome != app.WasPlayed {
			t.Errorf("the last that plays it has %+v", now)
		}
	})
}

// Without an evening nobody knows whose it was; a programme that another desk
// changed meanwhile is not copied.
func TestWhoseEveningItWasMustBeSaid(t *testing.T) {
	dbtest.Each(t, func(t *testing.T, a *app.App) {
		ctx, y := t.Context(), dbtest.NewYear(t, a)
		p := programmeOf(t, a, y.Concert.ID)
		var f *app.Fault
		if err := a.RecordPerformed(ctx, p, p.Begun()); !errors.As(err, &f) || f.Code != "shared_programme" {
			t.Errorf("for nobody's evening it says %v", err)
		}
		must(t, a.MoveItem(ctx, p, p.Items[2].ID, 1))
		if err := a.RecordEvening(ctx, p, app.Evening{Of: y.Concert.ID, Items: p.Begun()}); !errors.Is(err, app.ErrStale) {
			t.Errorf("of before the last change it says %v", err)
		}
	})
}

// A length as performed that is noted at one event is of that event alone; a
// change of the plan is of both.
func TestALengthIsOfOneEvening(t *testing.T) {
	dbtest.Each(t, func(t *testing.T, a *app.App) {
		ctx, y := t.Context(), dbtest.NewYear(t, a)
		p := programmeOf(t, a, y.Concert.ID)
		i := p.Items[1]
		i.Planned = 150
		must(t, a.SaveItemAt(ctx, y.Concert.ID, p, i))
		p = programmeOf(t, a, y.Concert.ID)
		if p.ID != y.Concert.ProgrammeID || p.Items[1].Planned != 150 {
			t.Fatalf("the plan is %+v", p)
		}
		i = p.Items[1]
		i.Performed = 170
		must(t, a.SaveItemAt(ctx, y.Concert.ID, p, i))
		others, err := app.AlsoPlay(ctx, a, y.Concert.ProgrammeID, "")
		must(t, err)
		own := programmeOf(t, a, y.Concert.ID)
		if len(others) != 1 || own.Items[1].Performed != 170 || programmeOf(t, a, others[0].ID).Items[1].Performed != 0 {
			t.Errorf("it is %+v, beside %+v", own, others)
		}
	})
}

// An event that is to play what another one has played gets the plan, and
// nothing of what became of it there.
func TestThePlanOfAnEveningThatIsOver(t *testing.T) {
	dbtest.Each(t, func(t *testing.T, a *app.App) {
		ctx, y := t.Context(), dbtest.NewYear(t, a)
		p := programmeOf(t, a, y.Concert.ID)
		all := p.Begun()
		all[1].Outcome = app.WasDropped
		must(t, a.RecordEvening(ctx, p, app.Evening{Of: y.Concert.ID, Items: all}))
		played := programmeOf(t, a, y.Concert.ID)
		next := app.Event{Kind: "concert", Title: "Winter concert", Day: "2025-12-01", ProgrammeID: played.ID}
		must(t, a.SaveEvent(ctx, &next))
		plan := programmeOf(t, a, next.ID)
		if plan.ID == played.ID || plan.CopiedFrom != played.ID || plan.Status != "draft" || len(plan.Items) != 2 || plan.Items[0].Outcome != "" || plan.Items[0].Performed != 0 {
			t.Errorf("it is to play %+v", plan)
		}
		must(t, a.SaveEvent(ctx, &next))
		if now := programmeOf(t, a, next.ID); now.ID != plan.ID {
			t.Error("each time that it is saved it gets another copy")
		}
	})
}

// programmeOf is the programme that an event plays.
func programmeOf(t *testing.T, a *app.App, event app.ID) app.Programme {
	t.Helper()
	e, err := a.Event(t.Context(), event)
	must(t, err)
	p, err := a.Programme(t.Context(), e.ProgrammeID)
	must(t, err)
	return p
}

// playedIn checks which event alone plays a work.
func playedIn(t *testing.T, a *app.App, work, event app.ID) {
	t.Helper()
	rows, _, err := a.Played(t.Context(), work, app.Page{})
	must(t, err)
	if len(rows) != 1 || rows[0].EventID != event {
		t.Errorf("%s is played at %+v", work, rows)
	}
}
