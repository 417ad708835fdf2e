package db_test

import (
	"testing"

	"sofra/app"
	"sofra/db/dbtest"
)

// What is confirmed of a request releases the rest of it; un-confirming brings
// it back.
func TestAskSeveralArtists(t *testing.T) {
	dbtest.Each(t, func(t *testing.T, a *app.App) {
		ctx, v := t.Context(), newEvening(t, a)
		r := app.ArtistRequest{HoldUntil: "2025-12-31", Plays: "Violin", Wishes: []app.ArtistWish{
			{EventID: v.here.ID, PersonID: v.arta.ID}, {EventID: v.was.ID, PersonID: v.arta.ID}, {EventID: v.here.ID, PersonID: v.luan.ID},
		}}
		id, err := a.AskArtists(ctx, r)
		must(t, err)
		rows, _, err := a.Bookings(ctx, app.BookingFilter{RequestID: id, Page: app.Page{Sort: "artist"}})
		if err != nil || len(rows) != 3 || rows[0].Rank != 1 || rows[0].HoldUntil != rows[0].Day || rows[0].Plays != "Violin" {
			t.Fatalf("asked for %+v, %v", rows, err)
		}
		if _, err := a.AskArtists(ctx, r); err == nil {
			t.Error("the same is asked twice")
		}
		states := func() (all []app.DateState) {
			for _, r := range rows {
				b, err := a.Booking(ctx, r.ID)
				must(t, err)
				all = append(all, b.DateState)
			}
			return all
		}
		must(t, a.ConfirmDate(ctx, rows[0].ID, app.Confirming{}))
		if got := states(); got[0] != app.DateConfirmed || got[1] != app.DateReleased || got[2] != app.DateReleased {
			t.Errorf("after confirming they are %v", got)
		}
		must(t, a.UnconfirmDate(ctx, rows[0].ID))
		if got := states(); got[0] != app.DateHold || got[1] != app.DateHold || got[2] != app.DateHold {
			t.Errorf("after un-confirming they are %v", got)
		}
		_, err = a.Undo(ctx)
		must(t, err)
		_, err = a.Undo(ctx)
		must(t, err)
		if _, err = a.Undo(ctx); err != nil {
			t.Error(err)
		}
		if _, n, err := a.Bookings(ctx, app.BookingFilter{}); err != nil || n != 0 {
			t.Errorf("one undo leaves %d of them, %v", n, err)
		}
	})
}

// A booking may stand before its artist is known; found, the artist is taken.
func TestBookSomebodyNotYetKnown(t *testing.T) {
	dbtest.Each(t, func(t *testing.T, a *app.App) {
		ctx, v := t.Context(), newEvening(t, a)
		oud := app.Booking{EventID: v.here.ID, Plays: "Oud player", DateState: app.DateConfirmed}
		must(t, a.SaveBooking(ctx, &oud))
		if err := a.SaveBooking(ctx, &app.Booking{EventID: v.here.ID}); err == nil {
			t.Error("nobody is booked for nothing")
		}
		other := app.Booking{EventID: v.there.ID, Plays: "Oud player", DateState: app.DateHold, Rank: 1}
		must(t, a.SaveBooking(ctx, &other))
		if o, err := a.Outlook(ctx, other); err != nil || o.Rank != 1 || len(o.Clashes) != 0 {
			t.Errorf("two who are not known meet: %+v, %v", o, err)
		}
		rows, n, err := a.Bookings(ctx, app.BookingFilter{ToFind: true})
		if err != nil || n != 2 || rows[0].Artist != "Oud player" || rows[0].ToFind != 1 {
			t.Errorf("still to be found: %+v, %v", rows, err)
		}
		must(t, a.FindArtist(ctx, oud.ID, app.FoundArtist{PersonID: v.arta.ID}))
		if err := a.FindArtist(ctx, other.ID, app.FoundArtist{EnsembleID: v.duo.ID}); err == nil {
			t.Error("a double booking needs no reason")
		}
		must(t, a.FindArtist(ctx, other.ID, app.FoundArtist{EnsembleID: v.duo.ID, Reason: "both evenings are short"}))
		if err := a.FindArtist(ctx, oud.ID, app.FoundArtist{PersonID: v.luan.ID}); err == nil {
			t.Error("who is known is found again")
		}
		if err := a.SaveBooking(ctx, &app.Booking{EventID: v.there.ID, PersonID: v.arta.ID, DateState: app.DateConfirmed}); err == nil {
			t.Error("who was found is not taken")
		}
	})
}
