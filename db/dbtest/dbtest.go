package dbtest

import (
	"path/filepath"
	"testing"

	"sofra/app"
	"sofra/db"
)

// New makes an empty office in a file that is gone after the test.
func New(t testing.TB) *app.App {
	t.Helper()
	return Open(t, filepath.Join(t.TempDir(), "office.sofra"), app.Mode{Create: true, Write: true, Who: "desk1"})
}

// Open opens an office and closes it after the test.
func Open(t testing.TB, where string, mode app.Mode) *app.App {
	t.Helper()
	a, err := db.Open(t.Context(), where, mode)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { keep(t, a.Close()) })
	return a
}

// Each runs a test on an empty office of each engine.
func Each(t *testing.T, test func(t *testing.T, a *app.App)) {
	t.Helper()
	t.Run("sqlite", func(t *testing.T) { test(t, New(t)) })
	t.Run("postgres", func(t *testing.T) { test(t, Open(t, Server(t), app.Mode{Write: true})) })
}

// Server makes an empty office on the tests' server and tells how a desk
// reaches it.
func Server(t testing.TB) (deskURL string) {
	t.Helper()
	Template(t, "office", func(ownerURL string) error {
		a, err := db.Open(t.Context(), ownerURL, app.Mode{Create: true, Write: true})
		if err != nil {
			return err
		}
		return a.Close()
	})
	_, deskURL = NewFrom(t, "office")
	return deskURL
}
