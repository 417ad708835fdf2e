package screens

import (
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"

	"sofra/app"
)

// Down goes along the readers of day sheets, and Return takes the one it came
// to; leaving the form after a choice asks nothing, for nothing is lost.
func TestDaySheetsAreChosenByKeys(t *testing.T) {
	u, _, e := dayOf(t)
	u.goToEvent(e.ID, "show", "")
	press(t, u, "Open the day")
	press(t, u, "Print day sheet")
	typeKeys(t, u, fyne.KeyDown, fyne.KeyDown, fyne.KeyDown, fyne.KeyDown, fyne.KeyDown, fyne.KeyReturn)
	if got := read(u); !strings.HasPrefix(got, "Day sheet: Press") {
		t.Fatalf("Return asks %q", got)
	}
	chooseInList(t, u, "Language", "Shqip")
	typeKeys(t, u, fyne.KeyEscape)
	if u.dialogs.Top() != nil {
		t.Errorf("leaving it asks %q", read(u))
	}
	if !strings.Contains(wordsOf(u), "Still missing") {
		t.Error("the day is not there again")
	}
}

// Doors that open after the event has begun are asked about before the line is
// kept; other lines are not.
func TestDoorsAfterTheBeginningAreAskedAbout(t *testing.T) {
	u, a, e := dayOf(t)
	u.goToEvent(e.ID, "show", "")
	press(t, u, "Open the day")
	press(t, u, "Line")
	fill(t, u, "What", "Hapja e dyerve")
	fill(t, u, "Begins", "20:30")
	press(t, u, "Add")
	if got := read(u); !strings.Contains(got, "The doors open at 20:30, and the event begins at 20:00.") {
		t.Fatalf("it says %q", got)
	}
	press(t, u, "Save")
	mustClose(t, u)
	showLine(t, u, app.ShowLine{Starts: "21:00", What: "Encore", Who: "Arta"})
	if lines, err := a.ShowLines(t.Context(), e.ID); err != nil || len(lines) != 2 {
		t.Errorf("kept are %+v, %v", lines, err)
	}
}

// Days that are over are pointed out before an event is repeated on them.
func TestRepeatingIntoThePastIsPointedOut(t *testing.T) {
	u, a, e := dayOf(t)
	e, err := a.Event(t.Context(), e.ID)
	keep(t, err)
	e.Day = app.DateOf(time.Now().AddDate(0, 0, -15))
	keep(t, a.SaveEvent(t.Context(), &e))
	u.goToEvent(e.ID, "", "")
	press(t, u, "Repeat…")
	press(t, u, "Show the days")
	look(t, u, "repeat-past")
	if got := read(u); !strings.Contains(got, "2 of these days are over already.") || strings.Count(got, "This day is over already.") != 2 {
		t.Errorf("it says %q", got)
	}
}
