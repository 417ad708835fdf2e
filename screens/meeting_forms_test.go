package screens

import (
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"sofra/app"
)

// The share of a document is typed in its form; the other desk's shares stand
// beside it as one value.
func TestDocumentMeets(t *testing.T) {
	a, other := twoDesks(t)
	g, h := app.Grant{Code: "NL-2024", Title: "Contract", Currency: "EUR", Amount: 100000}, app.Grant{Code: "MK-2025", Title: "Rhythm", Currency: "EUR", Amount: 100000}
	keep(t, a.SaveGrant(t.Context(), &g), a.SaveGrant(t.Context(), &h))
	x := app.Expense{Description: "Hall", Day: "2025-03-08", Amount: 50000, Currency: "EUR", Shares: []app.Share{{GrantID: g.ID, Amount: 20000}}}
	keep(t, a.SaveExpense(t.Context(), &x))
	u := desk(t, a)
	u.reveal(app.Expenses, x.ID)
	press(t, u, "Edit")
	now, err := other.Expense(t.Context(), x.ID)
	keep(t, err)
	now.Supplier, now.Shares = "Teatri", []app.Share{{GrantID: h.ID, Amount: 30000}}
	keep(t, other.SaveExpense(t.Context(), &now))
	for _, o := range seen(u) {
		if f, ok := o.(interface {
			Label() string
			SetCents(int64)
		}); ok && f.Label() == "Part that the grant pays" {
			f.SetCents(25000)
		}
	}
	press(t, u, "Save")
	look(t, u, "meeting-expense")
	if got := eithers(u); !slices.Equal(got, []string{"Supplier 2", "Who pays 0"}) {
		t.Fatalf("what differs is %q; %s", got, problems(u))
	}
	if got := strings.Join(readable(u), "\n"); !strings.Contains(got, "Contract 250.00\u00a0EUR") || !strings.Contains(got, "Rhythm 300.00\u00a0EUR") {
		t.Errorf("the question says %q", got)
	}
	atEither(t, u, "Who pays")
	typeKeys(t, u, fyne.KeyRight, fyne.KeyReturn)
	now, err = a.Expense(t.Context(), x.ID)
	if err != nil || now.Supplier != "Teatri" || len(now.Shares) != 1 || now.Shares[0].GrantID != h.ID || now.Shares[0].Amount != 30000 {
		t.Errorf("kept %+v, %v", now, err)
	}
}

// An event and what is counted there: venue and room go together, and a part
// that is kept by itself meets too.
func TestEventMeets(t *testing.T) {
	a, other := twoDesks(t)
	v := app.Venue{Name: "Oda", Rooms: []app.Room{{Name: "Hall"}}}
	w := app.Venue{Name: "Kino"}
	keep(t, a.SaveVenue(t.Context(), &v), a.SaveVenue(t.Context(), &w))
	e := app.Event{Title: "Concert", Kind: "concert", Status: "planned", Day: "2025-03-08", EventParts: app.EventParts{Attendance: []app.Attendance{{Way: "tally", Category: "women", People: 20}}}}
	keep(t, a.SaveEvent(t.Context(), &e))
	u := desk(t, a)
	u.reveal(app.Events, e.ID)
	press(t, u, "Edit")
	now, err := other.Event(t.Context(), e.ID)
	keep(t, err)
	now.VenueID, now.RoomID, now.Attendance[0].People = v.ID, v.Rooms[0].ID, 25
	keep(t, other.SaveEvent(t.Context(), &now))
	find(t, u, "Venue", "Kino")
	press(t, u, "Save")
	if got := eithers(u); !slices.Equal(got, []string{"Venue 0"}) || !slices.Contains(readable(u), "Oda, Hall") {
		t.Fatalf("what differs is %q: %q", got, readable(u))
	}
	typeKeys(t, u, fyne.KeyLeft, fyne.KeyReturn)
	if now, err = a.Event(t.Context(), e.ID); err != nil || now.VenueID != w.ID || now.RoomID != "" || now.Attendance[0].People != 25 {
		t.Fatalf("kept %+v, %v", now, err)
	}
	u.askTally(&now, now.Attendance[0])
	keep(t, other.SaveTally(t.Context(), e.ID, app.Attendance{Kept: now.Attendance[0].Kept, Category: "women", People: 30}))
	fill(t, u, "How many", "31")
	press(t, u, "Save")
	if got := eithers(u); !slices.Equal(got, []string{"How many 0"}) {
		t.Fatalf("what differs is %q", got)
	}
	typeKeys(t, u, fyne.KeyLeft, fyne.KeyReturn)
	if now, err = a.Event(t.Context(), e.ID); err != nil || now.Attendance[0].People != 31 {
		t.Errorf("kept %+v, %v", now.Attendance, err)
	}
}

// What another desk did by a step of its own stays, whatever the form held.
func TestBookingMeets(t *testing.T) {
	a, other := twoDesks(t)
	e := app.Event{Title: "Concert", Kind: "concert", Status: "planned", Day: "2025-03-08"}
	keep(t, a.SaveEvent(t.Context(), &e))
	k := app.Booking{EventID: e.ID, PersonID: addPerson(t, a, "Emir Ćatović"), DateState: app.DateIdea, Plays: "Violin", Fee: 10000, Currency: "EUR"}
	keep(t, a.SaveBooking(t.Context(), &k))
	u := desk(t, a)
	u.goToEvent(e.ID, "bookings", k.ID)
	rows, _, err := a.Bookings(t.Context(), app.BookingFilter{EventID: e.ID})
	keep(t, err)
	u.askBooking(rows[0], nil)
	keep(t, other.MoveDate(t.Context(), k.ID, app.DateConfirmed))
	now, err := other.Booking(t.Context(), k.ID)
	keep(t, err)
	now.Fee, now.Gross = 15000, true
	keep(t, other.SaveBooking(t.Context(), &now))
	fill(t, u, "What they play", "Cello")
	press(t, u, "Save")
	if got := eithers(u); !slices.Equal(got, []string{"Fee 2", "The fee is 2", "What they play 1"}) {
		t.Fatalf("what differs is %q", got)
	}
	press(t, u, "Save")
	if now, err = a.Booking(t.Context(), k.ID); err != nil || now.Plays != "Cello" || now.Fee != 15000 || !now.Gross || now.DateState != app.DateConfirmed {
		t.Errorf("kept %+v, %v", now, err)
	}
}
