package db_test

import (
	"fmt"
	"strings"
	"testing"

	"sofra/app"
	"sofra/db/dbtest"
)

// onDays writes what a calendar shows, in its order.
func onDays(t *testing.T, a *app.App, f app.DayFilter) string {
	t.Helper()
	rows, err := a.Days(t.Context(), f)
	must(t, err)
	var all []string
	for _, r := range rows {
		line := fmt.Sprintf("%s %s %s", r.On()[8:], r.Starts, r.Title)
		if r.BookingID != "" {
			line += fmt.Sprintf(": %s %s %d", r.Artist, r.DateState, r.Rank)
		}
		all = append(all, strings.ReplaceAll(line, "  ", " "))
	}
	return strings.Join(all, "; ")
}

// march is an office with a month in it.
func march(t *testing.T, a *app.App) (v *evening, red app.Venue, us app.Project) {
	t.Helper()
	ctx := t.Context()
	v, red, us = newEvening(t, a), app.Venue{Name: "Red Hall"}, app.Project{Code: "US-2025", Title: "Urban Soundscape"}
	must(t, a.SaveVenue(ctx, &red))
	must(t, a.SaveProject(ctx, &us))
	v.there.Starts, v.there.Ends, v.there.VenueID, v.there.ProjectID = "20:00", "01:30", red.ID, us.ID
	must(t, a.SaveEvent(ctx, &v.there))
	late := app.Event{Kind: "panel", Title: "Last", Day: "2025-03-31"}
	must(t, a.SaveEvent(ctx, &late))
	must(t, a.SaveEvent(ctx, &app.Event{Kind: "panel", Title: "Next", Day: "2025-04-01"}))
	must(t, a.SaveEvent(ctx, &app.Event{Kind: "panel", Title: "Never"}))
	return v, red, us
}

func TestDays(t *testing.T) {
	dbtest.Each(t, func(t *testing.T, a *app.App) {
		ctx := t.Context()
		v, red, us := march(t, a)
		f := app.DayFilter{From: "2025-03-01", To: "2025-03-31"}
		expect := func(want string) {
			t.Helper()
			if got := onDays(t, a, f); got != want {
				t.Errorf("%+v: %q, not %q", f, got, want)
			}
		}
		expect("08 Here; 08 20:00 There; 31 Last")
		must(t, a.PostponeEvent(ctx, v.here.ID, "rain", ""))
		expect("08 Here; 08 20:00 There; 31 Last") // where it was, until it has a new day
		must(t, a.PostponeEvent(ctx, v.here.ID, "rain", "2025-03-15"))
		must(t, a.CancelEvent(ctx, v.there.ID, "no hall"))
		expect("08 20:00 There; 15 Here; 31 Last")
		f.VenueID = red.ID
		expect("08 20:00 There")
		f.ProjectID = us.ID
		expect("08 20:00 There")
		rows, err := a.Days(ctx, f)
		must(t, err)
		if r := rows[0]; r.Status != "cancelled" || r.Venue != "Red Hall" || r.Project != "US-2025" || r.Ends != "01:30" {
			t.Errorf("it is %+v", r)
		}
		must(t, a.Delete(ctx, "2025-03-01T10:00:00Z", app.Ref{Kind: app.Events, ID: v.there.ID}))
		expect("")
	})
}

func TestDaysOfAnArtist(t *testing.T) {
	dbtest.Each(t, func(t *testing.T, a *app.App) {
		ctx := t.Context()
		v, _, _ := march(t, a)
		hold := app.Booking{EventID: v.there.ID, PersonID: v.arta.ID, DateState: app.DateHold, Rank: 2, HoldUntil: "2025-03-01"}
		trio := app.Booking{EventID: v.here.ID, EnsembleID: v.trio.ID, DateState: app.DateConfirmed}
		gone := app.Booking{EventID: v.here.ID, PersonID: v.luan.ID, DateState: app.DateReleased}
		for _, b := range []*app.Booking{&hold, &trio, &gone} {
			must(t, a.SaveBooking(ctx, b))
		}
		expect := func(want string, person, ensemble app.ID) {
			t.Helper()
			f := app.DayFilter{From: "2025-03-01", To: "2025-03-31", PersonID: person, EnsembleID: ensemble}
			if got := onDays(t, a, f); got != want {
				t.Errorf("%q, not %q", got, want)
			}
		}
		expect("08 Here: Trio confirmed 0; 08 20:00 There: Arta hold 2", v.arta.ID, "")
		expect("08 Here: Luan released 0", v.luan.ID, "") // who left the trio in February
		expect("08 Here: Trio confirmed 0", "", v.trio.ID)
		expect("", "", v.duo.ID)
		must(t, a.SaveEventPerson(ctx, app.EventPerson{EventID: v.there.ID, PersonID: v.luan.ID, Role: "moderator"}))
		expect("08 Here: Luan released 0; 08 20:00 There", v.luan.ID, "")

		rows, err := a.Days(ctx, app.DayFilter{From: "2025-03-08", To: "2025-03-08"})
		must(t, err)
		if len(rows) != 2 || rows[0].Confirmed != 1 || rows[0].Holds != 0 || rows[1].Holds != 1 || rows[1].BookingID != "" {
			t.Errorf("everybody's day is %+v", rows)
		}
		must(t, a.Delete(ctx, "2025-03-01T10:00:00Z", app.Ref{Kind: app.Bookings, ID: hold.ID}))
		expect("08 Here: Trio confirmed 0", v.arta.ID, "")
	})
}
