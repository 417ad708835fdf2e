package sheet

import (
	"cmp"
	"math"
	"slices"

	"sofra/app"
)

// page is where everything of one sheet stands. Rows are counted from 1 as in
// the file, columns from 0.
type page struct {
	app.Sheet
	name    string // in the file
	lines   map[int][]textLine
	heights map[int]float64
	merged  [][2]string
	tables  []*placed
	charts  []drawn
	widths  []float64
	freeze  int // the last row that stays
	bottom  int
	print   printed
}

// textLine is a text outside of tables.
type textLine struct {
	column, style int
	text          string
}

// placed is a table with its place on a sheet.
type placed struct {
	*app.Table
	sheet     string
	top, left int
	titles    []string // of the columns, no two alike
	totals    bool
	filter    bool
	bodies    []body                 // of its columns
	said      map[calculation]string // formulas of its rows
}

// drawn is a chart with its place.
type drawn struct {
	app.Chart
	row, column int
	off, wide   uint // pixels: into the column, and of the chart
	high        uint
}

// size is the number of rows in the file: an empty table has one, too.
func (t *placed) size() int { return max(len(t.Rows), 1) }

// last is the last row, that of the totals if there is one.
func (t *placed) last() int {
	if t.totals {
		return t.top + t.size() + 1
	}
	return t.top + t.size()
}

// layOut finds a place for everything on a sheet.
func (b *book) layOut(s app.Sheet) page {
	p := page{Sheet: s, name: b.sheetName(s.Name), lines: map[int][]textLine{}, heights: map[int]float64{}}
	p.heights[1] = 24
	row, labelRow, leadRow := 2, 0, 0
	if s.Key != "cover" && s.Key != "summary" {
		labelRow = row
		row++
	}
	if s.Lead != "" {
		leadRow = row
		row++
	}
	row++
	if s.Blanks != nil { // labels and what stands beside them
		p.widths = []float64{b.labels(s), textWidth}
	}
	factRow := row
	if s.Facts != nil {
		row += len(s.Facts) + 1
	}
	row = b.placeTables(&p, row)
	b.fitPaper(&p)
	row = b.placeCharts(&p, row)
	b.head(&p, labelRow, leadRow)
	b.facts(&p, factRow)
	for _, n := range s.Notes {
		b.across(&p, row, b.styles.note, n)
		row++
	}
	row = b.blanks(&p, row)
	p.bottom = row
	return p
}

func (p *page) line(row, column, style int, text string) {
	p.lines[row] = append(p.lines[row], textLine{column, style, fitting(text)})
}

// placeTables puts tables below or beside each other and returns the next row.
func (b *book) placeTables(p *page, row int) int {
	next, left := row, 0
	for i := range p.Tables {
		t := &placed{Table: &p.Tables[i], sheet: p.name, filter: len(p.Tables) == 1 && p.Key != "cover" && !p.Tables[i].Fixed}
		if t.Beside {
			left = len(p.widths) + 1
		} else {
			row, left = next, 0
		}
		t.left, t.top = left, row
		if t.Title != "" {
			p.line(row, left, b.styles.caption, t.Title)
			t.top++
		}
		for c := range t.Columns {
			t.totals = t.totals || t.Columns[c].Total != app.NoTotal
			t.bodies = append(t.bodies, b.bodyOf(t.Table, c))
			p.widen(left+c, b.widthOf(t, c, t.Columns[c].Title))
		}
		t.titles = distinct(t.Columns)
		next = max(next, t.last()+2)
		p.tables = append(p.tables, t)
		b.at[t.Name] = t
	}
	p.freeze = p.heads()
	return next
}

// heads is the row with the heads of all tables, which stays in sight and on
// every page; 0 where one stands elsewhere.
func (p *page) heads() (row int) {
	if p.Key == "cover" || p.Key == "summary" {
		return 0
	}
	for _, t := range p.tables {
		if row != 0 && row != t.top {
			return 0
		}
		row = t.top
	}
	return row
}

func (p *page) widen(column int, w float64) {
	for len(p.widths) <= column {
		p.widths = append(p.widths, 3) // the gap between tables
	}
	if p.widths[column] == 3 || p.widths[column] < w {
		p.widths[column] = w
	}
}

// lane is a way down a sheet, in which tables and charts stand under each
// other.
type lane struct {
	from, to uint // pixels
	next     int  // row
}

// Two charts stand beside each other under a table that is wide enough, where
// there are more than a lane each can take.
const (
	manyCharts = 3
	roomForTwo = 690
	laneGap    = 16
)

// lanes are the ways down a sheet, under its tables.
func (p *page) lanes(row int) []*lane {
	right := 0
	for _, t := range p.tables {
		right = max(right, t.left)
	}
	end := p.pixels(p.firstPage())
	if right == 0 { // a chart begins where across does
		return []*lane{{p.pixels(p.print.titles), end, row}}
	}
	left, beside := &lane{to: p.pixels(right - 1)}, &lane{from: p.pixels(right), to: end}
	for _, t := range p.tables {
		l := left
		if t.left > 0 {
			l = beside
		}
		l.next = max(l.next, t.last()+2)
	}
	if len(p.Charts) <= manyCharts {
		return []*lane{left, beside}
	}
	half := left.to / 2
	return []*lane{{0, half - laneGap/2, left.next}, {half + laneGap/2, left.to, left.next}, beside}
}

// makeRoom widens a table with another beside it until two charts fit under
// it: what is lower than it is wide prints larger.
func (p *page) makeRoom() {
	for _, t := range p.tables {
		if t.left == 0 {
			continue
		}
		if lacks := roomForTwo - int(p.pixels(t.left-1)); lacks > 0 {
			p.widths[0] += math.Ceil(float64(lacks) / digit)
		}
	}
}

// placeCharts puts each chart where there is room first.
func (b *book) placeCharts(p *page, row int) int {
	if len(p.Charts) == 0 {
		return row
	}
	if len(p.Charts) > manyCharts {
		p.makeRoom()
	}
	lanes := p.lanes(row)
	for _, c := range p.Charts {
		l := slices.MinFunc(lanes, func(a, b *lane) int { return cmp.Compare(a.next, b.next) })
		d := drawn{Chart: c, row: l.next, high: b.chartHeight(c)}
		d.column, d.off = p.columnAt(l.from)
		d.wide = p.counted(l.to) - p.counted(l.from)
		p.charts = append(p.charts, d)
		l.next += chartRows(d.high)
		row = max(row, l.next)
	}
	return row
}

// digit is how wide one is on a screen, in pixels; countedDigit what the
// library takes it for when it looks for the cell where a drawing ends.
const (
	digit        = 7
	countedDigit = 8
)

// pixels is where a column begins on a screen.
func (p *page) pixels(column int) uint {
	n := 0.0
	for _, w := range p.widths[:column] {
		n += w * digit
	}
	return uint(n)
}

// columnAt is the column that stands at a pixel, and how far into it that is.
func (p *page) columnAt(at uint) (column int, off uint) {
	for column < len(p.widths) && p.pixels(column+1) <= at {
		column++
	}
	return column, at - p.pixels(column)
}

// counted is a pixel as the library counts it, so that what ends there ends in
// the right cell.
func (p *page) counted(at uint) uint {
	column, off := p.columnAt(at)
	for _, w := range p.widths[:column] {
		off += uint(w*countedDigit + 0.5)
	}
	return off
}
