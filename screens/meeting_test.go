package screens

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"sofra/app"
	"sofra/app/words"
	"sofra/db/dbtest"
	"sofra/screens/widgets"
)

// twoDesks are two programs on one office, of one login.
func twoDesks(t *testing.T) (a, other *app.App) {
	t.Helper()
	where := dbtest.Server(t)
	return dbtest.Open(t, where, app.Mode{Write: true}), dbtest.Open(t, where, app.Mode{Write: true})
}

// eithers are the fields of a meeting with the side that is chosen, as
// "Phone 2".
func eithers(u *UI) (all []string) {
	for _, o := range seen(u) {
		if e, ok := o.(*widgets.Either); ok {
			all = append(all, fmt.Sprintf("%s %d", e.Label(), e.Chosen()))
		}
	}
	return all
}

// atEither gives the keyboard to a field of a meeting.
func atEither(t *testing.T, u *UI, label string) {
	t.Helper()
	for _, o := range seen(u) {
		if e, ok := o.(*widgets.Either); ok && e.Label() == label {
			u.window.Canvas().Focus(e)
			return
		}
	}
	t.Fatalf("%q does not differ: %q", label, eithers(u))
}

// enabled says whether the button of that name can be pressed.
func enabled(t *testing.T, u *UI, name string) bool {
	t.Helper()
	for _, o := range seen(u) {
		if b, ok := o.(*widgets.Button); ok && b.AccessibilityLabel() == name {
			return !b.Disabled()
		}
	}
	t.Fatalf("no button %q", name)
	return false
}

// elsewhere changes a person at another desk.
func elsewhere(t *testing.T, other *app.App, id app.ID, change func(*app.Person)) {
	t.Helper()
	p, err := other.Person(t.Context(), id)
	if err == nil {
		change(&p)
		err = other.SavePerson(t.Context(), &p)
	}
	if err != nil {
		t.Fatal(err)
	}
}

func TestTwoDesksMeetFieldByField(t *testing.T) {
	a, other := twoDesks(t)
	id := addPerson(t, a, "Emir Ćatović")
	u := desk(t, a)
	press(t, u, "Edit")
	elsewhere(t, other, id, func(p *app.Person) {
		p.Phone, p.Plays, p.Notes, p.PlaceID = "+383 49 555 014", "Double bass", "Comes by train.", "peje"
	})
	fill(t, u, "Plays", "Cello")
	fill(t, u, "E-mail", "emir@example.org")
	fill(t, u, "Usual fee", "300")
	press(t, u, "Save")
	look(t, u, "meeting")
	want := []string{"Plays 0", "Phone 2", "E-mail 1", "Municipality 2", "Usual fee 1", "Notes 2"}
	if got := eithers(u); !slices.Equal(got, want) {
		t.Fatalf("what differs is %q, want %q", got, want)
	}
	if got := strings.Join(readable(u), "\n"); !strings.Contains(got, "What desk1 saved on ") || !strings.Contains(got, "Pejë / Peć") {
		t.Errorf("the question says %q", got)
	}
	if enabled(t, u, "Save") {
		t.Error("can be saved before it is decided")
	}
	typeKeys(t, u, fyne.KeyReturn)
	if p, _ := a.Person(t.Context(), id); p.Plays != "Double bass" {
		t.Fatalf("kept undecided: %+v", p)
	}
	if e, ok := u.window.Canvas().Focused().(*widgets.Either); !ok || e.Label() != "Plays" {
		t.Errorf("the keyboard begins at %T", u.window.Canvas().Focused())
	}
	typeKeys(t, u, fyne.KeyRight, fyne.KeySpace)
	atEither(t, u, "Notes")
	typeKeys(t, u, fyne.KeyLeft, fyne.KeyReturn)
	if u.dialogs.Top() != nil {
		t.Fatalf("not kept: %q", readable(u))
	}
	p, err := a.Person(t.Context(), id)
	if err != nil || p.Plays != "Cello" || p.Phone != "+383 49 555 014" || p.Email != "emir@example.org" || p.PlaceID != "peje" || p.UsualFee != 30000 || p.Notes != "" {
		t.Errorf("kept %+v, %v", p, err)
	}
	u.undo()
	if p, _ := other.Person(t.Context(), id); p.Plays != "Double bass" || p.Email != "" || p.Notes != "Comes by train." {
		t.Errorf("undone %+v", p)
	}
}

// Whoever goes back finds what was typed, and meets the other desk again.
func TestGoingBackFromAMeetingLosesNothing(t *testing.T) {
	a, other := twoDesks(t)
	id := addPerson(t, a, "Emir Ćatović")
	u := desk(t, a)
	press(t, u, "Edit")
	elsewhere(t, other, id, func(p *app.Person) { p.Phone = "+383 49 555 014" })
	fill(t, u, "Plays", "Double bass")
	press(t, u, "Save")
	typeKeys(t, u, fyne.KeyEscape)
	if got := read(u); !strings.Contains(got, "Another desk changed this record") {
		t.Errorf("the form says %q", got)
	}
	look(t, u, "person-stale")
	if p, _ := a.Person(t.Context(), id); p.Plays == "Double bass" || p.Phone != "+383 49 555 014" {
		t.Errorf("the other desk's work is overwritten: %+v", p)
	}
	fill(t, u, "E-mail", "emir@example.org")
	press(t, u, "Save")
	elsewhere(t, other, id, func(p *app.Person) { p.Plays = "Cello" }) // a third time
	press(t, u, "Save")
	if got := eithers(u); !slices.Equal(got, []string{"Plays 0", "Phone 2", "E-mail 1"}) {
		t.Fatalf("what differs is %q", got)
	}
	atEither(t, u, "Plays")
	typeKeys(t, u, fyne.KeyLeft)
	press(t, u, "Save")
	p, err := a.Person(t.Context(), id)
	if err != nil || p.Plays != "Double bass" || p.Email != "emir@example.org" || p.Phone != "+383 49 555 014" {
		t.Errorf("kept %+v, %v", p, err)
	}
}

