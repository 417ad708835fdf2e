package db_test

import (
	"testing"

	"sofra/app"
	"sofra/db/dbtest"
)

// A form neither cancels an event nor goes on with one that was cancelled.
func TestFormsLeaveWhatNeedsAReason(t *testing.T) {
	dbtest.Each(t, func(t *testing.T, a *app.App) {
		ctx := t.Context()
		e := app.Event{Title: "Concert", Day: "2025-03-08", Status: "planned"}
		must(t, a.SaveEvent(ctx, &e))
		for _, c := range []struct{ asked, kept string }{{"cancelled", "planned"}, {"postponed", "planned"}, {"confirmed", "confirmed"}} {
			e.Status = c.asked
			must(t, a.SaveEvent(ctx, &e))
			if now, err := a.Event(ctx, e.ID); err != nil || now.Status != c.kept || e.Status != c.kept {
				t.Errorf("asked for %s it is %s (%v)", c.asked, now.Status, err)
			}
		}
		must(t, a.CancelEvent(ctx, e.ID, "no hall"))
		e, err := a.Event(ctx, e.ID)
		must(t, err)
		e.Status, e.Title = "planned", "Another name"
		must(t, a.SaveEvent(ctx, &e))
		if now, err := a.Event(ctx, e.ID); err != nil || now.Status != "cancelled" || now.Title != "Another name" {
			t.Errorf("after cancelling, a form makes it %s (%v)", now.Status, err)
		}
		must(t, a.PostponeEvent(ctx, e.ID, "a hall was found", "2025-04-08"))
		e, err = a.Event(ctx, e.ID)
		must(t, err)
		e.Status = "confirmed"
		must(t, a.SaveEvent(ctx, &e))
		if now, err := a.Event(ctx, e.ID); err != nil || now.Status != "confirmed" {
			t.Errorf("with a new day it is %s (%v)", now.Status, err)
		}
	})
}
