package db_test

import (
	"strings"
	"testing"

	"sofra/app"
	"sofra/app/words"
	"sofra/db/dbtest"
)

// Who may not be named is found in a text in every spelling, and stands in no
// proposed poster; a yes for one purpose is none for another.
func TestTextsAreLookedThroughForNames(t *testing.T) {
	dbtest.Each(t, func(t *testing.T, a *app.App) {
		ctx := t.Context()
		named, quiet, never, free := app.Person{Name: "Milica Đorđević"}, app.Person{Name: "Arbnora Kelmendi", StageName: "Nora"}, app.Person{Name: "Elif Yıldız", Formal: app.Formal{Naming: app.NamingNever}}, app.Person{Name: "Ylli Shatri"}
		e := app.Event{Title: "Evening with Elif Yıldız", Kind: "concert", Day: "2027-03-22", Starts: "20:00", Status: "confirmed"}
		must(t, a.SaveEvent(ctx, &e))
		for _, p := range []*app.Person{&named, &quiet, &never, &free} {
			must(t, a.SavePerson(ctx, p))
			k := app.Booking{EventID: e.ID, PersonID: p.ID, DateState: app.DateConfirmed}
			if p == &quiet {
				k.NamedFrom = "2027-03-22"
			}
			if p == &free {
				k.DateState, k.HoldUntil, k.Rank = app.DateHold, "2027-03-10", 1
			}
			must(t, a.SaveBooking(ctx, &k))
			must(t, a.GiveConsent(ctx, &app.Consent{PersonID: p.ID, Purpose: app.ForPoster, GivenOn: "2025-01-14", Method: app.ByPaper}))
		}
		for _, c := range []struct {
			kind, text string
			on         app.Date
			found      string
		}{
			{"poster", "Luajnë: Милица Ђорђевић", "2027-03-01", ""}, {"press", "Luajnë: Милица Ђорђевић", "2027-03-01", "Милица Ђорђевић"},
			{"poster", "Арбнора Келменди", "2027-03-01", "Арбнора Келменди"}, {"poster", "Kelmendi Arbnora", "2027-03-22", ""},
			{"poster", "Nora, violinë", "2027-03-01", "Nora"}, {"poster", "Noranda", "2027-03-01", ""}, {"poster", "elif yildiz", "2027-12-01", "elif yildiz"},
		} {
			facts, err := a.TextDoubts(ctx, app.EventText{EventID: e.ID, Kind: c.kind, Body: c.text}, c.on)
			must(t, err)
			var found []string
			for _, f := range facts {
				found = append(found, strings.SplitN(f.English(), " may not", 2)[0])
			}
			if got := strings.Join(found, ", "); got != c.found {
				t.Errorf("in %q, a %s of %s, found is %q, not %q", c.text, c.kind, c.on, got, c.found)
			}
		}
		for on, want := range map[app.Date]string{"2027-03-01": "Milica Đorđević", "2027-03-22": "Arbnora Kelmendi\nMilica Đorđević"} {
			got, err := a.ProposedPoster(ctx, e, words.En, on)
			must(t, err)
			if got != "Evening with an artist\n\nMonday, 22 March 2027 20:00\n\n"+want {
				t.Errorf("on %s the poster is %q", on, got)
			}
		}
	})
}
