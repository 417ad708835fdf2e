package db_test

import (
	"errors"
	"strings"
	"testing"

	"sofra/app"
	"sofra/db/dbtest"
)

// evening is an office with two artists, two ensembles that share one of them,
// two concerts on one day and two on an earlier one.
type evening struct {
	arta, luan  app.Person
	trio, duo   app.Ensemble
	here, there app.Event
	was, also   app.Event
}

func newEvening(t *testing.T, a *app.App) *evening {
	t.Helper()
	ctx := t.Context()
	v := &evening{arta: app.Person{Name: "Arta"}, luan: app.Person{Name: "Luan"}}
	must(t, a.SavePerson(ctx, &v.arta))
	must(t, a.SavePerson(ctx, &v.luan))
	v.trio = app.Ensemble{Name: "Trio", Members: []app.Member{{PersonID: v.arta.ID}, {PersonID: v.luan.ID, UntilOn: "2025-02-28"}}}
	v.duo = app.Ensemble{Name: "Duo", Members: []app.Member{{PersonID: v.arta.ID, FromOn: "2025-01-01"}}}
	must(t, a.SaveEnsemble(ctx, &v.trio))
	must(t, a.SaveEnsemble(ctx, &v.duo))
	for e, day := range map[*app.Event]app.Date{&v.here: "2025-03-08", &v.there: "2025-03-08", &v.was: "2025-02-08", &v.also: "2025-02-08"} {
		e.Kind, e.Day = "concert", day
	}
	v.here.Title, v.there.Title, v.was.Title, v.also.Title = "Here", "There", "Was", "Also"
	for _, e := range []*app.Event{&v.here, &v.there, &v.was, &v.also} {
		must(t, a.SaveEvent(ctx, e))
	}
	return v
}

// clashes are the sentences about an artist or ensemble asked for an event.
func clashes(t *testing.T, a *app.App, b app.Booking) string {
	t.Helper()
	all, err := a.Clashes(t.Context(), b)
	must(t, err)
	var said []string
	for _, c := range all {
		said = append(said, c.Text().English())
	}
	return strings.Join(said, " ")
}

func TestClashes(t *testing.T) {
	dbtest.Each(t, func(t *testing.T, a *app.App) {
		ctx, v := t.Context(), newEvening(t, a)
		expect := func(want string, e app.Event, person, ensemble app.ID) {
			t.Helper()
			if got := clashes(t, a, app.Booking{EventID: e.ID, PersonID: person, EnsembleID: ensemble}); got != want {
				t.Errorf("%s: %q, not %q", e.Title, got, want)
			}
		}
		arta := app.Booking{EventID: v.there.ID, PersonID: v.arta.ID, DateState: app.DateHold, Rank: 1}
		trio := app.Booking{EventID: v.was.ID, EnsembleID: v.trio.ID, DateState: app.DateHold, Rank: 1}
		must(t, a.SaveBooking(ctx, &arta))
		must(t, a.SaveBooking(ctx, &trio))

		expect("Clash of dates: Arta is on hold for There on the same day.", v.here, v.arta.ID, "")
		expect("Clash of dates: Arta is on hold for There on the same day.", v.here, "", v.trio.ID)
		expect("Clash of dates: Trio is on hold for Was on the same day.", v.also, "", v.trio.ID)
		expect("Clash of dates: Luan is on hold with Trio for Was on the same day.", v.also, v.luan.ID, "")
		expect("Clash of dates: Arta is on hold with Trio for Was on the same day.", v.also, "", v.duo.ID)
		expect("", v.here, v.luan.ID, "")
		expect("", v.there, v.arta.ID, "")

		must(t, a.MoveDate(ctx, arta.ID, app.DateConfirmed))
		must(t, a.MoveDate(ctx, trio.ID, app.DateConfirmed))
		expect("Double booking: Arta is confirmed for There on the same day.", v.here, v.arta.ID, "")
		expect("Double booking: Luan is confirmed with Trio for Was on the same day.", v.also, v.luan.ID, "")

		must(t, a.MoveDate(ctx, arta.ID, app.DateCancelled))
		expect("", v.here, v.arta.ID, "")
		must(t, a.CancelEvent(ctx, v.was.ID, "rain"))
		expect("", v.also, v.luan.ID, "")
	})
}

