package exchange

import (
	"reflect"
	"slices"

	"sofra/app"
	"sofra/app/words"
)

// documentMeanings are the columns of a document of money, and of its number
// in the books.
var documentMeanings = map[string]words.Text{
	"doc_kind": words.T("Kind of document"), "paid_on": words.T("Paid on"), "paid_by": words.T("How it was paid"), "payment_number": words.T("Number of the payment"),
	"vat": words.T("VAT"), "vat_rate": words.T("Rate of VAT"), "ineligible": words.T("What no grant may pay"), "ineligible_why": words.T("Why no grant may pay it"),
	"withheld_tax": words.T("Withholding tax"), "withheld_rate": words.T("Rate of the withholding tax, 100 is 1 %"), "withheld_amount": words.T("Amount of the withholding tax"),
	"withheld_due_on": words.T("Withholding tax due on"), "withheld_paid_on": words.T("Day on which the withholding tax was handed on"), "withheld_paper": words.T("Number of the payment of the withholding tax"),
	"personal": words.T("Text is hidden outside the office"), "voucher_year": words.T("Year of the voucher"), "voucher": words.T("Number of the voucher"),
	"key_id": words.T("Shared by the key"), "per_diem_id": words.T("Line of the scale of daily allowances"), "nights": words.T("Nights|of an allowance"), "posted_on": words.T("Posted on"), "voided_on": words.T("Voided on"), "voided_why": words.T("Why it is void"),
}

// codeText says what a code of a column means.
func codeText(column, code string) words.Text {
	switch column {
	case "tradition", "serves":
		if slices.Contains(app.Communities(), code) {
			return app.CommunityName(code)
		}
	case "doc_kind":
		return app.DocumentKindName(code)
	case "paid_by":
		return app.PaidWayName(code)
	case "public_kind":
		return app.PublicKindName(code)
	case "source":
		return app.RateText(code)
	}
	if t, common := codeTexts[code]; common {
		return t
	}
	return resultCodeTexts[code]
}

// hiddenOf is a row as it may leave the office: a personal document without
// what names somebody.
func hiddenOf(row reflect.Value, b *words.Book) reflect.Value {
	if x, document := row.Interface().(app.ExpenseRow); document && x.Personal {
		x.Expense = x.Hidden(b)
		return reflect.ValueOf(x)
	}
	return row
}
