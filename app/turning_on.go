package app

import "sofra/app/words"

// onward turns what a grant paid in its own currency into another one: by the rate
// that the contract fixes between the two, by the one at which an instalment was
// booked, else by what was said nearest to the day.
func (t *Turning) onward(p Payable) (factor, *MissingRate) {
	near, missing := t.across(p, func(currency string) (leg, *MissingRate) { return t.nearOrMonthly(currency, p.Day) })
	switch t.Method {
	case ByFixed:
		if fixed, ok := rateOf(t.Fixed); ok && (missing != nil || !farOff(fixed, near.by)) { // else it is of another currency
			return factor{fixed, Turned{Rate: t.Fixed, Source: words.T("Fixed by the contract")}}, nil
		}
	case ByInstalment:
		if b := t.bookedBy(p.Day); b != nil && p.Currency != "EUR" {
			return t.onBooked(p, b)
		}
	}
	return near, missing
}

// onBooked turns by what one unit of the grant's currency was booked at in euros.
func (t *Turning) onBooked(p Payable, b *Booked) (factor, *MissingRate) {
	value, _ := rateOf(b.Rate)
	f := factor{value, Turned{Rate: b.Rate, Source: words.T("Instalment booked on {day}", "day", writtenDay(b.On)), Day: b.On}}
	to, missing := t.Rates.near(t.Currency, p.Day)
	if missing != nil || t.Currency == "EUR" {
		return f, missing
	}
	return f.then(p, to.value, to), nil
}

// nearOrMonthly is what was said near a day; of InforEuro for its month, where documents
// go by nothing else.
func (t *Turning) nearOrMonthly(currency string, day Date) (leg, *MissingRate) {
	if l, missing := t.Rates.month(currency, day); t.Monthly && missing == nil {
		return l, nil
	}
	return t.Rates.near(currency, day)
}

// monthlyFor says whether documents are turned on by InforEuro alone: then what was
// planned goes by it too, so that a report has one source and not two.
func (t *Turning) monthlyFor(lines []ShareLine) (monthly bool) {
	for _, l := range lines {
		f, missing := t.factor(Payable{Amount: l.Amount, Currency: t.Own, Day: l.Day, PaidOn: l.PaidOn})
		if missing != nil {
			continue
		}
		month, none := t.Rates.month(t.Currency, l.Day)
		if none != nil || f.Rate != month.text || f.Day != month.day {
			return false
		}
		monthly = true
	}
	return monthly
}

// near is what was said for a day, or that nothing was.
func (b RateBook) near(currency string, day Date) (leg, *MissingRate) {
	if currency == "EUR" {
		return euro(), nil
	}
	if l, ok := b.nearest(currency, day); ok {
		return l, nil
	}
	return leg{}, &MissingRate{Currency: currency, Source: Bank, Day: day}
}

// turnedOn is a share that was turned into the grant's currency, in the one that
// the donor wants its report in.
func (t *Turning) turnedOn(s ShareLine, in Turned) (Turned, *MissingRate) {
	on, missing := t.On.Of(Payable{Amount: in.Amount, Currency: t.Currency, Day: s.Day, PaidOn: s.PaidOn})
	if missing != nil || in.Rate == "" {
		return on, missing
	}
	if on.Rate == "" {
		return in, nil
	}
	on.Rate = in.Rate + "; " + on.Rate
	on.Source = words.T("{one}; {other}", "one", in.Source, "other", on.Source)
	return on, nil
}
