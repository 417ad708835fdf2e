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

// TestPropertyHolds does any verbs in any order, on either engine: in every
// room and on every day the ranks are 1, 2, 3 …, and confirming and
// un-confirming changes none. What fails names the seed that repeats it.
func TestPropertyHolds(t *testing.T) {
	dbtest.Each(t, func(t *testing.T, a *app.App) {
		w := newWanted(t, a)
		must(t, a.SetReleasesExpired(t.Context(), true))
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
				if err := a.Delete(t.Context(), "2025-01-01T00:00:00Z", app.Ref{Kind: app.Events, ID: e.ID}); err != nil && !errors.Is(err, app.ErrNotFound) {
					rt.Fatal(err) // an undo may have taken the event away
				}
			}
		})
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
	kept, confirmed := s.all(app.HoldKept), s.all(app.HoldConfirmed)
	verbs := []func() error{s.place, s.place, s.ask, s.undo, s.redo, s.expire, s.delete}
	if len(kept) > 0 {
		h := rapid.SampledFrom(kept).Draw(s.rt, "hold")
		verbs = append(verbs, s.ofHold(h)...)
	}
	if len(confirmed) > 0 {
		id := rapid.SampledFrom(confirmed).Draw(s.rt, "confirmed").ID
		verbs = append(verbs, func() error { return s.a.UnconfirmHold(s.t.Context(), id) })
	}
	err := verbs[rapid.IntRange(0, len(verbs)-1).Draw(s.rt, "verb")]()
	var fault *app.Fault
	var invalid app.Invalid
	if err != nil && !errors.As(err, &fault) && !errors.As(err, &invalid) {
		s.rt.Fatal(err)
	}
}

// ofHold are the verbs of a hold that stands.
func (s *scramble) ofHold(h app.Hold) []func() error {
	ctx := s.t.Context()
	return []func() error{
		func() error { return s.a.MoveHold(ctx, h.ID, s.wish(), s.reason()) },
		func() error { return s.a.ReleaseHold(ctx, h.ID) },
		func() error { s.confirm(h); return nil },
		func() error {
			why := s.reason()
			return s.a.ConfirmHold(ctx, h.ID, app.Confirming{Reason: why, ReleaseOthers: why != ""})
		},
		func() error { return s.a.ExtendHold(ctx, h.ID, s.lastDay()) },
		func() error { return s.a.ChallengeHold(ctx, h.ID, s.lastDay()) },
	}
}

func (s *scramble) reason() string {
	return rapid.SampledFrom([]string{"", "they know"}).Draw(s.rt, "reason")
}

func (s *scramble) lastDay() app.Date {
	return rapid.SampledFrom([]app.Date{"2025-03-01", "2025-03-05", "2025-03-08"}).Draw(s.rt, "last day")
}

func (s *scramble) event() app.ID { return rapid.SampledFrom(s.events).Draw(s.rt, "event").ID }

// place holds one place. Without a rank it gets the next free one.
func (s *scramble) place() error {
	w := s.wish()
	h := app.Hold{EventID: s.event(), VenueID: w.VenueID, RoomID: w.RoomID, Day: w.Day, HoldUntil: "2025-03-05", Reason: s.reason(), Rank: rapid.IntRange(0, 3).Draw(s.rt, "rank")}
	proposed, behind := h.Rank == 0, 0
	for _, o := range s.all(app.HoldKept) {
		if o.VenueID == h.VenueID && o.RoomID == h.RoomID && o.Day == h.Day {
			behind++
		}
	}
	err := s.a.PlaceHold(s.t.Context(), &h)
	if err == nil && proposed && h.Rank != behind+1 {
		s.rt.Fatalf("behind %d holds the next has rank %d", behind, h.Rank)
	}
	return err
}

func (s *scramble) ask() error {
	_, err := s.a.AskDates(s.t.Context(), app.DateRequest{EventID: s.event(), Reason: s.reason(), Wishes: []app.Wish{s.wish(), s.wish()}})
	return err
}

func (s *scramble) undo() error {
	_, err := s.a.Undo(s.t.Context())
	return err
}

func (s *scramble) redo() error {
	_, err := s.a.Redo(s.t.Context())
	return err
}

// expire lets all holds end whose last day is past.
func (s *scramble) expire() error {
	_, err := s.a.ReleaseExpired(s.t.Context(), rapid.SampledFrom([]app.Date{"2025-03-02", "2025-03-06"}).Draw(s.rt, "today"))
	return err
}

// delete puts an event into the bin and takes it back from there.
func (s *scramble) delete() error {
	r := app.Ref{Kind: app.Events, ID: s.event()}
	if err := s.a.Delete(s.t.Context(), "2025-01-01T00:00:00Z", r); err != nil {
		return err
	}
	s.holds()
	return s.a.TakeBack(s.t.Context(), r)
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
