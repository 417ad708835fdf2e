package screens

import (
	"sofra/app"
	"sofra/app/words"
)

func grantStatuses() []code {
	return []code{
		{"idea", words.T("Idea")}, {"applied", words.T("Applied")}, {"granted", words.T("Granted")},
		{"refused", words.T("Refused")}, {"running", words.T("Running")}, {"closed", words.T("Closed")},
	}
}

func grantRoles() []code {
	return []code{{"lead", words.T("Lead|of a grant")}, {"partner", words.T("Partner")}}
}

// partyRoles are what an organisation may be beside the funder.
func partyRoles() []code {
	return []code{
		{"back-donor", words.T("Back donor")}, {"lead", words.T("Lead|of a grant")}, {"partner", words.T("Partner")},
		{"co-funder", words.T("Co-funder")},
	}
}

func varianceBases() []code {
	return []code{{"line", words.T("each budget line")}, {"heading", words.T("each heading")}}
}

func grantExchanges() []code {
	return []code{
		{"document", words.T("the document's own rate")},
		{"inforeuro-month", words.T("InforEuro, month of the document")},
		{"inforeuro-paid", words.T("InforEuro, month of payment")},
		{"inforeuro-mean", words.T("InforEuro, mean of the report's months")},
		{"ecb-mean", words.T("European Central Bank, mean of the report's days")},
		{"instalment", words.T("the rate of the instalment")},
		{"fixed", words.T("a fixed rate")},
	}
}

func budgetVersionKinds() []code {
	return []code{
		{"contract", app.BudgetVersionName("contract")}, {"reallocation", app.BudgetVersionName("reallocation")},
		{"addendum", app.BudgetVersionName("addendum")}, {"contingency", app.BudgetVersionName("contingency")},
	}
}
