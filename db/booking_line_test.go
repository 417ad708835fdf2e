package db_test

import (
	"errors"
	"testing"

	"sofra/app"
	"sofra/db/dbtest"
)

// agreed is a booking of Arta for a concert in Prizren, with its lines.
func agreed(t *testing.T, a *app.App) (*evening, app.Booking) {
	t.Helper()
	ctx, v := t.Context(), newEvening(t, a)
	hall := app.Venue{Name: "Sahat kulla", PlaceID: "prizren"}
	must(t, a.SaveVenue(ctx, &hall))
	v.here.VenueID = hall.ID
	must(t, a.SaveEvent(ctx, &v.here))
	b := app.Booking{EventID: v.here.ID, PersonID: v.arta.ID, Fee: 90000, Currency: "EUR", Gross: true}
	must(t, a.SaveBooking(ctx, &b))
	before := -14
	must(t, a.SaveBookingLines(ctx, b.ID, []app.BookingLine{
		{Kind: app.LineWithholding, Title: "Person without a business", Rate: 100, Currency: "EUR"},
		{Kind: app.LineDeposit, Title: "Deposit", Amount: 30000, Currency: "EUR", DueDays: &before},
	}))
	return v, b
}

// balance is what a booking is still paid in euros.
func balance(t *testing.T, a *app.App, b app.Booking) app.Settlement {
	t.Helper()
	all, err := a.Settlements(t.Context(), b.ID)
	must(t, err)
	return all[0]
}

func TestLinesAddUp(t *testing.T) {
	dbtest.Each(t, func(t *testing.T, a *app.App) {
		ctx := t.Context()
		v, b := agreed(t, a)
		if s := balance(t, a, b); s.Fee != 90000 || s.Withheld != 900 || s.Net != 89100 || s.Balance != 89100 || s.Rates.Fee != 100 {
			t.Errorf("%+v", s)
		}
		due, err := a.BalancesDue(ctx, "2025-02-22")
		must(t, err)
		if len(due) != 1 || due[0].Artist != "Arta" || due[0].Event != "Here" || due[0].EventID != v.here.ID || !due[0].InKosovo {
			t.Fatalf("due are %+v", due)
		}
		v.here.Day = "2025-03-15" // the deposit moves with it
		must(t, a.SaveEvent(ctx, &v.here))
		if due, err = a.BalancesDue(ctx, "2025-02-28"); err != nil || len(due) != 0 {
			t.Errorf("a deposit of a later concert is due: %+v, %v", due, err)
		}
		lines, err := a.LinesOf(ctx, b.ID)
		must(t, err)
		paid := lines[1]
		paid.PaidOn, paid.Cash, paid.Currency = "2025-03-01", true, "RSD"
		must(t, a.SaveBookingLine(ctx, paid))
		rows, n, err := a.BookingLines(ctx, app.LineFilter{BookingID: b.ID})
		must(t, err)
		if doubts := app.LineDoubts(rows, "2025-03-02"); n != 2 || len(doubts) != 1 {
			t.Errorf("dinars in cash in Prizren: %d lines, %v", n, doubts)
		}
		_, err = a.Undo(ctx)
		must(t, err)
		must(t, a.RemoveBookingLine(ctx, lines[0]))
		if s := balance(t, a, b); s.Withheld != 0 || s.Net != 90000 {
			t.Errorf("without the tax: %+v", s)
		}
		if err := a.RemoveBookingLine(ctx, lines[0]); !errors.Is(err, app.ErrNotFound) {
			t.Errorf("removed twice: %v", err)
		}
		changes, err := a.HistoryOf(ctx, app.Ref{Kind: app.Bookings, ID: b.ID}, app.Page{})
		must(t, err)
		if changes[0].TableName != "booking_line" {
			t.Errorf("the history of a booking does not tell of its lines: %s", changes[0].TableName)
		}
	})
}

