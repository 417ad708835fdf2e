package screens

import "sofra/app/words"

// sections are the lines of the rail, in its order. A page is here when its
// verbs are.
func sections() []section {
	return []section{
		{"today", "today", words.T("Today"), &today{}},
		{"people", "people", words.T("People"), people()},
		{"venues", "venues", words.T("Venues"), venues()},
		calendarSection(),
		{"events", "events", words.T("Events"), eventsSection()},
		{"platform", "organisation", words.T("Platform"), platform()},
		{"works", "works", words.T("Works"), works()},
		{"feedback", "feedback", words.T("Feedback"), feedbackSection()},
		{"money", "money", words.T("Money"), money()},
		{"reports", "reports", words.T("Reports"), &reports{}},
	}
}

// feet are the lines at the foot of the rail.
func feet() []section {
	return []section{{"import", "sheet", words.T("Import"), newImporting()}, {"bin", "bin", words.T("Bin"), &bin{}}, {"settings", "settings", words.T("Settings"), &settingsPage{}}}
}

// all are the sections of the rail, with those at its foot.
func (u *UI) all() []section { return append(u.pages[:len(u.pages):len(u.pages)], u.feet...) }
