package paper

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"sofra/app"
	"sofra/app/words"
)

// What a desk calls a pause in its own language, papers say in theirs; nobody on
// any of them reads of a piece that was dropped, nor the press of change-overs.
// Who may not be named is said once in a line, and an ensemble is an ensemble.
func TestDaySheetsSayWhoIsNotNamedOnce(t *testing.T) {
	a, e := theDay(t)
	ctx := t.Context()
	keep := func(err error) {
		t.Helper()
		if err != nil {
			t.Fatal(err)
		}
	}
	band := app.Ensemble{Name: "Trio Heshtja"}
	var all []app.Performer
	for n := range 5 {
		one := app.Person{Name: fmt.Sprintf("Emri Mbiemri%d", n)}
		keep(a.SavePerson(ctx, &one))
		all = append(all, app.Performer{PersonID: one.ID})
		band.Members = append(band.Members, app.Member{PersonID: one.ID})
	}
	keep(a.SaveEnsemble(ctx, &band))
	bookAll(t, a, e.ID, append(slices.Clone(all), app.Performer{EnsembleID: band.ID}))
	p, err := a.Programme(ctx, e.ProgrammeID)
	keep(err)
	p.Items = append(p.Items, app.Item{Kind: "change-over", Title: "Change-over", Planned: 120},
		app.Item{Kind: "improvisation", Title: "Udha", Performers: append(slices.Clone(all), app.Performer{EnsembleID: band.ID})},
		app.Item{Kind: "improvisation", Title: "Vetëm", Performers: []app.Performer{{Said: "Trio Heshtja"}}},
		app.Item{Kind: "encore", Title: "Mbetur jashtë", ItemStage: app.ItemStage{Outcome: app.WasDropped}})
	keep(a.SaveProgramme(ctx, &p))
	keep(a.AddChangeOver(ctx, p, 1))
	for _, c := range []struct {
		variant string
		in      words.Lang
		has     string
	}{
		{app.SheetPress, words.Sq, "Udha (5 artiste dhe artistë edhe 1 ansambël)|Vetëm (një ansambël)"},
		{app.SheetPress, words.En, "Udha (5 artists and 1 more ensemble)|Vetëm (an ensemble)"},
		{app.SheetCrew, words.Sq, "Ndërrimi në skenë|Trio Heshtja|Emri Mbiemri4"},
		{app.SheetArtists, words.SrCyrl, "Измена на бини"},
	} {
		text, _ := sheetOf(t, office{a, e.ID}, c.variant, c.in)
		text = strings.Join(strings.Fields(text), " ")
		pause := words.In(c.in).Say(app.ItemKindName("change-over"))
		for _, want := range strings.Split(c.has, "|") {
			if !strings.Contains(text, want) {
				t.Errorf("%s %s: %q is not on\n%s", c.variant, c.in, want, text)
			}
		}
		if n := strings.Count(text, pause); c.variant == app.SheetPress && n > 0 || c.variant != app.SheetPress && n != 2 {
			t.Errorf("%s %s: %q is on it %d times", c.variant, c.in, pause, n)
		}
		for _, no := range []string{"Change-over", "Mbetur"} {
			if strings.Contains(text, no) {
				t.Errorf("%s %s: %q is on\n%s", c.variant, c.in, no, text)
			}
		}
	}
}

// bookAll books all of these for an event: who is not booked is left out.
func bookAll(t *testing.T, a *app.App, event app.ID, all []app.Performer) {
	t.Helper()
	for _, p := range all {
		k := app.Booking{EventID: event, PersonID: p.PersonID, EnsembleID: p.EnsembleID, DateState: app.DateConfirmed, Currency: "EUR"}
		if err := a.SaveBooking(t.Context(), &k); err != nil {
			t.Fatal(err)
		}
	}
}
