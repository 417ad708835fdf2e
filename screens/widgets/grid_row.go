package widgets

import (
	"cmp"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/theme"
)

// frameInset and frameTop keep the frame round a row inside what scrolls; above
// its edge the software driver would draw it too low.
const (
	frameInset = 4
	frameTop   = 3
)

// gridRow draws one row; it is given other rows as the person scrolls.
type gridRow struct {
	part
	grid   *Grid
	index  int
	row    Row
	known  bool
	state  rowState
	hover  bool
	ground *canvas.Rectangle
	line   *canvas.Rectangle
	frame  *canvas.Rectangle
	tick   tickBox
	handle *canvas.Image
	cells  []*cellView
}

// rowState is all that the drawing hangs on besides the row itself.
type rowState struct {
	index, version  int
	cursor, focused bool
	picked, hovered bool
	known           bool
}

func newGridRow(g *Grid) *gridRow {
	r := &gridRow{
		grid: g, index: -1, ground: canvas.NewRectangle(nil), line: canvas.NewRectangle(nil),
		frame: canvas.NewRectangle(nil), tick: newTickBox(), handle: newImage(nil),
	}
	for range g.columns {
		r.cells = append(r.cells, newCellView())
	}
	r.state.version = -1
	r.ExtendBaseWidget(r)
	return r
}

// take shows the row at an index, if anything about it is new.
func (r *gridRow) take(i int) {
	r.index = i
	r.row, r.known = r.grid.rows.at(i)
	g := r.grid
	now := rowState{
		index: i, version: g.style.version, known: r.known, hovered: r.hover,
		cursor: g.pick.cursor == i, focused: g.pick.focused, picked: r.known && g.pick.ids[r.row.ID],
	}
	if now != r.state {
		r.state = now
		r.Refresh()
	}
}

// selected says whether the row stands on the selected ground.
func (r *gridRow) selected() bool {
	return r.state.picked || r.state.cursor && !r.grid.style.ticks
}

// CreateRenderer is asked by Fyne.
func (r *gridRow) CreateRenderer() fyne.WidgetRenderer {
	d := &drawn{owner: r, objects: []fyne.CanvasObject{r.ground, r.line, r.tick.box, r.tick.tick, r.handle}}
	for _, c := range r.cells {
		d.objects = append(d.objects, c.objects()...)
	}
	d.objects = append(d.objects, r.frame)
	d.layout, d.refresh = r.lay, r.paintRow
	d.least = func() fyne.Size { return fyne.NewSize(1, r.grid.rowHeight()) }
	return paint(d)
}

func (r *gridRow) lay(s fyne.Size) {
	place(r.ground, spot{0, 0, s.Width, s.Height - 1})
	place(r.line, spot{0, s.Height - 1, s.Width, 1})
	place(r.frame, spot{frameInset, frameTop, s.Width - 2*frameInset, s.Height - 1 - 2*frameTop})
	r.tick.at(&r.part, r.px(12), (s.Height-r.px(16))/2)
	edge := r.px(16)
	place(r.handle, spot{r.px(10), (s.Height - edge) / 2, edge, edge})
	if r.row.Section != "" && len(r.cells) > 0 {
		r.cells[0].section(r, s)
		return
	}
	for i, at := range r.grid.spans(s.Width) {
		if i == 0 && r.row.titled() {
			at.width = s.Width - at.x - r.px(gridEdge)
		}
		if i < len(r.cells) {
			r.cells[i].lay(r, i, spot{at.x, 0, at.width, s.Height - 1})
		}
	}
}

