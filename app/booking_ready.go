package app

import (
	"context"
	"slices"
	"time"

	"sofra/app/words"
)

// What a step of a booking may wait for.
var (
	ErrNotHeld   = &Fault{"not_held", words.T("This event is still to come. It can be done, performed or settled from its day on.")}
	ErrNobodyYet = &Fault{"nobody_yet", words.T("Nobody is named for this booking yet. Name the artist first; until then it can be an idea or a hold.")}
)

// named refuses what only somebody who is known can agree to.
func (b Booking) named() error {
	if b.Unknown() {
		return ErrNobodyYet
	}
	return nil
}

// AsksSomebody says whether a deal has left the office, or comes after that.
func (d Deal) AsksSomebody() bool { return d == DealSent || slices.Contains(AgreedDeals(), d) }

// over refuses what can only be said of an event whose day has come. One
// without a day has an old list said nothing of.
func over(ctx context.Context, from eventReader, b Booking) error {
	e, err := from.Event(ctx, b.EventID)
	if err == nil && e.Day > DateOf(time.Now()) {
		return ErrNotHeld
	}
	return err
}

// dateReady refuses a state of the date that is too early.
func dateReady(ctx context.Context, tx Tx, b Booking, to DateState) error {
	if to == DateDone || to == DateSettled {
		return over(ctx, tx, b)
	}
	return nil
}

// dealReady refuses a state of the deal that is too early, or that nobody could
// agree to.
func dealReady(ctx context.Context, tx Tx, b Booking, to Deal) error {
	if to.AsksSomebody() {
		if err := b.named(); err != nil {
			return err
		}
	}
	if to == DealPerformed {
		return over(ctx, tx, b)
	}
	return nil
}
