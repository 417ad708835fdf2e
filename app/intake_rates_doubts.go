package app

import (
	"cmp"
	"math/big"

	"sofra/app/words"
)

// A rate that is timesOff times the one nearest to it in time, or a part of it, is a slip
// of the pen: a comma too far, or the other way round. Nearest is within a year and a
// bit, for some money does lose its worth.
const (
	timesOff   = 5
	mostNear   = 400        // days
	mostOfRate = 10_000_000 // units for a euro; no money is worth so little
)

// keepRate tells of a value that the file has otherwise than the office: what documents
// were turned by stays until somebody changes it.
func (in *intake) keepRate(at spot, text string, old, one Rate) {
	for _, f := range in.memory.rates.frozen {
		if f.source == one.Source && f.Has(one.Day) {
			in.tell(at, text, "frozen_rate", words.T("{name} is {old} in a report that was frozen; the file says {new}. It stays as it was.", "name", RateName(one), "old", old.Value, "new", one.Value))
			return
		}
	}
	in.tell(at, text, "other_rate", words.T("{name} is {old} in the office; the file says {new}. It stays as it was; if the file is right, change it on the page of rates.", "name", RateName(one), "old", old.Value, "new", one.Value))
}

// doubtRate passes over a rate of a time to come, and one that is far off the others of
// its currency, and tells of it.
func (in *intake) doubtRate(at spot, text string, one Rate) bool {
	last := in.o.Today
	if one.Source == InforEuro { // next month's is said in the last days of this one
		last = last.Month().Add(31).Month()
	}
	if one.Day > last {
		in.out.Skipped++
		in.tell(at, text, "future_rate", words.T("{name} is of a time that has not come. It was passed over.", "name", RateName(one)))
		return true
	}
	value, ok := rateOf(one.Value)
	near, known := in.nearRate(one)
	if ok && value.Cmp(big.NewRat(mostOfRate, 1)) <= 0 && !(known && manyTimes(value, near)) {
		return false
	}
	in.out.Skipped++
	if known {
		in.tell(at, text, "far_rate", words.T("{name}: {new} is far from {old} of {near}. It was passed over; if it is right, write it on the page of rates.", "name", RateName(one), "new", one.Value, "old", near.Value, "near", writtenDay(near.Day)))
	} else {
		in.tell(at, text, "far_rate", words.T("{name}: no euro is worth {new}. It was passed over.", "name", RateName(one), "new", one.Value))
	}
	return true
}

// nearRate is the rate of the currency that is nearest to the day of one, of any source.
func (in *intake) nearRate(one Rate) (near Rate, known bool) {
	least := mostNear + 1
	for _, r := range in.memory.rates.by {
		if r.Currency != one.Currency {
			continue
		}
		days := max(one.Day.Until(r.Day), r.Day.Until(one.Day))
		if days < least || days == least && cmp.Compare(rateKey(r), rateKey(near)) < 0 {
			near, least, known = r, days, true
		}
	}
	return near, known
}

// manyTimes says whether a value is many times the rate that is near it, or a small part.
func manyTimes(value *big.Rat, near Rate) bool {
	other, ok := rateOf(near.Value)
	if !ok {
		return false
	}
	times := new(big.Rat).Quo(value, other)
	return times.Cmp(big.NewRat(timesOff, 1)) > 0 || times.Cmp(big.NewRat(1, timesOff)) < 0
}
