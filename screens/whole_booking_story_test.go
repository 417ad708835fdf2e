package screens

import (
	"strings"
	"testing"
	"time"

	"sofra/app"
)

// TestWholeBookingFromEnquiryToSettled books an evening through the window: an
// enquiry for three venues, one confirmed and the others released; an artist
// held, offered, accepted, contracted, signed, performed and settled.
func TestWholeBookingFromEnquiryToSettled(t *testing.T) {
	u, s := spring(t)
	today := app.DateOf(time.Now())
	evening := s.event("Night of strings", app.Event{Starts: "20:00", Ends: "22:00"})
	artist := app.Person{Name: "Arbnora Kelmendi", Roles: app.Set{"artist"}, Plays: "Violin", UsualFee: 35000, Currency: "EUR"}
	keep(t, s.SavePerson(t.Context(), &artist))
	enquire(t, u, "2027-04-06")
	tapBar(t, u, "Night of strings", "Skena")
	press(t, u, "Confirm date")
	press(t, u, "Confirm date")
	if got := s.states("Night of strings"); got != "released 2027-04-06 Sahat Kulla; confirmed 2027-04-06 Teatri i Qytetit; released 2027-04-07 Fabrika 7" {
		t.Fatalf("of three venues there are %q", got)
	}
	e, err := s.Event(t.Context(), evening)
	if err != nil || e.Status != "confirmed" || e.Day != "2027-04-06" || e.VenueID != s.rooms["Teatri i Qytetit, Skena"].VenueID {
		t.Fatalf("the evening is %+v, %v", e, err)
	}
	u.goToEvent(evening, "bookings", "")
	press(t, u, "Book an artist")
	find(t, u, "Artist or ensemble", "arbn")
	press(t, u, "Book")
	mustClose(t, u)
	k := s.bookingOf(artist.ID)
	if k.DateState != app.DateHold || k.Rank != 1 || k.HoldUntil != today.Add(holdDays) {
		t.Fatalf("booked %+v", k)
	}
	settle(t, u, s.App, k.ID)
	if k = s.bookingOf(artist.ID); k.DateState != app.DateSettled || k.Deal != app.DealSettled || k.PaidOn != today {
		t.Errorf("at the end it is %+v", k)
	}
	look(t, u, "whole-booking")
	u.show("today")
	if got := allRead(u); strings.Contains(got, "Offers, contracts and fees") || strings.Contains(got, "Arbnora") && !strings.Contains(got, "Done again: Date settled: Arbnora") {
		t.Errorf("settled, it still waits: %q", got)
	}
}

// enquire asks for three venues for Night of strings, in one form.
func enquire(t *testing.T, u *UI, day app.Date) {
	t.Helper()
	roomsAt(t, u, day)
	press(t, u, "New hold")
	find(t, u, "Event", "night of")
	for i, w := range [][2]string{{"sahat", u.day(day)}, {"teatri", u.day(day)}, {"fabrika", u.day(day.Add(1))}} {
		if i > 0 {
			press(t, u, "Add a place or a day")
		}
		wish(t, u, i, w)
	}
	press(t, u, "Hold the date")
	mustClose(t, u)
}

// bookingOf is the one booking of an artist.
func (s *season) bookingOf(artist app.ID) app.BookingRow {
	s.t.Helper()
	rows, n, err := s.Bookings(s.t.Context(), app.BookingFilter{PersonID: artist})
	if err != nil || n != 1 {
		s.t.Fatalf("%d bookings, %v", n, err)
	}
	return rows[0]
}

