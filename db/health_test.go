package db_test

import (
	"bytes"
	"os"
	"path/filepath"
	"testing"

	"sofra/app"
	"sofra/db"
	"sofra/db/dbtest"
)

// TestAstrayKeysAreProblems takes a person and a project away behind the back
// of the engine's keys; what pointed to them is named, a part by its record.
func TestAstrayKeysAreProblems(t *testing.T) {
	t.Run("sqlite", func(t *testing.T) {
		where := filepath.Join(t.TempDir(), "office.sofra")
		astray(t, where, where, `PRAGMA foreign_keys = OFF`)
	})
	t.Run("postgres", func(t *testing.T) {
		dbtest.Server(t) // makes the template
		owner, desk := dbtest.NewFrom(t, "office")
		astray(t, owner, desk, `ALTER TABLE member DROP CONSTRAINT member_person_id_fkey`,
			`ALTER TABLE event DROP CONSTRAINT event_project_id_fkey`)
	})
}

func astray(t *testing.T, owner, desk string, loosen ...string) {
	t.Helper()
	d, err := db.OpenDB(t.Context(), owner, app.Mode{Write: true, Create: !db.IsURL(owner)})
	must(t, err)
	defer d.Close()
	a := app.New(d)
	p, band := app.Person{Name: "Arta Gashi"}, app.Ensemble{Name: "Ritmi"}
	must(t, a.SavePerson(t.Context(), &p))
	band.Members = []app.Member{{PersonID: p.ID}}
	must(t, a.SaveEnsemble(t.Context(), &band))
	project := app.Project{Title: "Ritmi i qytetit", Code: "RQ"}
	must(t, a.SaveProject(t.Context(), &project))
	e := app.Event{Title: "Koncert", Kind: "concert", Day: "2025-03-08", ProjectID: project.ID}
	must(t, a.SaveEvent(t.Context(), &e))
	for _, q := range append(loosen, `DELETE FROM person`, `DELETE FROM project`) {
		must(t, d.Outside(t.Context(), q))
	}
	if db.IsURL(owner) { // keys that hold from now on, and are not asked of what is there
		must(t, d.Outside(t.Context(), `ALTER TABLE member ADD CONSTRAINT again FOREIGN KEY (person_id) REFERENCES person (id) NOT VALID`))
		must(t, d.Outside(t.Context(), `ALTER TABLE event ADD CONSTRAINT again FOREIGN KEY (project_id) REFERENCES project (id) NOT VALID`))
	}
	seen, err := db.OpenDB(t.Context(), desk, app.Mode{})
	must(t, err)
	defer seen.Close()
	h, err := seen.Health(t.Context())
	must(t, err)
	want := []app.Problem{app.Broken("foreign_key", app.Events, e.ID), app.Broken("foreign_key", app.Ensembles, band.ID)}
	if h.OK || h.ForeignKeys != 2 || len(h.Problems) != 2 || h.Integrity != "ok" {
		t.Fatalf("%v, %d, %+v", h.OK, h.ForeignKeys, h.Problems)
	}
	for i, p := range h.Problems {
		if p.Rule != want[i].Rule || p.Kind != want[i].Kind || p.ID != want[i].ID || p.Text.English() != want[i].Text.English() {
			t.Errorf("%+v, want %+v", p, want[i])
		}
	}
}

// TestDamageIsAProblem damages a page that opening an office does not read: the
// first one of a table.
func TestDamageIsAProblem(t *testing.T) {
	path := filepath.Join(t.TempDir(), "a.sofra")
	whole := newDB(t, path)
	var first []int
	must(t, whole.Look(t.Context(), &first, `SELECT rootpage FROM sqlite_master WHERE type = 'table' AND name = 'media_item'`))
	must(t, whole.Close())
	data, err := os.ReadFile(path)
	must(t, err)
	const page = 4096
	copy(data[(first[0]-1)*page:], bytes.Repeat([]byte{0xff}, page))
	must(t, os.WriteFile(path, data, 0o600))
	d, err := db.OpenDB(t.Context(), path, app.Mode{})
	must(t, err)
	defer d.Close()
	h, err := d.Health(t.Context())
	if err != nil || h.OK || h.Integrity == "ok" || len(h.Problems) == 0 || h.Problems[0].Rule != "damaged" || h.Problems[0].Text.Empty() {
		t.Errorf("%v: %+v", err, h)
	}
}
