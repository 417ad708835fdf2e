package disclosure_test

import (
	"fmt"
	"math/rand/v2"
	"testing"

	"sofra/app/disclosure"
)

// The least and the most of each number, from what is seen alone, are those that
// the attacker of Protect finds who knows the table.
func TestReachIsWhatTheAttackerFinds(t *testing.T) {
	r := rand.New(rand.NewPCG(11, 2026))
	for n := range 300 {
		shown := disclosure.Protect(anyCross(r, 1+r.IntN(5), 2+r.IntN(3), 20), 5)
		least, most, ok := shown.Seen().Reach()
		if !ok {
			t.Fatalf("table %d does not add up: %v", n, shown.Seen())
		}
		of := seen(shown)
		for i, row := range of.n {
			for j := range row {
				if of.shown[i][j] {
					continue
				}
				low, high := rangeByFlow(of, i, j)
				if least[i][j] != low || min(most[i][j], of.n[i][j]+40) != high {
					t.Fatalf("table %d: %d, %d is from %d to %d, and the attacker has %d to %d\n%v", n, i, j, least[i][j], most[i][j], low, high, shown.Seen())
				}
			}
		}
	}
	if _, _, ok := (disclosure.Seen{{3, 4}, {5, 8}}).Reach(); ok {
		t.Error("what does not add up does")
	}
}

// counted is what a few evenings counted, evening by evening.
type counted struct{ of []disclosure.Cross }

func anyEvenings(r *rand.Rand, rows, columns, most int) (c counted) {
	for range 2 + r.IntN(3) {
		c.of = append(c.of, anyCross(r, rows, columns, most))
	}
	return c
}

// sum adds up some evenings.
func (c counted) sum(which func(int) bool) disclosure.Cross {
	out := disclosure.Cross{Rows: c.of[0].Rows, Columns: c.of[0].Columns}
	for i := range out.Rows {
		out.N = append(out.N, make([]int64, len(out.Columns)))
		for e, t := range c.of {
			for j := range t.N[i] {
				if which(e) {
					out.N[i][j] += t.N[i][j]
				}
			}
		}
	}
	return out
}

// single is the table of the first column, in one direction.
func single(t disclosure.Cross, k int) disclosure.Told {
	var counts []disclosure.Count
	for i, code := range t.Rows {
		counts = append(counts, disclosure.Count{Code: code, N: t.N[i][0]})
	}
	return disclosure.Merge(counts, k).Told()
}

// What two tables let anybody work out of the evenings between them is said of all
// that can be: an attacker who writes down every pair of tables that fits what is
// shown of both finds no small number that was not.
func TestApartMissesNothing(t *testing.T) {
	r := rand.New(rand.NewPCG(12, 2026))
	found, silent := 0, 0
	for n := range 3000 {
		k := 3
		evenings := anyEvenings(r, 2+r.IntN(2), 1, 4)
		last := len(evenings.of) - 1
		whole, part := evenings.sum(func(int) bool { return true }), evenings.sum(func(e int) bool { return e < last })
		a, b := single(whole, k), single(part, k)
		leaks := disclosure.Apart(a, b, disclosure.Part, k)
		for code, reach := range tryPairs(whole.Rows, a, b) {
			small := reach[0] > 0 && reach[1] < int64(k)
			told := false
			for _, l := range leaks {
				told = told || l.Row == code || l.Row == disclosure.Rest
			}
			switch {
			case small && !told:
				t.Fatalf("pair %d: %s is from %d to %d between\n%v\n%v, and nothing is said: %v", n, code, reach[0], reach[1], a, b, leaks)
			case small:
				found++
			case len(leaks) == 0:
				silent++
			}
		}
	}
	if found < 50 || silent < 50 {
		t.Errorf("%d small numbers could be worked out, %d could not: that is no test", found, silent)
	}
}

// tryPairs writes down all tables of one direction that fit, and what can be
// between them.
func tryPairs(codes []string, whole, part disclosure.Told) map[string][2]int64 {
	all := map[string][2]int64{}
	for _, a := range fillings(codes, whole) {
		for _, b := range fillings(codes, part) {
			fits := true
			for i := range a {
				fits = fits && a[i] >= b[i]
			}
			for i, code := range codes {
				if d := a[i] - b[i]; fits {
					was, known := all[code]
					if !known {
						was = [2]int64{d, d}
					}
					all[code] = [2]int64{min(was[0], d), max(was[1], d)}
				}
			}
		}
	}
	return all
}

