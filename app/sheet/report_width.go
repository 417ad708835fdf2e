package sheet

import (
	"strings"

	"sofra/app"
	"sofra/app/words"
)

// How wide a column may be, in digits of the default font. Longer texts wrap.
const (
	narrowest = 6.5
	wideText  = 24.0
	wideLong  = 36.0
	wideProse = 88.0
	room      = 2.4 // at both sides of a cell together, indent included
	arrow     = 2.2 // of a filter, over the end of a head

	lineHeight = 12.75 // points, of a line of the default font
	rowHeight  = 16.5  // of a row with one line
)

// ruler knows about how wide each letter of Arial stands, in digits. It errs
// on the wide side: a number that does not fit shows as ###.
type ruler [0x600]float64

func newRuler() *ruler {
	var r ruler
	for c := range r {
		r[c] = 1.03
		if c >= 'A' && c <= 'Z' || c >= 'А' && c <= 'Я' {
			r[c] = 1.3
		}
	}
	for _, c := range "ËÇĐŠČĆŽЂЈЋ" {
		r[c] = 1.3
	}
	for _, c := range "ijlftrI.,:;'|!()[] -/" {
		r[c] = 0.6
	}
	for _, c := range "mwMW@%ЖШЩЮФжшщюфмњљЊЉЏ" {
		r[c] = 1.55
	}
	return &r
}

// width is about how wide a text stands.
func (r *ruler) width(text string) float64 {
	w := 0.0
	for _, c := range text {
		if int(c) < len(r) {
			w += r[c]
		} else {
			w += 1.55
		}
	}
	return w
}

// longest is the width of the longest word of a text: a head may wrap between
// its words, never in one.
func (r *ruler) longest(text string) float64 {
	w := 0.0
	for _, word := range strings.Fields(text) {
		w = max(w, r.width(word))
	}
	return w
}

// widthOf is how wide column i of a table must be.
func (b *book) widthOf(t *app.Table, i int) float64 {
	c := t.Columns[i]
	limit := wideLong
	switch c.Cell {
	case app.TextCell:
		limit = wideText
	case app.ProseCell:
		limit = wideProse
	}
	head := max(b.longest(c.Title), min(b.width(c.Title), b.width(c.Title)/2+2)) + arrow
	body, sum := 0.0, int64(0)
	for _, row := range t.Rows {
		if !row[i].Has {
			continue
		}
		sum += row[i].N
		if body < limit*1.2 {
			body = max(body, b.width(shown(row[i], c.Cell, b.words)))
		}
	}
	if c.Total == app.SumTotal {
		body = max(body, b.width(shown(app.Number(sum), c.Cell, b.words))*1.08) // bold
	}
	if body <= limit*1.2 { // no second line for one word
		limit = max(limit, body)
	}
	return min(max(head, body, narrowest), max(limit, b.longest(c.Title)+arrow)) + room
}

// shown is about what a program shows for a value.
func shown(v app.Value, kind app.CellKind, b *words.Book) string {
	if v.Cell != app.TextCell {
		kind = v.Cell
	}
	switch kind {
	case app.DateCell:
		return "00.00.0000"
	case app.MoneyCell:
		return b.Decimal(v.N, 2)
	case app.ShareCell:
		return "100 %"
	case app.DurationCell:
		return b.Int(v.N/3600) + ":00:00"
	case app.DecimalCell:
		return "0000.000"
	case app.CountCell:
		if v.Text == "" {
			return b.Int(v.N)
		}
	}
	return v.Text
}

// linesOf is how many lines a text takes in a given width.
func (r *ruler) linesOf(text string, in float64) int {
	n := 0
	for _, part := range strings.Split(text, "\n") {
		n++
		if w := r.width(part); w > in { // words leave a ragged edge
			n += int(w * 1.06 / max(in, 1))
		}
	}
	return n
}

// heightOf is how high row n of a table must be, in points; 0 leaves it to the
// program. Not every program looks for itself whether words wrap.
func (b *book) heightOf(p *page, t *placed, n int) float64 {
	most := 1
	for i, c := range t.Columns {
		in := p.widths[t.left+i] - room + 0.01
		switch {
		case n == 0:
			most = max(most, b.linesOf(t.titles[i], in-arrow))
		case n <= len(t.Rows) && wordy(c.Cell):
			most = max(most, b.linesOf(t.Rows[n-1][i].Text, in))
		}
	}
	if most == 1 {
		return 0
	}
	return lineHeight*float64(most) + rowHeight - lineHeight
}
