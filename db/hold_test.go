package db_test

import (
	"errors"
	"fmt"
	"slices"
	"strings"
	"testing"

	"sofra/app"
	"sofra/db/dbtest"
)

// wanted is an office in which three events want rooms of one house.
type wanted struct {
	*house
	a                 *app.App
	first, next, last app.Event
}

func newWanted(t *testing.T, a *app.App) *wanted {
	t.Helper()
	w := &wanted{house: newHouse(t, a), a: a}
	for e, title := range map[*app.Event]string{&w.first: "First", &w.next: "Next", &w.last: "Last"} {
		*e = app.Event{Kind: "concert", Title: title, Status: "planned", Starts: "19:30", Ends: "22:00"}
		must(t, a.SaveEvent(t.Context(), e))
	}
	return w
}

// hold places a hold and returns it.
func (w *wanted) hold(t *testing.T, e app.Event, room app.ID, day app.Date) app.Hold {
	t.Helper()
	h := app.Hold{EventID: e.ID, VenueID: w.venue.ID, RoomID: room, Day: day, Reason: "they know"}
	must(t, w.a.PlaceHold(t.Context(), &h))
	return h
}

// queue is who holds a room on a day: "First 1, Next 2".
func (w *wanted) queue(t *testing.T, room app.ID, day app.Date) string {
	t.Helper()
	rows, _, err := w.a.Holds(t.Context(), app.HoldFilter{RoomID: room, From: day, To: day, State: app.HoldKept})
	must(t, err)
	var all []string
	for _, r := range rows {
		all = append(all, fmt.Sprint(r.Event, " ", r.Rank))
	}
	return strings.Join(all, ", ")
}

// One request holds several dates, each behind those that are there.
func TestAskDates(t *testing.T) {
	dbtest.Each(t, func(t *testing.T, a *app.App) {
		ctx, w := t.Context(), newWanted(t, a)
		w.hold(t, w.first, w.left, "2025-03-08")
		request, err := a.AskDates(ctx, app.DateRequest{EventID: w.next.ID, HoldUntil: "2025-03-09", Wishes: []app.Wish{
			{VenueID: w.venue.ID, RoomID: w.left, Day: "2025-03-08"}, {VenueID: w.venue.ID, RoomID: w.left, Day: "2025-03-15"}, {VenueID: w.yard.ID, RoomID: "", Day: "2025-03-08"}}})
		must(t, err)
		if got := w.queue(t, w.left, "2025-03-08"); got != "First 1, Next 2" {
			t.Errorf("the queue is %s", got)
		}
		rows, n, err := a.Holds(ctx, app.HoldFilter{RequestID: request})
		if err != nil || n != 3 || rows[0].HoldUntil != "2025-03-08" || rows[2].HoldUntil != "2025-03-09" {
			t.Errorf("%d holds: %+v (%v)", n, rows, err)
		}
		if verb, err := a.NextUndo(ctx); err != nil || verb.English() != "Asked for 3 dates: Next" {
			t.Errorf("the step is %q (%v)", verb.English(), err)
		}
		var wrong app.Invalid
		_, err = a.AskDates(ctx, app.DateRequest{EventID: w.last.ID, Wishes: []app.Wish{{VenueID: w.venue.ID, RoomID: w.right, Day: "2025-03-08"}, {VenueID: w.venue.ID, RoomID: "", Day: "2025-03-08"}}})
		if !errors.As(err, &wrong) || wrong[0].Field != "RoomID" || w.queue(t, w.right, "2025-03-08") != "" {
			t.Errorf("a room was left out, and something kept: %v", err)
		}
		_, err = a.Undo(ctx)
		must(t, err)
		if _, n, err := a.Holds(ctx, app.HoldFilter{EventID: w.next.ID}); n != 0 || err != nil {
			t.Errorf("%d holds after undo (%v)", n, err)
		}
	})
}