// fillings are the tables that a reader may take a told one for.
func fillings(codes []string, t disclosure.Told) (all [][]int64) {
	total := t.N[len(t.N)-1][0]
	var fill func(have []int64, left int64)
	fill = func(have []int64, left int64) {
		if len(have) == len(codes) {
			if left == 0 {
				all = append(all, append([]int64(nil), have...))
			}
			return
		}
		for i, row := range t.Rows {
			if row == codes[len(have)] {
				if t.N[i][0] <= left {
					fill(append(have, t.N[i][0]), left-t.N[i][0])
				}
				return
			}
		}
		for n := range left + 1 {
			fill(append(have, n), left-n)
		}
	}
	fill(nil, total)
	return all
}

// The same for tables with two directions, with the attacker who has both tables
// whole where both show a cell: what is shown of both is never passed over.
func TestApartOfTwoDirections(t *testing.T) {
	r := rand.New(rand.NewPCG(13, 2026))
	warned := 0
	for n := range 600 {
		k := []int{3, 5, 10}[n%3]
		evenings := anyEvenings(r, 2+r.IntN(5), 2+r.IntN(3), 20)
		leave := r.IntN(len(evenings.of))
		whole, part := evenings.sum(func(int) bool { return true }), evenings.sum(func(e int) bool { return e != leave })
		a, b := disclosure.Protect(whole, k), disclosure.Protect(part, k)
		leaks := disclosure.Apart(a.Told(), b.Told(), disclosure.Part, k)
		if len(leaks) > 0 {
			warned++
		}
		for i := range len(whole.Rows) {
			for j := range len(whole.Columns) {
				big, first := a.Cell(i, j)
				small, second := b.Cell(i, j)
				if d := big - small; first && second && d > 0 && d < int64(k) && !says(leaks, whole.Rows[i], whole.Columns[j]) {
					t.Fatalf("pair %d: %d people are between %d and %d, and nothing is said: %v", n, d, big, small, leaks)
				}
			}
		}
	}
	if warned < 100 || warned > 590 {
		t.Errorf("%d of 600 pairs are warned of", warned)
	}
}

func says(leaks []disclosure.Leak, row, column string) bool {
	for _, l := range leaks {
		if l.Row == row && l.Column == column {
			return true
		}
	}
	return false
}

func TestApartSaysWhatIsKnown(t *testing.T) {
	merge := func(text string) disclosure.Told { return disclosure.Merge(counts(t, text), 5).Told() }
	whole := merge("alb 20 srb 12")
	rolled := disclosure.Merge([]disclosure.Count{{Code: "alb", N: 20}, {Code: disclosure.Joined("rom", "ash"), N: 9}}, 5).Told()
	for name, c := range map[string]struct {
		whole, part disclosure.Told
		how         disclosure.Nested
		want        string
	}{
		"the same":              {whole, whole, disclosure.Again, "[]"},
		"two came":              {whole, merge("alb 18 srb 12"), disclosure.Part, "[{alb  2 2}]"},
		"six of one kind came":  {whole, merge("alb 14 srb 12"), disclosure.Part, "[{alb  6 6}]"},
		"many came":             {whole, merge("alb 10 srb 5"), disclosure.Part, "[]"},
		"one was put right":     {whole, merge("alb 19 srb 13"), disclosure.Again, "[{alb  1 1} {srb  -1 -1}]"},
		"a part that is larger": {merge("alb 20 srb 12"), merge("alb 21 srb 12"), disclosure.Part, "[{alb  -1 -1}]"},
		"a new one":             {merge("alb 20 srb 12 bos 6"), merge("alb 20 srb 12"), disclosure.Part, "[{bos  6 6}]"},
		"only the whole":        {merge("alb 8"), merge("alb 6"), disclosure.Part, "[]"},
		"rolled up":             {merge("alb 20 rom 6 ash 5"), rolled, disclosure.Part, "[{ash+rom  2 2}]"},
		"the others":            {merge("alb 20 rom 4 ash 3"), merge("alb 20 rom 3 ash 3"), disclosure.Part, "[{rest  1 1}]"},
	} {
		if got := fmt.Sprint(disclosure.Apart(c.whole, c.part, c.how, 5)); got != c.want {
			t.Errorf("%s: %s, want %s", name, got, c.want)
		}
	}
}
