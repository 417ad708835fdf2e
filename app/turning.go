package app

import (
	"math/big"
	"slices"
	"strings"

	"sofra/app/words"
)

// How a grant has money of other currencies turned into its own.
const (
	ByDocument   = "document"        // by the rate that the document has, which is its bank's
	ByMonth      = "inforeuro-month" // by InforEuro of the month of the document
	ByPaidMonth  = "inforeuro-paid"  // by InforEuro of the month of payment
	ByMeanMonth  = "inforeuro-mean"  // by the mean of InforEuro over the months of the report period
	ByMeanDay    = "ecb-mean"        // by the mean of the European Central Bank over its days; of InforEuro where it has no rate
	ByInstalment = "instalment"      // by the rate at which the last instalment before the document was booked
	ByFixed      = "fixed"           // by one rate that the contract names
)

// Payable is what is turned: a part of a document.
type Payable struct {
	Amount     Minor
	Currency   string
	Rate       string // the document's own: one unit of Currency in euros
	RateSource string
	Day        Date
	PaidOn     Date
}

// Turned is an amount in the currency of a grant, and what it was turned by.
type Turned struct {
	Amount Minor
	Rate   string     // as it was published or agreed; "" where nothing was turned
	Source words.Text // who said it, and for when
	Day    Date       // for which it was said: of a month its first
}

// MissingRate is a rate that something cannot be turned without.
type MissingRate struct {
	Currency string
	Source   string // of RateSources, or the method that wants it
	Day      Date   // that it is needed for: of a month its first
}

// Period is the days from one to another, both inclusive.
type Period struct{ From, To Date }

// Has says whether a day is in the period; one without ends has every day.
func (p Period) Has(d Date) bool { return (p.From == "" || d >= p.From) && (p.To == "" || d <= p.To) }

// Booked is an instalment that came in: what one unit of the grant's currency
// was worth in euros then.
type Booked struct {
	On     Date
	Amount Minor
	Rate   string
}

// Turning turns what a grant pays into its currency, as the grant's method
// says: for the page, the report and every sum alike.
type Turning struct {
	Method   string // "" is ByDocument
	Currency string // of the grant, or the one that is turned on into
	Own      string // of the grant, where money is turned on from it; "" is the first step
	Fixed    string // units of the other currency for one of the grant's
	Booked   []Booked
	Whole    Period   // of the grant
	Periods  []Period // that are reported on
	Asked    Period   // of the report that is being made
	Today    Date
	Rates    RateBook
	Monthly  bool     // what is turned on goes by InforEuro of the month: documents go by nothing else
	On       *Turning // into the currency that a donor wants its report in; nil is the grant's

	found map[Payable]foundFactor // by what documents are alike in; nil looks each up
}

// foundFactor is what documents that are alike are turned by.
type foundFactor struct {
	factor
	missing *MissingRate
}

// often is the same turning for many lines: what documents of one day and currency
// are turned by is looked up once. It is for who turns them, one after the other.
func (t *Turning) often() *Turning {
	o := *t
	o.found = map[Payable]foundFactor{}
	if o.On != nil {
		o.On = o.On.often()
	}
	return &o
}

// factor is what an amount is multiplied by, and how that is said.
type factor struct {
	by *big.Rat
	Turned
}

// Of turns an amount; the rate that is missing where it cannot.
func (t *Turning) Of(p Payable) (Turned, *MissingRate) { return t.ofBy(p, t.factor) }

func (t *Turning) ofBy(p Payable, by func(Payable) (factor, *MissingRate)) (Turned, *MissingRate) {
	f, missing := by(p)
	if missing != nil {
		return Turned{}, missing
	}
	f.Amount = p.Amount
	if f.by != nil {
		f.Amount = p.Amount.times(f.by)
	}
	return f.Turned, nil
}

// factor is what a document is turned by, whatever its amount.
func (t *Turning) factor(p Payable) (factor, *MissingRate) {
	if t.found == nil {
		return t.lookUp(p)
	}
	p.Amount = 0
	f, known := t.found[p]
	if !known {
		f.factor, f.missing = t.lookUp(p)
		t.found[p] = f
	}
	return f.factor, f.missing
}

