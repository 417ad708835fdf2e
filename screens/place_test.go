package screens

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"sofra/app"
	"sofra/db/dbtest"
	"sofra/screens/widgets"
)

// holds says what is in a file.
func holds(t *testing.T, path string) string {
	t.Helper()
	got, err := os.ReadFile(path)
	keep(t, err)
	return string(got)
}

// What is saved over a file is asked about first, and the path stays.
func TestSavingOverAFileAsks(t *testing.T) {
	u := desk(t, dbtest.New(t))
	path := filepath.Join(t.TempDir(), "guide")
	u.saveGuide()
	write(t, u, "File", path)
	press(t, u, "Save")
	mustClose(t, u)
	first := holds(t, path+".pdf")
	keep(t, os.WriteFile(path+".pdf", []byte("%PDF-1.4 my own notes"), 0o600))

	u.saveGuide()
	write(t, u, "File", path)
	press(t, u, "Save")
	look(t, u, "replace")
	if got := read(u); !strings.Contains(got, "Replace guide.pdf?") {
		t.Fatalf("over a file that is there it says %q", got)
	}
	press(t, u, "Go back")
	if got := holds(t, path+".pdf"); got != "%PDF-1.4 my own notes" || textOf(t, u, "File") != path {
		t.Errorf("going back left %.20q and the path %q", got, textOf(t, u, "File"))
	}
	press(t, u, "Save")
	press(t, u, "Replace")
	mustClose(t, u)
	if got := holds(t, path+".pdf"); len(got) < len(first)/2 {
		t.Errorf("it was not replaced: %.20q", got)
	}
}

func textOf(t *testing.T, u *UI, label string) string {
	t.Helper()
	return field[interface {
		widgets.Field
		Text() string
	}](t, u, label).Text()
}

// An office is never written over: that is said at the field.
func TestAnOfficeIsNeverReplaced(t *testing.T) {
	u := desk(t, dbtest.New(t))
	path := filepath.Join(t.TempDir(), "copy1")
	u.saveCopy()
	write(t, u, "File", path)
	press(t, u, "Save")
	mustClose(t, u)
	was := holds(t, path+".sofra")
	for _, again := range []func(){u.saveCopy, u.makeOffice} {
		again()
		write(t, u, "File", path)
		press(t, u, "Save")
		look(t, u, "copy-exists")
		if got := problems(u); !strings.HasPrefix(got, "File: There is already something with this name.") {
			t.Errorf("at the field it says %q", got)
		}
		press(t, u, "Cancel")
	}
	if holds(t, path+".sofra") != was {
		t.Error("the copy is another one")
	}
	u.refuseOffice(path, app.ErrExists) // as where the desktop's own dialog let it through
	wantLine(t, u, "The office was not made.")
}

// A copy that cannot be written says so, and what was typed is not lost.
func TestARefusedCopyKeepsItsPath(t *testing.T) {
	u := desk(t, dbtest.New(t))
	gone := filepath.Join(t.TempDir(), "no folder", "copy.sofra")
	u.saveCopy()
	write(t, u, "File", gone)
	press(t, u, "Save")
	look(t, u, "copy-refused")
	wantLine(t, u, "The copy was not saved.")
	said := u.status.Said()
	press(t, u, "Choose another place")
	if got := textOf(t, u, "File"); got != gone {
		t.Errorf("the path is %q", got)
	}
	if u.status.Said() != said {
		t.Errorf("the status says %q", u.status.Said())
	}
}
