package widgets

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/theme"
)

// gridHead is the line of heads. It is one stop of Tab: left and right go
// through the columns that can be sorted, Return sorts.
type gridHead struct {
	part
	grid    *Grid
	at      int
	focused bool
	top     bool
	ground  *canvas.Rectangle
	line    *canvas.Rectangle
	frame   *canvas.Rectangle
	sort    *canvas.Image
	tick    tickBox
	words   []*canvas.Text
}

func newGridHead(g *Grid) *gridHead {
	h := &gridHead{
		grid: g, ground: canvas.NewRectangle(nil), line: canvas.NewRectangle(nil),
		frame: canvas.NewRectangle(nil), sort: newImage(nil), tick: newTickBox(),
	}
	for _, c := range g.columns {
		h.words = append(h.words, canvas.NewText(c.Head, nil))
	}
	h.at = h.next(-1, 1)
	h.ExtendBaseWidget(h)
	return h
}

// next is the nearest column that can be sorted, in a direction; it stays where
// there is none.
func (h *gridHead) next(from, step int) int {
	for i := from + step; i >= 0 && i < len(h.grid.columns); i += step {
		if h.grid.columns[i].Sortable {
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
	for i, at := range h.grid.spans(h.Size().Width) {
		if e.Position.X >= at.x && e.Position.X < at.x+at.width+h.px(gridGap) {
			h.press(i)
		}
	}
}

// Disabled lets Tab pass a head that cannot sort.
func (h *gridHead) Disabled() bool { return h.at < 0 || h.grid.OnSort == nil }

// Enable is asked by Fyne.
func (h *gridHead) Enable() {}

// Disable is asked by Fyne.
func (h *gridHead) Disable() {}

// TypedKey goes through the heads.
func (h *gridHead) TypedKey(e *fyne.KeyEvent) {
	switch e.Name {
	case fyne.KeyLeft:
		h.at = h.next(h.at, -1)
	case fyne.KeyRight:
		h.at = h.next(h.at, 1)
	case fyne.KeyReturn, fyne.KeyEnter, fyne.KeySpace:
		h.press(h.at)
	case fyne.KeyDown:
		focus(h.grid.body)
	case fyne.KeyEscape:
		escape(h)
	}
	h.Refresh()
}

// TypedRune is asked by Fyne.
func (h *gridHead) TypedRune(rune) {}

// FocusGained shows the frame.
func (h *gridHead) FocusGained() { h.focused = true; h.Refresh() }

// FocusLost takes the frame away.
func (h *gridHead) FocusLost() { h.focused = false; h.Refresh() }

// CreateRenderer is asked by Fyne.
func (h *gridHead) CreateRenderer() fyne.WidgetRenderer {
	d := &drawn{owner: h, objects: []fyne.CanvasObject{h.ground, h.line, h.tick.box, h.tick.tick}}
	for _, w := range h.words {
		d.objects = append(d.objects, w)
	}
	d.objects = append(d.objects, h.sort, h.frame)
	d.layout, d.refresh = h.lay, h.paintHead
	d.least = func() fyne.Size { return fyne.NewSize(1, h.grid.headHeight()) }
	return paint(d)
}

func (h *gridHead) lay(s fyne.Size) {
	place(h.ground, spot{0, 0, s.Width, s.Height - 1})
	place(h.line, spot{0, s.Height - 1, s.Width, 1})
	h.tick.at(&h.part, h.px(12), (s.Height-h.px(16))/2)
	for i, at := range h.grid.spans(s.Width) {
		if i >= len(h.words) {
			return
		}
		c, w := h.grid.columns[i], h.words[i]
		room := at.width
		if c.ID == h.grid.style.sorted {
			room -= h.px(18)
		}
		setText(w, c.Head, room)
		least := w.MinSize()
		x := at.x
		if c.Right {
			x = at.x + at.width - least.Width
		}
		place(w, spot{x, (s.Height - least.Height) / 2, least.Width, least.Height})
		if c.ID == h.grid.style.sorted {
			edge, beside := h.px(12), x+least.Width+h.px(4)
			if c.Right {
				beside = x - h.px(4) - edge
			}
			place(h.sort, spot{beside, (s.Height - edge) / 2, edge, edge})
		}
		if i == h.at {
			place(h.frame, spot{at.x - h.px(5), h.px(3), at.width + h.px(10), s.Height - h.px(6)})
		}
	}
}

func (h *gridHead) paintHead() {
	h.ground.FillColor, h.line.FillColor = h.colour(ColorNameQuietBand), h.colour(theme.ColorNameSeparator)
	if h.top {
		radius := h.size(theme.SizeNameCardRadius) - 1
		h.ground.TopLeftCornerRadius, h.ground.TopRightCornerRadius = radius, radius
	}
	h.ground.Refresh()
	some := len(h.grid.pick.ids) > 0
	all := some && h.grid.allPicked()
	h.tick.show(&h.part, all, some && !all, false)
	if !h.grid.style.ticks {
		h.tick.box.Hidden, h.tick.tick.Hidden = true, true
	} else {
		h.tick.box.Hidden = false
	}
	h.sort.Hidden = true
	for i, w := range h.words {
		if i >= len(h.grid.columns) {
			break
		}
		ink := fyne.ThemeColorName(theme.ColorNamePlaceHolder)
		w.TextStyle.Bold = h.grid.columns[i].ID == h.grid.style.sorted && h.grid.style.sorted != ""
		if w.TextStyle.Bold {
			ink = theme.ColorNameForeground
			h.sort.Hidden = false
		}
		w.Color, w.TextSize = h.colour(ink), h.size(SizeNameSecond)
		w.Refresh()
	}
	name := "sort-up"
	if h.grid.style.down {
		name = "sort-down"
	}
	h.sort.Resource = h.picture(name, theme.ColorNamePlaceHolder, 12)
	h.sort.Refresh()
	h.frame.Hidden = !h.focused
	h.frame.FillColor, h.frame.CornerRadius = h.colour(colorNameTransparent), h.px(6)
	h.frame.StrokeColor, h.frame.StrokeWidth = h.colour(ColorNameFocusRing), ringStroke
	h.frame.Refresh()
}
