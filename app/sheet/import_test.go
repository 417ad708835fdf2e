package sheet

import (
	"context"
	"fmt"
	"maps"
	"os"
	"slices"
	"strings"
	"testing"

	"sofra/app"
	"sofra/db/dbtest"
)

func TestMain(m *testing.M) { os.Exit(dbtest.Run(m)) }

const today = "2026-11-23"

// officeLines is all that office-2024.xlsx says of days, money, numbers and
// people, as another program reads it.
const officeLines = "testdata/office-2024.tsv"

func TestOfficeIsBroughtInAsItIs(t *testing.T) {
	dbtest.Each(t, func(t *testing.T, a *app.App) {
		before := digest(t, a)
		out := bring(t, a, office, app.ImportOptions{Today: today})
		added := map[app.Kind]int{app.People: 99, app.Venues: 13, app.Works: 83, app.Programmes: 14, app.Events: 14, app.Responses: 420}
		if !maps.Equal(out.Added, added) || out.Read != 99+107+420 || out.Skipped != 0 {
			t.Errorf("%v, %d read, %d skipped", out.Added, out.Read, out.Skipped)
		}
		alike(t, linesOf(t, a), readLines(t, officeLines))
		after := digest(t, a)
		move(t, a.Undo)
		if digest(t, a) != before {
			t.Error("undo left something of the file")
		}
		move(t, a.Redo)
		if digest(t, a) != after {
			t.Error("redo is not what it was")
		}
	})
}

func move(t testing.TB, way func(context.Context) (app.Text, error)) {
	t.Helper()
	_, err := way(t.Context())
	check(t, err)
}

func TestWhatThePersonMustLookAt(t *testing.T) {
	out := bring(t, dbtest.New(t), office, app.ImportOptions{Today: today})
	var codes []string
	formulas := map[string]bool{}
	for _, p := range out.Problems {
		codes = append(codes, p.Sheet+" "+p.Code)
		if p.Code == "formula" {
			formulas[p.Sheet+"!"+p.Column+fmt.Sprint(p.Row)+p.Value] = true
		}
		if p.Code == "roll_up" && p.Sheet == "Pyetësori" && p.Value != "" {
			t.Errorf("a problem says who somebody is: %+v", p)
		}
	}
	got := counted(codes)
	want := "Artistët ambiguous_place 5, Artistët formula 14, Koncertet ambiguous_person 135, Koncertet ambiguous_place 1, Koncertet roll_up 9, " +
		"Pyetësori ambiguous_place 30, Pyetësori formula 41, Pyetësori no_concert 1, Pyetësori roll_up 15"
	if got != want || out.ProblemsTotal != len(out.Problems) {
		t.Errorf("got  %s\nwant %s", got, want)
	}
	for _, f := range []string{`Artistët!J6=HYPERLINK("http://example.org","rider")`, `Artistët!I104=COUNTA(B4:B102)`, `Pyetësori!J8=1+1`} {
		if !formulas[f] {
			t.Errorf("%s is not told", f)
		}
	}
	if len(formulas) != 55 {
		t.Errorf("%d formulas are told", len(formulas))
	}
}

// counted writes how often each text stands in all.
func counted(all []string) string {
	times := map[string]int{}
	for _, s := range all {
		times[s]++
	}
	var parts []string
	for _, s := range slices.Sorted(maps.Keys(times)) {
		parts = append(parts, fmt.Sprint(s, " ", times[s]))
	}
	return strings.Join(parts, ", ")
}

func TestWhoPeopleAreIsSaidByAList(t *testing.T) {
	dbtest.Each(t, func(t *testing.T, a *app.App) {
		bring(t, a, office, app.ImportOptions{Today: today})
		people, _, err := a.People(t.Context(), app.PersonFilter{})
		check(t, err)
		var all []string
		for _, p := range people {
			answers, err := a.ShowIdentity(t.Context(), p.ID)
			check(t, err)
			for _, i := range answers {
				all = append(all, strings.Join([]string{i.Asks, i.Answer, i.SaidBy}, " "))
			}
		}
		if got, want := counted(all), "community alb list 34, community ash list 3, community bos list 5, community egy list 6, "+
			"community gor list 1, community rom list 4, community srb list 26, community tur list 3"; got != want {
			t.Errorf("got  %s\nwant %s", got, want)
		}
		steps, err := a.History(t.Context(), app.Page{Limit: 1})
		check(t, err)
		if verb, err := a.Undo(t.Context()); err != nil || verb.English() != "Brought in office-2024.xlsx" || steps[0].Kind != app.Trace {
			t.Errorf("undo after looking: %q, %v", verb.English(), err)
		}
	})
}
