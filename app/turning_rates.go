package app

import (
	"cmp"
	"math/big"
	"slices"

	"sofra/app/words"
)

// RateBook has rates at hand, by source and currency, each by day.
type RateBook map[string][]Rate

// RateBookOf sorts rates for looking them up.
func RateBookOf(all []Rate) RateBook {
	b := RateBook{}
	for _, r := range all {
		key := r.Source + " " + r.Currency
		b[key] = append(b[key], r)
	}
	for _, rates := range b {
		slices.SortFunc(rates, func(x, y Rate) int { return cmp.Compare(x.Day, y.Day) })
	}
	return b
}

// leg is what one euro was worth in a currency, as it is said.
type leg struct {
	value  *big.Rat
	text   string
	source words.Text
	day    Date
}

// euro is one euro in euros.
func euro() leg { return leg{value: big.NewRat(1, 1), text: "1"} }

func (b RateBook) leg(r Rate) (leg, bool) {
	value, ok := rateOf(r.Value)
	return leg{value, r.Value, saidFor(r.Source, r.Day), r.Day}, ok
}

// saidFor says who said a rate, and for when.
func saidFor(source string, day Date) words.Text {
	when := writtenDay(day)
	if source == InforEuro {
		when = writtenMonth(day)
	}
	return words.T("{source}, {when}", "source", RateText(source), "when", when)
}

// month is what InforEuro says for the month of a day.
func (b RateBook) month(currency string, day Date) (leg, *MissingRate) {
	if currency == "EUR" {
		return euro(), nil
	}
	first := day.Month()
	all := b[InforEuro+" "+currency]
	if at, ok := slices.BinarySearchFunc(all, first, func(r Rate, d Date) int { return cmp.Compare(r.Day, d) }); ok {
		if l, ok := b.leg(all[at]); ok {
			return l, nil
		}
	}
	return leg{}, &MissingRate{Currency: currency, Source: InforEuro, Day: first}
}

// most days that a daily rate may be older than what it is taken for: a week
// with feasts in it.
const lastsFor = 7

// lately is the last that a source said until a day, if that is not long ago.
func (b RateBook) lately(source, currency string, day Date) (leg, bool) {
	all := b[source+" "+currency]
	at, _ := slices.BinarySearchFunc(all, day.Add(1), func(r Rate, d Date) int { return cmp.Compare(r.Day, d) })
	if day == "" || at == 0 || all[at-1].Day.Until(day) > lastsFor {
		return leg{}, false
	}
	return b.leg(all[at-1])
}

// nearest is what was said for a day: by the bank, by the central bank, or for
// its month by InforEuro.
func (b RateBook) nearest(currency string, day Date) (leg, bool) {
	for _, source := range []string{Bank, ECB} {
		if l, ok := b.lately(source, currency, day); ok {
			return l, true
		}
	}
	l, missing := b.month(currency, day)
	return l, missing == nil
}

// meanOfMonths is the mean of what InforEuro says for the months of a period,
// one rate a month.
func (b RateBook) meanOfMonths(currency string, p Period) (leg, *MissingRate) {
	if currency == "EUR" {
		return euro(), nil
	}
	var all []*big.Rat
	for first := p.From.Month(); first != "" && first <= p.To; first = first.Add(31).Month() {
		one, missing := b.month(currency, first)
		if missing != nil {
			return leg{}, missing
		}
		all = append(all, one.value)
	}
	if len(all) == 0 {
		return leg{}, &MissingRate{Currency: currency, Source: InforEuro, Day: p.To.Month()}
	}
	from, to := writtenMonth(p.From), writtenMonth(p.To)
	said := words.T("{source}, mean of {from} to {to}", "source", RateText(InforEuro), "from", from, "to", to)
	if from == to {
		said = saidFor(InforEuro, p.From.Month())
	}
	return meanOf(all, said, p.From.Month()), nil
}

// meanOfDays is the mean of what the European Central Bank said in a period;
// where it has no rate of the currency at all, of the months of InforEuro.
func (b RateBook) meanOfDays(currency string, p Period) (leg, *MissingRate) {
	if currency == "EUR" {
		return euro(), nil
	}
	rates := b[ECB+" "+currency]
	if len(rates) == 0 {
		return b.meanOfMonths(currency, p)
	}
	var all []*big.Rat
	for _, r := range rates {
		if l, ok := b.leg(r); ok && p.Has(r.Day) {
			all = append(all, l.value)
		}
	}
	if len(all) == 0 {
		return leg{}, &MissingRate{Currency: currency, Source: ECB, Day: p.From.Month()}
	}
	said := words.T("{source}, mean of {from} to {to}", "source", RateText(ECB), "from", writtenDay(p.From), "to", writtenDay(p.To))
	return meanOf(all, said, p.From), nil
}

// meanOf is the mean of rates with the places that rates have: what is shown is
// what was reckoned with.
func meanOf(all []*big.Rat, said words.Text, day Date) leg {
	sum := new(big.Rat)
	for _, one := range all {
		sum.Add(sum, one)
	}
	text := rateText(sum.Quo(sum, big.NewRat(int64(len(all)), 1)), mostPlaces)
	value, _ := rateOf(text)
	return leg{value, text, said, day}
}
