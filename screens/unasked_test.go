package screens

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/test"

	"sofra/app"
	"sofra/db/dbtest"
)

// Many records go to the bin only after a question, whose default is not to.
func TestDeletingManyAsks(t *testing.T) {
	a := dbtest.New(t)
	for i := range 12 {
		addPerson(t, a, fmt.Sprintf("Person %02d", i))
	}
	u := desk(t, a)
	l := personsList(u)
	c := u.window.Canvas()
	c.Focus(l.grid.Target())
	c.Focused().(fyne.Shortcutable).TypedShortcut(&fyne.ShortcutSelectAll{})
	left := func() int {
		_, n, err := a.People(t.Context(), app.PersonFilter{})
		keep(t, err)
		return n
	}
	typeKeys(t, u, fyne.KeyDelete)
	look(t, u, "delete-many")
	wantLine(t, u, "Delete 12 records?")
	typeKeys(t, u, fyne.KeyReturn) // what has the keyboard goes back
	if left() != 12 || !u.dialogs.Empty() {
		t.Fatalf("%d people are left", left())
	}
	typeKeys(t, u, fyne.KeyDelete)
	press(t, u, "Delete")
	mustClose(t, u)
	if left() != 0 {
		t.Errorf("%d people are left", left())
	}
	u.undo()
	if left() != 12 || u.status.Said() != "Taken back: Deleted 12 records" {
		t.Errorf("%d people after %q", left(), u.status.Said())
	}
}

// Who is still owed a fee is not deleted without a word.
func TestDeletingWhoIsOwedAFeeAsks(t *testing.T) {
	a := dbtest.New(t)
	p := app.Person{Name: "Teuta Berisha"}
	past := app.Event{Title: "Concert 3", Kind: "concert", Day: app.DateOf(time.Now()).Add(-20), Status: "done"}
	keep(t, a.SavePerson(t.Context(), &p), a.SaveEvent(t.Context(), &past))
	keep(t, a.SaveBooking(t.Context(), &app.Booking{
		EventID: past.ID, PersonID: p.ID, DateState: app.DateDone, Deal: app.DealPerformed, Fee: 30000, Currency: "EUR",
	}))
	u := desk(t, a)
	press(t, u, "Delete")
	look(t, u, "delete-owed")
	wantLine(t, u, "Delete Teuta Berisha?")
	wantLine(t, u, "1 fee is not paid yet.")
	press(t, u, "Go back")
	if _, n, _ := a.People(t.Context(), app.PersonFilter{}); n != 1 {
		t.Error("going back deleted")
	}
}

// The menu of a row that is not ticked is about that row alone.
func TestMenuOfARowBesideTickedOnes(t *testing.T) {
	a := dbtest.New(t)
	for _, name := range []string{"Amra", "Blerim", "Elif"} {
		addPerson(t, a, name)
	}
	u := desk(t, a)
	l := personsList(u)
	u.window.Canvas().Focus(l.grid.Target())
	typeKeys(t, u, fyne.KeySpace, fyne.KeyDown, fyne.KeySpace, desktop.KeyMenu)
	look(t, u, "menu-ticked")
	if got := menuSays(u); !strings.Contains(got, "Delete 2 records") {
		t.Errorf("on a ticked row the menu says %q", got)
	}
	keys(t, u, fyne.KeyEscape)
	u.window.Canvas().Focus(l.grid.Target())
	typeKeys(t, u, fyne.KeyDown, desktop.KeyMenu)
	look(t, u, "menu-beside")
	if got := menuSays(u); strings.Contains(got, "2") {
		t.Errorf("on another row the menu says %q", got)
	}
	keys(t, u, fyne.KeyEnd, fyne.KeyReturn) // Delete
	people, n, err := a.People(t.Context(), app.PersonFilter{Page: app.Page{Sort: "name"}})
	if err != nil || n != 2 || people[0].Name != "Amra" || people[1].Name != "Blerim" {
		t.Errorf("left are %v, %v", people, err)
	}
	if len(l.grid.Selected()) != 2 {
		t.Errorf("%d are ticked", len(l.grid.Selected()))
	}
}

// menuSays is what the open menu offers.
func menuSays(u *UI) string {
	var all []string
	for _, o := range test.LaidOutObjects(u.window.Canvas().Overlays().Top()) {
		if text, ok := o.(*canvas.Text); ok && text.Text != "" {
			all = append(all, text.Text)
		}
	}
	return strings.Join(all, "; ")
}
