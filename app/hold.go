package app

import (
	"cmp"
	"context"

	"sofra/app/words"
)

// Hold is a room, or a venue that has no rooms, kept for one event on one day.
type Hold struct {
	Kept
	RequestID       ID // shared by what was asked for together
	EventID         ID
	VenueID         ID
	RoomID          ID // "" where the venue has no rooms
	Day             Date
	State           HoldState
	Rank            int  // 1 is first; of a released or confirmed one, what it was
	HoldUntil       Date // the last day on which it is kept
	ChallengedUntil Date // the last day on which it must be confirmed, for another wants the date
	Reason          string
	ClearedBy       ID // the hold whose confirmation released it
	HoldWas
}

// HoldState is how far a hold is.
type HoldState string

// The states of a hold.
const (
	HoldKept      HoldState = "hold"
	HoldConfirmed HoldState = "confirmed"
	HoldReleased  HoldState = "released"
)

// HoldWas is what an event was before its hold was confirmed.
type HoldWas struct {
	WasStatus  string
	WasDay     Date
	WasVenueID ID
	WasRoomID  ID
}

// HoldRow is a hold as a list shows it.
type HoldRow struct {
	Hold
	Event        string
	Starts, Ends Clock
	Venue        string
	Room         string
	Town         string
	PlaceNames
}

// HoldFilter says which holds a list shows. From and To are inclusive.
type HoldFilter struct {
	Page
	ID        ID
	EventID   ID
	VenueID   ID
	RoomID    ID
	RequestID ID
	ClearedBy ID
	State     HoldState
	From, To  Date
	Expired   Date // those whose last day is before this one
}

// Rival is another event that has, or waits for, what a hold or a booking wants
// at that time.
type Rival struct {
	Occupied
	EventID   ID
	HoldID    ID // of a hold, or the booking
	Rank      int
	Confirmed bool
}

type holdReader interface {
	// Holds lists holds, and how many there are.
	Holds(ctx context.Context, f HoldFilter) ([]HoldRow, int, error)

	// Hold returns one, or ErrNotFound.
	Hold(ctx context.Context, id ID) (Hold, error)

	// Rivals lists the other events that are confirmed, or hold, in the room of
	// h, in parts of it or in what it is a part of, at its hours.
	Rivals(ctx context.Context, h Hold) ([]Rival, error)
}

type holdWriter interface {
	// PutHold keeps h.
	PutHold(ctx context.Context, h *Hold) error

	// Alone has other desks that name the same wait until this step has ended.
	Alone(ctx context.Context, what string) error
}

// Check returns Invalid when h breaks a rule.
func (h Hold) Check() error {
	var event, venue, day words.Text
	if h.EventID == "" {
		event = words.T("Choose the event.")
	}
	if h.VenueID == "" {
		venue = words.T("Choose a venue.")
	}
	if day = DayRule(h.Day); h.Day == "" {
		day = words.T("Choose the day.")
	}
	return check(
		Wrong{"EventID", event},
		Wrong{"VenueID", venue},
		Wrong{"Day", day},
		Wrong{"HoldUntil", HoldRule(h.HoldUntil, h.Day)},
		Wrong{"Rank", countRule(h.Rank)},
		Wrong{"Reason", LengthRule(h.Reason)},
	)
}

// atMost keeps a hold to its own day at the latest.
func (h *Hold) atMost() {
	if h.Day.Valid() && h.HoldUntil > h.Day {
		h.HoldUntil = h.Day
	}
}

// slot is the queue in which a hold stands: its room, or venue, and day.
func (h Hold) slot() ID { return cmp.Or(h.RoomID, h.VenueID) + "|" + ID(h.Day) }

// queued is h as the rules of queues see it.
func (h Hold) queued() Queued {
	return Queued{ID: h.ID, EventID: h.EventID, Rank: h.Rank, Of: []ID{h.slot()}}
}

// ExpiredHolds lists the holds whose last day, their own or the one they were
// given by a challenge, is before on.
func (a *App) ExpiredHolds(ctx context.Context, on Date) ([]HoldRow, error) {
	rows, _, err := a.Holds(ctx, HoldFilter{State: HoldKept, Expired: on})
	return rows, err
}
