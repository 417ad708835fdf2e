package widgets

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
)

// How near the pointer is to an edge that it takes, and how far a key moves it.
const (
	edgeReach = 6
	edgeStep  = 12
)

// noEdge is the edge between no columns.
const noEdge = -1

// edgeAt is the column whose right edge is at a place: all but the last have
// one, and the one beside gives what it takes.
func (h *gridHead) edgeAt(x float32) int {
	if !h.grid.cols.offered {
		return noEdge
	}
	spans := h.grid.spans(h.Size().Width)
	for i := range len(spans) - 1 {
		if d := x - h.edgeOf(spans[i]); d <= h.px(edgeReach) && d >= -h.px(edgeReach) {
			return i
		}
	}
	return noEdge
}

// edgeOf is where the right edge of a column is: in the middle of the gap.
func (h *gridHead) edgeOf(s span) float32 { return s.x + s.width + h.px(gridGap)/2 }

// moveEdge makes a column wider and the one beside it narrower, by a measure
// on the screen.
func (g *Grid) moveEdge(i int, by float32) {
	spans := g.spans(g.head.Size().Width)
	if i < 0 || i+1 >= len(spans) {
		return
	}
	unit := g.px(1)
	by = fyne.Max(by, fyne.Min(leastOfColumn(g.columns[i])-spans[i].width, 0))
	by = fyne.Min(by, fyne.Max(spans[i+1].width-leastOfColumn(g.columns[i+1]), 0))
	spans[i].width += by
	spans[i+1].width -= by
	for at, c := range g.columns {
		g.cols.arranged.Widths[c.ID] = spans[at].width / unit
	}
	g.arrange()
	g.style.version++
	g.head.Refresh()
	g.body.fit()
}

// widen is a key's step: the last column takes from the one before.
func (g *Grid) widen(i int, by float32) {
	if last := len(g.columns) - 1; i == last {
		i, by = last-1, -by
	}
	g.moveEdge(i, by)
	g.tellArranged()
}

// Dragged moves the edge that the pointer took.
func (h *gridHead) Dragged(e *fyne.DragEvent) {
	if !h.dragging {
		h.dragging, h.edge = true, h.edgeAt(e.Position.X-e.Dragged.DX)
		h.pointer = e.Position.X - e.Dragged.DX
	}
	if h.edge == noEdge {
		return
	}
	before := h.edgeOf(h.grid.spans(h.Size().Width)[h.edge])
	h.grid.moveEdge(h.edge, e.Position.X-h.pointer)
	h.pointer += h.edgeOf(h.grid.spans(h.Size().Width)[h.edge]) - before
}

// DragEnd tells the page.
func (h *gridHead) DragEnd() {
	if h.dragging && h.edge != noEdge {
		h.grid.tellArranged()
	}
	h.dragging, h.edge = false, noEdge
	h.Refresh()
}

// MouseIn looks for an edge.
func (h *gridHead) MouseIn(e *desktop.MouseEvent) { h.MouseMoved(e) }

// MouseMoved looks for an edge, and tells what the button at the end is for.
func (h *gridHead) MouseMoved(e *desktop.MouseEvent) {
	if h.dragging {
		return
	}
	if at := h.edgeAt(e.Position.X); at != h.edge {
		h.edge = at
		h.Refresh()
	}
	over := h.grid.cols.offered && e.Position.X >= h.Size().Width-h.grid.right()
	if over != h.corner {
		h.corner = over
		hideTip(h)
		if over {
			showTip(h, h.grid.cols.words.Columns, e.AbsolutePosition)
		}
		h.Refresh()
	}
}

// MouseOut forgets the edge.
func (h *gridHead) MouseOut() {
	hideTip(h)
	h.corner = false
	if !h.dragging {
		h.edge = noEdge
	}
	h.Refresh()
}

// Cursor shows that an edge can be moved.
func (h *gridHead) Cursor() desktop.Cursor {
	if h.edge != noEdge {
		return desktop.HResizeCursor
	}
	return desktop.DefaultCursor
}

// KeyDown remembers Shift.
func (h *gridHead) KeyDown(e *fyne.KeyEvent) { h.shift = h.shift || isShift(e.Name) }

// KeyUp forgets Shift.
func (h *gridHead) KeyUp(e *fyne.KeyEvent) { h.shift = h.shift && !isShift(e.Name) }

func isShift(name fyne.KeyName) bool {
	return name == desktop.KeyShiftLeft || name == desktop.KeyShiftRight
}

// TappedSecondary lists the columns.
func (h *gridHead) TappedSecondary(*fyne.PointEvent) { h.grid.ChooseColumns() }

// cornerSpot is where a list of that width opens below the button at the end.
func (h *gridHead) cornerSpot(width float32) spot {
	at := fyne.CurrentApp().Driver().AbsolutePositionForObject(h)
	return spot{at.X + h.Size().Width - width - h.px(14), at.Y, 0, h.Size().Height}
}
