package screens

import "sofra/app/words"

// platform is the section of the civil society platform and its dialogue: who
// sits there, what it asks for and whom it trains, and what is needed, proposed
// and agreed.
func platform() page {
	return &tabbed{sides: []section{
		{"members", "people", words.T("Members"), seats()},
		{"advocacy", "send", words.T("Advocacy"), advocacies()},
		{"trainings", "guide", words.T("Trainings"), trainings()},
		{"needs", "info", words.T("Needs|of communities"), needs()},
		{"proposals", "pen", words.T("Proposals"), proposals()},
		{"statements", "check", words.T("Statements"), statements()},
	}}
}
