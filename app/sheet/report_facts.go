package sheet

// facts stand beside their labels on a cover. Elsewhere the first column is that
// of a table and may be narrow, and each fact has a row.
func (b *book) facts(p *page, row int) {
	for i, f := range p.Facts {
		if p.Key != "cover" && p.Blanks == nil {
			b.across(p, row+i, b.styles.text, f.Label+": "+f.Text)
			continue
		}
		p.line(row+i, 0, b.styles.label, f.Label)
		p.line(row+i, 1, b.styles.text, f.Text)
	}
}

// The columns of a sheet without a table, and how high a line to write on is.
const (
	labelWidth = 30.0
	textWidth  = 70.0
	blankHigh  = 34.0
)

// blanks are lines to write on, with what is to be written before them.
func (b *book) blanks(p *page, row int) int {
	for _, label := range p.Blanks {
		row++
		p.line(row, 0, b.styles.label, label)
		p.line(row, 1, b.styles.blank, "")
		p.heights[row] = blankHigh
	}
	return row
}
