package widgets

import "fyne.io/fyne/v2"

// shareOut gives fixed columns their width first, and what is left to the
// others by weight. When it is too narrow all give way alike.
func shareOut(columns []Column, left, width float32) []span {
	spans := make([]span, len(columns))
	room := width - left - px(gridEdge)
	for i := range columns {
		room -= gapAfter(columns, i)
	}
	fixed, weight := float32(0), float32(0)
	for i, c := range columns {
		if c.Width > 0 {
			spans[i].width = px(c.Width)
			fixed += spans[i].width
		} else {
			weight += fyne.Max(c.Weight, 1)
		}
	}
	rest := room - fixed
	for i, c := range columns {
		if c.Width == 0 {
			share := fyne.Max(c.Weight, 1) / weight
			spans[i].width = fyne.Max(rest*share, leastOfColumn(c))
		}
	}
	narrow(spans, room, px(gridLeast))
	x := left
	for i := range spans {
		spans[i].x = x
		x += spans[i].width + gapAfter(columns, i)
	}
	return spans
}

// gapAfter is what stays free behind a column.
func gapAfter(columns []Column, i int) float32 {
	switch {
	case i == len(columns)-1:
		return 0
	case columns[i].Right && !columns[i+1].Right:
		return px(gridGap + gridTurn)
	}
	return px(gridGap)
}

// leastOfColumn is how narrow a column can be made: a column of words keeps
// more.
func leastOfColumn(c Column) float32 {
	if c.Width > 0 {
		return px(gridLeast)
	}
	return px(gridLeast) * 2
}
