package paper

import (
	"math"
	"slices"

	"sofra/app"
)

// A table of a report has all its columns on paper. One that is wider than an upright
// page lies; what is the same in every row is said once above it; and what is wider
// still is set in parts that begin with the same columns.

// grid is a table as a page has it, or a part of one: all of it is said.
type grid struct {
	app.Table
	total         []app.Value // under it; nil is none
	above         []string    // what is said before it
	size          float64     // of its type
	least, wanted []float64   // how wide its columns are, in millimetres
}

// Measures of wide tables: type in points, columns in millimetres.
const (
	smallType = 7.5
	snugText  = 24.0 // a column of words is content with so much
	snugLong  = 32.0
	snugProse = 42.0
)

// roomFor is how wide the words of a page are, upright or lying.
func roomFor(across bool) float64 {
	if across {
		return sheetHigh - 2*margin
	}
	return column
}

// fitted is what pages have of a table, and whether they lie.
func (e *essay) fitted(g grid) (all []grid, across bool) {
	g.size = cellType.size
	if e.fits(&g, false) {
		return []grid{g}, false
	}
	g = e.once(g)
	for _, size := range []float64{cellType.size, smallType} {
		if g.size = size; e.fits(&g, true) {
			return []grid{g}, true
		}
	}
	small := e.parted(g)
	g.size = cellType.size
	if large := e.parted(g); len(large) == len(small) {
		return large, true
	}
	return small, true
}

// fits measures a table, and says whether a page has room for it.
func (e *essay) fits(g *grid, across bool) bool {
	var snug []float64
	g.least, g.wanted, snug = e.needs(*g)
	if together(snug) > roomFor(across) {
		return false
	}
	g.least = snug // what is left over is shared out
	return true
}

// together is how wide columns are beside each other.
func together(columns []float64) float64 {
	wide := -cellGap
	for _, w := range columns {
		wide += w + cellGap
	}
	return wide
}

// needs is what each column needs at least, what it would like to have, and what it
// is content with.
func (e *essay) needs(g grid) (least, wanted, snug []float64) {
	for i, c := range g.Columns {
		bold, plain := []string{c.Title}, []string(nil)
		if g.total != nil {
			bold = append(bold, g.total[i].Text)
		}
		for n, row := range g.Rows {
			if slices.Contains(g.Strong, n) {
				bold = append(bold, row[i].Text)
			} else {
				plain = append(plain, row[i].Text)
			}
		}
		one, all := e.ruler.asked(bold, plain, g.size, mostOf(c.Cell))
		content := one
		if !counted(c.Cell) && c.Cell != app.DateCell {
			content = math.Max(one, math.Min(all, snugOf(c.Cell)*g.size/cellType.size))
		}
		least, wanted, snug = append(least, one), append(wanted, all), append(snug, content)
	}
	return least, wanted, snug
}

// mostOf is how much room a column asks for at most: sentences ask for more.
func mostOf(kind app.CellKind) float64 {
	if kind == app.ProseCell {
		return 2 * cellWords
	}
	return cellWords
}

func snugOf(kind app.CellKind) float64 {
	switch kind {
	case app.LongCell:
		return snugLong
	case app.ProseCell:
		return snugProse
	}
	return snugText
}

// asked is how wide the longest word of texts is, and the longest of them as far as
// a column asks for room.
func (s *sheets) asked(bold, plain []string, size, most float64) (least, wanted float64) {
	for at, texts := range [][]string{bold, plain} {
		for _, text := range texts {
			whole := 0.0
			for _, w := range s.wordsOf([]app.Piece{{Text: text, Bold: at == 0}}, size) {
				least = math.Max(least, w.width+0.4)
				whole += w.width + 1
			}
			wanted = math.Max(wanted, math.Min(whole, most))
		}
	}
	return least, math.Max(wanted, least)
}

// only is a table with some of its columns.
func (g grid) only(at []int) grid {
	out := g
	out.Columns, out.Rows, out.total = nil, nil, pick(g.total, at)
	for _, i := range at {
		out.Columns = append(out.Columns, g.Columns[i])
	}
	for _, row := range g.Rows {
		out.Rows = append(out.Rows, pick(row, at))
	}
	return out
}

func pick(row []app.Value, at []int) (out []app.Value) {
	if row == nil {
		return nil
	}
	for _, i := range at {
		out = append(out, row[i])
	}
	return out
}
