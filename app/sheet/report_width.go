package sheet

import (
	"slices"
	"strings"
	"unicode/utf16"

	"sofra/app"
	"sofra/app/words"
)

// How wide a column may be, in digits of the default font. Longer texts wrap.
const (
	narrowest = 6.5
	wideText  = 24.0
	wideLong  = 36.0
	wideProse = 88.0
	room      = 2.4  // at both sides of a cell together, indent included
	arrow     = 2.2  // of a filter, over the end of a head
	spare     = 1.06 // programs draw letters a little wider on a screen; a number that does not fit shows as ###
	bold      = 1.08

	lineHeight = 12.75 // points, of a line of the default font
	rowHeight  = 16.5  // of a row with one line
	headHeight = 21.0  // of a head with one line
	highest    = 409.0 // that a row can be; of what is longer, the cell shows the beginning
)

// arial is how wide letters stand in the font, in thousandths of its size.
// Liberation Sans and Helvetica have the same.
var arial = []struct {
	width int
	all   string
}{
	{222, "ijlįĵļłјі'|"}, {278, " !,./:;I[\\]ftÌÍÎÏìíîïİıťţЇї·\u00a0"}, {333, "()-`r¡¨¯´¸ŕř\"{}"}, {365, "г°ª*ѓ"},
	{438, "кќ"}, {458, "зт^"}, {500, "JcksvxyzçýÿćčśşšźżžЈсухѕэє"}, {531, "вчь"}, {542, "ЃГп"},
	{556, "#$0123456789?L_abdeghnopqu¢£§«»àáâãäåèéêëðñòóôõöùúûüþāăąđēęěğħńňőūůűаеоряёђћнџ"}, {583, "ийѝбцлдЌКЗ+<=>~±×÷"},
	{611, "FTZßøŤŹŻŽТЎУъ"}, {667, "&ABEKPSVXYÀÁÂÃÄÅÈÉÊËÝĂĄĘĚŚŞŠБЛЬАВЕРХЧДжм"},
	{722, "CDHNRUwÇÐÑÙÚÛÜĆČĎĐŃŇŘŮŰŵЄЍЏИЙПЭыНСЯЦ"}, {778, "GOQÒÓÔÕÖØĞŐОюФ"}, {833, "mMМшњфщЪ%æ"}, {906, "ЋЂЫЖШљ"}, {1015, "WŒÆЩЊЮЉ@"},
}

// other is how wide a letter is taken to be that is not among them: the widest
// of most scripts.
const other = 860

// ruler is how wide each letter stands, in digits.
type ruler [0x600]float64

func newRuler() *ruler {
	var r ruler
	for c := range r {
		r[c] = float64(other) / 556
	}
	for _, l := range arial {
		for _, c := range l.all {
			r[c] = float64(l.width) / 556
		}
	}
	return &r
}

// width is how wide a text stands. Dashes and quotation marks lie beyond the
// letters, and are as wide as a digit at most.
func (r *ruler) width(text string) float64 {
	w := 0.0
	for _, c := range text {
		switch {
		case int(c) < len(r):
			w += r[c]
		case c >= 0x2000 && c < 0x2100 && c != '…' && c != '—':
			w++
		default:
			w += 1.8
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

// widthOf is how wide column i of a table must be under a title.
func (b *book) widthOf(t *placed, i int, title string) float64 {
	limit, body := limitOf(t.Columns[i].Cell), t.bodies[i].wide
	head := max(b.longest(title), min(b.width(title), b.width(title)/2+2))*bold*spare + arrow
	if body <= limit*few { // no second line for one word
		limit = max(limit, body)
	}
	return min(max(head, body, narrowest), max(limit, b.longest(title)*bold*spare+arrow)) + room
}

// weight is how much wider than others the letters of a row stand.
func weight(t *app.Table, row int) float64 {
	if slices.Contains(t.Strong, row) {
		return bold
	}
	return 1
}

// totalled says that something stands under a column of the table.
func totalled(t *app.Table) bool {
	return slices.ContainsFunc(t.Columns, func(c app.Column) bool { return c.Total != app.NoTotal })
}

// kindOf is how a value of a column is shown.
func kindOf(v *app.Value, column app.CellKind) app.CellKind {
	if v.Cell != app.TextCell {
		return v.Cell
	}
	return column
}

// shown is about what a program shows for a value.
func shown(v *app.Value, kind app.CellKind, b *words.Book) string {
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
		if v.Of > 1000 { // a rate
			return "0000.000000"
		}
		return "0000.000"
	case app.CountCell:
		if v.Text == "" {
			return b.Int(v.N)
		}
	}
	return v.Text
}

// fitting is as much of a text as a cell can hold; an ellipsis says that it
// goes on.
func fitting(text string) string {
	if len(text) <= app.MostLetters { // of bytes there are no fewer
		return text
	}
	end, letters := 0, 0
	for at, c := range text {
		if letters < app.MostLetters {
			end = at
		}
		if letters += utf16.RuneLen(c); letters > app.MostLetters {
			return text[:end] + "…"
		}
	}
	return text
}

// linesOf is how many lines a text takes in a given width: words are not parted, but
// for those that are longer than a line.
func (r *ruler) linesOf(text string, in float64) (n int) {
	const ragged = 1.03 // programs draw a little wider than the font says
	in = max(in, 1) / ragged
	for _, part := range strings.Split(text, "\n") {
		n++
		if r.width(part) <= in {
			continue
		}
		line, space := 0.0, r.width(" ")
		for _, word := range strings.Fields(part) {
			wide := r.width(word)
			if line > 0 && line+space+wide > in {
				n, line = n+1, 0
			}
			for ; wide > in; wide -= in {
				n++
			}
			if line > 0 {
				line += space
			}
			line += wide
		}
	}
	return n
}

// heightOf is how high row n of a table must be, in points; 0 leaves it to the
// program. Not every program looks for itself whether words wrap.
func (b *book) heightOf(p *page, t *placed, n int) float64 {
	most := 1
	for i := range t.Columns {
		c, in := &t.Columns[i], p.widths[t.left+i]-room+0.01
		switch {
		case n > 0 && !t.bodies[i].wraps && t.bodies[i].wide <= in:
		case n == 0:
			most = max(most, b.linesOf(t.titles[i], (in-arrow)/bold))
		case n <= len(t.Rows) && wordy(c.Cell) && slices.Contains(t.Strong, n-1):
			most = max(most, b.linesOf(t.Rows[n-1][i].Text, in/bold))
		case n <= len(t.Rows) && wordy(c.Cell):
			most = max(most, b.linesOf(t.Rows[n-1][i].Text, in/weight(t.Table, n-1)))
		}
	}
	switch high := min(lineHeight*float64(most)+rowHeight-lineHeight, highest); {
	case n == 0:
		return max(high, headHeight)
	case most == 1:
		return 0
	default:
		return high
	}
}
