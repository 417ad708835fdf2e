package sheet

import (
	"errors"
	"fmt"
	"regexp"
	"slices"
	"strconv"
	"strings"

	"sofra/app"
	"sofra/app/words"
)

// grow puts rows into a sheet and lets everything follow that points below them.
func (b *donorBook) grow(g growth) error {
	if err := b.mayGrow(g); err != nil {
		return err
	}
	for _, sheet := range b.grids {
		if err := b.growFormulas(sheet, g); err != nil {
			return err
		}
		if err := b.growAround(sheet, g); err != nil {
			return err
		}
	}
	home := b.grid(g.sheet)
	home.insert(g)
	var err error
	keep := func(fail error) { err = errors.Join(err, fail) }
	keep(b.growParts(home.part, g))
	for _, name := range slices.Concat(b.named("xl/charts/chart"), b.named("xl/charts/chartex")) {
		keep(b.alter(name, g.inFormulas("")))
	}
	keep(b.alter("xl/workbook.xml", change{text: func(_, element, value string) string {
		if element == "definedName" {
			return movedFormula(value, g.moves(""))
		}
		return value
	}}))
	for _, name := range b.named("xl/pivotcache/pivotcachedefinition") {
		keep(b.growSource(name, g))
	}
	return err
}

// mayGrow refuses what would come apart.
func (b *donorBook) mayGrow(g growth) error {
	for _, sheet := range b.grids {
		err := sheet.formulas(func(row int, c *gridCell, f formula) error {
			at := fmt.Sprintf("%s%d", app.BookLetters(c.column), row)
			first, last := rowsOf(f.area)
			switch {
			case overSheets(f.text):
				return app.ErrBookCell(sheet.sheet, at, words.T("a formula there sums over several sheets at once, which cannot follow new rows."))
			case sheet.sheet != g.sheet || f.kind != "array" && f.kind != "dataTable" || first == last && f.kind == "array":
			case first <= g.after && last >= g.after:
				return app.ErrBookCell(sheet.sheet, at, words.T("one formula stands there for several rows, and no row can be put among them."))
			}
			return nil
		})
		if err != nil {
			return err
		}
	}
	return nil
}

// rowsOf are the first and the last row of a range.
func rowsOf(area string) (first, last int) {
	from, to, several := strings.Cut(area, ":")
	a, _ := refOf(from)
	b, _ := refOf(to)
	if !several {
		b = a
	}
	return a.number(), b.number()
}

func (b *donorBook) growFormulas(sheet *grid, g growth) error {
	return sheet.formulas(func(_ int, c *gridCell, f formula) error {
		now := f
		if now.text = movedFormula(f.text, g.moves(sheet.sheet)); sheet.sheet == g.sheet && f.area != "" {
			now.area = g.movedAreas(f.area, false)
		}
		if now != f {
			c.setFormula(sheet.prefix, now)
			sheet.changed = true
		}
		return nil
	})
}

// insert puts rows below the last one of a table. They look as it does, and its
// formulas are filled down.
func (g *grid) insert(by growth) {
	last := g.row(by.after)
	for _, r := range g.rows {
		if r.number > by.after {
			r.number += by.by
		}
	}
	at := slices.Index(g.rows, last) + 1
	var fresh []*gridRow
	for i := 1; i <= by.by; i++ {
		row := &gridRow{number: by.after + i, attrs: last.attrs}
		for _, c := range last.cells {
			row.cells = append(row.cells, g.copied(c, i))
		}
		fresh = append(fresh, row)
	}
	g.rows, g.changed = slices.Insert(g.rows, at, fresh...), true
}

// copied is a cell so many rows further down: its look and its formula.
func (g *grid) copied(c *gridCell, down int) *gridCell {
	out := &gridCell{column: c.column, attrs: without(c.attrs, "t")}
	if f, ok := c.formula(); ok {
		f.text = movedFormula(f.text, filled(down, 0))
		first, _ := rowsOf(f.area)
		f.area = app.BookLetters(c.column) + strconv.Itoa(first+down)
		out.inner = "<" + g.prefix + "f/>"
		out.setFormula(g.prefix, f)
	}
	return out
}

