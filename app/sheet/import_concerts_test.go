package sheet

import (
	"context"
	"errors"
	"fmt"
	"maps"
	"os"
	"strings"
	"testing"

	"sofra/app"
	"sofra/db/dbtest"
)

// orchestra is other people's data: 81,182 rows of the concerts of an
// orchestra from 1842 to 1962.
func orchestra(t testing.TB) string {
	t.Helper()
	const path = "../../../shared/data/concerts-1842-1962.csv.gz"
	if _, err := os.Stat(path); err != nil {
		t.Skip("NOT CHECKED: a long list of concerts: ", path, " is missing")
	}
	return path
}

func TestLongListOfConcerts(t *testing.T) {
	path := orchestra(t)
	dbtest.Each(t, func(t *testing.T, a *app.App) {
		before := digest(t, a)
		calls, last, whole := 0, int64(0), int64(0)
		out := bring(t, a, path, app.ImportOptions{Kind: app.Events, Today: today, Progress: func(done, total int64) {
			if done < last || done > total {
				t.Fatalf("progress went from %d to %d of %d", last, done, total)
			}
			calls, last, whole = calls+1, done, total
		}})
		added := map[app.Kind]int{app.People: 4055, app.Ensembles: 225, app.Venues: 565, app.Works: 7332, app.Programmes: 8301, app.Events: 10765}
		if !maps.Equal(out.Added, added) || out.Read != 81182 || out.Skipped != 0 || out.ProblemsTotal != 0 {
			t.Errorf("%s, %d read", out.Summary(), out.Read)
		}
		if calls < 300 || last != whole {
			t.Errorf("%d calls of progress, to %d of %d", calls, last, whole)
		}
		h, err := a.Health(t.Context())
		check(t, err)
		if h.Tables["item"].Rows != 52966 || h.Tables["performer"].Rows != 70299 {
			t.Errorf("%d items, %d performers", h.Tables["item"].Rows, h.Tables["performer"].Rows)
		}
		firstConcert(t, a)
		wholeList(t, a, path)
		foundBySpelling(t, a)
		move(t, a.Undo)
		if digest(t, a) != before {
			t.Error("undo left something of the file")
		}
		if hits, err := a.Find(t.Context(), "Damrosch", "", 5); err != nil || len(hits) > 0 {
			t.Errorf("after undo the search finds %v (%v)", hits, err)
		}
	})
}

// firstConcert looks at one concert in full.
func firstConcert(t testing.TB, a *app.App) {
	t.Helper()
	events, n, err := a.Events(t.Context(), app.EventFilter{From: "1842-12-07", To: "1842-12-07"})
	check(t, err)
	if n != 1 || events[0].Starts != "20:00" || events[0].Venue != "Apollo Rooms" || events[0].Title != "Subscription Season 1842-43" || events[0].Status != "done" {
		t.Fatalf("%d concerts: %+v", n, events)
	}
	p, err := a.Programme(t.Context(), events[0].ProgrammeID)
	check(t, err)
	var got []string
	for _, i := range p.Items {
		title := i.Title
		if i.WorkID != "" {
			w, err := a.Work(t.Context(), i.WorkID)
			check(t, err)
			title = w.Composer + ": " + w.Title
		}
		for _, f := range i.Performers {
			title += ", " + f.Name + " (" + f.Part + ")"
		}
		got = append(got, fmt.Sprint(i.Position, " ", i.Kind, " ", title))
	}
	want := `1 work Beethoven, Ludwig van: SYMPHONY NO. 5 IN C MINOR, OP.67, Ureli Corelli Hill (conductor)
2 work Weber, Carl Maria von: OBERON, Henry C. Timm (conductor), Antoinette Otto (Soprano)
3 work Hummel, Johann: QUINTET, PIANO, D MINOR, OP. 74, William Scharfenberg (Piano), Ureli Corelli Hill (Violin), G. H. Derwort (Viola), Alfred Boucher (Cello), F. W. Rosier (Double Bass)
4 interval Intermission
5 work Weber, Carl Maria von: OBERON, Denis G. Etienne (conductor)
6 work Rossini, Gioachino: ARMIDA, Henry C. Timm (conductor), Antoinette Otto (Soprano), Charles Edward Horn (Tenor)
7 work Beethoven, Ludwig van: FIDELIO, OP. 72, Henry C. Timm (conductor), Charles Edward Horn (Tenor)
8 work Mozart, Wolfgang Amadeus: ABDUCTION FROM THE SERAGLIO,THE, K.384, Henry C. Timm (conductor), Antoinette Otto (Soprano)
9 work Kalliwoda, Johann W.: OVERTURE NO. 1, D MINOR, OP. 38, Henry C. Timm (conductor)`
	if strings.Join(got, "\n") != want {
		t.Errorf("got\n%s\nwant\n%s", strings.Join(got, "\n"), want)
	}
}

func TestCancelledImportLeavesNothing(t *testing.T) {
	path := orchestra(t)
	dbtest.Each(t, func(t *testing.T, a *app.App) {
		bring(t, a, office, app.ImportOptions{Today: today})
		before := digest(t, a)
		b, err := Open(path)
		check(t, err)
		defer b.Close()
		ctx, stop := context.WithCancel(t.Context())
		defer stop()
		_, err = a.Import(ctx, b, app.ImportOptions{Kind: app.Events, Progress: func(done, total int64) {
			if done > total/3 {
				stop()
			}
		}})
		if !errors.Is(err, app.ErrCancelled) || ctx.Err() == nil {
			t.Errorf("got %v", err)
		}
		if digest(t, a) != before {
			t.Error("a cancelled import left something")
		}
		if verb, err := a.NextUndo(t.Context()); err != nil || verb.English() != "Brought in office-2024.xlsx" {
			t.Errorf("the last step is %q (%v)", verb.English(), err)
		}
		out := bring(t, a, path, app.ImportOptions{Kind: app.Events, DryRun: true}) // the office still takes steps
		if out.Added[app.Events] != 10765 || digest(t, a) != before {
			t.Errorf("a dry run after it: %s", out.Summary())
		}
	})
}
