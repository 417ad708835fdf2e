package app

import (
	"cmp"
	"context"
	"slices"

	"sofra/app/words"
)

// The faults of documents: what is in the books stays.
var (
	ErrOverShared = &Fault{"over_shared", words.T("The shares would be more than what is eligible of the document. Nothing was changed.")}
	ErrPosted     = &Fault{"posted", words.T("This document is posted: its number, supplier, date, amounts and shares stay. Void it with a reason, and enter it anew.")}
	ErrNumbered   = &Fault{"numbered", words.T("A later voucher number was given this year, so this one stays. The document can still be voided.")}
)

// VoidRule says what is wrong with the reason for which a document is void.
func VoidRule(why string) words.Text {
	if why == "" {
		return words.T("Say why the document is void.")
	}
	return LengthRule(why)
}

// PostExpenses gives documents their voucher numbers, in the order of their
// days: the next of the year that the document's own day is in. Those that
// have one keep it. Undo takes the numbers back as long as no later one was
// given: a gap would look like a document that is missing.
func (a *App) PostExpenses(ctx context.Context, today Date, ids ...ID) error {
	verb := words.N("Posted {n} documents", len(ids))
	if len(ids) == 1 {
		e, err := a.Expense(ctx, ids[0])
		if err != nil {
			return err
		}
		verb = words.T("Posted {name}", "name", e.Description)
	}
	return a.change(ctx, verb, func(tx Tx) error {
		all, err := unposted(ctx, tx, ids)
		for i := range all {
			if err == nil {
				err = post(ctx, tx, &all[i], today)
			}
		}
		return err
	})
}

// unposted are those of the documents that have no number, as they get it.
func unposted(ctx context.Context, tx Tx, ids []ID) (all []Expense, err error) {
	for _, id := range ids {
		e, err := tx.Expense(ctx, id)
		switch {
		case err != nil:
			return nil, err
		case e.DeletedAt != "":
			return nil, ErrNotFound
		case e.Posted():
			continue
		case e.Amount == 0:
			return nil, check(Wrong{"Amount", words.T("Give {name} an amount before it gets a voucher number.", "name", e.Description)})
		case e.Day == "":
			return nil, check(Wrong{"Day", words.T("Give {name} a date: it says which year the voucher number is of.", "name", e.Description)})
		}
		all = append(all, e)
	}
	slices.SortFunc(all, func(a, b Expense) int {
		return cmp.Or(cmp.Compare(a.Day, b.Day), cmp.Compare(a.Number, b.Number), cmp.Compare(a.ID, b.ID))
	})
	return all, nil
}

// post gives one document the next number of its year.
func post(ctx context.Context, tx Tx, e *Expense, today Date) (err error) {
	year, _, _ := e.Day.YMD()
	e.VoucherYear, e.PostedOn = year, today
	if e.Voucher, err = tx.NextVoucher(ctx, year); err != nil {
		return err
	}
	return tx.PutExpense(ctx, e)
}

// VoidExpense has a posted document count nowhere any more. Its number stays
// used.
func (a *App) VoidExpense(ctx context.Context, id ID, today Date, why string) error {
	e, err := a.Expense(ctx, id)
	if err != nil {
		return err
	}
	return a.change(ctx, words.T("Voided {name}", "name", e.Description), func(tx Tx) error {
		e, err := tx.Expense(ctx, id)
		if err != nil {
			return err
		}
		if err := check(Wrong{"VoidedWhy", VoidRule(why)}, Wrong{"VoidedOn", voidable(e)}); err != nil {
			return err
		}
		e.VoidedOn, e.VoidedWhy = today, why
		return tx.PutExpense(ctx, &e)
	})
}

// voidable says why a document cannot be void; nothing where it can.
func voidable(e Expense) words.Text {
	switch {
	case !e.Posted():
		return words.T("This document has no voucher number yet: delete it instead.")
	case e.Void():
		return words.T("This document is void already.")
	}
	return words.Text{}
}

// keepPosting has e keep the number that it has: no form gives one. What is
// posted stays as it is in the books.
func keepPosting(was Expense, e *Expense) error {
	e.Posting = was.Posting
	is := e.booked()
	if was.Rate == "" { // a rate that was not known yet may still come
		is.rate, is.source = was.Rate, was.RateSource
	}
	if was.Posted() && was.booked() != is || was.Posted() && !sameShares(was.Shares, e.Shares) {
		return ErrPosted
	}
	return nil
}

// booked is what the books say of a document.
type booked struct {
	number, supplier, currency, rate, source, kind, vatRate string
	day                                                     Date
	amount, vat, ineligible                                 Minor
}

func (e Expense) booked() booked {
	return booked{e.Number, e.Supplier, e.Currency, e.Rate, e.RateSource, e.DocKind, e.VATRate, e.Day, e.Amount, e.VAT, e.Ineligible}
}

// sameShares says whether the same pay for the same.
func sameShares(was, is []Share) bool {
	return slices.EqualFunc(inIDOrder(was), inIDOrder(is), func(a, b Share) bool {
		return a.ID == b.ID && a.GrantID == b.GrantID && a.LineID == b.LineID && a.EventID == b.EventID && a.Amount == b.Amount
	})
}

func inIDOrder(shares []Share) []Share {
	return slices.SortedFunc(slices.Values(shares), func(a, b Share) int { return cmp.Compare(a.ID, b.ID) })
}

// mayDelete keeps documents that have their number out of the bin.
func mayDelete(ctx context.Context, tx Tx, r Ref) error {
	if r.Kind != Expenses {
		return nil
	}
	e, err := tx.Expense(ctx, r.ID)
	if err == nil && e.Posted() {
		return ErrPosted
	}
	return err
}
