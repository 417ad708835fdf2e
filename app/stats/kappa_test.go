package stats_test

import (
	"math"
	"testing"

	"sofra/app/stats"
)

// judged are pairs from a table of counts: rows are the first person's codes,
// columns the second's.
func judged(table [][]int) (all []stats.Judged) {
	for i, row := range table {
		for j, n := range row {
			for range n {
				all = append(all, stats.Judged{First: string(rune('a' + i)), Second: string(rune('a' + j))})
			}
		}
	}
	return all
}

func TestKappa(t *testing.T) {
	for _, c := range []struct {
		name     string
		table    [][]int
		kappa    float64 // to three places
		strength int
		defined  bool
	}{
		{"Cohen 1960, Table 3", [][]int{{88, 14, 18}, {10, 40, 10}, {2, 6, 12}}, 0.492, 3, true},
		{"always the same", [][]int{{4, 0}, {0, 6}}, 1, 5, true},
		{"as by chance", [][]int{{25, 25}, {25, 25}}, 0, 1, true},
		{"always the other", [][]int{{0, 5}, {5, 0}}, -1, 0, true},
		{"one code alone", [][]int{{7, 0}, {0, 0}}, 0, 1, false},
		{"one person uses one code", [][]int{{5, 3}, {0, 0}}, 0, 1, true},
		{"nothing", nil, 0, 1, false},
	} {
		t.Run(c.name, func(t *testing.T) {
			got := stats.Kappa(judged(c.table))
			if math.Round(1000*got.Kappa) != 1000*c.kappa || got.Strength() != c.strength || got.Defined != c.defined {
				t.Errorf("%+v, strength %d", got, got.Strength())
			}
		})
	}
	half := append(judged([][]int{{2, 1}}), stats.Judged{First: "a"}, stats.Judged{Second: "b"})
	if got := stats.Kappa(half); got.N != 3 || got.Same != 2 {
		t.Errorf("what one alone judged counts: %+v", got)
	}
}