func (t *Turning) lookUp(p Payable) (factor, *MissingRate) {
	if p.Currency == t.Currency || t.Currency == "" {
		return factor{}, nil
	}
	if t.Own != "" && slices.Contains([]string{"", ByDocument, ByFixed, ByInstalment}, t.Method) {
		return t.onward(p)
	}
	switch t.Method {
	case ByMonth:
		return t.across(p, func(currency string) (leg, *MissingRate) { return t.Rates.month(currency, p.Day) })
	case ByPaidMonth:
		day := p.PaidOn
		if day == "" { // not paid yet: as if it were on its day
			day = p.Day
		}
		return t.across(p, func(currency string) (leg, *MissingRate) { return t.Rates.month(currency, day) })
	case ByMeanMonth:
		return t.across(p, func(currency string) (leg, *MissingRate) { return t.Rates.meanOfMonths(currency, t.periodOf(p.Day)) })
	case ByMeanDay:
		return t.across(p, func(currency string) (leg, *MissingRate) { return t.Rates.meanOfDays(currency, t.periodOf(p.Day)) })
	case ByInstalment:
		return t.byInstalment(p)
	case ByFixed:
		return t.byFixed(p)
	}
	return t.byDocument(p)
}

// across turns over the euro: rates say what one euro is worth.
func (t *Turning) across(p Payable, find func(currency string) (leg, *MissingRate)) (f factor, missing *MissingRate) {
	from, missing := find(p.Currency)
	if missing != nil {
		return f, missing
	}
	to, missing := find(t.Currency)
	if missing != nil {
		return f, missing
	}
	f.by = new(big.Rat).Quo(to.value, from.value)
	said := from
	if p.Currency == "EUR" {
		said = to
	}
	f.Rate, f.Source, f.Day = said.text, said.source, said.day
	if p.Currency != "EUR" && t.Currency != "EUR" {
		f.Rate = from.text + " " + p.Currency + " = 1 EUR = " + to.text + " " + t.Currency
	}
	return f, nil
}

// euros is what the document's money is in euros by its own rate; by what its
// bank said for the day where it has none.
func (t *Turning) euros(p Payable) (factor, *MissingRate) {
	if p.Currency == "EUR" {
		return factor{by: big.NewRat(1, 1)}, nil
	}
	if own, ok := rateOf(p.Rate); ok {
		return factor{own, Turned{Rate: p.Rate, Source: saidSource(p.RateSource), Day: p.Day}}, nil
	}
	bank, ok := t.Rates.lately(Bank, p.Currency, p.Day)
	if !ok {
		return factor{}, &MissingRate{Currency: p.Currency, Source: ByDocument, Day: p.Day}
	}
	return factor{new(big.Rat).Inv(bank.value), Turned{Rate: bank.text, Source: bank.source, Day: bank.day}}, nil
}

// byDocument turns by the document's own rate, which is in euros; on into the
// currency of the grant by what was said nearest to its day.
func (t *Turning) byDocument(p Payable) (factor, *MissingRate) {
	own, has := rateOf(p.Rate)
	if p.Currency == "EUR" && has { // what its bank took for the grant's currency
		return factor{own, Turned{Rate: p.Rate, Source: saidSource(p.RateSource), Day: p.Day}}, nil
	}
	f, missing := t.euros(p)
	if missing != nil || t.Currency == "EUR" {
		return f, missing
	}
	to, ok := t.Rates.nearest(t.Currency, p.Day)
	if !ok {
		return factor{}, &MissingRate{Currency: t.Currency, Source: Bank, Day: p.Day}
	}
	return f.then(p, to.value, to), nil
}

// then turns on from euros.
func (f factor) then(p Payable, by *big.Rat, l leg) factor {
	over := f.Rate
	f.by, f.Rate = new(big.Rat).Mul(f.by, by), l.text
	if p.Currency != "EUR" {
		f.Rate = "1 " + p.Currency + " = " + over + " EUR; " + l.text
	}
	f.Source, f.Day = l.source, l.day
	return f
}

// rateOf reads a rate that was kept.
func rateOf(rate string) (*big.Rat, bool) {
	if rate == "" {
		return nil, false
	}
	r, ok := new(big.Rat).SetString(rate)
	if !ok || r.Sign() <= 0 || strings.ContainsAny(rate, "/eE") {
		return nil, false
	}
	return r, true
}

// saidSource is a source in the words of whoever kept it.
func saidSource(source string) words.Text { return words.Text{Key: source} }
