package stats

import (
	"maps"
	"math/big"
	"slices"
)

// Scores tells for each score how many people gave it: what a question with
// whole-number answers comes to, whatever its scale. Counts below 1 are ignored.
type Scores map[int64]int64

// ScoresOf counts single answers.
func ScoresOf(answers []int64) Scores {
	s := Scores{}
	for _, answer := range answers {
		s[answer]++
	}
	return s
}

// N is the number of answers.
func (s Scores) N() int64 {
	var n int64
	for _, times := range s {
		n += max(times, 0)
	}
	return n
}

// Mean is the sum of all answers divided by their number, in the unit of the
// score. It is not ok when there are no answers.
func (s Scores) Mean() (mean float64, ok bool) {
	n := s.N()
	if n == 0 {
		return 0, false
	}
	sum := new(big.Int)
	for score, times := range s {
		if times > 0 {
			sum.Add(sum, new(big.Int).Mul(big.NewInt(score), big.NewInt(times)))
		}
	}
	mean, _ = new(big.Rat).SetFrac(sum, big.NewInt(n)).Float64()
	return mean, true
}

// Median is the answer in the middle when all are put in order, or half-way
// between the middle two, in the unit of the score. It is not ok when there are
// no answers.
func (s Scores) Median() (median float64, ok bool) {
	n := s.N()
	if n == 0 {
		return 0, false
	}
	low, high := s.at((n-1)/2), s.at(n/2)
	return float64(low)/2 + float64(high)/2, true
}

// at is the answer with so many answers before it in order.
func (s Scores) at(place int64) int64 {
	for _, score := range slices.Sorted(maps.Keys(s)) {
		if place -= max(s[score], 0); place < 0 {
			return score
		}
	}
	return 0
}
