package paper

// How lines stand between the edges of their column.
type standing int

const (
	toLeft standing = iota
	toMiddle
	toRight
)

// box is a part of the column in which a paragraph is set.
type box struct {
	left, wide float64 // from the edge of the page
	stands     standing
	even       bool // lines of about one length
}

// whole is all of the column.
func (p *press) whole() box { return box{left: p.side, wide: p.column()} }

// para sets a paragraph, line by line.
func (p *press) para(in box, runs ...phrase) (rows []row) {
	all := p.pieces(runs, in.wide)
	lines := p.broken(all, in.wide)
	if in.even {
		lines = p.balanced(all, in.wide)
	}
	for _, line := range lines {
		x, high, size := in.left, 0.0, 0.0
		for _, w := range line {
			high, size = max(high, w.as.line), max(size, w.as.size)
		}
		switch free := in.wide - p.lengthOf(line); in.stands {
		case toMiddle:
			x += free / 2
		case toRight:
			x += free
		}
		base := high/2 + size*25.4/72*0.35
		rows = append(rows, row{high, p.joined(line, x, base)})
	}
	return rows
}

// joined are the words of a line; those of one look in one, with the spaces
// between them, so that who copies a line gets it whole.
func (p *press) joined(line []piece, x, base float64) (all []mark) {
	for i, w := range line {
		gap := ""
		if i > 0 && !w.glued {
			gap = " "
		}
		last := len(all) - 1
		if last >= 0 && all[last].as == w.as {
			all[last].text += gap + w.text
		} else {
			if gap != "" {
				x += p.measure(gap, w.as)
			}
			all = append(all, mark{x: x, y: base, text: w.text, as: w.as})
			x += w.wide
			continue
		}
		if gap != "" {
			x += p.measure(gap, w.as)
		}
		x += w.wide
	}
	return all
}

// gap is a row with nothing in it.
func gap(high float64) row { return row{high: high} }

// beside puts rows of several columns into one row, each from its top down.
func beside(columns ...[]row) (one row) {
	for _, rows := range columns {
		y := 0.0
		for _, r := range rows {
			for _, m := range r.marks {
				m.y += y
				one.marks = append(one.marks, m)
			}
			y += r.high
		}
		one.high = max(one.high, y)
	}
	return one
}

// joinedBy parts several languages of one line by a dot in its middle.
func joinedBy(all []string, as look) (runs []phrase) {
	for i, text := range all {
		if i > 0 {
			runs = append(runs, phrase{" ·", as}, phrase{" ", as})
		}
		runs = append(runs, phrase{text, as})
	}
	return runs
}
