package disclosure_test

import (
	"fmt"

	"sofra/app/disclosure"
)

// asShown is a table as its reader has it.
type asShown interface {
	Cell(row, column int) (int64, bool)
}

// smallAlone is a table in which nothing but the small cells is withheld.
type smallAlone struct {
	disclosure.Cross
	k int64
}

func (s smallAlone) Cell(row, column int) (int64, bool) {
	n := whole(s.Cross)[row][column]
	return n, n == 0 || n >= s.k
}

// whole is a table with its totals.
func whole(t disclosure.Cross) [][]int64 {
	out := make([][]int64, len(t.Rows)+1)
	for i := range out {
		out[i] = make([]int64, len(t.Columns)+1)
	}
	for i, row := range t.N {
		for j, n := range row {
			for _, at := range [][2]int{{i, j}, {i, len(row)}, {len(t.Rows), j}, {len(t.Rows), len(row)}} {
				out[at[0]][at[1]] += n
			}
		}
	}
	return out
}

// reader is what an attacker knows: the numbers that are shown, and for the test
// what the others are.
type reader struct {
	n     [][]int64
	shown [][]bool
}

func seen(t asShown) reader {
	var table disclosure.Cross
	switch t := t.(type) {
	case disclosure.Shown:
		table = t.Cross
	case smallAlone:
		table = t.Cross
	}
	r := reader{n: whole(table)}
	for i, row := range r.n {
		r.shown = append(r.shown, make([]bool, len(row)))
		for j := range row {
			_, r.shown[i][j] = t.Cell(i, j)
		}
	}
	return r
}

// attackCross looks for a small cell that can be worked out, and for somebody who
// stands alone.
func attackCross(t asShown, k int64, reach func(reader, int, int) (least, most int64)) error {
	r := seen(t)
	for i, row := range r.n {
		for j, n := range row {
			if n == 0 || n >= k {
				continue
			}
			if r.shown[i][j] {
				return fmt.Errorf("%d in %d, %d is shown", n, i, j)
			}
			if least, most := reach(r, i, j); most < k || least == most {
				return fmt.Errorf("%d in %d, %d is from %d to %d", n, i, j, least, most)
			}
		}
	}
	return r.alone(k)
}

// alone looks for a line whose total is shown and in which fewer than k people,
// or one cell, are withheld.
func (r reader) alone(k int64) error {
	last, end := len(r.n)-1, len(r.n[0])-1
	line := func(name string, size int, at func(int) (int64, bool)) error {
		if _, shown := at(size); !shown {
			return nil
		}
		cells, sum := 0, int64(0)
		for i := range size {
			if n, shown := at(i); !shown {
				cells, sum = cells+1, sum+n
			}
		}
		if cells == 1 || cells > 0 && sum < k {
			return fmt.Errorf("%s withholds %d cells with %d people", name, cells, sum)
		}
		return nil
	}
	for i := range r.n {
		if err := line(fmt.Sprint("row ", i), end, func(j int) (int64, bool) { return r.n[i][j], r.shown[i][j] }); err != nil {
			return err
		}
	}
	for j := range r.n[0] {
		if err := line(fmt.Sprint("column ", j), last, func(i int) (int64, bool) { return r.n[i][j], r.shown[i][j] }); err != nil {
			return err
		}
	}
	return nil
}

// rangeByFlow is the least and the most of a withheld cell. In a table whose totals
// of rows and of columns are written with a minus, each line comes to nothing; so
// one more person in a cell is one fewer in another of its row, one more in the
// column of that, and so on, until the column of the first is even again.
func rangeByFlow(r reader, i, j int) (least, most int64) {
	const enough = 40
	n := r.n[i][j]
	for most = n; most < n+enough && r.round(i, j, most-n+1); most++ {
	}
	for least = n; least > 0 && r.round(i, j, least-1-n); least-- {
	}
	return least, most
}

// round says whether a cell can be so many people more, or fewer, one by one.
func (r reader) round(i, j int, by int64) bool {
	step := int64(1)
	if by < 0 {
		step, by = -1, -by
	}
	now := reader{shown: r.shown}
	for _, row := range r.n {
		now.n = append(now.n, append([]int64(nil), row...))
	}
	sign := now.sign(i, j)
	for range by {
		if !now.once(i, j, step*sign) {
			return false
		}
		now.n[i][j] += step
	}
	return true
}

