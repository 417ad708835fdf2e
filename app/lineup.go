package app

import (
	"context"
	"slices"
	"strings"

	"sofra/app/words"
)

// Player is a place in the line-up of a booking of an ensemble. Who is a member
// on the day plays, unless a row says otherwise; only such rows are kept. One
// without a person is a part for which somebody is still to be found.
type Player struct {
	Kept
	BookingID ID
	PersonID  ID
	Part      string // what they play that evening
	Stands    LineupStanding
	Position  int
	Name      string `part:"shown"`
	Member    bool   `part:"shown"` // of the ensemble, on the day
}

// LineupStanding is how somebody stands in a line-up.
type LineupStanding string

// The standings of a line-up.
const (
	PlaysToo LineupStanding = "plays"
	StandsIn LineupStanding = "stands-in"
	IsOff    LineupStanding = "off"
)

// LineupStandings lists them in the order of forms.
func LineupStandings() []LineupStanding { return []LineupStanding{PlaysToo, StandsIn, IsOff} }

type lineupReader interface {
	// Lineup lists the members of the day with how they stand in a booking,
	// and who plays beside them.
	Lineup(ctx context.Context, booking ID) ([]Player, error)
}

type lineupWriter interface {
	// PutLineup makes the rows of a line-up these.
	PutLineup(ctx context.Context, booking ID, all []Player) error
}

// Unfound says that somebody is still to be found for a place.
func (p Player) Unfound() bool { return p.PersonID == "" }

// Check returns Invalid when p breaks a rule.
func (p Player) Check() error {
	var who, standing words.Text
	if p.PersonID == "" && strings.TrimSpace(p.Part) == "" {
		who = words.T("Choose a person, or write what somebody not yet known is to play.")
	}
	switch {
	case !slices.Contains(LineupStandings(), p.Stands):
		standing = words.T("Choose how they stand in the line-up.")
	case p.PersonID == "" && p.Stands == IsOff:
		standing = words.T("Only somebody who is known can be off.")
	}
	return check(Wrong{"PersonID", who}, Wrong{"Part", LengthRule(p.Part)}, Wrong{"Stands", standing})
}

// differs says whether a place is another than that of a member of the day.
func (p Player) differs(members []Player) bool {
	at := slices.IndexFunc(members, func(m Player) bool { return m.PersonID == p.PersonID && m.Member })
	return at < 0 || p.Stands != PlaysToo || p.Part != members[at].Part
}

// SaveLineup makes a line-up this one, in one step. Who is left out of the
// members of the day plays as always.
func (a *App) SaveLineup(ctx context.Context, booking ID, all []Player) error {
	return a.saveLineup(ctx, booking, all, func(name string) words.Text { return words.T("Changed the line-up: {name}", "name", name) })
}

// FindPlayer puts a person where somebody was still to be found.
func (a *App) FindPlayer(ctx context.Context, place Player, person ID) error {
	all, err := a.Lineup(ctx, place.BookingID)
	if err != nil {
		return err
	}
	p, err := a.Person(ctx, person)
	if err != nil {
		return err
	}
	at := slices.IndexFunc(all, func(o Player) bool { return o.ID == place.ID && o.Unfound() })
	if at < 0 {
		return ErrNotFound
	}
	all[at].PersonID = person
	return a.saveLineup(ctx, place.BookingID, all, func(name string) words.Text {
		return words.T("Found {person} for {name}", "person", p.Name, "name", name)
	})
}

func (a *App) saveLineup(ctx context.Context, booking ID, all []Player, verb func(string) words.Text) error {
	if err := lineupRule(all); err != nil {
		return err
	}
	return a.moveBookingTx(ctx, booking, verb, func(tx Tx, b *Booking) error {
		if b.EnsembleID == "" {
			return &Fault{"wrong_state", words.T("Only an ensemble has a line-up.")}
		}
		before, err := tx.AskedBy(ctx, *b)
		if err != nil {
			return err
		}
		if err := tx.PutBooking(ctx, b); err != nil { // its version guards the rows
			return err
		}
		if err := tx.PutLineup(ctx, booking, all); err != nil {
			return err
		}
		return resettle(ctx, tx, *b, before)
	})
}

// lineupRule says what is wrong with a line-up: nobody has two places in it.
func lineupRule(all []Player) error {
	seen := map[ID]bool{}
	for _, p := range all {
		if err := p.Check(); err != nil {
			return err
		}
		if seen[p.PersonID] && p.PersonID != "" {
			return Invalid{{"PersonID", words.T("This person has a place in the line-up already.")}}
		}
		seen[p.PersonID] = true
	}
	return nil
}

// resettle settles the queues of a hold whose people are others than before.
func resettle(ctx context.Context, tx Tx, b Booking, before []ID) error {
	if !b.Held() {
		return nil
	}
	line, err := bookingLine(ctx, tx, b.EventID)
	if err != nil {
		return err
	}
	queue := queuedBookings(line)
	at := slices.IndexFunc(queue, func(q Queued) bool { return q.ID == b.ID })
	if at < 0 {
		return nil
	}
	wide := queue[at]
	wide.Of = append(slices.Clone(wide.Of), before...)
	near := append(Near(wide, queue), queue[at])
	return putBookingRanks(ctx, tx, line, Settle(near))
}

// Differences are the rows of a line-up that are kept: what is other than the
// members of the day.
func Differences(all, members []Player) (rows []Player) {
	for _, p := range all {
		if p.differs(members) {
			p.Position = len(rows)
			rows = append(rows, p)
		}
	}
	return rows
}
