package db_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"sofra/app"
	"sofra/db/dbtest"
)

func TestWhoMayBeNamed(t *testing.T) {
	dbtest.Each(t, func(t *testing.T, a *app.App) {
		ctx := t.Context()
		add := func(naming string, answers ...app.Consent) app.ID {
			p := app.Person{Name: fmt.Sprintf("Some Body%d", len(answers)), Formal: app.Formal{Naming: naming}}
			must(t, a.SavePerson(ctx, &p))
			for _, c := range answers {
				c.PersonID, c.Purpose, c.Method = p.ID, app.ForPoster, app.ByPaper
				if c.Answer == app.ConsentNo {
					must(t, a.RefuseConsent(ctx, &c))
				} else {
					must(t, a.GiveConsent(ctx, &c))
				}
			}
			return p.ID
		}
		yes, no := app.Consent{GivenOn: "2025-02-01", Answer: app.ConsentYes}, app.Consent{GivenOn: "2025-04-01", Answer: app.ConsentNo}
		past := yes
		past.WithdrawnOn = "2025-03-01"
		for name, c := range map[string]struct {
			id           app.ID
			poster, file bool
		}{
			"unasked": {add(""), false, true}, "given": {add("", yes), true, true}, "never, though given": {add(app.NamingNever, yes), false, false},
			"withdrawn": {add("", past), false, true}, "refused later": {add("", yes, no), true, true}, "given too late": {add("", app.Consent{GivenOn: "2025-05-01"}), false, true},
		} {
			for purpose, want := range map[string]bool{app.ForPoster: c.poster, app.InDonorFile: c.file} {
				const day = "2025-03-08"
				may, err := a.MayBeNamed(ctx, c.id, purpose, day)
				must(t, err)
				unnamed, err := a.Unnamed(ctx, purpose, day)
				must(t, err)
				listed := slices.ContainsFunc(unnamed, func(p app.Person) bool { return p.ID == c.id })
				if may != want || listed == want {
					t.Errorf("%s, %s: may %v, listed as unnamed %v, want %v", name, purpose, may, listed, want)
				}
			}
		}
	})
}

func TestEnsembleIsNamedByItsMembers(t *testing.T) {
	a, ctx := dbtest.New(t), t.Context()
	quiet := app.Person{Name: "Jovana Petrović", Formal: app.Formal{Naming: app.NamingNever}}
	open := app.Person{Name: "Arta Gashi"}
	must(t, a.SavePerson(ctx, &quiet))
	must(t, a.SavePerson(ctx, &open))
	for name, c := range map[string]struct {
		n    app.Ensemble
		want bool
	}{
		"one of two":       {app.Ensemble{Name: "Duo", Members: []app.Member{{PersonID: quiet.ID}, {PersonID: open.ID}}}, true},
		"called after one": {app.Ensemble{Name: "Petrović Jovana Duo", Members: []app.Member{{PersonID: quiet.ID}, {PersonID: open.ID}}}, false},
		"all of one":       {app.Ensemble{Name: "Solo", Members: []app.Member{{PersonID: quiet.ID}}}, false},
		"no longer there":  {app.Ensemble{Name: "Later", Members: []app.Member{{PersonID: quiet.ID, UntilOn: "2024-01-01"}, {PersonID: open.ID}}}, true},
		"nobody known":     {app.Ensemble{Name: "Guests"}, true},
	} {
		must(t, a.SaveEnsemble(ctx, &c.n))
		may, err := a.MayEnsembleBeNamed(ctx, c.n.ID, app.InDonorFile, "2025-03-08")
		must(t, err)
		if may != c.want {
			t.Errorf("%s: %v", name, may)
		}
	}
}

// TestUnnamedArtistIsInNoCellOfTheReport names an artist wherever the office
// can, and looks for them in all that a donor gets.
func TestUnnamedArtistIsInNoCellOfTheReport(t *testing.T) {
	dbtest.Each(t, func(t *testing.T, a *app.App) {
		ctx := t.Context()
		y := dbtest.NewYear(t, a)
		p, err := a.Person(ctx, y.People[0].ID)
		must(t, err)
		p.Name, p.StageName, p.OtherNames = "Jovana Petrović", "Zanfina", "Јована Петровић"
		must(t, a.SavePerson(ctx, &p))
		e, err := a.Event(ctx, y.Concert.ID)
		must(t, err)
		e.Title = "An evening with PETROVIĆ Jovana"
		must(t, a.SaveEvent(ctx, &e))
		m := app.MediaItem{EventID: e.ID, ProjectID: e.ProjectID, Day: e.Day, Outlet: "Radio", Title: "Јована Петровић: a talk", Link: "https://radio.example/jovana-petrovic"}
		must(t, a.SaveMediaItem(ctx, &m))
		ask := app.ReportRequest{Grant: y.Grant.Code, Lang: "en"}
		before, err := a.DonorReport(ctx, ask, nil)
		must(t, err)
		if n := strings.Count(cells(before), "etrović"); n < 2 {
			t.Fatalf("named in %d cells before", n)
		}
		p.Naming = app.NamingNever
		must(t, a.SavePerson(ctx, &p))
		after, err := a.DonorReport(ctx, ask, nil)
		must(t, err)
		said := strings.ToLower(cells(after))
		for _, word := range []string{"jovana", "petrović", "petrovic", "zanfina", "јована"} {
			if strings.Contains(said, word) {
				t.Errorf("%q is in the report: %s", word, around(said, word))
			}
		}
		was, is := artists(t, before), artists(t, after)
		if len(was) != len(is) || is[len(is)-1][1].Text != "an artist" {
			t.Errorf("%d artists, then %d, the last is %q", len(was), len(is), is[len(is)-1][1].Text)
		}
	})
}

func cells(r app.Report) string { return fmt.Sprintf("%+v", r) }

func artists(t testing.TB, r app.Report) [][]app.Value {
	t.Helper()
	for _, s := range r.Sheets {
		if s.Key == "artists" {
			return s.Tables[0].Rows
		}
	}
	t.Fatal("no sheet of artists")
	return nil
}
