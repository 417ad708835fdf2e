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

// waiting is who holds on the day of an event: "Arta 1, Trio 2".
func waiting(t *testing.T, a *app.App, day app.Date) string {
	t.Helper()
	rows, _, err := a.Bookings(t.Context(), app.BookingFilter{DateState: app.DateHold, From: day, To: day})
	must(t, err)
	slices.SortFunc(rows, func(a, b app.BookingRow) int { return a.Rank - b.Rank })
	var all []string
	for _, r := range rows {
		all = append(all, fmt.Sprint(r.Artist, " ", r.Rank))
	}
	return strings.Join(all, ", ")
}

// Artists wait in queues as rooms do, also for what they are asked for in two
// ensembles.
func TestBookingQueue(t *testing.T) {
	dbtest.Each(t, func(t *testing.T, a *app.App) {
		ctx, v := t.Context(), newEvening(t, a)
		day := v.here.Day
		hold := func(e app.Event, person, ensemble app.ID) app.Booking {
			b := app.Booking{EventID: e.ID, PersonID: person, EnsembleID: ensemble, DateState: app.DateHold, Rank: 1}
			must(t, a.SaveBooking(ctx, &b))
			return b
		}
		expect := func(want string) {
			t.Helper()
			if got := waiting(t, a, day); got != want {
				t.Errorf("the queue is %s, not %s", got, want)
			}
		}
		solo, trio := hold(v.here, v.arta.ID, ""), hold(v.there, "", v.trio.ID)
		third := app.Event{Kind: "concert", Title: "Third", Day: day}
		must(t, a.SaveEvent(ctx, &third))
		duo := hold(third, "", v.duo.ID)
		expect("Arta 1, Trio 2, Duo 3")

		must(t, a.ChallengeBooking(ctx, duo.ID, "2025-03-01"))
		for _, id := range []app.ID{solo.ID, trio.ID} {
			if b, err := a.Booking(ctx, id); err != nil || b.ChallengedUntil != "2025-03-01" {
				t.Errorf("%s is challenged until %q (%v)", id, b.ChallengedUntil, err)
			}
		}
		var wrong app.Invalid
		if err := a.ConfirmDate(ctx, duo.ID, app.Confirming{}); !errors.As(err, &wrong) || wrong[0].Field != "Reason" {
			t.Errorf("a queue was jumped without a reason: %v", err)
		}
		if err := a.MoveDate(ctx, duo.ID, app.DateConfirmed); !errors.As(err, &wrong) {
			t.Errorf("a queue was jumped by another verb: %v", err)
		}
		must(t, a.ConfirmDate(ctx, duo.ID, app.Confirming{Reason: "the first withdrew by phone", ReleaseOthers: true}))
		expect("")
		must(t, a.UnconfirmDate(ctx, duo.ID))
		expect("Arta 1, Trio 2, Duo 3")
		declined(t, a, trio.ID, duo.ID)
		expect("Arta 1, Trio 2, Duo 3")
		must(t, a.MoveDate(ctx, solo.ID, app.DateReleased))
		expect("Trio 1, Duo 2")
		must(t, a.MoveDate(ctx, trio.ID, app.DateConfirmed))
		if err := a.ConfirmDate(ctx, duo.ID, app.Confirming{Reason: "why not"}); !isTaken(err) || !strings.Contains(err.Error(), "Arta is taken for the whole of 08.03.2025: There.") {
			t.Errorf("Arta plays twice: %v", err)
		}
	})
}

// declined has the middle one of three decline, and be asked again; undo puts
// all back.
func declined(t *testing.T, a *app.App, trio, duo app.ID) {
	t.Helper()
	ctx := t.Context()
	rank := func(id app.ID, want int) {
		t.Helper()
		if b, err := a.Booking(ctx, id); err != nil || b.Rank != want {
			t.Errorf("the rank is %d, not %d (%v)", b.Rank, want, err)
		}
	}
	for _, deal := range []app.Deal{app.DealApproved, app.DealSent} {
		must(t, a.MoveDeal(ctx, trio, deal, "2025-02-01"))
		rank(trio, 2)
	}
	must(t, a.MoveDeal(ctx, trio, app.DealDeclined, "2025-02-02"))
	rank(duo, 2)
	must(t, a.MoveDeal(ctx, trio, app.DealDraft, ""))
	rank(trio, 3)
	for range 2 {
		_, err := a.Undo(ctx)
		must(t, err)
	}
}

// Hours of one day do not meet; blocked days are doubts of everybody asked.
func TestBookingDoubts(t *testing.T) {
	dbtest.Each(t, func(t *testing.T, a *app.App) {
		ctx, v := t.Context(), newEvening(t, a)
		v.here.Starts, v.here.Ends, v.there.Starts, v.there.Ends = "18:00", "19:00", "20:00", "22:00"
		must(t, a.SaveEvent(ctx, &v.here))
		must(t, a.SaveEvent(ctx, &v.there))
		first := app.Booking{EventID: v.here.ID, PersonID: v.arta.ID}
		must(t, a.SaveBooking(ctx, &first))
		must(t, a.MoveDate(ctx, first.ID, app.DateConfirmed))
		trio := app.Booking{EventID: v.there.ID, EnsembleID: v.trio.ID}
		must(t, a.SaveBooking(ctx, &trio))
		doubts, err := a.BookingDoubts(ctx, trio, true)
		if err != nil || len(doubts) > 0 {
			t.Errorf("two concerts one after the other: %v (%v)", doubts, err)
		}
		must(t, a.Block(ctx, &app.Blocked{PersonID: v.arta.ID, FromOn: "2025-03-08"}))
		doubts, err = a.BookingDoubts(ctx, trio, true)
		if err != nil || len(doubts) != 1 || doubts[0].Text().English() != "Arta cannot come on 08.03.2025." {
			t.Errorf("the doubts are %v (%v)", doubts, err)
		}
		var wrong app.Invalid
		if err := a.MoveDate(ctx, trio.ID, app.DateConfirmed); !errors.As(err, &wrong) {
			t.Errorf("somebody who cannot come was confirmed: %v", err)
		}
		days, err := a.BlockedDays(ctx, v.arta.ID, "2025-03-01", "2025-03-31")
		if err != nil || len(days) != 1 || days[0].UntilOn != "2025-03-08" {
			t.Fatalf("the blocked days are %v (%v)", days, err)
		}
		must(t, a.Unblock(ctx, days[0]))
		must(t, a.MoveDate(ctx, trio.ID, app.DateConfirmed))
	})
}
