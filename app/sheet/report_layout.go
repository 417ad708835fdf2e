package sheet

import (
	"strings"
	"unicode/utf16"

	"github.com/xuri/excelize/v2"

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
}

// drawn is a chart with its place.
type drawn struct {
	app.Chart
	row, column int
	wide        uint // pixels
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
	p.line(1, 0, b.styles.title, s.Title)
	p.heights[1] = 24
	row := 2
	if s.Key != "cover" && s.Key != "summary" {
		p.line(row, 0, b.styles.label, b.report.Title+" · "+b.report.Subject)
		row++
	}
	leadRow := 0
	if s.Lead != "" {
		leadRow = row
		row++
	}
	row++
	for _, f := range s.Facts {
		p.line(row, 0, b.styles.label, f.Label)
		p.line(row, 1, b.styles.text, f.Text)
		row++
	}
	if s.Facts != nil {
		row++
	}
	row = b.placeTables(&p, row)
	row = p.placeCharts(row)
	if leadRow > 0 {
		b.across(&p, leadRow, b.styles.lead, s.Lead)
	}
	for _, n := range s.Notes {
		b.across(&p, row, b.styles.note, n)
		row++
	}
	p.bottom = row
	return p
}

func (p *page) line(row, column, style int, text string) {
	p.lines[row] = append(p.lines[row], textLine{column, style, text})
}

// across puts a text over all columns, as high as it needs to be.
func (b *book) across(p *page, row, style int, text string) {
	wide := 0.0
	for _, w := range p.widths {
		wide += w
	}
	p.line(row, 0, style, text)
	if n := len(p.widths); n > 1 {
		from, _ := excelize.CoordinatesToCellName(1, row)
		to, _ := excelize.CoordinatesToCellName(n, row)
		p.merged = append(p.merged, [2]string{from, to})
	}
	p.heights[row] = lineHeight*float64(b.linesOf(text, wide)) + 2
}

// placeTables puts tables below or beside each other and returns the next row.
func (b *book) placeTables(p *page, row int) int {
	next, left := row, 0
	for i := range p.Tables {
		t := &placed{Table: &p.Tables[i], sheet: p.name, filter: len(p.Tables) == 1 && p.Key != "cover"}
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
			p.widen(left+c, b.widthOf(t.Table, c))
		}
		t.titles = distinct(t.Columns)
		next = max(next, t.last()+2)
		p.tables = append(p.tables, t)
		b.at[t.Name] = t
	}
	if len(p.tables) == 1 && p.Key != "cover" {
		p.freeze = p.tables[0].top
	}
	return next
}

func (p *page) widen(column int, w float64) {
	for len(p.widths) <= column {
		p.widths = append(p.widths, 3) // the gap between tables
	}
	if p.widths[column] == 3 || p.widths[column] < w {
		p.widths[column] = w
	}
}

// placeCharts puts charts in two columns, under the tables.
func (p *page) placeCharts(row int) int {
	right := 0
	for _, t := range p.tables {
		right = max(right, t.left)
	}
	for i, c := range p.Charts {
		d := drawn{Chart: c, row: row + i/2*chartRows, wide: p.pixels(0, max(right-1, 1))}
		if i%2 == 1 {
			d.column, d.wide = right, p.pixels(right, len(p.widths))
		}
		p.charts = append(p.charts, d)
	}
	return row + (len(p.Charts)+1)/2*chartRows
}

// pixels is how wide columns stand on a screen.
func (p *page) pixels(from, to int) uint {
	n := 0.0
	for _, w := range p.widths[from:to] {
		n += w*7 + 5
	}
	return uint(n)
}

// distinct makes titles of columns differ, as a table must have them.
func distinct(columns []app.Column) []string {
	var titles []string
	taken := map[string]bool{}
	for _, c := range columns {
		title := strings.Join(strings.Fields(c.Title), " ")
		for taken[strings.ToLower(title)] || title == "" {
			title += "_"
		}
		taken[strings.ToLower(title)] = true
		titles = append(titles, title)
	}
	return titles
}

// sheetName makes a name that Excel takes: at most 31 letters, none of
// []:*?/\, and no other sheet's.
func (b *book) sheetName(name string) string {
	name = strings.Trim(strings.Map(func(r rune) rune {
		if strings.ContainsRune(`[]:*?/\`, r) {
			return '-'
		}
		return r
	}, name), "' ")
	units := utf16.Encode([]rune(name))
	name = string(utf16.Decode(units[:min(len(units), 31)]))
	for _, p := range b.pages {
		if strings.EqualFold(p.name, name) {
			units = utf16.Encode([]rune(name))
			return string(utf16.Decode(units[:min(len(units), 29)])) + " 2"
		}
	}
	return name
}
