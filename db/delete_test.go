package db_test

import (
	"testing"

	"sofra/app"
	"sofra/db/dbtest"
)

// booked is an artist in an ensemble with events before and after the day.
type booked struct {
	artist                     app.Person
	band                       app.Ensemble
	was, soon, some            app.Event // some has no day yet
	past, next, given, waiting app.Booking
	bands                      app.Booking
}

const deleteDay = "2025-03-08T10:00:00Z"

func bookedArtist(t *testing.T, a *app.App) (k booked) {
	t.Helper()
	k.artist = app.Person{Name: "Teuta"}
	must(t, a.SavePerson(t.Context(), &k.artist))
	k.band = app.Ensemble{Name: "Trio", Members: []app.Member{{PersonID: k.artist.ID}}}
	must(t, a.SaveEnsemble(t.Context(), &k.band))
	k.was = app.Event{Title: "Was", Kind: "concert", Day: "2025-03-07", Status: "done"}
	k.soon = app.Event{Title: "Soon", Kind: "concert", Day: "2025-03-08", Status: "planned"}
	k.some = app.Event{Title: "Some day", Kind: "concert", Status: "planned"}
	for _, e := range []*app.Event{&k.was, &k.soon, &k.some} {
		must(t, a.SaveEvent(t.Context(), e))
	}
	k.past = app.Booking{EventID: k.was.ID, PersonID: k.artist.ID, DateState: app.DateDone}
	k.next = app.Booking{EventID: k.soon.ID, PersonID: k.artist.ID, DateState: app.DateConfirmed}
	k.given = app.Booking{EventID: k.soon.ID, PersonID: k.artist.ID, DateState: app.DateReleased}
	k.waiting = app.Booking{EventID: k.some.ID, PersonID: k.artist.ID, DateState: app.DateHold, Rank: 1}
	k.bands = app.Booking{EventID: k.soon.ID, EnsembleID: k.band.ID, DateState: app.DateHold, Rank: 2}
	for _, b := range []*app.Booking{&k.past, &k.next, &k.given, &k.waiting, &k.bands} {
		must(t, a.SaveBooking(t.Context(), b))
	}
	return k
}

// binned says which of the bookings are in the bin.
func (k booked) binned(t *testing.T, a *app.App) (got string) {
	t.Helper()
	for _, b := range []struct {
		letter string
		id     app.ID
	}{{"p", k.past.ID}, {"n", k.next.ID}, {"g", k.given.ID}, {"w", k.waiting.ID}, {"b", k.bands.ID}} {
		now, err := a.Booking(t.Context(), b.id)
		must(t, err)
		if now.DeletedAt != "" {
			got += b.letter
		}
	}
	return got
}

func TestDeletingTakesBookingsAlong(t *testing.T) {
	dbtest.Each(t, func(t *testing.T, a *app.App) {
		k := bookedArtist(t, a)
		for _, c := range []struct {
			ref       app.Ref
			gone, ask string
		}{
			{app.Ref{Kind: app.People, ID: k.artist.ID}, "nw", "Deleted Teuta"},
			{app.Ref{Kind: app.Ensembles, ID: k.band.ID}, "b", "Deleted Trio"},
			{app.Ref{Kind: app.Events, ID: k.soon.ID}, "ngb", "Deleted Soon"},
			{app.Ref{Kind: app.Bookings, ID: k.past.ID}, "p", "Deleted Teuta"},
		} {
			must(t, a.Delete(t.Context(), deleteDay, c.ref))
			if got := k.binned(t, a); got != c.gone {
				t.Errorf("%s: %q are in the bin, not %q", c.ask, got, c.gone)
			}
			verb, err := a.Undo(t.Context())
			if err != nil || verb.English() != c.ask {
				t.Errorf("undid %q (%v), not %q", verb.English(), err, c.ask)
			}
			if got := k.binned(t, a); got != "" {
				t.Errorf("%s, undone: %q are still in the bin", c.ask, got)
			}
		}
	})
}

