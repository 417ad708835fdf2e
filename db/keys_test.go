package db_test

import (
	"testing"

	"sofra/app"
	"sofra/db"
)

// Who was booked or took part stays, whatever deletes a row: their fees and
// their part are in reports that were given out.
func TestWhoWasBookedStays(t *testing.T) {
	eachDB(t, func(t *testing.T, d *db.DB) {
		a := app.New(d)
		e := app.Event{Title: "Concert"}
		booked, listed, band := app.Person{Name: "Booked"}, app.Person{Name: "Listed"}, app.Ensemble{Name: "Trio"}
		must(t, a.SaveEvent(t.Context(), &e))
		must(t, a.SavePerson(t.Context(), &booked))
		must(t, a.SavePerson(t.Context(), &listed))
		must(t, a.SaveEnsemble(t.Context(), &band))
		must(t, a.SaveBooking(t.Context(), &app.Booking{EventID: e.ID, PersonID: booked.ID}))
		must(t, a.SaveBooking(t.Context(), &app.Booking{EventID: e.ID, EnsembleID: band.ID}))
		must(t, a.SaveEventPerson(t.Context(), app.EventPerson{EventID: e.ID, PersonID: listed.ID, Role: "speaker"}))
		before := digest(t, d)
		for table, id := range map[string]app.ID{"person": booked.ID, "ensemble": band.ID} {
			if err := d.Outside(t.Context(), `DELETE FROM `+table+` WHERE id = ?`, id); err == nil {
				t.Errorf("%s %s was deleted", table, id)
			}
		}
		if err := d.Outside(t.Context(), `DELETE FROM person WHERE id = ?`, listed.ID); err == nil {
			t.Error("who took part was deleted")
		}
		if digest(t, d) != before {
			t.Error("something went")
		}
	})
}
