package app

import (
	"context"
	"slices"

	"sofra/app/words"
)

// MoveDate takes the date of a booking to its next state.
func (a *App) MoveDate(ctx context.Context, id ID, to DateState) error {
	return a.moveBookingTx(ctx, id, func(name string) words.Text { return dateStep(to, name) }, func(tx Tx, b *Booking) error {
		was := b.DateState
		switch {
		case to == DateConfirmed:
			return confirmBooking(ctx, tx, b, Confirming{Reason: b.Reason})
		case !slices.Contains(was.Next(), to):
			return errBookingState()
		case to == DateCancelled && slices.Contains(AgreedDeals(), b.Deal):
			return ErrWhoCancels
		case dateReady(ctx, tx, *b, to) != nil:
			return dateReady(ctx, tx, *b, to)
		case to == DateHold:
			b.Rank = 0
			if err := freeRank(ctx, tx, b); err != nil {
				return err
			}
		}
		if err := bringBack(ctx, tx, b); err != nil {
			return err
		}
		b.DateState = to
		if err := tx.PutBooking(ctx, b); err != nil || was != DateHold {
			return err
		}
		return settleBookings(ctx, tx, *b)
	})
}

// HoldDate holds the date of a booking until a day; a hold gets another day.
func (a *App) HoldDate(ctx context.Context, id ID, until Date) error {
	now, err := a.Booking(ctx, id)
	if err == nil {
		err = holdFits(ctx, a, now.EventID, until)
	}
	if err != nil {
		return err
	}
	return a.moveBookingTx(ctx, id, func(name string) words.Text { return dateStep(DateHold, name) }, func(tx Tx, b *Booking) error {
		if b.DateState != DateHold {
			if !slices.Contains(b.DateState.Next(), DateHold) {
				return errBookingState()
			}
			b.Rank = 0
			if err := freeRank(ctx, tx, b); err != nil {
				return err
			}
		}
		if err := bringBack(ctx, tx, b); err != nil {
			return err
		}
		b.DateState, b.HoldUntil, b.Rank = DateHold, until, max(b.Rank, 1)
		return tx.PutBooking(ctx, b)
	})
}

// MoveDeal takes the deal of a booking to its next state. On is the day it
// happened: kept for an offer and a contract that were sent, a contract that was signed
// and a fee that was paid.
func (a *App) MoveDeal(ctx context.Context, id ID, to Deal, on Date) error {
	if err := check(Wrong{"On", DayRule(on)}); err != nil {
		return err
	}
	return a.moveBookingTx(ctx, id, func(name string) words.Text { return dealStep(to, name) }, func(tx Tx, b *Booking) error {
		if !slices.Contains(b.Deal.Next(), to) {
			return errBookingState()
		}
		err := dealReady(ctx, tx, *b, to)
		if err == nil && to == DealSent { // what is offered stays, whatever the office offers later
			b.Ladder, err = ladderFor(ctx, tx, *b)
		}
		if err != nil {
			return err
		}
		stood := b.Stands()
		b.Deal = to
		if day := b.dayOf(to); day != nil {
			*day = on
		}
		if err := tx.PutBooking(ctx, b); err != nil || b.DateState != DateHold || b.Stands() == stood {
			return err
		}
		return b.waitAgain(ctx, tx)
	})
}

// waitAgain looks at the queue of a hold whose deal moved: who declined waits
// no longer, and who is asked again waits behind the others.
func (b *Booking) waitAgain(ctx context.Context, tx Tx) error {
	if b.Stands() {
		b.Rank = 0
		if err := freeRank(ctx, tx, b); err != nil {
			return err
		}
		return tx.PutBooking(ctx, b)
	}
	return settleBookings(ctx, tx, *b)
}

// KeepsDay says whether a booking keeps the day on which its deal came to d.
func (d Deal) KeepsDay() bool { return new(Booking).dayOf(d) != nil }

// dayOf is where a booking keeps the day of a state, nil for nowhere.
func (b *Booking) dayOf(d Deal) *Date {
	switch d {
	case DealSent:
		return &b.SentOn
	case DealContractSent:
		return &b.ContractOn
	case DealSigned:
		return &b.SignedOn
	case DealSettled:
		return &b.PaidOn
	}
	return nil
}

// moveBookingTx changes a booking as it is kept now, in one step that is named
// after its artist.
func (a *App) moveBookingTx(ctx context.Context, id ID, verb func(name string) words.Text, move func(Tx, *Booking) error) error {
	now, err := a.Booking(ctx, id)
	if err != nil {
		return err
	}
	name, err := a.booked(ctx, now)
	if err != nil {
		return err
	}
	return a.again(ctx, verb(name), func(tx Tx) error {
		b, err := tx.Booking(ctx, id)
		if err != nil {
			return err
		}
		return move(tx, &b)
	})
}

// dateStep names the step of a date to a state.
func dateStep(to DateState, name string) words.Text {
	switch to {
	case DateHold:
		return words.T("Held the date: {name}", "name", name)
	case DateConfirmed:
		return words.T("Confirmed the date: {name}", "name", name)
	case DateDone:
		return words.T("Date done: {name}", "name", name)
	case DateSettled:
		return words.T("Date settled: {name}", "name", name)
	case DateReleased:
		return words.T("Released the date: {name}", "name", name)
	case DateCancelled:
		return words.T("Cancelled the date: {name}", "name", name)
	case DatePostponed:
		return words.T("Postponed the date: {name}", "name", name)
	}
	return words.T("Made the date an idea again: {name}", "name", name)
}

// dealStep names the step of a deal to a state.
func dealStep(to Deal, name string) words.Text {
	switch to {
	case DealApproved:
		return words.T("Approved the deal: {name}", "name", name)
	case DealSent:
		return words.T("Offer sent: {name}", "name", name)
	case DealAccepted:
		return words.T("Offer accepted: {name}", "name", name)
	case DealDeclined:
		return words.T("Offer declined: {name}", "name", name)
	case DealExpired:
		return words.T("Offer expired: {name}", "name", name)
	case DealContractSent:
		return words.T("Contract sent: {name}", "name", name)
	case DealSigned:
		return words.T("Contract signed: {name}", "name", name)
	case DealPerformed:
		return words.T("Performed: {name}", "name", name)
	case DealSettled:
		return words.T("Fee paid: {name}", "name", name)
	}
	return words.T("Made the deal a draft again: {name}", "name", name)
}
