package app

import (
	"math/big"
	"strconv"
	"strings"
	"unicode"
)

// ParseMoney reads an amount as people type it: "120 €", "EUR 200",
// "9.360 din", "1.200,00", "1,200.50", "350,-". The currency is "" when the
// text names none. It reports false when text is no amount, is below zero,
// or has parts of a cent; no text is no money and fine.
func ParseMoney(text string) (Minor, string, bool) {
	if strings.TrimSpace(text) == "" || nothing(text) && !strings.ContainsAny(text, "€$£₺") {
		return 0, "", true
	}
	figures, currency, ok := moneyParts(text)
	if !ok {
		return 0, "", false
	}
	whole, cents, ok := figuresOf(figures)
	if !ok {
		return 0, "", false
	}
	n, err := strconv.ParseInt(whole+cents, 10, 64)
	return Minor(n), currency, err == nil && len(whole) <= 12
}

// moneyParts parts the figures from the currency. Any other word makes it no
// amount: "200 per evening" must be asked about.
func moneyParts(text string) (figures, currency string, ok bool) {
	if len(text) > 60 {
		return "", "", false
	}
	for sign, code := range map[string]string{"€": "EUR", "$": "USD", "£": "GBP", "₺": "TRY"} {
		if strings.Contains(text, sign) {
			text = strings.ReplaceAll(text, sign, " "+code+" ")
		}
	}
	text = strings.NewReplacer(",-", "", ".-", "", ",–", "", "\u00a0", " ", "\u202f", " ").Replace(text)
	var b strings.Builder
	for _, w := range strings.Fields(splitFigures(text)) {
		if strings.ContainsFunc(w, unicode.IsLetter) {
			code := said("currency", w)
			if code == "" || currency != "" && currency != code {
				return "", "", false
			}
			currency = code
			continue
		}
		if b.Len() > 0 {
			b.WriteByte(' ')
		}
		b.WriteString(w)
	}
	return strings.TrimRight(b.String(), " ."), currency, b.Len() > 0
}

// figuresOf reads "1.200,50" as 1200 and 50. One mark alone with three
// figures behind it parts thousands; any other lone mark parts cents.
func figuresOf(s string) (whole, cents string, ok bool) {
	last := strings.LastIndexAny(s, ".,")
	if mark, lone := centsMark(s); last >= 0 && !lone && mark == s[last] {
		s, cents = s[:last], s[last+1:]
	}
	for i, group := range strings.FieldsFunc(s, func(r rune) bool { return strings.ContainsRune(".,' ’", r) }) {
		if strings.Trim(group, "0123456789") != "" || i > 0 && len(group) != 3 {
			return "", "", false
		}
		whole += group
	}
	if strings.Trim(cents, "0123456789") != "" || len(strings.TrimRight(cents, "0")) > 2 || whole == "" {
		return "", "", false
	}
	return whole, (cents + "00")[:2], true
}

// amountOf reads the number of a cell that is one, to the cent.
func amountOf(text string) (Minor, bool) {
	n, ok := new(big.Rat).SetString(text)
	if !ok || n.Sign() < 0 || len(text) > 20 {
		return 0, false
	}
	m := roundUp(n.Mul(n, big.NewRat(100, 1)))
	return m, m >= 0 && m < 1e14
}
