package app

import (
	"context"

	"sofra/app/words"
)

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

// Booking is an artist or ensemble asked for one event.
type Booking struct {
	Kept
	EventID    ID
	PersonID   ID // one of person and ensemble
	EnsembleID ID
	DateState  DateState
	Deal       Deal
	Rank       int    // of a hold: 1 is first
	HoldUntil  Date   // last day of a hold
	Fee        Minor  // agreed for the event
	Currency   string // ISO 4217
	Gross      bool   // the fee is before withholding tax
	Plays      string // what for
	SentOn     Date   // offer sent
	SignedOn   Date   // contract signed by both
	PaidOn     Date
}

// BookingRow is a booking as a list shows it.
type BookingRow struct {
	Booking
	Artist string
	Event  string
	Day    Date
	Venue  string
}

// BookingFilter says which bookings a list shows.
type BookingFilter struct {
	Page
	EventID    ID
	PersonID   ID
	EnsembleID ID
	DateState  DateState
	Deal       Deal
	From, To   Date // of the event, inclusive
	HoldsUntil Date // holds that run out on or before this day
}

type bookingReader interface {
	// Bookings lists bookings, and how many there are.
	Bookings(ctx context.Context, f BookingFilter) ([]BookingRow, int, error)

	// Booking returns one, or ErrNotFound.
	Booking(ctx context.Context, id ID) (Booking, error)
}

type bookingWriter interface {
	// PutBooking keeps b.
	PutBooking(ctx context.Context, b *Booking) error
}

// Deals and DateStates list the states in the order they come.
func Deals() []Deal {
	return []Deal{DealDraft, DealApproved, DealSent, DealAccepted, DealDeclined, DealExpired, DealContractSent, DealSigned, DealPerformed, DealSettled}
}

// DateStates lists the states of a date in the order they come.
func DateStates() []DateState {
	return []DateState{DateIdea, DateHold, DateConfirmed, DateDone, DateSettled, DateReleased, DateCancelled, DatePostponed}
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

// Check returns Invalid when b breaks a rule.
func (b Booking) Check() error {
	var who words.Text
	if (b.PersonID == "") == (b.EnsembleID == "") {
		who = words.T("Choose one artist or one ensemble.")
	}
	var event words.Text
	if b.EventID == "" {
		event = words.T("Choose the event.")
	}
	return check(
		Wrong{"PersonID", who},
		Wrong{"EventID", event},
		Wrong{"HoldUntil", DayRule(b.HoldUntil)},
		Wrong{"Currency", MoneyRule(b.Fee, b.Currency)},
		Wrong{"Rank", countRule(b.Rank)},
	)
}

// SaveBooking adds or replaces a booking; its states stay as they are.
func (a *App) SaveBooking(ctx context.Context, b *Booking) error {
	if b.DateState == "" {
		b.DateState = DateIdea
	}
	if b.Deal == "" {
		b.Deal = DealDraft
	}
	if err := b.Check(); err != nil {
		return err
	}
	return a.change(ctx, words.T("Save booking"), func(tx Tx) error {
		if err := statesStay(ctx, tx, b); err != nil {
			return err
		}
		return tx.PutBooking(ctx, b)
	})
}

// statesStay keeps a form from jumping over the state machines.
func statesStay(ctx context.Context, tx Tx, b *Booking) error {
	if b.Version == 0 {
		return nil
	}
	old, err := tx.Booking(ctx, b.ID)
	if err != nil {
		return err
	}
	b.DateState, b.Deal = old.DateState, old.Deal
	return nil
}

// MoveDate takes the date of a booking to its next state.
func (a *App) MoveDate(ctx context.Context, id ID, to DateState) error {
	return a.moveBooking(ctx, words.T("Change the date of a booking"), id, func(b *Booking) bool {
		ok := has(b.DateState.Next(), to)
		b.DateState = to
		return ok
	})
}

// MoveDeal takes the deal of a booking to its next state. On is the day it
// happened: kept for an offer that was sent and a contract that was signed.
func (a *App) MoveDeal(ctx context.Context, id ID, to Deal, on Date) error {
	return a.moveBooking(ctx, words.T("Change the deal of a booking"), id, func(b *Booking) bool {
		ok := has(b.Deal.Next(), to)
		b.Deal = to
		switch to {
		case DealSent:
			b.SentOn = on
		case DealSigned:
			b.SignedOn = on
		case DealSettled:
			b.PaidOn = on
		}
		return ok
	})
}

func (a *App) moveBooking(ctx context.Context, verb words.Text, id ID, move func(*Booking) bool) error {
	return a.change(ctx, verb, func(tx Tx) error {
		b, err := tx.Booking(ctx, id)
		if err != nil {
			return err
		}
		if !move(&b) {
			return &Fault{"wrong_state", words.T("A booking cannot go from this state to that one.")}
		}
		return tx.PutBooking(ctx, &b)
	})
}

func has[T comparable](all []T, one T) bool {
	for _, x := range all {
		if x == one {
			return true
		}
	}
	return false
}
