package db_test

import (
	"context"
	"errors"
	"maps"
	"os"
	"path/filepath"
	"testing"
	"time"

	"github.com/jmoiron/sqlx"

	"sofra/app"
	"sofra/db"
	"sofra/db/dbtest"
)

// folder is what lies in a folder: each file with its bytes and when it was
// written.
func folder(t *testing.T, dir string) map[string]string {
	t.Helper()
	files, err := os.ReadDir(dir)
	must(t, err)
	all := map[string]string{}
	for _, f := range files {
		data, err := os.ReadFile(filepath.Join(dir, f.Name()))
		must(t, err)
		info, err := f.Info()
		must(t, err)
		all[f.Name()] = info.ModTime().Format(time.RFC3339Nano) + " " + string(data)
	}
	return all
}

func newDB(t *testing.T, path string) *db.DB {
	t.Helper()
	d, err := db.OpenDB(t.Context(), path, app.Mode{Create: true})
	must(t, err)
	t.Cleanup(func() { d.Close() })
	return d
}

func TestOtherFilesStayAsTheyAre(t *testing.T) {
	other := filepath.Join(t.TempDir(), "other.db")
	d, err := sqlx.Open("sqlite", other)
	must(t, err)
	_, err = d.ExecContext(t.Context(), `CREATE TABLE song (name TEXT)`)
	must(t, errors.Join(err, d.Close()))
	database, err := os.ReadFile(other)
	must(t, err)
	for name, content := range map[string]string{
		"empty": "", "a letter": "Dear Arta,", "nothing but zeros": string(make([]byte, 8192)), "a workbook": "PK\x03\x04 and so on",
		"another database": string(database),
	} {
		t.Run(name, func(t *testing.T) {
			dir := t.TempDir()
			path := filepath.Join(dir, "a.sofra")
			must(t, os.WriteFile(path, []byte(content), 0o600))
			before := folder(t, dir)
			for _, mode := range []app.Mode{{}, {Write: true}, {Write: true, Upgrade: true}} {
				if _, err := db.OpenDB(t.Context(), path, mode); !errors.Is(err, app.ErrNotOffice) {
					t.Errorf("%+v: %v", mode, err)
				}
			}
			if now := folder(t, dir); !maps.Equal(now, before) {
				t.Errorf("the folder has %d files, and had %d; the first has %d bytes", len(now), len(before), len(now["a.sofra"]))
			}
		})
	}
}

// TestReadingLeavesNothing looks at an office and at a backup of it, which is
// journaled in another way.
func TestReadingLeavesNothing(t *testing.T) {
	dir := t.TempDir()
	d := newDB(t, filepath.Join(dir, "a.sofra"))
	must(t, d.Backup(t.Context(), filepath.Join(dir, "b.sofra")))
	must(t, d.Close())
	before := folder(t, dir)
	for _, name := range []string{"a.sofra", "b.sofra"} {
		a, err := db.Open(t.Context(), filepath.Join(dir, name), app.Mode{})
		must(t, err)
		_, err = a.Find(t.Context(), "arta", "", 0)
		must(t, err)
		h, err := a.Health(t.Context())
		must(t, errors.Join(err, a.Close()))
		if now := folder(t, dir); !h.OK || !maps.Equal(now, before) {
			t.Errorf("%s: sound %v, %d files of %d", name, h.OK, len(now), len(before))
		}
	}
}

// TestReadOnlyOffice reads an office that nobody may write to.
func TestReadOnlyOffice(t *testing.T) {
	dir := t.TempDir()
	path := filepath.Join(dir, "a.sofra")
	must(t, newDB(t, path).Close())
	must(t, os.Chmod(path, 0o444))
	before := folder(t, dir)
	a := dbtest.Open(t, path, app.Mode{})
	if h, err := a.Health(t.Context()); err != nil || !h.OK {
		t.Errorf("%+v, %v", h, err)
	}
	must(t, a.Backup(t.Context(), filepath.Join(t.TempDir(), "b.sofra")))
	if _, err := db.OpenDB(t.Context(), path, app.Mode{Write: true}); !errors.Is(err, app.ErrOnlyRead) {
		t.Errorf("to write: %v", err)
	}
	if now := folder(t, dir); !maps.Equal(now, before) {
		t.Errorf("%d files, and %d before", len(now), len(before))
	}
}

func TestHalfMadeOfficeIsTakenAway(t *testing.T) {
	dir := t.TempDir()
	path := filepath.Join(dir, "a.sofra")
	stopped, stop := context.WithCancel(t.Context())
	stop()
	if _, err := db.OpenDB(stopped, path, app.Mode{Create: true}); !errors.Is(err, app.ErrCancelled) {
		t.Fatal(err)
	}
	if left := folder(t, dir); len(left) > 0 {
		t.Errorf("left are %d files", len(left))
	}
	d := newDB(t, path)
	if _, err := db.OpenDB(t.Context(), path, app.Mode{Create: true}); !errors.Is(err, app.ErrExists) {
		t.Errorf("over an office: %v", err)
	}
	var n int
	must(t, d.LookAt(t.Context(), &n, `SELECT count(*) FROM place`))
	if n == 0 {
		t.Error("the office that was there is gone")
	}
}
