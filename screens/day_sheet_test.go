package screens

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"
)

// Down goes along the readers of day sheets, and Return takes the one it came
// to; leaving the form after a choice asks nothing, for nothing is lost.
func TestDaySheetsAreChosenByKeys(t *testing.T) {
	u, _, e := dayOf(t)
	u.goToEvent(e.ID, "show", "")
	press(t, u, "Open the day")
	press(t, u, "Print day sheet")
	typeKeys(t, u, fyne.KeyDown, fyne.KeyDown, fyne.KeyDown, fyne.KeyDown, fyne.KeyReturn)
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
