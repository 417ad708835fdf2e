package screens

import (
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

// saveAs saves how the list looks under a name, which is typed.
func saveAs(t *testing.T, u *UI, name string) {
	t.Helper()
	l, ok := u.listNow()
	if !ok {
		t.Fatal("no list")
	}
	u.saveView(l)
	typeWord(t, u, name)
	typeKeys(t, u, fyne.KeyReturn)
}

// typeWord types into what has the keyboard.
func typeWord(t *testing.T, u *UI, word string) {
	t.Helper()
	f := u.window.Canvas().Focused()
	if f == nil {
		t.Fatal("nothing has the keyboard")
	}
	test.Type(f, word)
}

func TestViewIsSavedAndTaken(t *testing.T) {
	folder := t.TempDir()
	a := full(t)
	u := deskIn(t, a, folder)
	l := sideOf[app.PersonRow](u)
	l.bar.chips[0].Set("artist")
	l.bar.chips[0].OnChanged("artist")
	l.grid.OnSort("name", true)
	l.grid.Arrange(widgets.Arrangement{Hidden: []string{"Speaks"}})
	l.grid.OnArranged(l.grid.Arrangement())
	u.window.Canvas().Focus(l.ways)
	typeKeys(t, u, fyne.KeySpace, fyne.KeyReturn) // the only line of the menu saves
	if got := read(u); !strings.HasPrefix(got, "Under which name is this view saved?") {
		t.Fatalf("the menu leads to %q", got)
	}
	typeKeys(t, u, fyne.KeyReturn)
	if got := problems(u); got != "Name: A name is needed." {
		t.Errorf("without a name it says %q", got)
	}
	typeWord(t, u, "Artists, Z to A")
	look(t, u, "view-name")
	typeKeys(t, u, fyne.KeyReturn)
	look(t, u, "view-saved")
	for _, w := range misfits(u) {
		t.Error(w)
	}
	if u.status.Said() != "Saved the view “Artists, Z to A”" || l.ways.AccessibilityLabel() != "Artists, Z to A" {
		t.Errorf("saved: %q, the chip says %q", u.status.Said(), l.ways.AccessibilityLabel())
	}
	l.bar.none()
	l.grid.OnSort("name", false)
	if l.ways.AccessibilityLabel() != "Views" {
		t.Errorf("in another order the chip says %q", l.ways.AccessibilityLabel())
	}

	u = deskIn(t, a, folder) // tomorrow
	u.show("today")
	u.search()
	typeWord(t, u, "view people")
	look(t, u, "view-palette")
	typeKeys(t, u, fyne.KeyReturn)
	l = sideOf[app.PersonRow](u)
	if u.at != "people" || l.by["role"] != "artist" || !l.down || !slices.Equal(l.grid.Arrangement().Hidden, []string{"Speaks"}) || !l.ways.Chosen() {
		t.Errorf("taken at %s: %+v, %+v", u.at, l.spot(), l.grid.Arrangement())
	}
}

func TestViewIsRenamedAndDeleted(t *testing.T) {
	u := deskIn(t, dbtest.New(t), t.TempDir())
	u.show("events")
	saveAs(t, u, "By day")
	l := eventsOf(u).list
	u.window.Canvas().Focus(l.ways)
	typeKeys(t, u, fyne.KeySpace)
	look(t, u, "view-menu")
	typeKeys(t, u, fyne.KeyDown, fyne.KeyDown, fyne.KeyReturn) // view, save, rename
	typeWord(t, u, "Coming up")
	typeKeys(t, u, fyne.KeyReturn)
	if got := u.settings.Views["events"]; len(got) != 1 || got[0].Name != "Coming up" || l.ways.AccessibilityLabel() != "Coming up" {
		t.Fatalf("renamed: %+v", got)
	}
	saveAs(t, u, "Coming up")
	if got := u.settings.Views["events"]; len(got) != 1 {
		t.Errorf("saved twice under one name: %+v", got)
	}
	u.window.Canvas().Focus(l.ways)
	typeKeys(t, u, fyne.KeySpace, fyne.KeyDown, fyne.KeyDown, fyne.KeyDown, fyne.KeyReturn)
	if len(u.settings.Views) != 0 || l.ways.AccessibilityLabel() != "Views" {
		t.Errorf("deleted: %+v", u.settings.Views)
	}
	press(t, u, "Undo")
	if s, err := u.drawer.read(); err != nil || len(s.Views["events"]) != 1 || !l.ways.Chosen() {
		t.Errorf("taken back: %+v, %v", s.Views, err)
	}
}

// A view that another version saved is taken as far as it can be.
func TestViewOfWhatIsGone(t *testing.T) {
	u := deskIn(t, full(t), t.TempDir())
	u.remember(func(s *settings) {
		s.saveView("people", view{Name: "Old", By: narrowing{"role": "cook"}, Sort: "taste", Columns: widgets.Arrangement{Hidden: []string{"Soup"}}})
		s.saveView("soups", view{Name: "Hot"})
	})
	u.takeView("people", "Old")
	if l := sideOf[app.PersonRow](u); len(l.by) != 0 || l.sort != "name" || l.grid.Total() == 0 {
		t.Errorf("taken: %+v", l.spot())
	}
	u.takeView("soups", "Hot")
	for _, d := range u.deeds() {
		if strings.Contains(d.label, "Hot") {
			t.Errorf("%q is offered", d.label)
		}
	}
}

func TestViewsInEveryLanguage(t *testing.T) {
	u := deskIn(t, full(t), t.TempDir())
	saveAs(t, u, "Emri A–Zh")
	for _, l := range []words.Lang{words.En, words.Sq, words.SrCyrl} {
		for name, worn := range map[string]widgets.Look{"light": widgets.Light, "dark": widgets.Dark} {
			u.look = worn
			u.wear()
			u.speak(l)
			u.show("people")
			u.window.Canvas().Focus(sideOf[app.PersonRow](u).ways)
			typeKeys(t, u, fyne.KeySpace)
			lookSmall(t, u, "views-"+string(l)+"-"+name)
			for _, w := range misfits(u) {
				t.Error(w)
			}
			typeKeys(t, u, fyne.KeyEscape)
			u.show("events")
			look(t, u, "views-events-"+string(l)+"-"+name)
			if got := eventsOf(u).ways.AccessibilityLabel(); got != u.book.T("Views") {
				t.Errorf("%s: the chip says %q", l, got)
			}
		}
	}
}

// A view that was changed since is still the one that is renamed, deleted, and
// offered as the name to save under.
func TestAChangedViewKeepsItsName(t *testing.T) {
	u := deskIn(t, dbtest.New(t), t.TempDir())
	u.show("events")
	saveAs(t, u, "By day")
	l := eventsOf(u).list
	l.grid.OnSort("name", false)
	u.window.Canvas().Focus(l.ways)
	typeKeys(t, u, fyne.KeySpace)
	look(t, u, "view-changed")
	if got := menuSays(u); !strings.Contains(got, "Rename “By day”") || !strings.Contains(got, "Delete “By day”") {
		t.Errorf("the menu says %q", got)
	}
	typeKeys(t, u, fyne.KeyDown, fyne.KeyReturn) // save
	if got := textOf(t, u, "Name"); got != "By day" {
		t.Errorf("the name offered is %q", got)
	}
	press(t, u, "Save")
	if got := u.settings.Views["events"]; len(got) != 1 || got[0].Sort != "name" || l.ways.AccessibilityLabel() != "By day" {
		t.Errorf("saved: %+v, the chip says %q", got, l.ways.AccessibilityLabel())
	}
}
