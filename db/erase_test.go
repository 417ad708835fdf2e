package db_test

import (
	"bytes"
	"context"
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"sofra/app"
	"sofra/db"
	"sofra/db/dbtest"
)

// known is somebody of whom the office knows much, in many places.
func known(t testing.TB, a *app.App) app.Person {
	t.Helper()
	ctx := t.Context()
	p := app.Person{Name: "Zejnepe Rrustemaj", OtherNames: "Зејнепе Ррустемај", Phone: "+383 44 909 808", Email: "zejnepe@example.org",
		Roles: app.Set{"artist"}, Plays: "Davul", Notes: "lives by the old bridge",
		Formal: app.Formal{LegalName: "Zejnepe Rrustemaj-Hyseni", NamesIn: []app.PersonName{{Language: "tr", Name: "Zeynep Rüstemay"}},
			Contacts: []app.Contact{{Kind: app.ContactWeb, Value: "zejnepe.example"}}}}
	must(t, a.SavePerson(ctx, &p))
	links(t, a, p.ID)
	must(t, a.Block(ctx, &app.Blocked{PersonID: p.ID, FromOn: "2025-04-01", Reason: "knee surgery"}))
	asked(t, a, p.ID, "only after the surgery")
	visited(t, a, p.ID)
	w := app.Work{Title: "A dance", Arranger: "ZEJNEPE RRUSTEMAJ", Notes: "as Rrustemaj Zejnepe plays it; \"Зејнепе\nРрустемај\""}
	must(t, a.SaveWork(ctx, &w))
	m := app.MediaItem{Outlet: "Radio", Title: "Zejnepe Rrustemaj: a portrait"}
	must(t, a.SaveMediaItem(ctx, &m))
	x := app.Expense{Description: "Fee", Supplier: "Zejnepe Rrustemaj", Amount: 100, Currency: "EUR"}
	must(t, a.SaveExpense(ctx, &x))
	return p
}

func TestErasedPersonLeavesCountsAndNoData(t *testing.T) {
	offices(t, func(t *testing.T, where string) {
		d, ctx := openDB(t, where, "desk1"), t.Context()
		a := app.New(d)
		p := known(t, a)
		mentions, err := a.Mentions(ctx, p.ID)
		must(t, err)
		if len(mentions) != 4 {
			t.Errorf("named in %+v", mentions)
		}
		before := strings.ToLower(tables(t, d))
		for _, word := range telling {
			if !strings.Contains(before, word) {
				t.Fatalf("%q was nowhere before", word)
			}
		}
		must(t, a.ErasePerson(ctx, p.ID, app.EraseAsked))
		left, err := a.Person(ctx, p.ID)
		must(t, err)
		if left.Name != app.ErasedName || left.Phone+left.Email+left.Notes+left.LegalName+left.OtherNames != "" || len(left.Contacts)+len(left.NamesIn) > 0 || !left.Roles.Has("artist") {
			t.Errorf("what is left: %+v", left)
		}
		_, bookings, err := a.Bookings(ctx, app.BookingFilter{PersonID: p.ID})
		must(t, err)
		at, err := a.ErasedOn(ctx, p.ID)
		must(t, err)
		if bookings != 1 || at == "" {
			t.Errorf("%d bookings, erased at %q", bookings, at)
		}
		for _, word := range []string{"zejnepe", "rrustemaj", "zeynep"} {
			hits, err := a.Find(ctx, word, "", 10)
			must(t, err)
			if len(hits) > 0 {
				t.Errorf("%s is found: %+v", word, hits)
			}
		}
		all(t, d) // sound, and no rule is broken
		said := tables(t, d)
		for _, word := range telling {
			if strings.Contains(strings.ToLower(said), word) {
				t.Errorf("%q is still in the office:\n%s", word, around(said, word))
			}
		}
	})
}

// telling are pieces of what the office knew, in small letters.
var telling = []string{"zejnepe", "rrustemaj", "зејнепе", "zeynep", "909 808", "old bridge", "davul", "surgery"}

// tables is all text of all tables, the journal and the search too.
func tables(t testing.TB, d *db.DB) string {
	t.Helper()
	said, err := db.Everything(t.Context(), d)
	must(t, err)
	return said
}

func around(text, word string) string {
	at := strings.Index(strings.ToLower(text), word)
	return text[max(0, at-80):min(len(text), at+80)]
}

