package screens

import (
	"context"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"fyne.io/fyne/v2/test"

	"sofra/app"
	"sofra/db/dbtest"
)

// TestOfficeThatMayOnlyBeRead opens one that nobody may write to.
func TestOfficeThatMayOnlyBeRead(t *testing.T) {
	where := filepath.Join(t.TempDir(), "ritmi.sofra")
	if err := dbtest.Open(t, where, app.Mode{Create: true, Write: true}).Close(); err != nil {
		t.Fatal(err)
	}
	if err := os.Chmod(where, 0o444); err != nil {
		t.Fatal(err)
	}
	u := newUI(test.NewTempApp(t), func(_ context.Context, where string, mode app.Mode) (*app.App, error) {
		if mode.Write {
			return nil, app.ErrOnlyRead
		}
		return dbtest.Open(t, where, mode), nil
	})
	u.now = true
	u.begin(where)
	look(t, u, "only-read")
	press(t, u, "Only read")
	if u.App == nil {
		t.Fatal("it did not open to read")
	}
	u.show("people")
	press(t, u, "New person")
	if got := u.status.Said(); !u.dialogs.Empty() || got != app.ErrReadOnly.Text.English() {
		t.Errorf("a form opens that can keep nothing: %q", got)
	}
	if !menuItem(t, u, "Record", "New record").Disabled || !strings.Contains(u.window.Title(), "reading only") {
		t.Errorf("nothing says that it is only read: %s", u.window.Title())
	}
}
