package exchange

import "sofra/app/words"

// grantMeanings are of the columns of a grant that no other kind has, or that
// mean something else there.
func grantMeanings() map[string]words.Text {
	return map[string]words.Text{
		"apply_by": words.T("Apply by"), "asked_on": words.T("Applied on"), "asked": words.T("Amount asked for"),
		"decided_on": words.T("Decided on"), "outcome": words.T("What came of it"),
		"variance_basis": words.T("What the overrun is held against"), "variance_both": words.T("Less than planned counts too"),
		"exchange": words.T("Exchange into the grant's currency"), "fixed_rate": words.T("Fixed rate"),
		"co_financing": words.T("Co-financing"), "indirect": words.T("Indirect costs"), "reserve": words.T("Contingency reserve"),
		"retention": words.T("Papers are kept, in years"), "profile": words.T("Report for"), "vat_back": words.T("VAT is paid back to us"),
		"own_activity": words.T("Identifier in IATI"), "funder_activity": words.T("Funder’s activity"), "sectors": words.T("Sectors, each with its part in per cent"),
		"abstract": words.T("What it is about"), "aid": words.T("Official development aid"), "unpublished": words.T("Keep it out of activity files"),
		"report_link": words.T("Address of the published report"),
	}
}
