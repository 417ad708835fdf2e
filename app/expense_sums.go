package app

import (
	"cmp"
	"context"
	"slices"
)

// ExpenseSum is what documents of one currency come to.
type ExpenseSum struct {
	Currency string
	Rate     string // in the currency of the office
	N        int
	Gross    Minor
	Eligible Minor
	Claimed  Minor // by grants, or by the one that the list is of
}

// ExpenseTotal is what a list of documents comes to: gross in each currency, and
// what is eligible and claimed in that of the office, each document turned by its
// own rate.
type ExpenseTotal struct {
	N        int
	Unrated  int // documents in no sum but the gross one: they have no rate
	Gross    []ExpenseSum
	Eligible Minor
	Claimed  Minor
}

// Converted says whether the sums in the currency of the office have money of another
// one in them: beside the gross ones they look too large.
func (t ExpenseTotal) Converted() bool {
	return slices.ContainsFunc(t.Gross, func(s ExpenseSum) bool { return s.Currency != OfficeCurrency })
}

// OfficeCurrency is the one in which the office keeps its books.
const OfficeCurrency = "EUR"

// ExpenseTotals sums up what a list of documents shows, whatever part of it is read.
func (a *App) ExpenseTotals(ctx context.Context, f ExpenseFilter) (t ExpenseTotal, err error) {
	rows, err := a.ExpenseSums(ctx, f)
	turns := &Turning{Currency: OfficeCurrency}
	for _, r := range rows {
		t.N += r.N
		at := slices.IndexFunc(t.Gross, func(s ExpenseSum) bool { return s.Currency == r.Currency })
		if at < 0 {
			at, t.Gross = len(t.Gross), append(t.Gross, ExpenseSum{Currency: r.Currency})
		}
		t.Gross[at].N, t.Gross[at].Gross = t.Gross[at].N+r.N, t.Gross[at].Gross+r.Gross
		in, missing := turns.Of(Payable{Amount: r.Eligible, Currency: r.Currency, Rate: r.Rate})
		if missing != nil {
			t.Unrated += r.N
			continue
		}
		claimed, _ := turns.Of(Payable{Amount: r.Claimed, Currency: r.Currency, Rate: r.Rate})
		t.Eligible, t.Claimed = t.Eligible+in.Amount, t.Claimed+claimed.Amount
	}
	slices.SortFunc(t.Gross, func(a, b ExpenseSum) int { return cmp.Compare(b.N, a.N) })
	return t, err
}
