package app

import (
	"context"
	"slices"
	"strings"

	"sofra/app/words"
)

// takeExpense makes an expense of a row.
func (in *intake) takeExpense(ctx context.Context, r *intakeRow) error {
	e := Expense{Number: r.text("number"), Supplier: tidy(r.text("supplier")), Description: tidy(r.text("description")), RateSource: r.text("rate_source"), Notes: r.notes("notes")}
	gross, _ := r.value("amount")
	if net, _ := r.value("net"); nothing(gross) && nothing(net) {
		return in.skip(r, "no_amount", words.T("This row has no amount, so it was passed over."))
	}
	if done, err := in.passOver(r); done {
		return err
	}
	r.oldVoucher(&e)
	for _, text := range []string{e.Supplier, e.Number} {
		if e.Description == "" {
			e.Description = text
		}
	}
	if !NameRule(e.Description).Empty() {
		return in.unnamed(r, e.Description, "no_description", words.T("This row does not say what the money was for, so it was passed over."))
	}
	e.Day, e.PaidOn = r.payDay("day"), r.paidDay()
	if e.Day == "" && !in.plan.Own {
		e.Day = e.PaidOn // lists of payments have no other
	}
	r.amounts(&e)
	r.rate(&e)
	r.paper(&e)
	r.tax(&e)
	if err := in.atEvent(ctx, r, &e); err != nil {
		return err
	}
	if err := in.share(ctx, r, &e); err != nil {
		return err
	}
	return in.meetDocument(ctx, r, &e)
}

// passOver passes over a row whose money would count wrongly: that of a document which
// is void, and that in a currency which is none.
func (in *intake) passOver(r *intakeRow) (done bool, err error) {
	if void := r.text("voided_on"); void != "" {
		return true, in.skip(r, "void", words.T("This document was void in the list, so it was passed over."))
	}
	said, col := r.value("currency")
	if _, ok := r.coinOf(said); !ok {
		in.out.Skipped++
		in.tell(spot{r.number, col}, said, "bad_currency", words.T("“{value}” is no currency, so this row was passed over.", "value", r.shown("currency")))
		return true, nil
	}
	return false, nil
}

// paper takes what a row says of the paper itself, and of how it was paid.
func (r *intakeRow) paper(e *Expense) {
	e.DocKind, e.PaidBy, e.Personal = r.choice("doc_kind", "doc_kind"), r.choice("paid_by", "paid_by"), r.choice("personal", "yesno") == "yes"
	e.PaymentNumber, e.IneligibleWhy = r.text("payment_number"), r.text("ineligible_why")
	e.Ineligible, _ = r.part("ineligible")
	e.Nights = r.count("nights")
	switch {
	case e.Ineligible > e.Amount:
		r.tell("ineligible", "bad_ineligible", words.T("“{value}” is more than the amount that it is a part of. It is left empty.", "value", r.shown("ineligible")))
		e.Ineligible = 0
	case e.Ineligible > 0 && e.IneligibleWhy == "":
		r.tell("ineligible", "no_reason", words.T("Nothing says why no grant may pay “{value}”. It is left empty.", "value", r.shown("ineligible")))
		e.Ineligible = 0
	}
}

// rate takes the rate of a row.
func (r *intakeRow) rate(e *Expense) {
	rate, _ := r.value("rate")
	if e.Rate = strings.Replace(strings.TrimSpace(rate), ",", ".", 1); nothing(rate) {
		e.Rate = ""
	} else if _, ok := Convert(1, e.Rate); !ok {
		r.tell("rate", "bad_rate", words.T("“{value}” is no rate. It is left empty.", "value", r.shown("rate")))
		e.Rate = ""
	}
}

// oldVoucher keeps the number that a document had in the books of an old list. The
// program gives its own when it is posted, so the old one is a reference: the number of
// the document where that is not said, else a line of the notes. Our own table always
// says the number of the document, and 0 is a voucher that was not given yet.
func (r *intakeRow) oldVoucher(e *Expense) {
	old := r.text("voucher")
	if strings.Trim(old, "0") == "" {
		return
	}
	if year := r.text("voucher_year"); year != "" {
		old += "/" + year
	}
	switch {
	case e.Number == "" && !r.in.plan.Own:
		e.Number = old
	default:
		_, col := r.cell("voucher")
		title := r.in.plan.Columns[col].Title
		e.Notes = addLines(e.Notes, title+": "+old)
		if !slices.Contains(r.in.out.InNotes, title) {
			r.in.out.InNotes = append(r.in.out.InNotes, title)
		}
	}
}

// tax takes what a row says of a tax that was withheld. Lists of others have the amount
// under the name of the tax.
func (r *intakeRow) tax(e *Expense) {
	w := Withheld{WithheldTax: r.text("withheld_tax"), WithheldRate: r.count("withheld_rate"), WithheldDueOn: r.payDay("withheld_due_on"), WithheldPaidOn: r.payDay("withheld_paid_on"), WithheldPaper: r.text("withheld_paper")}
	w.WithheldAmount, _ = r.part("withheld_amount")
	if m, _, ok := ParseMoney(w.WithheldTax); ok && m > 0 && w.WithheldAmount == 0 {
		w.WithheldAmount, _ = r.part("withheld_tax")
		w.WithheldTax = ""
	}
	if w.WithheldAmount == 0 {
		e.Notes = addLines(e.Notes, w.WithheldTax)
		return
	}
	if e.Withheld = w; slices.ContainsFunc(checkTax(*e), func(w Wrong) bool { return !w.Text.Empty() }) {
		field := "withheld_amount"
		if r.shown(field) == "" {
			field = "withheld_tax"
		}
		r.tell(field, "bad_tax", words.T("“{value}” cannot be the tax withheld. It is left empty.", "value", r.shown(field)))
		e.Withheld = Withheld{}
	}
}