// sign is −1 for the total of a row or of a column.
func (r reader) sign(i, j int) int64 {
	if (i == len(r.n)-1) != (j == len(r.n[0])-1) {
		return -1
	}
	return 1
}

// once evens out a cell that gets one more, or one less, in the signed table.
func (r reader) once(i, j int, step int64) bool {
	type line struct {
		column bool
		at     int
	}
	start, goal := line{false, i}, line{true, j}
	came, queue := map[line]line{start: start}, []line{start}
	for len(queue) > 0 {
		from := queue[0]
		queue = queue[1:]
		for at := range r.across(from.column) {
			to := line{!from.column, at}
			a, b, change := from.at, at, -step
			if from.column {
				a, b, change = at, from.at, step
			}
			if _, known := came[to]; known || r.shown[a][b] || a == i && b == j || r.n[a][b]+change*r.sign(a, b) < 0 {
				continue
			}
			came[to], queue = from, append(queue, to)
		}
	}
	if _, ok := came[goal]; !ok {
		return false
	}
	for at := goal; at != start; at = came[at] {
		if from := came[at]; at.column {
			r.n[from.at][at.at] -= step * r.sign(from.at, at.at)
		} else {
			r.n[at.at][from.at] += step * r.sign(at.at, from.at)
		}
	}
	return true
}

// across is how many lines cross one.
func (r reader) across(column bool) int {
	if column {
		return len(r.n)
	}
	return len(r.n[0])
}

// rangeByTrying writes down every table that fits what is shown.
func rangeByTrying(r reader, i, j int) (least, most int64) {
	t := trial{reader: r, i: i, j: j, least: 1 << 20, most: -1}
	last, end := len(r.n)-1, len(r.n[0])-1
	for a := range last {
		for b := range end {
			t.free = append(t.free, [2]int{a, b})
		}
	}
	for _, row := range r.n {
		t.now = append(t.now, append([]int64(nil), row...))
	}
	t.try(0)
	return t.least, t.most
}

// trial is a table that is written down cell by cell.
type trial struct {
	reader
	i, j        int
	free        [][2]int
	now         [][]int64
	least, most int64
}

// mostTried is the largest number tried in a cell: more than a line has people.
const mostTried = 6

func (t *trial) try(at int) {
	if at == len(t.free) {
		t.fits()
		return
	}
	a, b := t.free[at][0], t.free[at][1]
	if t.shown[a][b] {
		t.now[a][b] = t.n[a][b]
		t.try(at + 1)
		return
	}
	for n := range t.bound(a, b) + 1 {
		if t.now[a][b] = n; t.over(a, b) {
			return
		}
		t.try(at + 1)
	}
}

// bound is the most that a cell can have by its row, its column and the whole.
func (t *trial) bound(a, b int) int64 {
	last, end := len(t.n)-1, len(t.n[0])-1
	most := int64(mostTried)
	for _, total := range [][2]int{{a, end}, {last, b}, {last, end}} {
		if t.shown[total[0]][total[1]] {
			most = min(most, t.n[total[0]][total[1]])
		}
	}
	return most
}

// over says of a row that is written up to a cell whether it has too many.
func (t *trial) over(a, b int) bool {
	var sum int64
	for c := range b + 1 {
		sum += t.now[a][c]
	}
	end := len(t.n[0]) - 1
	return t.shown[a][end] && (sum > t.n[a][end])
}

// fits notes the cell that is looked for where the table has the totals shown.
func (t *trial) fits() {
	last, end := len(t.n)-1, len(t.n[0])-1
	now := make([][]int64, last+1)
	for a := range now {
		now[a] = make([]int64, end+1)
	}
	for a := range last {
		for b := range end {
			n := t.now[a][b]
			now[a][b], now[a][end], now[last][b], now[last][end] = n, now[a][end]+n, now[last][b]+n, now[last][end]+n
		}
	}
	for a, row := range now {
		for b, n := range row {
			if t.shown[a][b] && n != t.n[a][b] {
				return
			}
		}
	}
	t.least, t.most = min(t.least, now[t.i][t.j]), max(t.most, now[t.i][t.j])
}
