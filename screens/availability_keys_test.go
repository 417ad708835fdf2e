package screens

import (
	"slices"
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"

	"sofra/app"
	"sofra/screens/widgets"
)

// An answer is given by Tab and Return, and Tab goes the way of reading.
func TestAnswerByKeyboard(t *testing.T) {
	e := newWantedTwice(t)
	q := app.Asked{EventIDs: []app.ID{e.here.ID}, PersonIDs: []app.ID{e.artist.ID}, On: app.DateOf(time.Now())}
	keep(t, e.a.AskAvailability(t.Context(), q))
	u := desk(t, e.a)
	u.goToEvent(e.here.ID, "", "")
	reached, stood := tabbing(u)
	if wrong := backwards(reached, stood); len(wrong) > 0 {
		t.Error(wrong)
	}
	at := slices.IndexFunc(reached, func(f fyne.Focusable) bool {
		c, ok := f.(*widgets.Chip)
		return ok && c.AccessibilityLabel() == "Maybe"
	})
	if at < 1 {
		t.Fatalf("Tab does not come to the answers: %d stops", len(reached))
	}
	if before, ok := reached[at-1].(*widgets.Chip); !ok || before.AccessibilityLabel() != "Yes" {
		t.Errorf("before Maybe Tab is at %T", reached[at-1])
	}
	u.window.Canvas().Focus(reached[at])
	u.window.Canvas().Focused().TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
	if rows, _, err := e.a.Availabilities(t.Context(), app.AvailabilityFilter{}); err != nil || rows[0].Answer != app.Maybe {
		t.Errorf("kept %+v, %v", rows, err)
	}
}

// Tab goes the way of reading through the days of a person and through the
// forms, and nothing is cut off in any language.
func TestWayThroughDaysAndForms(t *testing.T) {
	e := newWantedTwice(t)
	e.hold(t, e.there)
	keep(t, e.a.Block(t.Context(), &app.Blocked{PersonID: e.artist.ID, FromOn: e.day, Reason: "On tour"}))
	keep(t, e.a.AskAvailability(t.Context(), app.Asked{EventIDs: []app.ID{e.here.ID}, PersonIDs: []app.ID{e.artist.ID}, On: e.day}))
	u := desk(t, e.a)
	u.reveal(app.People, e.artist.ID)
	tabOf(t, u, "Bookings")
	look(t, u, "days")
	if wrong := append(backwards(tabbing(u)), misfits(u)...); len(wrong) > 0 {
		t.Error(strings.Join(wrong, "\n"))
	}
	u.goToEvent(e.there.ID, "", "")
	press(t, u, "Ask")
	gatherBy(t, u, "Artist or ensemble", "ylli")
	if wrong := misfits(u); len(wrong) > 0 {
		t.Error(strings.Join(wrong, "\n"))
	}
	press(t, u, "Note as asked")
	u.show("today")
	press(t, u, "New booking")
	find(t, u, "Event", "here")
	find(t, u, "Artist or ensemble", "ylli")
	pickIn(t, u, "Named in public", namedLater)
	if wrong := misfits(u); len(wrong) > 0 {
		t.Error(strings.Join(wrong, "\n"))
	}
	reached := walk(u)
	if len(reached) < 12 {
		t.Errorf("Tab stops at %d controls of the form", len(reached))
	}
}
