package db_test

import (
	"fmt"
	"testing"

	"sofra/app"
	"sofra/db/dbtest"
)

func TestFairFee(t *testing.T) {
	dbtest.Each(t, func(t *testing.T, a *app.App) {
		ctx := t.Context()
		e := app.Event{Title: "Concert", Kind: "concert", Day: "2025-03-08"}
		must(t, a.SaveEvent(ctx, &e))
		book := func(n int, fee app.Minor, deal app.Deal) app.Booking {
			t.Helper()
			p := app.Person{Name: fmt.Sprint("Artist ", n)}
			must(t, a.SavePerson(ctx, &p))
			must(t, a.SaveIdentity(ctx, &app.Identity{PersonID: p.ID, Asks: app.AsksGender, Answer: []string{"w", "m"}[n%2], SaidBy: app.SaidSelf}))
			b := app.Booking{EventID: e.ID, PersonID: p.ID, Plays: "Violin", Fee: fee, Currency: "EUR", Gross: true, DateState: app.DateIdea, Deal: deal}
			must(t, a.SaveBooking(ctx, &b))
			return b
		}
		for n, fee := range []app.Minor{20000, 24000, 25000, 26000} {
			book(n, fee, app.DealSigned)
		}
		offer := book(4, 12000, app.DealDraft)
		few, err := a.FairFee(ctx, offer)
		must(t, err)
		if few.Says() || few.Median != 0 || !few.Doubt().Empty() {
			t.Errorf("of four fees it says %+v", few)
		}
		book(5, 30000, app.DealAccepted)
		book(6, 90000, app.DealDeclined) // nobody was promised that
		f, err := a.FairFee(ctx, offer)
		must(t, err)
		if f.Compared != 5 || f.Low != 24000 || f.Median != 25000 || f.High != 26000 || f.Doubt().Empty() {
			t.Errorf("%+v", f)
		}
		offer.Fee = 24000
		if f, err = a.FairFee(ctx, offer); err != nil || !f.Doubt().Empty() {
			t.Errorf("%+v, %v", f, err)
		}
		ofLengths(t, a, offer)
		by, err := a.FairFeeBy(ctx, offer)
		must(t, err)
		if len(by.Gender.Rows) != 0 || by.Gender.Total.People != 5 || len(by.Community.Rows) != 0 {
			t.Errorf("two and three people are told apart: %+v", by)
		}
		steps, err := a.History(ctx, app.Page{Limit: 1})
		must(t, err)
		if steps[0].Kind != app.Trace || steps[0].About != offer.ID {
			t.Errorf("looking left no trace: %+v", steps[0])
		}
	})
}

// ofLengths holds an offer of an hour against five fees, one of which says how
// long it was for.
func ofLengths(t *testing.T, a *app.App, offer app.Booking) {
	t.Helper()
	ctx := t.Context()
	offer.SetLength = 60
	rows, _, err := a.Bookings(ctx, app.BookingFilter{EventID: offer.EventID, Deal: app.DealAccepted})
	must(t, err)
	one := rows[0].Booking
	for _, c := range [][2]int{{44, 4}, {45, 5}, {75, 5}, {76, 4}, {0, 5}} {
		one.SetLength = c[0]
		must(t, a.SaveBooking(ctx, &one))
		if f, err := a.FairFee(ctx, offer); err != nil || f.Compared != c[1] {
			t.Errorf("60 minutes are compared with %d, one of them of %d minutes: %v", f.Compared, c[0], err)
		}
	}
}
