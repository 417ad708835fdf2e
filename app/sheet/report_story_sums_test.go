package sheet_test

import (
	"cmp"
	"fmt"
	"math/big"
	"slices"
	"testing"

	"sofra/app"
)

// What follows reckons what the program reckons, once more and without it: with
// fractions, from the papers alone. Where they differ, one of them is wrong.

// The story's grants, by their places.
const (
	euros = iota
	dollars
	dinars
)

// inforEuro is what one euro was worth in a month, as the Commission's file says it.
func inforEuro(currency string, month int) string {
	if currency == "RSD" {
		return fmt.Sprintf("117.%d", 1000+37*month)
	}
	return fmt.Sprintf("1.0%d", 301+53*month)
}

// worth is the same as a fraction.
func worth(currency string, month int) *big.Rat {
	if currency == "EUR" {
		return big.NewRat(1, 1)
	}
	r, _ := new(big.Rat).SetString(inforEuro(currency, month))
	return r
}

// meanWorth is the mean of the year, with the six places of a rate.
func meanWorth(currency string) *big.Rat {
	if currency == "EUR" {
		return big.NewRat(1, 1)
	}
	sum := new(big.Rat)
	for month := 1; month <= 12; month++ {
		sum.Add(sum, worth(currency, month))
	}
	million := big.NewRat(1_000_000, 1)
	return new(big.Rat).Quo(new(big.Rat).SetInt64(halfUp(sum.Mul(sum, big.NewRat(1_000_000, 12)))), million)
}

// halfUp is the whole number next to a fraction.
func halfUp(r *big.Rat) int64 {
	twice := new(big.Int).Add(new(big.Int).Mul(r.Num(), big.NewInt(2)), r.Denom())
	return twice.Div(twice, new(big.Int).Mul(r.Denom(), big.NewInt(2))).Int64()
}

// remainders parts a whole by the largest remainders.
func remainders(whole int64, parts ...int64) []int64 {
	all, given, left := int64(0), make([]int64, len(parts)), whole
	for _, p := range parts {
		all += p
	}
	order := make([]int, len(parts))
	rest := func(i int) *big.Int {
		n := new(big.Int).Mul(big.NewInt(whole), big.NewInt(parts[i]))
		return n.Mod(n, big.NewInt(all))
	}
	for i, p := range parts {
		n := new(big.Int).Mul(big.NewInt(whole), big.NewInt(p))
		given[i], order[i] = n.Div(n, big.NewInt(all)).Int64(), i
		left -= given[i]
	}
	slices.SortStableFunc(order, func(a, b int) int { return rest(b).Cmp(rest(a)) })
	for _, i := range order[:left] {
		given[i]++
	}
	return given
}

// receipt is the paper number i of the year: what stands on it.
func receipt(i int) app.Expense {
	month := i*12/400 + 1
	day := app.Date(fmt.Sprintf("2025-%02d-%02d", month, 1+i*5%22))
	cents := int64(21_000 + i*7919%51_000)
	e := app.Expense{Number: fmt.Sprintf("F-%03d/25", i), Day: day, Supplier: fmt.Sprint("Supplier ", i%37), Description: fmt.Sprint("Sound for evening ", i), Currency: "EUR", Amount: app.Minor(cents)}
	switch i % 7 {
	case 4, 5:
		e.Currency, e.Amount = "RSD", app.Minor(cents*117+int64(i))
	case 6:
		e.Currency, e.Amount = "USD", app.Minor(cents*108/100)
	}
	e.DocKind, e.PaidOn, e.PaidBy, e.PaymentNumber = "invoice", day.Add(5), "bank", fmt.Sprint("B-", i)
	if i%20 == 1 && e.Currency == "EUR" {
		e.DocKind, e.PaidOn, e.PaidBy, e.PaymentNumber = "receipt", day, "cash", ""
	}
	e.VATRate, e.VAT = "18", app.Minor(halfUp(big.NewRat(int64(e.Amount)*18, 118)))
	if i%10 == 3 {
		e.Ineligible, e.IneligibleWhy = e.VAT, "The VAT comes back."
	}
	if i%25 == 7 {
		e.Personal, e.Supplier = true, "Hana Hidden"
	}
	if i%5 == 2 || i%5 == 3 {
		e.Notes = "Shared by the days that the hall was used."
	}
	return e
}

