package disclosure

import "slices"

// Cross protects a table with two directions, such as needs by place and
// community, by cell suppression. It says which cells may be shown; all others,
// empty ones among them, are to look alike: not shown. The reader is taken to know
// the total of every row and of every column, and the rule.
//
// A cell of 1 to k−1 must, for all that the reader knows, be one that could as
// well be empty. A larger cell that was hidden to keep it company must be one that
// could as well be smaller. Where not even hiding every cell would do (all of a table lie in
// one row, or nearly), nothing may be shown and ok is false: then no totals of rows
// and columns may be told either.
func Cross(table [][]int64, threshold int) (shown [][]bool, ok bool) {
	c := cross{table: table, k: int64(max(threshold, Least))}
	if threshold == 0 {
		c.k = Threshold
	}
	for _, row := range table {
		c.shown = append(c.shown, make([]bool, len(row)))
		for j, n := range row {
			c.shown[len(c.shown)-1][j] = n >= c.k
		}
	}
	for {
		i, j, weak := c.weakest()
		if !weak {
			return c.shown, true
		}
		if !c.hideFor(i, j) {
			break
		}
	}
	for i := range c.shown {
		clear(c.shown[i])
	}
	return c.shown, false
}

// cross is a table with what of it is shown so far.
type cross struct {
	table [][]int64
	shown [][]bool
	k     int64
}

// weakest finds a hidden cell that the reader could reckon.
func (c cross) weakest() (i, j int, weak bool) {
	for i, row := range c.table {
		for j, n := range row {
			if !c.shown[i][j] && n > 0 && c.weak(i, j) {
				return i, j, true
			}
		}
	}
	return 0, 0, false
}

func (c cross) weak(i, j int) bool {
	must := int64(1)
	if n := c.table[i][j]; n < c.k {
		must = n
	}
	return c.gives(i, j, must) < must
}

// hideFor hides the cells that keep a weak one company: three that make a
// square with it, of those that help the ones with the least in them; where none
// helps, the smallest that is shown anywhere. It says whether there was any.
func (c cross) hideFor(i, j int) bool {
	var least int64 = -1
	var best [][2]int
	for a := range c.table {
		for b := range c.table[i] {
			if a == i || b == j {
				continue
			}
			square := [][2]int{{i, b}, {a, j}, {a, b}}
			cost, helps := c.cost(square), false
			if cost > 0 && (least < 0 || cost < least) {
				helps = !c.without(square).weak(i, j)
			}
			if helps {
				least, best = cost, square
			}
		}
	}
	if best == nil {
		best = c.smallest()
	}
	for _, at := range best {
		c.shown[at[0]][at[1]] = false
	}
	return best != nil
}

// cost is how much would be hidden that is shown.
func (c cross) cost(cells [][2]int) (n int64) {
	for _, at := range cells {
		if c.shown[at[0]][at[1]] {
			n += c.table[at[0]][at[1]]
		}
	}
	return n
}

// without is the table with some more cells hidden.
func (c cross) without(cells [][2]int) cross {
	out := c
	out.shown = nil
	for _, row := range c.shown {
		out.shown = append(out.shown, slices.Clone(row))
	}
	for _, at := range cells {
		out.shown[at[0]][at[1]] = false
	}
	return out
}

// smallest are the cells with the least that are shown.
func (c cross) smallest() (cells [][2]int) {
	var least int64
	for a, row := range c.table {
		for b, n := range row {
			if c.shown[a][b] && (least == 0 || n <= least) {
				if n < least {
					cells = nil
				}
				least, cells = n, append(cells, [2]int{a, b})
			}
		}
	}
	return cells
}

// gives is how many of a hidden cell, up to most, could lie in other hidden cells
// with all totals as they are.
func (c cross) gives(i, j int, most int64) (given int64) {
	flow := c.clone()
	for given < most && flow.shift(i, j) {
		given++
	}
	return given
}

func (c cross) clone() cross {
	out := c
	out.table = make([][]int64, len(c.table))
	for i, row := range c.table {
		out.table[i] = slices.Clone(row)
	}
	return out
}

// shift moves one of a hidden cell to others, and says whether it could.
func (c cross) shift(i, j int) bool {
	for b := range c.table[i] {
		if b != j && !c.shown[i][b] && c.walk(b, j, [2]int{i, j}) {
			c.table[i][j]--
			c.table[i][b]++
			return true
		}
	}
	return false
}

// walk looks for rows through which one can go from one column to another: each
// has one less in the column before and one more in the column behind. It does so,
// and says whether it could. One cell stays as it is.
func (c cross) walk(from, to int, but [2]int) bool {
	type step struct{ row, col int } // the row that led here, from which column
	came := map[int]step{from: {-1, -1}}
	for queue := []int{from}; len(queue) > 0; queue = queue[1:] {
		col := queue[0]
		if col == to {
			for came[col].row >= 0 {
				s := came[col]
				c.table[s.row][s.col]--
				c.table[s.row][col]++
				col = s.col
			}
			return true
		}
		for a, row := range c.table {
			if c.shown[a][col] || row[col] == 0 || but == [2]int{a, col} {
				continue
			}
			for b := range row {
				if _, seen := came[b]; !seen && !c.shown[a][b] && but != [2]int{a, b} {
					came[b] = step{a, col}
					queue = append(queue, b)
				}
			}
		}
	}
	return false
}
