package paper

import "strings"

// front is what, when and where: the cover of a booklet, or the head of a sheet.
func (p *press) front() {
	p.turn()
	p.leaves[0].number = false
	if p.booklet {
		p.put(p.para(p.whole(), joinedBy(p.paper.Kinds, p.as(lookKind))...))
		p.y = max(p.y, p.high*0.3)
	} else {
		p.put(p.para(p.whole(), joinedBy(p.paper.Kinds, p.as(lookKind))...))
		p.y += 3 * p.size
	}
	var rows []row
	for i, title := range p.paper.Titles {
		as := p.titleLook(i, title)
		if i == 1 {
			rows = append(rows, gap(2.5*p.size))
		}
		rows = append(rows, p.para(box{left: p.side, wide: p.column(), even: true}, phrase{title, as})...)
	}
	rows = append(rows, gap(6*p.size), row{6 * p.size, []mark{rule(p.side, 16*p.size, plum)}})
	p.put(append(rows, p.when()...))
	if p.booklet {
		p.turn()
	} else {
		p.y += 12 * p.size
	}
}

// titleLook is that of the evening's title, the smaller the longer it is: its
// longest word is not parted where that can be.
func (p *press) titleLook(i int, title string) look {
	as := p.as(lookOther)
	if i == 0 {
		as = p.as(lookTitle)
		if len([]rune(title)) > 60 {
			as.size, as.line = as.size*0.75, as.line*0.77
		}
	}
	for smaller := 0; smaller < 8 && p.longest(title, as) > p.column(); smaller++ {
		as.size, as.line = as.size*0.92, as.line*0.93
	}
	return as
}

func (p *press) longest(text string, as look) (wide float64) {
	for _, word := range strings.Fields(text) {
		wide = max(wide, p.measure(word, as))
	}
	return wide
}

// when is the day in each language, and below it the place.
func (p *press) when() (rows []row) {
	day, also := p.as(lookDay), p.as(lookDay)
	also.colour = quiet
	for i, said := range p.paper.When {
		as := day
		if i > 0 {
			as = also
		}
		rows = append(rows, p.para(p.whole(), phrase{said, as})...)
	}
	rows = append(rows, gap(2.6*p.size))
	for i, said := range p.paper.Where {
		as := day
		if i > 0 {
			as = also
		}
		rows = append(rows, p.para(p.whole(), phrase{said, as})...)
	}
	return rows
}

// greeting is the announcement in its languages, side by side as far as the page
// is wide enough, else below each other.
func (p *press) greeting() {
	texts := p.paper.Texts
	if len(texts) == 0 {
		return
	}
	side := min(len(texts), p.texts)
	if len(texts) > p.texts {
		side = 1
	}
	const between = 6.0
	wide := (p.column() - between*float64(side-1)) / float64(side)
	for from := 0; from < len(texts); from += side {
		p.space(4 * p.size)
		var columns [][]row
		for n, text := range texts[from:min(from+side, len(texts))] {
			columns = append(columns, p.paragraphs(box{left: p.side + float64(n)*(wide+between), wide: wide}, text))
		}
		p.flowing(columns)
	}
	p.y += 9 * p.size
}

// paragraphs are those of a text.
func (p *press) paragraphs(in box, text string) (rows []row) {
	for i, part := range strings.FieldsFunc(text, func(r rune) bool { return r == '\n' || r == '\r' }) {
		if i > 0 {
			rows = append(rows, gap(1.8*p.size))
		}
		rows = append(rows, p.para(in, phrase{part, p.as(lookText)})...)
	}
	return rows
}

// flowing sets columns side by side, from page to page where they are long.
func (p *press) flowing(columns [][]row) {
	for {
		var now [][]row
		rest := false
		for n, rows := range columns {
			high, fit := 0.0, 0
			for fit < len(rows) && p.y+high+rows[fit].high <= p.bottom() {
				high += rows[fit].high
				fit++
			}
			now = append(now, rows[:fit])
			columns[n] = rows[fit:]
			rest = rest || fit < len(rows)
		}
		p.put([]row{beside(now...)})
		if !rest {
			return
		}
		p.turn()
	}
}
