package widgets

import (
	"testing"

	"fyne.io/fyne/v2"
)

func TestEither(t *testing.T) {
	plays, phone := NewEither("Plays", "Cello", "Double bass"), NewEither("Phone", "1", "2")
	told, next := 0, NewButton("Next", nil)
	plays.OnChanged = func() { told++ }
	c := show(t, Down(12, plays, phone, next))
	c.Focus(plays)
	if plays.AccessibilityLabel() != "Plays" || plays.Chosen() != NoSide {
		t.Errorf("begins as %q", plays.AccessibilityLabel())
	}
	press(t, c, fyne.KeyRight, fyne.KeyRight)
	if plays.AccessibilityLabel() != "Plays: Double bass" || told != 1 {
		t.Errorf("the arrow leads to %q, told %d times", plays.AccessibilityLabel(), told)
	}
	press(t, c, fyne.KeySpace)
	if plays.Chosen() != LeftSide {
		t.Errorf("Space leads to %d", plays.Chosen())
	}
	press(t, c, fyne.KeySpace)
	if plays.Chosen() != RightSide {
		t.Errorf("Space again leads to %d", plays.Chosen())
	}
	press(t, c, fyne.KeyDown, fyne.KeyLeft)
	if phone.Chosen() != LeftSide || plays.Chosen() != RightSide {
		t.Errorf("below it is %d, above %d", phone.Chosen(), plays.Chosen())
	}
	press(t, c, fyne.KeyUp)
	if c.Focused() != fyne.Focusable(plays) {
		t.Errorf("Up leads to %T", c.Focused())
	}
	phone.sides[1].Tapped(nil)
	if phone.Chosen() != RightSide || c.Focused() != fyne.Focusable(phone) {
		t.Errorf("a tap chooses %d, the keyboard is at %T", phone.Chosen(), c.Focused())
	}
}

func TestDialogWaitsForAReason(t *testing.T) {
	w := show(t, NewButton("page", nil))
	kept := 0
	d := NewDialogs(w).Open(Asking{Title: "Whose?", Body: NewEither("Plays", "a", "b"), Plain: "Go back", First: "Save", OnFirst: func() bool { kept++; return false }})
	d.WaitFor("Choose first")
	press(t, w, fyne.KeyReturn)
	if kept != 0 || !d.first.Disabled() || d.first.reason != "Choose first" {
		t.Errorf("kept %d times, %q", kept, d.first.reason)
	}
	d.WaitFor("")
	press(t, w, fyne.KeyReturn)
	if kept != 1 {
		t.Errorf("kept %d times", kept)
	}
}
