package screens

import (
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"sofra/app"
	"sofra/screens/widgets"
)

// onCalendar is what the month and the week tell of what begins with a title.
func onCalendar(u *UI, title string) string {
	for _, o := range seen(u) {
		a, ok := o.(fyne.Accessible)
		if ok && o.Visible() && strings.HasSuffix(typeName(o), "datedFace") && strings.HasPrefix(a.AccessibilityLabel(), title) {
			return a.AccessibilityLabel()
		}
	}
	return ""
}

// tapDated presses what is on the calendar under that title.
func tapDated(t *testing.T, u *UI, title string) {
	t.Helper()
	for _, o := range seen(u) {
		a, ok := o.(fyne.Accessible)
		if ok && o.Visible() && strings.HasSuffix(typeName(o), "datedFace") && strings.HasPrefix(a.AccessibilityLabel(), title) {
			test.Tap(o.(fyne.Tappable))
			return
		}
	}
	t.Fatalf("no %q on the calendar", title)
}

// chosenEvent is the one that the page of events shows.
func chosenEvent(t *testing.T, u *UI, a *app.App) string {
	t.Helper()
	p, ok := shownEvents(u)
	if !ok {
		t.Fatalf("the page is %q", u.at)
	}
	e, err := a.Event(t.Context(), p.chosen)
	keep(t, err)
	return e.Title
}

func TestCalendarByKeys(t *testing.T) {
	u, a, _ := busyMarch(t)
	p := calendarAt(u, "2027-03-16")
	u.window.Canvas().Focus(p.target())
	typeKeys(t, u, fyne.KeyDown, fyne.KeyReturn)
	if got := chosenEvent(t, u, a); got != "Autumn circle" {
		t.Errorf("Return opens %q", got)
	}
	u.show("calendar")
	if p.at != "2027-03-16" || p.head.MinSize().Width == 0 || p.month.Day().Day() != 16 {
		t.Errorf("back, the calendar stands at %s", p.at)
	}
	u.window.Canvas().Focus(p.target())
	typeKeys(t, u, fyne.KeyLeft, fyne.KeyReturn)
	fill(t, u, "Title", "Songs at noon")
	press(t, u, "Save")
	rows, _, err := a.Events(t.Context(), app.EventFilter{From: "2027-03-15", To: "2027-03-15"})
	if err != nil || len(rows) != 1 || rows[0].Title != "Songs at noon" || rows[0].Status != "planned" {
		t.Fatalf("a new event on an empty day: %+v, %v", rows, err)
	}
	if got := onCalendar(u, "Songs at noon"); got != "Songs at noon · Planned" {
		t.Errorf("then the calendar shows %q", got)
	}
	typeKeys(t, u, fyne.KeyPageDown, fyne.KeyRight)
	if got := p.period(u); got != "April 2027" || p.at != "2027-04-16" || p.month.Day().Day() != 16 {
		t.Errorf("Page Down and Right lead to %s, %s", got, p.at)
	}
	p.goTo(u, "2027-04-30")
	typeKeys(t, u, fyne.KeyRight)
	if got := p.period(u); got != "May 2027" {
		t.Errorf("over the end of the month the arrow leads to %s", got)
	}
	typeKeys(t, u, fyne.KeyT)
	if p.at != app.DateOf(time.Now()) {
		t.Errorf("T leads to %s", p.at)
	}
}

func TestCalendarHearsKeysThatNothingTakes(t *testing.T) {
	u := desk(t, full(t))
	p := calendarAt(u, "2025-05-06")
	u.window.Canvas().Unfocus()
	u.window.Canvas().OnTypedKey()(&fyne.KeyEvent{Name: fyne.KeyPageUp})
	if p.at != "2025-04-06" || u.window.Canvas().Focused() != fyne.Focusable(p.month) {
		t.Errorf("Page Up leads to %s, keyboard at %T", p.at, u.window.Canvas().Focused())
	}
	typeKeys(t, u, fyne.KeyEscape)
	if p.at != "2025-04-06" {
		t.Errorf("Esc leads to %s", p.at)
	}
}

func TestCalendarByMouse(t *testing.T) {
	u, a, _ := busyMarch(t)
	p := calendarAt(u, "2027-03-01")
	tapDated(t, u, "3 more")
	look(t, u, "calendar-day")
	if got := tags(u); got != "Idea; Planned; Planned; Confirmed; Planned" {
		t.Errorf("the day has %q", got)
	}
	open(t, u, "Night of strings")
	if got := chosenEvent(t, u, a); got != "Night of strings" || u.dialogs.Top() != nil {
		t.Errorf("of the day it opens %q", got)
	}
	u.show("calendar")
	tapDated(t, u, "3 more")
	press(t, u, "New event")
	fill(t, u, "Title", "One too many")
	press(t, u, "Save")
	if got, _, err := a.Events(t.Context(), app.EventFilter{From: "2027-03-20", To: "2027-03-20"}); err != nil || len(got) != 6 {
		t.Errorf("the day has %d events, %v", len(got), err)
	}
	turnTo(t, u, "Week")
	if got := onCalendar(u, "Workshop"); got != "Workshop · 09:30–16:30 · Cancelled · No hall" {
		t.Errorf("cancelled: %q", got)
	}
	if got := onCalendar(u, "Late autumn"); got != "Late autumn · 18:00 · Postponed · Was on 24.03.2027 · Two were ill" {
		t.Errorf("postponed: %q", got)
	}
	tapDated(t, u, "Press morning")
	if got := chosenEvent(t, u, a); got != "Press morning" {
		t.Errorf("a press in the week opens %q", got)
	}
	u.show("calendar")
	if p.mode != byWeek {
		t.Errorf("back, it is a %s", p.mode)
	}
	press(t, u, "Week after, key Page Down")
	press(t, u, "Week after, key Page Down")
	press(t, u, "Week before, key Page Up")
	if got := p.period(u); got != "22.03–28.03.2027" {
		t.Errorf("the week is %s", got)
	}
}

