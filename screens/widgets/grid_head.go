package widgets

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
)

// gridHead is the line of heads. It is one stop of Tab: left and right go
// through the columns, Return sorts, Shift with left and right makes a column
// narrower and wider. At its end is the button that lists the columns.
type gridHead struct {
	part
	headHand
	grid  *Grid
	at    int // the column with the frame; behind the last is the button
	top   bool
	face  *headFace
	tick  tickBox
	words []*canvas.Text
	d     *drawn
}

// headHand is where keyboard and pointer are.
type headHand struct {
	focused, shift bool
	edge           int // the column whose right edge the pointer is at
	corner         bool
	dragging       bool
	pointer        float32
}

// headFace is how heads are drawn.
type headFace struct {
	ground, line, frame, grip *canvas.Rectangle
	sort, columns             *canvas.Image
}

func newGridHead(g *Grid) *gridHead {
	h := &gridHead{grid: g, tick: newTickBox()}
	h.edge = noEdge
	h.face = &headFace{
		ground: canvas.NewRectangle(nil), line: canvas.NewRectangle(nil), frame: canvas.NewRectangle(nil),
		grip: canvas.NewRectangle(nil), sort: newImage(nil), columns: newImage(nil),
	}
	h.d = &drawn{owner: h, layout: h.lay, refresh: h.paintHead}
	h.d.least = func() fyne.Size { return fyne.NewSize(1, h.grid.headHeight()) }
	h.ExtendBaseWidget(h)
	return h
}

// fill takes the columns that are shown.
func (h *gridHead) fill() {
	h.words = h.words[:0]
	for _, c := range h.grid.columns {
		h.words = append(h.words, canvas.NewText(c.Head, nil))
	}
	f := h.face
	h.d.objects = []fyne.CanvasObject{f.ground, f.line, h.tick.box, h.tick.tick}
	for _, w := range h.words {
		h.d.objects = append(h.d.objects, w)
	}
	h.d.objects = append(h.d.objects, f.sort, f.columns, f.grip, f.frame)
	if !h.stop(h.at) {
		h.at = h.next(-1, 1)
	}
}

// stop says whether something can be done at a column.
func (h *gridHead) stop(i int) bool {
	columns := h.grid.columns
	return i >= 0 && i < len(columns) && (columns[i].Sortable || h.grid.cols.offered) || i == len(columns) && h.grid.cols.offered
}

// next is the nearest stop in a direction; it stays where there is none.
func (h *gridHead) next(from, step int) int {
	for i := from + step; i >= 0 && i <= len(h.grid.columns); i += step {
		if h.stop(i) {
			return i
		}
	}
	return from
}

// press sorts by a column, turning the order of the one that is sorted already.
func (h *gridHead) press(i int) {
	if i < 0 || i >= len(h.grid.columns) || !h.grid.columns[i].Sortable || h.grid.OnSort == nil {
		return
	}
	id := h.grid.columns[i].ID
	down := id == h.grid.style.sorted && !h.grid.style.down
	h.grid.SetSorted(id, down)
	h.grid.OnSort(id, down)
}

// Tapped sorts, or ticks all rows that are here.
func (h *gridHead) Tapped(e *fyne.PointEvent) {
	if h.grid.style.ticks && e.Position.X < h.grid.left()-h.px(6) {
		h.grid.pickAll(!h.grid.allPicked())
		return
	}
	if h.grid.cols.offered && e.Position.X >= h.Size().Width-h.grid.right() {
		h.grid.ChooseColumns()
		return
	}
	for i, at := range h.grid.spans(h.Size().Width) {
		if h.edgeAt(e.Position.X) == noEdge && e.Position.X >= at.x && e.Position.X < at.x+at.width+gapAfter(h.grid.columns, i) {
			h.press(i)
		}
	}
}

// Disabled lets Tab pass a head that can do nothing.
func (h *gridHead) Disabled() bool {
	return !h.stop(h.at) || h.grid.OnSort == nil && !h.grid.cols.offered
}

// Enable is asked by Fyne.
func (h *gridHead) Enable() {}

// Disable is asked by Fyne.
func (h *gridHead) Disable() {}

// TypedKey goes through the heads.
func (h *gridHead) TypedKey(e *fyne.KeyEvent) {
	wide := h.shift && h.grid.cols.offered && h.at < len(h.grid.columns)
	switch {
	case e.Name == fyne.KeyLeft && wide:
		h.grid.widen(h.at, -h.px(edgeStep))
	case e.Name == fyne.KeyRight && wide:
		h.grid.widen(h.at, h.px(edgeStep))
	case e.Name == fyne.KeyLeft:
		h.at = h.next(h.at, -1)
	case e.Name == fyne.KeyRight:
		h.at = h.next(h.at, 1)
	case isEnter(e.Name), e.Name == fyne.KeySpace:
		if h.at == len(h.grid.columns) {
			h.grid.ChooseColumns()
			return
		}
		h.press(h.at)
	case isMenuKey(e, h.shift):
		h.grid.ChooseColumns()
	case e.Name == fyne.KeyDown:
		focus(h.grid.body)
	case e.Name == fyne.KeyEscape:
		escape(h)
	}
	h.Refresh()
}

// TypedRune is asked by Fyne.
func (h *gridHead) TypedRune(rune) {}

// FocusGained shows the frame.
func (h *gridHead) FocusGained() { h.focused = true; h.Refresh() }

// FocusLost takes the frame away.
func (h *gridHead) FocusLost() { h.focused, h.shift = false, false; h.Refresh() }
