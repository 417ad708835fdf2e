package widgets

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
)

// A capital letter goes to its row and ticks nothing on the way.
func TestGridCapitalLetterOnlyJumps(t *testing.T) {
	grid := NewGrid(Column{ID: "name", Head: "Name"}).WithTicks()
	c := show(t, grid)
	grid.SetRows([]Row{
		{ID: "1", Cells: []Cell{{Text: "Arta"}}}, {ID: "2", Cells: []Cell{{Text: "Blerim"}}}, {ID: "3", Cells: []Cell{{Text: "Olsi"}}},
	})
	var cleared int
	grid.OnSelected = func(ids []string) { cleared = len(ids) }
	c.Focus(grid.Target())
	grid.body.KeyDown(&fyne.KeyEvent{Name: desktop.KeyShiftLeft})
	grid.Target().TypedRune('O')
	if row, _ := grid.Cursor(); row.ID != "3" || len(grid.Selected()) != 0 {
		t.Errorf("Shift+o is at %q and ticked %v", row.ID, grid.Selected())
	}
	grid.body.KeyUp(&fyne.KeyEvent{Name: desktop.KeyShiftLeft})
	press(t, c, fyne.KeyF2, fyne.KeyHome)
	grid.TypedShortcut(&fyne.ShortcutSelectAll{})
	if cleared != 3 {
		t.Fatalf("%d are ticked", cleared)
	}
	press(t, c, fyne.KeyEscape)
	if cleared != 0 || len(grid.Selected()) != 0 {
		t.Errorf("after Esc %d are ticked", cleared)
	}
}

// A row with the frame stays in sight when the list becomes lower.
func TestGridFrameStaysInSight(t *testing.T) {
	grid, _, c := bigGrid(t, 500)
	c.Focus(grid.Target())
	size := grid.Size()
	rows := int(grid.body.scroll.Size().Height / grid.rowHeight())
	grid.MoveTo(rows - 1)
	grid.Resize(size.SubtractWidthHeight(0, 2*grid.rowHeight()))
	if !grid.body.sees(grid.At()) {
		t.Error("a lower list hides the row with the frame")
	}
	grid.Resize(size)
	grid.body.scroll.ScrollToOffset(fyne.NewPos(0, 100*grid.rowHeight()))
	at := grid.body.scroll.Offset
	grid.Resize(size.SubtractWidthHeight(0, grid.rowHeight()))
	if grid.body.scroll.Offset != at {
		t.Error("where it was out of sight, the list jumps to it")
	}
}