// Confirming gives the event its date, releases the others of the request and,
// where asked, those of others; un-confirming brings all of it back.
func TestConfirmHold(t *testing.T) {
	dbtest.Each(t, func(t *testing.T, a *app.App) {
		ctx, w := t.Context(), newWanted(t, a)
		day, other := app.Date("2025-03-08"), app.Date("2025-03-15")
		_, err := a.AskDates(ctx, app.DateRequest{EventID: w.first.ID, Wishes: []app.Wish{{VenueID: w.venue.ID, RoomID: w.left, Day: day}, {VenueID: w.venue.ID, RoomID: w.left, Day: other}}})
		must(t, err)
		w.hold(t, w.next, w.left, day)
		w.hold(t, w.last, w.left, day)
		w.hold(t, w.next, w.left, other)
		rows, _, err := a.Holds(ctx, app.HoldFilter{EventID: w.first.ID, From: day, To: day})
		must(t, err)
		id := rows[0].ID
		must(t, a.ConfirmHold(ctx, id, app.Confirming{ReleaseOthers: true}))
		e, err := a.Event(ctx, w.first.ID)
		if err != nil || e.Status != "confirmed" || e.Day != day || e.RoomID != w.left || e.VenueID != w.venue.ID {
			t.Errorf("the event is %+v (%v)", e, err)
		}
		if got := w.queue(t, w.left, day) + "; " + w.queue(t, w.left, other); got != "; Next 1" {
			t.Errorf("the queues are %s", got)
		}
		must(t, a.UnconfirmHold(ctx, id))
		if got := w.queue(t, w.left, day) + "; " + w.queue(t, w.left, other); got != "First 1, Next 2, Last 3; First 1, Next 2" {
			t.Errorf("the queues are %s", got)
		}
		if e, err = a.Event(ctx, w.first.ID); err != nil || e.Status != "planned" || e.Day != "" || e.VenueID != "" {
			t.Errorf("the event is %+v (%v)", e, err)
		}
		for range 2 {
			_, err := a.Undo(ctx)
			must(t, err)
		}
		if got := w.queue(t, w.left, day); got != "First 1, Next 2, Last 3" {
			t.Errorf("the queue is %s after undo", got)
		}
	})
}

// What is doubtful needs a written reason, in a room and in what it is a part
// of; nothing makes a confirmed date be had twice.
func TestHoldDoubts(t *testing.T) {
	dbtest.Each(t, func(t *testing.T, a *app.App) {
		ctx, w := t.Context(), newWanted(t, a)
		day := app.Date("2025-03-08")
		first := w.hold(t, w.first, w.left, day)
		next := w.hold(t, w.next, w.left, day)
		whole := app.Hold{EventID: w.last.ID, VenueID: w.venue.ID, RoomID: w.whole, Day: day}
		refused := func(err error) {
			t.Helper()
			var wrong app.Invalid
			if !errors.As(err, &wrong) || wrong[0].Field != "Reason" {
				t.Errorf("no reason was asked for: %v", err)
			}
		}
		said := func(h app.Hold, confirming bool, want ...string) {
			t.Helper()
			doubts, err := a.HoldDoubts(ctx, h, confirming)
			must(t, err)
			var got []string
			for _, d := range doubts {
				got = append(got, d.Text().English())
			}
			if !slices.Equal(got, want) {
				t.Errorf("doubts %q, not %q", got, want)
			}
		}
		refused(a.PlaceHold(ctx, &whole))
		refused(a.ConfirmHold(ctx, next.ID, app.Confirming{}))
		said(next, true, "Queue jump: First has a better hold on Left, The house on 08.03.2025, with rank 1.")
		whole.Rank = 1
		said(whole, false, "Double booking: First has a hold on Left, The house on 08.03.2025 with the same rank, 1.")
		must(t, a.ConfirmHold(ctx, next.ID, app.Confirming{Reason: "the band is there anyway"}))
		said(first, true, "Double booking: Left, The house is confirmed for Next on 08.03.2025 from 19:30 to 22:00.")
		if err := a.ConfirmHold(ctx, first.ID, app.Confirming{Reason: "why not"}); !isTaken(err) {
			t.Errorf("confirmed twice: %v", err)
		}
		if h, err := a.Hold(ctx, next.ID); err != nil || h.Reason != "the band is there anyway" {
			t.Errorf("the reason is %q (%v)", h.Reason, err)
		}
	})
}
