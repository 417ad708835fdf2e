package screens

import (
	"strings"
	"testing"
	"time"

	"sofra/app"
	"sofra/db/dbtest"
	"sofra/screens/widgets"
)

// A day of the office is written down in the settings, and said where a date is
// picked: below the field of an event, in the form of a hold and of a booking.
func TestOwnDayIsSaidWhereADateIsPicked(t *testing.T) {
	u, s := spring(t)
	u.show("settings")
	press(t, u, "Add a day")
	write(t, u, "What it is called", "School holidays")
	write(t, u, "From", "05.04.2027")
	write(t, u, "Until", "09.04.2027")
	look(t, u, "own-day-form")
	press(t, u, "Save")
	mustClose(t, u)
	look(t, u, "own-days")
	days, err := s.OwnDays(t.Context())
	if err != nil || len(days) != 1 || days[0].UntilOn != "2027-04-09" || !strings.Contains(allRead(u), "School holidays") {
		t.Fatalf("kept %+v, %v", days, err)
	}
	u.show("events")
	editEvent(u, nil)
	write(t, u, "Date", "07.04.2027")
	f := field[*widgets.DateField](t, u, "Date")
	if f.Hint() != "School holidays" {
		t.Errorf("below the date stands %q", f.Hint())
	}
	look(t, u, "own-day-event")
	write(t, u, "Date", "28.11.2027")
	if f.Hint() != "Albanian Flag Day" {
		t.Errorf("below a feast stands %q", f.Hint())
	}
	write(t, u, "Date", "20.04.2027")
	if f.Hint() != "" {
		t.Errorf("below any other day stands %q", f.Hint())
	}
	u.dialogs.CloseAll()
	k := app.BookingRow{Booking: app.Booking{EventID: s.events["Gala"], PersonID: addPerson(t, s.App, "Arbnora Kelmendi"), DateState: app.DateIdea}, Artist: "Arbnora Kelmendi"}
	u.askBookingFor(k)
	if got := read(u); !strings.Contains(got, "School holidays") {
		t.Errorf("the form of a booking says %q", got)
	}
	u.dialogs.CloseAll()
	roomsAt(t, u, "2027-04-06")
	press(t, u, "New hold")
	wish(t, u, 0, [2]string{"sahat", "06.04.2027"})
	if got := read(u); !strings.Contains(got, "School holidays") {
		t.Errorf("the form of a hold says %q", got)
	}
	press(t, u, "Hold the date")
	if got := problems(u); got != "Event: Choose the event." {
		t.Errorf("without an event it says %q", got)
	}
}

// Confirming a hold of another day says what it moves before it does.
func TestConfirmingAnotherDaySaysWhatMoves(t *testing.T) {
	u, s := spring(t)
	id := s.events["Sarajevski Sevdah Trio"]
	e, err := s.Event(t.Context(), id)
	keep(t, err)
	yard := s.rooms["Sahat Kulla, Oborri"]
	e.Day, e.VenueID, e.RoomID, e.Status = "2027-04-12", yard.VenueID, yard.RoomID, "confirmed"
	k := app.Booking{EventID: id, PersonID: addPerson(t, s.App, "Arbnora Kelmendi"), DateState: app.DateConfirmed}
	keep(t, s.SaveEvent(t.Context(), &e), s.SaveBooking(t.Context(), &k))
	paper := app.File{OwnerKind: app.Bookings, OwnerID: k.ID, Purpose: app.FilePaper, Name: "contract.pdf", MediaType: "application/pdf"}
	keep(t, s.AddFile(t.Context(), &paper, strings.NewReader("%PDF-1.4")))
	roomsAt(t, u, "2027-04-04")
	tapBar(t, u, "Sarajevski", "Small room")
	press(t, u, "Confirm date")
	look(t, u, "hold-moves")
	got := read(u)
	for _, want := range []string{
		"This moves the event from Mon 12.04.2027 · Sahat Kulla · Oborri to Sun 04.04.2027 · Fabrika 7 · Small room.",
		"1 confirmed artist has the old date and is to be asked again: Arbnora Kelmendi.", "1 paper says the old date or place.",
	} {
		if !strings.Contains(got, want) {
			t.Errorf("it does not say %q: %q", want, got)
		}
	}
}

// What is owed is on the page of today, from whatever year.
func TestOldBalancesAreOwed(t *testing.T) {
	a, today := dbtest.New(t), app.DateOf(time.Now())
	old := app.Event{Title: "Long ago", Kind: "concert", Day: today.Add(-900), Status: "done"}
	keep(t, a.SaveEvent(t.Context(), &old))
	k := app.Booking{EventID: old.ID, PersonID: addPerson(t, a, "Nenad Simić"), DateState: app.DateDone, Deal: app.DealPerformed, Fee: 9000, Currency: "EUR"}
	keep(t, a.SaveBooking(t.Context(), &k))
	u := desk(t, a)
	u.show("today")
	if got := allRead(u); !strings.Contains(got, "Fee of Nenad Simić") {
		t.Errorf("today says %q", got)
	}
}

// A booking begun beside the people is of who is chosen there.
func TestNewBookingIsOfTheChosenPerson(t *testing.T) {
	a := dbtest.New(t)
	p := app.Person{Name: "Nenad Simić", Plays: "Kaval", UsualFee: 20000, Currency: "EUR"}
	keep(t, a.SavePerson(t.Context(), &p))
	u := desk(t, a)
	u.show("people")
	u.askAnyBooking()
	if got := field[*widgets.Picker](t, u, "Artist or ensemble").Chosen().Text; got != p.Name {
		t.Errorf("%q is booked", got)
	}
	if got := field[*widgets.TextField](t, u, "What they play").Text(); got != "Kaval" {
		t.Errorf("they play %q", got)
	}
}

// A deposit of nothing is no deposit.
func TestDepositOfNothingIsRefused(t *testing.T) {
	u, a, k := paidEvening(t)
	addAmount(t, u, app.LineDeposit, map[string]string{"Or days before the event": "14"})
	if got := problems(u); got != "Amount: A deposit needs an amount or a share of the fee." {
		t.Errorf("it says %q", got)
	}
	if lines, err := a.LinesOf(t.Context(), k.ID); err != nil || len(lines) != 0 {
		t.Errorf("kept %+v, %v", lines, err)
	}
}

// An office may have the holds that ran out released when it is opened.
func TestExpiredHoldsGoWhenTheOfficeIsOpened(t *testing.T) {
	u, s := spring(t)
	w := s.wish("Kulla", "2027-04-07")
	today := app.DateOf(time.Now())
	h := app.Hold{EventID: s.events["Gala"], VenueID: w.VenueID, RoomID: w.RoomID, Day: w.Day, HoldUntil: today.Add(-1)}
	keep(t, s.PlaceHold(t.Context(), &h))
	freshen(t.Context(), s.App, true)
	if now, err := s.Hold(t.Context(), h.ID); err != nil || now.State != app.HoldKept {
		t.Fatalf("nobody asked for it, and the hold is %s, %v", now.State, err)
	}
	u.show("settings")
	tick(t, u, "Holds of rooms that ran out release themselves when the office is opened")
	freshen(t.Context(), s.App, false)
	if now, _ := s.Hold(t.Context(), h.ID); now.State != app.HoldKept {
		t.Errorf("a desk that only reads released it")
	}
	freshen(t.Context(), s.App, true)
	if now, err := s.Hold(t.Context(), h.ID); err != nil || now.State != app.HoldReleased {
		t.Errorf("opened, the hold is %s, %v", now.State, err)
	}
}
