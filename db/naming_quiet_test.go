package db_test

import (
	"slices"
	"testing"

	"sofra/app"
	"sofra/db/dbtest"
)

// TestQuietBooking keeps from the public whom a booking says so of, as long as
// it stands and its day has not come: alone, and with an ensemble.
func TestQuietBooking(t *testing.T) {
	dbtest.Each(t, func(t *testing.T, a *app.App) {
		ctx := t.Context()
		alone, member, other := app.Person{Name: "Arta Gashi"}, app.Person{Name: "Ana Marić"}, app.Person{Name: "Besa Krasniqi"}
		for _, p := range []*app.Person{&alone, &member, &other} {
			must(t, a.SavePerson(ctx, p))
		}
		group := app.Ensemble{Name: "Duo", Members: []app.Member{{PersonID: member.ID}}}
		must(t, a.SaveEnsemble(ctx, &group))
		empty := app.Ensemble{Name: "Guests"}
		must(t, a.SaveEnsemble(ctx, &empty))
		e := app.Event{Title: "Concert", Kind: "concert", Day: "2025-04-12"}
		must(t, a.SaveEvent(ctx, &e))
		book := func(person, ensemble app.ID, care app.BookingCare) app.Booking {
			b := app.Booking{EventID: e.ID, PersonID: person, EnsembleID: ensemble, BookingCare: care}
			must(t, a.SaveBooking(ctx, &b))
			return b
		}
		first := book(alone.ID, "", app.BookingCare{NamedFrom: "2025-03-22"})
		book("", group.ID, app.BookingCare{Quiet: true})
		book("", empty.ID, app.BookingCare{NamedFrom: "2025-03-22"})
		book(other.ID, "", app.BookingCare{})
		named := func(day app.Date) (may []bool) {
			d, err := app.DiscreetIn(ctx, a, app.InDonorFile, day)
			must(t, err)
			for i, id := range []app.ID{alone.ID, member.ID, other.ID, group.ID, empty.ID} {
				one := a.MayBeNamed
				if i > 2 {
					one = a.MayEnsembleBeNamed
				}
				ok, err := one(ctx, id, app.InDonorFile, day)
				must(t, err)
				if ok != d.Names(id) {
					t.Errorf("%s, %d: %v asked alone, %v among all", day, i, ok, d.Names(id))
				}
				may = append(may, ok)
			}
			return may
		}
		for day, want := range map[app.Date][]bool{"2025-03-21": {false, false, true, false, false}, "2025-03-22": {true, false, true, false, true}} {
			if got := named(day); !slices.Equal(got, want) {
				t.Errorf("on %s: %v, want %v", day, got, want)
			}
		}
		must(t, a.MoveDate(ctx, first.ID, app.DateReleased))
		if got := named("2025-03-21"); !got[0] {
			t.Error("a booking that was given up keeps a name back")
		}
	})
}
