package screens

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"sofra/app"
	"sofra/screens/widgets"
)

// After a step of a booking the keyboard is on the next one.
func TestKeyboardGoesOnAfterABookingStep(t *testing.T) {
	a := full(t)
	u := desk(t, a)
	rows, _, err := a.Bookings(t.Context(), app.BookingFilter{DateState: app.DateHold, Page: app.Page{Limit: 1}})
	if err != nil || len(rows) == 0 {
		t.Fatalf("%d holds, %v", len(rows), err)
	}
	u.goToEvent(rows[0].EventID, "bookings", rows[0].ID)
	atButton(t, u, "Release")
	typeKeys(t, u, fyne.KeyReturn)
	k, err := a.Booking(t.Context(), rows[0].ID)
	if err != nil || k.DateState != app.DateReleased {
		t.Fatalf("the date is %s, %v", k.DateState, err)
	}
	now, ok := u.window.Canvas().Focused().(*widgets.Button)
	if !ok || now.AccessibilityLabel() == "Release" {
		t.Fatalf("the keyboard is at %T", u.window.Canvas().Focused())
	}
	found := false
	for _, o := range seen(u) {
		found = found || o == fyne.CanvasObject(now)
	}
	if !found {
		t.Errorf("%q has the keyboard and is not on the page", now.AccessibilityLabel())
	}
	if got := u.status.Said(); strings.Contains(got, "cannot go") {
		t.Errorf("the status says %q", got)
	}
	look(t, u, "booking-released")
}
