package app

import (
	"math/big"
	"slices"
	"strings"

	"sofra/app/words"
)

// amounts takes what a row says of its money: with VAT, without it, the VAT and its
// rate. What is not said follows from the others; where they do not fit each other, the
// amount with VAT holds and the row is told of.
func (r *intakeRow) amounts(e *Expense) {
	field := "amount"
	if said, _ := r.value(field); nothing(said) {
		field = "net"
	}
	e.Amount, e.Currency = r.money(field)
	if e.Currency == "" {
		e.Currency = "EUR"
	}
	e.VATRate = r.vatRate()
	vat, hasVAT := r.part("vat")
	net, hasNet := r.part("net")
	switch {
	case field == "net" && hasVAT:
		e.Amount += vat
	case field == "net" && e.VATRate != "" && e.VATRate != "other":
		e.Amount = GrossOf(e.Amount, e.VATRate)
		vat = VATOf(e.Amount, e.VATRate)
	case field == "net":
		r.tell("net", "no_vat", words.T("“{value}” is without VAT, and no VAT is said. It is taken as the whole amount.", "value", r.shown("net")))
	case hasVAT && hasNet && net+vat != e.Amount:
		r.tell("vat", "vat_differs", words.T("Net amount and VAT do not make the amount. Amount and VAT are kept as they stand."))
	case hasVAT:
	case hasNet && net <= e.Amount:
		vat = e.Amount - net
	case hasNet:
		r.tell("net", "vat_differs", words.T("“{value}” without VAT is more than with it. VAT is left empty.", "value", r.shown("net")))
	default:
		vat = VATOf(e.Amount, e.VATRate)
	}
	if vat > e.Amount && e.Amount == 0 { // the amount was told of
		vat = 0
	}
	if vat > e.Amount {
		r.tell("vat", "bad_vat", words.T("“{value}” is more than the amount that it is a part of. It is left empty.", "value", r.shown("vat")))
		vat = 0
	}
	e.VAT = vat
}

// part reads a field as a part of the amount, in the amount's currency.
func (r *intakeRow) part(field string) (m Minor, said bool) {
	if text, col := r.value(field); col < 0 || nothing(text) {
		return 0, false
	}
	m, _, code, wrong := r.figure(field)
	if code == "" {
		return m, true
	}
	if field != "net" || r.text("amount") != "" { // else money told of it
		r.tell(field, code, wrong)
	}
	return 0, false
}

// vatRate reads the rate of VAT: one of Kosovo's in per cent, also as a workbook keeps
// it, 0.18; another figure is that of another country.
func (r *intakeRow) vatRate() string {
	text, _ := r.value("vat_rate")
	switch {
	case nothing(text):
		return ""
	case said("doc_kind", text) == "other": // as our own table has it
		return "other"
	}
	plain := strings.ReplaceAll(strings.TrimSpace(text), ",", ".")
	figures := strings.TrimSpace(strings.TrimSuffix(plain, "%"))
	percent, ok := new(big.Rat).SetString(figures)
	if !ok || len(figures) > 10 || percent.Sign() < 0 || percent.Cmp(big.NewRat(100, 1)) >= 0 {
		r.tell("vat_rate", "bad_vat_rate", words.T("“{value}” is no rate of VAT. It is left empty.", "value", r.shown("vat_rate")))
		return ""
	}
	if figures == plain && percent.Cmp(big.NewRat(1, 1)) < 0 {
		percent.Mul(percent, big.NewRat(100, 1)) // a workbook's 18 % is 0.18
	}
	if whole := percent.RatString(); slices.Contains(VATRates(), whole) {
		return whole
	}
	return "other"
}
