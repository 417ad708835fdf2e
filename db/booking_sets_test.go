package db_test

import (
	"testing"

	"sofra/app"
	"sofra/db/dbtest"
)

// inEachState books one artist each for one event each, with every state of the
// date and the deal; other is on the same day.
func inEachState(t *testing.T, a *app.App) (all []app.Booking, other app.Event) {
	t.Helper()
	const day = "2025-03-08"
	other = app.Event{Title: "Other", Day: day}
	must(t, a.SaveEvent(t.Context(), &other))
	for _, date := range app.DateStates() {
		for _, deal := range app.Deals() {
			name := string(date) + " " + string(deal)
			e := app.Event{Title: name, Day: day, Status: "confirmed"}
			p := app.Person{Name: name}
			must(t, a.SaveEvent(t.Context(), &e))
			must(t, a.SavePerson(t.Context(), &p))
			b := app.Booking{EventID: e.ID, PersonID: p.ID, DateState: date, Deal: deal, Rank: 1, Fee: 100, Currency: "EUR"}
			must(t, a.SaveBooking(t.Context(), &b))
			all = append(all, b)
		}
	}
	return all, other
}

// Which bookings count is the same to the program and to each question.
func TestBookingsThatCountAreTheSameToAll(t *testing.T) {
	dbtest.Each(t, func(t *testing.T, a *app.App) {
		all, other := inEachState(t, a)
		standing, _, err := a.Bookings(t.Context(), app.BookingFilter{Standing: true})
		must(t, err)
		fees, _, err := a.Behind(t.Context(), app.FeesAgreed, app.Filter{}, app.Page{})
		must(t, err)
		people, _, err := a.People(t.Context(), app.PersonFilter{})
		must(t, err)
		days, err := a.Days(t.Context(), app.DayFilter{From: other.Day, To: other.Day})
		must(t, err)
		said := map[string]map[app.ID]bool{"stands": {}, "agreed": {}, "open": {}, "firm": {}, "held": {}}
		for _, b := range standing {
			said["stands"][b.ID] = true
		}
		for _, r := range fees {
			said["agreed"][r.ID] = true
		}
		for _, p := range people {
			said["open"][p.ID] = p.DealNow != ""
		}
		for _, d := range days {
			said["firm"][d.ID], said["held"][d.ID] = d.Confirmed > 0, d.Holds > 0
		}
		for _, b := range all {
			clashes, err := a.Clashes(t.Context(), app.Booking{EventID: other.ID, PersonID: b.PersonID})
			must(t, err)
			for _, c := range []struct {
				what      string
				want, got bool
			}{
				{"stands", b.Stands(), said["stands"][b.ID]}, {"agreed", b.Agreed(), said["agreed"][b.ID]},
				{"open", b.Open(), said["open"][b.PersonID]}, {"takes the day", b.Takes(), len(clashes) > 0},
				{"firm", b.Firm(), said["firm"][b.EventID]}, {"held", b.Held(), said["held"][b.EventID]},
			} {
				if c.got != c.want {
					t.Errorf("%s, %s: %s is %v to storage and %v to the program", b.DateState, b.Deal, c.what, c.got, c.want)
				}
			}
		}
	})
}
