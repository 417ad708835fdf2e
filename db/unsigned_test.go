package db_test

import (
	"slices"
	"testing"

	"sofra/app"
	"sofra/db/dbtest"
)

// A contract waits too long that was sent so many days ago, of which nobody knows
// when, or whose event is near; one that is signed waits no more.
func TestContractsThatLieUnsigned(t *testing.T) {
	dbtest.Each(t, func(t *testing.T, a *app.App) {
		ctx := t.Context()
		far, near := app.Event{Title: "Far", Kind: "concert", Day: "2025-06-01", Status: "planned"}, app.Event{Title: "Near", Kind: "concert", Day: "2025-03-14", Status: "planned"}
		must(t, a.SaveEvent(ctx, &far))
		must(t, a.SaveEvent(ctx, &near))
		for name, c := range map[string]struct {
			event app.ID
			deal  app.Deal
			sent  app.Date
		}{
			"eight days": {far.ID, app.DealContractSent, "2025-03-02"}, "seven days": {far.ID, app.DealContractSent, "2025-03-03"}, "six days": {far.ID, app.DealContractSent, "2025-03-04"},
			"unknown": {far.ID, app.DealContractSent, ""}, "soon": {near.ID, app.DealContractSent, "2025-03-09"}, "signed": {far.ID, app.DealSigned, "2025-03-02"},
		} {
			p := app.Person{Name: name}
			must(t, a.SavePerson(ctx, &p))
			b := app.Booking{EventID: c.event, PersonID: p.ID, DateState: app.DateConfirmed, Deal: c.deal, BookingDays: app.BookingDays{ContractOn: c.sent}}
			must(t, a.SaveBooking(ctx, &b))
		}
		days, err := a.UnsignedDays(ctx)
		must(t, err)
		rows, n, err := a.Bookings(ctx, app.BookingFilter{Deal: app.DealContractSent, Unsigned: app.UnsignedSince("2025-03-10", days)})
		must(t, err)
		var got []string
		for _, r := range rows {
			got = append(got, r.Artist)
		}
		slices.Sort(got)
		if want := []string{"eight days", "seven days", "soon", "unknown"}; n != len(want) || !slices.Equal(got, want) {
			t.Errorf("%d wait: %v, want %v", n, got, want)
		}
	})
}

func TestUnsignedDaysOfAnOffice(t *testing.T) {
	dbtest.Each(t, func(t *testing.T, a *app.App) {
		for _, wrong := range []int{-1, 91} {
			if err := a.SetUnsignedDays(t.Context(), wrong); err == nil {
				t.Errorf("%d days are taken", wrong)
			}
		}
		must(t, a.SetUnsignedDays(t.Context(), 0))
		if n, err := a.UnsignedDays(t.Context()); err != nil || n != 0 {
			t.Errorf("%d days, %v", n, err)
		}
		_, err := a.Undo(t.Context())
		must(t, err)
		if n, err := a.UnsignedDays(t.Context()); err != nil || n != 7 {
			t.Errorf("%d days after an undo, %v", n, err)
		}
	})
}
