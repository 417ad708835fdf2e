package widgets

import (
	"testing"

	"fyne.io/fyne/v2"
)

func TestCellsStandUnderTheirHeads(t *testing.T) {
	columns := []Column{{Width: 26}, {Head: "Column in the file", Weight: 3}, {Head: "Goes to", Width: 230}, {Head: "Proposal", Width: 96}}
	goes := NewSelect("A", towns())
	goes.Bare()
	tag := NewTag("Sure", ToneDone)
	row := Cells(columns, Quiet("A"), Strong("A title that is much longer than its column can be in so narrow a window"), goes, tag)
	show(t, Down(0, CellHeads(columns), row))
	for _, width := range []float32{1100, 780, 420} {
		row.Resize(fyne.NewSize(width, 40))
		for i, s := range NewGrid(columns...).spans(width) {
			o := row.Objects[i]
			if o.Position().X != s.x || o.Size().Width > s.width {
				t.Errorf("%v wide: column %d stands at %v, %v wide, and its head at %v, %v wide", width, i, o.Position().X, o.Size().Width, s.x, s.width)
			}
		}
		if last := tag.Position().X + tag.Size().Width; last > width {
			t.Errorf("%v wide: the last column ends at %v", width, last)
		}
	}
	if tag.Size().Width > 60 {
		t.Errorf("a tag of four letters is %v wide", tag.Size().Width)
	}
}

// A row can be chosen before the grid is seen; the rows before it are not
// scrolled away then.
func TestFindBeforeTheGridIsSeen(t *testing.T) {
	g := NewGrid(Column{Head: "Name"})
	g.SetRows([]Row{{ID: "1", Cells: []Cell{{Text: "one"}}}, {ID: "2", Cells: []Cell{{Text: "two"}}}})
	if !g.Find("1") {
		t.Fatal("the first row is not there")
	}
	show(t, g)
	if y := g.body.scroll.Offset.Y; y != 0 {
		t.Errorf("it is scrolled by %v", y)
	}
}

func TestStepsGiveWay(t *testing.T) {
	steps := NewStepLine("File", "Columns", "Preview", "Bring in")
	if least, whole := steps.least().Width, steps.MinSize().Width; least >= whole {
		t.Errorf("the steps need %v of %v", least, whole)
	}
}

// The table gives its room to the ways to begin where there is little.
func TestBeginInANarrowWindow(t *testing.T) {
	b := NewBegin("Sofra", "The desk.", "One seat is always open.", Down(8, NewButton("Look around", nil)))
	c := show(t, b)
	for width, seen := range map[float32]bool{1366: true, 1024: true, 700: false} {
		b.Resize(fyne.NewSize(width, 600))
		if b.table.Visible() != seen {
			t.Errorf("%v wide the table is seen: %v", width, b.table.Visible())
		}
	}
	if c.FocusNext(); c.Focused() == nil {
		t.Error("Tab does not reach the ways to begin")
	}
}
