package widgets

import "slices"

// Column is one column of a Grid.
type Column struct {
	ID, Head string
	// Width at text scale 1; without one the column shares what is left by Weight.
	Width, Weight float32
	Right         bool // numbers and money
	Sortable      bool
	Small         bool // 12, for remarks
	// Gives is above 0 for a column that can be done without where there is little
	// room: the highest goes first.
	Gives int

	at   int     // which of a row's cells it shows
	need float32 // how wide it is with its texts whole; 0 is not known
}

// Cell is what stands in one column of one row. With a Tag, the tag stands
// after the text in the Tone; with an Icon, the icon before it has the Tone;
// with neither, a Tone makes the text itself a tag. A Link can be pressed. Whole
// is the tooltip where it says more than the text.
type Cell struct {
	Text, Second string
	Whole        string
	Icon, Tag    string
	Bold, Quiet  bool
	Part         bool // of what the row above counts: it stands a little further in
	Link         bool
	Tone         Tone
}

// Row is one record, or a section's head if Section is set. Dim rows are in the
// bin or over; Band rows stand on the quiet band.
type Row struct {
	ID      string
	Cells   []Cell
	Section string
	Dim     bool
	Band    bool
}

// titled says whether the row is a band with words in its first cell alone: they
// have the whole of it.
func (r Row) titled() bool {
	return r.Band && len(r.Cells) > 1 && !slices.ContainsFunc(r.Cells[1:], func(c Cell) bool { return c.Text+c.Icon+c.Tag != "" })
}

// Page asks for rows from an offset on. done may be called later, in the UI's
// own goroutine.
type Page func(offset, limit int, done func(rows []Row))

// How many rows are asked for at once, and how many such pages are kept.
const (
	pageRows  = 200
	pagesKept = 24
)

// gridRows are the rows that a grid knows: never all of a long list.
type gridRows struct {
	total int
	page  Page
	pages map[int][]Row
	asked map[int]bool
	tops  []float32
	load  int
}

// restart forgets everything, also answers that are still on their way.
func (g *gridRows) restart(total int, page Page) {
	g.total, g.page, g.tops = total, page, nil
	g.pages, g.asked = map[int][]Row{}, map[int]bool{}
	g.load++
}

// hold keeps a short list whole, with section heads of their own height.
func (g *gridRows) hold(rows []Row, height, section float32) {
	g.restart(len(rows), nil)
	for from := 0; from < len(rows); from += pageRows {
		g.pages[from/pageRows] = rows[from:min(from+pageRows, len(rows))]
	}
	g.tops = make([]float32, len(rows)+1)
	g.measure(height, section)
}

// measure says where the rows of a short list begin, at today's text size.
func (g *gridRows) measure(height, section float32) {
	if g.tops == nil {
		return
	}
	for i, row := range g.known {
		g.tops[i+1] = g.tops[i] + height
		if row.Section != "" {
			g.tops[i+1] = g.tops[i] + section
		}
	}
}

// at is the row at an index, if it is here.
func (g *gridRows) at(i int) (Row, bool) {
	page := g.pages[i/pageRows]
	if i < 0 || i%pageRows >= len(page) {
		return Row{}, false
	}
	return page[i%pageRows], true
}

// need asks for the page of a row that is not here yet.
func (g *gridRows) need(i int, arrived func()) {
	at := i / pageRows
	if g.page == nil || i < 0 || i >= g.total || g.asked[at] {
		return
	}
	g.asked[at] = true
	mine := g.load
	g.page(at*pageRows, pageRows, func(rows []Row) {
		if mine != g.load {
			return
		}
		g.pages[at] = rows
		g.forget(at)
		arrived()
	})
}

// forget drops the pages farthest from the one that came.
func (g *gridRows) forget(near int) {
	for len(g.pages) > pagesKept {
		farthest, distance := near, 0
		for at := range g.pages {
			if d := max(at-near, near-at); d > distance {
				farthest, distance = at, d
			}
		}
		delete(g.pages, farthest)
		delete(g.asked, farthest)
	}
}

// known goes through the rows that are here, in order.
func (g *gridRows) known(yield func(i int, row Row) bool) {
	for at := 0; at*pageRows < g.total; at++ {
		for i, row := range g.pages[at] {
			if !yield(at*pageRows+i, row) {
				return
			}
		}
	}
}

// top is where a row begins.
func (g *gridRows) top(i int, height float32) float32 {
	if g.tops != nil {
		return g.tops[i]
	}
	return float32(i) * height
}

// under is the row at a height, the last one beyond the end.
func (g *gridRows) under(y, height float32) int {
	if g.tops == nil {
		return max(0, min(int(y/height), g.total-1))
	}
	low, high := 0, g.total-1
	for low < high {
		middle := (low + high + 1) / 2
		if g.tops[middle] <= y {
			low = middle
		} else {
			high = middle - 1
		}
	}
	return low
}