func TestSettledIsCorrectedOnly(t *testing.T) {
	dbtest.Each(t, func(t *testing.T, a *app.App) {
		ctx := t.Context()
		_, b := agreed(t, a)
		must(t, a.SettleBooking(ctx, b.ID, "2025-03-09"))
		lines, err := a.LinesOf(ctx, b.ID)
		must(t, err)
		other := lines[1]
		other.Amount = 1
		late := app.BookingLine{BookingID: b.ID, Kind: app.LineAddition, Amount: 100, Currency: "EUR"}
		now, err := a.Booking(ctx, b.ID)
		must(t, err)
		now.Fee = 1
		for what, err := range map[string]error{
			"changed": a.SaveBookingLine(ctx, other), "removed": a.RemoveBookingLine(ctx, lines[0]), "added": a.SaveBookingLine(ctx, late),
			"settled twice": a.SettleBooking(ctx, b.ID, "2025-03-10"), "another fee": a.SaveBooking(ctx, &now),
		} {
			if !errors.Is(err, app.ErrSettled) {
				t.Errorf("%s: %v", what, err)
			}
		}
		late.Kind, late.Amount = app.LineCorrection, -2500
		must(t, a.SaveBookingLine(ctx, late))
		if s := balance(t, a, b); s.Corrections != -2500 || s.Balance != 89100-2500 {
			t.Errorf("corrected: %+v", s)
		}
		now, err = a.Booking(ctx, b.ID)
		must(t, err)
		now.Plays, now.SettledOn = "Voice", ""
		must(t, a.SaveBooking(ctx, &now))
		if now, _ = a.Booking(ctx, b.ID); now.SettledOn != "2025-03-09" {
			t.Error("a form opens a settlement again")
		}
	})
}

func TestBookingContacts(t *testing.T) {
	dbtest.Each(t, func(t *testing.T, a *app.App) {
		ctx := t.Context()
		v, b := agreed(t, a)
		must(t, a.SaveBookingContacts(ctx, b.ID, []app.BookingContact{
			{PersonID: v.arta.ID, Role: app.Plays}, {PersonID: v.arta.ID, Role: app.Signs}, {PersonID: v.luan.ID, Role: app.Signs}, {PersonID: v.luan.ID, Role: app.Travels},
		}))
		all, err := a.BookingContacts(ctx, b.ID)
		must(t, err)
		if len(all) != 4 || all[1].Name != "Arta" || all[1].Role != app.Signs {
			t.Fatalf("%+v", all)
		}
		must(t, a.SaveBookingContacts(ctx, b.ID, all[:1]))
		if all, err = a.BookingContacts(ctx, b.ID); err != nil || len(all) != 1 {
			t.Errorf("%+v, %v", all, err)
		}
		if err := a.SaveBookingContacts(ctx, b.ID, []app.BookingContact{{PersonID: v.luan.ID, Role: "sings"}}); err == nil {
			t.Error("a role that there is not")
		}
	})
}

func TestWithholdings(t *testing.T) {
	dbtest.Each(t, func(t *testing.T, a *app.App) {
		ctx := t.Context()
		for from, rate := range map[app.Date]int{"2019-01-01": 500, "2025-01-01": 700} {
			must(t, a.SaveWithholding(ctx, &app.Withholding{Law: "L-1", Title: "From abroad", Rate: rate, FromOn: from, Base: app.BaseFee}))
		}
		all, err := a.OwnWithholdings(ctx)
		must(t, err)
		if all[0].Base != app.BaseFee {
			t.Errorf("it is reckoned of %q", all[0].Base)
		}
		for day, want := range map[app.Date]int{"2024-12-31": 500, "2025-01-01": 700} {
			if hold := app.WithholdingsOn(all, day); len(hold) != 1 || hold[0].Rate != want {
				t.Errorf("on %s: %+v", day, hold)
			}
		}
		if hold := app.WithholdingsOn(all, "2018-01-01"); len(hold) != 0 {
			t.Errorf("before it was so: %+v", hold)
		}
	})
}