func TestMeetingInTheBin(t *testing.T) {
	a, other := twoDesks(t)
	id := addPerson(t, a, "Emir Ćatović")
	u := desk(t, a)
	press(t, u, "Edit")
	if err := other.Delete(t.Context(), "2025-03-08T10:00:00Z", app.Ref{Kind: app.People, ID: id}); err != nil {
		t.Fatal(err)
	}
	fill(t, u, "Plays", "Double bass")
	press(t, u, "Save")
	look(t, u, "meeting-bin")
	if got := read(u); !strings.Contains(got, "desk1 put this record into the bin") {
		t.Errorf("the question says %q", got)
	}
	press(t, u, "Take back and save")
	if p, err := a.Person(t.Context(), id); err != nil || p.DeletedAt != "" || p.Plays != "Double bass" {
		t.Errorf("kept %+v, %v", p, err)
	}
	if hits, err := a.Find(t.Context(), "catovic", app.People, 1); err != nil || len(hits) != 1 {
		t.Errorf("found again: %v, %v", hits, err)
	}
}

// A part of a record meets as the record does; what another desk did to the
// other parts stays.
func TestPartsMeet(t *testing.T) {
	a, other := twoDesks(t)
	v := app.Venue{Name: "Oda", Rooms: []app.Room{{Name: "Hall", Seats: 80, Position: 1}, {Name: "Yard", Standing: 200, Position: 2}}}
	if err := a.SaveVenue(t.Context(), &v); err != nil {
		t.Fatal(err)
	}
	u := desk(t, a)
	change := func(edit func(*app.Venue)) {
		t.Helper()
		now, err := other.Venue(t.Context(), v.ID)
		if err == nil {
			edit(&now)
			err = other.SaveVenue(t.Context(), &now)
		}
		if err != nil {
			t.Fatal(err)
		}
	}
	editRoom(u, v, v.Rooms[0])
	change(func(v *app.Venue) { v.Rooms[1].Standing, v.Rooms[0].Seats, v.Phone = 250, 90, "+383 38 1" })
	fill(t, u, "Seated", "100")
	press(t, u, "Save")
	if got := eithers(u); !slices.Equal(got, []string{"Seated 0"}) {
		t.Fatalf("what differs is %q", got)
	}
	typeKeys(t, u, fyne.KeyLeft)
	press(t, u, "Save")
	now, err := a.Venue(t.Context(), v.ID)
	if err != nil || now.Rooms[0].Seats != 100 || now.Rooms[1].Standing != 250 || now.Phone != "+383 38 1" {
		t.Fatalf("kept %+v, %v", now, err)
	}
	editRoom(u, now, now.Rooms[1])
	change(func(v *app.Venue) { v.Notes = "Closed in August." })
	fill(t, u, "Standing", "300")
	press(t, u, "Save") // the other desk did nothing to the room: both are kept, and nobody is asked
	if now, err = a.Venue(t.Context(), v.ID); err != nil || u.dialogs.Top() != nil || now.Rooms[1].Standing != 300 || now.Notes == "" {
		t.Fatalf("kept %+v, %v", now, err)
	}
	editRoom(u, now, now.Rooms[1])
	change(func(v *app.Venue) { v.Rooms = v.Rooms[:1] })
	fill(t, u, "Standing", "400")
	press(t, u, "Save")
	look(t, u, "meeting-removed")
	press(t, u, "Add it again")
	if now, err = a.Venue(t.Context(), v.ID); err != nil || len(now.Rooms) != 2 || now.Rooms[1].Standing != 400 {
		t.Errorf("kept %+v, %v", now, err)
	}
}

func TestMeetingInEveryLanguage(t *testing.T) {
	a, other := twoDesks(t)
	id := addPerson(t, a, "Emir Ćatović")
	u := desk(t, a)
	for i, l := range words.Langs() {
		for _, dark := range []widgets.Look{widgets.Light, widgets.Dark} {
			u.look = dark
			u.wear()
			u.speak(l)
			press(t, u, u.book.T("Edit|a record"))
			elsewhere(t, other, id, func(p *app.Person) {
				p.Plays, p.Roles, p.Notes = fmt.Sprint("Double bass ", i, dark), app.Set{"artist", fmt.Sprint(i, dark)}, strings.Repeat("Comes by train, and needs a stand for the bass. ", i+1)
			})
			fill(t, u, u.book.T("Plays"), "Cello")
			fill(t, u, u.book.T("E-mail"), fmt.Sprintf("emir%d%v@example.org", i, dark))
			press(t, u, u.book.T("Save"))
			look(t, u, fmt.Sprintf("meeting-%s-%v", l, dark))
			if wrong := misfits(u); len(wrong) > 0 {
				t.Errorf("%s: %q", l, wrong)
			}
			u.dialogs.CloseAll()
		}
	}
}
