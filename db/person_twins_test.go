package db_test

import (
	"bytes"
	"errors"
	"fmt"
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"sofra/app"
	"sofra/db"
	"sofra/db/dbtest"
)

// all is what every table of an office says.
func all(t testing.TB, d *db.DB) string {
	t.Helper()
	h, err := d.Health(t.Context())
	must(t, err)
	if !h.OK {
		t.Fatalf("not sound: %v", h.Problems)
	}
	var lines []string
	for table, is := range h.Tables {
		lines = append(lines, fmt.Sprintln(table, is))
	}
	slices.Sort(lines)
	return strings.Join(lines, "")
}

func TestPeopleWhoMayBeOne(t *testing.T) {
	dbtest.Each(t, func(t *testing.T, a *app.App) {
		ctx := t.Context()
		id := map[string]app.ID{}
		for name, p := range map[string]app.Person{
			"cyrillic": {Name: "Милица Ђорђевић"}, "latin": {Name: "Djordjević Milica", Email: "m@example.org"},
			"mail": {Name: "M. D.", Email: "M@example.org"},
			"ago":  {Name: "Ylli Shatri", Formal: app.Formal{BornOn: "1980-01-01"}}, "late": {Name: "Ylli Shatri", Formal: app.Formal{BornOn: "1999-01-01"}},
			"hoxha": {Name: "Amra Hoxha"}, "hodza": {Name: "Amra Hodža"},
			"here": {Name: "Nazmi Gjakova", PlaceID: "prizren"}, "too": {Name: "Nazmi Đakova", PlaceID: "prizren"},
			"phone": {Name: "A B", Phone: "+383 44 123 456"}, "also": {Name: "C D", Formal: app.Formal{Contacts: []app.Contact{{Kind: app.ContactPhone, Value: "+383 44 123 456"}}}},
		} {
			must(t, a.SavePerson(ctx, &p))
			id[name] = p.ID
		}
		found, n, err := a.Duplicates(ctx, app.Page{})
		must(t, err)
		why := func(x, y string) string {
			for _, f := range found {
				if f.A == id[x] && f.B == id[y] || f.A == id[y] && f.B == id[x] {
					return f.Why.String()
				}
			}
			return ""
		}
		for pair, want := range map[[2]string]string{
			{"cyrillic", "latin"}: "name", {"latin", "mail"}: "email", {"cyrillic", "mail"}: "", {"ago", "late"}: "",
			{"hoxha", "hodza"}: "", {"here", "too"}: "sound", {"phone", "also"}: "phone",
		} {
			if got := why(pair[0], pair[1]); got != want {
				t.Errorf("%v: %q, want %q", pair, got, want)
			}
		}
		if n != len(found) {
			t.Errorf("%d of %d", len(found), n)
		}
		must(t, a.TellApart(ctx, id["phone"], id["also"]))
		found, after, err := a.Duplicates(ctx, app.Page{Limit: 1, Offset: 1})
		must(t, err)
		if after != n-1 || len(found) != 1 || why("phone", "also") != "" {
			t.Errorf("%d pairs after one was told apart, of %d", after, n)
		}
	})
}

func TestMergeMovesAllAndUndoBringsItBack(t *testing.T) {
	offices(t, func(t *testing.T, where string) {
		d, ctx := openDB(t, where, "desk1"), t.Context()
		a := app.New(d)
		keep := app.Person{Name: "Милица Ђорђевић", Roles: app.Set{"artist"}, Phone: "+383 44 123 456", Email: "m@example.org"}
		lose := app.Person{Name: "Milica Djordjevic", Roles: app.Set{"panellist"}, Phone: "+383 49 555 014", Notes: "sings",
			Formal: app.Formal{BornOn: "1990-02-28", Contacts: []app.Contact{{Kind: app.ContactWeb, Value: "milica.example"}}}}
		must(t, a.SavePerson(ctx, &keep))
		must(t, a.SavePerson(ctx, &lose))
		links(t, a, lose.ID)
		links(t, a, keep.ID)
		before := all(t, d)
		m := app.NewMerging(keep, lose)
		if err := a.MergePeople(ctx, m, "2025-03-08T12:00:00Z"); !errors.Is(err, app.ErrUnchosen) {
			t.Fatalf("merged without a choice: %v", err)
		}
		for i := range m.Met {
			if m.Met[i].Keep == app.Neither {
				m.Met[i].Keep = app.Theirs
			}
		}
		must(t, a.MergePeople(ctx, m, "2025-03-08T12:00:00Z"))
		after := all(t, d)
		merged(t, a, keep.ID, lose.ID)
		verb, err := a.Undo(ctx)
		must(t, err)
		if all(t, d) != before {
			t.Errorf("after %q was undone the office is another", verb.English())
		}
		_, err = a.Redo(ctx)
		must(t, err)
		if all(t, d) != after {
			t.Error("done again it is another")
		}
	})
}

