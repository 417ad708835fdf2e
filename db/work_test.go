package db_test

import (
	"strings"
	"testing"

	"sofra/app"
	"sofra/db/dbtest"
)

// finds says whether a search for text leads to the work.
func finds(t *testing.T, a *app.App, text string, id app.ID) bool {
	t.Helper()
	hits, err := a.Find(t.Context(), text, app.Works, 20)
	must(t, err)
	for _, h := range hits {
		if h.ID == id {
			return true
		}
	}
	return false
}

func TestWorkIsFoundByEveryTitle(t *testing.T) {
	dbtest.Each(t, func(t *testing.T, a *app.App) {
		ctx := t.Context()
		w := app.Work{Title: "Ђурђевдан", OtherNames: "Praznik Cigana", Rights: app.RightsTraditional, Edition: app.Edition{Titles: []app.WorkTitle{
			{Language: "rom", Title: "Ederlezi", Position: 1}, {Language: "sq", Title: "Shëngjergji", Position: 2},
			{Language: "tr", Title: "Hıdırellez", Kind: app.TitleAlternative, Position: 3},
		}}}
		must(t, a.SaveWork(ctx, &w))
		for _, text := range []string{"djurdjevdan", "đurđev", "Ђурђ", "ederlezi", "SHENGJERGJI", "hidirel", "praznik cig"} {
			if !finds(t, a, text, w.ID) {
				t.Errorf("%q finds nothing", text)
			}
		}
		w, err := a.Work(ctx, w.ID)
		must(t, err)
		w.Titles = w.Titles[1:]
		must(t, a.SaveWork(ctx, &w))
		if finds(t, a, "ederlezi", w.ID) {
			t.Error("a title that was removed still leads there")
		}
		move := func(do func() error, want bool) {
			t.Helper()
			must(t, do())
			if finds(t, a, "ederlezi", w.ID) != want || !finds(t, a, "shengjergji", w.ID) {
				t.Errorf("after undo and redo it is found by other titles than it has")
			}
		}
		move(func() error { _, err := a.Undo(ctx); return err }, true)
		move(func() error { _, err := a.Redo(ctx); return err }, false)
		past, err := a.HistoryOf(ctx, app.Ref{Kind: app.Works, ID: w.ID}, app.Page{})
		must(t, err)
		told := false
		for _, c := range past {
			told = told || c.TableName == "work_title" && strings.Contains(c.Before, "Ederlezi")
		}
		if !told {
			t.Error("the history does not tell of the title")
		}
	})
}

func TestArrangedNeedsAnArranger(t *testing.T) {
	a := dbtest.New(t)
	w := app.Work{Title: "Ajde Jano", Rights: app.RightsArranged}
	if err := a.SaveWork(t.Context(), &w); err == nil || !strings.Contains(err.Error(), "needs the name of its arranger") {
		t.Errorf("it is kept without one: %v", err)
	}
	w.Arranger = "Arta Gashi"
	must(t, a.SaveWork(t.Context(), &w))
	if len(w.Doubts()) > 0 {
		t.Errorf("doubts: %v", w.Doubts())
	}
	for rights, n := range map[string]int{app.RightsProtected: 1, app.RightsTraditional: 0, app.RightsPublic: 0} {
		if got := (app.Work{Title: "x", Rights: rights}).Doubts(); len(got) != n {
			t.Errorf("%s with nobody named: %v", rights, got)
		}
	}
}

// A modern interpretation is counted by what the work is, in the figure, in
// what is behind it and in the rows of a report.
func TestModernInterpretations(t *testing.T) {
	cases := []struct {
		what string
		work app.Work
		want bool
	}{
		{"a melody with an arrangement", app.Work{Rights: app.RightsArranged, Arranger: "A"}, true},
		{"an old record", app.Work{Rights: app.RightsTraditional, NewVersion: true}, true},
		{"a theme whose arrangement is protected", app.Work{Rights: app.RightsProtected, Tradition: "srb", NewVersion: true, Arranger: "A"}, true},
		{"a theme as it is", app.Work{Rights: app.RightsTraditional, Tradition: "srb"}, false},
		{"a new work", app.Work{Rights: app.RightsProtected, NewVersion: true, Composer: "A"}, false},
		{"nothing known", app.Work{}, false},
	}
	dbtest.Each(t, func(t *testing.T, a *app.App) {
		p := app.Programme{Title: "Evening"}
		want := int64(0)
		for _, c := range cases {
			c.work.Title = c.what
			if c.work.Interprets() != c.want {
				t.Errorf("%s: said to be %v", c.what, !c.want)
			}
			must(t, a.SaveWork(t.Context(), &c.work))
			p.Items = append(p.Items, app.Item{Kind: "work", WorkID: c.work.ID})
			if c.want {
				want++
			}
		}
		must(t, a.SaveProgramme(t.Context(), &p))
		must(t, a.SaveEvent(t.Context(), &app.Event{Title: "Concert", Kind: "concert", Status: "done", Day: "2025-03-08", ProgrammeID: p.ID}))
		if got := figure(t, a, app.NewVersions, app.Filter{From: "2025-01-01", To: "2025-12-31"}); got != want {
			t.Errorf("%d are counted, want %d", got, want)
		}
		lines, err := a.ItemLines(t.Context(), app.Filter{})
		must(t, err)
		for i, l := range lines {
			if l.NewVersion != cases[i].want {
				t.Errorf("a report calls %s %v", l.Work, l.NewVersion)
			}
		}
	})
}

// A name that is erased is erased from the titles of works as well, and nothing
// is found by it.
func TestErasedNameLeavesTitles(t *testing.T) {
	dbtest.Each(t, func(t *testing.T, a *app.App) {
		ctx := t.Context()
		p := app.Person{Name: "Zejnepe Rrustemaj"}
		must(t, a.SavePerson(ctx, &p))
		w := app.Work{Title: "A dance", Edition: app.Edition{Lyricist: "Zejnepe Rrustemaj", Titles: []app.WorkTitle{{Language: "sq", Title: "Vallja e Zejnepe Rrustemaj"}}}}
		must(t, a.SaveWork(ctx, &w))
		must(t, a.ErasePerson(ctx, p.ID, app.EraseAsked))
		got, err := a.Work(ctx, w.ID)
		must(t, err)
		if strings.Contains(got.Titles[0].Title+got.Lyricist, "Rrustemaj") || finds(t, a, "rrustemaj", w.ID) || !finds(t, a, "vallja", w.ID) {
			t.Errorf("left %+v, %s", got.Titles, got.Lyricist)
		}
	})
}