// A hold that ran out is told of on the page of today, is released from there,
// and the next in rank is the first.
func TestExpiredHoldIsReleasedFromToday(t *testing.T) {
	e := newWantedTwice(t)
	first, second := e.hold(t, e.there), e.hold(t, e.here)
	today := app.DateOf(time.Now())
	keep(t, e.a.HoldDate(t.Context(), first, today.Add(-2)))
	u := desk(t, e.a)
	u.show("today")
	if got := tags(u); !strings.HasPrefix(got, "Ran out "+u.day(today.Add(-2))) {
		t.Fatalf("today begins with %q", got)
	}
	open(t, u, "Ylli Shatri")
	press(t, u, "Release")
	if a, b := e.state(t, first), e.state(t, second); a.DateState != app.DateReleased || b.DateState != app.DateHold || b.Rank != 1 {
		t.Errorf("released, they are %+v and %+v", a, b)
	}
	u.show("today")
	if got := tags(u); strings.Contains(got, "Ran out") {
		t.Errorf("released, it still waits: %q", got)
	}
	u.undo()
	if a, b := e.state(t, first), e.state(t, second); a.DateState != app.DateHold || a.Rank != 1 || b.Rank != 2 {
		t.Errorf("undone, they are %+v and %+v", a, b)
	}
}

// Who declines waits no longer: the next in rank is the first, and asked again
// the artist waits behind.
func TestDeclinedOfferPromotesTheNext(t *testing.T) {
	e := newWantedTwice(t)
	first, second := e.hold(t, e.there), e.hold(t, e.here)
	u := desk(t, e.a)
	u.goToEvent(e.there.ID, "bookings", first)
	for _, verb := range []string{"Approve", "Offer sent", "Offer sent", "Declined"} {
		press(t, u, verb)
	}
	if a, b := e.state(t, first), e.state(t, second); a.Deal != app.DealDeclined || b.Rank != 1 {
		t.Fatalf("declined, they are %+v and %+v", a, b)
	}
	look(t, u, "declined")
	u.goToEvent(e.here.ID, "bookings", "")
	if got := tags(u); !strings.Contains(got, "Hold 1") {
		t.Errorf("the next says %q", got)
	}
	u.goToEvent(e.there.ID, "bookings", first)
	press(t, u, "Back to a draft")
	if a, b := e.state(t, first), e.state(t, second); a.Rank != 2 || b.Rank != 1 {
		t.Errorf("asked again, they are %+v and %+v", a, b)
	}
}

// An evening that is called off gives its room and its artists back: who waited
// for them is the first.
func TestCalledOffEveningGivesAllBack(t *testing.T) {
	u, s := spring(t)
	main := s.wish("Fabrika 7, Main hall", "2027-04-03")
	quartet, trio := s.events["Drilona Berisha Kuartet"], s.events["Sarajevski Sevdah Trio"]
	keep(t, s.ConfirmHold(t.Context(), s.hold("Drilona Berisha Kuartet", main).ID, app.Confirming{}))
	other, err := s.Event(t.Context(), trio)
	keep(t, err)
	other.Day = "2027-04-03"
	keep(t, s.SaveEvent(t.Context(), &other))
	artist := addPerson(t, s.App, "Arbnora Kelmendi")
	agreed := app.Booking{EventID: quartet, PersonID: artist, DateState: app.DateHold, Rank: 1}
	waits := app.Booking{EventID: trio, PersonID: artist, DateState: app.DateHold, Rank: 1}
	keep(t, s.SaveBooking(t.Context(), &agreed), s.SaveBooking(t.Context(), &waits))
	u.goToEvent(quartet, "", "")
	press(t, u, "Cancel the event…")
	fill(t, u, "Reason", "The hall is flooded")
	press(t, u, "Cancel the event")
	mustClose(t, u)
	after, err := s.Booking(t.Context(), agreed.ID)
	if err != nil || after.DateState != app.DateReleased {
		t.Errorf("its artist is %+v, %v", after, err)
	}
	if next, err := s.Booking(t.Context(), waits.ID); err != nil || next.Rank != 1 {
		t.Errorf("who waited for the artist has rank %d, %v", next.Rank, err)
	}
	keep(t, s.ConfirmHold(t.Context(), s.hold("Sarajevski Sevdah Trio", main).ID, app.Confirming{}))
}
