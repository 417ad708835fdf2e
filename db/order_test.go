package db_test

import (
	"strings"
	"testing"

	"sofra/app"
	"sofra/db/dbtest"
)

// What has no day comes last, on both engines, whichever way a list goes.
func TestWhatHasNoDayComesLast(t *testing.T) {
	dbtest.Each(t, func(t *testing.T, a *app.App) {
		p := app.Person{Name: "Teuta"}
		must(t, a.SavePerson(t.Context(), &p))
		for _, e := range []app.Event{{Title: "none"}, {Title: "first", Day: "2025-03-08"}, {Title: "second", Day: "2025-04-08"}} {
			must(t, a.SaveEvent(t.Context(), &e))
			must(t, a.SaveBooking(t.Context(), &app.Booking{EventID: e.ID, PersonID: p.ID, HoldUntil: e.Day}))
		}
		for _, c := range []struct {
			page app.Page
			want string
		}{
			{app.Page{}, "second first none"}, {app.Page{Down: true}, "first second none"},
			{app.Page{Sort: "day"}, "first second none"}, {app.Page{Sort: "day", Down: true}, "second first none"},
		} {
			events, _, err := a.Events(t.Context(), app.EventFilter{Page: c.page})
			must(t, err)
			bookings, _, err := a.Bookings(t.Context(), app.BookingFilter{Page: c.page})
			must(t, err)
			var got, booked []string
			for i := range events {
				got, booked = append(got, events[i].Title), append(booked, bookings[i].Event)
			}
			if strings.Join(got, " ") != c.want || strings.Join(booked, " ") != c.want {
				t.Errorf("by %q, down %v: events %v, bookings %v, want %s", c.page.Sort, c.page.Down, got, booked, c.want)
			}
		}
	})
}

func TestBookingsByArtistGoBothWays(t *testing.T) {
	dbtest.Each(t, func(t *testing.T, a *app.App) {
		e, band := app.Event{Title: "Concert"}, app.Ensemble{Name: "Trio"}
		p := app.Person{Name: "Arta"}
		must(t, a.SaveEvent(t.Context(), &e))
		must(t, a.SavePerson(t.Context(), &p))
		must(t, a.SaveEnsemble(t.Context(), &band))
		must(t, a.SaveBooking(t.Context(), &app.Booking{EventID: e.ID, PersonID: p.ID}))
		must(t, a.SaveBooking(t.Context(), &app.Booking{EventID: e.ID, EnsembleID: band.ID}))
		for down, want := range map[bool]string{false: "Arta", true: "Trio"} {
			rows, _, err := a.Bookings(t.Context(), app.BookingFilter{Page: app.Page{Sort: "artist", Down: down}})
			if err != nil || rows[0].Artist != want {
				t.Errorf("down %v: %+v (%v)", down, rows, err)
			}
		}
	})
}
