package stats

import "math"

// Pair is what one person answered before and after, as whole scores.
type Pair struct{ Before, After int64 }

// Change counts matched pairs by direction.
type Change struct{ Up, Down, Same int64 }

// ChangeOf counts in which direction people moved.
func ChangeOf(pairs []Pair) Change {
	var c Change
	for _, pair := range pairs {
		switch {
		case pair.After > pair.Before:
			c.Up++
		case pair.After < pair.Before:
			c.Down++
		default:
			c.Same++
		}
	}
	return c
}

// Sign is the exact two-sided sign test: how often chance alone, a fair coin for
// each person who moved, would give a result at least as one-sided. From 0 to 1;
// 1 when nobody moved. Those who stayed the same do not count. It takes at least
// 6 people moving the same way to come below 0.05.
//
// Source: exact binomial with p = ½, min(1, 2·Σ C(n,i)/2ⁿ) for i up to the rarer
// direction; W. J. Dixon and A. M. Mood, J. Am. Stat. Assoc. 41 (1946) 557–566.
func (c Change) Sign() float64 { return coin(c.Up, c.Down) }

// McNemar is the exact two-sided test for yes-or-no answers of the same people
// before and after: gained said yes only after, lost only before. Those who said
// the same twice do not count. From 0 to 1; 1 when nobody changed their mind.
//
// Source: Q. McNemar, Psychometrika 12 (1947) 153–157, in its exact binomial
// form, which is the sign test on those who changed.
func McNemar(gained, lost int64) float64 { return coin(gained, lost) }

// coin is the chance that a fair coin falls at least as unevenly as a to b. The
// terms are summed from the largest one downwards, each from the one before, so
// that thousands of pairs neither overflow nor take long.
func coin(a, b int64) float64 {
	a, b = max(a, 0), max(b, 0)
	rare, all := float64(min(a, b)), float64(a+b)
	if a == b {
		return 1
	}
	sum, term := 0.0, 1.0
	for i := rare; i >= 0 && term > sum*1e-17; i-- {
		sum += term
		term *= i / (all - i + 1)
	}
	return min(1, 2*sum*math.Exp(logChoose(all, rare)-all*math.Ln2))
}

// logChoose is the logarithm of n over k.
func logChoose(n, k float64) float64 {
	whole, _ := math.Lgamma(n + 1)
	part, _ := math.Lgamma(k + 1)
	rest, _ := math.Lgamma(n - k + 1)
	return whole - part - rest
}
