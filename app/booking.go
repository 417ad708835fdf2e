package app

import (
	"context"
	"strings"

	"sofra/app/words"
)

// Booking is an artist or ensemble asked for one event.
type Booking struct {
	Kept
	EventID    ID
	PersonID   ID // one of person and ensemble; neither is somebody not yet known
	EnsembleID ID
	DateState  DateState
	Deal       Deal
	Rank       int    // of a hold: 1 is first
	HoldUntil  Date   // last day of a hold
	Fee        Minor  // agreed for the event
	Currency   string // ISO 4217
	Gross      bool   // the fee is before withholding tax
	Plays      string // what for
	BookingDays
	BookingQueue
	BookingCare
}

// BookingDays are the days on which a deal came to its states, and its terms.
type BookingDays struct {
	SentOn     Date // offer sent
	ContractOn Date // contract sent
	SignedOn   Date // by both
	PaidOn     Date

	SettledOn Date // the settlement was agreed: from then on lines are corrections only
	BookingTerms
}

// BookingQueue is how a booking stands among others for its artist and day.
type BookingQueue struct {
	RequestID       ID     // what was asked for with it
	ChallengedUntil Date   // the day until which it must be confirmed, for another wants the date
	Reason          string // why it stands though it was warned of
	ClearedBy       ID     // the booking whose confirmation released it
}

// BookingCare is what an artist needs for one event, how long they play, and how
// they are named.
type BookingCare struct {
	SetLength int  // in minutes; 0 is not said
	Needs     Set  // travel, hotel, interpreter, visa
	NamedFrom Date // not named in public before this day
	Quiet     bool // not named in public at all
}

// BookingNeeds lists the codes of what an artist may need.
func BookingNeeds() []string { return []string{"travel", "hotel", "interpreter", "visa"} }

// BookingRow is a booking as a list shows it.
type BookingRow struct {
	Booking
	Artist string
	Event  string
	Day    Date
	Venue  string
	ToFind int // for how many places somebody is still to be found
}

// Clash is a booking that takes somebody on the day of another one.
type Clash struct {
	BookingRow
	Who          string // who is asked twice: the artist, or a member of both ensembles
	Starts, Ends Clock
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
	HoldsUntil Date // holds that run out, or must be decided, on or before this day
	Unsigned   UnsignedFilter
	ClearedBy  ID
	RequestID  ID
	With       ID   // who is in its line-up, or signs, is paid or travels
	Standing   bool // only what may still come to be
	ToFind     bool // only where somebody is still to be found
}

type bookingReader interface {
	// Bookings lists bookings, and how many there are.
	Bookings(ctx context.Context, f BookingFilter) ([]BookingRow, int, error)

	// Booking returns one, or ErrNotFound.
	Booking(ctx context.Context, id ID) (Booking, error)

	// Clashes lists the holds and confirmed dates that b's artist has on the
	// same day at other events, alone or as a member of an ensemble.
	Clashes(ctx context.Context, b Booking) ([]Clash, error)

	// DayQueue lists the holds on a day, with whom they ask.
	DayQueue(ctx context.Context, day Date) ([]QueuedBooking, error)

	// AskedBy lists whom b asks: the artist, or the ensemble and its members
	// of the day.
	AskedBy(ctx context.Context, b Booking) ([]ID, error)
}

type bookingWriter interface {
	// PutBooking keeps b.
	PutBooking(ctx context.Context, b *Booking) error
}

// Unknown says that a booking has no artist yet: somebody who plays what it
// says is still to be found.
func (b Booking) Unknown() bool { return b.PersonID == "" && b.EnsembleID == "" }

// Check returns Invalid when b breaks a rule.
func (b Booking) Check() error {
	var who words.Text
	if b.PersonID != "" && b.EnsembleID != "" || b.Unknown() && strings.TrimSpace(b.Plays) == "" {
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
		Wrong{"Currency", FeeRule(b.Fee, b.Currency)},
		Wrong{"Rank", RankRule(b.DateState, b.Rank)},
		Wrong{"SetLength", SetLengthRule(b.SetLength)},
	)
}

// SetLengthRule says what is wrong with how long somebody plays.
func SetLengthRule(minutes int) words.Text {
	if minutes < 0 || minutes > 24*60 {
		return words.T("Give 0 to 1,440 minutes.")
	}
	return words.Text{}
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
	name, err := a.booked(ctx, *b)
	if err != nil {
		return err
	}
	verb := words.T("Booked {name}", "name", name)
	if b.Version > 0 {
		verb = words.T("Changed the booking: {name}", "name", name)
	}
	return a.saveBooking(ctx, verb, b)
}

// saveBooking keeps a booking as the step that verb names.
func (a *App) saveBooking(ctx context.Context, verb words.Text, b *Booking) error {
	if err := b.Check(); err != nil {
		return err
	}
	return a.change(ctx, verb, func(tx Tx) error {
		err := statesStay(ctx, tx, b)
		if err == nil && b.DateState == DateHold {
			err = holdFits(ctx, tx, b.EventID, b.HoldUntil)
		}
		if err == nil && b.DateState == DateHold && b.Version == 0 {
			err = freeRank(ctx, tx, b)
		}
		if err != nil {
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
	if old.EnsembleID != b.EnsembleID { // a line-up is of one ensemble
		if err := tx.PutLineup(ctx, b.ID, nil); err != nil {
			return err
		}
	}
	b.DateState, b.Deal, b.SettledOn, b.BookingTerms = old.DateState, old.Deal, old.SettledOn, old.BookingTerms
	if old.SettledOn != "" && (b.Fee != old.Fee || b.Currency != old.Currency || b.Gross != old.Gross) {
		return ErrSettled
	}
	return nil
}

// booked is the name of who is booked; of somebody not yet known, what they
// play.
func (a *App) booked(ctx context.Context, b Booking) (string, error) {
	if b.Unknown() {
		return b.Plays, nil
	}
	if b.EnsembleID != "" {
		e, err := a.Ensemble(ctx, b.EnsembleID)
		return e.Name, err
	}
	p, err := a.Person(ctx, b.PersonID)
	return p.Name, err
}

// Text says a clash: who is asked for what else on that day.
func (c Clash) Text() words.Text {
	hold, alone := c.DateState == DateHold, c.Who == c.Artist
	switch {
	case hold && alone:
		return words.T("Clash of dates: {who} is on hold for {event} on the same day.", "who", c.Who, "event", c.Event)
	case hold:
		return words.T("Clash of dates: {who} is on hold with {ensemble} for {event} on the same day.", "who", c.Who, "ensemble", c.Artist, "event", c.Event)
	case alone:
		return words.T("Double booking: {who} is confirmed for {event} on the same day.", "who", c.Who, "event", c.Event)
	}
	return words.T("Double booking: {who} is confirmed with {ensemble} for {event} on the same day.", "who", c.Who, "ensemble", c.Artist, "event", c.Event)
}
