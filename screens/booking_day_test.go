package screens

import (
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2/test"

	"sofra/app"
	"sofra/app/words"
	"sofra/screens/widgets"
)

// chipped taps the chip of that name.
func chipped(t *testing.T, u *UI, name string) {
	t.Helper()
	for _, o := range seen(u) {
		if c, ok := o.(*widgets.Chip); ok && c.AccessibilityLabel() == name && c.Visible() {
			test.Tap(c)
			return
		}
	}
	t.Fatalf("no chip %q", name)
}

// textIn is what stands in the text field of that name.
func textIn(u *UI, label string) string {
	for _, o := range seen(u) {
		if f, ok := o.(*widgets.TextField); ok && f.Label() == label {
			return f.Text()
		}
	}
	return ""
}

// The form of a booking says what the day has as soon as the artist is chosen.
func TestTheFormForeseesTheDay(t *testing.T) {
	e := newWantedTwice(t)
	e.hold(t, e.there)
	keep(t, e.a.Block(t.Context(), &app.Blocked{PersonID: e.artist.ID, FromOn: e.day, UntilOn: e.day.Add(2)}))
	u := desk(t, e.a)
	u.show("today")
	press(t, u, "New booking")
	find(t, u, "Artist or ensemble", "ylli")
	if got := read(u); strings.Contains(got, "Gala") {
		t.Fatalf("without an event the form says %q", got)
	}
	find(t, u, "Event", "here")
	for _, want := range []string{
		"Clash of dates: Ylli Shatri is on hold for Gala on the same day.", "Ylli Shatri cannot come on ", "Ylli Shatri is in Gjilan on that day too, for Gala",
	} {
		if got := read(u); !strings.Contains(got, want) {
			t.Errorf("the form does not say %q: %q", want, got)
		}
	}
	if got := textIn(u, "Rank of the hold, 1 is first"); got != "2" {
		t.Errorf("the rank proposed is %q", got)
	}
	look(t, u, "booking-day")
	find(t, u, "Event", "gala")
	if got := textIn(u, "Rank of the hold, 1 is first"); got != "1" {
		t.Errorf("for the event that holds the date already the rank is %q", got)
	}
}

// What an artist needs and how they are named is asked for, shown and told.
func TestAQuietBooking(t *testing.T) {
	e := newWantedTwice(t)
	u := desk(t, e.a)
	u.goToEvent(e.here.ID, "bookings", "")
	press(t, u, "Book an artist")
	find(t, u, "Artist or ensemble", "ylli")
	chipped(t, u, "Hotel")
	chipped(t, u, "Travel")
	pickIn(t, u, "Named in public", namedLater)
	press(t, u, "Book")
	if got := problems(u); got != "Named from: A day is needed." {
		t.Fatalf("without a day it says %q", got)
	}
	fill(t, u, "Named from", u.day(e.day.Add(-8)))
	look(t, u, "booking-care")
	press(t, u, "Book")
	rows, _, err := e.a.Bookings(t.Context(), app.BookingFilter{})
	if err != nil || len(rows) != 1 || rows[0].Needs.String() != "travel, hotel" || rows[0].NamedFrom != e.day.Add(-8) || rows[0].Quiet {
		t.Fatalf("kept %+v, %v; %s", rows, err, problems(u))
	}
	said := "Quiet booking until " + u.book.SentenceDate(e.day.Add(-8).YMD()) + ": not named in public before."
	if got := read(u); !strings.Contains(got, said) {
		t.Errorf("the panel says %q", got)
	}
	inTongues(u, func(l words.Lang) { look(t, u, "booking-quiet-"+string(l)) })
	pressLast(t, u, "Edit")
	chipped(t, u, "Travel")
	pickIn(t, u, "Named in public", namedNever)
	press(t, u, "Save")
	press(t, u, "History")
	for _, want := range []string{"Needs", "Named from", "Named in public", "Not named in public"} {
		if got := read(u); !strings.Contains(got, want) {
			t.Errorf("the history does not say %q: %q", want, got)
		}
	}
	said = "Quiet booking: not named in public."
	look(t, u, "booking-quiet-history")
	press(t, u, "Close")
	u.show("people")
	u.reveal(app.People, e.artist.ID)
	if got := read(u); !strings.Contains(got, said) {
		t.Errorf("the overview of the person says %q", got)
	}
	inTongues(u, func(l words.Lang) { look(t, u, "person-quiet-"+string(l)) })
}

// A booking that is not named at all needs no day, and a day that is past is
// said no more.
func TestQuietText(t *testing.T) {
	u := desk(t, newWantedTwice(t).a)
	today := app.DateOf(time.Now())
	for want, c := range map[string]app.BookingCare{
		"Quiet booking: not named in public.": {Quiet: true},
		"":                                    {NamedFrom: today},
	} {
		if got := u.quietText(c, today); got != want {
			t.Errorf("%+v says %q", c, got)
		}
	}
}

// inTongues looks at a page in three of the languages, and once in the dark.
func inTongues(u *UI, see func(words.Lang)) {
	u.dress(func(s *settings) { s.Look = "dark" })
	see("dark")
	u.dress(func(s *settings) { s.Look = "light" })
	for _, l := range []words.Lang{words.Sq, words.SrCyrl, words.En} {
		u.speak(l)
		see(l)
	}
}

// pickIn chooses an option of a select by its id.
func pickIn(t *testing.T, u *UI, label, id string) {
	t.Helper()
	for _, o := range seen(u) {
		if s, ok := o.(*widgets.Select); ok && s.Label() == label {
			s.SetTyped([]string{id})
			return
		}
	}
	t.Fatalf("no field %q", label)
}

// pressLast taps the last button of that name: the panel of a booking stands
// below the head of its event.
func pressLast(t *testing.T, u *UI, name string) {
	t.Helper()
	var last *widgets.Button
	for _, o := range seen(u) {
		if b, ok := o.(*widgets.Button); ok && b.AccessibilityLabel() == name && b.Visible() {
			last = b
		}
	}
	if last == nil {
		t.Fatalf("no button %q", name)
	}
	test.Tap(last)
}
