package sheet

import "github.com/xuri/excelize/v2"

// across puts a text over the columns of the first page, as high as it needs to be.
// Columns that stand on every page are left free: there the text would begin again on
// the next, and be cut.
func (b *book) across(p *page, row, style int, text string) {
	b.over(p, row, [2]int{p.print.titles, p.firstPage()}, textLine{style: style, text: text})
}

// head writes the title, what the report is of and the lead. Columns that stand on every
// page have the first two, where there is room, and the lead stands beside them.
func (b *book) head(p *page, labelRow, leadRow int) {
	label, titles, at := dotted(b.report.Title, b.report.Subject), p.print.titles, 0
	wide := p.wide(0, titles)
	roomy := titles > 0 && b.width(p.Title)*titleSize <= wide && b.linesOf(label, wide) <= 2
	if titles > 0 && !roomy {
		at = titles
	}
	p.line(1, at, b.styles.title, p.Title)
	switch {
	case labelRow > 0 && roomy:
		b.over(p, labelRow, [2]int{0, titles}, textLine{style: b.styles.lead, text: label})
		leadRow = min(leadRow, labelRow)
	case labelRow > 0:
		p.line(labelRow, at, b.styles.label, label)
	}
	if leadRow > 0 {
		b.across(p, leadRow, b.styles.lead, p.Lead)
	}
}

// titleSize is how much wider the letters of a title are than those of a table.
const titleSize = 1.8

// over puts a text over columns, from one to before another.
func (b *book) over(p *page, row int, columns [2]int, l textLine) {
	from, to := columns[0], columns[1]
	p.line(row, from, l.style, l.text)
	if to-from > 1 {
		first, _ := excelize.CoordinatesToCellName(from+1, row)
		last, _ := excelize.CoordinatesToCellName(to, row)
		p.merged = append(p.merged, [2]string{first, last})
	}
	p.heights[row] = max(p.heights[row], min(lineHeight*float64(b.linesOf(l.text, p.wide(from, to)))+2, highest))
}
