package db_test

import (
	"errors"
	"os"
	"testing"

	"sofra/app"
	"sofra/db/dbtest"
)

func TestMain(m *testing.M) { os.Exit(dbtest.Run(m)) }

func TestPerson(t *testing.T) {
	dbtest.Each(t, func(t *testing.T, a *app.App) {
		ctx := t.Context()
		p := app.Person{Name: "Милица Ђорђевић", Roles: app.Set{"artist"}, PlaceID: "gracanice", Formal: app.Formal{BornOn: "1990-02-28"}, UsualFee: 30000, Currency: "EUR"}
		must(t, a.SavePerson(ctx, &p))
		got, err := a.Person(ctx, p.ID)
		must(t, err)
		if got.Name != p.Name || got.BornOn != p.BornOn || !got.Roles.Has("artist") || got.Version != 1 || got.UsualFee != 30000 {
			t.Errorf("kept as %+v", got)
		}
		hits, err := a.Find(ctx, "djordj milic", "", 10)
		must(t, err)
		if len(hits) != 1 || hits[0].ID != p.ID || hits[0].Suggested {
			t.Errorf("found %v", hits)
		}
		rows, n, err := a.People(ctx, app.PersonFilter{Page: app.Page{Find: "dordevic", Sort: "times", Down: true, Limit: 5}, Role: "artist"})
		must(t, err)
		if n != 1 || len(rows) != 1 || rows[0].PlaceSr != "Gračanica" {
			t.Errorf("listed %d: %+v", n, rows)
		}
		old := got
		got.Phone = "+383 49 555 014"
		must(t, a.SavePerson(ctx, &got))
		old.Phone = "+383 44 000 000"
		if err := a.SavePerson(ctx, &old); !errors.Is(err, app.ErrStale) {
			t.Errorf("over a newer version: %v", err)
		}
		if old.Phone != "+383 44 000 000" || old.Version != 1 {
			t.Errorf("the refused text is lost: %+v", old)
		}
		must(t, a.Delete(ctx, "2025-01-01T00:00:00Z", app.Ref{Kind: app.People, ID: p.ID}))
		if hits, _ := a.Find(ctx, "milica", "", 10); len(hits) != 0 {
			t.Errorf("found in the bin: %v", hits)
		}
		if hits, n, err := a.Bin(ctx, app.Page{}); n != 1 || err != nil || hits[0].Name != p.Name {
			t.Errorf("bin: %v %v", hits, err)
		}
		must(t, a.TakeBack(ctx, app.Ref{Kind: app.People, ID: p.ID}))
		verb, err := a.Undo(ctx)
		must(t, err)
		if verb.English() != "Took Милица Ђорђевић back from the bin" {
			t.Errorf("undid %q", verb.English())
		}
	})
}

func TestIdentityIsSealed(t *testing.T) {
	dbtest.Each(t, func(t *testing.T, a *app.App) {
		ctx := t.Context()
		p := app.Person{Name: "A"}
		must(t, a.SavePerson(ctx, &p))
		i := app.Identity{PersonID: p.ID, Asks: app.AsksCommunity, Answer: "gor", SaidBy: app.SaidSelf, SaidOn: "2025-01-14"}
		must(t, a.SaveIdentity(ctx, &i))
		answers, err := a.ShowIdentity(ctx, p.ID)
		must(t, err)
		if len(answers) != 1 || answers[0].Answer != "gor" {
			t.Error("the answer does not come back")
		}
		steps, err := a.History(ctx, app.Page{Limit: 1})
		must(t, err)
		if steps[0].Kind != app.Trace || steps[0].About != p.ID {
			t.Errorf("looking left %+v", steps[0])
		}
	})
}

func TestSearch(t *testing.T) {
	dbtest.Each(t, func(t *testing.T, a *app.App) {
		for _, name := range []string{"Đorđe Hodža", "Arta Hoxha", "Elif Yıldız", "Emir Ćatović", "Luan Qatoviq"} {
			must(t, a.SavePerson(t.Context(), &app.Person{Name: name}))
		}
		for typed, want := range map[string][]string{
			"hoxha": {"Arta Hoxha", "Đorđe Hodža?"}, "yildiz": {"Elif Yıldız"},
			"catovic": {"Emir Ćatović", "Luan Qatoviq?"}, "ђорђе": {"Đorđe Hodža"}, "100%_": nil, "": nil,
			"hhhh": nil, "eeee": nil, "arta hhhh": nil,
		} {
			hits, err := a.Find(t.Context(), typed, app.People, 10)
			must(t, err)
			var got []string
			for _, h := range hits {
				if h.Suggested {
					h.Name += "?"
				}
				got = append(got, h.Name)
			}
			if len(got) != len(want) {
				t.Errorf("%q finds %v, not %v", typed, got, want)
				continue
			}
			for i := range got {
				if got[i] != want[i] {
					t.Errorf("%q finds %v, not %v", typed, got, want)
				}
			}
		}
	})
}

func must(t testing.TB, errs ...error) {
	t.Helper()
	for _, err := range errs {
		if err != nil {
			t.Fatal(err)
		}
	}
}
