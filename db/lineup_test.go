package db_test

import (
	"errors"
	"slices"
	"strings"
	"testing"

	"sofra/app"
	"sofra/db/dbtest"
)

// standIn has Luan off in the trio's booking, and Besa in his place; somebody
// for the oud is still to be found.
func standIn(t *testing.T, a *app.App, b app.Booking, off app.ID) app.Person {
	t.Helper()
	besa := app.Person{Name: "Besa"}
	must(t, a.SavePerson(t.Context(), &besa))
	all, err := a.Lineup(t.Context(), b.ID)
	must(t, err)
	for i := range all {
		if all[i].PersonID == off {
			all[i].Stands = app.IsOff
		}
	}
	all = append(all, app.Player{PersonID: besa.ID, Part: "Violin", Stands: app.StandsIn}, app.Player{Part: "Oud player", Stands: app.PlaysToo})
	must(t, a.SaveLineup(t.Context(), b.ID, all))
	return besa
}

// trioAt books the trio of an evening on which both are in it.
func trioAt(t *testing.T, a *app.App, v *evening, state app.DateState) app.Booking {
	t.Helper()
	b := app.Booking{EventID: v.was.ID, EnsembleID: v.trio.ID, DateState: state}
	if state == app.DateHold {
		b.Rank = 1
	}
	must(t, a.SaveBooking(t.Context(), &b))
	return b
}

// Without rows the members of the day are the line-up; rows say what is other,
// and what is as always is not kept.
func TestLineupIsTheMembersButForItsRows(t *testing.T) {
	dbtest.Each(t, func(t *testing.T, a *app.App) {
		ctx, v := t.Context(), newEvening(t, a)
		b := trioAt(t, a, v, app.DateIdea)
		all, err := a.Lineup(ctx, b.ID)
		if err != nil || len(all) != 2 || !all[0].Member || all[0].Stands != app.PlaysToo {
			t.Fatalf("the members are %+v, %v", all, err)
		}
		standIn(t, a, b, v.luan.ID)
		all, err = a.Lineup(ctx, b.ID)
		var said []string
		for _, p := range all {
			said = append(said, p.Name+" "+p.Part+" "+string(p.Stands))
		}
		if got := strings.Join(said, "; "); err != nil || got != "Arta  plays; Luan  off; Besa Violin stands-in;  Oud player plays" {
			t.Errorf("the line-up is %q, %v", got, err)
		}
		rows, _, err := a.Bookings(ctx, app.BookingFilter{ToFind: true})
		if err != nil || len(rows) != 1 || rows[0].ToFind != 1 {
			t.Errorf("still to be found: %+v, %v", rows, err)
		}
		drin := app.Person{Name: "Drin"}
		must(t, a.SavePerson(ctx, &drin))
		if err := a.FindPlayer(ctx, all[3], v.arta.ID); err == nil {
			t.Error("somebody has two places")
		}
		must(t, a.FindPlayer(ctx, all[3], drin.ID))
		all, err = a.Lineup(ctx, b.ID)
		if last := all[len(all)-1]; err != nil || last.Name != "Drin" || last.Part != "Oud player" {
			t.Errorf("found is %+v, %v", last, err)
		}
	})
}

// What is taken follows the line-up: who is off is free, who stands in is not.
func TestLineupTakesWhoPlays(t *testing.T) {
	dbtest.Each(t, func(t *testing.T, a *app.App) {
		ctx, v := t.Context(), newEvening(t, a)
		b := trioAt(t, a, v, app.DateConfirmed)
		besa := standIn(t, a, b, v.luan.ID)
		ask := func(who app.ID) error {
			k := app.Booking{EventID: v.also.ID, PersonID: who, DateState: app.DateConfirmed}
			return a.SaveBooking(ctx, &k)
		}
		if err := ask(besa.ID); !errors.Is(err, app.ErrTwice) && err == nil {
			t.Error("who stands in is free")
		}
		must(t, ask(v.luan.ID))
		of, err := a.AskedBy(ctx, b)
		if err != nil || slices.Contains(of, v.luan.ID) || !slices.Contains(of, besa.ID) || !slices.Contains(of, v.trio.ID) {
			t.Errorf("asked are %v, %v", of, err)
		}
		_, err = a.Undo(ctx) // Luan's date
		must(t, err)
		_, err = a.Undo(ctx) // the line-up
		must(t, err)
		if err := ask(v.luan.ID); err == nil {
			t.Error("undo leaves a member free who plays")
		}
	})
}

