package app

import (
	"strings"

	"sofra/app/words"
)

// takeLine takes a row as a line under the headings that are open.
func (b *budgetSorter) takeLine(r budgetRow) {
	if r.what == "" {
		b.tell(r, "no_title", words.T("This row does not say what it is for, so it was passed over."))
		return
	}
	if !b.tree && len(b.open) > 0 && b.open[0].says && b.open[0].sum == b.open[0].said && r.comes() > 0 {
		b.close(0) // all that it says it comes to is there
	}
	if b.tree && r.code != "" {
		keep := b.parents(r.code)
		for keep > 0 && keep < len(b.open) && b.open[keep].code == "" {
			keep++ // a heading without a code, within one that has one
		}
		b.close(keep)
	}
	l := BudgetLine{
		Code: r.code, Heading: b.heading(r), Title: b.title(r), Unit: r.unit,
		Quantity: r.quantity, UnitCost: r.cost, Amount: r.comes(), Position: len(b.lines) + 1,
	}
	if !b.holds(r, &l) {
		return
	}
	if apart := l.apart(b.currency); !apart.Empty() {
		b.tell(r, "amount_differs", apart)
	}
	b.lines = append(b.lines, l)
	b.all.sum, b.since = b.all.sum+l.Amount, b.since+l.Amount
	for _, h := range b.open {
		h.sum += l.Amount
	}
}

// heading is what the line stands under: what its row says, else the heading that is
// open above all others.
func (b *budgetSorter) heading(r budgetRow) string {
	switch {
	case len(b.in.fields["heading"]) > 0:
		if r.heading != "" {
			b.named = r.heading
		}
		return b.named
	case len(b.open) > 0:
		return b.open[0].name
	}
	return ""
}

// title is what the line is for. A budget has one row of headings: those below it are
// part of the title, since "Technical" alone may stand under several.
func (b *budgetSorter) title(r budgetRow) string {
	all := []string{}
	for i, h := range b.open {
		if i > 0 || len(b.in.fields["heading"]) > 0 {
			all = append(all, h.name)
		}
	}
	return strings.Join(append(all, r.what), ": ")
}

// holds says whether a line can be kept. What is too long beside its title is left out.
func (b *budgetSorter) holds(r budgetRow, l *BudgetLine) bool {
	if !NameRule(l.Title).Empty() {
		l.Title = r.what
	}
	if !NameRule(l.Title).Empty() || !MoneyRule(l.Amount, b.currency).Empty() || !MoneyRule(l.UnitCost, b.currency).Empty() {
		b.tell(r, "bad_line", words.T("The text or the amount of this row is longer than a line can hold. It was passed over."))
		return false
	}
	for _, text := range []*string{&l.Code, &l.Heading, &l.Unit} {
		if !LengthRule(*text).Empty() {
			b.tell(r, "long_text", words.T("“{value}” is longer than its place. It is left empty.", "value", begins(*text)))
			*text = ""
		}
	}
	return true
}

// takeSum holds a row that adds up against the lines above it: those of its heading,
// those since the last sum, or all.
func (b *budgetSorter) takeSum(r budgetRow) {
	sums := []Minor{b.all.sum, b.since}
	for _, h := range b.open {
		sums = append(sums, h.sum)
	}
	b.close(0)
	b.since = 0
	if !r.given {
		return
	}
	nearest := sums[0]
	for _, s := range sums {
		if max(s-r.amount, r.amount-s) < max(nearest-r.amount, r.amount-nearest) {
			nearest = s
		}
	}
	if nearest != r.amount {
		b.tell(r, "sum_differs", words.T("This row adds up to {said}, the lines above it come to {sum}.", "said", b.money(r.amount), "sum", b.money(nearest)))
	}
}
