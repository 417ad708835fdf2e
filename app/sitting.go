package app

import (
	"context"

	"sofra/app/words"
)

// Presence is what was noted of one seat at a meeting. Proxy is who stood in.
type Presence struct {
	Kept
	EventID ID
	SeatID  ID
	Came    string // present, represented, excused, absent
	Proxy   string
}

// SeatPresence is a seat that counts on the day of a meeting, with what was
// noted of it; Came is "" where nothing was.
type SeatPresence struct {
	SeatRow
	Noted Presence
}

// Sitting is a meeting of the platform: the seats that count on its day, and
// the quorum that held then; none has a bound of 0.
type Sitting struct {
	EventID ID
	Title   string
	Day     Date
	Seats   []SeatPresence
	Quorum  Quorum
}

// Presences lists the codes of what may be noted.
func Presences() []string { return []string{"present", "represented", "excused", "absent"} }

type sittingReader interface {
	// Sitting returns a meeting with its seats, in the order of names. Without
	// a day it has none.
	Sitting(ctx context.Context, event ID) (Sitting, error)

	// Sittings lists the meetings of which something was noted, the latest first.
	Sittings(ctx context.Context) ([]Sitting, error)

	// Quorums lists the rules, the one that holds from the latest day first.
	Quorums(ctx context.Context) ([]Quorum, error)
}

type sittingWriter interface {
	// PutPresences makes what was noted of a meeting these.
	PutPresences(ctx context.Context, event ID, all []Presence) error

	// PutQuorum keeps q.
	PutQuorum(ctx context.Context, q *Quorum) error

	// DropQuorum forgets one.
	DropQuorum(ctx context.Context, k Kept) error
}

// Count is how many seats came so; of "" how many nothing was noted of.
func (s Sitting) Count(came string) (n int) {
	for _, one := range s.Seats {
		if one.Noted.Came == came {
			n++
		}
	}
	return n
}

// Noted says whether anything was noted.
func (s Sitting) Noted() bool { return s.Count("") < len(s.Seats) }

// There is how many seats were there, themselves or represented.
func (s Sitting) There() int { return s.Count("present") + s.Count("represented") }

// Needs is how many must be there; 0 where the office has no rule for the day.
func (s Sitting) Needs() int { return s.Quorum.Needs(len(s.Seats)) }

// Quorate says whether enough were there.
func (s Sitting) Quorate() bool { return s.There() >= s.Needs() }

// SavePresences makes what is noted of a meeting these. What was noted of a
// seat that does not count that day stays.
func (a *App) SavePresences(ctx context.Context, event ID, all []Presence) error {
	name, err := a.NameOf(ctx, Ref{Events, event})
	if err != nil {
		return err
	}
	for _, p := range all {
		if err := check(Wrong{"Came", oneOf(p.Came, Presences()...)}, Wrong{"Proxy", LengthRule(p.Proxy)}); err != nil {
			return err
		}
	}
	return a.change(ctx, words.T("Noted who was at {name}", "name", name), func(tx Tx) error {
		return tx.PutPresences(ctx, event, all)
	})
}
