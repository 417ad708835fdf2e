package app

import (
	"slices"

	"sofra/app/words"
)

// banked holds the bank against the books: each statement adds up and goes on
// from the one before, its days have what came in and what was paid, and no
// payment is on a day that no statement has.
func (x *examined) banked() []Finding {
	var off, apart, received, spent []Behind
	for _, s := range x.statements {
		if x.filter.To != "" && s.FromOn > x.filter.To || s.ToOn < x.filter.From {
			continue
		}
		row := Behind{Kind: BankDays, ID: s.ID, Name: s.Account, Day: s.ToOn, Amount: int64(s.Closing)}
		in, out := x.within(s)
		ours := s.Currency == x.grant.Currency // of another account nobody knows here what a payment was there
		for _, check := range []struct {
			to  *[]Behind
			bad bool
		}{{&off, s.Off() != 0}, {&apart, x.broken(s)}, {&received, ours && s.Received != in}, {&spent, ours && s.Spent != out}} {
			if check.bad {
				*check.to = append(*check.to, row)
			}
		}
	}
	all := found(Stops, words.T("Bank statements that do not add up"), words.T("Opening and received without spent is the closing balance."), off)
	all = append(all, found(Explain, words.T("Bank statements that do not go on from the one before"), words.T("Each opens on the day after the one before, with what that one closed with."), apart)...)
	all = append(all, found(Explain, words.T("The bank received another amount than the instalments of its days"), words.T("Interest or money of others may be the reason: say which."), received)...)
	all = append(all, found(Explain, words.T("The bank paid another amount than the documents of its days"), words.T("Charges, rates of exchange, withholding tax or payments for others may be the reason: say which."), spent)...)
	return append(all, found(Explain, words.T("Payments on days without a bank statement"), words.T("The report, the books and the bank agree: note what the bank says of these days."),
		x.those(x.documents(), func(e CheckedExpense) bool { return throughBank(e) && !x.stated(e.PaidOn) }))...)
}

// throughBank says whether the bank paid a document.
func throughBank(e CheckedExpense) bool { return e.PaidOn != "" && e.PaidBy != "cash" }

// stated says whether the bank's statements have a day.
func (x *examined) stated(d Date) bool {
	return slices.ContainsFunc(x.statements, func(s BankStatement) bool { return d >= s.FromOn && d <= s.ToOn })
}

// within is what the records say came in on the days of a statement, and what the
// bank paid of the grant's part then: as Reconcile has it, without documents in
// another currency, whose rate of payment only the bank knows.
func (x *examined) within(s BankStatement) (in, out Minor) {
	days := Period{s.FromOn, s.ToOn}
	for _, i := range x.instalments {
		if i.ReceivedOn != "" && days.Has(i.ReceivedOn) {
			in += i.Received
		}
	}
	for _, e := range x.all {
		if throughBank(e) && e.Currency == s.Currency {
			out += e.bankPaid(x.paid(e), days)
		}
	}
	return in, out
}

// broken says whether a statement does not go on from the one before of its account.
func (x *examined) broken(s BankStatement) bool {
	before := s.Before(x.statements)
	return before != nil && !s.GoesOn(*before)
}