// narrowTo chooses in a chip of the calendar by its first letters.
func narrowTo(t *testing.T, u *UI, chip, typed string) {
	t.Helper()
	for _, o := range seen(u) {
		if c, ok := o.(*widgets.PickChip); ok && strings.HasPrefix(c.AccessibilityLabel(), chip+":") {
			u.window.Canvas().Focus(c)
			for _, r := range typed {
				u.window.Canvas().Focused().TypedRune(r)
			}
			typeKeys(t, u, fyne.KeyReturn)
			return
		}
	}
	t.Fatalf("no chip %q", chip)
}

func TestCalendarOfAnArtist(t *testing.T) {
	u, a, artist := busyMarch(t)
	p := calendarAt(u, "2027-03-20")
	narrowTo(t, u, "Artist", "milica djordj")
	if got := p.by.artist.Text; got != artist.Name {
		t.Fatalf("narrowed to %q", got)
	}
	for title, want := range map[string]string{
		"Spring": "Spring rhythms · 20:00–22:30 · Fabrika 7 · Confirmed", "Night": "Night of strings · 21:30–01:00 · Fabrika 7 · Hold 2 · Ends on the next day · Until 01.03.2027",
		"Open day": "Open day of the club · Idea", "Autumn": "Autumn circle · 20:00 · Fabrika 7 · Released", "Sound": "",
	} {
		if got := onCalendar(u, title); got != want {
			t.Errorf("%q, not %q", got, want)
		}
	}
	narrowTo(t, u, "Venue", "fab")
	if got := onCalendar(u, "Open day"); got != "" {
		t.Errorf("at another venue: %q", got)
	}
	tapDated(t, u, "Night")
	if e := eventsOf(u); chosenEvent(t, u, a) != "Night of strings" || e.tab != "bookings" || e.bookings.open == "" {
		t.Error("a date does not open at its booking")
	}
	u.show("calendar")
	if p.by.artist.Text != artist.Name || p.by.venue.Text != "Fabrika 7" {
		t.Errorf("back, it is narrowed to %+v", p.by)
	}
	fromMenu(t, u, "Record", "New record")
	fill(t, u, "Title", "Encore")
	press(t, u, "Save")
	rows, _, _ := a.Events(t.Context(), app.EventFilter{From: "2027-03-20", To: "2027-03-20", Page: app.Page{Find: "Encore"}})
	if len(rows) != 1 || rows[0].Venue != "Fabrika 7" {
		t.Errorf("a new event of the venue: %+v", rows)
	}
	narrowTo(t, u, "Project", "us-2027")
	press(t, u, "Clear")
	if p.by != (dayBy{}) || onCalendar(u, "Open day") == "" {
		t.Errorf("still narrowed to %+v", p.by)
	}
}

func TestCalendarAsAList(t *testing.T) {
	u, a, _ := busyMarch(t)
	p := calendarAt(u, "2027-03-18")
	turnTo(t, u, "List")
	u.window.Canvas().Focus(p.target())
	if got := p.list.AccessibilityLabel(); got != "09:30–16:30, Workshop, Workshop, , No hall, Cancelled" {
		t.Errorf("the frame is round %q", got)
	}
	typeKeys(t, u, fyne.KeyDown, fyne.KeyDown)
	if p.at != "2027-03-20" {
		t.Errorf("two further down it is %s", p.at)
	}
	typeKeys(t, u, fyne.KeyReturn)
	if got := chosenEvent(t, u, a); got != "Open day of the club" {
		t.Errorf("Return opens %q", got)
	}
	u.show("calendar")
	u.window.Canvas().Focus(p.target())
	typeKeys(t, u, fyne.KeyRight, fyne.KeyRight, fyne.KeyLeft)
	if got := p.period(u); got != "April 2027" || p.at != "2027-04-20" {
		t.Errorf("the arrows lead to %s", got)
	}
	look(t, u, "calendar-list-empty")
	if got := read(u); !strings.Contains(got, "Nothing is on in this month") {
		t.Errorf("an empty month says %q", got)
	}
	typeKeys(t, u, fyne.KeyT)
	if p.at != app.DateOf(time.Now()) {
		t.Errorf("T leads to %s", p.at)
	}
}

func TestMonthsLater(t *testing.T) {
	for _, c := range []struct {
		from app.Date
		by   int
		want app.Date
	}{{"2027-01-31", 1, "2027-02-28"}, {"2024-03-31", -1, "2024-02-29"}, {"2026-12-15", 1, "2027-01-15"}, {"2027-01-01", -1, "2026-12-01"}} {
		if got := monthsLater(c.from, c.by); got != c.want {
			t.Errorf("%s and %d months is %s, not %s", c.from, c.by, got, c.want)
		}
	}
}
