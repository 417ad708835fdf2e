package screens

import (
	"fmt"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/test"

	"sofra/app"
	"sofra/db/dbtest"
)

// ctrlK is the key of the search, as the menu has it.
func ctrlK(t *testing.T, u *UI) {
	t.Helper()
	for _, m := range u.window.MainMenu().Items {
		for _, item := range m.Items {
			want := desktop.CustomShortcut{KeyName: fyne.KeyK, Modifier: fyne.KeyModifierShortcutDefault}
			if item.Shortcut != nil && item.Shortcut.ShortcutName() == want.ShortcutName() {
				item.Action()
				return
			}
		}
	}
	t.Fatal("no menu has Ctrl+K")
}

func TestFindOpensARecordOfAnyKind(t *testing.T) {
	a := dbtest.New(t)
	addPerson(t, a, "Milica Đorđević")
	o := app.Organisation{Name: "Milenijum"}
	v := app.Venue{Name: "Kino Armata"}
	for _, err := range []error{a.SaveOrganisation(t.Context(), &o), a.SaveVenue(t.Context(), &v)} {
		if err != nil {
			t.Fatal(err)
		}
	}
	u := desk(t, a)
	ctrlK(t, u)
	ctrlK(t, u) // a second one changes nothing
	test.Type(u.window.Canvas().Focused(), "mil")
	look(t, u, "find")
	typeKeys(t, u, fyne.KeyDown, fyne.KeyUp, fyne.KeyReturn)
	if !u.dialogs.Empty() || u.at != "people" || sideOf[app.OrganisationRow](u).chosen != o.ID {
		t.Fatalf("the first hit is not open: at %s", u.at)
	}
	if got := u.window.Canvas().Focused(); got != sideOf[app.OrganisationRow](u).grid.Target() {
		t.Errorf("the keyboard is at %T", got)
	}
	ctrlK(t, u)
	test.Type(u.window.Canvas().Focused(), "kino")
	typeKeys(t, u, fyne.KeyReturn)
	if u.at != "venues" {
		t.Errorf("a venue opens at %s", u.at)
	}
	ctrlK(t, u)
	test.Type(u.window.Canvas().Focused(), "zzz")
	wantLine(t, u, "Nothing found.")
	typeKeys(t, u, fyne.KeyReturn, fyne.KeyEscape) // opens nothing, closes
	if !u.dialogs.Empty() || u.at != "venues" {
		t.Errorf("after a search for nothing: at %s", u.at)
	}
}

// isDrawn says whether a word stands somewhere in the open dialog or page.
func isDrawn(u *UI, word string) bool {
	for _, o := range seen(u) {
		if c, ok := o.(*canvas.Text); ok && c.Visible() && c.Text == word {
			return true
		}
	}
	return false
}

func TestFindSaysWhatOnlySoundsAlike(t *testing.T) {
	a := dbtest.New(t)
	addPerson(t, a, "Amra Hodžić")
	u := desk(t, a)
	ctrlK(t, u)
	field := u.window.Canvas().Focused()
	test.Type(field, "hodž")
	if !isDrawn(u, "Amra Hodžić") || !isDrawn(u, "Person") || isDrawn(u, "sounds alike") {
		t.Error("an exact hit is not shown as one")
	}
	typeKeys(t, u, fyne.KeyEscape)
	ctrlK(t, u)
	test.Type(u.window.Canvas().Focused(), "hoxhiq")
	look(t, u, "find-alike")
	if !isDrawn(u, "Amra Hodžić") || !isDrawn(u, "sounds alike") {
		t.Error("what only sounds alike is not marked")
	}
}

// TestRevealIsFoundBeyondTheFirstPage asks for somebody who stands far below
// the rows that a list asks for first.
func TestRevealIsFoundBeyondTheFirstPage(t *testing.T) {
	a := dbtest.New(t)
	var far app.ID
	for i := range 2*rowsAtOnce + 60 {
		p := app.Person{Name: fmt.Sprintf("Person %04d", i)}
		if err := a.SavePerson(t.Context(), &p); err != nil {
			t.Fatal(err)
		}
		if i == 2*rowsAtOnce+30 {
			far = p.ID
		}
	}
	u := desk(t, a)
	l := sideOf[app.PersonRow](u)
	l.find = "person 0001"
	l.by = narrowing{"role": "artist"}
	u.reveal(app.People, far)
	look(t, u, "revealed")
	if l.chosen != far || l.grid.At() != 2*rowsAtOnce+30 || l.find != "" || len(l.by) != 0 {
		t.Fatalf("chosen %s at %d, found by %q %v", l.chosen, l.grid.At(), l.find, l.by)
	}
	wantLine(t, u, "Person 0430")
	press(t, u, "Edit")
	fill(t, u, "Plays", "Kanun")
	press(t, u, "Save")
	if l.chosen != far || l.grid.At() != 2*rowsAtOnce+30 {
		t.Errorf("after a change row %d is chosen", l.grid.At())
	}
	press(t, u, "Delete")
	if l.grid.At() != 2*rowsAtOnce+30 {
		t.Errorf("after deleting, row %d is chosen", l.grid.At())
	}
	wantLine(t, u, "Person 0431")
}

// A programme and a report in the media are seen at their event.
func TestFindOpensAProgrammeAtItsEvent(t *testing.T) {
	a := dbtest.New(t)
	e := app.Event{Title: "Evening", Kind: "concert", Day: "2025-03-08", Status: "planned"}
	keep(t, a.SaveEvent(t.Context(), &e))
	m := app.MediaItem{Title: "Bridges of sound", Outlet: "Radio", Day: "2025-03-09"}
	m.EventID = e.ID
	keep(t, a.SaveMediaItem(t.Context(), &m))
	if _, err := a.StartProgramme(t.Context(), e.ID); err != nil {
		t.Fatal(err)
	}
	u := desk(t, a)
	hits, err := a.Find(t.Context(), "evening", app.Programmes, 5)
	if err != nil || len(hits) != 1 {
		t.Fatalf("found %v, %v", hits, err)
	}
	for kind, id := range map[app.Kind]app.ID{app.Programmes: hits[0].ID, app.Media: m.ID} {
		u.show("people")
		u.reveal(kind, id)
		if p, ok := shownEvents(u); !ok || p.chosen != e.ID {
			t.Errorf("%s opens %s", kind, u.at)
		}
	}
}
