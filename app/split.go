package app

import (
	"math/big"
	"slices"
)

// Split parts an amount in the proportion of parts, so that what it gives adds
// up to it to the cent: each gets what is whole, and the cents that are left go
// one by one to those with the largest remainders, among equals to the earlier.
// A part of zero, or below it, gets nothing; where none is above zero the first
// gets all, and where there is none nothing is given. An amount below zero is
// parted as the same amount above it.
func Split(total Minor, parts []int64) []Minor {
	given := make([]Minor, len(parts))
	if len(parts) == 0 {
		return given
	}
	sum := big.NewInt(0)
	for _, n := range parts {
		sum.Add(sum, big.NewInt(max(n, 0)))
	}
	if sum.Sign() == 0 {
		given[0] = total
		return given
	}
	whole := big.NewInt(int64(total))
	sign := int64(whole.Sign())
	left := whole.Abs(whole)
	order, rests := make([]int, len(parts)), make([]*big.Int, len(parts))
	taken := big.NewInt(0)
	for i, n := range parts {
		part, rest := new(big.Int).Mul(big.NewInt(max(n, 0)), left), new(big.Int)
		part.DivMod(part, sum, rest)
		taken.Add(taken, part)
		given[i], rests[i], order[i] = Minor(sign*part.Int64()), rest, i
	}
	slices.SortStableFunc(order, func(a, b int) int { return rests[b].Cmp(rests[a]) })
	for i := range left.Sub(left, taken).Int64() {
		given[order[i]] += Minor(sign)
	}
	return given
}
