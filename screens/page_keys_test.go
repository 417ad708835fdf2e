package screens

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"sofra/app"
	"sofra/screens/widgets"
)

// inPage says whether the keyboard is in the page, right of the rail.
func inPage(u *UI) bool {
	o, ok := u.window.Canvas().Focused().(fyne.CanvasObject)
	return ok && fyne.CurrentApp().Driver().AbsolutePositionForObject(o).X >= u.rail.Size().Width
}

// Ctrl+1 to Ctrl+0 take the keyboard into the page, whatever that shows, and so
// does opening an office.
func TestKeyboardBeginsInThePage(t *testing.T) {
	u := desk(t, full(t))
	for _, s := range u.all() {
		u.goTo(s.id)
		if !inPage(u) {
			t.Errorf("%s: the keyboard is at %T", s.id, u.window.Canvas().Focused())
		}
	}
	folder := t.TempDir()
	again := deskAgain(t, full(t), folder)
	if again.at != "today" || !inPage(again) {
		t.Errorf("at the start the keyboard is at %T", again.window.Canvas().Focused())
	}
}

// Ctrl+F goes to the search of the list, and says where there is none.
func TestSearchOfThePage(t *testing.T) {
	a := full(t)
	u := desk(t, a)
	fromMenu(t, u, "Edit", "Find in this list…")
	typeWord(t, u, "zzzz")
	if l := sideOf[app.PersonRow](u); l.find != "zzzz" || l.grid.Total() != 0 {
		t.Errorf("searched %q, %d found", l.find, l.grid.Total())
	}
	u.show("reports")
	fromMenu(t, u, "Edit", "Find in this list…")
	if got := u.status.Said(); got != "This page has no search of its own." {
		t.Errorf("the status says %q", got)
	}
}

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
