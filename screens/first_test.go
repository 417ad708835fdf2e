package screens

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"sofra/app"
	"sofra/app/words"
	"sofra/db/dbtest"
	"sofra/screens/widgets"
)

// newcomer is a desk without an office, on a computer where files are real.
func newcomer(t *testing.T) *UI {
	t.Helper()
	opener := func(_ context.Context, where string, mode app.Mode) (*app.App, error) {
		_, err := os.Stat(where)
		switch {
		case isServer(where):
			return nil, app.ErrRefused
		case mode.Create && err == nil:
			return nil, app.ErrExists
		case !mode.Create && errors.Is(err, fs.ErrNotExist):
			return nil, app.ErrMissing
		}
		return dbtest.Open(t, where, mode), nil
	}
	folder := t.TempDir()
	t.Setenv("HOME", folder)
	t.Setenv("LC_ALL", "en_US.UTF-8")
	u := newUI(test.NewTempApp(t), opener)
	u.now = true
	u.settle(filepath.Join(folder, "sofra", "desk.json"))
	u.begin("")
	u.window.Resize(fyne.NewSize(1366, 768))
	return u
}

func TestLookAroundMakesOneSampleOffice(t *testing.T) {
	u := newcomer(t)
	press(t, u, "Look around")
	people, n, err := u.App.People(t.Context(), app.PersonFilter{})
	if err != nil || n < 50 || u.window.Title() != "Sofra – Sample office" {
		t.Fatalf("%d people under %q, %v", n, u.window.Title(), err)
	}
	u.remove(app.People, people[0].ID)
	left, err := filepath.Glob(filepath.Join(filepath.Dir(u.samplePath()), "sample*"))
	for _, path := range left {
		if info, err := os.Stat(path); err != nil || info.IsDir() {
			t.Errorf("a half sample is left: %s, %v", path, err)
		}
	}
	if err := errors.Join(err, u.App.Close()); err != nil {
		t.Fatal(err)
	}
	u.App = nil
	u.rebuild()
	if got := texts(u); strings.Contains(got, "Open recent") {
		t.Errorf("the sample is among the offices of the desk:\n%s", got)
	}
	press(t, u, "Look around")
	if _, again, err := u.App.People(t.Context(), app.PersonFilter{}); err != nil || again != n-1 {
		t.Errorf("looking around again shows %d people of %d, %v", again, n-1, err)
	}
}

func TestBeginWithExcelFiles(t *testing.T) {
	u := newcomer(t)
	file, err := filepath.Abs(workbook)
	if err != nil {
		t.Fatal(err)
	}
	press(t, u, "Pick a file")
	fill(t, u, "File", file)
	press(t, u, "Open")
	press(t, u, "Save") // the place that is proposed: home, under the file's name
	if u.App == nil || u.at != "import" || importPage(t, u).file == nil || u.window.Title() != "Sofra – office-2024" {
		t.Fatalf("the window shows %s under %q", u.at, u.window.Title())
	}
	if len(u.settings.Recent) != 1 || officeName(u.settings.Recent[0]) != "office-2024" {
		t.Errorf("remembered %q", u.settings.Recent)
	}
	press(t, u, "Next")
	press(t, u, "Preview")
	if importPage(t, u).got.Added[app.People] == 0 {
		t.Error("nobody comes in")
	}
}

func TestOfficesThatWereOpenBefore(t *testing.T) {
	u := newcomer(t)
	press(t, u, "Start empty")
	press(t, u, "Save")
	if officeName(u.office) != "Office" {
		t.Fatalf("the new office is %s", u.office)
	}
	where, gone := u.office, filepath.Join(t.TempDir(), "Gone.sofra")
	u.remember(func(s *settings) { s.opened(gone); s.opened("postgres://arta@db.example.org/ritmi") })

	u.openRecent(gone) // while another office is open, that one stays
	if got := read(u); u.dialogs.Top() == nil || !strings.Contains(got, "There is no office at this place") || u.App == nil {
		t.Errorf("an office that is gone says %q", got)
	}
	press(t, u, "Take it off the list")
	if len(u.settings.Recent) != 2 {
		t.Errorf("the list is %q", u.settings.Recent)
	}
	u.openRecent(where) // it is open: nothing happens
	if u.dialogs.Top() != nil || u.App == nil {
		t.Error("an office that is open here cannot be opened here")
	}
	if err := u.App.Close(); err != nil {
		t.Fatal(err)
	}
	u.App = nil
	u.rebuild()
	for _, o := range seen(u) {
		if row, ok := o.(*widgets.ActionRow); ok && strings.HasPrefix(row.AccessibilityLabel(), "ritmi. db.example.org") {
			row.TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
			break
		}
	}
	look(t, u, "first-refused")
	if got := read(u); !strings.Contains(got, "The server did not let this desk in.") {
		t.Fatalf("the first screen says %q", got)
	}
	press(t, u, "Give the password")
	fill(t, u, "Password", "geheim")
	look(t, u, "connect")
	press(t, u, "Connect")
	if u.dialogs.Top() != nil || strings.Contains(strings.Join(u.settings.Recent, ""), "geheim") {
		t.Errorf("the password is remembered: %q", u.settings.Recent)
	}
	press(t, u, "Connect to a server…")
	fill(t, u, "Address", "db.example.org")
	press(t, u, "Connect")
	if got := problems(u); !strings.HasPrefix(got, "Address: An address looks like") {
		t.Errorf("half an address says %q", got)
	}
}

// The first screen fits, in every language, with and without offices from
// before, and the language is chosen on it.
func TestFirstScreenFits(t *testing.T) {
	u := newcomer(t)
	see := func(name string) {
		for _, size := range windowSizes() {
			u.window.Resize(size)
			for _, l := range words.Langs() {
				for _, o := range seen(u) {
					if c, ok := o.(*widgets.Chip); ok && c.AccessibilityLabel() == l.Name() {
						test.Tap(c)
						break
					}
				}
				if u.book.Lang() != l {
					t.Fatalf("the chip of %s leads to %s", l.Name(), u.book.Lang())
				}
				look(t, u, fmt.Sprintf("%s-%s-%.0f", name, l, size.Width))
				for _, w := range misfits(u) {
					t.Errorf("%s, %s, %.0f wide: %s", name, l.Name(), size.Width, w)
				}
			}
		}
		reached := walk(u)
		for _, want := range controls(u) {
			if !slices.Contains(reached, want) {
				t.Errorf("Tab does not reach %s", standsFor(want.(fyne.CanvasObject)))
			}
		}
	}
	see("first")
	for _, name := range []string{"Ritmi 2025", "Zyra e Prishtinës", "Kontrata", "Katërta"} {
		u.remember(func(s *settings) { s.opened(filepath.Join(t.TempDir(), name+".sofra")) })
	}
	u.rebuild()
	see("first-again")
	u.dress(func(s *settings) { s.Look = "dark" })
	look(t, u, "first-dark")
	u.dress(func(s *settings) { s.TextSize = 1.5 })
	look(t, u, "first-large")
	for _, w := range misfits(u) {
		t.Errorf("in large text: %s", w)
	}
}
