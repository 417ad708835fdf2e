package db_test

import (
	"errors"
	"testing"

	"sofra/app"
	"sofra/db/dbtest"
)

func TestCancelAndPostpone(t *testing.T) {
	dbtest.Each(t, func(t *testing.T, a *app.App) {
		ctx, v := t.Context(), newEvening(t, a)
		var wrong app.Invalid
		if err := a.CancelEvent(ctx, v.here.ID, " "); !errors.As(err, &wrong) || wrong[0].Field != "Reason" {
			t.Errorf("cancelled without a reason: %v", err)
		}
		if err := a.PostponeEvent(ctx, v.here.ID, "rain", v.here.Day); !errors.As(err, &wrong) || wrong[0].Field != "Day" {
			t.Errorf("postponed to the same day: %v", err)
		}
		must(t, a.PostponeEvent(ctx, v.here.ID, "rain", "2025-03-15"))
		must(t, a.PostponeEvent(ctx, v.here.ID, "more rain", ""))
		e, err := a.Event(ctx, v.here.ID)
		must(t, err)
		if e.Status != "postponed" || e.Reason != "more rain" || e.OldDay != "2025-03-08" || e.Day != "" {
			t.Errorf("postponed twice, it is %+v", e)
		}
		must(t, a.CancelEvent(ctx, v.there.ID, "no hall"))
		rows, n, err := a.Events(ctx, app.EventFilter{ID: v.there.ID})
		must(t, err)
		if n != 1 || rows[0].Status != "cancelled" || rows[0].Day != "2025-03-08" || rows[0].Reason != "no hall" {
			t.Errorf("cancelled, it is %+v", rows)
		}
		if verb, _ := a.NextUndo(ctx); verb.English() != "Cancelled the event There" {
			t.Errorf("the step is %q", verb.English())
		}
	})
}

func TestCounts(t *testing.T) {
	dbtest.Each(t, func(t *testing.T, a *app.App) {
		ctx, v := t.Context(), newEvening(t, a)
		v.here.Attendance = []app.Attendance{
			{Way: "head-count", People: 40, Note: "floor"}, {Way: "head-count", People: 20, Note: "balcony"}, {Way: "tally", Category: "women", People: 30},
		}
		must(t, a.SaveEvent(ctx, &v.here))
		must(t, a.CountHeads(ctx, v.here.ID, 75))
		must(t, a.SaveTally(ctx, v.here.ID, app.Attendance{Category: "under 30", People: 12}))
		e, err := a.Event(ctx, v.here.ID)
		must(t, err)
		if len(e.Attendance) != 3 || e.Attendance[0].People != 75 || e.Attendance[0].Note != "balcony; floor" && e.Attendance[0].Note != "floor; balcony" {
			t.Errorf("counted %+v", e.Attendance)
		}
		women := e.Attendance[2]
		old := women
		women.People = 33
		must(t, a.SaveTally(ctx, e.ID, women))
		if err := a.SaveTally(ctx, e.ID, old); !errors.Is(err, app.ErrStale) {
			t.Errorf("over a newer count: %v", err)
		}
		if err := a.CountHeads(ctx, e.ID, -1); err == nil {
			t.Error("fewer than nobody came")
		}
		if err := a.RemoveTally(ctx, e.ID, old.Kept); !errors.Is(err, app.ErrChangedSince) {
			t.Errorf("removed although it was counted anew: %v", err)
		}
		e, err = a.Event(ctx, e.ID)
		must(t, err)
		for _, n := range e.Attendance {
			if n.ID == women.ID {
				women = n
			}
		}
		must(t, a.RemoveTally(ctx, e.ID, women.Kept))
		if err := a.RemoveTally(ctx, e.ID, women.Kept); !errors.Is(err, app.ErrNotFound) {
			t.Errorf("removed twice: %v", err)
		}
		for range 4 {
			_, err := a.Undo(ctx)
			must(t, err)
		}
		if e, _ := a.Event(ctx, e.ID); len(e.Attendance) != 3 || e.Attendance[0].People+e.Attendance[1].People != 60 {
			t.Errorf("after undo: %+v", e.Attendance)
		}
	})
}

func TestPeopleAtEvents(t *testing.T) {
	dbtest.Each(t, func(t *testing.T, a *app.App) {
		ctx, v := t.Context(), newEvening(t, a)
		var wrong app.Invalid
		if err := a.SaveEventPerson(ctx, app.EventPerson{EventID: v.here.ID}); !errors.As(err, &wrong) || wrong[0].Field != "PersonID" {
			t.Errorf("nobody takes part: %v", err)
		}
		must(t, a.SaveEventPerson(ctx, app.EventPerson{EventID: v.here.ID, PersonID: v.luan.ID, Role: "moderator"}))
		must(t, a.SaveEventPerson(ctx, app.EventPerson{EventID: v.here.ID, PersonID: v.arta.ID, Role: "panellist"}))
		e, err := a.Event(ctx, v.here.ID)
		must(t, err)
		if len(e.People) != 2 || e.People[0].PersonName != "Luan" || e.People[1].Position != 2 {
			t.Fatalf("they are %+v", e.People)
		}
		e.People[1].Role = "speaker"
		must(t, a.SaveEventPerson(ctx, e.People[1]))
		must(t, a.RemoveEventPerson(ctx, e.ID, e.People[0].Kept))
		e, err = a.Event(ctx, v.here.ID)
		must(t, err)
		if len(e.People) != 1 || e.People[0].Role != "speaker" || e.People[0].Position != 1 {
			t.Errorf("then they are %+v", e.People)
		}
	})
}
