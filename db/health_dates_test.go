package db_test

import (
	"path/filepath"
	"slices"
	"testing"

	"sofra/app"
	"sofra/db"
	"sofra/db/dbtest"
)

// TestBrokenDatesAreProblems breaks, behind the program's back, each rule that
// holds, taken rooms, files and consents are under, and looks the office over.
func TestBrokenDatesAreProblems(t *testing.T) {
	t.Run("sqlite", func(t *testing.T) {
		breakDates(t, filepath.Join(t.TempDir(), "office.sofra"), `DROP TRIGGER taken_once`)
	})
	t.Run("postgres", func(t *testing.T) {
		dbtest.Server(t) // makes the template
		owner, _ := dbtest.NewFrom(t, "office")
		breakDates(t, owner, `ALTER TABLE taken DROP CONSTRAINT taken_once`)
	})
}

func breakDates(t *testing.T, where, free string) {
	t.Helper()
	d, err := db.OpenDB(t.Context(), where, app.Mode{Write: true, Create: !db.IsURL(where)})
	must(t, err)
	defer d.Close()
	a, p, other := app.New(d), app.Person{Name: "Arta Gashi"}, app.Person{Name: "Zana Berisha"}
	must(t, a.SavePerson(t.Context(), &p))
	must(t, a.SavePerson(t.Context(), &other))
	w, far := newWanted(t, a), app.Venue{Name: "Far", Rooms: []app.Room{{Name: "Cellar"}}}
	must(t, a.SaveVenue(t.Context(), &far))
	day := app.Date("2025-03-08")
	w.hold(t, w.first, w.left, day)
	next, elsewhere := w.hold(t, w.next, w.left, day), w.hold(t, w.next, w.right, day)
	gone := w.at(w.upstair, "09 19:30-22:00")
	must(t, a.SaveEvent(t.Context(), &gone))
	if h, err := a.Health(t.Context()); err != nil || !h.OK {
		t.Fatalf("before it is broken: %+v (%v)", h.Problems, err)
	}
	file := `INSERT INTO file (id, owner_kind, owner_id, purpose, name, size, sha256) VALUES (?, ?, ?, 'evidence', 'a.pdf', 1, ?)`
	sum := "0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef"
	for _, step := range []struct {
		query string
		args  []any
	}{
		{free, nil},
		{`UPDATE hold SET rank = 3 WHERE id = ?`, []any{next.ID}},
		{`INSERT INTO hold (id, event_id, venue_id, room_id, day, state, rank) SELECT 'h2', event_id, venue_id, room_id, day, 'confirmed', 1 FROM hold WHERE id = ?`, []any{elsewhere.ID}},
		{`UPDATE hold SET state = 'confirmed' WHERE id = ?`, []any{elsewhere.ID}},
		{`INSERT INTO taken (id, subject, begins, ends, event_id) VALUES ('t1', ?, '2025-03-09T20:00', '2025-03-09T21:00', ?)`, []any{w.upstair, w.last.ID}},
		{`INSERT INTO room_part (id, whole_id, part_id) VALUES ('r1', ?, ?)`, []any{w.whole, far.Rooms[0].ID}},
		{file, []any{"f1", "venues", "nowhere", sum}},
		{file, []any{"f2", "people", other.ID, sum}},
		{`INSERT INTO consent (id, person_id, purpose, answer, given_on, method, evidence_id) VALUES ('c1', ?, 'poster', 'yes', '2025-01-01', 'paper', 'f2')`, []any{p.ID}},
	} {
		must(t, d.Outside(t.Context(), step.query, step.args...))
	}
	for rule, want := range map[string]app.Problem{
		"hold_ranks":           app.Broken("hold_ranks", app.Events, min(w.first.ID, w.next.ID)),
		"hold_confirmed_twice": app.Broken("hold_confirmed_twice", app.Events, w.next.ID),
		"taken_twice":          app.Broken("taken_twice", app.Events, gone.ID),
		"taken_astray":         app.Broken("taken_astray", app.Events, w.last.ID),
		"room_part_elsewhere":  app.Broken("room_part_elsewhere", app.Venues, w.venue.ID),
		"file_without_owner":   app.Broken("file_without_owner", app.Venues, "nowhere"),
		"evidence_of_another":  app.Broken("evidence_of_another", app.People, p.ID),
	} {
		found(t, a, rule, want)
	}
}

// found fails unless the office's problems have this one.
func found(t *testing.T, a *app.App, rule string, want app.Problem) {
	t.Helper()
	h, err := a.Health(t.Context())
	must(t, err)
	if h.OK || !slices.ContainsFunc(h.Problems, func(p app.Problem) bool {
		return p.Rule == want.Rule && p.Kind == want.Kind && p.ID == want.ID && p.Text.English() == want.Text.English()
	}) {
		t.Errorf("%s is not found: %+v", rule, h.Problems)
	}
	if want.Text.English() == "This record breaks a rule." {
		t.Errorf("%s has no sentence of its own", rule)
	}
}