func (r *gridRow) paintRow() {
	ground := colorNameTransparent
	switch {
	case r.row.Section != "":
		ground = ColorNameQuietBand
	case r.selected():
		ground = theme.ColorNameSelection
	case r.state.hovered:
		ground = theme.ColorNameHover
	case r.row.Band:
		ground = ColorNameQuietBand
	}
	r.ground.FillColor, r.ground.Shadow = r.colour(ground), canvas.Shadow{}
	if r.grid.body.carried == r {
		r.ground.FillColor, r.ground.Shadow = r.colour(ColorNamePanel), shadowOf(&r.part)
	}
	r.ground.Refresh()
	r.line.FillColor = r.colour(theme.ColorNameSeparator)
	r.frame.Hidden = !r.state.cursor || !r.state.focused && !r.grid.style.ticks
	r.frame.FillColor, r.frame.CornerRadius = r.colour(colorNameTransparent), r.px(6)
	r.frame.StrokeColor, r.frame.StrokeWidth = r.colour(ColorNameFieldEdge), ringStroke
	if r.state.focused {
		r.frame.StrokeColor = r.colour(ColorNameFocusRing)
	}
	r.frame.Refresh()
	ticks := r.grid.style.ticks && r.row.Section == "" && r.known
	r.tick.show(&r.part, r.state.picked, false, false)
	r.tick.box.Hidden = !ticks
	r.tick.tick.Hidden = !ticks || !r.state.picked
	r.handle.Hidden = !r.grid.style.drag || r.row.Section != ""
	if !r.handle.Hidden {
		r.handle.Resource = r.picture("drag", theme.ColorNamePlaceHolder, 16)
		r.handle.Refresh()
	}
	for i, c := range r.cells {
		c.paintCell(r, i)
	}
}

// column is the one under a point, -1 for none.
func (r *gridRow) column(x float32) int {
	for i, at := range r.grid.spans(r.Size().Width) {
		if x >= at.x && x < at.x+at.width+gapAfter(r.grid.columns, i) {
			return i
		}
	}
	return -1
}

// MouseDown moves the frame and ticks; at once, without the wait that Fyne makes
// before a tap of what can be double tapped.
func (r *gridRow) MouseDown(e *desktop.MouseEvent) {
	if r.row.Section != "" || !r.known {
		return
	}
	r.grid.pressed(r, e)
}

// MouseUp presses a link.
func (r *gridRow) MouseUp(e *desktop.MouseEvent) {
	i := r.column(e.Position.X)
	if i < 0 || e.Button != desktop.MouseButtonPrimary || r.grid.OnLink == nil {
		return
	}
	if cell := r.row.cell(&r.grid.columns[i]); cell != nil && cell.Link {
		r.grid.OnLink(r.row, r.grid.columns[i].at)
	}
}

// DoubleTapped opens.
func (r *gridRow) DoubleTapped(*fyne.PointEvent) { r.grid.open(r.index) }

// TappedSecondary drops the menu of the row.
func (r *gridRow) TappedSecondary(e *fyne.PointEvent) {
	if !r.known || r.row.Section != "" {
		return
	}
	focus(r.grid.body)
	r.grid.moveTo(r.index, 1)
	at := e.AbsolutePosition
	r.grid.menuAt(func() spot { return spot{at.X, at.Y, 0, 0} })
}

// MouseIn fills.
func (r *gridRow) MouseIn(e *desktop.MouseEvent) {
	r.hover = true
	r.take(r.index)
	r.tip(e)
}

// MouseMoved shows the whole of what is cut under the pointer.
func (r *gridRow) MouseMoved(e *desktop.MouseEvent) { r.tip(e) }

// MouseOut takes the fill away.
func (r *gridRow) MouseOut() {
	r.hover = false
	hideTip(r)
	for _, c := range r.cells {
		c.told = false
	}
	r.take(r.index)
}

// tip tells a cut text once.
func (r *gridRow) tip(e *desktop.MouseEvent) {
	under := r.column(e.Position.X)
	for i, c := range r.cells {
		switch {
		case i != under:
			c.told = false
		case !c.told:
			hideTip(r)
			c.told = true
			if cell := r.row.cell(&r.grid.columns[i]); cell != nil && (c.cut(cell.Text) || cell.more()) {
				showTip(r, cmp.Or(cell.Whole, cell.Text), e.AbsolutePosition)
			}
		}
	}
}

// Dragged carries the row, in a list that can be put in order.
func (r *gridRow) Dragged(e *fyne.DragEvent) {
	if r.grid.style.drag {
		r.grid.body.carry(r, e)
	}
}

// DragEnd puts the row down.
func (r *gridRow) DragEnd() {
	if r.grid.style.drag {
		r.grid.body.drop()
	}
}
