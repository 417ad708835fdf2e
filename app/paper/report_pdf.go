package paper

import (
	"strings"

	"sofra/app"
)

// pdf sets the report on pages.
func (e *essay) pdf() *sheets {
	l := &listing{sheets: newSheets(e.book, e.Title), wide: sheetWide, high: sheetHigh}
	l.Title, l.Lead, l.Facts = e.Title, e.lead, e.facts
	l.AliasNbPages("{nb}")
	l.SetHeaderFunc(func() { l.again(e.Title) })
	l.SetFooterFunc(l.pageFoot)
	l.page()
	l.head()
	for i, p := range e.parts {
		l.part(p, e.parts[min(i+1, len(e.parts)-1)])
	}
	return l.sheets
}

// Type of headings and of what the report tells.
var (
	headType = [3]setting{{}, {size: 15, line: 7.2, colour: plum}, {size: 11.5, line: 5.8, colour: dark}}
	textType = setting{size: sizeText, line: lineText, colour: dark}
)

// part sets a heading with what stands under it. A heading is never the last thing
// on a page.
func (l *listing) part(p, next essayPart) {
	if p.level > 0 {
		as := within(0, l.room(), headType[p.level])
		keep := 26.0
		if p.chart == nil && next.chart != nil && p.table == nil && p.text == "" {
			keep += next.chart.high()
		}
		if p.photo != nil {
			keep += photoHigh
		}
		l.need(float64(len(l.lines([]app.Piece{{Text: p.title, Bold: true}}, as)))*as.line + keep)
		l.SetY(l.GetY() + 5)
		l.Bookmark(p.title, p.level-1, -1)
		l.said(p.title, true, as)
		l.SetY(l.GetY() + 1.5)
	}
	for _, paragraph := range strings.Split(p.text, "\n") {
		if paragraph = strings.TrimSpace(paragraph); paragraph != "" {
			l.paragraph(paragraph)
		}
	}
	if p.table != nil {
		l.tabled(*p.table)
	}
	if p.chart != nil {
		l.charted(p.chart)
	}
	if p.photo != nil {
		l.photographed(*p.photo)
	}
}

// paragraph sets words over as many pages as they need.
func (l *listing) paragraph(text string) {
	as := within(0, l.room(), textType)
	for _, line := range l.lines([]app.Piece{{Text: text}}, as) {
		l.need(as.line)
		l.set([][]word{line}, as)
	}
	l.SetY(l.GetY() + 2.2)
}

// tabled sets a table, its head again on each page, its totals bold.
func (l *listing) tabled(t app.Table) {
	total := []app.Value(nil)
	if strings.HasSuffix(t.Name, totalled) {
		total, t.Rows = t.Rows[len(t.Rows)-1], t.Rows[:len(t.Rows)-1]
	}
	l.table = t
	if total != nil {
		l.table.Rows = append(append([][]app.Value{}, t.Rows...), total)
	}
	l.measure()
	l.table = t
	l.need(24)
	l.SetY(l.GetY() + 1)
	l.rows()
	if total != nil {
		var texts []string
		for _, v := range total {
			texts = append(texts, v.Text)
		}
		l.row(texts, true)
	}
	l.SetY(l.GetY() + 4)
}

// charted draws a chart under its title.
func (l *listing) charted(c *chart) {
	as := within(0, l.room(), setting{size: 10, line: 5, colour: dark})
	l.need(c.high() + 10)
	l.SetY(l.GetY() + 2)
	l.said(c.title, true, as)
	y := l.GetY() + 1
	c.draw(l, margin, y, l.room())
	l.SetXY(margin, y+c.high()+3)
}
