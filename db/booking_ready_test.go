package db_test

import (
	"errors"
	"slices"
	"testing"
	"time"

	"sofra/app"
	"sofra/app/words"
	"sofra/db/dbtest"
)

// A place that nobody is named for may be kept, but nobody can agree to it.
func TestNobodyAgreesToNothing(t *testing.T) {
	dbtest.Each(t, func(t *testing.T, a *app.App) {
		ctx, v := t.Context(), newEvening(t, a)
		b := app.Booking{EventID: v.here.ID, Plays: "oud"}
		must(t, a.SaveBooking(ctx, &b))
		must(t, a.HoldDate(ctx, b.ID, "2025-03-01"))
		must(t, a.MoveDeal(ctx, b.ID, app.DealApproved, ""))
		for name, err := range map[string]error{
			"confirmed": a.MoveDate(ctx, b.ID, app.DateConfirmed), "with a reason": a.ConfirmDate(ctx, b.ID, app.Confirming{Reason: "because"}),
			"offered": a.MoveDeal(ctx, b.ID, app.DealSent, "2025-02-03"),
		} {
			if !errors.Is(err, app.ErrNobodyYet) {
				t.Errorf("%s: %v", name, err)
			}
		}
		b, err := a.Booking(ctx, b.ID)
		must(t, err)
		b.PersonID = v.arta.ID
		must(t, a.SaveBooking(ctx, &b))
		must(t, a.MoveDate(ctx, b.ID, app.DateConfirmed))
		must(t, a.MoveDeal(ctx, b.ID, app.DealSent, "2025-02-03"))
	})
}

// What is still to come is not done, performed or settled.
func TestNothingIsDoneBeforeItsDay(t *testing.T) {
	dbtest.Each(t, func(t *testing.T, a *app.App) {
		ctx, v, today := t.Context(), newEvening(t, a), app.DateOf(time.Now())
		v.here.Day = today.Add(2)
		must(t, a.SaveEvent(ctx, &v.here))
		b := app.Booking{EventID: v.here.ID, PersonID: v.arta.ID, DateState: app.DateConfirmed, Deal: app.DealSigned}
		must(t, a.SaveBooking(ctx, &b))
		steps := []func() error{
			func() error { return a.MoveDate(ctx, b.ID, app.DateDone) }, func() error { return a.MoveDeal(ctx, b.ID, app.DealPerformed, "") },
			func() error { return a.SettleBooking(ctx, b.ID, today) }, func() error { return a.MoveDate(ctx, b.ID, app.DateSettled) },
		}
		for i, step := range steps[:3] {
			if err := step(); !errors.Is(err, app.ErrNotHeld) {
				t.Errorf("step %d: %v", i, err)
			}
		}
		v.here.Day = today
		must(t, a.SaveEvent(ctx, &v.here))
		for _, step := range steps {
			must(t, step())
		}
	})
}

// What was offered without a ladder has none, whatever the office writes later.
func TestLadderOfTheOfficeIsForOffersToCome(t *testing.T) {
	dbtest.Each(t, func(t *testing.T, a *app.App) {
		ctx := t.Context()
		old := promised(t, a, "")
		must(t, a.SaveOfficeLadder(ctx, "30:0 0:100"))
		if l, err := a.LadderFor(ctx, old); l != "" || err != nil {
			t.Errorf("an old offer has %q, %v", l, err)
		}
		r, err := a.Reckon(ctx, old, app.Cancelling{By: app.ByOffice, On: "2025-03-01", Why: "no hall"})
		if must(t, err); r.Ladder != "" || r.Share != 0 {
			t.Errorf("it reckons by %q, %d", r.Ladder, r.Share)
		}
		if l, err := a.LadderFor(ctx, app.Booking{Deal: app.DealApproved}); l != "30:0 0:100" || err != nil {
			t.Errorf("an offer to come has %q, %v", l, err)
		}
	})
}

// Confirming a hold of another day says what it moves, and who has the old day.
func TestConfirmingSaysWhatItMoves(t *testing.T) {
	dbtest.Each(t, func(t *testing.T, a *app.App) {
		ctx, v := t.Context(), newEvening(t, a)
		w := newWanted(t, a)
		e := w.first
		e.Day, e.VenueID, e.RoomID, e.Status = "2025-03-20", w.venue.ID, w.right, "confirmed"
		must(t, a.SaveEvent(ctx, &e))
		for _, b := range []app.Booking{{PersonID: v.arta.ID, DateState: app.DateConfirmed}, {PersonID: v.luan.ID, DateState: app.DateHold, Rank: 1}} {
			b.EventID = e.ID
			must(t, a.SaveBooking(ctx, &b))
		}
		here, err := a.MoveOf(ctx, app.Hold{EventID: e.ID, VenueID: w.venue.ID, RoomID: w.right, Day: "2025-03-20"})
		if must(t, err); here.Moves() {
			t.Errorf("the same place moves it: %+v", here)
		}
		m, err := a.MoveOf(ctx, app.Hold{EventID: e.ID, VenueID: w.venue.ID, RoomID: w.left, Day: "2025-03-18"})
		must(t, err)
		want := []string{"1 confirmed artist has the old date and is to be asked again: Arta."}
		if got := m.Says(words.In(words.En)); !m.Moves() || m.From.Day != "2025-03-20" || !slices.Equal(got, want) {
			t.Errorf("%+v says %q", m.From, got)
		}
		fresh, err := a.MoveOf(ctx, app.Hold{EventID: w.next.ID, VenueID: w.venue.ID, RoomID: w.left, Day: "2025-03-18"})
		if must(t, err); fresh.Moves() {
			t.Errorf("an event without a day moves: %+v", fresh)
		}
	})
}
