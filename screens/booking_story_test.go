package screens

import (
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"sofra/app"
	"sofra/db/dbtest"
	"sofra/screens/widgets"
)

// sampleOffice is a window on an office of made-up people and events.
func sampleOffice(t *testing.T) (*UI, *app.App) {
	t.Helper()
	a := full(t)
	return desk(t, a), a
}

// keep fails the test when something was not kept.
func keep(t testing.TB, errs ...error) {
	t.Helper()
	for _, err := range errs {
		if err != nil {
			t.Fatal(err)
		}
	}
}

// find types into the picker of that name and takes the first record found.
func find(t *testing.T, u *UI, label, typed string) {
	t.Helper()
	for _, o := range seen(u) {
		f, ok := o.(*widgets.Picker)
		if !ok || f.Label() != label || !f.Visible() {
			continue
		}
		c := u.window.Canvas()
		c.Focus(f.Target())
		for _, r := range typed { // the first letter opens a search that takes the others
			c.Focused().TypedRune(r)
		}
		c.Focused().TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
		if f.Chosen().ID == "" {
			t.Fatalf("%q finds nothing in %q", typed, label)
		}
		return
	}
	t.Fatalf("no picker %q", label)
}

// open taps the row whose fact is that.
func open(t *testing.T, u *UI, fact string) {
	t.Helper()
	for _, o := range seen(u) {
		if r, ok := o.(*widgets.ActionRow); ok && strings.HasPrefix(r.AccessibilityLabel(), fact+".") {
			test.Tap(r)
			return
		}
	}
	t.Fatalf("no row %q", fact)
}

// tags are the words of all tags that are seen.
func tags(u *UI) string {
	var all []string
	for _, o := range seen(u) {
		if tag, ok := o.(*widgets.Tag); ok && tag.Visible() {
			all = append(all, tag.Text())
		}
	}
	return strings.Join(all, "; ")
}

func TestBookAnArtistFromHoldToPaid(t *testing.T) {
	a := dbtest.New(t)
	today := app.DateOf(time.Now())
	artist := app.Person{Name: "Arbnora Kelmendi", Plays: "Violin", UsualFee: 35000, Currency: "EUR"}
	concert := app.Event{Title: "Concert 4", Kind: "concert", Day: today.Add(40), Starts: "20:00", Status: "planned"}
	keep(t, a.SavePerson(t.Context(), &artist), a.SaveEvent(t.Context(), &concert))
	u := desk(t, a)
	u.show("events")
	u.goToEvent(concert.ID, "bookings", "")
	press(t, u, "Book an artist")
	press(t, u, "Book")
	if got := problems(u); !strings.HasPrefix(got, "Artist or ensemble: ") {
		t.Fatalf("nobody was booked: %q", got)
	}
	find(t, u, "Artist or ensemble", "arbn")
	press(t, u, "Book")
	if u.dialogs.Top() != nil {
		t.Fatalf("the form stays open: %s", problems(u))
	}
	if got := tags(u); !strings.Contains(got, "Until "+u.day(today.Add(14))) {
		t.Errorf("the new booking is not open, or held otherwise: %q", got)
	}
	look(t, u, "booking-hold")
	bookings, _, err := a.Bookings(t.Context(), app.BookingFilter{})
	if err != nil || len(bookings) != 1 || bookings[0].Fee != 35000 || bookings[0].Plays != "Violin" || bookings[0].Rank != 1 {
		t.Fatalf("booked %+v, %v", bookings, err)
	}
	settle(t, u, a, bookings[0].ID)
	look(t, u, "booking-paid")
	got, err := a.Booking(t.Context(), bookings[0].ID)
	if err != nil || got.SentOn != today.Add(-3) || got.ContractOn != today.Add(-2) || got.SignedOn != today || got.PaidOn != today {
		t.Errorf("the days are %+v, %v", got, err)
	}
}

// settle takes a booking by its buttons from hold to settled and from draft to
// paid; each is undone and done again.
func settle(t *testing.T, u *UI, a *app.App, id app.ID) {
	t.Helper()
	today := app.DateOf(time.Now())
	for _, step := range []struct {
		button, says string
		asked        app.Date // typed as its day; "" is as proposed
		asks         bool
	}{
		{button: "Confirm date", says: "Confirmed the date: Arbnora Kelmendi"},
		{button: "Approve", says: "Approved the deal: Arbnora Kelmendi"},
		{button: "Offer sent", says: "Offer sent: Arbnora Kelmendi", asks: true, asked: today.Add(-3)},
		{button: "Accepted", says: "Offer accepted: Arbnora Kelmendi"},
		{button: "Contract sent", says: "Contract sent: Arbnora Kelmendi", asks: true, asked: today.Add(-2)},
		{button: "Signed", says: "Contract signed: Arbnora Kelmendi", asks: true},
		{button: "Mark as done", says: "Date done: Arbnora Kelmendi"},
		{button: "Performed", says: "Performed: Arbnora Kelmendi"},
		{button: "Paid", says: "Fee paid: Arbnora Kelmendi", asks: true},
		{button: "Settle", says: "Date settled: Arbnora Kelmendi"},
	} {
		if step.button == "Mark as done" {
			refusedYet(t, u, step.button)
			comes(t, u, a, id)
		}
		before, _ := a.Booking(t.Context(), id)
		press(t, u, step.button)
		if step.asks {
			if step.asked != "" {
				fill(t, u, "Day", u.day(step.asked))
			}
			press(t, u, step.button)
		}
		if got := u.status.Said(); got != step.says {
			t.Fatalf("after %q the status says %q", step.button, got)
		}
		u.undo()
		after, _ := a.Booking(t.Context(), id)
		if after.DateState != before.DateState || after.Deal != before.Deal || after.SentOn != before.SentOn {
			t.Errorf("%q is not undone: %+v", step.button, after)
		}
		u.redo()
	}
}

