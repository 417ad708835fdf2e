package screens

import "sofra/app/words"

// discussionColumns are those of who speaks at an event, and of what it came to.
func discussionColumns() []toldColumn {
	return []toldColumn{
		{"state", words.T("State"), sayState}, {"pending", words.T("Decided, not released"), sayCode(speakerStates)}, {"background", words.T("Work stands for"), sayCode(backgrounds)},
		{"speaks", words.T("Speaks"), sayCode(languages)}, {"interpreted", words.T("Interpreted to"), saySet(languages)},
		{"unrecorded", words.T("Asked not to be recorded"), sayYes}, {"arrived_at", words.T("Arrived"), sayMoment},
		{"topic", words.T("Point of the agenda"), nil}, {"account", words.T("What was said"), nil}, {"decided", words.T("What was decided"), nil},
		{"closed_at", words.T("Closed|a meeting"), sayMoment}, {"closed_by", words.T("Closed by"), nil},
		{"follow_up", words.T("What became of it"), nil}, {"done_on", words.T("Done on"), sayDay},
	}
}

// sayState goes by the noun.
func sayState(u *UI, table string, _ image, v string) string {
	switch table {
	case "decision":
		return u.code(decisionStates(), v)
	case "seat":
		return u.code(seatStates(), v)
	case "proposal":
		return u.code(proposalStates(), v)
	case "advocacy":
		return u.code(advocacyStates(), v)
	case "visitor":
		return u.code(visitorStates(), v)
	}
	return u.code(speakerStates(), v)
}