func TestTakingBackTakesBookingsAlong(t *testing.T) {
	dbtest.Each(t, func(t *testing.T, a *app.App) {
		k := bookedArtist(t, a)
		artist, event := app.Ref{Kind: app.People, ID: k.artist.ID}, app.Ref{Kind: app.Events, ID: k.soon.ID}
		must(t, a.Delete(t.Context(), "2025-03-08T09:00:00Z", app.Ref{Kind: app.Bookings, ID: k.given.ID})) // on its own
		must(t, a.Delete(t.Context(), deleteDay, event, artist))
		for _, c := range []struct {
			back app.Ref
			left string
		}{{event, "ngw"}, {artist, "g"}} {
			must(t, a.TakeBack(t.Context(), c.back))
			if got := k.binned(t, a); got != c.left {
				t.Errorf("after %s came back %q are in the bin, not %q", c.back.Kind, got, c.left)
			}
		}
	})
}

func TestDeletingSeveralNamesTheirNumber(t *testing.T) {
	dbtest.Each(t, func(t *testing.T, a *app.App) {
		k := bookedArtist(t, a)
		both := []app.Ref{{Kind: app.Events, ID: k.soon.ID}, {Kind: app.People, ID: k.artist.ID}}
		must(t, a.Delete(t.Context(), deleteDay, both...))
		if got := k.binned(t, a); got != "ngwb" {
			t.Errorf("%q are in the bin", got)
		}
		must(t, a.TakeBack(t.Context(), both...))
		if verb, err := a.Undo(t.Context()); err != nil || verb.English() != "Took 2 records back from the bin" {
			t.Errorf("undid %q (%v)", verb.English(), err)
		}
		r := app.Response{EventID: k.was.ID} // has no name
		must(t, a.SaveResponse(t.Context(), &r))
		must(t, a.Delete(t.Context(), deleteDay, app.Ref{Kind: app.Responses, ID: r.ID}))
		if verb, err := a.Undo(t.Context()); err != nil || verb.English() != "Deleted 1 record" {
			t.Errorf("undid %q (%v)", verb.English(), err)
		}
	})
}

// Who was asked about one day was not asked about another.
func TestPostponingPostponesTheDatesOfBookings(t *testing.T) {
	dbtest.Each(t, func(t *testing.T, a *app.App) {
		k := bookedArtist(t, a)
		states := func() (all string) {
			for _, id := range []app.ID{k.next.ID, k.given.ID, k.bands.ID, k.waiting.ID} {
				b, err := a.Booking(t.Context(), id)
				must(t, err)
				all += string(b.DateState) + " "
			}
			return all
		}
		before := states()
		must(t, a.PostponeEvent(t.Context(), k.soon.ID, "rain", "2025-04-08"))
		must(t, a.PostponeEvent(t.Context(), k.some.ID, "rain", "2025-04-09"))
		if got := states(); got != "postponed released postponed hold " {
			t.Errorf("the dates are %s", got)
		}
		for range 2 {
			_, err := a.Undo(t.Context())
			must(t, err)
		}
		if got := states(); got != before {
			t.Errorf("undone they are %s", got)
		}
	})
}

func TestCancellingGivesUpOpenBookings(t *testing.T) {
	dbtest.Each(t, func(t *testing.T, a *app.App) {
		k := bookedArtist(t, a)
		states := func() (all []app.DateState) {
			for _, id := range []app.ID{k.next.ID, k.given.ID, k.bands.ID} {
				b, err := a.Booking(t.Context(), id)
				must(t, err)
				all = append(all, b.DateState)
			}
			return all
		}
		before := states()
		must(t, a.CancelEventAndBookings(t.Context(), k.soon.ID, "no hall"))
		if got := states(); got[0] != app.DateCancelled || got[1] != app.DateReleased || got[2] != app.DateReleased {
			t.Errorf("the bookings are %v", got)
		}
		e, err := a.Event(t.Context(), k.soon.ID)
		if err != nil || e.Status != "cancelled" || e.Reason != "no hall" {
			t.Errorf("the event is %+v (%v)", e, err)
		}
		if verb, err := a.Undo(t.Context()); err != nil || verb.English() != "Cancelled the event Soon with its bookings" {
			t.Errorf("undid %q (%v)", verb.English(), err)
		}
		for i, s := range states() {
			if s != before[i] {
				t.Errorf("undone, a booking is %s and was %s", s, before[i])
			}
		}
		if err := a.CancelEventAndBookings(t.Context(), k.soon.ID, " "); err == nil {
			t.Error("cancelled without a reason")
		}
	})
}
