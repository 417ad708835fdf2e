package widgets

import (
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/test"
)

// toasted puts a toast on a window whose time is told by hand.
func toasted(t *testing.T, undo func()) (*Toast, fyne.Canvas, func(time.Duration)) {
	t.Helper()
	at := time.Date(2025, 3, 11, 9, 0, 0, 0, time.UTC)
	toast := NewToast("The import of Artists.xlsx is done.", "Undo", undo, nil)
	toast.time.now = func() time.Time { return at }
	c := show(t, NewTips(Down(0, NewButton("go", nil))))
	ShowToast(c, toast)
	return toast, c, func(d time.Duration) {
		at = at.Add(d)
		if toast.time.run != nil {
			toast.tick()
		}
	}
}

func TestToastGoesAndWaits(t *testing.T) {
	toast, c, pass := toasted(t, func() {})
	home := c.Content().(*Tips)
	pass(7 * time.Second)
	toast.MouseIn(&desktop.MouseEvent{})
	pass(time.Minute)
	if home.toast != toast {
		t.Fatal("it goes away under the pointer")
	}
	toast.MouseOut()
	pass(time.Second / 2)
	if home.toast != toast {
		t.Fatal("the time under the pointer was counted")
	}
	pass(time.Second)
	if home.toast != nil {
		t.Error("it stays for good")
	}
}

func TestToastUndoesByMouseAndKeys(t *testing.T) {
	undone := 0
	toast, c, _ := toasted(t, func() { undone++ })
	test.Tap(toast.undo)
	if home := c.Content().(*Tips); undone != 1 || home.toast != nil {
		t.Errorf("undone %d times, still there: %v", undone, home.toast != nil)
	}
	toast, c, pass := toasted(t, func() { undone++ })
	for c.FocusNext(); c.Focused() != fyne.Focusable(toast.undo); {
		c.FocusNext()
	}
	pass(time.Minute)
	press(t, c, fyne.KeyReturn)
	if undone != 2 || c.Content().(*Tips).toast != nil {
		t.Errorf("by keys undone %d times", undone-1)
	}
	if c.Focused() != nil {
		t.Error("the keyboard is on what has gone")
	}
}

// A newer toast takes the place of an older one, which does not end it.
func TestToastTakesThePlace(t *testing.T) {
	first, c, _ := toasted(t, nil)
	second := NewToast("Another desk changed three people.", "", nil, nil)
	ShowToast(c, second)
	first.leave()
	if home := c.Content().(*Tips); home.toast != second || first.time.run != nil {
		t.Error("the older toast is still in the way")
	}
}
