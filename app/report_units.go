package app

import (
	"slices"
	"strings"
)

// spending is what documents of one currency paid of a budget line.
type spending struct {
	units int64 // thousandths
	lacks bool  // a share does not say how many units it pays
	in    Minor // in the currency of the documents
	sum   Minor // in that of the report
}

// spentIn is what was paid of a line, by currency.
type spentIn map[string]spending

// all is what was paid in whatever currency.
func (s spentIn) all() (whole spending) {
	for _, one := range s {
		whole.units, whole.sum, whole.lacks = whole.units+one.units, whole.sum+one.sum, whole.lacks || one.lacks
	}
	whole.in = whole.sum
	return whole
}

// unitsCell is how many units were paid, where every share says it.
func (s spending) unitsCell() Value {
	return Value{N: s.units, Of: 1000, Has: s.units > 0 && !s.lacks}
}

// priceCell is what a unit came to, half a cent up.
func (s spending) priceCell() Value {
	if s.units <= 0 || s.lacks {
		return Value{}
	}
	return Number((int64(s.in)*1000 + s.units/2) / s.units)
}

// spentOf sorts shares by budget line and currency; those of no line stand under "".
func (p *reporting) spentOf(shares []ShareLine) map[ID]spentIn {
	known := p.lineLabels()
	all := map[ID]spentIn{}
	for _, s := range shares {
		turned, missing := p.turning.Line(s)
		if missing != nil {
			continue
		}
		if known[s.LineID] == "" {
			s.LineID = ""
		}
		if all[s.LineID] == nil {
			all[s.LineID] = spentIn{}
		}
		one := all[s.LineID][s.Currency]
		one.units, one.lacks = one.units+s.Units, one.lacks || s.Units == 0
		one.in, one.sum = one.in+s.Amount, one.sum+turned.Amount
		all[s.LineID][s.Currency] = one
	}
	return all
}

// currencyBlocks are the columns of each currency that documents of the period are
// in: how many units, what one cost, the total, and that in the report's currency.
func (p *reporting) currencyBlocks() (columns []formColumn) {
	of := p.spentOf(p.shares)
	var currencies []string
	for _, s := range p.shares {
		if !slices.Contains(currencies, s.Currency) {
			currencies = append(currencies, s.Currency)
		}
	}
	slices.SortFunc(currencies, func(a, b string) int { // the report's first
		switch p.grant.Currency {
		case a:
			return -1
		case b:
			return 1
		}
		return strings.Compare(a, b)
	})
	for _, c := range currencies {
		columns = append(columns, p.currencyBlock(c, of)...)
	}
	return columns
}

func (p *reporting) currencyBlock(currency string, of map[ID]spentIn) []formColumn {
	live := func(key, title, column string, amount func(*budgetLine) Minor) formColumn {
		c := moneyColumn(key+"_"+strings.ToLower(currency), title, amount)
		c.spent, c.direct, c.Calc = true, true, &Calc{Op: SumOf, Table: "Transactions", Column: column, Where: []Where{{Column: "line", Row: "code"}, {Column: "currency", Is: currency}}}
		return c
	}
	key := strings.ToLower(currency)
	block := []formColumn{
		plainColumn("units_"+key, p.T("{currency}: units", "currency", currency), DecimalCell, func(l *budgetLine) Value { return of[l.ID][currency].unitsCell() }),
		plainColumn("price_"+key, p.T("{currency}: value of a unit", "currency", currency), MoneyCell, func(l *budgetLine) Value { return of[l.ID][currency].priceCell() }),
		live("in", p.T("{currency}: total", "currency", currency), "amount", func(l *budgetLine) Minor { return of[l.ID][currency].in }),
	}
	if currency == p.grant.Currency {
		return block
	}
	return append(block, live("sum", p.T("{currency}: total in {own}", "currency", currency, "own", p.grant.Currency), "paid", func(l *budgetLine) Minor { return of[l.ID][currency].sum }))
}

// withInterest says on a financial report what the donor's money earned.
func (p *reporting) withInterest(s Sheet) Sheet {
	var sum Minor
	for _, i := range p.incomes {
		if i.Kind == "interest" && i.Until(p.filter.To) {
			sum += i.Received
		}
	}
	s.Notes = append(s.Notes, p.T("Interest on pre-financing to the last day of the report: {amount}.", "amount", p.Money(int64(sum), p.grant.Currency)))
	return s
}
