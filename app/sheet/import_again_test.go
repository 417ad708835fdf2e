package sheet

import (
	"maps"
	"math/rand/v2"
	"reflect"
	"slices"
	"strings"
	"testing"

	"sofra/app"
	"sofra/db/dbtest"
)

// The same workbook brought in again, with what is there exactly so made one,
// leaves the office as it was; kept apart, all of it is there twice.
func TestTheSameWorkbookTwiceIsThereOnce(t *testing.T) {
	dbtest.Each(t, func(t *testing.T, a *app.App) {
		exact := app.ImportOptions{Today: today, Joins: app.Joins{Exact: true}}
		bring(t, a, office, exact)
		before := digest(t, a)
		out := bring(t, a, office, exact)
		if out.Step != "" || len(out.Added) > 0 {
			t.Errorf("added %v", out.Added)
		}
		if digest(t, a) != before {
			t.Error("the office is not what it was")
		}
		known := map[app.Kind]int{app.People: 99, app.Venues: 13, app.Works: 83, app.Programmes: 14, app.Events: 14, app.Responses: 420}
		if !maps.Equal(out.Known, known) || len(out.Again) > 0 {
			t.Errorf("known %v, again %v", out.Known, out.Again)
		}
		apart := bring(t, a, office, app.ImportOptions{Today: today})
		if apart.Added[app.People] != 99 || apart.Again[app.People] != 99 || apart.Again[app.Events] != 14 {
			t.Errorf("apart: added %v, again %v", apart.Added, apart.Again)
		}
		move(t, a.Undo)
		if digest(t, a) != before {
			t.Error("undo left something of the second time")
		}
	})
}

// A row that somebody says is the person who is here adds what they lack and
// overwrites nothing; whoever plays by the name of the row is that person.
func TestARowJoinsThePersonWhoIsHere(t *testing.T) {
	dbtest.Each(t, func(t *testing.T, a *app.App) {
		here := app.Person{
			Name: "Arta Gashi", Phone: "+383 44 123 456", Plays: "Violin", Roles: app.Set{"staff"}, Notes: "First\n\nSecond",
		}
		check(t, a.SavePerson(t.Context(), &here))
		answer := app.Identity{PersonID: here.ID, Asks: app.AsksCommunity, Answer: "alb", SaidBy: app.SaidSelf}
		check(t, a.SaveIdentity(t.Context(), &answer))
		before := digest(t, a)

		list := write(t, "list.csv", []byte("Name;Phone;Email;Instrument;Community;Gender;Notes\n"+
			"Арта Гаши;044 123 456;arta@example.org;viola;Serb;woman;Second\nBlerta Hoxha;044 999 111;;oud;;;\n"))
		row := app.SheetRow{Sheet: "list", Row: 2}
		apart := bring(t, a, list, app.ImportOptions{Today: today, DryRun: true, Joins: app.Joins{Exact: true}})
		if apart.Added[app.People] != 2 || len(apart.Duplicates) != 1 || apart.Duplicates[0].Exact || apart.Duplicates[0].BAt != row {
			t.Fatalf("by itself: %+v", apart)
		}
		same := app.Joins{Same: map[app.SheetRow]app.Whom{row: apart.Duplicates[0].Whom()}}
		out := bring(t, a, list, app.ImportOptions{Today: today, Joins: same})
		if out.Added[app.People] != 1 || out.Joined != 1 || len(out.Problems) != 1 || out.Problems[0].Code != "kept" || out.Problems[0].Value != "viola" {
			t.Errorf("joined: %+v", out)
		}
		now, err := a.Person(t.Context(), here.ID)
		check(t, err)
		want := here
		want.Version, want.OtherNames, want.Email, want.Roles = now.Version, "Арта Гаши", "arta@example.org", app.Set{"staff", "artist"}
		if !reflect.DeepEqual(now, want) {
			t.Errorf("got  %+v\nwant %+v", now, want)
		}
		answers, err := a.ShowIdentity(t.Context(), here.ID)
		check(t, err)
		if len(answers) != 2 || answers[0].Answer != "alb" || answers[1].Asks != app.AsksGender {
			t.Errorf("answers %+v", answers)
		}
		move(t, a.Undo)
		if digest(t, a) != before {
			t.Error("undo left something")
		}
	})
}

