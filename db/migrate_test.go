package db_test

import (
	"path/filepath"
	"strings"
	"testing"

	"sofra/app"
	"sofra/db"
)

// rebuilt is the script that changes a CHECK of a table, as SQLite has it: the
// table is built anew, its rows are taken over, and the old one is dropped.
func rebuilt(t *testing.T, d *db.DB, table, rows string) string {
	t.Helper()
	var was string
	must(t, d.LookAt(t.Context(), &was, `SELECT sql FROM sqlite_master WHERE type = 'table' AND name = ?`, table))
	var rest []string
	must(t, d.Look(t.Context(), &rest, `SELECT sql FROM sqlite_master WHERE type = 'index' AND tbl_name = ? AND sql IS NOT NULL`, table))
	return "-- +goose Up\n" + strings.Replace(was, "CREATE TABLE "+table, "CREATE TABLE new_"+table, 1) + ";\n" +
		"INSERT INTO new_" + table + " SELECT * FROM " + table + " WHERE " + rows + ";\n" +
		"DROP TABLE " + table + ";\nALTER TABLE new_" + table + " RENAME TO " + table + ";\n" + strings.Join(append(rest, ""), ";\n")
}

// withChildren is an office in which rows point to a person.
func withChildren(t *testing.T) *db.DB {
	t.Helper()
	where := filepath.Join(t.TempDir(), "office.sofra")
	d, err := db.OpenDB(t.Context(), where, app.Mode{Create: true, Write: true})
	must(t, err)
	a := app.New(d)
	p := app.Person{Name: "Teuta"}
	e := app.Event{Title: "Concert"}
	must(t, a.SavePerson(t.Context(), &p))
	must(t, a.SaveEvent(t.Context(), &e))
	must(t, a.SaveEventPerson(t.Context(), app.EventPerson{EventID: e.ID, PersonID: p.ID, Role: "performer"}))
	must(t, a.SaveBooking(t.Context(), &app.Booking{EventID: e.ID, PersonID: p.ID}))
	must(t, a.SaveEnsemble(t.Context(), &app.Ensemble{Name: "Trio", Members: []app.Member{{PersonID: p.ID}}}))
	must(t, a.SaveIdentity(t.Context(), &app.Identity{PersonID: p.ID, Asks: "community", Answer: "alb", SaidBy: "self"}))
	must(t, a.Close())
	d, err = db.OpenDB(t.Context(), where, app.Mode{Write: true})
	must(t, err)
	t.Cleanup(func() { d.Close() })
	return d
}

func TestAScriptThatBuildsATableAnewKeepsWhatPointsToIt(t *testing.T) {
	d := withChildren(t)
	before, err := d.Health(t.Context())
	must(t, err)
	must(t, d.MigrateWith(t.Context(), rebuilt(t, d, "person", "true")))
	after, err := d.Health(t.Context())
	must(t, err)
	for name, want := range before.Tables {
		if got := after.Tables[name]; got != want {
			t.Errorf("%s was %+v and is %+v", name, want, got)
		}
	}
	for _, name := range []string{"person", "identity", "member", "booking", "event_person"} {
		if before.Tables[name].Rows != 1 {
			t.Errorf("%s has %d rows to lose", name, before.Tables[name].Rows)
		}
	}
	must(t, d.Outside(t.Context(), `UPDATE person SET notes = 'changed'`))
	var seen int
	must(t, d.LookAt(t.Context(), &seen, `SELECT count(*) FROM journal WHERE table_name = 'person' AND step_id IS NULL`))
	if seen != 1 {
		t.Errorf("a change of the new table stands %d times in the journal", seen)
	}
	if err := d.Outside(t.Context(), `UPDATE member SET person_id = 'nobody'`); err == nil {
		t.Error("after the script no foreign key is followed")
	}
}

func TestAScriptThatLosesARowIsRefused(t *testing.T) {
	d := withChildren(t)
	if err := d.MigrateWith(t.Context(), rebuilt(t, d, "person", "false")); err == nil || !strings.Contains(err.Error(), "point to nothing") {
		t.Errorf("it said %v", err)
	}
}
