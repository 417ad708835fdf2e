package sheet

import (
	"cmp"
	"encoding/xml"
	"html"
	"slices"
	"strings"
)

// bookTable is a table of Excel's own.
type bookTable struct {
	sheet   string
	area    string
	heads   int
	totals  int
	columns []string
}

// allTables are the tables of a workbook, by their names in small letters.
func (b *donorBook) allTables() (map[string]bookTable, error) {
	all := map[string]bookTable{}
	for _, g := range b.grids {
		parts, err := b.related(g.part, "table")
		if err != nil {
			return nil, err
		}
		for _, part := range parts {
			content, err := b.get(part)
			if err != nil {
				return nil, err
			}
			var t struct {
				Name    string `xml:"displayName,attr"`
				Ref     string `xml:"ref,attr"`
				Heads   *int   `xml:"headerRowCount,attr"`
				Totals  int    `xml:"totalsRowCount,attr"`
				Columns []struct {
					Name string `xml:"name,attr"`
				} `xml:"tableColumns>tableColumn"`
			}
			if xml.Unmarshal(content, &t) != nil {
				continue // formulas that name it have no result
			}
			one := bookTable{sheet: g.sheet, area: t.Ref, heads: 1, totals: t.Totals}
			if t.Heads != nil {
				one.heads = *t.Heads
			}
			for _, c := range t.Columns {
				one.columns = append(one.columns, strings.ToLower(unescape(c.Name)))
			}
			all[strings.ToLower(t.Name)] = one
		}
	}
	return all, nil
}

// allNames are the names of a workbook with what they stand for: "name", and
// "sheet!name" where one holds for a sheet only. All in small letters.
func (b *donorBook) allNames() (map[string]string, error) {
	content, err := b.get("xl/workbook.xml")
	if err != nil {
		return nil, err
	}
	var order []string // of all sheets, those of charts too, for names count them
	err = b.elements("xl/workbook.xml", func(_ *xmlPass, e xml.StartElement) error {
		if e.Name.Local == "sheet" {
			order = append(order, attr(e, "name"))
		}
		return nil
	})
	all := map[string]string{}
	for _, m := range nameForm.FindAllStringSubmatch(string(content), -1) {
		name := strings.ToLower(html.UnescapeString(tagAttr(m[1], "name")))
		if scope := tagAttr(m[1], "localSheetId"); scope != "" {
			n := numberOf(scope)
			if n < 0 || n >= len(order) {
				continue
			}
			name = strings.ToLower(order[n]) + "!" + name
		}
		all[name] = html.UnescapeString(m[2])
	}
	return all, err
}

// inlineText is the text that a cell holds itself.
func inlineText(inner string) (string, error) {
	p := &xmlPass{xml.NewDecoder(strings.NewReader(inner))}
	return p.text("is")
}

// work is a formula being worked out, in its cell.
type work struct {
	*reckoner
	home        *grid
	column, row int
	names       int // that were followed
	once        atOnce
}

// refers is the cells that a reference names.
func (w work) refers(e expression) answer {
	g := w.home
	if e.sheet != "" {
		if g = w.grid(e.sheet); g == nil {
			return unknown()
		}
	}
	last := e.from
	if e.to != nil {
		last = *e.to
	}
	a := stretch{grid: g, top: e.from.number(), bottom: last.number(), whole: e.from.whole()}
	a.left, _, _ = position(e.from.column)
	a.right, _, _ = position(last.column)
	if e.from.row == "" {
		a.top, a.bottom = 1, max(g.last(), 1)
	}
	if e.from.column == "" {
		a.left, a.right = 1, max(g.wide(), 1)
	}
	if a.left > a.right {
		a.left, a.right = a.right, a.left
	}
	if a.top > a.bottom {
		a.top, a.bottom = a.bottom, a.top
	}
	return answer{kind: cellsAnswer, cells: a}
}

// last is the last row that there is.
func (g *grid) last() int {
	if len(g.rows) == 0 {
		return 0
	}
	return g.rows[len(g.rows)-1].number
}

// wide is the last column that there is.
func (g *grid) wide() (n int) {
	for _, r := range g.rows {
		if len(r.cells) > 0 {
			n = max(n, r.cells[len(r.cells)-1].column)
		}
	}
	return n
}

// named follows a name of the donor's. One that means other cells in each cell is
// not followed.
func (w work) follow(e expression) answer {
	home := w.home.sheet
	if e.sheet != "" {
		home = e.sheet
	}
	text, ok := w.named[strings.ToLower(home)+"!"+strings.ToLower(e.text)]
	if !ok {
		text, ok = w.named[strings.ToLower(e.text)]
	}
	to, read := readFormula(text)
	if w.names++; !ok || !read || w.names > 20 || to.moves() {
		return unknown()
	}
	return w.of(to)
}

// moves says that a formula means other cells where it stands elsewhere.
func (e expression) moves() bool {
	loose := func(r ref) bool {
		return r.column != "" && r.columnFix == "" || r.row != "" && r.rowFix == ""
	}
	if e.kind == reference && (e.sheet == "" || loose(e.from) || e.to != nil && loose(*e.to)) {
		return true
	}
	return slices.ContainsFunc(e.members, expression.moves)
}

// columnOfTable is the cells of a column of a table, without its head and its total.
func (w work) columnOfTable(e expression) answer {
	t, ok := w.tables[strings.ToLower(e.text)]
	at := slices.Index(t.columns, strings.ToLower(e.column))
	from, to, _ := strings.Cut(t.area, ":")
	left, top, fine := position(from)
	_, bottom, fine2 := position(to)
	a := stretch{grid: w.grid(t.sheet), left: left + at, top: top + t.heads, right: left + at, bottom: bottom - t.totals}
	if !ok || at < 0 || !fine || !fine2 || a.grid == nil || a.top > a.bottom {
		return unknown()
	}
	return answer{kind: cellsAnswer, cells: a}
}

// each hands on the cells of a stretch that say anything, row by row, with how far they
// stand from its first one. It ends where what is done says no.
func (w work) each(a stretch, do func(column, row int, one answer) bool) (whole bool) {
	from, _ := slices.BinarySearchFunc(a.grid.rows, a.top, func(r *gridRow, n int) int { return cmp.Compare(r.number, n) })
	for _, r := range a.grid.rows[from:] {
		if r.number > a.bottom {
			break
		}
		at, _ := slices.BinarySearchFunc(r.cells, a.left, byColumn)
		for _, c := range r.cells[at:] {
			if c.column > a.right {
				break
			}
			if w.looks++; w.looks > mostLooks {
				return false
			}
			one := w.cell(a.grid, c, r.number)
			if one.kind != blankAnswer && !do(c.column-a.left, r.number-a.top, one) {
				return false
			}
		}
	}
	return true
}

// at is what one cell says.
func (w work) at(a stretch) (out answer) {
	found := false
	whole := w.each(a, func(_, _ int, one answer) bool {
		out, found = one, true
		return true
	})
	if !whole && !found {
		return unknown()
	}
	return out
}
