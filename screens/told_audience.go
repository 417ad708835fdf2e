package screens

import (
	"sofra/app"
	"sofra/app/words"
)

// audienceColumns are those of who came to an event.
func audienceColumns() []toldColumn {
	return []toldColumn{
		{"counting", words.T("What is asked about who came"), sayCode(countings)}, {"came_at", words.T("Ticked at"), sayMoment},
		{"quote", words.T("Quoted"), sayYes}, {"translated", words.T("Language of the translation"), sayTongues}, {"translation", words.T("Translation"), nil},
	}
}

// countings are what an event may ask about who came.
func countings() []code {
	return []code{
		{string(app.CountAll), words.T("Names, tally and head-count")}, {string(app.CountNames), words.T("The list of names")},
		{string(app.CountTally), words.T("The tally without names")}, {string(app.CountOnly), words.T("The head-count alone")},
	}
}

// visitorStates are how far it is with a name on the list.
func visitorStates() (all []code) {
	for _, s := range app.VisitorStates() {
		all = append(all, code{string(s), app.VisitorStateName(s)})
	}
	return all
}
