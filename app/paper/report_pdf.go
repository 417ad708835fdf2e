package paper

import (
	"slices"
	"strings"

	"sofra/app"
)

// pdf sets the report on pages.
func (e *essay) pdf() *sheets {
	l := newListing(e.Report)
	l.Title, l.Lead, l.Facts = e.Title, e.lead, e.facts
	if e.beginsAcross() {
		l.wide, l.high = l.high, l.wide
	}
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
	l.turn(p.across)
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
	if p.blanks != nil {
		l.written(p.blanks)
	}
	if p.table != nil {
		l.tabled(p.table)
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

// tabled sets a table, its head again on each page, its sums bold.
func (l *listing) tabled(g *grid) {
	l.table, l.cell = g.Table, setting{size: g.size, line: cellType.line * g.size / cellType.size, colour: dark}
	l.share(g.least, g.wanted)
	for _, text := range g.above {
		l.need(24)
		l.said(text, false, within(0, l.room(), setting{size: 8.5, line: 4.4, colour: quiet}))
	}
	l.need(24)
	l.SetY(l.GetY() + 1)
	l.columns()
	l.body(g.body())
	l.SetY(l.GetY() + 4)
}

// body are the rows of a table, its sums last.
func (g *grid) body() (all []lineOfTable) {
	for i, row := range g.Rows {
		all = append(all, lineOfTable{wordsIn(row), slices.Contains(g.Strong, i)})
	}
	if g.total != nil {
		all = append(all, lineOfTable{wordsIn(g.total), true})
	}
	return all
}

func wordsIn(row []app.Value) (texts []string) {
	for _, v := range row {
		texts = append(texts, v.Text)
	}
	return texts
}

// written leaves lines to write on, two beside each other.
func (l *listing) written(labels []string) {
	half := (l.room() - gutter) / 2
	for i := 0; i < len(labels); i += 2 {
		l.need(20)
		y := l.GetY() + 13
		l.stroke(quiet)
		for n, label := range labels[i:min(i+2, len(labels))] {
			left := float64(n) * (half + gutter)
			l.Line(margin+left, y, margin+left+half, y)
			l.SetY(y + 1.2)
			l.said(label, false, within(left, half, setting{size: 8.5, line: 4.4, colour: quiet}))
		}
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
