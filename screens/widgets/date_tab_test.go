package widgets

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
)

// TestTabGoesFromDateToDate holds that a second day that is typed after Tab is kept:
// Tab once stopped at the icon of the month, and what was typed there was lost.
func TestTabGoesFromDateToDate(t *testing.T) {
	from, until := NewDateField("From", dateWords()), NewDateField("Until", dateWords())
	c := show(t, Down(0, from, until))
	c.Focus(from.Target())
	write(t, c, "1.3.2026")
	c.FocusNext()
	write(t, c, "31.12.2026")
	if c.Unfocus(); from.Text() != "01.03.2026" || until.Text() != "31.12.2026" {
		t.Errorf("from %q until %q", from.Text(), until.Text())
	}
}

func TestMonthOpensByIconAndKey(t *testing.T) {
	date := NewDateField("Date", dateWords())
	c := show(t, NewTips(Down(0, date)))
	icon, _ := date.tail.(*mark)
	test.Tap(icon)
	if c.Overlays().Top() == nil {
		t.Fatal("the icon opens no month")
	}
	c.Focused().TypedKey(&fyne.KeyEvent{Name: fyne.KeyEscape})
	if c.Overlays().Top() != nil || c.Focused() != fyne.Focusable(date.entry) {
		t.Fatal("the month does not close to its field")
	}
	date.Target().TypedKey(&fyne.KeyEvent{Name: fyne.KeyDown})
	if c.Overlays().Top() == nil {
		t.Error("the arrow down opens no month")
	}
	c.Focused().TypedKey(&fyne.KeyEvent{Name: fyne.KeyEscape})
	date.Disable()
	test.Tap(icon)
	if c.Overlays().Top() != nil {
		t.Error("a field out of use opens its month")
	}
}
