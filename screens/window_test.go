package screens

import (
	"context"
	"image/png"
	"os"
	"path/filepath"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"sofra/app"
	"sofra/app/words"
	"sofra/db/dbtest"
)

// desk is a window on an office, whose work is done at once.
func desk(t testing.TB, a *app.App) *UI {
	t.Helper()
	opener := func(context.Context, string, app.Mode) (*app.App, error) {
		if a == nil {
			return nil, app.ErrLocked
		}
		return a, nil
	}
	u := newUI(test.NewTempApp(t), opener)
	u.now = true
	u.begin("Ritmi 2025.sofra")
	if a != nil {
		u.show("people")
	}
	u.window.Resize(fyne.NewSize(1366, 768))
	return u
}

// look draws the window, as large as it is, for a person to look at, where
// SOFRA_PICTURES says.
//
// What has become taller is laid out anew first: a real window sees to that at
// each frame, the tests' window does not.
func look(t *testing.T, u *UI, name string) {
	t.Helper()
	size := u.window.Canvas().Size()
	u.window.Resize(size.AddWidthHeight(0, 1))
	u.window.Resize(size)
	folder := os.Getenv("SOFRA_PICTURES")
	if folder == "" {
		return
	}
	f, err := os.Create(filepath.Join(folder, name+".png"))
	if err != nil {
		t.Fatal(err)
	}
	if err := png.Encode(f, u.window.Canvas().Capture()); err != nil {
		t.Fatal(err)
	}
	if err := f.Close(); err != nil {
		t.Fatal(err)
	}
}

func addPerson(t *testing.T, a *app.App, name string) app.ID {
	t.Helper()
	p := app.Person{Name: name, Plays: "Violin", PlaceID: "prizren", Languages: app.Set{"sq", "sr"}, Phone: "+383 44 123 456"}
	if err := a.SavePerson(t.Context(), &p); err != nil {
		t.Fatal(err)
	}
	return p.ID
}

func TestPeoplePage(t *testing.T) {
	a := dbtest.New(t)
	addPerson(t, a, "Arbnora Kelmendi")
	addPerson(t, a, "Милица Ђорђевић")
	u := desk(t, a)
	look(t, u, "people")
	for _, l := range words.Langs() {
		u.speak(l)
		look(t, u, "people-"+string(l))
	}
	if got := u.window.Title(); got != "Sofra – Ritmi 2025" {
		t.Errorf("the title is %q", got)
	}
}

func TestOfficeThatDoesNotOpen(t *testing.T) {
	u := desk(t, nil)
	look(t, u, "locked")
	if u.App != nil || u.window.Title() != "Sofra" {
		t.Errorf("a locked office is open under %q", u.window.Title())
	}
}

// An office is given back only when nothing asks it any more.
func TestQuitWaitsForWhatRuns(t *testing.T) {
	u := desk(t, dbtest.New(t))
	u.running = 1
	u.quit()
	if u.App == nil {
		t.Fatal("the office is gone while something still asks it")
	}
	u.running = 0
	u.ifQuiet()
	if u.App != nil {
		t.Error("the office stays open")
	}
}
