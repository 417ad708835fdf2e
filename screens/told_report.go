package screens

import (
	"sofra/app"
	"sofra/app/words"
)

// reportColumns are those of the reports that a grant owes.
func reportColumns() []toldColumn {
	return []toldColumn{
		{"kind", words.T("Kind"), sayCode(reportKinds)}, {"from_on", words.T("From"), sayDay}, {"to_on", words.T("Until"), sayDay}, {"due_on", words.T("Due"), sayDay},
		{"lang", words.T("Language of the report"), sayTongues}, {"lang2", words.T("Beside it"), sayTongues}, {"state", words.T("State"), sayCode(reportStates)},
		{"approved_by", words.T("Approved by"), nil}, {"approved_on", words.T("Approved on"), sayDay}, {"sent_to", words.T("Sent to"), nil}, {"sent_on", words.T("Sent on"), sayDay},
		{"accepted_on", words.T("Accepted on"), sayDay}, {"notes", words.T("Notes"), nil},
	}
}

// reportKinds are what kinds of report a donor wants.
func reportKinds() []code {
	return []code{
		{"interim", words.T("Interim report")}, {"final", words.T("Final report")}, {"forecast", words.T("Forecast|a report")}, {"audit", words.T("Audit")},
	}
}

// reportStates are how far it is with a report.
func reportStates() []code {
	return []code{
		{app.ReportPlanned, words.T("Planned")}, {app.ReportOpen, words.T("In work|a report")}, {app.ReportApproved, words.T("Approved|a report")},
		{app.ReportFrozen, words.T("Frozen|a report")}, {app.ReportSent, words.T("Sent|a report")}, {app.ReportAccepted, words.T("Accepted|a report")},
	}
}
