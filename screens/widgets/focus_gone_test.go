package widgets

import "testing"

// What has left the window between the press and the release of the mouse does
// its work, and does not ask for the keyboard.
func TestWhatHasLeftAsksForNoKeyboard(t *testing.T) {
	pressed := 0
	gone, stays := NewButton("Line", func() { pressed++ }), NewButton("Other", nil)
	box := Down(0, gone, stays)
	c := show(t, box)
	c.Focus(stays)
	box.Objects = box.Objects[1:]
	box.Refresh()
	gone.Tapped(nil)
	if pressed != 1 || !stays.focused || stands(gone) {
		t.Errorf("pressed %d times; who stays has the keyboard: %v", pressed, stays.focused)
	}
}
