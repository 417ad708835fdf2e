package screens

import (
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2/test"

	"sofra/app"
	"sofra/db/dbtest"
	"sofra/screens/widgets"
)

// wantedTwice is an artist whom two events of one day want.
type wantedTwice struct {
	a           *app.App
	day         app.Date
	artist      app.Person
	here, there app.Event
}

func newWantedTwice(t *testing.T) *wantedTwice {
	t.Helper()
	e := &wantedTwice{a: dbtest.New(t), day: app.DateOf(time.Now()).Add(30), artist: app.Person{Name: "Ylli Shatri", Roles: app.Set{"artist"}}}
	e.here = app.Event{Title: "Here", Kind: "concert", Day: e.day, Starts: "20:00", Ends: "22:00", Town: "Prizren"}
	e.there = app.Event{Title: "Gala", Kind: "concert", Day: e.day, Starts: "21:00", Ends: "23:00", Town: "Gjilan"}
	keep(t, e.a.SavePerson(t.Context(), &e.artist), e.a.SaveEvent(t.Context(), &e.there), e.a.SaveEvent(t.Context(), &e.here))
	return e
}

// hold books the artist for an event.
func (e *wantedTwice) hold(t *testing.T, event app.Event) app.ID {
	t.Helper()
	b := app.Booking{EventID: event.ID, PersonID: e.artist.ID, DateState: app.DateHold, Rank: 1, HoldUntil: e.day.Add(-3)}
	keep(t, e.a.SaveBooking(t.Context(), &b))
	return b.ID
}

// state is how far the date of a booking is.
func (e *wantedTwice) state(t *testing.T, id app.ID) app.Booking {
	t.Helper()
	b, err := e.a.Booking(t.Context(), id)
	keep(t, err)
	return b
}

// tickOff taps the box whose words begin so.
func tickOff(t *testing.T, u *UI, words string) {
	t.Helper()
	for _, o := range seen(u) {
		if c, ok := o.(*widgets.Check); ok && strings.HasPrefix(c.Label(), words) {
			test.Tap(c)
			return
		}
	}
	t.Fatalf("no box %q", words)
}

// A hold behind another is confirmed with a reason only; what it releases comes
// back when it is a hold again.
func TestQueueJumpIsConfirmedWithAReason(t *testing.T) {
	e := newWantedTwice(t)
	first, second := e.hold(t, e.there), e.hold(t, e.here)
	u := desk(t, e.a)
	u.goToEvent(e.here.ID, "bookings", second)
	press(t, u, "Confirm date")
	if got := read(u); !strings.Contains(got, "Queue jump: Gala has a better hold on Ylli Shatri") {
		t.Fatalf("the question says %q", got)
	}
	press(t, u, "Confirm date")
	if got := problems(u); got != "Reason: A reason is needed." {
		t.Fatalf("without a reason it says %q", got)
	}
	look(t, u, "confirm-jump")
	fill(t, u, "Reason", "The first withdrew by phone")
	tickOff(t, u, "Release the other hold")
	press(t, u, "Confirm date")
	if got := e.state(t, second); u.dialogs.Top() != nil || got.DateState != app.DateConfirmed || got.Reason != "The first withdrew by phone" {
		t.Fatalf("it is %+v; %s", got, problems(u))
	}
	if got := e.state(t, first); got.DateState != app.DateReleased || got.ClearedBy != second {
		t.Fatalf("the better hold is %+v", got)
	}
	look(t, u, "confirmed-jump")
	press(t, u, "Make it a hold")
	if got := read(u); !strings.Contains(got, "Ylli Shatri is on hold for Gala again, with rank 1.") {
		t.Fatalf("before it is a hold again it says %q", got)
	}
	look(t, u, "unconfirm")
	press(t, u, "Go back")
	press(t, u, "Make it a hold")
	press(t, u, "Make it a hold")
	if a, b := e.state(t, first), e.state(t, second); a.DateState != app.DateHold || a.Rank != 1 || b.DateState != app.DateHold || b.Rank != 2 {
		t.Errorf("they are %+v and %+v", a, b)
	}
}

// An idea waits behind every hold: confirming it is a queue jump too.
func TestAnIdeaIsNotConfirmedOverAHold(t *testing.T) {
	e := newWantedTwice(t)
	e.hold(t, e.there)
	idea := app.Booking{EventID: e.here.ID, PersonID: e.artist.ID, DateState: app.DateIdea}
	keep(t, e.a.SaveBooking(t.Context(), &idea))
	u := desk(t, e.a)
	u.goToEvent(e.here.ID, "bookings", idea.ID)
	press(t, u, "Confirm date")
	if got := read(u); !strings.Contains(got, "Queue jump: Gala has a better hold") {
		t.Fatalf("the question says %q", got)
	}
	fill(t, u, "Reason", "Agreed by phone")
	press(t, u, "Confirm date")
	if got := e.state(t, idea.ID); got.DateState != app.DateConfirmed {
		t.Errorf("it is %+v; %s", got, problems(u))
	}
}

// Confirming the first asks about the second, and needs no reason.
func TestTheFirstIsConfirmedOverTheSecond(t *testing.T) {
	e := newWantedTwice(t)
	first, second := e.hold(t, e.there), e.hold(t, e.here)
	u := desk(t, e.a)
	u.goToEvent(e.there.ID, "bookings", first)
	press(t, u, "Confirm date")
	if got := read(u); !strings.Contains(got, "Here holds Ylli Shatri on the same day, with rank 2.") {
		t.Fatalf("the question says %q", got)
	}
	look(t, u, "confirm-first")
	press(t, u, "Confirm date")
	if a, b := e.state(t, first), e.state(t, second); a.DateState != app.DateConfirmed || b.DateState != app.DateHold {
		t.Errorf("they are %s and %s; %s", a.DateState, b.DateState, problems(u))
	}
}

func TestTheBetterHoldIsAskedToDecide(t *testing.T) {
	e := newWantedTwice(t)
	first, second := e.hold(t, e.there), e.hold(t, e.here)
	u := desk(t, e.a)
	u.goToEvent(e.here.ID, "bookings", second)
	press(t, u, "Ask for a decision…")
	fill(t, u, "Decide by", u.day(e.day.Add(-10)))
	look(t, u, "challenge")
	press(t, u, "Ask for a decision")
	if got := e.state(t, first); got.ChallengedUntil != e.day.Add(-10) {
		t.Fatalf("the better hold is %+v; %s", got, problems(u))
	}
	u.goToEvent(e.there.ID, "bookings", first)
	if got := read(u); !strings.Contains(got, "Somebody else wants this date: confirm it by ") {
		t.Errorf("its panel says %q", got)
	}
	if strings.Contains(buttons(u), "Ask for a decision") {
		t.Error("the first hold may challenge nobody, and is offered it")
	}
	look(t, u, "challenged")
}

// buttons are the names of all buttons that are seen.
func buttons(u *UI) string {
	var all []string
	for _, o := range seen(u) {
		if b, ok := o.(*widgets.Button); ok && b.Visible() {
			all = append(all, b.AccessibilityLabel())
		}
	}
	return strings.Join(all, "; ")
}
