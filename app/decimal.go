package app

import "math/big"

// MostPlaces is how many places after the point a typed value has at most.
const MostPlaces = 3

// Fewest writes thousandths with as few places as say each of them: 12.500 and
// 30.000 are 125 and 300 with one place.
func Fewest(thousandths ...int64) (all []int64, places int) {
	by := int64(1)
	for places = MostPlaces; places > 0; places-- {
		whole := true
		for _, n := range thousandths {
			whole = whole && n%(by*10) == 0
		}
		if !whole {
			break
		}
		by *= 10
	}
	for _, n := range thousandths {
		all = append(all, n/by)
	}
	return all, places
}

// Thousandths is a number that has so many places.
func Thousandths(n int64, places int) int64 { return n * tens(MostPlaces-places) }

// tens is a power of ten.
func tens(places int) int64 {
	n := int64(1)
	for range places {
		n *= 10
	}
	return n
}

// at is a value with more places.
func (r Reached) at(places int) Reached {
	by := tens(places - r.Places)
	r.N, r.Of, r.Places = r.N*by, r.Of*by, places
	return r
}

// plus adds two values: parts to parts and wholes to wholes, with the places of the
// finer one.
func (r Reached) plus(o Reached) Reached {
	places := max(r.Places, o.Places)
	r, o = r.at(places), o.at(places)
	r.N, r.Of = r.N+o.N, r.Of+o.Of
	return r
}

// exact is a value as one number: a share between 0 and 1, a mean, a count.
func (i Indicator) exact(r Reached) *big.Rat {
	n, of := r.N, int64(1)
	switch {
	case i.Kind == PercentOf && r.Of > 0:
		return big.NewRat(n, r.Of)
	case i.isMean() && r.Of > 0:
		of = r.Of
	case i.Kind == ScoreValue:
		of = ScoreUnit * max(r.Of, 1)
	}
	return new(big.Rat).Quo(big.NewRat(n, of), new(big.Rat).SetInt64(tens(r.Places)))
}

// amount is exact as the screen reckons with it.
func (i Indicator) amount(r Reached) float64 {
	f, _ := i.exact(r).Float64()
	return f
}
