package stats

import "math"

// Matched counts the same people's yes or no before and after.
type Matched struct{ Both, Gained, Lost, Neither int64 }

// N is how many people there are.
func (m Matched) N() int64 { return m.Both + m.Gained + m.Lost + m.Neither }

// Difference is by how much the share of yes grew, from −1 to 1, with its 95 %
// interval; it is not ok without people or with negative counts. It stays within
// that range and is honest for few people, for which the textbook's is not.
//
// Source: R. G. Newcombe, Improved confidence intervals for the difference between
// binomial proportions based on paired data. Statist. Med. 17 (1998) 2635–2650,
// method 10.
func (m Matched) Difference() (grew, low, high float64, ok bool) {
	n := float64(m.N())
	if n == 0 || min(m.Both, m.Gained, m.Lost, m.Neither) < 0 {
		return 0, 0, 0, false
	}
	after, before := float64(m.Both+m.Gained)/n, float64(m.Both+m.Lost)/n
	lowAfter, highAfter := wilson(after, n)
	lowBefore, highBefore := wilson(before, n)
	phi := m.phi()
	far := func(a, b float64) float64 { return math.Sqrt(max(0, a*a-2*phi*a*b+b*b)) }
	grew = after - before
	return grew, grew - far(after-lowAfter, highBefore-before), grew + far(highAfter-after, before-lowBefore), true
}

// phi is how before and after go together, with the correction of the method.
func (m Matched) phi() float64 {
	a, b, c, d := float64(m.Both), float64(m.Gained), float64(m.Lost), float64(m.Neither)
	product := (a + b) * (c + d) * (a + c) * (b + d)
	if product == 0 {
		return 0
	}
	top := a*d - b*c
	if top > 0 {
		top = max(top-(a+b+c+d)/2, 0)
	}
	return top / math.Sqrt(product)
}
