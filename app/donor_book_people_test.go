package app

import "testing"

// A workbook of money alone is laid beside nothing that counted people.
func TestBookOfMoneyTellsOfNobody(t *testing.T) {
	money := BookMap{
		Cells:  []BookCell{{Put: "grant.title"}, {Put: "report.period"}, {Put: "figure.events"}, {Put: "total.Transactions.amount"}, {Put: "row.Budget.spent.1.1"}},
		Tables: []BookTable{{Table: "Transactions"}},
	}
	if money.tellsOfPeople() {
		t.Error("money tells of people")
	}
	for name, with := range map[string]BookMap{
		"a row of an indicator":  {Cells: []BookCell{{Put: "row.Indicators.value.O1"}}},
		"a total of communities": {Cells: []BookCell{{Put: "total.Communities.people"}}},
		"the parts of figures":   {Tables: []BookTable{{Table: "Disaggregation"}}},
		"what nobody knows yet":  {Cells: []BookCell{{Put: "something.else"}}},
	} {
		if !with.tellsOfPeople() {
			t.Errorf("%s tells of nobody", name)
		}
	}
}