// Clashes, journeys and days on which somebody cannot come follow it too.
func TestLineupIsAskedAboutItsPeople(t *testing.T) {
	dbtest.Each(t, func(t *testing.T, a *app.App) {
		ctx, v := t.Context(), newEvening(t, a)
		b := trioAt(t, a, v, app.DateHold)
		besa := standIn(t, a, b, v.luan.ID)
		other := app.Ensemble{Name: "Others", Members: []app.Member{{PersonID: besa.ID}}}
		must(t, a.SaveEnsemble(ctx, &other))
		for _, id := range []app.ID{v.luan.ID, besa.ID} {
			must(t, a.Block(ctx, &app.Blocked{PersonID: id, FromOn: "2025-02-08", UntilOn: "2025-02-08"}))
		}
		blocked, err := a.BlockedFor(ctx, b)
		if err != nil || len(blocked) != 1 || blocked[0].Name != "Besa" {
			t.Errorf("cannot come: %+v, %v", blocked, err)
		}
		if got := clashes(t, a, app.Booking{EventID: v.also.ID, PersonID: v.luan.ID}); got != "" {
			t.Errorf("who is off clashes: %q", got)
		}
		if got := clashes(t, a, app.Booking{EventID: v.also.ID, EnsembleID: other.ID}); !strings.Contains(got, "Besa is on hold with Trio") {
			t.Errorf("who stands in does not clash: %q", got)
		}
		v.was.Town, v.also.Town = "Prizren", "Gjilan"
		must(t, a.SaveEvent(ctx, &v.was))
		must(t, a.SaveEvent(ctx, &v.also))
		ways, err := a.Journeys(ctx, app.Booking{EventID: v.also.ID, PersonID: besa.ID})
		if err != nil || len(ways) != 1 || ways[0].Who != "Besa" {
			t.Errorf("on the way: %+v, %v", ways, err)
		}
		lanes, _, err := a.ArtistLanes(ctx, app.LaneFilter{From: "2025-02-01", To: "2025-02-20"})
		must(t, err)
		for _, l := range lanes {
			want := map[string]int{"Arta": 1, "Trio": 1}[l.Name]
			if len(l.Bars) != want && l.Name != "" {
				t.Errorf("%s has %d bars, want %d", l.Name, len(l.Bars), want)
			}
		}
	})
}

// Who stood in has played, and who was off has not; a quiet booking keeps back
// the one and not the other.
func TestLineupWritesItselfIntoHistory(t *testing.T) {
	dbtest.Each(t, func(t *testing.T, a *app.App) {
		ctx, v := t.Context(), newEvening(t, a)
		b := trioAt(t, a, v, app.DateConfirmed)
		besa := standIn(t, a, b, v.luan.ID)
		v.was.Status = "done"
		must(t, a.SaveEvent(ctx, &v.was))
		for id, want := range map[app.ID]int{v.arta.ID: 1, v.luan.ID: 0, besa.ID: 1} {
			all, err := a.Performances(ctx, id)
			if err != nil || len(all) != want || want > 0 && all[0].With[0] != "Trio" {
				t.Errorf("%s: %+v, %v; want %d", id, all, err, want)
			}
		}
		kept, err := a.Booking(ctx, b.ID)
		must(t, err)
		kept.Quiet = true
		must(t, a.SaveBooking(ctx, &kept))
		quiet, err := a.Quiet(ctx, "2025-01-01")
		if err != nil || slices.Contains(quiet, v.luan.ID) || !slices.Contains(quiet, besa.ID) || !slices.Contains(quiet, v.arta.ID) {
			t.Errorf("kept back are %v, %v", quiet, err)
		}
	})
}

// A line-up is of one ensemble, and each has one place in it.
func TestLineupRefuses(t *testing.T) {
	dbtest.Each(t, func(t *testing.T, a *app.App) {
		ctx, v := t.Context(), newEvening(t, a)
		b := trioAt(t, a, v, app.DateIdea)
		twice := app.Player{PersonID: v.arta.ID, Stands: app.StandsIn}
		if err := a.SaveLineup(ctx, b.ID, []app.Player{twice, twice}); err == nil {
			t.Error("somebody has two places")
		}
		if err := a.SaveLineup(ctx, b.ID, []app.Player{{Stands: app.PlaysToo}}); err == nil {
			t.Error("a place is for nobody and nothing")
		}
		alone := app.Booking{EventID: v.was.ID, PersonID: v.arta.ID}
		must(t, a.SaveBooking(ctx, &alone))
		if err := a.SaveLineup(ctx, alone.ID, nil); err == nil {
			t.Error("a person has a line-up")
		}
		standIn(t, a, b, v.luan.ID)
		kept, err := a.Booking(ctx, b.ID)
		must(t, err)
		kept.EnsembleID = v.duo.ID
		must(t, a.SaveBooking(ctx, &kept))
		all, err := a.Lineup(ctx, b.ID)
		if err != nil || len(all) != 1 || all[0].Name != "Arta" {
			t.Errorf("the line-up of another ensemble stays: %+v, %v", all, err)
		}
	})
}
