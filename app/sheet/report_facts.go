package sheet

import "sofra/app"

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

// labels is how wide the labels of a sheet without a table stand.
func (b *book) labels(s app.Sheet) float64 {
	wide := labelWidth
	for _, f := range s.Facts {
		wide = max(wide, b.width(f.Label)*spare+room)
	}
	for _, label := range s.Blanks {
		wide = max(wide, b.width(label)*spare+room)
	}
	return wide
}

// blanks are lines to write on, with what is to be written before them.
func (b *book) blanks(p *page, row int) int {
	for _, label := range p.Blanks {
		row++
		p.line(row, 0, b.styles.beside, label)
		p.line(row, 1, b.styles.blank, "")
		p.heights[row] = blankHigh
	}
	if p.Blanks != nil {
		row++ // or the last line falls on the edge of the paper
	}
	return row
}
