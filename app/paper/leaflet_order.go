package paper

import (
	"strings"

	"sofra/app"
)

// order is the running order: each piece with those who perform it on one page,
// and the heading with the first.
func (p *press) order() {
	head := p.heading()
	for i, item := range p.paper.Items {
		rows := p.item(item)
		if i == 0 {
			rows = append(head, rows...)
		} else {
			p.space(4.4 * p.size * p.tight)
		}
		p.put(rows)
	}
}

// heading is above the running order, in each language.
func (p *press) heading() []row {
	var runs []phrase
	for i, said := range p.paper.Heading {
		if i == 0 {
			runs = append(runs, phrase{said + "\u00a0\u00a0", p.as(lookHead)})
			continue
		}
		if i > 1 {
			runs = append(runs, phrase{" · ", p.as(lookHeadToo)})
		}
		runs = append(runs, phrase{said, p.as(lookHeadToo)})
	}
	rows := p.para(p.whole(), runs...)
	return append(rows, gap(1.6*p.size), row{6.5 * p.size, []mark{rule(p.side, p.column(), border)}})
}

// item is a line of the running order.
func (p *press) item(i app.LeafletItem) []row {
	if i.Pause {
		return p.pause(i)
	}
	left := box{left: p.side, wide: p.column()}
	right := p.credits(i)
	if len(right) > 0 {
		left.wide *= 0.57
	}
	var rows []row
	if len(i.Label) > 0 {
		rows = append(rows, p.para(p.whole(), joinedBy(i.Label, p.as(lookKind))...)...)
	}
	named := p.para(left, phrase{i.Title, p.as(lookPiece)})
	for _, also := range i.Also {
		named = append(named, p.para(left, phrase{also, p.as(lookAlso)})...)
	}
	if i.Movement != "" {
		named = append(named, p.para(box{left: left.left + 4, wide: left.wide - 4}, phrase{i.Movement, p.as(lookText)})...)
	}
	return append(rows, p.billed(i, named, right, left)...)
}

// billed puts who performs below the titles: across the column, or beside a long
// list of credits where that takes less room.
func (p *press) billed(i app.LeafletItem, named, right []row, left box) []row {
	if len(i.Players)+len(i.More) == 0 {
		return []row{beside(named, right)}
	}
	across := append([]row{beside(named, right), gap(0.8 * p.size)}, p.players(i, p.whole())...)
	narrow := []row{beside(append(append(named, gap(0.8*p.size)), p.players(i, left)...), right)}
	if heightOf(narrow) < heightOf(across)-0.1 {
		return narrow
	}
	return across
}

// credits stand at the right edge: how long a piece is, and whose.
func (p *press) credits(i app.LeafletItem) (rows []row) {
	in := box{left: p.side + p.column()*0.61, wide: p.column() * 0.39, stands: toRight, even: true}
	if i.Length != "" {
		as := p.as(lookName)
		as.line = p.as(lookPiece).line
		rows = append(rows, p.para(in, phrase{i.Length, as})...)
	}
	for _, said := range i.Credits {
		as := p.as(lookSmall)
		if len(rows) == 0 {
			rows = append(rows, gap((p.as(lookPiece).line-as.line)*0.72))
		}
		rows = append(rows, p.para(in, phrase{said, as})...)
	}
	return rows
}

// players are who performs, one behind the other: a name is not parted from what
// they play where a line can hold both.
func (p *press) players(i app.LeafletItem, in box) []row {
	name, part, more := p.as(lookName), p.as(lookPart), p.as(lookName)
	more.colour = quiet
	var runs []phrase
	for n, one := range i.Players {
		if n > 0 {
			runs = append(runs, phrase{" ·", part}, phrase{" ", part})
		}
		runs = append(runs, phrase{one.Name, name})
		if one.Part != "" {
			runs = append(runs, phrase{",", name}, phrase{" ", part}, phrase{one.Part, part})
		}
	}
	if len(i.More) > 0 {
		if len(runs) > 0 {
			runs = append(runs, phrase{" ", part})
		}
		runs = append(runs, phrase{strings.Join(i.More, " / "), more})
	}
	return p.para(in, runs...)
}

// pause is an interval: its word between two short lines.
func (p *press) pause(i app.LeafletItem) []row {
	in := p.whole()
	in.stands = toMiddle
	rows := p.para(in, joinedBy(append([]string{i.Title}, i.Also...), p.as(lookAlso))...)
	first := &rows[0]
	from, to := first.marks[0].x, 0.0
	for _, m := range first.marks {
		to = max(to, m.x+p.measure(m.text, m.as))
	}
	for _, x := range []float64{from - 16*p.size, to + 4*p.size} {
		line := rule(x, 12*p.size, mauve)
		line.y = first.high / 2
		if x > p.side && x+12*p.size < p.side+p.column() {
			first.marks = append(first.marks, line)
		}
	}
	return append(append([]row{gap(1.6 * p.size)}, rows...), gap(1.6*p.size))
}
