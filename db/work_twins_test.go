package db_test

import (
	"fmt"
	"strings"
	"testing"

	"sofra/app"
	"sofra/db/dbtest"
)

func twinWorks(t *testing.T, a *app.App) []app.LookAlike {
	t.Helper()
	pairs, n, err := a.WorkTwins(t.Context(), app.Page{})
	must(t, err)
	if n != len(pairs) {
		t.Errorf("%d pairs, said to be %d", len(pairs), n)
	}
	return pairs
}

func TestWorksThatMayBeOne(t *testing.T) {
	dbtest.Each(t, func(t *testing.T, a *app.App) {
		ctx := t.Context()
		for _, w := range []app.Work{
			{Title: "Емина", Composer: "Aleksa Šantić"}, {Title: "Emina", Composer: "Шантић Алекса"},
			{Title: "Emina", Composer: "Aleksa Šantić", Arranger: "Mirza Balić"}, // another arrangement is another work
			{Title: "Symphony 5", Composer: "A. B."}, {Title: "Symphony 55", Composer: "A. B."},
			{Title: "Hajde Jano", Tradition: "srb"}, {Title: "Хајде Јано", Tradition: "srb"}, {Title: "Hayde Jano", Tradition: "srb"},
			{Title: "Hajde Janno", Tradition: "alb"},
		} {
			must(t, a.SaveWork(ctx, &w))
		}
		var got []string
		for _, p := range twinWorks(t, a) {
			got = append(got, p.AName+" = "+p.BName+" ("+strings.Join(p.Why, ", ")+")")
		}
		want := []string{"Emina = Емина (title, authors)", "Hajde Jano = Хајде Јано (title)", "Hajde Jano = Hayde Jano (title-sound)", "Hayde Jano = Хајде Јано (title-sound)"}
		if len(got) != len(want) {
			t.Fatalf("pairs: %s", strings.Join(got, "; "))
		}
		pair := twinWorks(t, a)[0]
		must(t, a.TellWorksApart(ctx, pair.A, pair.B))
		for _, p := range twinWorks(t, a) {
			if p.A == pair.A && p.B == pair.B {
				t.Error("what was told apart is proposed again")
			}
		}
	})
}

func TestTwoRecordsOfAWorkAreMerged(t *testing.T) {
	dbtest.Each(t, func(t *testing.T, a *app.App) {
		ctx := t.Context()
		keep := app.Work{Title: "Emina", Composer: "Aleksa Šantić", Seconds: 200}
		lose := app.Work{Title: "Емина", Composer: "Алекса Шантић", Seconds: 240, Notes: "slow", Edition: app.Edition{
			Key: "D minor", Languages: app.Set{"bs"}, Titles: []app.WorkTitle{{Language: "tr", Title: "Emine"}}}}
		must(t, a.SaveWork(ctx, &keep))
		must(t, a.SaveWork(ctx, &lose))
		p := app.Programme{Title: "Evening", Items: []app.Item{{Kind: "work", WorkID: lose.ID}, {Kind: "encore", WorkID: keep.ID}}}
		f := app.File{OwnerKind: app.Works, OwnerID: lose.ID, Purpose: app.FileScore, Name: "emina.pdf"}
		must(t, a.SaveProgramme(ctx, &p))
		must(t, a.AddFile(ctx, &f, strings.NewReader("notes")))
		before := soundDigest(t, a)
		m := app.NewWorkMerging(keep, lose)
		for i := range m.Met {
			if m.Met[i].Columns[0] == "seconds" {
				m.Met[i].Keep = app.Theirs
			} else if m.Met[i].Keep == app.Neither {
				m.Met[i].Keep = app.Mine
			}
		}
		must(t, a.MergeWorks(ctx, m, "2025-03-01T10:00:00Z"))
		got, err := a.Work(ctx, keep.ID)
		must(t, err)
		if got.Title != "Emina" || got.Seconds != 240 || got.Key != "D minor" || got.OtherNames != "Емина" || len(got.Titles) != 1 || got.Notes != "slow" || !got.Languages.Has("bs") {
			t.Errorf("merged into %+v", got)
		}
		gone, err := a.Work(ctx, lose.ID)
		must(t, err)
		files, err := a.Files(ctx, app.Ref{Kind: app.Works, ID: keep.ID})
		must(t, err)
		now, err := a.Programme(ctx, p.ID)
		must(t, err)
		if gone.MergedInto != keep.ID || gone.DeletedAt == "" || len(files) != 1 || now.Items[0].WorkID != keep.ID || !finds(t, a, "emine", keep.ID) {
			t.Errorf("left %+v, files %v, items %+v", gone, files, now.Items)
		}
		_, err = a.Undo(ctx)
		must(t, err)
		if soundDigest(t, a) != before || finds(t, a, "emine", keep.ID) || !finds(t, a, "emine", lose.ID) {
			t.Error("undo left something of the merger")
		}
	})
}

// soundDigest is what all tables say; they are sound.
func soundDigest(t *testing.T, a *app.App) string {
	t.Helper()
	h, err := a.Health(t.Context())
	must(t, err)
	if !h.OK {
		t.Fatalf("not sound: %s, %d keys, %v", h.Integrity, h.ForeignKeys, h.Problems)
	}
	return fmt.Sprint(h.Tables)
}