// refusedYet presses a step that only an event that was has.
func refusedYet(t *testing.T, u *UI, button string) {
	t.Helper()
	press(t, u, button)
	if got := u.status.Said(); got != "This event is still to come. It can be done, performed or settled from its day on." {
		t.Fatalf("before its day %q says %q", button, got)
	}
}

// comes lets the day of a booking's event be today.
func comes(t *testing.T, u *UI, a *app.App, id app.ID) {
	t.Helper()
	k, err := a.Booking(t.Context(), id)
	keep(t, err)
	e, err := a.Event(t.Context(), k.EventID)
	keep(t, err)
	e.Day = app.DateOf(time.Now())
	keep(t, a.SaveEvent(t.Context(), &e))
	u.goToEvent(k.EventID, "bookings", id)
}

func TestDoubleBookingIsToldBeforeItIsKept(t *testing.T) {
	a := dbtest.New(t)
	day := app.DateOf(time.Now()).Add(30)
	artist := app.Person{Name: "Ylli Shatri"}
	here, there := app.Event{Title: "Here", Kind: "concert", Day: day}, app.Event{Title: "Gala", Kind: "concert", Day: day}
	keep(t, a.SavePerson(t.Context(), &artist), a.SaveEvent(t.Context(), &here), a.SaveEvent(t.Context(), &there))
	gala := app.Booking{EventID: there.ID, PersonID: artist.ID, DateState: app.DateConfirmed}
	keep(t, a.SaveBooking(t.Context(), &gala))
	u := desk(t, a)
	u.show("today")
	press(t, u, "New booking")
	find(t, u, "Event", "here")
	find(t, u, "Artist or ensemble", "ylli")
	press(t, u, "Book")
	told := "Double booking: Ylli Shatri is confirmed for Gala on the same day."
	if got := read(u); !strings.Contains(got, told) {
		t.Fatalf("before it is kept the window says %q", got)
	}
	look(t, u, "double-booking")
	press(t, u, "Go back")
	if _, n, _ := a.Bookings(t.Context(), app.BookingFilter{}); n != 1 {
		t.Fatalf("%d bookings are kept", n)
	}
	press(t, u, "Book")
	press(t, u, "Book")
	if _, n, _ := a.Bookings(t.Context(), app.BookingFilter{EventID: here.ID}); n != 1 || u.dialogs.Top() != nil {
		t.Fatalf("%d bookings after saying so twice", n)
	}
	if got := read(u); u.at != "events" || !strings.Contains(got, told) {
		t.Errorf("the open booking does not say it: %q", got)
	}
	press(t, u, "Confirm date")
	press(t, u, "Go back")
	if k, _, _ := a.Bookings(t.Context(), app.BookingFilter{EventID: here.ID}); k[0].DateState != app.DateHold {
		t.Errorf("confirmed without a yes: %+v", k[0])
	}
	press(t, u, "Release")
	press(t, u, "All bookings")
	open(t, u, "Ylli Shatri")
	press(t, u, "Hold the date")
	fill(t, u, "Hold until", u.day(day.Add(-1)))
	press(t, u, "Hold the date")
	if k, _, _ := a.Bookings(t.Context(), app.BookingFilter{EventID: here.ID}); k[0].DateState != app.DateHold || k[0].HoldUntil != day.Add(-1) {
		t.Errorf("held again as %+v", k[0])
	}
}

// Who books from the page of today chooses the event with it: a hold is then
// proposed that may end with that event, and what was typed stays.
func TestBookFromTodayHoldsNoLongerThanTheEvent(t *testing.T) {
	a := dbtest.New(t)
	today := app.DateOf(time.Now())
	soon := app.Event{Title: "Soon", Kind: "concert", Day: today.Add(5), Status: "planned"}
	far := app.Event{Title: "Far", Kind: "concert", Day: today.Add(90), Status: "planned"}
	keep(t, a.SaveEvent(t.Context(), &soon), a.SaveEvent(t.Context(), &far))
	addPerson(t, a, "Arbnora Kelmendi")
	u := desk(t, a)
	u.show("today")
	press(t, u, "New booking")
	for _, step := range []struct {
		event string
		typed app.Date
		want  app.Date
	}{
		{event: "soo", want: soon.Day},
		{event: "fa", want: today.Add(holdDays)},
		{event: "soo", want: soon.Day},
		{event: "soo", typed: today.Add(2), want: today.Add(2)},
		{event: "fa", want: today.Add(2)},
	} {
		if step.typed != "" {
			fill(t, u, "Hold until", u.day(step.typed))
		}
		find(t, u, "Event", step.event)
		if got := heldUntil(u); got != step.want {
			t.Fatalf("%+v: the hold is until %s", step, got)
		}
	}
	find(t, u, "Artist or ensemble", "arbn")
	press(t, u, "Book")
	if k, _, err := a.Bookings(t.Context(), app.BookingFilter{EventID: far.ID}); err != nil || len(k) != 1 || k[0].HoldUntil != today.Add(2) {
		t.Fatalf("booked %+v, %v; %s", k, err, problems(u))
	}
}

// heldUntil is the day that the open form has for the end of a hold.
func heldUntil(u *UI) app.Date {
	for _, o := range seen(u) {
		if f, ok := o.(*widgets.DateField); ok && f.Label() == "Hold until" {
			day, _, _ := f.Date()
			return app.DateOf(day)
		}
	}
	return ""
}
