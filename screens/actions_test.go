package screens

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"sofra/app"
	"sofra/db/dbtest"
	"sofra/screens/widgets"
)

// Each key does one thing, and no two lines of a menu are called the same.
func TestActionsAreTold(t *testing.T) {
	u := desk(t, dbtest.New(t))
	keys, labels := map[string]string{}, map[string]bool{}
	for _, m := range u.actions() {
		for _, a := range m.all {
			if labels[m.name+a.label] || a.label == "" || a.do == nil && len(a.more) == 0 {
				t.Errorf("%s ▸ %q is there twice, or does nothing", m.name, a.label)
			}
			labels[m.name+a.label] = true
			if key := a.key.text(); key != "" {
				if keys[key] != "" {
					t.Errorf("%s is the key of %q and of %q", key, keys[key], a.label)
				}
				keys[key] = a.label
			}
		}
	}
	// Fyne reports these two under names of their own.
	if got := menuItem(t, u, "Edit", "Undo").Shortcut.ShortcutName(); got != (&fyne.ShortcutUndo{}).ShortcutName() {
		t.Errorf("the key of Undo is called %s", got)
	}
	if got := menuItem(t, u, "Edit", "Redo").Shortcut.ShortcutName(); got != (&fyne.ShortcutRedo{}).ShortcutName() {
		t.Errorf("the key of Redo is called %s", got)
	}
}

// What cannot be done is grey, and its key says why.
func TestActionsSayWhyNot(t *testing.T) {
	a := dbtest.New(t)
	u := desk(t, a)
	wantGrey := func(menu, label, why string) {
		t.Helper()
		item := menuItem(t, u, menu, label)
		if item.Disabled != (why != "") {
			t.Errorf("%s: grey is %t", label, item.Disabled)
		}
		if why == "" {
			return
		}
		if item.Action(); menu != "Edit" && u.status.Said() != why {
			got := u.status.Said()
			t.Errorf("%s says %q", label, got)
		}
	}
	wantGrey("Edit", "Undo", "There is nothing to undo.")
	u.show("today")
	wantGrey("Record", "Edit record", "This page has no records to choose from.")
	u.show("people")
	wantGrey("Record", "Edit record", "Choose a record in the list first.")
	addPerson(t, a, "Arta")
	u.changed()
	wantGrey("Record", "Edit record", "")
	wantGrey("Edit", "Undo", "")
	wantGrey("Edit", "Redo", "There is nothing to redo.")
	menuItem(t, u, "Edit", "Undo").Action()
	wantGrey("Edit", "Redo", "")
	wantGrey("Record", "Edit record", "Choose a record in the list first.")
	u.show("import")
	wantGrey("Record", "New record", "Nothing can be added on this page.")
}

func TestPaletteDoesActions(t *testing.T) {
	u := desk(t, dbtest.New(t))
	ctrlK(t, u)
	look(t, u, "palette")
	test.Type(u.window.Canvas().Focused(), "high con")
	typeKeys(t, u, fyne.KeyReturn)
	if u.look != widgets.HighContrast || !u.dialogs.Empty() {
		t.Errorf("the look is %v", u.look)
	}
	ctrlK(t, u)
	test.Type(u.window.Canvas().Focused(), "undo")
	if !isDrawn(u, "There is nothing to undo.") {
		t.Error("the palette does not say why")
	}
	typeKeys(t, u, fyne.KeyReturn) // it cannot be done, so nothing closes
	if u.dialogs.Empty() {
		t.Error("what cannot be done was done")
	}
	typeKeys(t, u, fyne.KeyEscape)
	ctrlK(t, u)
	test.Type(u.window.Canvas().Focused(), "go work")
	typeKeys(t, u, fyne.KeyReturn)
	if u.at != "works" {
		t.Errorf("the window is at %s", u.at)
	}
}

func TestKeysSheet(t *testing.T) {
	a := dbtest.New(t)
	addPerson(t, a, "Arta")
	u := desk(t, a)
	u.show("people")
	menuItem(t, u, "Help", "Keys and actions").Action()
	look(t, u, "keys")
	for _, want := range []string{"Ctrl+Shift+N", "Save a copy…", "Ctrl+Q"} {
		if !isDrawn(u, want) {
			t.Errorf("the sheet does not show %q", want)
		}
	}
	typeKeys(t, u, fyne.KeyEnd)
	look(t, u, "keys-of-a-list")
	var all string
	for range 3 { // the sheet is longer than the window
		for _, key := range []string{"Space", "Ctrl+A", "Ctrl+C", "Delete", "Menu, Shift+F10"} {
			if isDrawn(u, key) && !strings.Contains(all, key) {
				all += key + ";"
			}
		}
		typeKeys(t, u, fyne.KeyPageUp)
	}
	if n := strings.Count(all, ";"); n != 5 {
		t.Errorf("of the keys of a list the sheet has only %s", all)
	}
	typeKeys(t, u, fyne.KeyEscape)
	if !u.dialogs.Empty() {
		t.Error("Esc does not close the sheet")
	}
}

// A key that turns to a page takes the keyboard there, and the palette books.
func TestKeysGoIntoThePage(t *testing.T) {
	a := dbtest.New(t)
	addPerson(t, a, "Arta")
	u := desk(t, a)
	if got := u.status.Said(); got != "" {
		t.Errorf("at the opening the window says %q, which nobody here did", got)
	}
	menuItem(t, u, "Go", "People").Action()
	if got := u.window.Canvas().Focused(); got != sideOf[app.PersonRow](u).grid.Target() {
		t.Errorf("the keyboard is at %T", got)
	}
	ctrlK(t, u)
	test.Type(u.window.Canvas().Focused(), "book")
	typeKeys(t, u, fyne.KeyReturn)
	if u.dialogs.Empty() || !isDrawn(u, "Book an artist") {
		t.Error("the palette does not book")
	}
}
