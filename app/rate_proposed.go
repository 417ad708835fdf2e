package app

import (
	"context"
	"math/big"
	"slices"
	"strings"

	"sofra/app/words"
)

// ProposedRate is a rate that a document could have, as the office's rates say it.
type ProposedRate struct {
	In     string     // the currency that the document's rate is in: what one unit of its own is worth
	Rate   string     // as a document keeps it; "" is none known for its day
	Source words.Text // who said it, and for when
	near   *big.Rat   // what the rate is about, of whatever day; nil is not known
}

// ratePlaces are the figures of a rate that is turned round: enough to turn it
// back to the cent.
const ratePlaces = 10

// RateIn is the currency that the rate of a document is in: euros, or, of a document
// in euros, what the grant that pays has.
func RateIn(currency, grants string) string {
	if currency == "EUR" && grants != "" {
		return grants
	}
	return "EUR"
}

// ProposeRate looks in the office's rates for one of a document: by what the method
// of the grant goes by, else by what the office's documents name most, then
// InforEuro of the month, the European Central Bank, the bank. The grant may be none.
func (a *App) ProposeRate(ctx context.Context, e Expense, grant Grant) (p ProposedRate, err error) {
	p.In = RateIn(e.Currency, grant.Currency)
	other := e.Currency // what one euro is said in
	if other == "EUR" {
		other = p.In
	}
	if other == "EUR" || other == "" {
		return p, nil
	}
	all, err := a.RatesOf(ctx, RatesWanted{Currencies: []string{other}})
	if err != nil || len(all) == 0 {
		return p, err
	}
	order, err := a.sourcesFor(ctx, grant)
	if err != nil {
		return p, err
	}
	book := RateBookOf(all)
	if l, ok := book.said(order, other, e, grant.Exchange); ok {
		p.Rate, p.Source, p.near = rateFrom(l, e.Currency), l.source, valueFrom(l.value, e.Currency)
		return p, nil
	}
	newest := slices.MaxFunc(all, func(x, y Rate) int { return strings.Compare(string(x.Day), string(y.Day)) })
	if l, ok := book.leg(newest); ok {
		p.near = valueFrom(l.value, e.Currency)
	}
	return p, nil
}

// said is what the first of the sources says for a document.
func (b RateBook) said(order []string, currency string, e Expense, method string) (leg, bool) {
	day := e.Day
	if method == ByPaidMonth && e.PaidOn != "" {
		day = e.PaidOn
	}
	for _, source := range order {
		if source != InforEuro {
			if l, ok := b.lately(source, currency, day); ok {
				return l, true
			}
		} else if l, missing := b.month(currency, day); missing == nil && day != "" {
			return l, true
		}
	}
	return leg{}, false
}

// valueFrom is a rate as a document has it: what one unit of its currency is worth.
func valueFrom(units *big.Rat, currency string) *big.Rat {
	if currency == "EUR" {
		return units
	}
	return new(big.Rat).Inv(units)
}

func rateFrom(l leg, currency string) string {
	if currency == "EUR" {
		return l.text
	}
	return rateFigures(valueFrom(l.value, currency), ratePlaces)
}

// rateFigures writes a number with so many figures that say something.
func rateFigures(r *big.Rat, figures int) string {
	places := figures
	for small := big.NewRat(1, 10); r.Sign() > 0 && r.Cmp(small) < 0 && places < 24; places++ {
		small = new(big.Rat).Quo(small, big.NewRat(10, 1))
	}
	return rateText(r, places)
}

// sourcesFor are the sources of rates, that which counts for a document first.
func (a *App) sourcesFor(ctx context.Context, g Grant) ([]string, error) {
	first := ""
	switch g.Exchange {
	case ByMonth, ByPaidMonth, ByMeanMonth:
		first = InforEuro
	case ByMeanDay:
		first = ECB
	default:
		named, err := a.RateSourcesNamed(ctx)
		if err != nil {
			return nil, err
		}
		first = mostNamedSource(named)
	}
	order := RateSources()
	slices.SortStableFunc(order, func(x, y string) int {
		switch {
		case x == first && y != first:
			return -1
		case y == first && x != first:
			return 1
		}
		return 0
	})
	return order, nil
}

// NamedSource is what documents name as the source of their rate, and how many do.
type NamedSource struct {
	RateSource string
	Documents  int
}

// mostNamedSource is the source that is named by most documents, in whatever language;
// "" where they name none that is known.
func mostNamedSource(named []NamedSource) (most string) {
	count := map[string]int{}
	for _, n := range named {
		if source := sourceNamed(n.RateSource); source != "" {
			count[source] += n.Documents
		}
	}
	for _, source := range RateSources() {
		if count[source] > count[most] {
			most = source
		}
	}
	return most
}

func sourceNamed(text string) string {
	for _, source := range RateSources() {
		for _, l := range words.Langs() {
			if name := words.In(l).Say(RateText(source)); strings.HasPrefix(strings.ToLower(text), strings.ToLower(name)) {
				return source
			}
		}
	}
	return ""
}

// TurnedRound is a rate the other way round: what the other currency is worth. ok is
// false where it is none.
func TurnedRound(rate string) (string, bool) {
	r, ok := rateOf(rate)
	if !ok {
		return "", false
	}
	return rateFigures(new(big.Rat).Inv(r), ratePlaces), true
}

// WrongWay says whether a rate makes no sense as it is typed, and does the other way
// round.
func (p ProposedRate) WrongWay(rate string) bool {
	r, ok := rateOf(rate)
	return ok && p.near != nil && farOff(r, p.near) && !farOff(new(big.Rat).Inv(r), p.near)
}

// RateShown is a rate as it is read: four places, and of a small one as many figures.
func RateShown(rate string) string {
	r, ok := rateOf(rate)
	switch {
	case !ok:
		return rate
	case r.Cmp(big.NewRat(1, 10)) < 0:
		return rateFigures(r, 4)
	}
	return r.FloatString(4)
}

// RateDoubt asks of a rate that is typed the other way round whether it is meant.
func (p ProposedRate) RateDoubt(e Expense, b *words.Book) (t words.Text) {
	if p.WrongWay(e.Rate) {
		shown := RateShown(e.Rate)
		if n, places, ok := RateDigits(shown); ok {
			shown = b.Decimal(n, places)
		}
		t = words.T("One {currency} would be {rate} {own}. The other way round it would be near what the rates say.", "currency", e.Currency, "rate", shown, "own", p.In)
	}
	return t
}
