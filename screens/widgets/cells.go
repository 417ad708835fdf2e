package widgets

import "fyne.io/fyne/v2"

// cells lays out in the columns of a grid.
type cells struct{ columns []Column }

// Cells puts one object into each column, as a Grid puts its cells: for rows of
// fields and tags, which a Grid cannot hold. A nil leaves its column empty.
func Cells(columns []Column, objects ...fyne.CanvasObject) *fyne.Container {
	row := &fyne.Container{Layout: cells{columns}}
	for _, o := range objects {
		if o == nil {
			o = &fyne.Container{}
		}
		row.Objects = append(row.Objects, o)
	}
	return row
}

// CellHeads is the band with the names of the columns above such rows.
func CellHeads(columns []Column) fyne.CanvasObject {
	var heads []fyne.CanvasObject
	for _, c := range columns {
		heads = append(heads, Quiet(c.Head))
	}
	return Down(0, newTinted(ColorNameQuietBand, Inset(7, 0, Cells(columns, heads...))), Line())
}

func (c cells) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	for i, s := range shareOut(c.columns, px(gridEdge), size.Width) {
		if i >= len(objects) {
			return
		}
		width := s.width
		if _, tag := objects[i].(*Tag); tag { // a tint as wide as its word
			width = fyne.Min(width, objects[i].MinSize().Width)
		}
		height := heightOf(objects[i], width)
		place(objects[i], spot{s.x, (size.Height - height) / 2, width, height})
	}
}

func (c cells) MinSize(objects []fyne.CanvasObject) fyne.Size {
	least := fyne.NewSize(px(2*gridEdge), 0)
	for i := range c.columns {
		least.Width += gapAfter(c.columns, i)
	}
	for _, o := range objects {
		size := leastOf(o)
		least.Width += fyne.Min(size.Width, px(gridLeast))
		least.Height = fyne.Max(least.Height, size.Height)
	}
	return least
}

func (c cells) heightFor(objects []fyne.CanvasObject, width float32) float32 {
	tallest := float32(0)
	for i, s := range shareOut(c.columns, px(gridEdge), width) {
		if i < len(objects) {
			tallest = fyne.Max(tallest, heightOf(objects[i], s.width))
		}
	}
	return tallest
}
