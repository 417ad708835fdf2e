package app

import (
	"cmp"
	"context"
)

// LaneFilter says which lanes of the timeline are seen, and of which days; From
// and To are inclusive. Of the page the order is the timeline's own.
type LaneFilter struct {
	Page
	From, To Date
	PlaceID  ID
	Seats    int // rooms with at least so many; 0 is all
}

// ToFindLane is the id of the lane with what somebody is still to be found for.
const ToFindLane = "to-find"

// Lane is one room, venue without rooms, person or ensemble of the timeline,
// with what stands there on the days that are seen.
type Lane struct {
	LaneHead
	Bars    []Bar
	Blocked []Blocked // of a person: the days on which they cannot come
}

// LaneHead is what a lane is called.
type LaneHead struct {
	ID      ID
	Kind    Kind // venues (a room, or a venue without rooms), people, ensembles, or bookings: what somebody is still to be found for
	VenueID ID   // of a room
	Name    string
	Venue   string // of a room
	Seats   int    // in the layout of the room that seats most
	Town    string // of a room or venue, as it was written, where it is no municipality here
	PlaceNames
}

// BarKind says how far a date of the timeline is.
type BarKind string

// The kinds of bar.
const (
	BarIdea      BarKind = "idea"
	BarHold      BarKind = "hold"
	BarConfirmed BarKind = "confirmed"
	BarReleased  BarKind = "released"
)

// Bar is one date in a lane.
type Bar struct {
	Kind          BarKind
	Span          // of the event itself
	Minutes       // around it
	Rank          int
	EventID       ID
	Event         string
	HoldID        ID
	BookingID     ID
	In            string    // the room, where it stands in a part of the lane or in what that is a part of; the ensemble, in the lane of a member
	HoldUntil     Date      // the last day of a hold, its own or the one of a challenge
	Reason        string    // why it stands though it was warned of
	Conflict      DoubtKind // "" is none
	ConflictEvent string    // the other event of it
	Status        string    // of an event that stands in a room without a hold
}

// Minutes are kept free around an event.
type Minutes struct {
	SetUp  int
	Strike int
}

type timelineReader interface {
	// RoomLanes lists the rooms, and venues without rooms, of a page with
	// what stands in them, and how many lanes there are.
	RoomLanes(ctx context.Context, f LaneFilter) ([]Lane, int, error)

	// ArtistLanes lists the artists and ensembles of a page with their dates
	// and the days on which they cannot come, and how many lanes there are.
	ArtistLanes(ctx context.Context, f LaneFilter) ([]Lane, int, error)
}

// Outer is the hours of a bar with what is kept free around it.
func (b Bar) Outer() Span { return b.widened(b.SetUp, b.Strike) }

// MarkConflicts says of each bar whether it is doubtful beside the others of
// its lane.
func (l *Lane) MarkConflicts() {
	for i := range l.Bars {
		b := &l.Bars[i]
		if b.Kind != BarHold && b.Kind != BarConfirmed {
			continue
		}
		for _, o := range l.Bars {
			if o.EventID == b.EventID || l.apart(*b, o) || !b.Outer().Meets(o.Outer()) {
				continue
			}
			if kind := b.beside(o); kind != "" && b.Conflict != DoubleBooking {
				b.Conflict, b.ConflictEvent = kind, o.Event
			}
		}
	}
}

// apart says that two bars stand in different parts of a room, which are not in
// each other's way. A person is whole in every ensemble.
func (l *Lane) apart(b, o Bar) bool {
	return l.Kind == Venues && b.In != "" && o.In != "" && b.In != o.In
}

// beside is what makes b doubtful at the hours of o. A confirmed date with a
// hold on top of it is in order; the hold is not.
func (b Bar) beside(o Bar) DoubtKind {
	confirmed := b.Kind == BarConfirmed
	if o.Kind != BarHold && o.Kind != BarConfirmed || confirmed && o.Kind == BarHold && (b.Rank == 0 || o.Rank >= b.Rank) {
		return ""
	}
	for _, d := range DoubtsOf(b.Rank, confirmed, []Rival{{Rank: o.Rank, Confirmed: o.Kind == BarConfirmed}}) {
		return d.Kind
	}
	return ""
}

// LastDay is the day until which a hold stands: its own, or the earlier one
// that a challenge gave it.
func LastDay(own, challenged Date) Date {
	if challenged != "" && (own == "" || challenged < own) {
		return challenged
	}
	return cmp.Or(own, challenged)
}
