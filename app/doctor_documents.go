package app

import (
	"slices"
	"strings"

	"sofra/app/words"
)

// evidence asks of each document what a finance officer finds it by, and that it
// was paid.
func (x *examined) evidence() []Finding {
	none := found(Stops, words.T("Documents that do not say who, what and when"),
		words.T("A donor pays for a document with its kind, its supplier, its number and its day."), x.lacking(lackOfName))
	none = append(none, found(Explain, words.T("Documents without a proof of payment"),
		words.T("The day of the payment is missing, or the number of the bank’s order."), x.lacking(lackOfPayment))...)
	none = append(none, found(Explain, words.T("Documents without a scan"),
		words.T("Add the scan or the photo to the document, or say where the originals are kept."), x.lacking(lackOfScan))...)
	return append(none, found(Explain, words.T("Typed values without a file of their evidence"),
		words.T("Add the list, the letter or its scan to the value, or say where it is kept."), x.unshown)...)
}

// lacking are the documents of the report that lack something of a kind, each with all
// that it lacks of it.
func (x *examined) lacking(of lackOf) (rows []Behind) {
	for _, e := range x.documents() {
		row := x.row(e)
		if row.Paper.Lacks = e.lacks(of); len(row.Paper.Lacks) > 0 {
			rows = append(rows, row)
		}
	}
	return rows
}

// numbering are documents without their number in the books. That numbers have
// no gap and none is given twice, storage holds.
func (x *examined) numbering() []Finding {
	return found(Explain, words.T("Documents that are not posted"), words.T("They have no voucher number yet, so the books can still change."),
		x.those(x.documents(), func(e CheckedExpense) bool { return !e.Posted() && e.Day != "" }))
}

// duplicates are documents that may be one document, entered twice. One of which all
// is the same as of another stops the report; one that is nearly so is to be explained.
func (x *examined) duplicates() []Finding {
	twins := func(same bool) []Behind {
		return x.those(x.documents(), func(e CheckedExpense) bool {
			twin, has := x.twins[e.ID]
			return has && twin.Same == same
		})
	}
	return append(found(Stops, words.T("Documents that look like one, entered twice"),
		words.T("Supplier, number, day and amount are the same. Take one out, or correct it."), twins(true)),
		found(Explain, words.T("Documents that may be one, entered twice"),
			words.T("The supplier is the same, and the number, or the date with nearly the same amount."), twins(false))...)
}

// unrated are documents in another currency whose rate nobody could check.
func (x *examined) unrated() []Finding {
	foreign := func(e CheckedExpense) bool { return e.Currency != x.grant.Currency }
	unrated := func(e CheckedExpense) bool {
		_, ok := x.turned(e, e.Amount)
		return foreign(e) && !ok
	}
	none := found(Stops, words.T("Documents in another currency without a rate"), words.T("They are in no sum. Missing: {list}.", "list", x.unratedIn()), x.those(x.until(x.all), unrated))
	return append(none, found(Explain, words.T("Rates without a source"), words.T("A donor asks where a rate is from."),
		x.those(x.documents(), func(e CheckedExpense) bool {
			ownRate := x.turns.Method == "" || x.turns.Method == ByDocument // else nobody asks for the document's
			return ownRate && foreign(e) && !unrated(e) && e.RateSource == ""
		}))...)
}

// unratedIn names the currencies and months of the rates that documents lack.
func (x *examined) unratedIn() string {
	var all []MissingRate
	for _, e := range x.until(x.all) {
		if _, missing := x.turns.Of(e.line(Share{Amount: e.Amount}).payable()); missing != nil && e.Currency != x.grant.Currency {
			all = append(all, *missing)
		}
	}
	return saidMissing(all)
}

// saidMissing names each currency and month once.
func saidMissing(rates []MissingRate) string {
	var all []string
	for _, missing := range rates {
		one := missing.Currency
		if missing.Day != "" {
			one += " " + writtenMonth(missing.Day)
		}
		if !slices.Contains(all, one) {
			all = append(all, one)
		}
	}
	slices.Sort(all)
	return strings.Join(all, ", ")
}

// euroCashOnly is the day from which cash in Kosovo is in euros alone, by the
// regulation of its Central Bank.
const euroCashOnly Date = "2024-02-01"

// dinars are payments in cash in dinars, where that is not allowed any more. Where
// it was paid is known by the event alone: elsewhere the finding is put aside by
// its explanation.
func (x *examined) dinars() []Finding {
	return found(Notice, words.T("Cash in dinars after 1 February 2024"), words.T("Since then cash in Kosovo is in euros. Outside Kosovo it is fine."),
		x.those(x.documents(), func(e CheckedExpense) bool {
			return e.Currency == "RSD" && e.PaidBy == "cash" && max(e.PaidOn, e.Day) >= euroCashOnly && (e.EventID == "" || e.EventPlace != "")
		}))
}

// vatBack are documents of which the grant pays VAT that comes back.
func (x *examined) vatBack() []Finding {
	return found(Stops, words.T("VAT that is paid back to the office is claimed"), words.T("Only VAT that nobody pays back is a cost: the shares are at most the net amount."),
		x.those(x.documents(), func(e CheckedExpense) bool {
			return x.grant.VATBack && e.VAT > 0 && e.Amount-e.VAT < sharedOf(e.Shares)
		}))
}

func sharedOf(shares []Share) (sum Minor) {
	for _, s := range shares {
		sum += s.Amount
	}
	return sum
}
