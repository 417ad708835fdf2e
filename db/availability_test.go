package db_test

import (
	"testing"

	"sofra/app"
	"sofra/db/dbtest"
)

func TestAvailability(t *testing.T) {
	dbtest.Each(t, func(t *testing.T, a *app.App) {
		ctx, v := t.Context(), newEvening(t, a)
		q := app.Asked{EventIDs: []app.ID{v.here.ID, v.was.ID}, PersonIDs: []app.ID{v.arta.ID, v.luan.ID}, EnsembleIDs: []app.ID{v.duo.ID}, On: "2025-01-10"}
		must(t, a.AskAvailability(ctx, q))
		must(t, a.AskAvailability(ctx, q)) // nobody is asked twice
		rows, n, err := a.Availabilities(ctx, app.AvailabilityFilter{EventID: v.here.ID})
		if err != nil || n != 3 || rows[0].Artist != "Arta" || rows[0].Answer != app.NoAnswer || rows[0].AskedOn != "2025-01-10" {
			t.Fatalf("%d asked: %+v (%v)", n, rows, err)
		}
		one := rows[0].Availability
		one.Answer, one.Note, one.AnsweredOn = app.Maybe, "after the tour", "2025-01-12"
		must(t, a.AnswerAvailability(ctx, one))
		if verb, err := a.NextUndo(ctx); err != nil || verb.English() != "Noted whether Arta can come" {
			t.Errorf("the step is %q (%v)", verb.English(), err)
		}
		if got, err := a.Availability(ctx, one.ID); err != nil || got.Answer != app.Maybe || got.Note != one.Note || got.AnsweredOn != one.AnsweredOn {
			t.Errorf("kept %+v (%v)", got, err)
		}
		if one.Answer = "perhaps"; a.AnswerAvailability(ctx, one) == nil {
			t.Error("an unknown answer was kept")
		}
	})
}

// One person on one day in two towns: the hours between are said, the way is
// not made up.
func TestJourneys(t *testing.T) {
	dbtest.Each(t, func(t *testing.T, a *app.App) {
		ctx, v := t.Context(), newEvening(t, a)
		v.here.Starts, v.here.Ends, v.there.Starts, v.there.Ends = "20:00", "22:00", "11:00", "12:30"
		v.here.Town, v.there.Town = "Prizren", "Tirana"
		must(t, a.SaveEvent(ctx, &v.here))
		must(t, a.SaveEvent(ctx, &v.there))
		b := app.Booking{EventID: v.there.ID, EnsembleID: v.trio.ID, DateState: app.DateHold, Rank: 1}
		must(t, a.SaveBooking(ctx, &b))
		expect := func(want ...string) {
			t.Helper()
			all, err := a.Journeys(ctx, app.Booking{EventID: v.here.ID, EnsembleID: v.duo.ID})
			if err != nil || len(all) != len(want) || len(want) > 0 && all[0].Text().English() != want[0] {
				t.Errorf("journeys %v (%v), not %q", all, err, want)
			}
		}
		expect("Arta is in Tirana on that day too, for There: it ends at 12:30, and this begins at 20:00 in Prizren. How long the way is, is not known here.")
		v.there.Starts, v.there.Ends = "", ""
		must(t, a.SaveEvent(ctx, &v.there))
		expect("Arta is in Tirana on that day too, for There. How long the way is, is not known here.")
		v.there.Town = "Prizren"
		must(t, a.SaveEvent(ctx, &v.there))
		expect()
	})
}
