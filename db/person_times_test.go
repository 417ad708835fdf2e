package db_test

import (
	"testing"

	"sofra/app"
	"sofra/db/dbtest"
)

// The list of people and a report agree on who was on stage, and how often.
func TestTimesOfAPersonAreThoseOfTheReport(t *testing.T) {
	dbtest.Each(t, func(t *testing.T, a *app.App) {
		y := dbtest.NewYear(t, a)
		given := app.Booking{EventID: y.Concert.ID, PersonID: y.People[9].ID, DateState: app.DateReleased}
		must(t, a.SaveBooking(t.Context(), &given))
		said := map[app.ID]app.ArtistLine{}
		lines, err := a.ArtistLines(t.Context(), app.Filter{})
		must(t, err)
		for _, l := range lines {
			said[l.ID] = l
		}
		rows, n, err := a.People(t.Context(), app.PersonFilter{Page: app.Page{Sort: "times", Down: true, Limit: 50}})
		must(t, err)
		if n != 10 || len(rows) != 10 {
			t.Fatalf("%d people, %d rows", n, len(rows))
		}
		onStage := int64(0)
		for i, r := range rows {
			if l := said[r.ID]; r.Times != l.Events || r.LastDay != l.LastDay {
				t.Errorf("%s: %d times until %s in the list, %d until %s in the report", r.Name, r.Times, r.LastDay, l.Events, l.LastDay)
			}
			if i > 0 && r.Times > rows[i-1].Times {
				t.Errorf("%s stands below somebody with fewer times", r.Name)
			}
			if r.Times > 0 {
				onStage++
			}
		}
		if n, err := a.Figure(t.Context(), app.ArtistsOnStage, app.Filter{}); err != nil || n != onStage {
			t.Errorf("%d are on stage in the list, %d in the report (%v)", onStage, n, err)
		}
		for name, want := range map[string]app.PersonRow{
			"Fatos": {Times: 2, LastDay: "2025-10-01"}, // in the programme alone, twice
			"Hana":  {Times: 2, LastDay: "2025-10-01"}, // in the trio
			"Jeta":  {Times: 1, LastDay: "2025-03-08"}, // left the trio after the first concert
		} {
			rows, n, err := a.People(t.Context(), app.PersonFilter{Page: app.Page{Find: name, Limit: 5}, Role: "artist"})
			if err != nil || n != 1 || rows[0].Times != want.Times || rows[0].LastDay != want.LastDay {
				t.Errorf("%s: %+v (%v)", name, rows, err)
			}
		}
	})
}
