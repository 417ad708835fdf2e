package disclosure

// lattice is a table with its totals as a network, in which all that adds up is a
// flow that is kept: a node per row and per column, also for the totals, and a
// cell is an arc between them. The free arcs are the cells that are withheld.
type lattice struct {
	k             int64
	rows, columns int
	people        []int64
	hides         []bool
	fixed         []bool // withheld whatever else is
	known         bool   // the totals of rows and columns are
	wants         []want
	lines         [][]int      // rows and columns, with their total at the end of each
	heard         func(sought) // of each flow that is sought, where somebody counts them
}

// sought is a flow: over all withheld cells but one, between two nodes, at most so
// many people.
type sought struct {
	without, from, to int
	most              int64
}

// want is what must be possible of a cell from all that is shown: that it has so
// many more people, or fewer.
type want struct {
	at   int
	by   int64
	less bool
}

// at is the place of a cell; behind the last row and column are the totals.
func (l *lattice) at(row, column int) int { return row*(l.columns+1) + column }

// total says whether a cell is a total.
func (l *lattice) total(at int) bool {
	return at/(l.columns+1) == l.rows || at%(l.columns+1) == l.columns
}

func newLattice(t Cross, k int64, known bool) lattice {
	l := lattice{k: k, rows: len(t.Rows), columns: len(t.Columns), known: known}
	size := (l.rows + 1) * (l.columns + 1)
	l.people, l.hides, l.fixed = make([]int64, size), make([]bool, size), make([]bool, size)
	for i, row := range t.N {
		for j, n := range row {
			for _, at := range []int{l.at(i, j), l.at(i, l.columns), l.at(l.rows, j), l.at(l.rows, l.columns)} {
				l.people[at] += n
			}
		}
	}
	l.lines = l.rule()
	for at, n := range l.people {
		switch {
		case n == 0 || n >= k:
		case !known:
			l.want(want{at: at, by: k - n})
		case !l.total(at):
			l.want(want{at: at, by: n, less: true})
		}
	}
	for _, line := range l.lines {
		if at, ok := l.tells(line); ok && !(known && l.total(at)) {
			l.want(want{at: at, by: 1, less: true})
		}
	}
	return l
}

func (l *lattice) want(w want) {
	l.hides[w.at], l.fixed[w.at] = true, true
	l.wants = append(l.wants, w)
}

// tells is the cell of a line that all its people have, where they are few.
func (l *lattice) tells(line []int) (at int, ok bool) {
	total := l.people[line[len(line)-1]]
	if total < l.k || total >= 2*l.k {
		return 0, false
	}
	for _, at := range line[:len(line)-1] {
		if l.people[at] == total {
			return at, len(line) > 2
		}
	}
	return 0, false
}

// rule is the rows and columns of a table.
func (l *lattice) rule() (all [][]int) {
	for i := range l.rows + 1 {
		var row []int
		for j := range l.columns + 1 {
			row = append(row, l.at(i, j))
		}
		all = append(all, row)
	}
	for j := range l.columns + 1 {
		var column []int
		for i := range l.rows + 1 {
			column = append(column, l.at(i, j))
		}
		all = append(all, column)
	}
	return all
}

// nodes is how many there are: rows, the row of totals, columns, their totals.
func (l *lattice) nodes() int { return l.rows + l.columns + 2 }

// ends are the nodes of a cell's arc, so that what comes to a node leaves it:
// rows give to columns, columns to the row of totals, that to the totals of rows,
// and those back to rows.
func (l *lattice) ends(at int) (from, to int) {
	row, column := at/(l.columns+1), l.rows+1+at%(l.columns+1)
	inRow, inColumn := row < l.rows, column < l.rows+1+l.columns
	if inRow != inColumn {
		return column, row
	}
	return row, column
}

// boundless is more people than there are.
const boundless = int64(1) << 40

// flow is how many people can go from one node to another over the cells that are
// withheld but for one, at most so many: a cell can take any number more, and give
// those that it has.
func (l *lattice) flow(s sought) (sum int64) {
	if l.heard != nil {
		l.heard(s)
	}
	n := l.nodes()
	room := make([]int64, n*n)
	for at, hides := range l.hides {
		if hides && at != s.without {
			u, v := l.ends(at)
			room[u*n+v] += boundless
			room[v*n+u] += l.people[at]
		}
	}
	came, queue := make([]int, n), make([]int, 0, n)
	for sum < s.most {
		least := widen(room, came, queue, way{s.from, s.to, n, s.most - sum})
		if least == 0 {
			return sum
		}
		sum += least
	}
	return sum
}

// way is between which of n nodes people go, and how many more at most.
type way struct {
	from, to, n int
	most        int64
}

// widen takes people along the shortest way that has room, and says how many.
func widen(room []int64, came, queue []int, w way) int64 {
	for i := range came {
		came[i] = -1
	}
	came[w.from], queue = w.from, append(queue[:0], w.from)
	for at := 0; at < len(queue) && came[w.to] < 0; at++ {
		u := queue[at]
		for v := range w.n {
			if came[v] < 0 && room[u*w.n+v] > 0 {
				came[v], queue = u, append(queue, v)
			}
		}
	}
	if came[w.to] < 0 {
		return 0
	}
	least := w.most
	for v := w.to; v != w.from; v = came[v] {
		least = min(least, room[came[v]*w.n+v])
	}
	for v := w.to; v != w.from; v = came[v] {
		room[came[v]*w.n+v] -= least
		room[v*w.n+came[v]] += least
	}
	return least
}
