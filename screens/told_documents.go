package screens

import (
	"sofra/app"
	"sofra/app/words"
)

// documentColumns are those of a document of money, and of its number in the
// books.
func documentColumns() []toldColumn {
	return []toldColumn{
		{"doc_kind", words.T("Kind of document"), sayCode(documentKinds)}, {"paid_by", words.T("How it was paid"), sayCode(paidWays)},
		{"payment_number", words.T("Number of the payment"), nil}, {"vat", words.T("VAT"), sayMoney}, {"vat_rate", words.T("Rate of VAT"), sayCode(vatRates)},
		{"ineligible", words.T("What no grant may pay"), sayMoney}, {"ineligible_why", words.T("Why no grant may pay it"), nil},
		{"withheld_tax", words.T("Withholding tax"), nil}, {"withheld_rate", words.T("Rate of the withholding tax, 100 is 1 %"), sayPlain}, {"withheld_amount", words.T("Amount of the withholding tax"), sayMoney},
		{"withheld_due_on", words.T("Withholding tax due on"), sayDay}, {"withheld_paid_on", words.T("Day on which the withholding tax was handed on"), sayDay}, {"withheld_paper", words.T("Number of the payment of the withholding tax"), nil},
		{"personal", words.T("Text is hidden outside the office"), sayYes}, {"voucher_year", words.T("Year of the voucher"), sayPlain}, {"voucher", words.T("Number of the voucher"), sayPlain},
		{"posted_on", words.T("Posted on"), sayDay}, {"voided_on", words.T("Voided on"), sayDay}, {"voided_why", words.T("Why it is void"), nil},
	}
}

// sayPlain says a number without parting its thousands; none is nothing.
func sayPlain(_ *UI, _ string, _ image, v string) string {
	if v == "0" {
		return ""
	}
	return v
}

func documentKinds() (all []code) {
	for _, k := range app.DocumentKinds() {
		all = append(all, code{k, app.DocumentKindName(k)})
	}
	return all
}

func paidWays() (all []code) {
	for _, w := range app.PaidWays() {
		all = append(all, code{w, app.PaidWayName(w)})
	}
	return all
}

// vatRates are those that a document may have.
func vatRates() []code {
	return []code{{"18", words.T("18 %")}, {"8", words.T("8 %")}, {"0", words.T("No VAT")}, {"other", words.T("Another rate")}}
}
