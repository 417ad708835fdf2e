package db_test

import (
	"errors"
	"slices"
	"testing"

	"sofra/app"
	"sofra/app/words"
	"sofra/db/dbtest"
)

// A challenge gives the better holds a last day; what has expired is listed,
// and releases itself where the office wants that.
func TestExpiredHolds(t *testing.T) {
	dbtest.Each(t, func(t *testing.T, a *app.App) {
		ctx, w := t.Context(), newWanted(t, a)
		day := app.Date("2025-03-08")
		first, next := w.hold(t, w.first, w.left, day), w.hold(t, w.next, w.left, day)
		last := w.hold(t, w.last, w.left, day)
		if a.ChallengeHold(ctx, first.ID, "2025-02-01") == nil {
			t.Error("the first challenged nobody")
		}
		must(t, a.ChallengeHold(ctx, next.ID, "2025-02-01"))
		must(t, a.ExtendHold(ctx, last.ID, "2025-02-20"))
		if a.ExtendHold(ctx, last.ID, "2025-03-09") == nil {
			t.Error("a hold goes on after its day")
		}
		rows, err := a.ExpiredHolds(ctx, "2025-02-02")
		if err != nil || len(rows) != 1 || rows[0].ID != first.ID {
			t.Fatalf("expired are %+v (%v)", rows, err)
		}
		if n, err := a.ReleaseExpired(ctx, "2025-02-02"); n != 0 || err != nil {
			t.Errorf("%d released themselves unasked (%v)", n, err)
		}
		must(t, a.SetReleasesExpired(ctx, true))
		if n, err := a.ReleaseExpired(ctx, "2025-02-02"); n != 1 || err != nil {
			t.Errorf("%d released themselves (%v)", n, err)
		}
		if got := w.queue(t, w.left, day); got != "Next 1, Last 2" {
			t.Errorf("the queue is %s", got)
		}
		must(t, a.MoveHold(ctx, next.ID, app.Wish{VenueID: w.venue.ID, RoomID: w.right, Day: day}, ""))
		until, earlier := app.Date("2025-03-08"), app.Date("2025-03-01")
		must(t, a.ExtendHold(ctx, next.ID, until))
		must(t, a.MoveHold(ctx, next.ID, app.Wish{VenueID: w.venue.ID, RoomID: w.right, Day: earlier}, ""))
		if h, err := a.Hold(ctx, next.ID); h.HoldUntil != earlier || err != nil {
			t.Errorf("moved to a day before its last one, it is kept until %s (%v)", h.HoldUntil, err)
		}
		must(t, a.MoveHold(ctx, next.ID, app.Wish{VenueID: w.venue.ID, RoomID: w.right, Day: day}, ""))
		must(t, a.ReleaseHold(ctx, last.ID))
		if got := w.queue(t, w.left, day) + "; " + w.queue(t, w.right, day); got != "; Next 1" {
			t.Errorf("the queues are %s", got)
		}
	})
}

// An event that another desk put into the bin holds nothing more: it would push
// back those that are there, and be seen by nobody.
func TestNoHoldForAnEventInTheBin(t *testing.T) {
	dbtest.Each(t, func(t *testing.T, a *app.App) {
		w := newWanted(t, a)
		day := app.Date("2025-03-08")
		w.hold(t, w.first, w.left, day)
		must(t, a.Delete(t.Context(), "2025-01-01T00:00:00Z", app.Ref{Kind: app.Events, ID: w.next.ID}))
		h := app.Hold{EventID: w.next.ID, VenueID: w.venue.ID, RoomID: w.left, Day: day, Rank: 1, Reason: "they know"}
		if err := a.PlaceHold(t.Context(), &h); !errors.Is(err, app.ErrNotFound) {
			t.Errorf("it holds a date: %v", err)
		}
		if got := w.queue(t, w.left, day); got != "First 1" {
			t.Errorf("the queue is %s", got)
		}
	})
}

// Holds of an event in the bin wait for nobody; taken back, they stand again.
func TestHoldsInTheBin(t *testing.T) {
	dbtest.Each(t, func(t *testing.T, a *app.App) {
		ctx, w := t.Context(), newWanted(t, a)
		day := app.Date("2025-03-08")
		for _, e := range []app.Event{w.first, w.next, w.last} {
			w.hold(t, e, w.left, day)
		}
		ref := app.Ref{Kind: app.Events, ID: w.next.ID}
		must(t, a.Delete(ctx, "2025-01-01T00:00:00Z", ref))
		if got := w.queue(t, w.left, day); got != "First 1, Last 2" {
			t.Errorf("the queue is %s", got)
		}
		must(t, a.TakeBack(ctx, ref))
		if got := w.queue(t, w.left, day); got != "First 1, Next 2, Last 3" {
			t.Errorf("the queue is %s", got)
		}
	})
}

func TestHoldLines(t *testing.T) {
	rows := []app.HoldRow{
		{Hold: app.Hold{Day: "2025-03-08", Rank: 1, HoldUntil: "2025-03-01", ChallengedUntil: "2025-02-20"}, Venue: "Red Hall", Room: "Left", PlaceNames: app.PlaceNames{PlaceSq: "Pejë", PlaceSr: "Peć", PlaceCyr: "Пећ"}},
		{Hold: app.Hold{Day: "2025-03-09", Rank: 4}, Venue: "Yard"},
	}
	for l, want := range map[words.Lang][]string{
		words.En:     {"Left, Red Hall, Pejë / Peć: Saturday, 8 March 2025, first hold, until 20 February 2025", "Yard: Sunday, 9 March 2025, hold 4"},
		words.SrCyrl: {"Left, Red Hall, Пећ / Pejë: субота, 8. март 2025., прва опција, до 20. фебруара 2025.", "Yard: недеља, 9. март 2025., 4. опција"},
	} {
		if got := app.HoldLines(words.In(l), rows); !slices.Equal(got, want) {
			t.Errorf("%q, not %q", got, want)
		}
	}
}

// What a confirmed ensemble takes follows its members, and what an event
// takes follows its room.
func TestTakenFollows(t *testing.T) {
	dbtest.Each(t, func(t *testing.T, a *app.App) {
		ctx, v := t.Context(), newEvening(t, a)
		for _, b := range []app.Booking{{EventID: v.here.ID, EnsembleID: v.duo.ID}, {EventID: v.there.ID, PersonID: v.luan.ID}} {
			must(t, a.SaveBooking(ctx, &b))
			must(t, a.MoveDate(ctx, b.ID, app.DateConfirmed))
		}
		v.duo.Members = append(v.duo.Members, app.Member{PersonID: v.luan.ID})
		if err := a.SaveEnsemble(ctx, &v.duo); !isTaken(err) {
			t.Errorf("Luan joined a concert while he plays elsewhere: %v", err)
		}
		h := newHouse(t, a)
		first, second := h.at(h.left, "10 18:00-19:00"), h.at(h.left, "10 19:30-21:00")
		must(t, a.SaveEvent(ctx, &first))
		must(t, a.SaveEvent(ctx, &second))
		at := &h.venue.Rooms[1]
		at.Buffer, at.Strike = 30, 30
		if err := a.SaveVenue(ctx, &h.venue); !isTaken(err) {
			t.Errorf("set-up and strike of two confirmed events meet: %v", err)
		}
		at.Buffer, at.Strike = 15, 15
		must(t, a.SaveVenue(ctx, &h.venue))
		between := h.at(h.left, "10 21:10-22:00")
		if err := a.SaveEvent(ctx, &between); !isTaken(err) {
			t.Errorf("the new minutes do not count: %v", err)
		}
	})
}
