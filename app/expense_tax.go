package app

import (
	"cmp"
	"context"
	"math/big"
	"time"

	"sofra/app/words"
)

// Withheld is a tax that is kept back from what a document pays, and handed on to the
// tax authority. The document's amount stays the gross, which is what it costs.
type Withheld struct {
	WithheldTax    string // of the office's tax
	WithheldRate   int    // in basis points; 0 is an amount alone
	WithheldAmount Minor  // a part of the amount of the document
	WithheldDueOn  Date
	WithheldPaidOn Date   // when it was handed on
	WithheldPaper  string // number of the bank's order by which it was
}

// taxDay is the day of the next month until which a tax is handed on.
const taxDay = 15

// TaxDue is until when a tax is handed on that was withheld on a day: the 15th of the
// month after.
func TaxDue(on Date) Date {
	if !on.Valid() || on == "" {
		return ""
	}
	year, month, _ := on.YMD()
	return DateOf(time.Date(year, time.Month(month)+1, taxDay, 0, 0, 0, 0, time.UTC))
}

// Withholds proposes what of a document one of the office's taxes is: its rate of the
// amount without VAT, due after the day of payment, or else after the document's own.
func (e Expense) Withholds(tax Withholding) Withheld {
	return Withheld{WithheldTax: tax.Title, WithheldRate: tax.Rate, WithheldAmount: part(e.Net(), tax.Rate), WithheldDueOn: TaxDue(cmp.Or(e.PaidOn, e.Day))}
}

// Payable is what the supplier gets: the amount without the tax withheld.
func (e Expense) Payable() Minor { return e.Amount - e.WithheldAmount }

// TaxOpen says whether a tax was due before a day and is not handed on.
func (w Withheld) TaxOpen(day Date) bool {
	return w.WithheldAmount > 0 && w.WithheldPaidOn == "" && w.WithheldDueOn != "" && w.WithheldDueOn < day
}

// bankPaid is what the bank paid in some days of a part of a document: the part without
// the tax kept back when it was paid, and the tax when that was handed on.
func (e Expense) bankPaid(part Minor, days Period) (sum Minor) {
	tax := Minor(0)
	if e.Amount > 0 && e.WithheldAmount > 0 {
		tax = halfUp(big.NewInt(0).Mul(big.NewInt(int64(part)), big.NewInt(int64(e.WithheldAmount))), int64(e.Amount))
	}
	if e.PaidOn != "" && days.Has(e.PaidOn) {
		sum = part - tax
	}
	if e.WithheldPaidOn != "" && days.Has(e.WithheldPaidOn) {
		sum += tax
	}
	return sum
}

// checkTax lists what is wrong with the tax that a document withholds.
func checkTax(e Expense) []Wrong {
	var amount, paid, rate words.Text
	switch {
	case e.WithheldAmount < 0 || e.WithheldAmount > e.Amount:
		amount = words.T("The tax is a part of the amount.")
	case e.WithheldAmount == 0 && e.Withheld != (Withheld{}):
		amount = words.T("Say how much is withheld.")
	}
	if paid = DayRule(e.WithheldPaidOn); paid.Empty() && e.WithheldPaper != "" && e.WithheldPaidOn == "" {
		paid = words.T("Say on which day it was handed on.")
	}
	if e.WithheldRate < 0 || e.WithheldRate >= wholeRate {
		rate = words.T("A rate is between 0 and 100 percent.")
	}
	return []Wrong{{"WithheldTax", LengthRule(e.WithheldTax)}, {"WithheldRate", rate}, {"WithheldAmount", amount}, {"WithheldDueOn", DayRule(e.WithheldDueOn)}, {"WithheldPaidOn", paid}, {"WithheldPaper", LengthRule(e.WithheldPaper)}}
}

// taxDoubt says that the tax is not what its rate comes to of the amount as it is now.
func taxDoubt(e Expense) words.Text {
	if e.WithheldRate == 0 || e.WithheldAmount == 0 || e.WithheldAmount == part(e.Net(), e.WithheldRate) {
		return words.Text{}
	}
	money := func(m Minor) words.Sum { return words.Sum{Minor: int64(m), Currency: e.Currency} }
	return words.T("The tax withheld is {tax}; by its rate it would be {sum}.", "tax", money(e.WithheldAmount), "sum", money(part(e.Net(), e.WithheldRate)))
}

// WithholdTax writes down the tax that a document withholds, or that it was handed on;
// Withheld{} is none. It may be after the document was posted: the books have the gross.
func (a *App) WithholdTax(ctx context.Context, id ID, w Withheld) error {
	if err := check(Wrong{"WithheldPaidOn", pastRule(w.WithheldPaidOn)}); err != nil {
		return err
	}
	e, err := a.Expense(ctx, id)
	if err != nil {
		return err
	}
	verb := words.T("Withheld tax from {name}", "name", e.Description)
	switch {
	case w == Withheld{}:
		verb = words.T("Withheld no tax from {name}", "name", e.Description)
	case e.WithheldPaidOn == "" && w.WithheldPaidOn != "":
		verb = words.T("Handed on the tax of {name}", "name", e.Description)
	}
	return a.change(ctx, verb, func(tx Tx) error {
		e, err := tx.Expense(ctx, id)
		switch {
		case err != nil:
			return err
		case e.Void():
			return check(Wrong{"WithheldAmount", words.T("This document is void already.")})
		}
		e.Withheld = w
		if err := e.Check(); err != nil {
			return err
		}
		return tx.PutExpense(ctx, &e)
	})
}

// withheld are the documents of which a tax was to be handed on by the end of the
// report and was not, those of which it is due later, and those that do not say by what
// it was.
func (x *examined) withheld() []Finding {
	last, paper := x.filter.To, words.T("Documents without the paper of the tax that was withheld")
	open := func(e CheckedExpense) bool { return e.WithheldAmount > 0 && e.WithheldPaidOn == "" }
	due := func(e CheckedExpense) bool { return last == "" || e.WithheldDueOn == "" || e.WithheldDueOn <= last }
	all := found(Explain, words.T("Tax that was withheld and is not handed on"), words.T("It was due by the end of the report. The tax is a part of the cost, and a donor asks for its proof."),
		x.those(x.until(x.all), func(e CheckedExpense) bool { return open(e) && due(e) }))
	all = append(all, found(Notice, words.T("Tax that was withheld and is due after the report"), words.T("Hand it on by its day, and note the number of the bank’s order."),
		x.those(x.documents(), func(e CheckedExpense) bool { return open(e) && !due(e) }))...)
	return append(all, found(Explain, paper, words.T("Note the number of the bank’s order by which it was handed on."),
		x.those(x.documents(), func(e CheckedExpense) bool { return e.WithheldPaidOn != "" && e.WithheldPaper == "" }))...)
}
