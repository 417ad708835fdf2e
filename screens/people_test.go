package screens

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"sofra/app"
	"sofra/db/dbtest"
	"sofra/screens/widgets"
)

// sideOf is the list that is open in a section with tabs.
func sideOf[R any](u *UI) *list[R] {
	side := any(u.pageNow().(*tabbed).now())
	if p, ok := side.(expensesPage); ok {
		side = p.list
	}
	return side.(*list[R])
}

// turnTo presses a tab, of a section or of a record.
func turnTo(t *testing.T, u *UI, name string) {
	t.Helper()
	var all []fyne.Focusable
	for _, o := range seen(u) {
		a, ok := o.(fyne.Accessible)
		f, can := o.(fyne.Focusable)
		if !ok || !can || !strings.HasSuffix(typeName(o), "tabButton") {
			continue
		}
		if all = append(all, f); a.AccessibilityLabel() == name {
			u.window.Canvas().Focus(f)
			f.TypedKey(&fyne.KeyEvent{Name: fyne.KeySpace})
			return
		}
	}
	if len(all) == 0 {
		t.Fatalf("no tab %q", name)
	}
	last := all[len(all)-1] // it may stand behind this one
	u.window.Canvas().Focus(last)
	last.TypedKey(&fyne.KeyEvent{Name: fyne.KeyDown})
	list := u.window.Canvas().Focused()
	if list == last {
		t.Fatalf("no tab %q", name)
	}
	test.Type(list, name)
	list.TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
}

func typeName(o any) string { return fmt.Sprintf("%T", o) }

// pressChip presses one of the chips of a field or above a list.
func pressChip(t *testing.T, u *UI, name string) {
	t.Helper()
	for _, o := range seen(u) {
		if c, ok := o.(fyne.Tappable); ok && strings.HasSuffix(typeName(o), "Chip") && o.(fyne.Accessible).AccessibilityLabel() == name {
			c.Tapped(&fyne.PointEvent{})
			return
		}
	}
	t.Fatalf("no chip %q", name)
}

// typeKeys sends keys to what has the keyboard.
func typeKeys(t *testing.T, u *UI, keys ...fyne.KeyName) {
	t.Helper()
	for _, key := range keys {
		f := u.window.Canvas().Focused()
		if f == nil {
			t.Fatalf("nothing has the keyboard for %s", key)
		}
		f.TypedKey(&fyne.KeyEvent{Name: key})
	}
}

// ownWord types a word of one's own behind the chips of a field.
func ownWord(t *testing.T, u *UI, label, word string) {
	t.Helper()
	for _, o := range seen(u) {
		c, ok := o.(*widgets.Choices)
		if !ok || c.Label() != label {
			continue
		}
		for _, inner := range test.LaidOutObjects(c) {
			if e, ok := inner.(*widgets.Entry); ok {
				u.window.Canvas().Focus(e)
				test.Type(e, word)
				e.TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
				return
			}
		}
	}
	t.Fatalf("no field of chips %q", label)
}

// readable are all one-line texts and paragraphs that can be read.
func readable(u *UI) (all []string) {
	for _, o := range seen(u) {
		switch x := o.(type) {
		case *widgets.Text:
			all = append(all, x.Text())
		case *widgets.Paragraph:
			all = append(all, x.AccessibilityLabel())
		case *widgets.ActionRow:
			all = append(all, x.AccessibilityLabel())
		}
	}
	return all
}

func wantLine(t *testing.T, u *UI, want string) {
	t.Helper()
	if !slices.Contains(readable(u), want) {
		t.Errorf("%q is not among %q", want, readable(u))
	}
}

