package screens

import (
	"fmt"
	"strings"
	"testing"

	"sofra/app"
	"sofra/db/dbtest"
)

// A new record that the filters would leave out takes them away, chip and all.
func TestANewRecordIsSeenInANarrowedList(t *testing.T) {
	a := dbtest.New(t)
	addPerson(t, a, "Arta")
	keep(t, a.SavePerson(t.Context(), &app.Person{Name: "Bora", Roles: app.Set{"moderator"}}))
	u := desk(t, a)
	l := personsList(u)
	l.by = narrowing{"role": "moderator"}
	u.show("people")
	l.search.SetText("bo")
	add := func(name string, chips ...string) {
		press(t, u, "New person")
		fill(t, u, "Name", name)
		for _, c := range chips {
			pressChip(t, u, c)
		}
		press(t, u, "Save")
		mustClose(t, u)
	}
	add("Bobi", "Moderator")
	if got := l.by["role"]; got != "moderator" || l.find != "bo" || l.grid.Total() != 2 || u.status.Said() != "Saved Bobi" {
		t.Errorf("one that belongs to them leaves %q and %q: %d rows, %q", got, l.find, l.grid.Total(), u.status.Said())
	}
	add("Zef")
	look(t, u, "filter-cleared")
	if len(l.by) != 0 || l.find != "" || l.search.Text() != "" || l.grid.Total() != 4 {
		t.Errorf("narrowed to %v, %q, the search says %q: %d rows", l.by, l.find, l.search.Text(), l.grid.Total())
	}
	if got := texts(u); strings.Contains(got, "Role: Moderator") || !strings.Contains(got, "Role: all") {
		t.Errorf("the chip stays:\n%s", got)
	}
	if got := u.status.Said(); got != "Saved Zef · Search and filters were cleared, so that it is seen." {
		t.Errorf("the status says %q", got)
	}
	if p, err := a.Person(t.Context(), l.chosen); err != nil || p.Name != "Zef" {
		t.Errorf("the list stands on %q, %v", p.Name, err)
	}
}

// A record that sorts to another place takes the frame and the detail along.
func TestASavedRecordStaysOpen(t *testing.T) {
	a := dbtest.New(t)
	for i := range rowsAtOnce + 40 {
		addPerson(t, a, fmt.Sprintf("Person %04d", i))
	}
	addPerson(t, a, "Agon Bytyqi")
	u := desk(t, a)
	l := personsList(u)
	agon := l.chosen
	press(t, u, "Edit")
	write(t, u, "Name", "Zef Idrizi")
	press(t, u, "Save")
	mustClose(t, u)
	look(t, u, "saved-elsewhere")
	if l.chosen != agon || l.grid.At() != rowsAtOnce+40 {
		t.Errorf("the frame is at %d, on another record %v", l.grid.At(), l.chosen != agon)
	}
	wantLine(t, u, "Zef Idrizi")
}

// After an undo the status line says what was taken back, and offers it again.
func TestTheStatusSaysWhatWasUndone(t *testing.T) {
	a := dbtest.New(t)
	u := desk(t, a)
	for _, name := range []string{"Arta", "Blerim"} {
		press(t, u, "New person")
		fill(t, u, "Name", name)
		press(t, u, "Save")
	}
	says := func(want, offers string) {
		t.Helper()
		if got := u.status.Said(); got != want {
			t.Errorf("the status says %q, not %q", got, want)
		}
		if offers != "" && !strings.Contains(texts(u), "\n"+offers) {
			t.Errorf("%q is not offered", offers)
		}
	}
	says("Saved Blerim", "Undo")
	press(t, u, "Undo")
	look(t, u, "undone")
	says("Taken back: Saved Blerim", "Redo")
	press(t, u, "Redo")
	says("Done again: Saved Blerim", "Undo")
	u.undo()
	u.undo()
	says("Taken back: Saved Arta", "Redo")
	if _, n, _ := a.People(t.Context(), app.PersonFilter{}); n != 0 {
		t.Errorf("%d people are left", n)
	}
}

// A window that is made anew says what it said, never what was done before.
func TestAnotherLanguageSaysNoStrangeStep(t *testing.T) {
	a := dbtest.New(t)
	addPerson(t, a, "Arta")
	u := desk(t, a)
	u.speak("sq")
	if got := u.status.Said(); got != "" {
		t.Errorf("it says %q", got)
	}
	u.speak("en")
	press(t, u, "New person")
	fill(t, u, "Name", "Blerim")
	press(t, u, "Save")
	u.speak("sq")
	if got := u.status.Said(); got != "U ruajt «Blerim»" {
		t.Errorf("in Albanian it says %q", got)
	}
}
