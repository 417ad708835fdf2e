package widgets

import "fyne.io/fyne/v2"

// shareOut gives fixed columns their width first, and what is left to the
// others by weight. Where words would be cut, the fixed ones give what they do
// not need; when it is too narrow all give way alike, but for numbers, which are
// seen whole.
func shareOut(columns []Column, left, width float32) []span {
	spans := make([]span, len(columns))
	room := width - left - px(gridEdge)
	for i := range columns {
		room -= gapAfter(columns, i)
	}
	rest, asked := room, float32(0)
	for i, c := range columns {
		if c.Width > 0 {
			spans[i].width = fyne.Max(px(c.Width), c.figures())
			rest -= spans[i].width
		} else {
			asked += fyne.Min(c.need, px(gridWords))
		}
	}
	if asked > rest {
		rest += tighten(columns, spans, asked-rest)
	}
	shareWords(columns, spans, rest)
	narrow(columns, spans, room)
	x := left
	for i := range spans {
		spans[i].x = x
		x += spans[i].width + gapAfter(columns, i)
	}
	return spans
}

// figures is how wide a column of numbers is at least.
func (c *Column) figures() float32 {
	if c.Right {
		return c.need
	}
	return 0
}

// tighten takes from fixed columns what they do not need, as much of it as is
// asked for, and says how much that is.
func tighten(columns []Column, spans []span, asked float32) float32 {
	spare := float32(0)
	for i, c := range columns {
		if c.Width > 0 && c.need > 0 {
			spare += fyne.Max(spans[i].width-c.need, 0)
		}
	}
	if spare <= 0 {
		return 0
	}
	share := fyne.Min(asked/spare, 1)
	for i, c := range columns {
		if c.Width > 0 && c.need > 0 {
			spans[i].width -= fyne.Max(spans[i].width-c.need, 0) * share
		}
	}
	return spare * share
}

// shareWords gives the columns of words what is left by weight. One that needs
// less hands on to those that need more.
func shareWords(columns []Column, spans []span, rest float32) {
	weight, spare, lack := float32(0), float32(0), float32(0)
	for _, c := range columns {
		if c.Width == 0 {
			weight += fyne.Max(c.Weight, 1)
		}
	}
	for i, c := range columns {
		if c.Width == 0 {
			spans[i].width = fyne.Max(rest*fyne.Max(c.Weight, 1)/weight, leastOfColumn(c))
			if c.need > 0 {
				spare += fyne.Max(spans[i].width-c.need, 0)
				lack += fyne.Max(c.need-spans[i].width, 0)
			}
		}
	}
	moved := fyne.Min(spare, lack)
	if moved <= 0 {
		return
	}
	for i, c := range columns {
		if c.Width == 0 && c.need > 0 {
			over := spans[i].width - c.need
			spans[i].width += fyne.Max(-over, 0)*moved/lack - fyne.Max(over, 0)*moved/spare
		}
	}
}

// narrow takes from all columns what is too much, down to a least width.
func narrow(columns []Column, spans []span, room float32) {
	least := func(i int) float32 { return fyne.Max(px(gridLeast), columns[i].figures()) }
	total, slack := float32(0), float32(0)
	for i, s := range spans {
		total += s.width
		slack += fyne.Max(s.width-least(i), 0)
	}
	if total <= room || slack <= 0 {
		return
	}
	share := fyne.Min((total-room)/slack, 1)
	for i := range spans {
		spans[i].width -= fyne.Max(spans[i].width-least(i), 0) * share
	}
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
// more, one of numbers all that they need.
func leastOfColumn(c Column) float32 {
	if c.Width > 0 {
		return fyne.Max(px(gridLeast), c.figures())
	}
	return px(gridLeast) * 2
}
