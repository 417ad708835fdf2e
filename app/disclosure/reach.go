package disclosure

// Unseen stands in a table where a number is withheld.
const Unseen = -1

// Seen is a table as its reader has it: numbers by row and column, the totals
// behind the last of each, and Unseen where one is withheld.
type Seen [][]int64

// Seen is the table as it is shown.
func (s Shown) Seen() Seen {
	all := make(Seen, len(s.Rows)+1)
	for i := range all {
		for j := range len(s.Columns) + 1 {
			n, ok := s.Cell(i, j)
			if !ok {
				n = Unseen
			}
			all[i] = append(all[i], n)
		}
	}
	return all
}

// Reach is the least and the most that each number may be, as anybody can work
// out from all that is seen. It is not ok where what is seen does not add up.
func (s Seen) Reach() (least, most [][]int64, ok bool) {
	b := newBounds(len(s), len(s[0]))
	for i, row := range s {
		for j, n := range row {
			if n != Unseen {
				b.least[i][j], b.most[i][j] = n, n
			}
		}
	}
	return b.tighten()
}

// bounds are between what numbers each of a table with its totals may be.
type bounds struct{ least, most [][]int64 }

// newBounds are those of a table of which nothing is known.
func newBounds(rows, columns int) bounds {
	b := bounds{make([][]int64, rows), make([][]int64, rows)}
	for i := range rows {
		b.least[i], b.most[i] = make([]int64, columns), make([]int64, columns)
		for j := range columns {
			b.most[i][j] = boundless
		}
	}
	return b
}

// tighten takes in that rows and columns add up to their totals, to the least and
// the most that each number can have then.
func (b bounds) tighten() (least, most [][]int64, ok bool) {
	for i, row := range b.least {
		for j, n := range row {
			if n > b.most[i][j] {
				return nil, nil, false
			}
		}
	}
	if len(b.least[0]) == 2 {
		return b.tightenLine()
	}
	n := network{lattice: lattice{rows: len(b.least) - 1, columns: len(b.least[0]) - 1}, bounds: b}
	if !n.fill() {
		return nil, nil, false
	}
	out := newBounds(len(b.least), len(b.least[0]))
	for i, row := range out.least {
		for j := range row {
			out.least[i][j], out.most[i][j] = n.reach(i, j)
		}
	}
	return out.least, out.most, true
}

// tightenLine does the same for one column, that is as long as an office has lines.
func (b bounds) tightenLine() (least, most [][]int64, ok bool) {
	out, last := newBounds(len(b.least), 2), len(b.least)-1
	var low, high int64
	for i := range b.least {
		out.least[i][0], out.most[i][0] = max(b.least[i][0], b.least[i][1]), min(b.most[i][0], b.most[i][1])
		if i < last {
			low, high = low+out.least[i][0], min(high+out.most[i][0], boundless)
		}
	}
	whole := [2]int64{max(out.least[last][0], low), min(out.most[last][0], high)}
	for i := range out.least {
		if i == last {
			out.least[i][0], out.most[i][0] = whole[0], whole[1]
		} else {
			n, m := out.least[i][0], out.most[i][0]
			if high < boundless {
				out.least[i][0] = max(n, whole[0]-(high-m))
			}
			out.most[i][0] = min(m, whole[1]-(low-n))
		}
		out.least[i][1], out.most[i][1] = out.least[i][0], out.most[i][0]
		if out.least[i][0] > out.most[i][0] {
			return nil, nil, false
		}
	}
	return out.least, out.most, true
}

// network is a table of which one filling that fits is known: what can go round a
// cell in it is what the cell may be more, or fewer.
type network struct {
	lattice
	bounds
	flows [][]int64 // by row and column, as they fit
}

// fill finds numbers that fit. Every cell begins at its least; what comes to a node
// more than leaves it is sent on over the cells that may have more.
func (n *network) fill() bool {
	size := n.nodes()
	from, to := size, size+1
	room := make([]int64, (size+2)*(size+2))
	surplus, need := make([]int64, size), int64(0)
	n.each(func(i, j, u, v int) {
		room[u*(size+2)+v] = n.most[i][j] - n.least[i][j]
		surplus[v] += n.least[i][j]
		surplus[u] -= n.least[i][j]
	})
	for v, more := range surplus {
		if more > 0 {
			room[from*(size+2)+v], need = more, need+more
		} else {
			room[v*(size+2)+to] = -more
		}
	}
	if pour(room, way{from, to, size + 2, need}) < need {
		return false
	}
	n.flows = make([][]int64, len(n.least))
	for i := range n.flows {
		n.flows[i] = make([]int64, len(n.least[i]))
	}
	n.each(func(i, j, u, v int) { n.flows[i][j] = n.least[i][j] + room[v*(size+2)+u] })
	return true
}

// each names every cell with the nodes of its arc.
func (n *network) each(do func(i, j, u, v int)) {
	for i := range n.rows + 1 {
		for j := range n.columns + 1 {
			u, v := n.ends(n.at(i, j))
			do(i, j, u, v)
		}
	}
}

// reach is the least and the most of a cell.
func (n *network) reach(row, column int) (least, most int64) {
	now := n.flows[row][column]
	from, to := n.ends(n.at(row, column))
	more, fewer := n.most[row][column]-now, now-n.least[row][column]
	size := n.nodes()
	most = now + pour(n.room(row, column), way{to, from, size, more})
	least = now - pour(n.room(row, column), way{from, to, size, fewer})
	if most >= boundless/2 {
		most = boundless
	}
	return least, most
}

// room is what the other cells can take and give.
func (n *network) room(row, column int) []int64 {
	size := n.nodes()
	room := make([]int64, size*size)
	n.each(func(i, j, u, v int) {
		if i != row || j != column {
			room[u*size+v] += n.most[i][j] - n.flows[i][j]
			room[v*size+u] += n.flows[i][j] - n.least[i][j]
		}
	})
	return room
}

// pour takes as many people along as there is room, at most those of the way.
func pour(room []int64, w way) (sum int64) {
	came, queue, most := make([]int, w.n), make([]int, 0, w.n), w.most
	for sum < most {
		w.most = most - sum
		n := widen(room, came, queue, w)
		if n == 0 {
			break
		}
		sum += n
	}
	return sum
}
