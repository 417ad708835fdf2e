package sheet

import "strings"

// partOfArea is a cell that shows one thing of a formula that fills several cells.
type partOfArea struct {
	grid        *grid
	first       *gridCell // that has the formula
	row         int       // of the first
	column, low int       // how far from it
}

// areas are the cells that formulas of other cells fill.
func (r *reckoner) areas() map[*gridCell]partOfArea {
	all := map[*gridCell]partOfArea{}
	for _, g := range r.grids {
		for _, line := range g.rows {
			for _, c := range line.cells {
				f, ok := c.formula()
				if a, is := stretchOf(g, f.area); ok && is && (f.kind == "array" || f.kind == "dataTable") {
					r.inArea(all, partOfArea{grid: g, first: c, row: line.number}, a)
				}
			}
		}
	}
	return all
}

func (r *reckoner) inArea(all map[*gridCell]partOfArea, p partOfArea, a stretch) {
	for _, line := range p.grid.rows {
		if line.number < a.top || line.number > a.bottom {
			continue
		}
		for _, c := range line.cells {
			if _, own := c.formula(); own || c.column < a.left || c.column > a.right {
				continue
			}
			p.column, p.low = c.column-a.left, line.number-a.top
			all[c] = p
		}
	}
}

// stretchOf reads an area as files write it.
func stretchOf(g *grid, area string) (a stretch, ok bool) {
	from, to, several := strings.Cut(area, ":")
	if !several {
		to = from
	}
	left, top, ok1 := position(from)
	right, bottom, ok2 := position(to)
	return stretch{grid: g, left: left, top: top, right: right, bottom: bottom}, ok1 && ok2 && top > 0 && left <= right && top <= bottom
}

// ofArea is what a cell shows of the formula of another one.
func (r *reckoner) ofArea(p partOfArea) answer {
	one := r.cell(p.grid, p.first, p.row)
	if m := r.several[p.first]; m != nil {
		return displayed(m.at(p.column, p.low))
	}
	return one
}

// several notes the things that a formula of several cells comes to, and hands the
// first one on. One that fills as many cells as it has things would fill others now
// where it has more or fewer.
func (r *reckoner) fills(c *gridCell, f formula, a answer) answer {
	if a.kind != arrayAnswer {
		return a
	}
	area, ok := stretchOf(nil, f.area)
	if !ok || tagAttr(c.attrs, "cm") != "" && (area.wide() != a.many.wide || area.high() != a.many.high) {
		return unknown()
	}
	r.several[c] = a.many
	return firstOfMany(a)
}

// displayed is what a cell shows: of nothing a nought.
func displayed(a answer) answer {
	if a.kind == blankAnswer {
		return figure(0)
	}
	return a
}
