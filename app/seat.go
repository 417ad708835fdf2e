package app

import (
	"context"

	"sofra/app/words"
)

// Seat is a place on the platform: of an organisation, which somebody may speak
// for, or of a person. It counts from its first day to its last.
type Seat struct {
	Kept
	PersonID         ID
	OrganisationID   ID // one of the two
	RepresentativeID ID // of an organisation
	Title            string
	FromOn           Date
	UntilOn          Date
	State            string // proposed, member, left, suspended
	Notes            string
}

// SeatRow is a seat as a list shows it. Side and maturity are of the
// organisation, the side of a person is that of their municipality.
type SeatRow struct {
	Seat
	Name           string // of whoever has the seat
	Representative string
	Ibar           string
	Maturity       string
	Serves         Set
}

// SeatFilter says which seats a list shows.
type SeatFilter struct {
	Page
	State    string
	Ibar     string
	Maturity string
	Serves   string
}

type seatReader interface {
	// Seats lists seats, and how many there are.
	Seats(ctx context.Context, f SeatFilter) ([]SeatRow, int, error)

	// Seat returns one, or ErrNotFound.
	Seat(ctx context.Context, id ID) (Seat, error)

	// SeatTargets lists the least shares that the office wants.
	SeatTargets(ctx context.Context) ([]SeatTarget, error)
}

type seatWriter interface {
	// PutSeat keeps s.
	PutSeat(ctx context.Context, s *Seat) error

	// PutSeatTarget keeps t; a bound of 0 forgets what was wanted of its group.
	PutSeatTarget(ctx context.Context, t *SeatTarget) error
}

// seatGenderReader opens sealed cells, as stageReader does: for a step only.
type seatGenderReader interface {
	// SeatGenders opens what people said of themselves, of those whom a seat
	// stands for: only those who answered are there. ErrSealed where this desk
	// has no key.
	SeatGenders(ctx context.Context, people []ID) (map[ID]string, error)
}

// SeatStates lists the codes that a seat may have, in the order they come.
func SeatStates() []string { return []string{"proposed", "member", "left", "suspended"} }

// Stands says whether a seat counts on a day: it is somebody's, and the day is
// within its term.
func (s Seat) Stands(on Date) bool {
	return s.State != "proposed" && (s.FromOn == "" || s.FromOn <= on) && (s.UntilOn == "" || on <= s.UntilOn)
}

// Voice is the person whom a seat stands for: its own, or who speaks for the
// organisation; "" is nobody.
func (s Seat) Voice() ID {
	if s.PersonID != "" {
		return s.PersonID
	}
	return s.RepresentativeID
}

// Check returns Invalid when s breaks a rule.
func (s Seat) Check() error {
	var who, speaks, until words.Text
	if (s.PersonID == "") == (s.OrganisationID == "") {
		who = words.T("Choose an organisation or a person.")
	}
	if s.RepresentativeID != "" && s.OrganisationID == "" {
		speaks = words.T("Only an organisation has somebody who speaks for it.")
	}
	switch {
	case s.UntilOn == "" && (s.State == "left" || s.State == "suspended"):
		until = words.T("Say the last day on which this seat counts.")
	case s.FromOn != "" && s.UntilOn != "" && s.UntilOn < s.FromOn:
		until = words.T("The last day is before the first.")
	}
	return check(
		Wrong{"OrganisationID", who}, Wrong{"RepresentativeID", speaks}, Wrong{"Title", LengthRule(s.Title)},
		Wrong{"State", oneOf(s.State, SeatStates()...)}, Wrong{"FromOn", DayRule(s.FromOn)}, Wrong{"UntilOn", until},
	)
}

// SaveSeat adds or replaces a seat.
func (a *App) SaveSeat(ctx context.Context, s *Seat) error {
	if err := s.Check(); err != nil {
		return err
	}
	name, err := a.seatName(ctx, *s)
	if err != nil {
		return err
	}
	return a.saveSeat(ctx, words.T("Saved the seat of {name}", "name", name), s)
}

// saveSeat keeps a seat as the step that verb names.
func (a *App) saveSeat(ctx context.Context, verb words.Text, s *Seat) error {
	if s.State == "" {
		s.State = "member"
	}
	if err := s.Check(); err != nil {
		return err
	}
	return a.change(ctx, verb, func(tx Tx) error { return tx.PutSeat(ctx, s) })
}

// seatName is whoever has a seat.
func (a *App) seatName(ctx context.Context, s Seat) (string, error) {
	if s.OrganisationID != "" {
		return a.NameOf(ctx, Ref{Organisations, s.OrganisationID})
	}
	return a.NameOf(ctx, Ref{People, s.PersonID})
}
