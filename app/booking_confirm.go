package app

import (
	"cmp"
	"context"
	"slices"

	"sofra/app/words"
)

// ConfirmDate confirms the date of a booking. A double booking or a queue jump
// needs a reason; the holds of others for the same people are released where
// that is asked for, and UnconfirmDate brings them back.
func (a *App) ConfirmDate(ctx context.Context, id ID, how Confirming) error {
	return a.moveBookingTx(ctx, id, func(name string) words.Text { return dateStep(DateConfirmed, name) }, func(tx Tx, b *Booking) error {
		return confirmBooking(ctx, tx, b, how)
	})
}

// Slips say what is odd about a hold that is to be confirmed on a day, where
// nothing of others stands against it: it is not the first, or it ran out.
func (b Booking) Slips(today Date) (all []words.Text) {
	if b.DateState != DateHold {
		return nil
	}
	if b.Rank > 1 {
		all = append(all, words.T("This hold has rank {rank}; the first is 1.", "rank", b.Rank))
	}
	if last := LastDay(b.HoldUntil, b.ChallengedUntil); last != "" && last < today {
		all = append(all, words.T("This hold ran out on {day}.", "day", writtenDay(last)))
	}
	return all
}

func confirmBooking(ctx context.Context, tx Tx, b *Booking, how Confirming) error {
	if !slices.Contains(b.DateState.Next(), DateConfirmed) {
		return errBookingState()
	}
	if err := b.named(); err != nil {
		return err
	}
	asked := *b
	if b.DateState != DateHold {
		next, err := nextBookingRank(ctx, tx, *b)
		if err != nil {
			return err
		}
		asked.Rank = next // an idea waits behind all holds
	}
	doubts, err := bookingDoubts(ctx, tx, asked, true)
	if err == nil {
		err = reasoned(doubts, how.Reason)
	}
	if err != nil {
		return err
	}
	if len(doubts) > 0 || how.Reason != "" {
		b.Reason = how.Reason
	}
	b.DateState = DateConfirmed
	return clearFor(ctx, tx, *b, how.ReleaseOthers, doubts)
}

// clearFor keeps a booking that is confirmed, releases what goes with that,
// and lets those move up who waited behind whatever left the queue.
func clearFor(ctx context.Context, tx Tx, b Booking, others bool, doubts []Doubt) error {
	before, err := bookingLine(ctx, tx, b.EventID)
	if err != nil {
		return err
	}
	if err := tx.PutBooking(ctx, &b); err != nil {
		return err
	}
	for _, d := range doubts {
		if !others || d.Confirmed || d.HoldID == "" {
			continue
		}
		if err := clearBooking(ctx, tx, d.HoldID, b.ID); err != nil {
			return err
		}
	}
	if err := clearTogether(ctx, tx, b); err != nil {
		return err
	}
	if err := clearBehind(ctx, tx, b, others); err != nil {
		return err
	}
	e, err := tx.Event(ctx, b.EventID)
	if err != nil {
		return err
	}
	after, err := bookingLine(ctx, tx, b.EventID)
	if err != nil {
		return err
	}
	return moveUp(ctx, tx, e.Day, notAmong(before, after))
}

// clearBehind releases the holds that are no doubt, for they stand behind.
func clearBehind(ctx context.Context, tx Tx, b Booking, others bool) error {
	if !others {
		return nil
	}
	line, self, err := inLine(ctx, tx, b)
	if err != nil {
		return err
	}
	for _, o := range line {
		if o.queued().against(self) {
			if err := clearBooking(ctx, tx, o.ID, b.ID); err != nil {
				return err
			}
		}
	}
	return nil
}

// clearBooking releases a hold in favour of a confirmed booking.
func clearBooking(ctx context.Context, tx Tx, id, by ID) error {
	o, err := tx.Booking(ctx, id)
	if err != nil || o.DateState != DateHold {
		return err
	}
	o.DateState, o.ClearedBy = DateReleased, by
	return tx.PutBooking(ctx, &o)
}

// UnconfirmDate makes a confirmed date a hold again; what it cleared comes
// back, each with its rank.
func (a *App) UnconfirmDate(ctx context.Context, id ID) error {
	return a.moveBookingTx(ctx, id, func(name string) words.Text { return words.T("Made the date a hold again: {name}", "name", name) }, func(tx Tx, b *Booking) error {
		if b.DateState != DateConfirmed {
			return errBookingState()
		}
		cleared, _, err := tx.Bookings(ctx, BookingFilter{ClearedBy: b.ID, DateState: DateReleased})
		if err != nil {
			return err
		}
		back := []Booking{*b}
		for _, r := range cleared {
			back = append(back, r.Booking)
		}
		slices.SortFunc(back, func(a, b Booking) int { return cmp.Compare(a.Rank, b.Rank) })
		for i := range back {
			back[i].DateState, back[i].ClearedBy = DateHold, ""
			if err := bookingBack(ctx, tx, &back[i]); err != nil {
				return err
			}
		}
		return nil
	})
}

// bookingBack puts a hold into its queue again, at the rank that it had.
func bookingBack(ctx context.Context, tx Tx, b *Booking) error {
	line, self, err := inLine(ctx, tx, *b)
	if err != nil {
		return err
	}
	moved := Insert(self, queuedBookings(line))
	b.Rank = moved[0].Rank
	if err := tx.PutBooking(ctx, b); err != nil {
		return err
	}
	if err := putBookingRanks(ctx, tx, line, moved[1:]); err != nil {
		return err
	}
	return settleBookings(ctx, tx, *b)
}

// errBookingState is the fault of a state that does not follow.
func errBookingState() *Fault {
	return &Fault{"wrong_state", words.T("A booking cannot go from this state to that one.")}
}
