package screens

import (
	"time"

	"sofra/app"
	"sofra/app/words"
)

// audienceColumns are those of who came to an event.
func audienceColumns() []toldColumn {
	return []toldColumn{
		{"counting", words.T("What is asked about who came"), sayCode(countings)}, {"came_at", words.T("Ticked at"), sayMoment},
		{"quote", words.T("Quoted"), sayYes}, {"translated", words.T("Language of the translation"), sayTongues}, {"translation", words.T("Translation"), nil},
		{"taken_at", words.T("Taken at"), sayWholeMoment}, {"taken_by", words.T("Taken by"), nil}, {"names", words.T("Names in it"), sayCount},
		{"back_at", words.T("Brought back at"), sayWholeMoment}, {"back_by", words.T("Brought back by"), nil}, {"lost_at", words.T("Given up at"), sayWholeMoment},
	}
}

// sayWholeMoment says a moment with its day.
func sayWholeMoment(u *UI, _ string, _ image, v string) string {
	t, err := time.Parse(time.RFC3339, v)
	if err != nil {
		return ""
	}
	return u.moment(app.InstantOf(t))
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
