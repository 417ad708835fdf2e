package db_test

import (
	"context"
	"errors"
	"fmt"
	"maps"
	"path/filepath"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"sofra/app"
	"sofra/db"
	"sofra/db/dbtest"
)

// offices runs a test on an empty office of each engine, given by its place.
func offices(t *testing.T, test func(t *testing.T, where string)) {
	t.Helper()
	t.Run("sqlite", func(t *testing.T) {
		where := filepath.Join(t.TempDir(), "office.sofra")
		if err := dbtest.Open(t, where, app.Mode{Create: true, Who: "desk1"}).Close(); err != nil {
			t.Fatal(err)
		}
		test(t, where)
	})
	t.Run("postgres", func(t *testing.T) { test(t, dbtest.Server(t)) })
}

func openDB(t testing.TB, where, who string) *db.DB {
	t.Helper()
	d, err := db.OpenDB(t.Context(), where, app.Mode{Write: true, Who: who})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { d.Close() })
	return d
}

// digest is what an office says, in one comparable text.
func digest(t testing.TB, d *db.DB) string {
	t.Helper()
	h, err := d.Health(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	if !h.OK {
		t.Fatalf("not sound: %s, %d keys, %v", h.Integrity, h.ForeignKeys, h.Problems)
	}
	var b strings.Builder
	for _, k := range []string{"person", "ensemble", "member", "venue", "room", "event", "event_person", "booking", "place", "setting"} {
		fmt.Fprintln(&b, k, h.Tables[k])
	}
	return b.String()
}

// write does SQL as one step.
func write(t testing.TB, d *db.DB, queries ...string) {
	t.Helper()
	if err := d.Step(t.Context(), func(exec func(string, ...any) (int64, error)) error {
		for _, q := range queries {
			if _, err := exec(q); err != nil {
				return err
			}
		}
		return nil
	}); err != nil {
		t.Fatal(err)
	}
}

const (
	addPerson  = `INSERT INTO person (id, name, usual_fee, born_on) VALUES ('p1', 'Ana', 5, '1990-02-03')`
	addVenue   = `INSERT INTO venue (id, name, deleted_at) VALUES ('v1', 'Kino', '2025-01-02T03:04:05Z')`
	addRoom    = `INSERT INTO room (id, venue_id, name) VALUES ('r1', 'v1', 'Big')`
	addEvent   = `INSERT INTO event (id, title, venue_id, room_id) VALUES ('e1', 'Night', 'v1', 'r1')`
	addBooking = `INSERT INTO booking (id, event_id, person_id, date_state, deal, gross) VALUES ('b1', 'e1', 'p1', 'idea', 'draft', (1 = 1))`
)

func TestUndoBringsBackWhatKeysCarriedAlong(t *testing.T) {
	offices(t, func(t *testing.T, where string) {
		d := openDB(t, where, "desk1")
		empty := digest(t, d)
		write(t, d, addPerson, addVenue, addRoom, addEvent, addBooking)
		full := digest(t, d)
		for _, drop := range []string{`DELETE FROM venue WHERE id = 'v1'`, `DELETE FROM event`} {
			write(t, d, drop)
			less := digest(t, d)
			move(t, d.Undo, nil)
			if digest(t, d) != full {
				t.Errorf("undo of %s: not what it was", drop)
			}
			move(t, d.Redo, nil)
			if digest(t, d) != less {
				t.Errorf("redo of %s: not what it was", drop)
			}
			move(t, d.Undo, nil)
		}
		move(t, d.Undo, nil)
		if digest(t, d) != empty {
			t.Error("undo of all is not the beginning")
		}
		move(t, d.Undo, app.ErrNothing)
	})
}

func move(t testing.TB, way func(context.Context) (app.Text, error), want error) {
	t.Helper()
	if _, err := way(t.Context()); !errors.Is(err, want) {
		t.Fatalf("%v, want %v", err, want)
	}
}

func TestUndoRefusedOverOthersRows(t *testing.T) {
	tests := map[string][]string{
		"changed since":            {`UPDATE person SET name = 'Ana B'`},
		"gone since":               {`DELETE FROM person`},
		"others' row hangs on it":  {addVenue, addRoom, addEvent, addBooking},
		"set null in others' rows": {addVenue, addRoom, `INSERT INTO event (id, title) VALUES ('e1', 'x')`, `INSERT INTO event_person (id, event_id, person_id) VALUES ('x1', 'e1', 'p1')`},
	}
	for name, since := range tests {
		t.Run(name, func(t *testing.T) {
			offices(t, func(t *testing.T, where string) {
				d := openDB(t, where, "desk1")
				write(t, d, addPerson)
				for _, q := range since {
					if err := d.Outside(t.Context(), q); err != nil {
						t.Fatal(err)
					}
				}
				before := digest(t, d)
				move(t, d.Undo, app.ErrOvertaken)
				if digest(t, d) != before {
					t.Error("a refused undo changed something")
				}
				if steps, err := d.History(t.Context(), app.Page{}); err != nil || len(steps) < len(since)+1 {
					t.Errorf("history has %d steps (%v), want those outside too", len(steps), err)
				}
			})
		})
	}
}

func TestUndoRefusedWhenARowItNeedsIsGone(t *testing.T) {
	offices(t, func(t *testing.T, where string) {
		d := openDB(t, where, "desk1")
		write(t, d, addPerson, addVenue, addRoom, addEvent, addBooking)
		write(t, d, `DELETE FROM booking`)
		if err := d.Outside(t.Context(), `DELETE FROM person`); err != nil {
			t.Fatal(err)
		}
		move(t, d.Undo, app.ErrOvertaken)
		write(t, d, addPerson) // the connection is still good
	})
}

// randomStep is a few statements that meet in few rows, so that they collide.
func randomStep(r *rapid.T) []string {
	id := func(p string) string { return fmt.Sprintf("'%s%d'", p, rapid.IntRange(1, 3).Draw(r, p)) }
	var all []string
	for range rapid.IntRange(1, 4).Draw(r, "queries") {
		all = append(all, rapid.SampledFrom([]string{
			`INSERT INTO person (id, name) VALUES (` + id("p") + `, 'Ana') ON CONFLICT (id) DO UPDATE SET name = person.name || 'x', version = person.version + 1`,
			`INSERT INTO venue (id, name) VALUES (` + id("v") + `, 'Kino') ON CONFLICT DO NOTHING`,
			`INSERT INTO room (id, venue_id, name) SELECT ` + id("r") + `, id, name FROM venue WHERE id = ` + id("v") + ` ON CONFLICT DO NOTHING`,
			`INSERT INTO event (id, title, venue_id, room_id) SELECT ` + id("e") + `, name, venue_id, id FROM room WHERE id = ` + id("r") + ` ON CONFLICT DO NOTHING`,
			`INSERT INTO event_person (id, event_id, person_id) SELECT ` + id("x") + `, e.id, p.id FROM event e, person p WHERE e.id = ` + id("e") + ` AND p.id = ` + id("p") + ` ON CONFLICT DO NOTHING`,
			`UPDATE event SET day = '2025-03-08', version = version + 1, deleted_at = '2025-03-08T10:00:00Z' WHERE id = ` + id("e"),
			`UPDATE event SET room_id = NULL, version = version + 1 WHERE id = ` + id("e"),
			`DELETE FROM person WHERE id = ` + id("p") + ` AND id NOT IN (SELECT person_id FROM event_person)`,
			`DELETE FROM venue WHERE id = ` + id("v"),
			`DELETE FROM room WHERE id = ` + id("r"),
			`DELETE FROM event WHERE id = ` + id("e"),
		}).Draw(r, "query"))
	}
	return all
}

func TestUndoAllIsTheBeginningAndRedoAllTheEnd(t *testing.T) {
	offices(t, func(t *testing.T, where string) {
		rapid.Check(t, func(r *rapid.T) {
			d := openDB(t, where, "desk1")
			defer func() { d.Close() }()
			first, steps := digest(t, d), rapid.IntRange(1, 6).Draw(r, "steps")
			for range steps {
				write(t, d, randomStep(r)...)
			}
			last := digest(t, d)
			for range steps {
				move(t, d.Undo, nil)
			}
			hold(r, t, d, first)
			d.Close() // what can be redone outlives the desk
			d = openDB(t, where, "desk1")
			for range steps {
				move(t, d.Redo, nil)
			}
			hold(r, t, d, last)
			move(t, d.Redo, app.ErrNoRedo)
		})
	})
}

func hold(r *rapid.T, t testing.TB, d *db.DB, want string) {
	t.Helper()
	if got := digest(t, d); got != want {
		r.Fatalf("got\n%swant\n%s", got, want)
	}
}

func TestMovesToAndFro(t *testing.T) {
	offices(t, func(t *testing.T, where string) {
		d := openDB(t, where, "desk1")
		write(t, d, addPerson)
		write(t, d, addVenue)
		for range 2 {
			move(t, d.Undo, nil)
			move(t, d.Undo, nil)
			move(t, d.Undo, app.ErrNothing)
			move(t, d.Redo, nil)
			move(t, d.Redo, nil)
			move(t, d.Redo, app.ErrNoRedo)
		}
		move(t, d.Undo, nil)
		write(t, d, `UPDATE person SET name = 'Eva', version = version + 1`)
		move(t, d.Redo, app.ErrNoRedo)
		changes, err := d.HistoryOf(t.Context(), app.Ref{Kind: app.People, ID: "p1"}, app.Page{})
		if err != nil || len(changes) != 6 {
			t.Errorf("%d changes of the person (%v), want 6", len(changes), err)
		}
		next, err := d.NextUndo(t.Context())
		if err != nil || next.Key != "A step" {
			t.Errorf("next undo is %q (%v)", next.Key, err)
		}
	})
}

func TestBackupAndRestore(t *testing.T) {
	offices(t, func(t *testing.T, where string) {
		d := openDB(t, where, "desk1")
		write(t, d, addPerson, addVenue, addRoom, addEvent, addBooking, `DELETE FROM place WHERE id = 'viti'`)
		backup := filepath.Join(t.TempDir(), "copy.sofra")
		if err := d.Backup(t.Context(), backup); err != nil {
			t.Fatal(err)
		}
		if err := d.Backup(t.Context(), backup); !errors.Is(err, app.ErrExists) {
			t.Errorf("over itself: %v", err)
		}
		file := filepath.Join(t.TempDir(), "new.sofra")
		server, _ := dbtest.NewDatabase(t)
		for _, to := range []string{file, server} {
			if err := db.Restore(t.Context(), backup, to, app.Mode{Who: "desk1"}); err != nil {
				t.Fatal(err)
			}
			if err := db.Restore(t.Context(), backup, to, app.Mode{Who: "desk1"}); !errors.Is(err, app.ErrExists) {
				t.Errorf("over itself: %v", err)
			}
			alike(t, d, openDB(t, to, "desk1"))
		}
	})
}

func alike(t testing.TB, a, b *db.DB) {
	t.Helper()
	is, err := a.Health(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	was, err := b.Health(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	if !maps.Equal(is.Tables, was.Tables) {
		t.Errorf("%v\nis not\n%v", is.Tables, was.Tables)
	}
}

func TestNewOfficeHasNoHistory(t *testing.T) {
	offices(t, func(t *testing.T, where string) {
		d := openDB(t, where, "desk1")
		steps, err := d.History(t.Context(), app.Page{})
		if err != nil || len(steps) > 0 {
			t.Errorf("%v, %+v", err, steps)
		}
		var unsorted int
		must(t, d.LookAt(t.Context(), &unsorted, `SELECT count(*) FROM place WHERE sort_key = ''`))
		if unsorted > 0 {
			t.Errorf("%d places have no sort key", unsorted)
		}
	})
}
