package widgets

import (
	"fyne.io/fyne/v2"
)

// Measures of a grid at text scale 1.
const (
	gridHeadRow    = 30
	gridRowOne     = 34
	gridRowTwo     = 50
	gridSection    = 32
	gridEdge       = 14
	gridTickEdge   = 42
	gridHandleEdge = 32
	gridGap        = 10
	gridTurn       = 8 // more between figures at the right of one column and words at the left of the next
	gridLeast      = 34
	gridCorner     = 28
)

// Grid is a list of records with columns. It shows any number of rows and holds
// few of them; pages come from its source as the person scrolls.
type Grid struct {
	part
	gridTells

	columns []Column // those that are shown
	cols    columnsOf
	style   gridStyle
	rows    gridRows
	pick    gridPick
	ahead   typedAhead
	self    fyne.Widget
	head    *gridHead
	body    *gridBody
	empty   fyne.CanvasObject
}

// gridTells is what the page hears of a grid.
type gridTells struct {
	// OnSort is called when a head was pressed; the page loads again.
	OnSort func(columnID string, down bool)
	// OnCursor is called when the row with the frame is another one.
	OnCursor func(Row)
	// OnPressed is called at a press of the first mouse button on a row.
	OnPressed func(Row)
	// OnOpen is called at Return and double click.
	OnOpen func(Row)
	// OnSelected is called when other rows are ticked.
	OnSelected func(ids []string)
	// OnLink is called when a cell that is a link was pressed.
	OnLink func(row Row, column int)
	// OnSpace is called at Space, in place of ticking the row.
	OnSpace func(Row)
	// OnKey is called for a key that a grid has no use for.
	OnKey func(*fyne.KeyEvent)
	// Verbs are what can be done with a row: the menu of the second mouse
	// button, of the Menu key and of Shift+F10. OnVerb does one.
	Verbs  func(Row) []Option
	OnVerb func(id string, row Row)
	// OnDelete is called at Delete; the page asks or offers to undo.
	OnDelete func(Row)
	// OnCopy copies in place of the grid, which knows only the rows that are here.
	OnCopy func()
	// OnRange answers with the ids of rows from one index to before another,
	// where not all of them are here; without it those that are here are ticked.
	OnRange func(from, to int, answer func(ids []string))
	// OnAhead answers with the row whose name begins so, where none that is here
	// does.
	OnAhead func(text string, answer func(index int))
	// OnArranged is called when columns were shown, hidden, widened or narrowed.
	OnArranged func(Arrangement)
}

// gridStyle is how a grid is drawn.
type gridStyle struct {
	ticks, twoLines bool
	headless, drag  bool
	keyed           bool // letters are the page's
	sorted          string
	down            bool
	version         int
}

// NewGrid is a grid without rows.
func NewGrid(columns ...Column) *Grid {
	g := &Grid{}
	g.setUp(g, columns)
	return g
}

// setUp readies the grid inside a list of a narrower kind.
func (g *Grid) setUp(self fyne.Widget, columns []Column) {
	g.self, g.cols.all = self, columns
	g.pick.ids, g.pick.cursor = map[string]bool{}, -1
	g.rows.restart(0, nil)
	g.head, g.body = newGridHead(g), newGridBody(g)
	g.arrange()
	g.ExtendBaseWidget(self)
}

// WithTicks shows a tick box in each row.
func (g *Grid) WithTicks() *Grid { g.style.ticks = true; return g }

// WithTwoLines makes rows 50 high.
func (g *Grid) WithTwoLines() *Grid { g.style.twoLines = true; return g }

// WithoutHead leaves the heads out.
func (g *Grid) WithoutHead() *Grid { g.style.headless = true; return g }

// WithKeys leaves letters and figures to OnKey: they go to no row.
func (g *Grid) WithKeys() *Grid { g.style.keyed = true; return g }

// SetColumns shows other columns; rows must be loaded again.
func (g *Grid) SetColumns(columns ...Column) {
	g.cols.all = columns
	g.arrange()
	g.body.clear()
	g.self.Refresh()
}

