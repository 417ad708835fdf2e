package app

import (
	"context"
	"strings"
	"unicode"

	"sofra/app/words"
)

// Fingerprint is the same for documents that look like one: the supplier and
// the number folded, the day and the gross. Two of one fingerprint may be two;
// somebody looks at them.
func (e Expense) Fingerprint() Fingerprint { return e.markedAs(supplierKey(e.Supplier)) }

// markedAs is the fingerprint of a document whose supplier has that key.
func (e Expense) markedAs(supplier string) Fingerprint {
	letters := func(r rune) rune {
		if unicode.IsLetter(r) || unicode.IsDigit(r) {
			return r
		}
		return -1
	}
	return Fingerprint{supplier, keyOf(strings.Map(letters, e.Number)), e.Day, e.Amount, e.Currency}
}

// Fingerprint is what two documents have in common that look like one.
type Fingerprint struct {
	Supplier, Number string
	Day              Date
	Amount           Minor
	Currency         string
}

// Telling says whether it is enough to go by: what has neither a supplier nor a
// number looks like anything.
func (f Fingerprint) Telling() bool {
	return f.Supplier+f.Number != "" && f.Day != "" && f.Amount > 0
}

// Alike says whether o may be the same document as e: what tells one is the same; or
// the supplier and the number are; or the supplier and the day are, and the amounts
// are within a hundredth of each other.
func (e Expense) Alike(o Expense) bool { return e.Fingerprint().alike(o.Fingerprint()) }

func (a Fingerprint) alike(b Fingerprint) bool {
	switch {
	case a == b && a.Telling():
		return true
	case a.Supplier == "" || a.Supplier != b.Supplier:
		return false
	case a.Number != "" && a.Number == b.Number:
		return true
	}
	return a.Day != "" && a.Day == b.Day && a.Currency == b.Currency && nearlySame(a.Amount, b.Amount)
}

// nearlySame says whether two amounts are within a hundredth of each other.
func nearlySame(a, b Minor) bool {
	return min(a, b) > 0 && max(a-b, b-a)*100 <= max(a, b)
}

// ExpenseDoubt is what stands against keeping a document, and where it can be looked
// at; At may be blank.
type ExpenseDoubt struct {
	words.Text
	At Ref
}

// alikeDoubts are the documents that look like this one.
func (a *App) alikeDoubts(ctx context.Context, e Expense) (all []ExpenseDoubt, err error) {
	same, err := a.ExpensesLike(ctx, e)
	en := words.In(words.En) // days are written alike in all languages here
	for _, o := range same {
		all = append(all, ExpenseDoubt{words.T("This looks like a document that is here already: {name}, {supplier}, number {number}, {day}, {amount}.",
			"name", o.Description, "supplier", dash(o.Supplier), "number", dash(o.Number), "day", dash(en.Date(o.Day.YMD())), "amount", words.Sum{Minor: int64(o.Amount), Currency: o.Currency}), Ref{Kind: Expenses, ID: o.ID}})
	}
	return all, err
}

func dash(text string) string {
	if text == "" {
		return "–"
	}
	return text
}

// euroOnly is the day since which cash is paid in euros alone in Kosovo.
const euroOnly Date = "2024-02-01"

// cashDoubt is the doubt about cash in another currency.
func cashDoubt(e Expense) words.Text {
	if e.PaidBy != "cash" || e.Currency == "EUR" || max(e.PaidOn, e.Day) < euroOnly {
		return words.Text{}
	}
	return words.T("Since 1 February 2024 cash is paid only in euros in Kosovo. Cash in {currency} is asked about, unless it was paid elsewhere.", "currency", e.Currency)
}

// Hidden is e as it may leave the office: where it is personal, nothing that
// names somebody stands in it, but a neutral word.
func (e Expense) Hidden(b *words.Book) Expense {
	if e.Personal {
		e.Supplier, e.Description = b.Say(hiddenText()), b.Say(hiddenText())
		e.Notes, e.PaymentNumber, e.IneligibleWhy, e.VoidedWhy, e.RateSource, e.WithheldPaper = "", "", "", "", "", ""
	}
	return e
}

// hidden is the line as it may leave the office.
func (s ShareLine) hidden(b *words.Book) ShareLine {
	if s.Personal {
		s.Supplier, s.Description, s.RateSource = b.Say(hiddenText()), b.Say(hiddenText()), ""
	}
	return s
}

// hiddenText stands where a text names somebody.
func hiddenText() words.Text { return words.T("Personal, kept in the office") }
