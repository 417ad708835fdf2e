package screens

import (
	"context"
	"fmt"
	"path/filepath"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/test"

	"sofra/app"
	"sofra/app/words"
	"sofra/db/dbtest"
	"sofra/screens/widgets"
)

// personsList is the page of people.
func personsList(u *UI) *list[app.PersonRow] {
	return u.pageNow().(*tabbed).now().(*list[app.PersonRow])
}

// heads gives the keyboard to the heads of the list that is shown.
func heads(t *testing.T, u *UI, grid *widgets.Grid) {
	t.Helper()
	u.window.Canvas().Focus(grid.Heads())
}

// TestColumnsAreChosenAndRemembered hides a column by keys, makes another wider
// by the mouse, and finds both again at the next start.
func TestColumnsAreChosenAndRemembered(t *testing.T) {
	a := dbtest.New(t)
	addPerson(t, a, "Amra Hodžić")
	file := filepath.Join(t.TempDir(), "sofra", "desk.json")
	open := func() *UI {
		u := newUI(test.NewTempApp(t), func(context.Context, string, app.Mode) (*app.App, error) { return a, nil })
		u.now = true
		u.settle(file)
		u.begin("Ritmi 2025.sofra")
		u.show("people")
		return u
	}
	u := open()
	l := personsList(u)
	heads(t, u, l.grid)
	keys(t, u, desktop.KeyMenu)
	look(t, u, "columns")
	keys(t, u, fyne.KeyDown, fyne.KeySpace, fyne.KeyEscape) // Plays
	if got := l.grid.Shown(); strings.Contains(got, "Plays") || !strings.HasPrefix(got, "Name, Town") {
		t.Fatalf("shown: %s", got)
	}
	if u.window.Canvas().Focused() != l.grid.Heads() {
		t.Error("the keyboard did not come back to the heads")
	}
	before := l.grid.Widths()
	e := &fyne.DragEvent{Dragged: fyne.NewDelta(40, 0)}
	e.Position = l.grid.EdgeAfter(0).AddXY(40, 0)
	l.grid.Heads().(fyne.Draggable).Dragged(e)
	l.grid.Heads().(fyne.Draggable).DragEnd()
	if got := l.grid.Widths(); got["name"] < before["name"]+39 || got["place"] > before["place"]-39 {
		t.Errorf("dragged from %v to %v", before, got)
	}
	look(t, u, "columns-wider")

	again := open()
	l = personsList(again)
	if got := l.grid.Shown(); strings.Contains(got, "Plays") {
		t.Errorf("the second start shows %s", got)
	}
	if got := l.grid.Widths(); got["name"] < before["name"]+39 {
		t.Errorf("the name is %v wide, and was %v before it was widened", got["name"], before["name"])
	}
	again.speak(words.Sq)
	again.show("people")
	if got := personsList(again).grid.Shown(); strings.Contains(got, "Luan") || strings.Count(got, ",") != 5 {
		t.Errorf("in another language: %s", got)
	}
	again.speak(words.En)
	l = personsList(again)
	l.chooseColumns(again)
	keys(t, again, fyne.KeyEnd, fyne.KeyReturn)
	if got := l.grid.Shown(); !strings.Contains(got, "Plays") || len(again.settings.Lists) != 0 {
		t.Errorf("as at first: %s, remembered %v", got, again.settings.Lists)
	}
}

// TestRowMenu works with rows by their menu: by the keyboard and by the mouse.
func TestRowMenu(t *testing.T) {
	a := dbtest.New(t)
	for _, name := range []string{"Amra Hodžić", "Blerim Hasanaj", "Elif Yıldız"} {
		addPerson(t, a, name)
	}
	u := desk(t, a)
	l := personsList(u)
	u.window.Canvas().Focus(l.grid.Target())
	keys(t, u, fyne.KeyDown, desktop.KeyMenu)
	look(t, u, "row-menu")
	keys(t, u, fyne.KeyReturn)
	if d := u.dialogs.Top(); d == nil || !strings.Contains(texts(u), "Blerim Hasanaj") {
		t.Fatal("Edit opens no form of the row")
	}
	press(t, u, "Cancel")
	if u.window.Canvas().Focused() != l.grid.Target() {
		t.Error("the keyboard did not come back to the list")
	}
	keys(t, u, desktop.KeyMenu, fyne.KeyDown, fyne.KeyReturn)
	if got := u.desk.Clipboard().Content(); !strings.HasPrefix(got, "Name\tPlays\t") || !strings.Contains(got, "\nBlerim Hasanaj\t") || strings.Contains(got, "Amra") {
		t.Errorf("copied %q", got)
	}
	if got := u.status.Said(); got != "Copied 1 row" {
		t.Errorf("the status says %q", got)
	}
	keys(t, u, fyne.KeyDelete)
	if _, n, _ := a.People(t.Context(), app.PersonFilter{}); n != 2 {
		t.Fatal("Delete deletes nothing")
	}
	u.undo()
	keys(t, u, fyne.KeyHome, fyne.KeySpace, fyne.KeyEnd, fyne.KeySpace)
	u.window.Canvas().Focused().(fyne.Shortcutable).TypedShortcut(&fyne.ShortcutCopy{Clipboard: u.desk.Clipboard()})
	if got := u.desk.Clipboard().Content(); strings.Count(got, "\n") != 2 || !strings.Contains(got, "Amra") || !strings.Contains(got, "Elif") {
		t.Errorf("copied %q", got)
	}
	look(t, u, "rows-picked")
	press(t, u, "Delete")
	if _, n, _ := a.People(t.Context(), app.PersonFilter{}); n != 1 || len(l.grid.Selected()) != 0 {
		t.Errorf("%d people are left, %v ticked", n, l.grid.Selected())
	}
}