// SetSorted says by which column the source sorts.
func (g *Grid) SetSorted(columnID string, down bool) {
	g.style.sorted, g.style.down = columnID, down
	g.head.Refresh()
}

// SetEmpty is shown while there are no rows.
func (g *Grid) SetEmpty(o fyne.CanvasObject) {
	g.empty = o
	g.self.Refresh()
}

// Load shows a long list: total rows, asked for in pages. The row with the frame
// stays at its place, ticks stay with their records.
func (g *Grid) Load(total int, page Page) {
	g.rows.restart(total, page)
	g.changed()
}

// SetRows shows a short list.
func (g *Grid) SetRows(rows []Row) {
	g.rows.hold(rows, g.rowHeight(), g.px(gridSection))
	g.changed()
}

// changed shows what the source has now.
func (g *Grid) changed() {
	g.style.version++
	if g.pick.cursor >= g.rows.total {
		g.pick.cursor = g.rows.total - 1
	}
	g.anchor(g.pick.cursor)
	g.measure()
	g.giveWay(g.head.Size().Width)
	g.self.Refresh()
	g.body.fit()
}

// rowHeight is the height of a row that is no section's head.
func (g *Grid) rowHeight() float32 {
	if g.style.twoLines {
		return g.px(gridRowTwo)
	}
	return g.px(gridRowOne)
}

// left is where the first column begins.
func (g *Grid) left() float32 {
	switch {
	case g.style.ticks:
		return g.px(gridTickEdge)
	case g.style.drag:
		return g.px(gridHandleEdge)
	}
	return g.px(gridEdge)
}

// spans shares the width among the columns.
func (g *Grid) spans(width float32) []span { return g.spansOf(g.columns, width) }

func (g *Grid) spansOf(columns []Column, width float32) []span {
	return shareOut(columns, g.left(), width-g.right()+px(gridEdge))
}

// right is what stays free behind the last column: there the button is that
// lists the columns.
func (g *Grid) right() float32 {
	if g.cols.offered && !g.style.headless {
		return g.px(gridCorner)
	}
	return g.px(gridEdge)
}

// span is where a column stands.
type span struct{ x, width float32 }

// CreateRenderer is asked by Fyne.
func (g *Grid) CreateRenderer() fyne.WidgetRenderer {
	d := &drawn{owner: g.self}
	d.least = func() fyne.Size { return fyne.NewSize(g.px(240), g.headHeight()+g.rowHeight()*3) }
	d.layout = func(s fyne.Size) {
		head, seen := g.headHeight(), g.body.sees(g.pick.cursor)
		if g.giveWay(s.Width) {
			g.head.Refresh()
		}
		place(g.head, spot{0, 0, s.Width, head})
		place(g.body.scroll, spot{0, head, s.Width, s.Height - head})
		if g.empty != nil {
			height := heightOf(g.empty, s.Width)
			place(g.empty, spot{0, head + fyne.Max((s.Height-head-height)/2, 0), s.Width, height})
		}
		g.body.fit()
		if g.body.unseen || seen && !g.body.sees(g.pick.cursor) {
			g.body.reveal(g.pick.cursor)
		}
	}
	d.refresh = func() {
		g.style.version++
		g.rows.measure(g.rowHeight(), g.px(gridSection))
		if g.cols.scale != g.px(1) {
			g.measure()
		}
		d.objects = []fyne.CanvasObject{g.head, g.body.scroll}
		if g.empty != nil {
			d.objects = append(d.objects, g.empty)
			g.empty.Hide()
			if g.rows.total == 0 {
				g.empty.Show()
			}
		}
		g.head.Hidden = g.style.headless
		g.head.Refresh()
		g.body.Refresh()
		g.body.scroll.Refresh()
	}
	return paint(d)
}

func (g *Grid) headHeight() float32 {
	if g.style.headless {
		return 0
	}
	return g.px(gridHeadRow)
}
