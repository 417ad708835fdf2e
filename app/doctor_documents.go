package app

import (
	"slices"

	"sofra/app/names"
	"sofra/app/words"
)

// evidence asks of each document what a finance officer finds it by.
func (x *examined) evidence() []Finding {
	return found(Stops, words.T("Documents that do not say who, what and when"),
		words.T("A donor pays for a document with its supplier, its number and its day."),
		x.those(x.documents(), func(e CheckedExpense) bool { return e.Supplier == "" || e.Number == "" || e.Day == "" }))
}

// duplicates are documents that may be one document, entered twice: supplier,
// number, day and amount are the same.
func (x *examined) duplicates() []Finding {
	return found(Stops, words.T("Documents that look like one, entered twice"),
		words.T("Supplier, number, day and amount are the same. Take one out, or correct it."),
		x.those(x.documents(), func(e CheckedExpense) bool {
			return slices.ContainsFunc(x.alike, func(o Expense) bool { return o.ID != e.ID && sameDocument(e.Expense, o) })
		}))
}

// sameDocument says whether two documents have one fingerprint.
func sameDocument(a, b Expense) bool {
	return a.Number != "" && a.Number == b.Number && a.Day == b.Day && a.Amount == b.Amount && a.Currency == b.Currency &&
		(a.Supplier == b.Supplier || names.Same(a.Supplier, b.Supplier))
}

// unrated are documents in another currency whose rate nobody could check.
func (x *examined) unrated() []Finding {
	foreign := func(e CheckedExpense) bool { return e.Currency != x.grant.Currency }
	unrated := func(e CheckedExpense) bool {
		return foreign(e) && slices.ContainsFunc(x.shares(e), func(s Share) bool { _, ok := x.turned(e, s); return !ok })
	}
	none := found(Stops, words.T("Documents in another currency without a rate"), words.T("They are in no sum."), x.those(x.soFar(), unrated))
	return append(none, found(Explain, words.T("Rates without a source"), words.T("A donor asks where a rate is from."),
		x.those(x.documents(), func(e CheckedExpense) bool { return foreign(e) && !unrated(e) && e.RateSource == "" }))...)
}