func TestRolesAndLanguagesAreChosen(t *testing.T) {
	a := dbtest.New(t)
	u := desk(t, a)
	press(t, u, "New person")
	fill(t, u, "Name", "Murat Taşkın")
	pressChip(t, u, "Artist")
	pressChip(t, u, "Moderator")
	ownWord(t, u, "Roles", "Translator")
	ownWord(t, u, "Roles", "panellist") // a word that there is already
	pressChip(t, u, "Turkish")
	pressChip(t, u, "Albanian")
	look(t, u, "person-chips")
	press(t, u, "Save")
	people, _, err := a.People(t.Context(), app.PersonFilter{})
	if err != nil || len(people) != 1 {
		t.Fatalf("kept %v, %v", people, err)
	}
	if got := people[0].Roles.String(); got != "artist, panellist, moderator, Translator" {
		t.Errorf("roles are kept as %q", got)
	}
	if got := people[0].Languages.String(); got != "sq, tr" {
		t.Errorf("languages are kept as %q", got)
	}
	wantLine(t, u, "Artist, panellist, moderator, Translator")
	wantLine(t, u, "Albanian, Turkish")
	u.speak("sr-Cyrl")
	wantLine(t, u, "Албански, турски")
	u.speak("en")
	press(t, u, "Edit")
	pressChip(t, u, "Artist")
	pressChip(t, u, "Translator")
	press(t, u, "Save")
	if p, _ := a.Person(t.Context(), people[0].ID); p.Roles.String() != "panellist, moderator" {
		t.Errorf("after taking two away: %q", p.Roles)
	}
}

func TestPeopleAreNarrowedByRole(t *testing.T) {
	a := full(t)
	u := desk(t, a)
	_, artists, err := a.People(t.Context(), app.PersonFilter{Role: "artist"})
	if err != nil {
		t.Fatal(err)
	}
	_, all, _ := a.People(t.Context(), app.PersonFilter{})
	pressChip(t, u, "Role: all")
	typeKeys(t, u, fyne.KeyReturn) // the first of the list that dropped down
	wantLine(t, u, u.book.N("{n} people", artists))
	look(t, u, "people-narrowed")
	if artists == 0 || artists == all {
		t.Fatalf("the sample has %d artists of %d", artists, all)
	}
	press(t, u, "Clear")
	wantLine(t, u, u.book.N("{n} people", all))
	pressChip(t, u, "Role: all")
	typeKeys(t, u, fyne.KeyDown, fyne.KeyReturn)
	if got := sideOf[app.PersonRow](u).by["role"]; got != "panellist" {
		t.Errorf("narrowed to %q", got)
	}
	typeKeys(t, u, fyne.KeyDelete) // on the chip
	wantLine(t, u, u.book.N("{n} people", all))
	sideOf[app.PersonRow](u).find = "nobody of this name"
	sideOf[app.PersonRow](u).load(u)
	wantLine(t, u, "0 people")
	if got := read(u); !strings.Contains(got, "Nothing found.") {
		t.Errorf("an empty search says %q", got)
	}
}

func TestBookingsOfAPersonLeadToTheEvent(t *testing.T) {
	a := full(t)
	u := desk(t, a)
	rows, _, err := a.People(t.Context(), app.PersonFilter{Page: app.Page{Sort: "times", Down: true, Limit: 1}})
	if err != nil || rows[0].Times == 0 {
		t.Fatalf("nobody is booked: %v, %v", rows, err)
	}
	u.reveal(app.People, rows[0].ID)
	turnTo(t, u, "Bookings")
	look(t, u, "person-bookings")
	booked, n, err := a.Bookings(t.Context(), app.BookingFilter{PersonID: rows[0].ID})
	if err != nil || n == 0 {
		t.Fatalf("%d bookings, %v", n, err)
	}
	var opened *widgets.ActionRow
	for _, o := range seen(u) {
		if r, ok := o.(*widgets.ActionRow); ok && opened == nil {
			opened = r
		}
	}
	if opened == nil || !strings.HasPrefix(opened.AccessibilityLabel(), booked[0].Event) {
		t.Fatalf("the first row is %v", readable(u))
	}
	u.window.Canvas().Focus(opened)
	typeKeys(t, u, fyne.KeyReturn)
	if u.at != "events" {
		t.Fatalf("the booking leads to %s", u.at)
	}
	wantLine(t, u, booked[0].Event)
}

// eventsShown is the page of events, if it is the one that is shown; nil where
// another is.
func eventsShown(u *UI) *eventsPage {
	if t, ok := u.pageNow().(*tabbed); ok {
		p, _ := t.now().(*eventsPage)
		return p
	}
	return nil
}
