package app

// Deal is how far the agreement with an artist is. It is kept apart from the
// date: a confirmed date may wait for its contract.
type Deal string

// DateState is how far the date of a booking is.
type DateState string

// The states of the deal, in the order they come.
const (
	DealDraft        Deal = "draft"
	DealApproved     Deal = "approved"
	DealSent         Deal = "sent"
	DealAccepted     Deal = "accepted"
	DealDeclined     Deal = "declined"
	DealExpired      Deal = "expired"
	DealContractSent Deal = "contract-sent"
	DealSigned       Deal = "signed"
	DealPerformed    Deal = "performed"
	DealSettled      Deal = "settled"
)

// The states of the date.
const (
	DateIdea      DateState = "idea"
	DateHold      DateState = "hold"
	DateConfirmed DateState = "confirmed"
	DateDone      DateState = "done"
	DateSettled   DateState = "settled"
	DateReleased  DateState = "released"
	DateCancelled DateState = "cancelled"
	DatePostponed DateState = "postponed"
)

// Deals and DateStates list the states in the order they come.
func Deals() []Deal {
	return []Deal{DealDraft, DealApproved, DealSent, DealAccepted, DealDeclined, DealExpired, DealContractSent, DealSigned, DealPerformed, DealSettled}
}

// DateStates lists the states of a date in the order they come.
func DateStates() []DateState {
	return []DateState{DateIdea, DateHold, DateConfirmed, DateDone, DateSettled, DateReleased, DateCancelled, DatePostponed}
}

// GivenUp is the state of a date when its event is cancelled: what was agreed
// is cancelled, what was only kept is released. "" is no longer open.
func (b Booking) GivenUp() DateState {
	switch {
	case !b.Stands():
		return ""
	case b.DateState == DateConfirmed:
		return DateCancelled
	case b.DateState == DateIdea, b.DateState == DateHold:
		return DateReleased
	}
	return ""
}

// Next lists the states that a deal may go to from d.
func (d Deal) Next() []Deal {
	switch d {
	case "":
		return []Deal{DealDraft}
	case DealDraft:
		return []Deal{DealApproved}
	case DealApproved:
		return []Deal{DealSent, DealDraft}
	case DealSent:
		return []Deal{DealAccepted, DealDeclined, DealExpired}
	case DealDeclined, DealExpired:
		return []Deal{DealDraft}
	case DealAccepted:
		return []Deal{DealContractSent, DealSigned}
	case DealContractSent:
		return []Deal{DealSigned}
	case DealSigned:
		return []Deal{DealPerformed}
	case DealPerformed:
		return []Deal{DealSettled}
	}
	return nil
}

// Next lists the states that a date may go to from s.
func (s DateState) Next() []DateState {
	switch s {
	case "":
		return []DateState{DateIdea, DateHold}
	case DateIdea:
		return []DateState{DateHold, DateConfirmed, DateReleased}
	case DateHold:
		return []DateState{DateConfirmed, DateReleased, DatePostponed}
	case DateConfirmed:
		return []DateState{DateDone, DateCancelled, DatePostponed}
	case DateDone:
		return []DateState{DateSettled}
	case DateReleased, DateCancelled, DatePostponed:
		return []DateState{DateIdea, DateHold}
	}
	return nil
}
