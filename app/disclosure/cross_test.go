package disclosure_test

import (
	"fmt"
	"testing"

	"pgregory.net/rapid"

	"sofra/app/disclosure"
)

// TestCross says what is shown of tables that one can reckon by hand.
func TestCross(t *testing.T) {
	for _, c := range []struct {
		name  string
		table [][]int64
		want  string
	}{
		{"nothing small", [][]int64{{9, 8}, {7, 6}}, "[[true true] [true true]] true"},
		{"one small cell takes three for company", [][]int64{{2, 8, 30}, {7, 9, 30}, {30, 30, 30}}, "[[false false true] [false false true] [true true true]] true"},
		{"all in one row", [][]int64{{2, 9, 9}}, "[[false false false]] false"},
		{"all in one column", [][]int64{{2}, {9}}, "[[false] [false]] false"},
		{"nothing", nil, "[] true"},
	} {
		t.Run(c.name, func(t *testing.T) {
			shown, ok := disclosure.Cross(c.table, 5)
			if got := fmt.Sprint(shown, ok); got != c.want {
				t.Errorf("%v shows %s, want %s", c.table, got, c.want)
			}
		})
	}
}

// TestCrossAttacked has a reader who knows every total write down all tables that
// fit what is shown: each hidden small cell may be empty in one of them, and no
// hidden cell is the same in all.
func TestCrossAttacked(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		rows, cols := rapid.IntRange(1, 3).Draw(t, "rows"), rapid.IntRange(1, 3).Draw(t, "columns")
		table := make([][]int64, rows)
		for i := range table {
			table[i] = rapid.SliceOfN(rapid.Int64Range(0, 6), cols, cols).Draw(t, "row")
		}
		shown, ok := disclosure.Cross(table, 3)
		least, most := ranges(table, shown)
		for i, row := range table {
			for j, n := range row {
				switch {
				case shown[i][j] && (!ok || n < 3):
					t.Fatalf("%v shows %d", table, n)
				case !ok || shown[i][j] || n == 0:
				case n < 3 && least[i][j] > 0:
					t.Fatalf("%v, shown %v: the reader knows that %d,%d is not empty", table, shown, i, j)
				case least[i][j] == most[i][j]:
					t.Fatalf("%v, shown %v: the reader knows that %d,%d is %d", table, shown, i, j, n)
				}
			}
		}
	})
}

// ranges are the least and the most that each cell can be.
func ranges(table [][]int64, shown [][]bool) (least, most [][]int64) {
	cols := len(table[0])
	try, down := make([][]int64, len(table)), make([]int64, cols)
	for i, row := range table {
		least, most, try[i] = append(least, make([]int64, cols)), append(most, make([]int64, cols)), make([]int64, cols)
		for j, n := range row {
			least[i][j], most[i][j] = n, n
			down[j] += n
		}
	}
	var fill func(i, j int, left int64)
	fill = func(i, j int, left int64) {
		switch {
		case i == len(table):
			for a, row := range try {
				for b, n := range row {
					least[a][b], most[a][b] = min(least[a][b], n), max(most[a][b], n)
				}
			}
			return
		case j == cols:
			if left == 0 && i+1 < len(table) {
				fill(i+1, 0, sum(table[i+1]))
			} else if left == 0 {
				fill(i+1, 0, 0)
			}
			return
		}
		from, to := int64(0), min(left, down[j])
		if shown[i][j] {
			from, to = table[i][j], min(to, table[i][j])
		}
		if i+1 == len(table) {
			from = max(from, down[j])
		}
		for n := from; n <= to; n++ {
			try[i][j] = n
			down[j] -= n
			fill(i, j+1, left-n)
			down[j] += n
		}
	}
	fill(0, 0, sum(table[0]))
	return least, most
}

func sum(row []int64) (n int64) {
	for _, one := range row {
		n += one
	}
	return n
}
