package db_test

import (
	"testing"

	"sofra/app"
	"sofra/db/dbtest"
)

func TestBinListsTheLatestFirst(t *testing.T) {
	dbtest.Each(t, func(t *testing.T, a *app.App) {
		ctx := t.Context()
		p := app.Person{Name: "Amra Hodžić"}
		o := app.Organisation{Name: "Žene severa", Kind: "ngo"}
		e := app.Event{Title: "Concert 3", Kind: "concert", Day: "2025-03-08"}
		must(t, a.SavePerson(ctx, &p))
		must(t, a.SaveOrganisation(ctx, &o))
		must(t, a.SaveEvent(ctx, &e))
		b := app.Booking{EventID: e.ID, PersonID: p.ID}
		must(t, a.SaveBooking(ctx, &b))
		must(t, a.Delete(ctx, "2025-01-02T10:00:00Z", app.Ref{Kind: app.Organisations, ID: o.ID}))
		must(t, a.Delete(ctx, "2025-01-03T10:00:00Z", app.Ref{Kind: app.Bookings, ID: b.ID}))
		must(t, a.Delete(ctx, "2025-01-01T10:00:00Z", app.Ref{Kind: app.People, ID: p.ID}))
		rows, n, err := a.Bin(ctx, app.Page{})
		must(t, err)
		want := []app.Binned{
			{Hit: app.Hit{Kind: app.Bookings, ID: b.ID, Name: "Amra Hodžić, Concert 3"}, DeletedAt: "2025-01-03T10:00:00Z"},
			{Hit: app.Hit{Kind: app.Organisations, ID: o.ID, Name: "Žene severa"}, DeletedAt: "2025-01-02T10:00:00Z"},
			{Hit: app.Hit{Kind: app.People, ID: p.ID, Name: "Amra Hodžić"}, DeletedAt: "2025-01-01T10:00:00Z"},
		}
		if n != len(want) || len(rows) != n {
			t.Fatalf("%d in the bin: %+v", n, rows)
		}
		for i := range want {
			if rows[i] != want[i] {
				t.Errorf("row %d of the bin is %+v", i, rows[i])
			}
		}
		second, n, err := a.Bin(ctx, app.Page{Offset: 1, Limit: 1})
		if err != nil || n != 3 || len(second) != 1 || second[0] != want[1] {
			t.Errorf("the second row alone: %+v of %d, %v", second, n, err)
		}
	})
}

func TestGroupsAreListedWithTheirTown(t *testing.T) {
	dbtest.Each(t, func(t *testing.T, a *app.App) {
		ctx := t.Context()
		p := app.Person{Name: "Elif Yıldız"}
		must(t, a.SavePerson(ctx, &p))
		trio := app.Ensemble{Name: "Trio Shadërvan", PlaceID: "prizren", Members: []app.Member{{PersonID: p.ID}}}
		quartet := app.Ensemble{Name: "Kvartet Ibar"}
		must(t, a.SaveEnsemble(ctx, &trio))
		must(t, a.SaveEnsemble(ctx, &quartet))
		rows, n, err := a.Ensembles(ctx, app.Page{Sort: "members", Down: true})
		must(t, err)
		if n != 2 || rows[0].ID != trio.ID || rows[0].PlaceSr != "Prizren" || rows[0].MemberCount != 1 || rows[1].PlaceSr != "" {
			t.Errorf("ensembles are %+v", rows)
		}
		old := app.Organisation{Name: "Gračanički krug", Kind: "ngo", PlaceID: "gracanice", Maturity: "established"}
		young := app.Organisation{Name: "Omladinski forum", Kind: "ngo", Maturity: "emerging"}
		must(t, a.SaveOrganisation(ctx, &old))
		must(t, a.SaveOrganisation(ctx, &young))
		for _, sort := range []string{"kind", "place", "maturity"} {
			all, n, err := a.Organisations(ctx, app.OrganisationFilter{Page: app.Page{Sort: sort, Down: true}, Kind: "ngo"})
			if err != nil || n != 2 || len(all) != 2 {
				t.Fatalf("by %s: %+v, %v", sort, all, err)
			}
			if sort == "maturity" && (all[0].ID != old.ID || all[0].PlaceSq != "Graçanicë") {
				t.Errorf("by maturity: %+v", all)
			}
		}
	})
}

func TestDealNowIsTheFarthestOpenOne(t *testing.T) {
	dbtest.Each(t, func(t *testing.T, a *app.App) {
		ctx := t.Context()
		p := app.Person{Name: "Stefan Ristić"}
		must(t, a.SavePerson(ctx, &p))
		now := func() app.Deal {
			t.Helper()
			rows, _, err := a.People(ctx, app.PersonFilter{})
			must(t, err)
			return rows[0].DealNow
		}
		if got := now(); got != "" {
			t.Errorf("without a booking: %q", got)
		}
		book := func(day app.Date, deals ...app.Deal) app.ID {
			t.Helper()
			e := app.Event{Title: "Concert", Kind: "concert", Day: day}
			must(t, a.SaveEvent(ctx, &e))
			b := app.Booking{EventID: e.ID, PersonID: p.ID}
			must(t, a.SaveBooking(ctx, &b))
			for _, to := range deals {
				must(t, a.MoveDeal(ctx, b.ID, to, day))
			}
			return b.ID
		}
		book("2025-01-10", app.DealApproved, app.DealSent, app.DealDeclined)
		if got := now(); got != "" {
			t.Errorf("declined: %q", got)
		}
		book("2024-11-10") // an old draft
		book("2025-05-10", app.DealApproved)
		first := book("2025-03-08", app.DealApproved, app.DealSent)
		if got := now(); got != app.DealSent {
			t.Errorf("of two open deals %q is shown, not the one that is farther", got)
		}
		must(t, a.MoveDate(ctx, first, app.DateReleased))
		if got := now(); got != app.DealApproved {
			t.Errorf("after a release: %q", got)
		}
	})
}
