// Package stats is the arithmetic behind shares, matched pairs and scores in a
// report: counts in, numbers out. It does not round and writes no words, for how
// a share is said depends on the language and on how few people stand behind it.
//
// None of it says that a concert caused a change, and an interval assumes a
// random sample, which people who chose to answer are not. Both have to be said
// beside the figure.
package stats

import "math"

// z95 is the point that a standard normal value exceeds in size 5 times in 100.
const z95 = 1.959963984540054

// Wilson is the 95 % score interval of a share, hits of all, as fractions from 0
// to 1. Unlike the textbook's p ± 1.96·√(p(1−p)/n) it never leaves that range and
// stays honest for few answers and for 0 or all hits:
//
//	(p + z²/2n ± z·√(p(1−p)/n + z²/4n²)) / (1 + z²/n)
//
// It is not ok when nobody was asked or the counts cannot be a share.
//
// Source: E. B. Wilson, Probable inference, the law of succession, and
// statistical inference. J. Am. Stat. Assoc. 22 (1927) 209–212.
func Wilson(hits, all int64) (low, high float64, ok bool) {
	if hits < 0 || all <= 0 || hits > all {
		return 0, 0, false
	}
	low, high = wilson(float64(hits)/float64(all), float64(all))
	return low, high, true
}

// wilson is the interval of a share of n answers, which need not be whole.
func wilson(p, n float64) (low, high float64) {
	zz := z95 * z95 / n
	middle, half := p+zz/2, z95*math.Sqrt(p*(1-p)/n+zz/(4*n))
	low, high = (middle-half)/(1+zz), (middle+half)/(1+zz)
	// The ends are exact here; the formula misses them by a rounding error.
	if p == 0 {
		low = 0
	}
	if p == 1 {
		high = 1
	}
	return low, high
}
