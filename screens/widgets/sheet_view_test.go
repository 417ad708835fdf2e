package widgets

import (
	"fmt"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
)

// aSheet is a sheet of 20 columns and 100 rows on a window that shows four columns
// and nine rows.
func aSheet(t *testing.T) (*SheetView, fyne.Window) {
	t.Helper()
	s := NewSheetView(func(c int) string { return string(rune('A' + c - 1)) })
	w := test.NewTempWindow(t, s)
	w.SetPadded(false)
	w.Resize(fyne.NewSize(sheetHead+4*sheetColumn+20, 10*sheetRow+5))
	s.SetSheet(20, 100, func(column, row int) SheetCell { return SheetCell{Text: fmt.Sprint(column, "/", row)} })
	w.Canvas().Focus(s)
	return s, w
}

// The frame goes by keys, stays on the sheet, and is always seen.
func TestSheetGoesByKeys(t *testing.T) {
	s, _ := aSheet(t)
	at, chosen := "", ""
	s.OnCell = func(column, row int) { at = fmt.Sprint(column, " ", row) }
	s.OnChoose = func(column, row int) { chosen = fmt.Sprint(column, " ", row) }
	for _, c := range []struct {
		key  fyne.KeyName
		want string
	}{
		{fyne.KeyLeft, ""}, {fyne.KeyRight, "2 1"}, {fyne.KeyDown, "2 2"}, {fyne.KeyPageDown, "2 11"}, {fyne.KeyEnd, "20 11"}, {fyne.KeyRight, "20 11"},
		{fyne.KeyUp, "20 10"}, {fyne.KeyHome, "1 10"}, {fyne.KeyPageUp, "1 1"},
	} {
		s.TypedKey(&fyne.KeyEvent{Name: c.key})
		if at != c.want {
			t.Errorf("%s leads to %q, want %q", c.key, at, c.want)
		}
		if columns, rows := s.seen(); s.column < s.left || s.column >= s.left+columns || s.row < s.top || s.row >= s.top+rows {
			t.Errorf("after %s the frame at %d, %d is out of sight", c.key, s.column, s.row)
		}
	}
	s.TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
	if chosen != "1 1" {
		t.Errorf("Return chooses %q", chosen)
	}
}

// A press goes to the cell under it, also when the sheet was scrolled.
func TestSheetIsPressed(t *testing.T) {
	s, w := aSheet(t)
	at := ""
	s.OnCell = func(column, row int) { at = fmt.Sprint(column, " ", row) }
	press := func() { test.TapCanvas(w.Canvas(), fyne.NewPos(sheetHead+1.5*sheetColumn, 3.5*sheetRow)) }
	press()
	if at != "2 3" {
		t.Errorf("the press goes to %q", at)
	}
	s.Scrolled(&fyne.ScrollEvent{Scrolled: fyne.NewDelta(0, -5*sheetRow)})
	press()
	if at != "2 13" {
		t.Errorf("the press on the scrolled sheet goes to %q", at)
	}
	s.Scrolled(&fyne.ScrollEvent{Scrolled: fyne.NewDelta(0, 5000)})
	if s.top != 1 {
		t.Errorf("it scrolls up to row %d", s.top)
	}
	test.TapCanvas(w.Canvas(), fyne.NewPos(5, 5))
	if at != "2 13" {
		t.Errorf("a press on the corner goes to %q", at)
	}
}