// Who is said to be somebody else is kept apart, however alike.
func TestWhoIsSaidToBeAnotherIsKeptApart(t *testing.T) {
	a := dbtest.New(t)
	list := write(t, "list.csv", []byte("Name;Phone;Instrument\nArta Gashi;044 123 456;oud\nArta Gashi;044 123 456;\n"))
	if out := bring(t, a, list, app.ImportOptions{Today: today, DryRun: true, Joins: app.Joins{Exact: true}}); out.Added[app.People] != 1 || out.Joined != 1 {
		t.Errorf("two rows that are exactly the same: %+v", out)
	}
	apart := app.Joins{Exact: true, Same: map[app.SheetRow]app.Whom{{Sheet: "list", Row: 3}: {}}}
	if out := bring(t, a, list, app.ImportOptions{Today: today, Joins: apart}); out.Added[app.People] != 2 || out.Joined != 0 {
		t.Errorf("said to be two: %+v", out)
	}
}

// A town that may be two municipalities is the one that somebody chose.
func TestATownIsTheMunicipalityThatWasChosen(t *testing.T) {
	a := dbtest.New(t)
	list := write(t, "list.csv", []byte("Name;Phone;Town\nArta Gashi;044 123 456;Mitrovica\nBlerta Hoxha;044 999 111;MITROVICA\n"))
	places, err := a.Places(t.Context())
	check(t, err)
	hits := app.PlaceOf(places, "Mitrovica")
	if len(hits) != 2 {
		t.Fatalf("Mitrovica may be %v", hits)
	}
	out := bring(t, a, list, app.ImportOptions{Today: today, Towns: map[string]app.ID{app.TownKey("Mitrovica"): hits[1].ID}})
	_, n, err := a.People(t.Context(), app.PersonFilter{PlaceID: hits[1].ID})
	if err != nil || n != 2 || out.ProblemsTotal != 0 {
		t.Errorf("%d people there, %v, problems %+v", n, err, out.Problems)
	}
}

// Whatever list of people it is, brought in twice with what is exactly the same
// joined it is there once, also with its rows turned round.
func TestAnyListTwiceIsThereOnceProperty(t *testing.T) {
	pools := [][]string{
		{"Arta Gashi", "ARTA GASHI", "Арта Гаши", "Emir Ćatović", "Gashi, Arta"}, {"", "", "044 123 456", "049 111 222"},
		{"", "", "arta@example.org", "Arta@example.org"}, {"", "oud", "saz"}, {"", "Prizren", "Mitrovica"}, {"", "01.02.1990", "03.04.1991"},
		{"", "Serb", "Turk"}, {"", "First", "Second"},
	}
	for seed := range uint64(40) {
		chance := rand.New(rand.NewPCG(seed, 7))
		var rows []string
		for range 12 {
			var cells []string
			for _, pool := range pools {
				cells = append(cells, pool[chance.IntN(len(pool))])
			}
			rows = append(rows, strings.Join(cells, ";"))
		}
		file := func() string {
			return write(t, "list.csv", []byte("Name;Phone;Email;Instrument;Town;Date of birth;Community;Notes\n"+strings.Join(rows, "\n")+"\n"))
		}
		a := dbtest.New(t)
		exact := app.ImportOptions{Today: today, Joins: app.Joins{Exact: true}}
		bring(t, a, file(), exact)
		before := digest(t, a)
		if out := bring(t, a, file(), exact); out.Step != "" || digest(t, a) != before {
			t.Fatalf("seed %d: added %v of\n%s", seed, out.Added, strings.Join(rows, "\n"))
		}
		slices.Reverse(rows)
		if out := bring(t, a, file(), exact); len(out.Added) > 0 {
			t.Fatalf("seed %d, turned round: added %v of\n%s", seed, out.Added, strings.Join(rows, "\n"))
		}
	}
}
