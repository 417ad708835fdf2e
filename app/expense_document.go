package app

import (
	"slices"
	"strconv"

	"sofra/app/words"
)

// Document is what else an expense says of its paper, and of how it was paid.
type Document struct {
	DocKind       string // one of DocumentKinds, or ""
	PaidOn        Date
	PaidBy        string // one of PaidWays, or ""
	PaymentNumber string // of the bank's order, or of the cash book
	VAT           Minor  // a part of the amount
	VATRate       string // one of VATRates, or ""
	Ineligible    Minor  // a part of the amount that no grant may pay
	IneligibleWhy string
	Personal      bool // nothing that names somebody leaves the office
	KeyID         ID   // by which its shares were made
	Allowance
	Withheld
}

// DocumentKinds are the papers that an office keeps for its money.
func DocumentKinds() []string {
	return []string{"invoice", "receipt", "contract", "payslip", "ticket", "per-diem", "bank", "other"}
}

// PaidWays are the ways in which a document is paid.
func PaidWays() []string { return []string{"bank", "cash", "card"} }

// VATRates are those of Kosovo in per cent, and that of another country.
func VATRates() []string { return []string{"18", "8", "0", "other"} }

// Eligible is how much of e grants may pay: the gross without what is
// ineligible.
func (e Expense) Eligible() Minor { return e.Amount - e.Ineligible }

// Net is the amount without its VAT.
func (e Expense) Net() Minor { return e.Amount - e.VAT }

// VATRule keeps the VAT inside the amount.
func VATRule(e Expense) words.Text {
	switch {
	case e.VATRate != "" && !slices.Contains(VATRates(), e.VATRate):
		return words.T("This rate is not known.")
	case e.VAT < 0 || e.VAT > e.Amount:
		return words.T("VAT is a part of the amount.")
	}
	return words.Text{}
}

// IneligibleRule keeps what no grant may pay inside the amount, with a reason.
func IneligibleRule(e Expense) words.Text {
	switch {
	case e.Ineligible < 0 || e.Ineligible > e.Amount:
		return words.T("What no grant may pay is a part of the amount.")
	case e.Ineligible > 0 && e.IneligibleWhy == "":
		return words.T("Say why no grant may pay it.")
	}
	return words.Text{}
}

// checkDocument lists what is wrong with the paper itself.
func checkDocument(e Expense) []Wrong {
	kind, way := words.Text{}, words.Text{}
	if e.DocKind != "" && !slices.Contains(DocumentKinds(), e.DocKind) {
		kind = words.T("This kind of document is not known.")
	}
	if e.PaidBy != "" && !slices.Contains(PaidWays(), e.PaidBy) {
		way = words.T("This way to pay is not known.")
	}
	return append(checkTax(e), []Wrong{{"DocKind", kind}, {"PaidBy", way}, {"PaidOn", DayRule(e.PaidOn)}, {"VAT", VATRule(e)}, {"Ineligible", IneligibleRule(e)}, {"Nights", NightsRule(e.Nights)}}...)
}

// DocumentKindName is what a kind of paper is called.
func DocumentKindName(kind string) words.Text {
	switch kind {
	case "invoice":
		return words.T("Invoice")
	case "receipt":
		return words.T("Shop receipt")
	case "contract":
		return words.T("Contract")
	case "payslip":
		return words.T("Payslip")
	case "ticket":
		return words.T("Travel ticket")
	case "per-diem":
		return words.T("Per diem order")
	case "bank":
		return words.T("Bank document")
	case "other":
		return words.T("Another document")
	}
	return words.Text{}
}

// PaidWayName says how a document was paid.
func PaidWayName(way string) words.Text {
	switch way {
	case "bank":
		return words.T("Through the bank")
	case "cash":
		return words.T("In cash")
	case "card":
		return words.T("By card")
	}
	return words.Text{}
}

// VATOf is the VAT in a gross amount at a rate, halves rounded up; a rate that
// is no figure has none.
func VATOf(gross Minor, rate string) Minor {
	percent, err := strconv.Atoi(rate)
	if err != nil {
		return 0
	}
	return Minor((int64(gross)*int64(percent)*2 + int64(100+percent)) / int64(2*(100+percent)))
}

// GrossOf is a net amount with its VAT at a rate.
func GrossOf(net Minor, rate string) Minor {
	percent, err := strconv.Atoi(rate)
	if err != nil {
		return net
	}
	return net + Minor((int64(net)*int64(percent)+50)/100)
}