// TestCopyingLeavesIdentityOut copies every list of the sample office whole.
func TestCopyingLeavesIdentityOut(t *testing.T) {
	a := dbtest.New(t)
	id := addPerson(t, a, "Elif Yıldız")
	answer := app.Identity{PersonID: id, Asks: app.AsksCommunity, Answer: "tur", SaidBy: app.SaidSelf, SaidOn: "2025-01-14", Purpose: "counting"}
	if err := a.SaveIdentity(t.Context(), &answer); err != nil {
		t.Fatal(err)
	}
	u := desk(t, a)
	press(t, u, "Show to me")
	u.window.Canvas().Focus(personsList(u).grid.Target())
	u.window.Canvas().Focused().(fyne.Shortcutable).TypedShortcut(&fyne.ShortcutCopy{Clipboard: u.desk.Clipboard()})
	got := strings.ToLower(u.desk.Clipboard().Content())
	if !strings.Contains(got, "elif") || strings.Contains(got, "turk") || strings.Contains(got, "tur\t") {
		t.Errorf("copied %q", got)
	}
}

// TestAllThatIsFound ticks, copies and finds rows far behind those that were
// read.
func TestAllThatIsFound(t *testing.T) {
	a := dbtest.New(t)
	for i := range 1230 {
		addPerson(t, a, fmt.Sprintf("%c%04d", 'A'+i*26/1230, i))
	}
	u := desk(t, a)
	l := personsList(u)
	c := u.window.Canvas()
	c.Focus(l.grid.Target())
	c.Focused().TypedRune('x')
	row, ok := l.grid.Cursor()
	if !ok || !strings.HasPrefix(row.Cells[0].Text, "X") {
		t.Errorf("x leads to %+v", row.Cells)
	}
	if string(l.chosen) != row.ID {
		t.Error("the detail is another one's")
	}
	c.Focused().(fyne.Shortcutable).TypedShortcut(&fyne.ShortcutSelectAll{})
	if n := len(l.grid.Selected()); n != 1230 {
		t.Errorf("Ctrl+A ticks %d", n)
	}
	keys(t, u, desktop.KeyMenu, fyne.KeyDown, fyne.KeyReturn)
	lines := strings.Split(u.desk.Clipboard().Content(), "\n")
	if len(lines) != 1231 || !strings.HasPrefix(lines[1], "A0000\t") || !strings.HasPrefix(lines[1230], "Z1229\t") {
		t.Errorf("copied %d lines, the first %q", len(lines), lines[:2])
	}
}

// TestTickedRowsFit looks at the bar for ticked rows and at both menus, at the
// smallest size, in every language.
func TestTickedRowsFit(t *testing.T) {
	u := desk(t, full(t))
	u.window.Resize(fyne.NewSize(1024, 700))
	for name, worn := range map[string]widgets.Look{"light": widgets.Light, "dark": widgets.Dark} {
		u.look = worn
		u.wear()
		for _, l := range words.Langs() {
			u.speak(l)
			u.show("events")
			c := u.window.Canvas()
			grid := eventsOf(u).grid
			c.Focus(grid.Target())
			c.Focused().(fyne.Shortcutable).TypedShortcut(&fyne.ShortcutSelectAll{})
			for _, w := range misfits(u) {
				t.Errorf("%s: %s", l, w)
			}
			keys(t, u, fyne.KeyHome, desktop.KeyMenu)
			look(t, u, fmt.Sprintf("ticked-%s-%s", l, name))
			keys(t, u, fyne.KeyEscape)
			c.Focus(grid.Heads())
			keys(t, u, desktop.KeyMenu)
			look(t, u, fmt.Sprintf("chosen-columns-%s-%s", l, name))
			keys(t, u, fyne.KeyEscape)
			grid.SetSelected()
		}
	}
}
