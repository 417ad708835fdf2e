package db_test

import (
	"errors"
	"fmt"
	"slices"
	"testing"

	"pgregory.net/rapid"

	"sofra/app"
	"sofra/db/dbtest"
)

// scramble does verbs of holds at random in a small office.
type scramble struct {
	*wanted
	t      *testing.T
	rt     *rapid.T
	events []app.Event
}

// TestPropertyHolds does any verbs in any order: in every room and on every
// day the ranks are 1, 2, 3 …, and confirming and un-confirming changes none.
func TestPropertyHolds(t *testing.T) {
	a := dbtest.New(t)
	w := newWanted(t, a)
	rapid.Check(t, func(rt *rapid.T) {
		s := &scramble{wanted: w, t: t, rt: rt}
		for i := range 4 {
			e := app.Event{Kind: "concert", Title: fmt.Sprint("Event ", i), Status: "planned"}
			must(t, a.SaveEvent(t.Context(), &e))
			s.events = append(s.events, e)
		}
		for range rapid.IntRange(1, 12).Draw(rt, "verbs") {
			s.do()
			s.holds()
		}
		for _, e := range s.events {
			must(t, a.Delete(t.Context(), "2025-01-01T00:00:00Z", app.Ref{Kind: app.Events, ID: e.ID}))
		}
	})
}

func (s *scramble) wish() app.Wish {
	room := rapid.SampledFrom([]app.ID{s.left, s.whole, ""}).Draw(s.rt, "room")
	w := app.Wish{VenueID: s.venue.ID, RoomID: room, Day: rapid.SampledFrom([]app.Date{"2025-03-08", "2025-03-09"}).Draw(s.rt, "day")}
	if room == "" {
		w.VenueID = s.yard.ID
	}
	return w
}

// all are the holds of a state.
func (s *scramble) all(state app.HoldState) (all []app.Hold) {
	rows, _, err := s.a.Holds(s.t.Context(), app.HoldFilter{State: state})
	must(s.t, err)
	for _, r := range rows {
		all = append(all, r.Hold)
	}
	return all
}

// do does one verb. What is refused is refused with a sentence and changes
// nothing.
func (s *scramble) do() {
	ctx, e := s.t.Context(), rapid.SampledFrom(s.events).Draw(s.rt, "event")
	reason := rapid.SampledFrom([]string{"", "they know"}).Draw(s.rt, "reason")
	var err error
	kept, verb := s.all(app.HoldKept), rapid.IntRange(0, 8).Draw(s.rt, "verb")
	one := app.Hold{}
	if len(kept) > 0 {
		one = rapid.SampledFrom(kept).Draw(s.rt, "hold")
	}
	switch {
	case verb <= 1 || len(kept) == 0 && verb < 7:
		w := s.wish()
		err = s.a.PlaceHold(ctx, &app.Hold{EventID: e.ID, VenueID: w.VenueID, RoomID: w.RoomID, Day: w.Day, Reason: reason, Rank: rapid.IntRange(0, 3).Draw(s.rt, "rank")})
	case verb == 2:
		_, err = s.a.AskDates(ctx, app.DateRequest{EventID: e.ID, Reason: reason, Wishes: []app.Wish{s.wish(), s.wish()}})
	case verb == 3:
		err = s.a.MoveHold(ctx, one.ID, s.wish(), reason)
	case verb == 4:
		err = s.a.ReleaseHold(ctx, one.ID)
	case verb == 5:
		s.confirm(one)
	case verb == 6:
		err = s.a.ConfirmHold(ctx, one.ID, app.Confirming{Reason: reason, ReleaseOthers: reason != ""})
	case verb == 8:
		for _, h := range s.all(app.HoldConfirmed) {
			err = errors.Join(err, s.a.UnconfirmHold(ctx, h.ID))
		}
	case verb == 7:
		if _, err = s.a.Undo(ctx); err == nil {
			_, err = s.a.Redo(ctx)
		}
	}
	var fault *app.Fault
	var invalid app.Invalid
	if err != nil && !errors.As(err, &fault) && !errors.As(err, &invalid) {
		s.rt.Fatal(err)
	}
}

// ranks are all holds in the order of their queues.
func (s *scramble) ranks() (all []string) {
	for _, h := range s.all(app.HoldKept) {
		all = append(all, fmt.Sprint(h.Day, h.VenueID, h.RoomID, h.Rank, h.EventID))
	}
	slices.Sort(all)
	return all
}

// confirm confirms and un-confirms.
func (s *scramble) confirm(h app.Hold) {
	was := s.ranks()
	before, err := s.a.Event(s.t.Context(), h.EventID)
	must(s.t, err)
	how := app.Confirming{Reason: "they know", ReleaseOthers: rapid.Bool().Draw(s.rt, "others")}
	if s.a.ConfirmHold(s.t.Context(), h.ID, how) != nil {
		return
	}
	s.holds()
	must(s.t, s.a.UnconfirmHold(s.t.Context(), h.ID))
	after, err := s.a.Event(s.t.Context(), h.EventID)
	must(s.t, err)
	after.Version = before.Version
	if got := s.ranks(); !slices.Equal(got, was) || fmt.Sprint(after) != fmt.Sprint(before) {
		s.rt.Fatalf("%v came of %v; the event %+v of %+v", got, was, after, before)
	}
}

// holds fails unless the ranks of every room and day are 1, 2, 3 ….
func (s *scramble) holds() {
	queues := map[string][]int{}
	for _, h := range s.all(app.HoldKept) {
		slot := fmt.Sprint(h.Day, h.VenueID, h.RoomID)
		queues[slot] = append(queues[slot], h.Rank)
	}
	for slot, ranks := range queues {
		slices.Sort(ranks)
		for i, r := range ranks {
			if r != i+1 {
				s.rt.Fatalf("%s has the ranks %v", slot, ranks)
			}
		}
	}
}
