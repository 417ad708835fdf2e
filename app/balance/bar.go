package balance

import (
	"cmp"
	"slices"
)

// bar counts one measure by the codes of the people.
func (l LineUp) bar(m Measure, code []string) Bar {
	sums := map[string]int64{}
	switch m {
	case Minutes:
		l.share(sums, code, func(i Item) int64 { return int64(i.Seconds) * Fine })
	case Pieces:
		l.share(sums, code, func(Item) int64 { return Fine })
	default:
		for p, on := range l.on(m == Lead) {
			if on && m == Fees {
				sums[code[p]] += l.People[p].Fee
			} else if on {
				sums[code[p]]++
			}
		}
	}
	b := Bar{Measure: m}
	for c, n := range sums {
		if n > 0 {
			b.Parts, b.Whole = append(b.Parts, Part{c, n}), b.Whole+n
		}
	}
	slices.SortFunc(b.Parts, func(x, y Part) int {
		return cmp.Or(cmp.Compare(rank(x.Code), rank(y.Code)), cmp.Compare(y.Amount, x.Amount), cmp.Compare(x.Code, y.Code))
	})
	return b
}

// share gives what each piece is worth to those who play it, in equal parts.
// What does not divide goes to the first codes, so that nothing is lost.
func (l LineUp) share(sums map[string]int64, code []string, worth func(Item) int64) {
	for _, i := range l.Items {
		if !i.Counted || !i.Music {
			continue
		}
		whole := worth(i)
		here := make([]string, 0, 8)
		for _, f := range i.Players {
			here = append(here, code[f.Person])
		}
		if len(here) == 0 {
			here = append(here, NotStated)
		}
		slices.Sort(here)
		each, rest := whole/int64(len(here)), whole%int64(len(here))
		for n, c := range here {
			sums[c] += each
			if int64(n) < rest {
				sums[c]++
			}
		}
	}
}

// Heads counts the people behind each part of a measure: those who play, and of
// fees those who get one.
func (l LineUp) Heads(m Measure) map[string]int {
	code, heads := codes(l.People, communityOf), map[string]int{}
	for p, on := range l.on(m == Lead) {
		if on && (m != Fees || l.People[p].Fee > 0) {
			heads[code[p]]++
		}
	}
	return heads
}