func TestErasedBytesAreGoneFromTheFile(t *testing.T) {
	where := filepath.Join(t.TempDir(), "office.sofra")
	a := dbtest.Open(t, where, app.Mode{Create: true, Write: true})
	p := known(t, a)
	in := func(word string) bool {
		for _, end := range []string{"", "-wal"} {
			raw, err := os.ReadFile(where + end)
			if err == nil && bytes.Contains(bytes.ToLower(raw), []byte(word)) {
				return true
			}
		}
		return false
	}
	if !in("rrustemaj") {
		t.Fatal("the name was nowhere before")
	}
	must(t, a.ErasePerson(t.Context(), p.ID, app.EraseOver))
	for _, word := range telling {
		if in(word) {
			t.Errorf("%q is still in the file", word)
		}
	}
}

func TestErasureIsPassedOverAndRefusesWhatItTook(t *testing.T) {
	offices(t, func(t *testing.T, where string) {
		d, ctx := openDB(t, where, "desk1"), t.Context()
		a := app.New(d)
		p := known(t, a)
		venue := app.Venue{Name: "Kino Armata"}
		must(t, a.SaveVenue(ctx, &venue))
		must(t, a.ErasePerson(ctx, p.ID, app.EraseAsked))
		next, err := a.NextUndo(ctx)
		must(t, err)
		if next.English() != "Saved Kino Armata" {
			t.Errorf("undo would take back %q", next.English())
		}
		for err == nil {
			_, err = a.Undo(ctx)
		}
		if !errors.Is(err, app.ErrErased) {
			t.Errorf("undo ended with %v", err)
		}
		left, err := a.Person(ctx, p.ID)
		must(t, err)
		if left.Name != app.ErasedName {
			t.Errorf("undo brought back %q", left.Name)
		}
		if err := a.ErasePerson(ctx, app.NewID(), app.EraseAsked); !errors.Is(err, app.ErrNotFound) {
			t.Errorf("erased nobody: %v", err)
		}
	})
}

func TestRestoreOfAnOlderBackupErasesAgain(t *testing.T) {
	offices(t, func(t *testing.T, where string) {
		a := dbtest.Open(t, where, app.Mode{Write: true})
		p := known(t, a)
		dir := t.TempDir()
		server, _ := dbtest.NewDatabase(t)
		old := filepath.Join(dir, "old.sofra")
		must(t, a.Backup(t.Context(), old))
		must(t, a.ErasePerson(t.Context(), p.ID, app.EraseAsked))
		must(t, a.Backup(t.Context(), filepath.Join(dir, "new.sofra"))) // knows whom
		for name, to := range map[string]string{"file": filepath.Join(t.TempDir(), "again.sofra"), "server": server} {
			must(t, db.Restore(t.Context(), old, to, app.Mode{}))
			again := openDB(t, to, "desk1")
			left, err := again.Person(t.Context(), p.ID)
			must(t, err)
			said, err := db.Everything(context.WithoutCancel(t.Context()), again)
			must(t, err)
			if left.Name != app.ErasedName || strings.Contains(said, "Rrustemaj") {
				t.Errorf("a %s brought back %q", name, left.Name)
			}
			all(t, again)
		}
	})
}

func TestRestoreBesideTheOfficeKnowsWhomItErased(t *testing.T) {
	where := filepath.Join(t.TempDir(), "office.sofra")
	a := dbtest.Open(t, where, app.Mode{Create: true, Write: true})
	p := known(t, a)
	old := filepath.Join(t.TempDir(), "old.sofra")
	must(t, a.Backup(t.Context(), old))
	must(t, a.ErasePerson(t.Context(), p.ID, app.EraseAsked))
	note, err := os.ReadFile(where + "-erased")
	must(t, err)
	if string(note) != string(p.ID)+"\n" {
		t.Errorf("the note says %q", note)
	}
	to := filepath.Join(filepath.Dir(where), "again.sofra")
	must(t, db.Restore(t.Context(), old, to, app.Mode{}))
	left, err := openDB(t, to, "desk1").Person(t.Context(), p.ID)
	must(t, err)
	if left.Name != app.ErasedName {
		t.Errorf("%q is back", left.Name)
	}
}

func TestCheckTellsOfErasedPeopleWithData(t *testing.T) {
	offices(t, func(t *testing.T, where string) {
		d := openDB(t, where, "desk1")
		a := app.New(d)
		p := known(t, a)
		must(t, a.ErasePerson(t.Context(), p.ID, app.EraseAsked))
		p.Version++ // somebody writes them down again
		must(t, d.Update(t.Context(), &app.Step{Kind: app.Change}, func(tx app.Tx) error { p.NamesIn, p.Contacts = nil, nil; return tx.PutPerson(t.Context(), &p) }))
		h, err := a.Health(t.Context())
		must(t, err)
		if h.OK || len(h.Problems) != 1 || h.Problems[0].Rule != "erased_person_remains" || h.Problems[0].ID != p.ID {
			t.Errorf("%+v", h.Problems)
		}
	})
}
