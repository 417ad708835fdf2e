package screens

import (
	"slices"
	"strconv"

	"sofra/app"
	"sofra/app/words"
)

// grantColumns are those of a grant from idea to close, and of its parts.
func grantColumns() []toldColumn {
	return []toldColumn{
		{"apply_by", words.T("Apply by"), sayDay}, {"asked", words.T("Amount asked for"), sayMoney},
		{"decided_on", words.T("Decided on"), sayDay},
		{"variance_basis", words.T("Held against"), sayCode(varianceBases)}, {"variance_both", words.T("Less than planned counts too"), sayYes},
		{"exchange", words.T("Exchange"), sayCode(grantExchanges)}, {"fixed_rate", words.T("Fixed rate"), nil},
		{"co_financing", words.T("Co-financing"), sayShare}, {"indirect", words.T("Indirect costs"), sayShare}, {"reserve", words.T("Contingency reserve"), sayShare},
		{"retention", words.T("Papers are kept, in years"), sayCount}, {"profile", words.T("Report for"), nil}, {"vat_back", words.T("VAT is paid back to us"), sayYes},
		{"explanation", words.T("Explanation"), nil},
		{"own_activity", words.T("Identifier in IATI"), nil}, {"funder_activity", words.T("Funder’s activity"), nil}, {"sectors", words.T("Sectors"), saySectors},
		{"abstract", words.T("What it is about"), nil}, {"aid", words.T("Official development aid"), sayYes}, {"unpublished", words.T("Keep it out of activity files"), sayYes},
		{"report_link", words.T("Address of the published report"), nil},
		{"public_code", words.T("Identifier in IATI"), nil}, {"public_kind", words.T("Kind in IATI"), sayCode(publicKinds)},
		{"sensitive", words.T("Sensitive: no public file says where"), sayYes},
		{"received_on", words.T("Received on"), sayDay}, {"received", words.T("Received"), sayMoney},
		{"agreed_on", words.T("Agreed on"), sayDay}, {"valid_from", words.T("Valid from"), sayDay}, {"to_on", words.T("Until"), sayDay},
	}
}

// ofGrant has the columns of a grant and its parts that are called otherwise
// there.
func ofGrant(all []toldColumn) []toldColumn {
	own := []toldColumn{
		{"asked_on", words.T("Applied on"), sayDay}, {"outcome", words.T("What came of it"), nil},
		{"due_on", words.T("Due|an instalment"), sayDay}, {"rate", words.T("Booked rate"), nil},
		{"planned", words.T("Planned"), sayMoney},
	}
	all = slices.DeleteFunc(all, func(t toldColumn) bool {
		return slices.ContainsFunc(own, func(o toldColumn) bool { return o.column == t.column })
	})
	return append(all, own...)
}

// sayShare says a share that is kept in hundredths of a per cent.
func sayShare(u *UI, _ string, _ image, v string) string {
	n, err := strconv.ParseInt(v, 10, 64)
	if err != nil || n == 0 {
		return ""
	}
	return app.RateWords(u.book, int(n))
}

// saySectors says the sectors of a grant with their parts.
func saySectors(u *UI, _ string, _ image, v string) string {
	var all []string
	for _, s := range app.Sectors(v).All() {
		all = append(all, u.say(app.SectorName(s.Code))+" "+u.book.Percent(int64(s.Percent), 100))
	}
	return u.book.List(all)
}

// grantPart is which part of a grant a change is of, where no name says it.
func (u *UI) grantPart(table string, row image) string {
	switch table {
	case "budget_version":
		return u.code(budgetVersionKinds(), valueOf(row, "kind")) + " " + valueOf(row, "number")
	case "instalment":
		return sayDay(u, table, row, valueOf(row, "due_on"))
	}
	return sayDay(u, table, row, valueOf(row, "from_on"))
}
