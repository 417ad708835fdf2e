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

// jostleDays are the days on which the events are.
var jostleDays = []app.Date{"2025-03-08", "2025-03-09"}

// jostle does verbs of bookings at random: four events of one day want two
// artists and two ensembles that share one of them.
type jostle struct {
	*evening
	a      *app.App
	t      *testing.T
	rt     *rapid.T
	events []app.ID
}

// TestPropertyBookings does any verbs in any order, on either engine: nobody
// has one rank twice, and nobody waits for nothing.
func TestPropertyBookings(t *testing.T) {
	dbtest.Each(t, func(t *testing.T, a *app.App) {
		v := newEvening(t, a)
		rapid.Check(t, func(rt *rapid.T) {
			s := &jostle{evening: v, a: a, t: t, rt: rt}
			for i := range 4 {
				e := app.Event{Kind: "concert", Title: fmt.Sprint("Event ", i), Status: "planned", Day: v.here.Day}
				must(t, a.SaveEvent(t.Context(), &e))
				s.events = append(s.events, e.ID)
			}
			for range rapid.IntRange(1, 12).Draw(rt, "verbs") {
				name := s.do()
				s.queue(name)
			}
			for _, e := range s.events {
				if err := a.Delete(t.Context(), "2025-01-01T00:00:00Z", app.Ref{Kind: app.Events, ID: e}); err != nil && !errors.Is(err, app.ErrNotFound) {
					rt.Fatal(err) // an undo may have taken the event away
				}
			}
		})
	})
}

// queue fails where two who want the same have one rank, or somebody has a
// worse one than those before ask for.
func (s *jostle) queue(after string) {
	for _, day := range jostleDays {
		s.queueOf(day, after)
	}
}

func (s *jostle) queueOf(day app.Date, after string) {
	line, err := s.a.DayQueue(s.t.Context(), day)
	must(s.t, err)
	for _, q := range line {
		best := 0
		for _, o := range line {
			crosses := o.EventID != q.EventID && slices.ContainsFunc(o.Of, func(id app.ID) bool { return slices.Contains(q.Of, id) })
			if crosses && o.Rank == q.Rank {
				s.rt.Fatalf("after %s two have rank %d", after, q.Rank)
			}
			if crosses && o.Rank < q.Rank {
				best = max(best, o.Rank)
			}
		}
		if q.Rank != best+1 {
			s.rt.Fatalf("after %s one with rank %d waits behind %d", after, q.Rank, best)
		}
	}
}

// do does one verb, and tells its name. What is refused is refused with a
// sentence and changes nothing.
func (s *jostle) do() (name string) {
	ctx := s.t.Context()
	verbs := map[string]func() error{
		"book": s.book,
		"undo": func() error { _, err := s.a.Undo(ctx); return err },
		"redo": func() error { _, err := s.a.Redo(ctx); return err },
		"call off": func() error {
			return s.a.CancelEventAndBookings(ctx, rapid.SampledFrom(s.events).Draw(s.rt, "off"), "No hall")
		},
		"postpone": func() error {
			return s.a.PostponeEvent(ctx, rapid.SampledFrom(s.events).Draw(s.rt, "later"), "No hall", jostleDays[1])
		},
		"move": s.move, "bin an event": func() error { return s.bin(app.Events, rapid.SampledFrom(s.events).Draw(s.rt, "binned")) },
		"bin an artist": func() error { return s.bin(app.People, s.arta.ID) },
	}
	all, _, err := s.a.Bookings(ctx, app.BookingFilter{From: jostleDays[0], To: jostleDays[1]})
	must(s.t, err)
	if len(all) > 0 {
		s.ofBooking(verbs, rapid.SampledFrom(all).Draw(s.rt, "booking").Booking)
	}
	names := []string{"book", "book"}
	for n := range verbs {
		names = append(names, n)
	}
	slices.Sort(names)
	name = rapid.SampledFrom(names).Draw(s.rt, "verb")
	var fault *app.Fault
	var invalid app.Invalid
	if err := verbs[name](); err != nil && !errors.As(err, &fault) && !errors.As(err, &invalid) {
		s.rt.Fatal(err)
	}
	return name
}

// move takes an event to the other day.
func (s *jostle) move() error {
	e, err := s.a.Event(s.t.Context(), rapid.SampledFrom(s.events).Draw(s.rt, "moved"))
	if err != nil {
		return err
	}
	e.Day = jostleDays[rapid.IntRange(0, 1).Draw(s.rt, "day")]
	return s.a.SaveEvent(s.t.Context(), &e)
}

// bin deletes a record with its bookings, lets one more hold come, and takes
// the record back.
func (s *jostle) bin(kind app.Kind, id app.ID) error {
	r := app.Ref{Kind: kind, ID: id}
	if err := s.a.Delete(s.t.Context(), "2025-01-01T00:00:00Z", r); err != nil {
		return err
	}
	s.queue("the bin")
	return errors.Join(s.book(), s.a.TakeBack(s.t.Context(), r))
}

// ofBooking are the verbs of one booking.
func (s *jostle) ofBooking(verbs map[string]func() error, b app.Booking) {
	ctx := s.t.Context()
	for _, to := range b.DateState.Next() {
		verbs["date "+string(to)] = func() error { return s.a.MoveDate(ctx, b.ID, to) }
	}
	for _, to := range b.Deal.Next() {
		verbs["deal "+string(to)] = func() error { return s.a.MoveDeal(ctx, b.ID, to, "2025-02-01") }
	}
	verbs["hold"] = func() error { return s.a.HoldDate(ctx, b.ID, "2025-03-01") }
	verbs["challenge"] = func() error { return s.a.ChallengeBooking(ctx, b.ID, "2025-03-01") }
	verbs["confirm"] = func() error {
		return s.a.ConfirmDate(ctx, b.ID, app.Confirming{Reason: "they know", ReleaseOthers: rapid.Bool().Draw(s.rt, "others")})
	}
	verbs["make a hold again"] = func() error { return s.a.UnconfirmDate(ctx, b.ID) }
	verbs["delete"] = func() error { return s.a.Delete(ctx, "2025-01-01T00:00:00Z", app.Ref{Kind: app.Bookings, ID: b.ID}) }
}

// book holds an artist or an ensemble for an event. A worse rank than the next
// free one may be typed, for others than this office hold artists too; here
// nobody does.
func (s *jostle) book() error {
	whom := rapid.SampledFrom([]app.Booking{{PersonID: s.arta.ID}, {PersonID: s.luan.ID}, {EnsembleID: s.trio.ID}, {EnsembleID: s.duo.ID}}).Draw(s.rt, "whom")
	whom.EventID, whom.DateState, whom.Rank = rapid.SampledFrom(s.events).Draw(s.rt, "event"), app.DateHold, 1
	return s.a.SaveBooking(s.t.Context(), &whom)
}
