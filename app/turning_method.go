package app

import (
	"math/big"

	"sofra/app/words"
)

// byInstalment turns by the rate at which the last instalment until the day of
// the document was booked; what was spent before any came goes by the first.
// What the grant has in euros has no such rate: there the document's own holds.
func (t *Turning) byInstalment(p Payable) (factor, *MissingRate) {
	if t.Currency == "EUR" {
		return t.byDocument(p)
	}
	at := t.bookedBy(p.Day)
	if at == nil {
		return factor{}, &MissingRate{Currency: t.Currency, Source: ByInstalment, Day: p.Day}
	}
	return t.bySaid(p, leg{text: at.Rate, day: at.On, source: words.T("Instalment booked on {day}", "day", writtenDay(at.On))})
}

// bookedBy is the last instalment until a day, else the first; nil is none with a
// rate.
func (t *Turning) bookedBy(day Date) (at *Booked) {
	for i := range t.Booked {
		b := &t.Booked[i]
		if _, ok := rateOf(b.Rate); !ok {
			continue
		}
		if at == nil || b.On <= day && b.On >= at.On || at.On > day && b.On < at.On {
			at = b
		}
	}
	return at
}

// byDay turns by what was said for the document's own day, whatever the method.
func (t *Turning) byDay(p Payable) (factor, *MissingRate) {
	if p.Currency == t.Currency {
		return factor{}, nil
	}
	return t.byDocument(p)
}

// byFixed turns by the rate that the contract names: what one unit of the
// grant's currency is worth in the other.
func (t *Turning) byFixed(p Payable) (factor, *MissingRate) {
	fixed, ok := rateOf(t.Fixed)
	if !ok {
		return factor{}, &MissingRate{Currency: t.Currency, Source: ByFixed, Day: p.Day}
	}
	said := leg{text: t.Fixed, source: words.T("Fixed by the contract")}
	if t.Currency != "EUR" {
		return t.bySaid(p, said)
	}
	by := new(big.Rat).Inv(fixed)
	if own, has := rateOf(p.Rate); has && farOff(own, by) {
		if farOff(own, fixed) { // it is of another currency
			return t.byDocument(p)
		}
		by = fixed // it is written the other way round, as the document's own is
	}
	return factor{by, Turned{Rate: said.text, Source: said.source}}, nil
}

// bySaid turns into euros, and by what one unit of the grant's currency was
// worth in them.
func (t *Turning) bySaid(p Payable, said leg) (factor, *MissingRate) {
	f, missing := t.euros(p)
	if missing != nil {
		return f, missing
	}
	value, _ := rateOf(said.text)
	said.text = "1 " + t.Currency + " = " + said.text + " EUR"
	return f.then(p, value.Inv(value), said), nil
}

// farOff says whether two rates are no rates of the same two currencies.
func farOff(a, b *big.Rat) bool {
	r := new(big.Rat).Quo(a, b)
	return r.Cmp(big.NewRat(2, 1)) > 0 || r.Cmp(big.NewRat(1, 2)) < 0
}

// periodOf is the period whose mean a day goes by: the shortest that is reported
// on, else that of the report being made. What lies between none of them goes by
// the days of the grant before the report. No period lasts longer than today, for
// what comes has no rates yet.
func (t *Turning) periodOf(day Date) (p Period) {
	for _, one := range t.Periods {
		if day != "" && one.Has(day) && (p == Period{} || one.From.Until(one.To) < p.From.Until(p.To)) {
			p = one
		}
	}
	switch {
	case p != Period{}:
	case t.Asked.From != "" && t.Asked.To != "" && (day == "" || t.Asked.Has(day)):
		p = t.Asked
	case t.Asked.From != "" && t.Whole.From != "" && day != "" && day < t.Asked.From && day >= t.Whole.From:
		p = Period{t.Whole.From, t.Asked.From.Add(-1)}
	case t.Whole.From != "" && t.Whole.To != "" && (day == "" || t.Whole.Has(day)):
		p = t.Whole
	default:
		p = Period{day.Month(), day}
	}
	if t.Today != "" && p.To > t.Today && p.From <= t.Today {
		p.To = t.Today
	}
	return p
}