// A member who left is not asked twice; a booking in the bin asks nobody.
func TestClashesForget(t *testing.T) {
	dbtest.Each(t, func(t *testing.T, a *app.App) {
		ctx, v := t.Context(), newEvening(t, a)
		trio := app.Booking{EventID: v.there.ID, EnsembleID: v.trio.ID, DateState: app.DateHold, Rank: 1}
		must(t, a.SaveBooking(ctx, &trio))
		if got := clashes(t, a, app.Booking{EventID: v.here.ID, PersonID: v.luan.ID}); got != "" {
			t.Errorf("Luan left the trio in February: %q", got)
		}
		if got := clashes(t, a, app.Booking{EventID: v.here.ID, PersonID: v.arta.ID}); got == "" {
			t.Error("Arta is in the trio")
		}
		must(t, a.Delete(ctx, "2025-01-01T00:00:00Z", app.Ref{Kind: app.Bookings, ID: trio.ID}))
		if got := clashes(t, a, app.Booking{EventID: v.here.ID, PersonID: v.arta.ID}); got != "" {
			t.Errorf("the booking is in the bin: %q", got)
		}
	})
}

// Each verb of a booking is one step, named after the artist, that Undo takes
// back.
func TestBookingSteps(t *testing.T) {
	dbtest.Each(t, func(t *testing.T, a *app.App) {
		ctx, v := t.Context(), newEvening(t, a)
		b := app.Booking{EventID: v.here.ID, PersonID: v.arta.ID}
		deal := func(to app.Deal) func() error {
			return func() error { return a.MoveDeal(ctx, b.ID, to, "2025-02-03") }
		}
		for _, step := range []struct {
			verb string
			do   func() error
		}{
			{"Booked Arta", func() error { return a.SaveBooking(ctx, &b) }},
			{"Held the date: Arta", func() error { return a.HoldDate(ctx, b.ID, "2025-02-01") }},
			{"Held the date: Arta", func() error { return a.HoldDate(ctx, b.ID, "2025-02-15") }},
			{"Confirmed the date: Arta", func() error { return a.MoveDate(ctx, b.ID, app.DateConfirmed) }},
			{"Approved the deal: Arta", deal(app.DealApproved)},
			{"Offer sent: Arta", deal(app.DealSent)},
			{"Offer accepted: Arta", deal(app.DealAccepted)},
			{"Contract signed: Arta", deal(app.DealSigned)},
			{"Performed: Arta", deal(app.DealPerformed)},
			{"Fee paid: Arta", deal(app.DealSettled)},
		} {
			must(t, step.do())
			if verb, err := a.NextUndo(ctx); err != nil || verb.English() != step.verb {
				t.Errorf("the step is %q (%v), not %q", verb.English(), err, step.verb)
			}
		}
		got, err := a.Booking(ctx, b.ID)
		must(t, err)
		if got.HoldUntil != "2025-02-15" || got.Rank != 1 || got.SentOn != "2025-02-03" || got.SignedOn != "2025-02-03" || got.PaidOn != "2025-02-03" {
			t.Errorf("kept %+v", got)
		}
		if err := a.HoldDate(ctx, b.ID, "2025-03-01"); !errors.Is(err, &app.Fault{Code: "wrong_state"}) {
			t.Errorf("a confirmed date was held: %v", err)
		}
		for range 10 {
			_, err := a.Undo(ctx)
			must(t, err)
		}
		if _, n, err := a.Bookings(ctx, app.BookingFilter{}); n != 0 || err != nil {
			t.Errorf("%d bookings after undoing all (%v)", n, err)
		}
	})
}
