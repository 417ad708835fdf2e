package stats

import (
	"math"
	"slices"
)

// Ranks is the signed-rank test of Wilcoxon on matched answers: who moved is
// ranked by how far, and the ranks of those who moved up are set against those of
// who moved down. Who stayed the same does not count.
type Ranks struct {
	Up, Down float64 // sums of ranks; equal moves share their ranks
	N        int     // people who moved
	P        float64 // exact, two-sided
	Effect   float64 // (up − down) of all ranks: 1 is all up, −1 all down
	Shift    float64 // the middle of all halves of two moves (Hodges and Lehmann)
	Low      float64 // of the 95 % interval of the shift
	High     float64
	Sure     bool // there are enough moves for an interval of 95 %
}

// mostExact is how many moves are reckoned exactly; for more the distribution is
// so near the normal one that nobody would see the difference.
const mostExact = 400

// WilcoxonOf tests matched answers. P is the share of all 2ⁿ ways to give the
// moves their signs that are at least as one-sided, equal moves sharing ranks,
// and so without approximation up to 400 moves; beyond that it is the normal one
// with a correction for ties and for continuity. The interval of the shift comes
// from the halves of all pairs of moves, those of 0 with them left out.
//
// Source: F. Wilcoxon, Biometrics Bulletin 1 (1945) 80–83; M. Hollander and
// D. A. Wolfe, Nonparametric Statistical Methods (1973) §3.1–3.3; the effect is
// D. S. Kerby, Comprehensive Psychology 3 (2014), the simple difference formula.
func WilcoxonOf(pairs []Pair) Ranks {
	moves := movesOf(pairs)
	ranks := doubleRanks(moves)
	r := Ranks{N: len(moves), P: 1}
	if r.N == 0 {
		return r
	}
	var up, all int64
	for i, m := range moves {
		all += ranks[i]
		if m > 0 {
			up += ranks[i]
		}
	}
	r.Up, r.Down = float64(up)/2, float64(all-up)/2
	r.Effect = (r.Up - r.Down) / (r.Up + r.Down)
	if r.N > mostExact {
		r.P = normalRanks(up, ranks)
	} else {
		r.P = exactRanks(min(up, all-up), ranks)
	}
	r.shift(moves)
	return r
}

// movesOf are the moves that are none of 0, the smallest first.
func movesOf(pairs []Pair) (moves []int64) {
	for _, p := range pairs {
		if p.After != p.Before {
			moves = append(moves, p.After-p.Before)
		}
	}
	slices.SortFunc(moves, func(a, b int64) int {
		switch a, b := abs(a), abs(b); {
		case a < b:
			return -1
		case a > b:
			return 1
		}
		return 0
	})
	return moves
}

func abs(n int64) int64 { return max(n, -n) }

// doubleRanks are twice the ranks of moves in order, whole also for equal ones.
func doubleRanks(moves []int64) []int64 {
	ranks := make([]int64, len(moves))
	for i := 0; i < len(moves); {
		j := i
		for j < len(moves) && abs(moves[j]) == abs(moves[i]) {
			j++
		}
		for k := i; k < j; k++ {
			ranks[k] = int64(i + 1 + j)
		}
		i = j
	}
	return ranks
}

// exactRanks is how likely a sum of ranks at most so large is, on either side, when each
// has either sign with the same chance.
func exactRanks(least int64, ranks []int64) float64 {
	chance := chances(ranks)
	var sum float64
	for s := int64(0); s <= least; s++ {
		sum += chance[s]
	}
	return min(1, 2*sum)
}

// chances is how likely each sum of ranks is.
func chances(ranks []int64) []float64 {
	var all int64
	for _, r := range ranks {
		all += r
	}
	chance := make([]float64, all+1)
	chance[0] = 1
	var most int64
	for _, r := range ranks {
		most += r
		for s := most; s >= 0; s-- {
			chance[s] /= 2
			if s >= r {
				chance[s] += chance[s-r] / 2
			}
		}
	}
	return chance
}

// normalRanks is the normal approximation, corrected for ties and continuity.
func normalRanks(up int64, ranks []int64) float64 {
	var mean, variance float64
	for _, r := range ranks {
		mean += float64(r) / 4
		variance += float64(r) * float64(r) / 16
	}
	far := math.Abs(float64(up)/2 - mean)
	return math.Erfc(max(0, far-0.5) / math.Sqrt(2*variance))
}

// shift is the middle of the halves of all pairs of moves, and how far it may be.
func (r *Ranks) shift(moves []int64) {
	sums := Scores{} // of two moves
	times := ScoresOf(moves)
	for a, n := range times {
		for b, m := range times {
			switch {
			case a < b:
				sums[a+b] += n * m
			case a == b:
				sums[a+b] += n * (n + 1) / 2
			}
		}
	}
	middle, _ := sums.Median()
	r.Shift = middle / 2
	if at, ok := r.critical(); ok {
		r.Low, r.High, r.Sure = float64(sums.at(at-1))/2, float64(sums.at(sums.N()-at))/2, true
	}
}

// critical is the place of the half at which the interval begins: the largest
// with at most 2.5 % below it, as though no two moves were equal.
func (r *Ranks) critical() (at int64, ok bool) {
	ranks := make([]int64, r.N)
	for i := range ranks {
		ranks[i] = int64(i + 1)
	}
	if r.N > mostExact {
		n := float64(r.N)
		return int64(n*(n+1)/4 - z95*math.Sqrt(n*(n+1)*(2*n+1)/24)), true
	}
	sum := 0.0
	for s, chance := range chances(ranks) {
		if sum += chance; sum >= 0.025 {
			return int64(s), s > 0
		}
	}
	return 0, false
}