// growAround lets follow what stands before and after the rows of a sheet.
func (b *donorBook) growAround(sheet *grid, g growth) (err error) {
	c, home := g.inFormulas(sheet.sheet), strings.EqualFold(sheet.sheet, g.sheet)
	var lines []string // merged cells of the last row
	if c.attr = g.links; home {
		text := c.text
		c.text = func(around, element, value string) string {
			switch {
			case element == "sqref":
				return g.movedAreas(value, true)
			case element == "row" && (around == "from" || around == "to"):
				return g.rowFrom0(value)
			}
			return text(around, element, value)
		}
		c.attr = func(around, element, name, value string) string {
			if first, last := rowsOf(value); element == "mergeCell" && name == "ref" && first == g.after && last == g.after {
				lines = append(lines, value)
				return value
			}
			return g.aroundRows(around, element, name, value)
		}
	}
	head, err := changed(sheet.head, c)
	if err != nil {
		return err
	}
	tail, err := changed(sheet.tail, c)
	if err != nil {
		return err
	}
	if home && len(lines) > 0 {
		tail = merged(tail, lines, g)
	}
	if string(head) != string(sheet.head) || string(tail) != string(sheet.tail) {
		sheet.head, sheet.tail, sheet.changed = head, tail, true
	}
	return nil
}

// inFormulas changes the formulas of rules, conditions, charts and tables.
func (g growth) inFormulas(home string) change {
	return change{text: func(_, element, value string) string {
		switch element {
		case "f", "formula", "formula1", "formula2", "calculatedColumnFormula", "totalsRowFormula":
			return movedFormula(value, g.moves(home))
		}
		return value
	}}
}

// links lets follow links from any sheet to a cell.
func (g growth) links(_, element, name, value string) string {
	if element == "hyperlink" && name == "location" {
		return movedFormula(value, g.moves(""))
	}
	return value
}

// aroundRows lets follow what of a sheet names ranges and rows.
func (g growth) aroundRows(around, element, name, value string) string {
	switch {
	case name == "sqref":
		return g.movedAreas(value, element != "selection")
	case name == "ref":
		return g.movedAreas(value, false)
	case name == "activeCell":
		return g.movedAreas(value, false)
	case name == "id" && element == "brk" && around == "rowBreaks":
		return g.rowBelow(value)
	}
	return g.links(around, element, name, value)
}

// rowBelow is the row that stands above a break between pages.
func (g growth) rowBelow(value string) string {
	if n, err := strconv.Atoi(value); err == nil && n >= g.after {
		return strconv.Itoa(n + g.by)
	}
	return value
}

// rowFrom0 is a row that is counted from nought.
func (g growth) rowFrom0(value string) string {
	if n, err := strconv.Atoi(strings.TrimSpace(value)); err == nil && n >= g.after {
		return strconv.Itoa(n + g.by)
	}
	return value
}

var (
	mergedForm = regexp.MustCompile(`(?s)<((?:\w+:)?)mergeCells(\s[^>]*)?>(.*?)</(?:\w+:)?mergeCells>`)
	mergedOne  = regexp.MustCompile(`<(?:\w+:)?mergeCell[ \t\r\n]`)
)

// merged merges the cells of the new rows as those of the last one are.
func merged(tail []byte, lines []string, g growth) []byte {
	return mergedForm.ReplaceAllFunc(tail, func(whole []byte) []byte {
		m := mergedForm.FindSubmatch(whole)
		prefix, all := string(m[1]), string(m[3])
		for i := 1; i <= g.by; i++ {
			for _, line := range lines {
				from, to, _ := strings.Cut(line, ":")
				a, _ := refOf(from)
				b, _ := refOf(to)
				all += fmt.Sprintf(`<%smergeCell ref="%s:%s"/>`, prefix, a.at(g.after+i), b.at(g.after+i))
			}
		}
		return fmt.Appendf(nil, `<%smergeCells count="%d">%s</%smergeCells>`, prefix, len(mergedOne.FindAllString(all, -1)), all, prefix)
	})
}
