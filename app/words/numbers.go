package words

import (
	"math/big"
	"strconv"
	"strings"
)

// Int is a whole number with its thousands parted.
func (b *Book) Int(n int64) string { return b.Decimal(n, 0) }

// Decimal is unscaled with its last places digits after the point: 123450 with
// two places is "1,234.50".
func (b *Book) Decimal(unscaled int64, places int) string {
	digits := strconv.FormatInt(unscaled, 10)
	sign := ""
	if unscaled < 0 {
		sign, digits = "-", digits[1:]
	}
	places = max(places, 0)
	if short := places + 1 - len(digits); short > 0 {
		digits = strings.Repeat("0", short) + digits
	}
	whole, part := digits[:len(digits)-places], digits[len(digits)-places:]
	if part != "" {
		part = b.tongue.point + part
	}
	return sign + b.grouped(whole) + part
}

// grouped parts the thousands of a row of digits.
func (b *Book) grouped(digits string) string {
	var out strings.Builder
	for i, d := range digits {
		if i > 0 && (len(digits)-i)%3 == 0 {
			out.WriteString(b.tongue.group)
		}
		out.WriteRune(d)
	}
	return out.String()
}

// Money is an amount in hundredths with its currency, "1,200.00 EUR", which do
// not part at the end of a line.
func (b *Book) Money(minor int64, currency string) string {
	amount := b.Decimal(minor, 2)
	if currency == "" {
		return amount
	}
	return amount + "\u00a0" + currency
}

// Percent is a share in whole per cent, halves away from nought; "–" of nothing.
func (b *Book) Percent(numerator, denominator int64) string {
	if denominator == 0 {
		return "–"
	}
	share := new(big.Rat).Mul(big.NewRat(numerator, denominator), big.NewRat(100, 1))
	digits, negative := strings.CutPrefix(share.FloatString(0), "-")
	whole := strings.Replace(b.tongue.share, "{n}", b.grouped(digits), 1)
	if negative && digits != "0" {
		return "-" + whole
	}
	return whole
}

// PercentForm is how a workbook is to show a share in whole per cent.
func (b *Book) PercentForm() string {
	return strings.NewReplacer("{n}", "0", "\u00a0", `\ `).Replace(b.tongue.share)
}

// List is "A, B and C".
func (b *Book) List(items []string) string {
	if len(items) < 2 {
		return strings.Join(items, "")
	}
	last := len(items) - 1
	return strings.Join(items[:last], ", ") + " " + b.tongue.and + " " + items[last]
}

// Quote puts s between the language's quotation marks.
func (b *Book) Quote(s string) string { return b.tongue.quotes[0] + s + b.tongue.quotes[1] }

// Place is a place by both official names, the reader's first; by one where
// they are equal or only one is known. In Cyrillic the Serbian name alone
// changes script.
func (b *Book) Place(albanian, serbianLatin, serbianCyrillic string) string {
	serbian := serbianLatin
	if north, ok := strings.CutPrefix(serbian, "Severna "); ok && b.tongue.north != "" {
		serbian = b.tongue.north + " " + north
	}
	if b.lang == SrCyrl {
		serbian = serbianCyrillic
		if serbian == "" {
			serbian = Cyrillic(serbianLatin)
		}
	}
	first, second := albanian, serbian
	if b.tongue.serbianPlace {
		first, second = serbian, albanian
	}
	switch {
	case first == "":
		return second
	case second == "" || albanian == serbianLatin:
		return first
	}
	return first + " / " + second
}
