package app

import (
	"context"
	"time"

	"sofra/app/words"
)

// Lack is what documents are posted without, and how many of them.
type Lack struct {
	Text      words.Text
	Documents int
}

// lackOf is what something that a document may lack is for.
type lackOf int

// What a donor finds a document by, what proves its payment, its picture, and what
// only its posting asks about: the report has checks of their own for that.
const (
	lackOfName lackOf = iota
	lackOfPayment
	lackOfScan
	lackOfPosting
)

// lack is something that a document may not say.
type lack struct {
	of   lackOf
	bad  func(CheckedExpense) bool
	what words.Text
}

// documentLacks are all that a document may lack, in the order in which it is said,
// before it is posted and before a report leaves alike.
func documentLacks() []lack {
	return []lack{
		{lackOfName, func(e CheckedExpense) bool { return e.DocKind == "" }, words.T("kind of document")},
		{lackOfName, func(e CheckedExpense) bool { return e.Supplier == "" }, words.T("supplier")},
		{lackOfName, func(e CheckedExpense) bool { return e.Number == "" }, words.T("number|of a document")},
		{lackOfName, func(e CheckedExpense) bool { return e.Day == "" }, words.T("date|of a document")},
		{lackOfPayment, func(e CheckedExpense) bool { return e.PaidOn == "" }, words.T("day of the payment")},
		{lackOfPayment, func(e CheckedExpense) bool { return e.PaidBy != "cash" && e.PaymentNumber == "" }, words.T("number of the bank’s order")},
		{lackOfScan, func(e CheckedExpense) bool { return e.Scans == 0 }, words.T("scan")},
		{lackOfPosting, func(e CheckedExpense) bool { return !e.onLines() }, words.T("budget line")},
		{lackOfPosting, func(e CheckedExpense) bool { return !e.ofEvent() }, words.T("event")},
		{lackOfPosting, func(e CheckedExpense) bool { return e.Currency != OfficeCurrency && e.Rate == "" }, words.T("rate")},
		{lackOfPosting, func(e CheckedExpense) bool { return e.PaidBefore() }, words.T("paid before it was issued")},
		{lackOfPosting, func(e CheckedExpense) bool { return e.TaxOpen(DateOf(time.Now())) }, words.T("tax that was withheld, handed on")},
	}
}

// lacks are what a document lacks of something.
func (e CheckedExpense) lacks(of lackOf) (all []words.Text) {
	for _, l := range documentLacks() {
		if l.of == of && l.bad(e) {
			all = append(all, l.what)
		}
	}
	return all
}

// onLines says whether all that grants pay of it stands on a line of their budgets.
func (e Expense) onLines() bool {
	for _, s := range e.Shares {
		if s.LineID == "" {
			return false
		}
	}
	return len(e.Shares) > 0
}

// ofEvent says whether it is known for which event it was.
func (e Expense) ofEvent() bool {
	for _, s := range e.Shares {
		if s.EventID != "" {
			return true
		}
	}
	return e.EventID != ""
}

// PaidBefore says whether it was paid on a day before the one that it bears.
func (e Expense) PaidBefore() bool { return e.PaidOn != "" && e.Day != "" && e.PaidOn < e.Day }

// PostingLacks lists what documents that are not posted yet lack, each with how many
// lack it. It hinders nobody from posting them.
func (a *App) PostingLacks(ctx context.Context, ids ...ID) (all []Lack, err error) {
	documents, err := a.DocumentsOf(ctx, ids...)
	for _, l := range documentLacks() {
		n := 0
		for _, e := range documents {
			if !e.Posted() && l.bad(e) {
				n++
			}
		}
		if n > 0 {
			all = append(all, Lack{Text: l.what, Documents: n})
		}
	}
	return all, err
}
