package disclosure_test

import (
	"fmt"
	"math/rand/v2"
	"testing"

	"sofra/app/disclosure"
)

// anyCross is a table as offices have them: some lines are large, most are small,
// many cells are empty.
func anyCross(r *rand.Rand, rows, columns, most int) disclosure.Cross {
	t := disclosure.Cross{N: make([][]int64, rows)}
	for j := range columns {
		t.Columns = append(t.Columns, fmt.Sprint("c", j))
	}
	for i := range rows {
		t.Rows = append(t.Rows, fmt.Sprint("r", i))
		for range columns {
			n := 0
			if r.IntN(5) > 0 {
				n = r.IntN(1 + r.IntN(most+1))
			}
			t.N[i] = append(t.N[i], int64(n))
		}
	}
	return t
}

// From what is shown of a table nobody can work out of a withheld cell that it
// is small: an attacker with all sums finds that it may be the threshold or more,
// and has not one value. Who stands alone in a line does not know the rest of it.
func TestNobodyFindsASmallCell(t *testing.T) {
	r, cells := rand.New(rand.NewPCG(6, 2026)), 0
	for n := range 10_000 {
		k := []int{3, 5, 10}[n%3]
		table := anyCross(r, 1+r.IntN(8), 2+r.IntN(5), 30)
		shown := disclosure.Protect(table, k)
		if err := attackCross(shown, int64(k), rangeByFlow); err != nil {
			t.Fatalf("table %d of k %d: %v\n%+v", n, k, err, shown)
		}
		if shown.Detail == disclosure.Cells {
			cells++
		}
	}
	if cells < 6000 {
		t.Errorf("only %d of 10,000 tables show any cell: what hides all is no protection", cells)
	}
}

// The same for tables so small that every table which fits what is shown can be
// written down.
func TestNobodyFindsASmallCellByTrying(t *testing.T) {
	r := rand.New(rand.NewPCG(7, 2026))
	for n := range 300 {
		table := anyCross(r, 2+r.IntN(2), 2, 2)
		shown := disclosure.Protect(table, 3)
		if err := attackCross(shown, 3, rangeByTrying); err != nil {
			t.Fatalf("table %d: %v\n%+v", n, err, shown)
		}
	}
}

// Without companions the same attack succeeds: it is one.
func TestSmallCellsAloneAreFound(t *testing.T) {
	r, found := rand.New(rand.NewPCG(8, 2026)), 0
	for range 1000 {
		table := anyCross(r, 2+r.IntN(7), 2+r.IntN(5), 30)
		if attackCross(smallAlone{table, 5}, 5, rangeByFlow) != nil {
			found++
		}
	}
	if found < 500 {
		t.Errorf("the attack succeeds on %d of 1,000 tables without companions", found)
	}
}

// The number of a table that all people of a small line share tells of each of
// them, and is withheld though it is not small.
func TestOneAnswerOfAFewIsWithheld(t *testing.T) {
	table := disclosure.Cross{Rows: []string{"one", "two"}, Columns: []string{"yes", "no"}, N: [][]int64{{7, 0}, {20, 30}}}
	shown := disclosure.Protect(table, 5)
	if n, ok := shown.Cell(0, 0); ok {
		t.Errorf("all %d of a community said yes, and the table says so", n)
	}
	if least, most := rangeByFlow(seen(shown), 0, 0); least == 7 || most == 7 && least == most {
		t.Errorf("it is worked out: %d to %d", least, most)
	}
}

// What is shown of tables with the same rows is withheld alike.
func TestTablesOfTheSamePeople(t *testing.T) {
	gender := disclosure.Cross{Rows: []string{"a", "b", "c"}, Columns: []string{"women", "men"}, N: [][]int64{{20, 22}, {2, 1}, {9, 8}}}
	age := disclosure.Cross{Rows: gender.Rows, Columns: []string{"young", "old"}, N: [][]int64{{30, 12}, {3, 0}, {17, 0}}}
	all := disclosure.Alike(5, gender, age)
	for row := range gender.Rows {
		n, shown := all[0].Cell(row, 2)
		m, also := all[1].Cell(row, 2)
		if shown != also || n != m {
			t.Errorf("row %d is %d %v in one and %d %v in the other", row, n, shown, m, also)
		}
	}
	if _, ok := all[0].Cell(1, 2); ok {
		t.Error("three people are shown")
	}
}

func TestLittleIsShownOfAFew(t *testing.T) {
	for name, c := range map[string]struct {
		n    [][]int64
		want disclosure.Detail
	}{
		"fewer than k":  {[][]int64{{1, 0}, {1, 2}}, disclosure.Nothing},
		"nobody":        {[][]int64{{0, 0}, {0, 0}}, disclosure.Cells},
		"all large":     {[][]int64{{10, 20}, {30, 40}}, disclosure.Cells},
		"one column":    {[][]int64{{3}, {30}, {2}}, disclosure.Cells},
		"one each":      {[][]int64{{1, 1, 1}, {1, 1, 1}}, disclosure.TotalAlone},
		"large margins": {[][]int64{{3, 3}, {3, 3}}, disclosure.Margins},
	} {
		table := disclosure.Cross{N: c.n, Rows: make([]string, len(c.n)), Columns: make([]string, len(c.n[0]))}
		if shown := disclosure.Protect(table, 5); shown.Detail != c.want {
			cells, people := shown.Hidden()
			t.Errorf("%s: detail %d, want %d; %d cells with %d people are withheld", name, shown.Detail, c.want, cells, people)
		}
	}
}

func TestMergedAndTurned(t *testing.T) {
	table := disclosure.Cross{Rows: []string{"a", "b", "c"}, Columns: []string{"x", "y"}, N: [][]int64{{1, 2}, {3, 4}, {5, 6}}}
	m := table.Merged("a or b", "a", "b")
	if got := fmt.Sprint(m.Rows, m.N); got != "[c a or b] [[5 6] [4 6]]" {
		t.Error(got)
	}
	if got := fmt.Sprint(table.Turned().N); got != "[[1 3 5] [2 4 6]]" {
		t.Error(got)
	}
}

// The same for readers who know all totals: a small cell may be empty for all that
// they know, or nothing is told.
func TestNobodyFindsASmallCellByItsTotals(t *testing.T) {
	r, told := rand.New(rand.NewPCG(9, 2026)), 0
	for n := range 2000 {
		table := anyCross(r, 2+r.IntN(6), 2+r.IntN(4), 20)
		shown := disclosure.ProtectKnown(table, 5)
		if shown.Detail == disclosure.Nothing {
			continue
		}
		told++
		of := seen(shown)
		for i, row := range table.N {
			for j, people := range row {
				if _, total := shown.Cell(i, len(row)); !total {
					t.Fatalf("table %d: the total of row %d, which is known, counts as withheld", n, i)
				}
				if people == 0 || people >= 5 {
					continue
				}
				if least, _ := rangeByFlow(of, i, j); of.shown[i][j] || least > 0 {
					t.Fatalf("table %d: %d in %d, %d is %d or more\n%+v", n, people, i, j, least, shown)
				}
			}
		}
	}
	if told < 1000 {
		t.Errorf("only %d of 2,000 tables are told", told)
	}
}
