package app

import (
	"context"
	"time"

	"sofra/app/words"
)

// CancelEventAndBookings cancels an event, today and by the office, with its
// bookings and holds.
func (a *App) CancelEventAndBookings(ctx context.Context, id ID, reason string) error {
	return a.CancelEventBy(ctx, id, Cancelling{By: ByOffice, On: DateOf(time.Now()), Why: reason})
}

// CancelEventBy cancels an event and gives up the dates of its bookings that are
// still open, and its holds, in one step. What was agreed with artists is
// reckoned as if each booking were cancelled so.
func (a *App) CancelEventBy(ctx context.Context, id ID, how Cancelling) error {
	if err := check(Wrong{"Reason", reasonRule(how.Why)}); err != nil {
		return err
	}
	if err := how.Check(); err != nil {
		return err
	}
	verb := func(name string) words.Text {
		return words.T("Cancelled the event {name} with its bookings", "name", name)
	}
	return a.changeEventTx(ctx, id, verb, func(tx Tx, e *Event) error {
		e.Status, e.Reason = "cancelled", how.Why
		rows, _, err := tx.Bookings(ctx, BookingFilter{EventID: id})
		for i := range rows {
			if err == nil {
				err = giveUp(ctx, tx, &rows[i].Booking, how)
			}
		}
		if err != nil {
			return err
		}
		holds, err := holdsOf(ctx, tx, Ref{Kind: Events, ID: id})
		for i := range holds {
			if err == nil {
				err = releaseHold(ctx, tx, &holds[i], "")
			}
		}
		return err
	})
}

// giveUp cancels or releases the date of a booking whose event is cancelled. A
// settlement that both sides agreed on stays.
func giveUp(ctx context.Context, tx Tx, b *Booking, how Cancelling) error {
	switch to := b.GivenUp(); {
	case to == "":
		return nil
	case to == DateCancelled && b.SettledOn == "":
		return cancelBooking(ctx, tx, b, how)
	default:
		b.DateState = to
		return tx.PutBooking(ctx, b)
	}
}
