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
func (e Expense) Fingerprint() Fingerprint {
	letters := func(r rune) rune {
		if unicode.IsLetter(r) || unicode.IsDigit(r) {
			return r
		}
		return -1
	}
	return Fingerprint{keyOf(strings.Map(letters, e.Supplier)), keyOf(strings.Map(letters, e.Number)), e.Day, e.Amount, e.Currency}
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

// alikeDoubts are the documents that look like this one.
func (a *App) alikeDoubts(ctx context.Context, e Expense) (all []words.Text, err error) {
	same, err := a.ExpensesLike(ctx, e)
	for _, o := range same {
		all = append(all, words.T("This looks like a document that is here already: {name}, {supplier}, number {number}.",
			"name", o.Description, "supplier", dash(o.Supplier), "number", dash(o.Number)))
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
		e.Notes, e.PaymentNumber, e.IneligibleWhy, e.VoidedWhy, e.RateSource = "", "", "", "", ""
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
