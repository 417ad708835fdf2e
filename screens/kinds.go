package screens

import (
	"sofra/app"
	"sofra/app/words"
)

// kinds are what records are, one of each.
func kinds() []code {
	return []code{
		{string(app.People), words.T("Person")}, {string(app.Ensembles), words.T("Ensemble")}, {string(app.Organisations), words.T("Organisation")},
		{string(app.Venues), words.T("Venue")}, {string(app.Projects), words.T("Project")}, {string(app.EventSeries), words.T("Series")}, {string(app.EventPatterns), words.T("Event template")}, {string(app.Grants), words.T("Grant")},
		{string(app.Events), words.T("Event")}, {string(app.Programmes), words.T("Programme")}, {string(app.Works), words.T("Work")},
		{string(app.Bookings), words.T("Booking")}, {string(app.Responses), words.T("Filled-in form")},
		{string(app.Questions), words.T("Question")}, {string(app.Questionnaires), words.T("Questionnaire")},
		{string(app.Media), words.T("Media item")}, {string(app.Expenses), words.T("Expense")},
		{string(app.Decisions), words.T("Decision")}, {string(app.ActionPoints), words.T("Action point")},
		{string(app.Seats), words.T("Seat|of the platform")}, {string(app.Advocacies), words.T("Position")}, {string(app.Needs), words.T("Need")},
		{string(app.Proposals), words.T("Proposal")}, {string(app.Statements), words.T("Statement")}, {string(app.Rates), words.T("Rate|of a currency")},
		{string(app.Indicators), words.T("Indicator")},
	}
}

// kindIcon is the icon of a kind.
func kindIcon(kind app.Kind) string {
	switch kind {
	case app.People:
		return "person"
	case app.Ensembles:
		return "people"
	case app.Organisations:
		return "organisation"
	case app.Projects, app.EventSeries:
		return "folder"
	case app.Grants, app.Expenses, app.Rates:
		return "money"
	case app.EventPatterns:
		return "copy"
	case app.Programmes, app.Questionnaires:
		return "sheet"
	case app.Decisions, app.Indicators:
		return "scale"
	case app.ActionPoints:
		return "check"
	case app.Bookings:
		return "calendar"
	case app.Responses, app.Questions:
		return "feedback"
	case app.Seats:
		return "people"
	case app.Advocacies:
		return "send"
	case app.Needs:
		return "info"
	case app.Proposals:
		return "pen"
	case app.Statements:
		return "check"
	case app.Media:
		return "microphone"
	}
	return string(kind) // venues, events and works are called as their icons
}
