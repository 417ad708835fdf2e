package app

import (
	"slices"

	"sofra/app/words"
)

// perDiems holds daily allowances against the office's scale, and looks for
// receipts for meals on days and at events for which one was paid: it covers them.
func (x *examined) perDiems() []Finding {
	documents := x.documents()
	is := func(e CheckedExpense) bool { return e.DocKind == "per-diem" }
	all := found(Stops, words.T("Daily allowances above the scale"), words.T("The office’s scale says what one night is at most. The rest is not eligible."),
		x.those(documents, func(e CheckedExpense) bool { return is(e) && x.aboveScale(e) }))
	all = append(all, found(Explain, words.T("Daily allowances without a place and nights"), words.T("A donor holds them against a scale: say by which line of it they were paid, and for how many nights."),
		x.those(documents, func(e CheckedExpense) bool {
			_, known := x.scaleOf(e)
			return is(e) && (!known || e.Nights == 0)
		}))...)
	return append(all, found(Explain, words.T("Meals beside a daily allowance"), words.T("A daily allowance covers meals and local travel of its day or event: a receipt on top is paid twice."),
		x.those(documents, func(e CheckedExpense) bool {
			return isMeal(e) && slices.ContainsFunc(documents, func(o CheckedExpense) bool {
				return is(o) && (sameStay(e, o) || o.EventID != "" && o.EventID == e.EventID)
			})
		}))...)
}

// sameStay says whether a receipt is of a day that an allowance is for: its nights
// come before its day, or after it.
func sameStay(receipt, allowance CheckedExpense) bool {
	if receipt.Day == allowance.Day {
		return true
	}
	return receipt.Day != "" && allowance.Day != "" && allowance.Day.Add(-allowance.Nights) <= receipt.Day && receipt.Day <= allowance.Day.Add(allowance.Nights)
}

// scaleOf is the line of the scale by which an allowance was paid, where it held
// on its day.
func (x *examined) scaleOf(e CheckedExpense) (PerDiem, bool) {
	at := slices.IndexFunc(x.scale, func(p PerDiem) bool { return p.ID == e.PerDiemID && p.HoldsOn(e.Day) })
	if at < 0 {
		return PerDiem{}, false
	}
	return x.scale[at], true
}

// aboveScale says whether more was paid than the nights are worth. Another currency
// is turned into the grant's as all else is; without a rate nothing is said.
func (x *examined) aboveScale(e CheckedExpense) bool {
	p, known := x.scaleOf(e)
	most := p.Amount * Minor(e.Nights)
	if !known || e.Nights == 0 || p.Currency == e.Currency {
		return known && e.Nights > 0 && e.Eligible() > most
	}
	allowed, missing := x.turns.Of(Payable{Amount: most, Currency: p.Currency, Day: e.Day, PaidOn: e.PaidOn})
	paid, rated := x.turned(e, e.Eligible())
	return missing == nil && rated && paid > allowed.Amount
}

// isMeal knows a receipt for food by its words in the languages of offices here.
func isMeal(e CheckedExpense) bool {
	return (e.DocKind == "receipt" || e.DocKind == "invoice") &&
		speaks(e.Description, "meal", "lunch", "dinner", "breakfast", "restaurant", "drek", "dark", "mengjes", "ushqim", "rucak", "vecer", "doruc", "obrok", "hran", "restoran", "yemek", "kahvalti")
}