// links gives a person one of everything that points to people.
func links(t testing.TB, a *app.App, who app.ID) {
	t.Helper()
	ctx := t.Context()
	e := app.Event{Kind: "concert", Title: "Concert", Status: "planned", Day: "2025-05-01", EventParts: app.EventParts{People: []app.EventPerson{{PersonID: who, Role: "artist"}}}}
	must(t, a.SaveEvent(ctx, &e))
	b := app.Booking{EventID: e.ID, PersonID: who, DateState: app.DateIdea, Deal: app.DealDraft}
	must(t, a.SaveBooking(ctx, &b))
	n := app.Ensemble{Name: "Zvuk", Members: []app.Member{{PersonID: who, Part: "voice"}}}
	must(t, a.SaveEnsemble(ctx, &n))
	g := app.Programme{Title: "One evening", Items: []app.Item{{Kind: "work", Title: "Song", Performers: []app.Performer{{PersonID: who}}}}}
	must(t, a.SaveProgramme(ctx, &g))
	must(t, a.SaveIdentity(ctx, &app.Identity{PersonID: who, Asks: app.AsksCommunity, Answer: "srb", SaidBy: app.SaidSelf}))
	f := app.File{OwnerKind: app.People, OwnerID: who, Purpose: app.FileEvidence, Name: "consent.pdf"}
	must(t, a.AddFile(ctx, &f, bytes.NewReader(noise(300))))
	must(t, a.GiveConsent(ctx, &app.Consent{PersonID: who, Purpose: app.ForPoster, GivenOn: "2025-01-14", Method: app.ByPaper, EvidenceID: f.ID}))
}

// merged holds a merge against what was there.
func merged(t testing.TB, a *app.App, keep, lose app.ID) {
	t.Helper()
	ctx := t.Context()
	p, err := a.Person(ctx, keep)
	must(t, err)
	reached := ""
	for _, c := range p.Contacts {
		reached += c.Value + " "
	}
	if p.Phone != "+383 49 555 014" || p.BornOn != "1990-02-28" || !p.Roles.Has("artist") || !p.Roles.Has("panellist") ||
		!strings.Contains(reached, "milica.example") || !strings.Contains(reached, "+383 44 123 456") || p.Notes != "sings" {
		t.Errorf("kept as %+v, reached by %s", p, reached)
	}
	gone, err := a.Person(ctx, lose)
	must(t, err)
	if gone.DeletedAt == "" || gone.MergedInto != keep {
		t.Errorf("the other is %+v", gone)
	}
	hits, err := a.Find(ctx, "milica", app.People, 10)
	must(t, err)
	_, bookings, err := a.Bookings(ctx, app.BookingFilter{PersonID: keep})
	must(t, err)
	answers, err := a.ShowIdentity(ctx, keep)
	must(t, err)
	consents, err := a.Consents(ctx, keep)
	must(t, err)
	files, err := a.Files(ctx, app.Ref{Kind: app.People, ID: keep})
	must(t, err)
	if len(hits) != 1 || bookings != 2 || len(answers) != 2 || len(consents) != 2 || len(files) != 2 {
		t.Errorf("%d hits, %d bookings, %d answers, %d consents, %d files", len(hits), bookings, len(answers), len(consents), len(files))
	}
	for _, f := range files {
		if got := givenOut(t, a, f); len(got) != 300 {
			t.Errorf("a moved file has %d bytes", len(got))
		}
	}
}

func TestMergesOfAnyLinksAreUndone(t *testing.T) {
	offices(t, func(t *testing.T, where string) {
		d, ctx := openDB(t, where, "desk1"), t.Context()
		a := app.New(d)
		rapid.Check(t, func(r *rapid.T) {
			var two [2]app.Person
			for i := range two {
				two[i] = app.Person{Name: rapid.SampledFrom([]string{"Ana Krasniqi", "Ана Краснићи", "Ana K."}).Draw(r, "name"),
					Phone: rapid.SampledFrom([]string{"", "+383 44 123 456"}).Draw(r, "phone"), Notes: rapid.SampledFrom([]string{"", "one", "two"}).Draw(r, "notes")}
				must(t, a.SavePerson(ctx, &two[i]))
				for range rapid.IntRange(0, 2).Draw(r, "links") {
					links(t, a, two[i].ID)
				}
			}
			if rapid.Bool().Draw(r, "told apart") {
				must(t, a.TellApart(ctx, two[0].ID, two[1].ID))
			}
			before := all(t, d)
			m := app.NewMerging(two[0], two[1])
			for i := range m.Met {
				m.Met[i].Keep = rapid.SampledFrom([]app.Side{app.Mine, app.Theirs}).Draw(r, "side")
			}
			must(t, a.MergePeople(ctx, m, "2025-03-08T12:00:00Z"))
			_, err := a.Undo(ctx)
			must(t, err)
			if all(t, d) != before {
				r.Fatal("the office is another after the undo")
			}
		})
	})
}

func TestMergeOfWhatWasChangedIsRefused(t *testing.T) {
	a := dbtest.New(t)
	keep, lose := app.Person{Name: "Ana Krasniqi"}, app.Person{Name: "Ana Krasniqi"}
	must(t, a.SavePerson(t.Context(), &keep))
	must(t, a.SavePerson(t.Context(), &lose))
	m := app.NewMerging(keep, lose)
	lose.Notes = "newer"
	must(t, a.SavePerson(t.Context(), &lose))
	if err := a.MergePeople(t.Context(), m, "2025-03-08T12:00:00Z"); !errors.Is(err, app.ErrStale) {
		t.Errorf("%v", err)
	}
}
