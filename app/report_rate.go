package app

import "math/big"

// rateColumns are the columns of what a document was turned by: the rate, who said it,
// and the day that it was said for.
func (p *reporting) rateColumns() []Column {
	return []Column{
		{Key: "rate", Title: p.T("Rate"), Cell: DecimalCell},
		{Key: "source", Title: p.T("Source of the rate")},
		{Key: "rate_day", Title: p.T("Day of the rate"), Cell: DateCell},
	}
}

// rateCells are what stands in them.
func (p *reporting) rateCells(t Turned) []Value {
	if t.Rate == "" {
		return []Value{{}, {}, {}}
	}
	return []Value{p.rate(t.Rate).cell, Said(p.Say(t.Source)), Day(t.Day)}
}

// saidRate is a rate as a cell says it and as it is reckoned with, which many documents
// have in common.
type saidRate struct {
	cell  Value
	value *big.Rat // nil where it is none, or two
}

func (p *reporting) rate(text string) saidRate {
	said, known := p.rates[text]
	if !known {
		said.cell = rateCell(text)
		said.value, _ = rateOf(text)
		if p.rates == nil {
			p.rates = map[string]saidRate{}
		}
		p.rates[text] = said
	}
	return said
}

// rateCell is a rate as a number that a workbook can reckon with; two rates, one after
// the other, stay words.
func rateCell(rate string) Value {
	n, places, ok := RateDigits(rate)
	if _, plain := rateOf(rate); !ok || !plain || places > 12 {
		v := Said(rate)
		v.Cell = LongCell
		return v
	}
	v := Value{N: n, Of: 1, Has: true, Cell: DecimalCell}
	for range places {
		v.Of *= 10
	}
	return v
}

// paidCalc is how what the grant pays follows from the share and the rate beside it,
// where it does: not of a document that was parted to the cent among several shares,
// nor over two rates.
func (p *reporting) paidCalc(s ShareLine, t Turned) *Calc {
	rate := p.rate(t.Rate).value
	if rate == nil || len(s.Parts) > 1 {
		return nil
	}
	amount := new(big.Rat).SetInt64(int64(s.Amount))
	times := roundUp(new(big.Rat).Mul(amount, rate)) == t.Amount
	over := roundUp(new(big.Rat).Quo(amount, rate)) == t.Amount
	switch own := s.Currency == "EUR" || s.Rate == t.Rate; { // these say what one of it is worth
	case times && (own || !over):
		return &Calc{Op: TimesRounded, Column: "amount", Other: "rate"}
	case over:
		return &Calc{Op: OverRounded, Column: "amount", Other: "rate"}
	}
	return nil
}
