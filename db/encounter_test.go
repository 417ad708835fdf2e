package db_test

import (
	"errors"
	"slices"
	"testing"

	"sofra/app"
	"sofra/db"
	"sofra/db/dbtest"
)

// duo is an office with two people of two communities who would play two pieces
// together at an event.
func duo(t *testing.T, a *app.App) (p app.Programme, e app.Event) {
	t.Helper()
	var by []app.Performer
	for name, community := range map[string]string{"Arta A.": "alb", "Cveta C.": "srb"} {
		one := app.Person{Name: name}
		fine(t, a.SavePerson(t.Context(), &one))
		fine(t, a.SaveIdentity(t.Context(), &app.Identity{PersonID: one.ID, Asks: app.AsksCommunity, Answer: community, SaidBy: app.SaidSelf}))
		by = append(by, app.Performer{PersonID: one.ID})
	}
	p = app.Programme{Title: "Evening", Status: "agreed", Items: []app.Item{
		{Kind: "work", Title: "First", Planned: 200, Performers: by}, {Kind: "work", Title: "Second", Planned: 200, Performers: slices.Clone(by)},
	}}
	fine(t, a.SaveProgramme(t.Context(), &p))
	e = app.Event{Title: "Concert", Kind: "concert", Status: "done", Day: "2025-05-01", ProgrammeID: p.ID}
	fine(t, a.SaveEvent(t.Context(), &e))
	return p, e
}

func fine(t *testing.T, err error) {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
}

// A plan is no encounter; what was dropped is none; what was played is one, in
// the first piece that was.
func TestEncountersAreOfWhatWasPlayed(t *testing.T) {
	eachDB(t, func(t *testing.T, d *db.DB) {
		a := app.New(d)
		p, e := duo(t, a)
		_, err := a.Protect(t.Context(), "four short plain words")
		fine(t, err)
		mustEncounter(t, a, 0)
		plan, err := a.EncountersOf(t.Context(), p, e.ID)
		if err != nil || plan.Played || plan.N != 1 || plan.Pairs[0].Item != "First" {
			t.Errorf("the plan: %+v (%v)", plan, err)
		}
		fine(t, a.RecordPerformed(t.Context(), p, []app.Performed{{ItemID: p.Items[0].ID, Outcome: app.WasDropped}, {ItemID: p.Items[1].ID, Outcome: app.WasPlayed}}))
		p, err = a.Programme(t.Context(), p.ID)
		fine(t, err)
		mustEncounter(t, a, 1)
		got, err := a.EncountersOf(t.Context(), p, e.ID)
		if err != nil || !got.Played || got.N != 1 || len(got.Pairs) != 1 {
			t.Fatalf("as performed: %+v (%v)", got, err)
		}
		if one := got.Pairs[0]; one.ItemID != p.Items[1].ID || one.Item != "Second" || one.EventID != e.ID || one.Event != "Concert" || one.Day != "2025-05-01" || one.Names[0] == one.Names[1] || one.Names[0] == "" {
			t.Errorf("the pair is %+v", one)
		}
		rows, n, err := a.EncounterPairs(t.Context(), app.FirstEncounters, app.Filter{}, app.Page{Limit: 10})
		if err != nil || n != 1 || rows[0].ItemID != p.Items[1].ID || rows[0].Names != got.Pairs[0].Names {
			t.Errorf("the pairs of the office: %+v (%v)", rows, err)
		}
		fine(t, a.RecordPerformed(t.Context(), p, []app.Performed{{ItemID: p.Items[0].ID, Outcome: app.WasDropped}, {ItemID: p.Items[1].ID, Outcome: app.WasDropped}}))
		mustEncounter(t, a, 0)
	})
}

func mustEncounter(t *testing.T, a *app.App, want int64) {
	t.Helper()
	if n, err := a.Figure(t.Context(), app.FirstEncounters, app.Filter{}); err != nil || n != want {
		t.Errorf("%d first encounters, want %d (%v)", n, want, err)
	}
}

