package screens

import (
	"testing"

	"sofra/app"
	"sofra/db/dbtest"
	"sofra/screens/widgets"
)

// hintBelow is the quiet sentence below the field of that name.
func hintBelow(t *testing.T, u *UI, label string) string {
	t.Helper()
	return field[interface {
		widgets.Field
		Hint() string
	}](t, u, label).Hint()
}

func TestAnEndBeforeTheBeginning(t *testing.T) {
	a := dbtest.New(t)
	u := desk(t, a)
	u.show("events")
	press(t, u, "New event")
	fill(t, u, "Title", "Until late")
	fill(t, u, "Begins", "22:00")
	fill(t, u, "Ends", "23:30")
	if got := hintBelow(t, u, "Ends"); got != "" {
		t.Errorf("before midnight it says %q", got)
	}
	fill(t, u, "Ends", "01:30")
	if got := hintBelow(t, u, "Ends"); got != "Ends the next day" {
		t.Errorf("after midnight it says %q", got)
	}
	look(t, u, "event-overnight")
	press(t, u, "Save")
	mustClose(t, u)
	press(t, u, "Edit")
	fill(t, u, "Begins", "19:30")
	fill(t, u, "Ends", "18:00")
	press(t, u, "Save")
	wantLine(t, u, "It begins at 19:30 and ends at 18:00 on the next day: more than 12 hours.")
	look(t, u, "event-doubt")
	press(t, u, "Go back")
	if rows, _, err := a.Events(t.Context(), app.EventFilter{}); err != nil || rows[0].Ends != "01:30" {
		t.Errorf("going back kept it: %+v, %v", rows, err)
	}
	fill(t, u, "Ends", "22:00")
	press(t, u, "Save")
	mustClose(t, u)
	if rows, _, err := a.Events(t.Context(), app.EventFilter{}); err != nil || rows[0].Starts != "19:30" || rows[0].Ends != "22:00" {
		t.Errorf("kept %+v, %v", rows, err)
	}
}
