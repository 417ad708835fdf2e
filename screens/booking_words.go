package screens

import (
	"sofra/app"
	"sofra/app/words"
	"sofra/screens/widgets"
)

// dateStates are the states of a date, in the order they come.
func dateStates() []code {
	return []code{
		{string(app.DateIdea), words.T("Idea")}, {string(app.DateHold), words.T("Hold")}, {string(app.DateConfirmed), words.T("Confirmed")},
		{string(app.DateDone), words.T("Done")}, {string(app.DateSettled), words.T("Settled")}, {string(app.DateReleased), words.T("Released")},
		{string(app.DateCancelled), words.T("Cancelled")}, {string(app.DatePostponed), words.T("Postponed")},
	}
}

// dateVerbs are what a button says that takes a date to a state.
func dateVerbs() []code {
	return []code{
		{string(app.DateIdea), words.T("Back to an idea")}, {string(app.DateHold), words.T("Hold the date")},
		{string(app.DateConfirmed), words.T("Confirm date")}, {string(app.DateDone), words.T("Mark as done")},
		{string(app.DateSettled), words.T("Settle")}, {string(app.DateReleased), words.T("Release")},
		{string(app.DateCancelled), words.T("Cancel the date")}, {string(app.DatePostponed), words.T("Postpone")},
	}
}

// deals are the states of an agreement, in the order they come.
func deals() []code {
	return []code{
		{string(app.DealDraft), words.T("Draft")}, {string(app.DealApproved), words.T("Approved")}, {string(app.DealSent), words.T("Offer sent")},
		{string(app.DealAccepted), words.T("Accepted")}, {string(app.DealDeclined), words.T("Declined")}, {string(app.DealExpired), words.T("Expired")},
		{string(app.DealContractSent), words.T("Contract sent")}, {string(app.DealSigned), words.T("Signed")},
		{string(app.DealPerformed), words.T("Performed")}, {string(app.DealSettled), words.T("Settled")},
	}
}

// dealVerbs are what a button says that takes a deal to a state.
func dealVerbs() []code {
	return []code{
		{string(app.DealDraft), words.T("Back to a draft")}, {string(app.DealApproved), words.T("Approve")}, {string(app.DealSent), words.T("Offer sent")},
		{string(app.DealAccepted), words.T("Accepted")}, {string(app.DealDeclined), words.T("Declined")}, {string(app.DealExpired), words.T("Expired")},
		{string(app.DealContractSent), words.T("Contract sent")}, {string(app.DealSigned), words.T("Signed")},
		{string(app.DealPerformed), words.T("Performed")}, {string(app.DealSettled), words.T("Paid")},
	}
}

// dealStagesWords are the stages of a deal, each in one short word.
func dealStagesWords() []code {
	return []code{
		{string(app.DealDraft), words.T("Draft")}, {string(app.DealApproved), words.T("Approved")}, {string(app.DealSent), words.T("Sent")},
		{string(app.DealAccepted), words.T("Accepted")}, {string(app.DealContractSent), words.T("Contract")}, {string(app.DealSigned), words.T("Signed")},
		{string(app.DealPerformed), words.T("Performed")}, {string(app.DealSettled), words.T("Settled")},
	}
}

// dateTag is the date of a booking in a word or two, and how it is meant.
func (u *UI) dateTag(b *app.Booking) (string, widgets.Tone) {
	text := u.code(dateStates(), string(b.DateState))
	switch b.DateState {
	case app.DateHold:
		if b.Rank > 0 {
			text = u.book.T("Hold {rank}", "rank", b.Rank)
		}
		return text, widgets.ToneOutline
	case app.DateConfirmed:
		return text, widgets.ToneSelected
	case app.DateDone, app.DateSettled:
		return text, widgets.ToneDone
	case app.DateCancelled:
		return text, widgets.ToneError
	case app.DatePostponed:
		return text, widgets.ToneWarning
	}
	return text, widgets.TonePlain
}

// dealTag is the deal of a booking in a word or two, and how it is meant.
func (u *UI) dealTag(b *app.Booking) (string, widgets.Tone) {
	return u.code(deals(), string(b.Deal)), dealTone(b.Deal)
}

// runsOut says when a hold ends, and how near that is.
func (u *UI) runsOut(until, today app.Date) (string, widgets.Tone) {
	switch {
	case until < today:
		return u.book.T("Ran out {day}", "day", u.day(until)), widgets.ToneError
	case until == today:
		return u.book.T("Runs out today"), widgets.ToneWarning
	case until == today.Add(1):
		return u.book.T("Runs out tomorrow"), widgets.ToneWarning
	case until <= today.Add(7):
		return u.book.N("Runs out in {n} days", today.Until(until)), widgets.ToneWarning
	}
	return u.book.T("Until {day}", "day", u.day(until)), widgets.ToneOutline
}
