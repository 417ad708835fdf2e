package widgets

import (
	"slices"
	"unicode/utf8"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"
)

// Measures of what columns need, at text scale 1.
const (
	gridWords  = 300 // no column of words makes the fixed ones narrower for more
	gridMain   = 150 // of its main words a grid shows that much before a column gives way
	gridBeside = 76  // and that much of the others
)

// measure says what the columns need for the rows that are here: once for each
// time that rows are loaded, so that no column moves while somebody scrolls. Only
// numbers that come later, and are longer, still widen theirs. It says whether a
// column needs another width than before.
func (g *Grid) measure() (changed bool) {
	scale := g.px(1)
	again := g.cols.measured != g.rows.load || g.cols.scale != scale
	needs := g.needs()
	if len(needs) == 0 {
		return false
	}
	g.cols.measured, g.cols.scale = g.rows.load, scale
	for i := range g.cols.all {
		c := &g.cols.all[i]
		before := c.need
		switch {
		case again:
			c.need = fyne.Max(needs[i], g.headNeeds(*c))
		case c.Right:
			c.need = fyne.Max(c.need, needs[i])
		}
		changed = changed || c.need != before
	}
	if changed {
		g.arrange()
	}
	return changed
}

// needs is how wide the longest cell of each column is; nothing where no row is
// here. Of the texts only the longest are measured.
func (g *Grid) needs() []float32 {
	needs, longest, some := make([]float32, len(g.cols.all)), make([]int, len(g.cols.all)), false
	for _, row := range g.rows.known {
		if row.Section != "" || row.titled() {
			continue
		}
		some = true
		for i := range min(len(row.Cells), len(needs)) {
			cell := &row.Cells[i]
			if n := cell.letters(); n > 0 && n >= longest[i] {
				longest[i] = n
				needs[i] = fyne.Max(needs[i], g.cellNeeds(g.cols.all[i], cell))
			}
		}
	}
	if !some {
		return nil
	}
	return needs
}

// letters is how long the longer line of a cell is.
func (cell *Cell) letters() int {
	return max(utf8.RuneCountInString(cell.Text)+utf8.RuneCountInString(cell.Tag), utf8.RuneCountInString(cell.Second))
}

// cellNeeds is how wide a cell is that is seen whole.
func (g *Grid) cellNeeds(c Column, cell *Cell) (wide float32) {
	size := fyne.ThemeSizeName(theme.SizeNameText)
	if c.Small {
		size = SizeNameSecond
	}
	text, tag := cell.textOf(), cell.tagOf()
	wide = fyne.MeasureText(text, g.size(size), fyne.TextStyle{Bold: cell.Bold || cell.Link}).Width
	if cell.Second != "" {
		wide = fyne.Max(wide, fyne.MeasureText(cell.Second, g.size(SizeNameSecond), fyne.TextStyle{}).Width)
	}
	if tag != "" {
		wide += fyne.MeasureText(tag, g.size(theme.SizeNameCaptionText), fyne.TextStyle{}).Width + g.px(14)
	}
	if tag != "" && text != "" {
		wide += g.px(8)
	}
	if cell.Icon != "" {
		wide += g.px(24)
	}
	if cell.Part {
		wide += g.px(12)
	}
	return wide + 1
}

// headNeeds is how wide the head of a column is, sorted by or not: a column does
// not move because its head was pressed.
func (g *Grid) headNeeds(c Column) float32 {
	wide := fyne.MeasureText(c.Head, g.size(SizeNameSecond), fyne.TextStyle{Bold: c.Sortable}).Width + 1
	if c.Sortable && c.ID != "" {
		wide += g.px(18)
	}
	return wide
}

// giveWay leaves out the columns that can be done without, the least important
// first, until the others have room; it says whether these are others than before.
// What somebody made of the widths stays as it is.
func (g *Grid) giveWay(width float32) bool {
	before := g.cols.gone
	if g.cols.gone = nil; len(g.cols.arranged.Widths) == 0 && width > 0 {
		for shown := g.wanted(); g.tight(shown, width); {
			least := -1
			for i, c := range shown {
				if c.Gives > 0 && (least < 0 || c.Gives > shown[least].Gives) {
					least = i
				}
			}
			if least < 0 {
				break
			}
			g.cols.gone = append(g.cols.gone, shown[least].at)
			shown = slices.Delete(shown, least, least+1)
		}
	}
	if slices.Equal(before, g.cols.gone) {
		return false
	}
	g.arrange()
	g.body.clear()
	g.style.version++
	return true
}

// tight says whether a column has less room than it can be read in.
func (g *Grid) tight(columns []Column, width float32) bool {
	spans, main := g.spansOf(columns, width), float32(0)
	for _, c := range columns {
		main = fyne.Max(main, c.Weight)
	}
	for i, c := range columns {
		least := c.need
		switch {
		case c.Width == 0 && c.Weight == main:
			least = fyne.Min(least, g.px(gridMain))
		case c.Width == 0:
			least = fyne.Min(least, g.px(gridBeside))
		}
		if spans[i].width < least-1 {
			return true
		}
	}
	return false
}