// paidBy is what each grant pays of paper number i, in the paper's currency.
func paidBy(i int, e app.Expense) (by [3]int64) {
	eligible := int64(e.Amount - e.Ineligible)
	switch i % 5 {
	case 2:
		copy(by[:], remainders(eligible, 5000, 3333, 1667))
	case 3:
		by[euros], by[dollars] = eligible*60/100, eligible*40/100
	case 4:
		by[dinars] = eligible
	default:
		by[euros] = eligible
	}
	return by
}

// factor is what a paper's amount is multiplied by for a grant.
func factor(grant int, e app.Expense) *big.Rat {
	_, month, _ := e.Day.YMD()
	switch grant {
	case dollars:
		return new(big.Rat).Quo(worth("USD", int(month)), worth(e.Currency, int(month)))
	case dinars:
		return new(big.Rat).Quo(meanWorth("RSD"), meanWorth(e.Currency))
	}
	return new(big.Rat).Quo(worth("EUR", int(month)), worth(e.Currency, int(month)))
}

// turnedPart is what a share comes to in its grant's currency: a paper of several
// grants is turned once and parted: what is eligible of it, with what nobody pays of
// that as the last part.
func turnedPart(grant int, e app.Expense, at int) int64 {
	currency := [3]string{"EUR", "USD", "RSD"}[grant]
	if e.Currency == currency {
		return int64(e.Shares[at].Amount)
	}
	by := factor(grant, e)
	turn := func(n int64) int64 { return halfUp(new(big.Rat).Mul(by, new(big.Rat).SetInt64(n))) }
	if len(e.Shares) == 1 {
		return turn(int64(e.Shares[0].Amount))
	}
	eligible, parts := int64(e.Amount-e.Ineligible), []int64(nil)
	rest := eligible
	for _, s := range e.Shares {
		parts, rest = append(parts, int64(s.Amount)), rest-int64(s.Amount)
	}
	return remainders(turn(eligible), append(parts, rest)...)[at]
}

// reckoned is what was spent by the papers: of each grant, and of the main one by
// half year and line.
type reckoned struct {
	grants [3]int64
	lines  [2]map[app.ID]int64
	bank   [2]int64 // in euros from the main grant's account, by half year of payment
}

// reckon adds the papers up, and holds each against what was written on it.
func (s *story) reckon(t *testing.T) (r reckoned) {
	t.Helper()
	r.lines = [2]map[app.ID]int64{{}, {}}
	for _, id := range s.papers {
		e, err := s.Expense(t.Context(), id)
		settle(t, err)
		claimed := app.Minor(0)
		slices.SortFunc(e.Shares, func(a, b app.Share) int { return cmp.Compare(a.ID, b.ID) })
		_, month, _ := e.Day.YMD()
		half := (int(month) - 1) / 6
		for at, share := range e.Shares {
			claimed += share.Amount
			grant := slices.IndexFunc(s.grants[:], func(g app.Grant) bool { return g.ID == share.GrantID })
			if e.Void() {
				continue
			}
			n := turnedPart(grant, e, at)
			r.grants[grant] += n
			if grant != euros {
				continue
			}
			r.lines[half][share.LineID] += n
			if e.Currency == "EUR" && e.PaidBy == "bank" {
				r.bank[half] += int64(share.Amount)
			}
		}
		if claimed > e.Amount-e.Ineligible {
			t.Errorf("%s of %d is claimed with %d", e.Number, e.Amount-e.Ineligible, claimed)
		}
	}
	return r
}

// total is what the main grant spent in a half year.
func (r reckoned) total(half int) (sum int64) {
	for _, n := range r.lines[half] {
		sum += n
	}
	return sum
}
