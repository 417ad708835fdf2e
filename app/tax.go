package app

import (
	"math/big"
	"slices"

	"sofra/app/words"
)

// TaxBase is what a tax is reckoned of.
type TaxBase string

// What a tax is reckoned of. Daily allowances and expenses paid back are in
// neither.
const (
	BaseFee    TaxBase = "fee"    // alone
	BaseEarned TaxBase = "earned" // the fee with its additions
)

// BaseRule says what is wrong with what a tax is reckoned of.
func BaseRule(b TaxBase) words.Text { return oneOf(string(b), string(BaseEarned), string(BaseFee)) }

// TaxRates are the rates of the taxes that are withheld, in basis points: of the
// fee, and of what was added to it.
type TaxRates struct{ Fee, Additions int }

// ratesOf adds up the rates of the taxes among lines.
func ratesOf(lines []BookingLine) (r TaxRates) {
	for _, l := range lines {
		if l.Kind != LineWithholding {
			continue
		}
		r.Fee += l.Rate
		if l.Base != BaseFee {
			r.Additions += l.Rate
		}
	}
	return TaxRates{min(r.Fee, wholeRate-1), min(r.Additions, wholeRate-1)}
}

// of is the rate that a kind of line is taxed with.
func (r TaxRates) of(k LineKind) int {
	switch k {
	case LineFee, LineCancellation:
		return r.Fee
	case LineAddition:
		return r.Additions
	}
	return 0
}

// TaxWords say which tax is withheld, with its rate where there is one and of
// what where that is not plain.
func (s Settlement) TaxWords(b *words.Book) string {
	fee, more := RateWords(b, s.Rates.Fee), RateWords(b, s.Rates.Additions)
	added := slices.ContainsFunc(s.Lines, func(l SettledLine) bool { return l.Kind == LineAddition })
	switch {
	case s.Rates == TaxRates{}:
		return b.T("Withholding tax")
	case !added || s.Rates.Fee == s.Rates.Additions:
		return b.T("Withholding tax {rate}", "rate", fee)
	case s.Rates.Additions == 0:
		return b.T("Withholding tax {rate} of the fee", "rate", fee)
	}
	return b.T("Withholding tax {rate} of the fee, {other} of additions", "rate", fee, "other", more)
}

// GrossUp is the gross of which, after a tax in basis points, net is left;
// halves are rounded up.
func GrossUp(net Minor, rate int) Minor {
	return halfUp(big.NewInt(0).Mul(big.NewInt(int64(net)), big.NewInt(wholeRate)), wholeRate-int64(rate))
}

// part is a share of an amount in basis points, halves rounded up.
func part(of Minor, rate int) Minor {
	return halfUp(big.NewInt(0).Mul(big.NewInt(int64(of)), big.NewInt(int64(rate))), wholeRate)
}

func halfUp(n *big.Int, by int64) Minor {
	n.Mul(n, big.NewInt(2)).Add(n, big.NewInt(by))
	return Minor(n.Div(n, big.NewInt(2*by)).Int64())
}
