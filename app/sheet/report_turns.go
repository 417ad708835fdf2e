package sheet

import "slices"

// uncutRows are the rows that begin a page where a page would else end within a chart;
// none where no chart is in the way. A program that fits a sheet to its paper takes no
// notice of them, so the sheet is then printed in the scale that was reckoned.
func (b *book) uncutRows(p *page) (begins []int) {
	if len(p.charts) == 0 { // rows are many, and each is measured
		return nil
	}
	if len(p.print.breaks) == 0 {
		p.print.scale = p.scaleOf([]int{0})
	}
	room, sum, from, cut := p.print.high*inPaper/p.print.scale, 0.0, 1, false
	for row := 1; row <= p.bottom; row++ {
		high := b.rowHigh(p, row)
		if sum+high > room && row > from {
			at := p.uncut(row, from)
			cut = cut || at != row
			begins, from, sum = append(begins, at), at, 0
			for i := at; i < row; i++ {
				sum += b.rowHigh(p, i)
			}
			if p.freeze > 0 { // the head of its table is on each page
				sum += b.rowHigh(p, p.freeze)
			}
		}
		sum += high
	}
	if !cut {
		return nil
	}
	return begins
}

// uncut is the last row until one, on the page that begins at another, before which a
// page can end without a cut through a chart.
func (p *page) uncut(row, from int) int {
	for at := row; at > from; at-- {
		if !slices.ContainsFunc(p.charts, func(d drawn) bool { return d.row < at && at < d.row+chartRows(d.high) }) {
			return at
		}
	}
	return row
}
