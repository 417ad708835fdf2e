package app

import (
	"math"
	"math/big"
	"math/bits"
	"strings"

	"sofra/app/words"
)

// Minor is an amount of money in the smallest unit of its currency (cents).
type Minor int64

// Currencies are those an office here meets; all have two decimals.
func Currencies() []string { return []string{"EUR", "RSD", "USD", "CHF", "ALL", "GBP", "TRY"} }

// MoneyRule says what is wrong with an amount in a currency.
func MoneyRule(m Minor, currency string) words.Text {
	switch {
	case m < 0:
		return amountRule(m)
	case m > 0 && !ValidCurrency(currency):
		return words.T("A currency has three letters, as EUR.")
	}
	return words.Text{}
}

// amountRule says what is wrong with an amount whose currency is another's to say.
func amountRule(m Minor) words.Text {
	if m < 0 {
		return words.T("An amount is not below zero.")
	}
	return words.Text{}
}

// mostFee is what no artist is paid, in any currency: ten millions.
const mostFee Minor = 10_000_000_00

// FeeRule says what is wrong with an amount that an artist is paid.
func FeeRule(m Minor, currency string) words.Text {
	if m > mostFee {
		return words.T("An amount above 10 million {currency} is a slip of the pen.", "currency", currency)
	}
	return MoneyRule(m, currency)
}

// Percent is a share of an amount, halves rounded up.
func (m Minor) Percent(share int) Minor { return part(m, share*100) }

// ValidCurrency reports whether s looks like an ISO 4217 code.
func ValidCurrency(s string) bool {
	return len(s) == 3 && strings.Trim(s, "ABCDEFGHIJKLMNOPQRSTUVWXYZ") == ""
}

// Convert turns m into another currency at rate, a decimal string that says
// how many of the other one is worth ("0.00854"). Halves are rounded up; below
// zero away from it, so that a correction takes back what it corrects. It
// reports false when the rate is no positive decimal.
func Convert(m Minor, rate string) (Minor, bool) {
	r, ok := new(big.Rat).SetString(rate)
	if !ok || r.Sign() <= 0 || strings.ContainsAny(rate, "/eE") {
		return 0, false
	}
	return m.times(r), true
}

// times multiplies by a factor above nought, and rounds as Convert does. What fits
// two machine words is reckoned in them: the same, and many times faster.
func (m Minor) times(by *big.Rat) Minor {
	size, sign := uint64(m), Minor(1)
	if m < 0 {
		size, sign = -size, -1
	}
	if by.Sign() > 0 && by.Num().IsInt64() && by.Denom().IsInt64() {
		over := by.Denom().Uint64()
		high, low := bits.Mul64(size, by.Num().Uint64())
		low, more := bits.Add64(low, over/2, 0) // the half; of an odd one, half of what is left never is
		if high += more; high < over {
			if n, _ := bits.Div64(high, low, over); n <= math.MaxInt64 {
				return sign * Minor(n)
			}
		}
	}
	return roundUp(new(big.Rat).Mul(by, new(big.Rat).SetInt64(int64(m))))
}

// roundUp rounds to the nearest whole number, halves away from zero.
func roundUp(r *big.Rat) Minor {
	sign := int64(r.Sign())
	r = new(big.Rat).Abs(r)
	r.Add(r, big.NewRat(1, 2))
	return Minor(sign * new(big.Int).Quo(r.Num(), r.Denom()).Int64())
}
