package app

import (
	"context"
	"math"

	"sofra/app/words"
)

// QueuedBooking is a hold of an artist with everybody who is asked by it: the
// artist, or the ensemble and its members of the day.
type QueuedBooking struct {
	Booking
	Of []ID `part:"shown"`
}

func (b QueuedBooking) queued() Queued {
	return Queued{ID: b.ID, EventID: b.EventID, Rank: b.Rank, Of: b.Of}
}

func queuedBookings(all []QueuedBooking) (queue []Queued) {
	for _, b := range all {
		queue = append(queue, b.queued())
	}
	return queue
}

// BookingDoubts says what is doubtful about a booking as a hold, or about
// confirming it. What is no hold waits behind all of them.
func (a *App) BookingDoubts(ctx context.Context, b Booking, confirming bool) ([]Doubt, error) {
	if confirming && b.DateState != DateHold {
		b.Rank = math.MaxInt
	}
	return bookingDoubts(ctx, a, b, confirming)
}

func bookingDoubts(ctx context.Context, from Reader, b Booking, confirming bool) ([]Doubt, error) {
	e, err := from.Event(ctx, b.EventID)
	if err != nil {
		return nil, err
	}
	clashes, err := from.Clashes(ctx, b)
	if err != nil {
		return nil, err
	}
	var rivals []Rival
	for _, c := range clashes {
		there := Event{Day: c.Day, Starts: c.Starts, Ends: c.Ends}.Span(0, 0)
		if c.ID != b.ID && c.Stands() && there.Meets(e.Span(0, 0)) {
			rivals = append(rivals, Rival{Occupied{c.Who, c.Event, there}, c.EventID, c.ID, c.Rank, c.DateState != DateHold})
		}
	}
	doubts := DoubtsOf(b.Rank, confirming, rivals)
	if _, final := Final(doubts); final {
		if err := onlyOfNames(ctx, from, b, doubts); err != nil {
			return nil, err
		}
	}
	blocked, err := from.BlockedFor(ctx, b)
	return append(doubts, cannotCome(e, blocked)...), err
}

// onlyOfNames takes its finality from what only says the name of an ensemble
// twice: while no member is known, nobody is in two places.
func onlyOfNames(ctx context.Context, from bookingReader, b Booking, doubts []Doubt) error {
	of, err := from.AskedBy(ctx, b)
	for i := range doubts {
		doubts[i].Final = doubts[i].Final && (b.PersonID != "" || len(of) > 1)
	}
	return err
}

// cannotCome are the doubts of an event on days that people have blocked.
func cannotCome(e Event, blocked []BlockedPerson) (doubts []Doubt) {
	for _, p := range blocked {
		doubts = append(doubts, Doubt{Kind: CannotCome, Rival: Rival{Occupied: Occupied{Who: p.Name, Span: e.Span(0, 0)}, EventID: e.ID}})
	}
	return doubts
}

// bookingLine is the queue of the day of an event, without other desks.
func bookingLine(ctx context.Context, tx Tx, event ID) ([]QueuedBooking, error) {
	e, err := tx.Event(ctx, event)
	if err != nil || e.Day == "" {
		return nil, err
	}
	if err := tx.Alone(ctx, "bookings|"+string(e.Day)); err != nil {
		return nil, err
	}
	return tx.DayQueue(ctx, e.Day)
}

// inLine is a booking as the queue of its day knows it, with that queue.
func inLine(ctx context.Context, tx Tx, b Booking) (line []QueuedBooking, self Queued, err error) {
	if line, err = bookingLine(ctx, tx, b.EventID); err != nil {
		return nil, self, err
	}
	of, err := tx.AskedBy(ctx, b)
	return line, QueuedBooking{b, of}.queued(), err
}

// settleBookings lets those around a booking that changed move up, or down
// where it came before them.
func settleBookings(ctx context.Context, tx Tx, b Booking) error {
	line, self, err := inLine(ctx, tx, b)
	if err != nil {
		return err
	}
	near := Near(self, queuedBookings(line))
	if b.DateState == DateHold && b.Stands() {
		near = append(near, self)
	}
	return putBookingRanks(ctx, tx, line, Settle(near))
}

// nextBookingRank is the next free rank for everybody whom b asks.
func nextBookingRank(ctx context.Context, tx Tx, b Booking) (int, error) {
	line, self, err := inLine(ctx, tx, b)
	return NextRank(self, queuedBookings(line)), err
}

// freeRank gives a new hold the next free rank where another has its own.
func freeRank(ctx context.Context, tx Tx, b *Booking) error {
	next, err := nextBookingRank(ctx, tx, *b)
	if b.Rank == 0 || b.Rank < next {
		b.Rank = next
	}
	return err
}

// ChallengeBooking says that a hold wants its date: the better ones for
// anybody of it have until a day to be confirmed.
func (a *App) ChallengeBooking(ctx context.Context, id ID, until Date) error {
	return a.moveBookingTx(ctx, id, func(name string) words.Text { return words.T("Challenged a date: {name}", "name", name) }, func(tx Tx, b *Booking) error {
		e, err := tx.Event(ctx, b.EventID)
		if err != nil {
			return err
		}
		if err := check(Wrong{"Until", lastDayRule(until, e.Day)}); err != nil {
			return err
		}
		line, self, err := inLine(ctx, tx, *b)
		if err != nil {
			return err
		}
		better := 0
		for i := range line {
			if !line[i].queued().against(self) || line[i].Rank >= b.Rank {
				continue
			}
			better++
			line[i].ChallengedUntil = until
			if err := tx.PutBooking(ctx, &line[i].Booking); err != nil {
				return err
			}
		}
		if better == 0 || b.DateState != DateHold {
			return &Fault{"wrong_state", words.T("This hold is the first; there is nobody to challenge.")}
		}
		return nil
	})
}
