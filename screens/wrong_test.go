package screens

import (
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"

	"sofra/app"
	"sofra/db/dbtest"
	"sofra/screens/widgets"
)

// What cannot be is refused below its field, and all else stays typed.
func TestWrongInputOfAPerson(t *testing.T) {
	a := dbtest.New(t)
	u := desk(t, a)
	press(t, u, "New person")
	fill(t, u, "Name", "Amra Hodžić")
	fill(t, u, "Usual fee", "12,5,3")
	fill(t, u, "Phone", "abc")
	fill(t, u, "Born", u.day(app.DateOf(time.Now()).Add(1)))
	press(t, u, "Save")
	want := "Usual fee: This is no amount.; Born: This day is still to come.; Phone: A phone number has at least 5 digits and no letters, as +383 44 123 456."
	if got := problems(u); got != want {
		t.Fatalf("it says %q", got)
	}
	look(t, u, "person-wrong")
	fill(t, u, "Usual fee", "1.250,50")
	fill(t, u, "Phone", "+383 44 123 456 ext. 5")
	fill(t, u, "Born", "08.03.1990")
	press(t, u, "Save")
	mustClose(t, u)
	people, _, err := a.People(t.Context(), app.PersonFilter{})
	if err != nil || people[0].UsualFee != 125050 || people[0].Phone != "+383 44 123 456 ext. 5" {
		t.Errorf("kept %+v, %v", people, err)
	}
}

// A text of many pages in every field is refused or kept, and always drawn.
func TestVeryLongTexts(t *testing.T) {
	a := dbtest.New(t)
	u := desk(t, a)
	press(t, u, "New person")
	long := strings.Repeat("Ђорђевић ", 2000)
	for _, label := range []string{"Name", "Plays", "Phone", "Also written, a line each", "Notes"} {
		field[*widgets.TextField](t, u, label).SetText(long)
	}
	press(t, u, "Save")
	if got := problems(u); !strings.HasPrefix(got, "Name: This is longer than 300 letters.; Plays: This is longer than 300 letters.; Phone: ") {
		t.Errorf("it says %q", got)
	}
	look(t, u, "person-long")
	most := strings.TrimSpace(string([]rune(long)[:300]))
	field[*widgets.TextField](t, u, "Name").SetText(most)
	field[*widgets.TextField](t, u, "Plays").SetText(most)
	field[*widgets.TextField](t, u, "Phone").SetText("")
	press(t, u, "Save")
	mustClose(t, u)
	look(t, u, "person-long-kept")
	if people, _, err := a.People(t.Context(), app.PersonFilter{}); err != nil || people[0].Name != most || people[0].Notes != strings.TrimSpace(long) {
		t.Errorf("kept otherwise, %v", err)
	}
}

func TestWrongHolds(t *testing.T) {
	a := dbtest.New(t)
	today := app.DateOf(time.Now())
	artist := app.Person{Name: "Teuta Berisha"}
	e := app.Event{Title: "Concert 4", Kind: "concert", Day: today.Add(10), Status: "planned"}
	keep(t, a.SavePerson(t.Context(), &artist), a.SaveEvent(t.Context(), &e))
	u := desk(t, a)
	u.show("events")
	u.goToEvent(e.ID, "bookings", "")
	press(t, u, "Book an artist")
	find(t, u, "Artist or ensemble", "teu")
	if got := field[*widgets.DateField](t, u, "Hold until").Text(); got != u.day(e.Day) {
		t.Errorf("proposed until %s for an event on %s", got, e.Day)
	}
	fill(t, u, "Hold until", u.day(e.Day.Add(1)))
	write(t, u, "Rank of the hold, 1 is first", "0")
	press(t, u, "Book")
	want := "Hold until: A hold ends on the event's day at the latest, " + u.day(e.Day) + ".; Rank of the hold, 1 is first: A hold has a rank; 1 is the first."
	if got := problems(u); got != want {
		t.Fatalf("it says %q", got)
	}
	byLetter(t, u, "Date", 'i') // an idea has neither
	press(t, u, "Book")
	mustClose(t, u)
	k, _, err := a.Bookings(t.Context(), app.BookingFilter{})
	if err != nil || len(k) != 1 || k[0].DateState != app.DateIdea || k[0].Rank != 0 || k[0].HoldUntil != "" {
		t.Fatalf("booked %+v, %v", k, err)
	}
	keep(t, a.HoldDate(t.Context(), k[0].ID, e.Day), a.PostponeEvent(t.Context(), e.ID, "rain", today.Add(100)))
	u.goToEvent(e.ID, "bookings", k[0].ID)
	press(t, u, "Hold the date")
	if got := field[*widgets.DateField](t, u, "Hold until").Text(); got != u.day(today.Add(14)) {
		t.Errorf("after it was postponed a hold until %s is proposed", got)
	}
	u.window.Canvas().Focused().TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
	mustClose(t, u)
	if err := a.HoldDate(t.Context(), k[0].ID, today.Add(101)); err == nil {
		t.Error("held after the event")
	}
}

// After Save the keyboard is where the first mistake is.
func TestKeyboardGoesToTheFirstWrongField(t *testing.T) {
	a := dbtest.New(t)
	u := desk(t, a)
	u.show("money")
	tapOn(t, u, "Grants")
	press(t, u, "New grant")
	fill(t, u, "Title", "Song and dance")
	write(t, u, "From", "99.99.2025")
	press(t, u, "Save")
	code := field[*widgets.TextField](t, u, "Code")
	if u.window.Canvas().Focused() != code.Target() {
		t.Errorf("the keyboard is at %T", u.window.Canvas().Focused())
	}
	wantLine(t, u, "A grant's code begins with two capital letters, then capitals, figures and hyphens: NL-2024.")
	look(t, u, "grant-wrong")
	u.dialogs.CloseAll()
	tapOn(t, u, "Projects")
	press(t, u, "New project")
	fill(t, u, "Title", "Twice")
	fill(t, u, "Code", "XX")
	fill(t, u, "From", "01.05.2025")
	fill(t, u, "Until", "01.05.2024")
	press(t, u, "Save") // the verb refuses it
	if until := field[*widgets.DateField](t, u, "Until"); until.Problem() == "" || u.window.Canvas().Focused() != until.Target() {
		t.Errorf("it says %q, the keyboard is at %T", problems(u), u.window.Canvas().Focused())
	}
	look(t, u, "project-wrong")
}
