package disclosure

import "slices"

// Leak is a cell of the difference of two tables of which a reader who has both
// knows more than a table may say.
type Leak struct {
	Row, Column string // codes; "" is a total, Rest all without a line of their own
	Least, Most int64  // how many people it has, as far as can be worked out
}

// Rest names in a Leak all lines that are not shown in both tables.
const Rest = "rest"

// Nested says how two tables of one kind lie to each other.
type Nested int

// Either one is of some of the people of the other, or both are of the same
// people, counted twice.
const (
	Part Nested = iota
	Again
)

// Apart is what anybody can work out from a table and another of a part of its
// people by taking one from the other: each cell of the difference that is known to
// have somebody and fewer people than k, and one that everybody of a few is in. The
// same people counted again may have more or fewer than before; few of either tell.
//
// It is the attack of Protect on the difference, with all that is seen of both:
// each is first brought to the least and the most of its cells.
func Apart(whole, part Told, how Nested, threshold int) []Leak {
	d, ok := apart(whole, part, how)
	if !ok {
		return nil
	}
	d.k = bound(threshold)
	return d.all()
}

// Between is what anybody can work out of the difference of two tables, to be laid
// beside a third: the numbers that are known for certain.
func Between(whole, part Told) (Told, bool) {
	d, ok := apart(whole, part, Part)
	if !ok {
		return Told{}, false
	}
	t := Told{Rows: append(slices.Clone(d.rows), Rest), Columns: append(slices.Clone(d.columns), Rest)}
	if d.single {
		t.Columns = d.columns
	}
	for i, row := range d.least {
		t.N = append(t.N, slices.Clone(row))
		for j, n := range row {
			if n != d.most[i][j] || n < 0 {
				t.N[i][j] = Unseen
			}
		}
	}
	return t, true
}

// mostRounds is how often what one table says of the other is taken in: each round
// is true by itself, so that an end before the last only says less.
const mostRounds = 30

// apart is the difference of two tables as far as it is known. It is not ok where
// they have nothing to do with each other.
func apart(whole, part Told, how Nested) (l leaks, ok bool) {
	rows, columns := common(whole.Rows, part.Rows), common(whole.Columns, part.Columns)
	if whole.Single() != part.Single() || len(rows) == 0 {
		return l, false
	}
	a, b := whole.over(rows, columns), part.over(rows, columns)
	d := newBounds(len(a.least), len(a.least[0]))
	if how == Again {
		d.open()
	}
	for n, settled := 0, false; n < mostRounds && !settled; n++ {
		if settled, ok = d.between(a, b); ok {
			continue
		}
		if how == Part { // it is none: what was counted has changed since
			return apart(whole, part, Again)
		}
		return l, false
	}
	return leaks{bounds: d, rows: rows, columns: columns, single: whole.Single()}, true
}

// open lets every number be less than nothing.
func (b bounds) open() {
	for i := range b.least {
		for j := range b.least[i] {
			b.least[i][j] = -boundless
		}
	}
}

// between brings a difference and its two tables to what each says of the others.
// They are settled when that is nothing new; it is not ok where they contradict.
func (d bounds) between(a, b bounds) (settled, ok bool) {
	settled = true
	for i := range d.least {
		for j := range d.least[i] {
			most := a.most[i][j] - b.least[i][j]
			if a.most[i][j] >= boundless {
				most = boundless
			}
			settled = d.narrow(i, j, a.least[i][j]-b.most[i][j], most) && settled
			settled = a.narrow(i, j, b.least[i][j]+d.least[i][j], b.most[i][j]+d.most[i][j]) && settled
			settled = b.narrow(i, j, a.least[i][j]-d.most[i][j], a.most[i][j]-d.least[i][j]) && settled
		}
	}
	for _, t := range []bounds{d, a, b} {
		least, most, fits := t.tighten()
		if !fits {
			return true, false
		}
		for i := range least {
			for j := range least[i] {
				settled = t.narrow(i, j, least[i][j], most[i][j]) && settled
			}
		}
	}
	return settled, true
}

// narrow takes in what else is known of a cell, and says whether that is nothing new.
func (b bounds) narrow(i, j int, least, most int64) (same bool) {
	same = least <= b.least[i][j] && most >= b.most[i][j]
	b.least[i][j], b.most[i][j] = max(b.least[i][j], least), min(b.most[i][j], most)
	return same
}

// leaks looks for them in the bounds of a difference.
type leaks struct {
	bounds
	rows, columns []string
	single        bool
	k             int64
}

func (l leaks) all() (found []Leak) {
	for i, row := range l.least {
		for j := range row {
			if l.single && (i == len(l.least)-1 || j == len(row)-1) {
				continue
			}
			if l.few(i, j) || l.everybody(i, j) {
				found = append(found, Leak{l.name(l.rows, i), l.name(l.columns, j), l.least[i][j], l.most[i][j]})
			}
		}
	}
	return found
}

// few says whether a cell is known to have somebody, or to have lost somebody, and
// to be fewer than the threshold.
func (l leaks) few(i, j int) bool {
	least, most := l.least[i][j], l.most[i][j]
	return least > 0 && most < l.k || most < 0 && -least < l.k
}

// everybody says whether a cell is known to have all the people of a few.
func (l leaks) everybody(i, j int) bool {
	last, end := len(l.least)-1, len(l.least[0])-1
	n := l.least[i][j]
	if n != l.most[i][j] || n < l.k || n >= 2*l.k {
		return false
	}
	whole := func(i, j int) bool { return l.least[i][j] == n && l.most[i][j] == n }
	return j < end && end > 1 && whole(i, end) || i < last && last > 1 && whole(last, j)
}

// name is the code of a line by its place.
func (l leaks) name(lines []string, at int) string {
	switch at {
	case len(lines):
		return Rest
	case len(lines) + 1:
		return ""
	}
	return lines[at]
}
