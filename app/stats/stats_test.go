package stats_test

import (
	"math"
	"math/big"
	"testing"

	"sofra/app/stats"
)

func TestWilson(t *testing.T) {
	for _, c := range []struct {
		name      string
		hits, all int64
		low, high float64 // per cent, rounded
		ok        bool
	}{
		{"10 of 10", 10, 10, 72, 100, true},
		{"16 of 20", 16, 20, 58, 92, true},
		{"24 of 30", 24, 30, 63, 90, true},
		{"40 of 50", 40, 50, 67, 89, true},
		{"80 of 100", 80, 100, 71, 87, true},
		{"160 of 200", 160, 200, 74, 85, true},
		{"none of 10 mirrors all of 10", 0, 10, 0, 28, true},
		{"one of one", 1, 1, 21, 100, true},
		{"half of very many", 5e11, 1e12, 50, 50, true},
		{"nobody asked", 0, 0, 0, 0, false},
		{"more hits than answers", 3, 2, 0, 0, false},
		{"negative hits", -1, 2, 0, 0, false},
		{"negative answers", 0, -2, 0, 0, false},
	} {
		t.Run(c.name, func(t *testing.T) {
			low, high, ok := stats.Wilson(c.hits, c.all)
			if math.Round(100*low) != c.low || math.Round(100*high) != c.high || ok != c.ok {
				t.Errorf("%v to %v, %v; want %v to %v %%, %v", low, high, ok, c.low, c.high, c.ok)
			}
		})
	}
}

// The published four digits of Newcombe (1998), table I, method 3.
func TestWilsonAgainstNewcombe(t *testing.T) {
	for _, c := range []struct {
		name      string
		hits, all int64
		low, high float64
	}{
		{"81 of 263", 81, 263, 0.2553, 0.3662},
		{"15 of 148", 15, 148, 0.0624, 0.1605},
		{"0 of 20", 0, 20, 0, 0.1611},
		{"1 of 29", 1, 29, 0.0061, 0.1718},
	} {
		t.Run(c.name, func(t *testing.T) {
			low, high, _ := stats.Wilson(c.hits, c.all)
			if math.Abs(low-c.low) > 5e-5 || math.Abs(high-c.high) > 5e-5 {
				t.Errorf("%.5f to %.5f, want %v to %v", low, high, c.low, c.high)
			}
		})
	}
}

func TestWilsonHoldsTheShare(t *testing.T) {
	for all := int64(1); all <= 120; all++ {
		for hits := range all + 1 {
			low, high, ok := stats.Wilson(hits, all)
			p := float64(hits) / float64(all)
			if !ok || low < 0 || low > p || p > high || high > 1 {
				t.Errorf("%d of %d: %v to %v", hits, all, low, high)
			}
		}
	}
}

func TestMcNemar(t *testing.T) {
	for _, c := range []struct {
		name         string
		gained, lost int64
		want         float64
	}{
		{"nobody changed", 0, 0, 1},
		{"as many gained as lost", 7, 7, 1},
		{"one more", 4, 3, 1},
		{"five one way is not enough", 5, 0, 0.0625},
		{"six one way are", 6, 0, 0.03125},
		{"six the other way", 0, 6, 0.03125},
		{"12 against 3", 12, 3, 0.03515625},
		{"negative counts are none", -4, 6, 0.03125},
		{"far beyond a float", 100_000, 10, 0},
	} {
		t.Run(c.name, func(t *testing.T) {
			if got := stats.McNemar(c.gained, c.lost); math.Abs(got-c.want) > 1e-12 {
				t.Errorf("p = %v, want %v", got, c.want)
			}
		})
	}
}

// The quick sum against whole-number arithmetic.
func TestMcNemarIsExact(t *testing.T) {
	for all := int64(0); all <= 400; all += 1 + all/20 {
		sum := new(big.Int)
		for rare := int64(0); 2*rare <= all; rare++ {
			sum.Add(sum, new(big.Int).Binomial(all, rare))
			twice := new(big.Int).Lsh(sum, 1)
			want, _ := new(big.Rat).SetFrac(twice, new(big.Int).Lsh(big.NewInt(1), uint(all))).Float64()
			want = min(want, 1)
			if got := stats.McNemar(all-rare, rare); math.Abs(got-want) > 1e-11*want {
				t.Errorf("%d against %d: %v, want %v", all-rare, rare, got, want)
			}
		}
	}
}

func TestSign(t *testing.T) {
	for _, c := range []struct {
		name  string
		pairs []stats.Pair
		want  stats.Change
		p     float64
	}{
		{"nobody", nil, stats.Change{}, 1},
		{"all the same", []stats.Pair{{3, 3}, {4, 4}}, stats.Change{Same: 2}, 1},
		{"six up and two the same",
			[]stats.Pair{{1, 2}, {1, 5}, {2, 3}, {3, 4}, {0, 1}, {4, 5}, {2, 2}, {5, 5}},
			stats.Change{Up: 6, Same: 2}, 0.03125},
		{"up and down", []stats.Pair{{1, 2}, {2, 1}, {-3, -5}}, stats.Change{Up: 1, Down: 2}, 1},
	} {
		t.Run(c.name, func(t *testing.T) {
			got := stats.ChangeOf(c.pairs)
			if got != c.want || math.Abs(got.Sign()-c.p) > 1e-12 {
				t.Errorf("%+v with p = %v, want %+v with %v", got, got.Sign(), c.want, c.p)
			}
		})
	}
}

func TestScores(t *testing.T) {
	for _, c := range []struct {
		name         string
		scores       stats.Scores
		n            int64
		mean, median float64
		ok           bool
	}{
		{"no answers", stats.ScoresOf(nil), 0, 0, 0, false},
		{"one", stats.ScoresOf([]int64{4}), 1, 4, 4, true},
		{"odd", stats.ScoresOf([]int64{5, 1, 3}), 3, 3, 3, true},
		{"even, middle between two", stats.ScoresOf([]int64{5, 1, 4, 3}), 4, 3.25, 3.5, true},
		{"even, middle the same", stats.ScoresOf([]int64{1, 3, 3, 5}), 4, 3, 3, true},
		{"below zero", stats.ScoresOf([]int64{-2, -1}), 2, -1.5, -1.5, true},
		{"counted already", stats.Scores{1: 2, 7: 3}, 5, 4.6, 7, true},
		{"counts below one", stats.Scores{1: 0, 2: -5, 7: 1}, 1, 7, 7, true},
		{"only counts below one", stats.Scores{1: 0, 2: -5}, 0, 0, 0, false},
		{"no overflow", stats.Scores{math.MaxInt64: 2}, 2, math.MaxInt64, math.MaxInt64, true},
	} {
		t.Run(c.name, func(t *testing.T) {
			mean, ok := c.scores.Mean()
			median, ok2 := c.scores.Median()
			if c.scores.N() != c.n || mean != c.mean || median != c.median || ok != c.ok || ok2 != c.ok {
				t.Errorf("n %d, mean %v, median %v, %v", c.scores.N(), mean, median, ok)
			}
		})
	}
}
