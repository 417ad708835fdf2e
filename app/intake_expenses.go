package app

import (
	"context"
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
	r.oldVoucher(&e)
	for _, text := range []string{e.Supplier, e.Number} {
		if e.Description == "" {
			e.Description = text
		}
	}
	if !NameRule(e.Description).Empty() {
		return in.unnamed(r, e.Description, "no_description", words.T("This row does not say what the money was for, so it was passed over."))
	}
	e.Day, e.PaidOn = r.day("day", in.o.Today.Add(3650)), r.day("paid_on", in.o.Today.Add(3650))
	if e.Day == "" {
		e.Day = e.PaidOn // lists of payments have no other
	}
	r.amounts(&e)
	r.rate(&e)
	e.DocKind, e.PaidBy, e.Personal = r.choice("doc_kind", "doc_kind"), r.choice("paid_by", "paid_by"), r.choice("personal", "yesno") == "yes"
	if err := in.share(ctx, r, &e); err != nil {
		return err
	}
	return in.added(Expenses, in.tx.PutExpense(ctx, &e))
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
// the document where that is not said, else a line of the notes.
func (r *intakeRow) oldVoucher(e *Expense) {
	old := r.text("voucher")
	switch {
	case old == "":
	case e.Number == "":
		e.Number = old
	default:
		_, col := r.cell("voucher")
		e.Notes = addLines(e.Notes, r.in.plan.Columns[col].Title+": "+old)
	}
}

// share gives the whole expense to the grant that the row names.
func (in *intake) share(ctx context.Context, r *intakeRow, e *Expense) error {
	code, line := r.text("grant"), r.text("line")
	if code == "" {
		return nil
	}
	rows, err := in.tx.AllGrants(ctx)
	if err != nil {
		return err
	}
	for _, row := range rows {
		if keyOf(row.Code) != keyOf(code) && keyOf(row.Title) != keyOf(code) {
			continue
		}
		g, err := in.tx.Grant(ctx, row.ID)
		s := Share{GrantID: g.ID, Amount: e.Amount}
		for _, l := range g.Lines {
			if line != "" && (strings.EqualFold(l.Code, line) || keyOf(l.Title) == keyOf(line)) {
				s.LineID = l.ID
			}
		}
		if s.LineID == "" && line != "" {
			r.tell("line", "unknown_line", words.T("The grant {grant} has no line “{value}”. The expense is shared to the grant alone.", "grant", g.Code, "value", r.shown("line")))
		}
		e.Shares = []Share{s}
		return err
	}
	r.tell("grant", "unknown_grant", words.T("There is no grant “{value}”. The expense stays without a share.", "value", r.shown("grant")))
	return nil
}
