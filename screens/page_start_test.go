package screens

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"sofra/app"
	"sofra/db/dbtest"
	"sofra/screens/widgets"
)

// Tab begins with the page: after the start, and after each key that turns to
// one.
func TestTabBeginsInThePage(t *testing.T) {
	a := dbtest.New(t)
	addPerson(t, a, "Arta")
	u := desk(t, a)
	c := u.window.Canvas()
	u.show("today")
	u.rebuild() // as at the start
	for _, page := range []string{"", "Reports", "Today", "Import", "Calendar", "Settings"} {
		if page != "" {
			menuItem(t, u, "Go", page).Action()
		}
		c.FocusNext()
		now, ok := c.Focused().(fyne.CanvasObject)
		if !ok || !isIn(u.slot, now) {
			t.Errorf("%s: Tab goes to %s", page, standsFor(now))
		}
	}
	menuItem(t, u, "Go", "Reports").Action()
	for _, first := range []string{"Calendar", "Any period", "IATI file…", "Donor profiles", "Given out", "Across communities", "Report check"} { // the head of the page is its first part
		c.FocusNext()
		if b, ok := c.Focused().(interface{ AccessibilityLabel() string }); !ok || b.AccessibilityLabel() != first {
			t.Errorf("in the reports Tab goes to %T, not %q", c.Focused(), first)
		}
	}
	c.FocusNext()
	if got, want := c.Focused(), u.pageNow().(*reports).grant.Target(); got != want {
		t.Errorf("in the reports Tab goes on to %T", got)
	}
	for range 60 {
		c.FocusNext()
		if _, hidden := c.Focused().(*widgets.PageStart); hidden {
			t.Fatal("Tab comes to where nothing is seen")
		}
	}
}

func isIn(whole fyne.CanvasObject, part fyne.CanvasObject) bool {
	for _, o := range test.LaidOutObjects(whole) {
		if o == part {
			return true
		}
	}
	return false
}

// Keys of the window are heard where the keyboard is in no control.
func TestKeysAreHeardBeforeThePage(t *testing.T) {
	u := desk(t, full(t))
	p := calendarAt(u, "2025-05-06")
	u.toStart()
	typeKeys(t, u, fyne.KeyPageUp)
	if p.at != "2025-04-06" {
		t.Errorf("Page Up leads to %s", p.at)
	}
}

// Ctrl+F goes to the search of the list.
func TestKeyToTheSearchOfTheList(t *testing.T) {
	a := dbtest.New(t)
	addPerson(t, a, "Arta")
	addPerson(t, a, "Blerim")
	u := desk(t, a)
	menuItem(t, u, "Edit", "Search this list").Action()
	test.Type(u.window.Canvas().Focused(), "ble")
	if l := sideOf[app.PersonRow](u); l.find != "ble" || l.grid.Total() != 1 {
		t.Errorf("it finds %q: %d rows", l.find, l.grid.Total())
	}
	u.show("import")
	menuItem(t, u, "Edit", "Search this list").Action()
	if got := u.status.Said(); got != "This page has no list." {
		t.Errorf("without a list it says %q", got)
	}
}
