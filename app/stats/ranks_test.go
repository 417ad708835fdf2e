package stats_test

import (
	"math"
	"math/rand/v2"
	"testing"

	"sofra/app/stats"
)

// matched makes pairs of moves.
func matched(moves ...int64) (pairs []stats.Pair) {
	for _, m := range moves {
		pairs = append(pairs, stats.Pair{After: m})
	}
	return pairs
}

// Hamilton's scale of depression before and after a drug, in thousandths:
// M. Hollander and D. A. Wolfe (1973) p. 29; and Darwin's crossed and
// self-fertilized maize, in eighths of an inch: R. A. Fisher, The Design of
// Experiments (1935) §17. wilcox.test(paired = TRUE, conf.int = TRUE) of R 4.2;
// the effect from its rank sums, the sign test by binom.test.
func TestWilcoxonAgainstR(t *testing.T) {
	for _, c := range []struct {
		name                                    string
		moves                                   []int64
		unit                                    float64
		up, p, shift, least, most, effect, sign float64
	}{
		{"depression", []int64{952, -147, 1022, 430, 620, 590, 490, -80, 10}, 1000, 40, 0.0390625, 0.46, 0.01, 0.786, 0.77777777777777779, 0.1796875},
		{"maize", []int64{49, -67, 8, 16, 6, 23, 28, 41, 14, 29, 56, 24, 75, 60, -48}, 8, 96, 0.041259765625, 3.125, 0.5, 5.1875, 0.6, 0.0073852539062500009},
	} {
		r := stats.WilcoxonOf(matched(c.moves...))
		if sign := stats.ChangeOf(matched(c.moves...)).Sign(); !near(r.Effect, c.effect) || !near(sign, c.sign) {
			t.Errorf("%s: effect %v, sign test %v", c.name, r.Effect, sign)
		}
		if r.Up != c.up || !near(r.P, c.p) || !near(r.Shift/c.unit, c.shift) || !near(r.Low/c.unit, c.least) || !near(r.High/c.unit, c.most) || !r.Sure {
			t.Errorf("%s: %+v", c.name, r)
		}
	}
}

// Student's sleep data (Biometrika 6 (1908) 20), in tenths of an hour: one did not
// move, and two moved alike. All nine moved up, of which there is one way in 2⁹ on
// either side. R 4.2 has no exact test with ties: p is by all signs, the shift the
// median of outer(m, m, "+")/2, its interval by qsignrank(0.025, 9).
func TestWilcoxonWithTies(t *testing.T) {
	r := stats.WilcoxonOf(matched(12, 24, 13, 13, 0, 10, 18, 8, 46, 14))
	if r.N != 9 || r.Up != 45 || r.Down != 0 || !near(r.P, 2.0/512) || r.Effect != 1 || r.Shift != 14 || r.Low != 10.5 || r.High != 29.5 || !r.Sure {
		t.Errorf("%+v", r)
	}
}

// The quick sum against every way to give the moves their signs.
func TestWilcoxonIsExact(t *testing.T) {
	rnd := rand.New(rand.NewPCG(1, 1945))
	for range 60 {
		var moves []int64
		for range 1 + rnd.IntN(11) {
			moves = append(moves, rnd.Int64N(9)-4)
		}
		r := stats.WilcoxonOf(matched(moves...))
		if want := everyWay(moves); !near(r.P, want) {
			t.Errorf("%v: %v, want %v", moves, r.P, want)
		}
	}
}

// everyWay is the share of all ways to sign moves that are as one-sided.
func everyWay(moves []int64) float64 {
	var far []float64
	for _, m := range moves {
		if m != 0 {
			far = append(far, math.Abs(float64(m)))
		}
	}
	rank := func(i int) (r float64) {
		for j := range far {
			switch {
			case far[j] < far[i]:
				r++
			case far[j] == far[i]:
				r += 0.5
			}
		}
		return r + 0.5
	}
	sum := func(up func(int) bool) (sum float64) {
		for i := range far {
			if up(i) {
				sum += rank(i)
			} else {
				sum -= rank(i)
			}
		}
		return math.Abs(sum)
	}
	at, signs := 0, []bool{}
	for _, m := range moves {
		if m != 0 {
			signs = append(signs, m > 0)
		}
	}
	seen := sum(func(i int) bool { return signs[i] })
	for way := range 1 << len(far) {
		if sum(func(i int) bool { return way>>i&1 == 1 }) >= seen-1e-9 {
			at++
		}
	}
	return float64(at) / float64(int(1)<<len(far))
}

// Where the exact sum ends the normal one goes on: the two are close there.
func TestWilcoxonOfMany(t *testing.T) {
	moves := func(n int) (all []int64) {
		for i := range n {
			m := int64(i%4 + 1)
			if i%5 > 2 { // 40 % go down
				m = -m
			}
			all = append(all, m)
		}
		return all
	}
	exact, normal := stats.WilcoxonOf(matched(moves(400)...)), stats.WilcoxonOf(matched(moves(420)...))
	if exact.P <= normal.P || normal.P < exact.P/2 || exact.Shift != normal.Shift || !normal.Sure {
		t.Errorf("400: %+v; 420: %+v", exact, normal)
	}
}

func TestWilcoxonOfFew(t *testing.T) {
	if r := stats.WilcoxonOf(matched(0, 0)); r.N != 0 || r.P != 1 || r.Sure {
		t.Errorf("nobody moved: %+v", r)
	}
	if r := stats.WilcoxonOf(matched(1, 2, 3, 4, 5)); r.P != 0.0625 || r.Sure {
		t.Errorf("five up: %+v", r)
	}
	if r := stats.WilcoxonOf(matched(1, 2, 3, 4, 5, 6)); r.P != 0.03125 || !r.Sure || r.Low != 1 || r.High != 6 {
		t.Errorf("six up: %+v", r)
	}
}

// Approval of a prime minister asked twice: A. Agresti, Categorical Data Analysis
// (1990) p. 350; severe colds of the same schoolchildren at 12 and at 14: M. Bland,
// An Introduction to Medical Statistics (1995) §13.9; by binom.test. The differences by Newcombe's method 10 from the
// intervals of prop.test, R 4.2.
func TestMatchedAgainstR(t *testing.T) {
	if p := stats.McNemar(150, 86); !near(p, 3.71593613957143e-05) {
		t.Errorf("p = %v", p)
	}
	if p := stats.McNemar(256, 144); !near(p, 2.3308680873706486e-08) {
		t.Errorf("of colds p = %v", p)
	}
	for m, want := range map[stats.Matched][3]float64{
		{Both: 794, Gained: 150, Lost: 86, Neither: 570}:  {0.04, 0.021230423982877056, 0.058703872895728829},
		{Both: 212, Gained: 256, Lost: 144, Neither: 707}: {0.084912812736921917, 0.055433472684332845, 0.114191532805067053},
		{Both: 20, Gained: 12, Lost: 2, Neither: 16}:      {0.2, 0.05615642484174832, 0.32920699540014053},
		{Both: 43, Lost: 1}:                               {-0.022727272727272707, -0.11807709698213276, 0.059718008350898799},
		{Both: 2, Gained: 8, Lost: 1, Neither: 9}:         {0.35, 0.059212469056883765, 0.57318860027134533},
	} {
		if grew, low, high, ok := m.Difference(); !ok || !near(grew, want[0]) || !near(low, want[1]) || !near(high, want[2]) {
			t.Errorf("%+v: %v from %v to %v", m, grew, low, high)
		}
	}
	if _, _, _, ok := (stats.Matched{}).Difference(); ok {
		t.Error("nobody was asked twice")
	}
}