// Who met before the period, or at an event that is not asked for, met again.
func TestEncountersBeforeThePeriodCount(t *testing.T) {
	eachDB(t, func(t *testing.T, d *db.DB) {
		a := app.New(d)
		p, e := duo(t, a)
		same := app.Event{Kept: app.Kept{ID: "a same day"}, Title: "Panel", Kind: "panel", Status: "done", Day: "2025-06-01", ProgrammeID: p.ID}
		again := app.Event{Kept: app.Kept{ID: "b same day"}, Title: "Again", Kind: "concert", Status: "done", Day: "2025-06-01", ProgrammeID: p.ID}
		fine(t, a.SaveEvent(t.Context(), &same))
		fine(t, a.SaveEvent(t.Context(), &again))
		p.Items[0].Performed = 200
		fine(t, a.SaveProgramme(t.Context(), &p))
		for f, want := range map[app.Filter][2]int{
			{}:                   {1, 2},
			{To: "2025-05-31"}:   {1, 0},
			{From: "2025-05-02"}: {0, 2},
			{From: "2025-05-02", Narrow: app.Narrow{EventKind: "concert"}}: {0, 1},
		} {
			met, err := d.Encounters(t.Context(), f)
			var got [2]int
			for _, one := range met {
				got[0], got[1] = got[0]+len(one.Firsts), got[1]+len(one.Repeats)
			}
			if err != nil || got != want {
				t.Errorf("%+v has %v, want %v (%v)", f, got, want, err)
			}
		}
		fine(t, a.Delete(t.Context(), "2025-07-01T00:00:00Z", app.Ref{Kind: app.Events, ID: e.ID}))
		met, err := d.Encounters(t.Context(), app.Filter{Narrow: app.Narrow{EventKind: "concert"}})
		if err != nil || len(met) != 1 || met[0].EventID != again.ID || len(met[0].Repeats) != 1 {
			t.Errorf("after one of the same day that is not asked for: %+v (%v)", met, err)
		}
	})
}

// Who did not give a passphrase hears of no pair, and of no small number; each
// look leaves a trace.
func TestEncountersNeedTheRight(t *testing.T) {
	eachDB(t, func(t *testing.T, d *db.DB) {
		a := app.New(d)
		p, e := duo(t, a)
		before, _ := a.History(t.Context(), app.Page{})
		got, err := a.EncountersOf(t.Context(), p, e.ID)
		if err != nil || !got.Withheld || got.N != 0 || got.Pairs != nil || got.Pieces != nil {
			t.Errorf("without the right: %+v (%v)", got, err)
		}
		if after, _ := a.History(t.Context(), app.Page{}); len(after) != len(before)+1 || after[0].Kind != app.Trace {
			t.Error("the look left no trace")
		}
		if _, _, err := a.EncounterPairs(t.Context(), app.FirstEncounters, app.Filter{}, app.Page{}); !errors.Is(err, app.ErrSmallGroups) {
			t.Errorf("pairs without the right: %v", err)
		}
		other := app.New(d)
		y := dbtest.NewYear(t, other)
		set, err := a.Programme(t.Context(), y.Concert.ProgrammeID)
		fine(t, err)
		six, err := a.EncountersOf(t.Context(), set, y.Concert.ID)
		if err != nil || six.N != 6 || !six.Played || six.Pairs != nil || len(six.Pieces) != 1 || six.Pieces[0].Pairs != 6 {
			t.Errorf("six pairs without the right: %+v (%v)", six, err)
		}
	})
}

// Periods add up to the whole for those who may see them, and tell nothing that
// is withheld to others.
func TestAcrossByPeriod(t *testing.T) {
	eachDB(t, func(t *testing.T, d *db.DB) {
		a := app.New(d)
		y := dbtest.NewYear(t, a)
		year := app.Filter{GrantID: y.Grant.ID, From: "2025-01-01", To: "2025-12-31"}
		open, err := a.Across(t.Context(), year)
		if err != nil || open.Exact || len(open.Periods) != 4 {
			t.Fatalf("without the right: %+v (%v)", open, err)
		}
		for _, p := range open.Periods {
			for _, f := range p.Figures[2:] {
				if !f.Withheld || f.N != 0 {
					t.Errorf("%s tells %+v", p.From, f)
				}
			}
		}
		_, err = a.Protect(t.Context(), "four short plain words")
		fine(t, err)
		all, err := a.Across(t.Context(), year)
		fine(t, err)
		for i, whole := range all.Whole {
			sum := app.AcrossFigure{Measure: whole.Measure}
			for _, p := range all.Periods {
				sum.N, sum.All = sum.N+p.Figures[i].N, sum.All+p.Figures[i].All
			}
			if sum != whole {
				t.Errorf("the periods come to %+v, the whole is %+v", sum, whole)
			}
		}
		if all.Periods[0].Figures[0].N != 6 || all.Periods[3].Figures[1].N != 6 || all.Periods[3].From != "2025-10-01" || all.Periods[3].To != "2025-12-31" {
			t.Errorf("the periods are %+v", all.Periods)
		}
	})
}
