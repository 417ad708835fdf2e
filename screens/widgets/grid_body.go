package widgets

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
)

// gridBody is the part that scrolls. It has as many row widgets as are seen and
// gives them other rows as the person scrolls.
type gridBody struct {
	part
	grid   *Grid
	scroll *container.Scroll
	pool   []*gridRow
	d      *drawn

	unseen  bool // a row is to be revealed as soon as there is room
	carried *gridRow
	from    int
	moved   func(from, to int)
}

func newGridBody(g *Grid) *gridBody {
	b := &gridBody{grid: g}
	b.d = &drawn{owner: b}
	b.d.least = func() fyne.Size { return fyne.NewSize(1, g.rows.top(g.rows.total, g.rowHeight())) }
	b.d.layout = func(fyne.Size) { b.fit() }
	b.ExtendBaseWidget(b)
	b.scroll = container.NewVScroll(b)
	b.scroll.OnScrolled = func(fyne.Position) { b.fit() }
	return b
}

// CreateRenderer is asked by Fyne.
func (b *gridBody) CreateRenderer() fyne.WidgetRenderer { return b.d }

// clear forgets the row widgets: the columns are others now.
func (b *gridBody) clear() { b.pool, b.d.objects = nil, nil }

// fit gives each visible row its widget and asks for rows that are missing. A
// row keeps its widget while it is seen, so that a scroll step paints one row
// and not thirty.
func (b *gridBody) fit() {
	g := b.grid
	height, seen := g.rowHeight(), b.scroll.Size().Height
	if seen <= 0 || g.rows.total == 0 {
		b.show(0, 0)
		return
	}
	offset := b.scroll.Offset.Y
	first := g.rows.under(offset, height)
	last := g.rows.under(offset+seen, height) + 1
	b.show(first, last)
	g.rows.need(first, b.arrived)
	g.rows.need(last-1, b.arrived)
}

// arrived paints rows that came.
func (b *gridBody) arrived() {
	g := b.grid
	if g.measure() {
		g.giveWay(g.head.Size().Width)
		g.style.version++
	}
	b.fit()
	g.head.Refresh()
	b.grid.tellCursor()
}

func (b *gridBody) show(first, last int) {
	g, changed := b.grid, false
	for len(b.pool) < last-first {
		b.pool = append(b.pool, newGridRow(g))
		changed = true
	}
	if changed || len(b.d.objects) != last-first {
		b.d.objects = b.d.objects[:0]
		changed = true
	}
	used := make([]bool, len(b.pool))
	for i := first; i < last; i++ {
		at := i % len(b.pool)
		used[at] = true
		row := b.pool[at]
		top, end := g.rows.top(i, g.rowHeight()), g.rows.top(i+1, g.rowHeight())
		if row == b.carried {
			continue
		}
		row.take(i)
		place(row, spot{0, top, b.scroll.Size().Width, end - top})
		row.Hidden = false
	}
	b.d.objects = b.d.objects[:0]
	for i, row := range b.pool {
		if used[i] && row != b.carried {
			b.d.objects = append(b.d.objects, row)
		}
	}
	if b.carried != nil {
		b.d.objects = append(b.d.objects, b.carried)
	}
	if changed {
		b.scroll.Refresh()
	}
}

// sees says whether a row is seen whole.
func (b *gridBody) sees(i int) bool {
	g, offset := b.grid, b.scroll.Offset.Y
	return i >= 0 && g.rows.top(i, g.rowHeight()) >= offset && g.rows.top(i+1, g.rowHeight()) <= offset+b.scroll.Size().Height
}

// reveal scrolls until a row is seen whole.
func (b *gridBody) reveal(i int) {
	g := b.grid
	if i < 0 || i >= g.rows.total {
		return
	}
	top, end := g.rows.top(i, g.rowHeight()), g.rows.top(i+1, g.rowHeight())
	offset, seen := b.scroll.Offset.Y, b.scroll.Size().Height
	if b.unseen = seen <= 0; b.unseen {
		return
	}
	switch {
	case top < offset:
		b.scroll.ScrollToOffset(fyne.NewPos(0, top))
	case seen > 0 && end > offset+seen: // before it is laid out there is nothing to scroll in
		b.scroll.ScrollToOffset(fyne.NewPos(0, end-seen))
	}
	b.fit()
}
