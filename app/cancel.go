package app

import (
	"context"
	"slices"

	"sofra/app/words"
)

// Canceller is who cancels a booking.
type Canceller string

// Who may cancel.
const (
	ByOffice Canceller = "office"
	ByArtist Canceller = "artist"
	ByNobody Canceller = "nobody" // what nobody could prevent
)

// Cancellers lists who may cancel, in the order of forms.
func Cancellers() []Canceller { return []Canceller{ByOffice, ByArtist, ByNobody} }

// BookingTerms are what holds when a booking is cancelled, and how it was.
type BookingTerms struct {
	Ladder      Ladder // of its own; empty is the office's
	CancelledBy Canceller
	CancelledOn Date
	CancelWhy   string
}

// Cancelling says who cancels a booking, when and why.
type Cancelling struct {
	By  Canceller
	On  Date
	Why string
}

// Check returns Invalid when c breaks a rule.
func (c Cancelling) Check() error {
	var by, none words.Text
	if !slices.Contains(Cancellers(), c.By) {
		by = words.T("Choose who cancels.")
	}
	if c.On == "" {
		none = words.T("Choose the day.")
	}
	return check(Wrong{"By", by}, Wrong{"On", none}, Wrong{"On", DayRule(c.On)}, Wrong{"Why", reasonRule(c.Why)})
}

// ErrWhoCancels is of an agreed booking that is cancelled without a word.
var ErrWhoCancels = &Fault{"who_cancels", words.T("Something was agreed with the artist. Say who cancels, when and why.")}

// CancelBooking cancels the date of a booking. What was agreed is no longer due;
// in its place is the share of the fee that the ladder says. Going back to an
// idea or a hold undoes that.
func (a *App) CancelBooking(ctx context.Context, id ID, how Cancelling) error {
	if err := how.Check(); err != nil {
		return err
	}
	verb := func(name string) words.Text { return dateStep(DateCancelled, name) }
	return a.moveBookingTx(ctx, id, verb, func(tx Tx, b *Booking) error { return cancelBooking(ctx, tx, b, how) })
}

func cancelBooking(ctx context.Context, tx Tx, b *Booking, how Cancelling) error {
	if !slices.Contains(b.DateState.Next(), DateCancelled) {
		return errBookingState()
	}
	r, err := reckon(ctx, tx, *b, how)
	if err != nil {
		return err
	}
	b.DateState = DateCancelled
	b.CancelledBy, b.CancelledOn, b.CancelWhy = how.By, how.On, how.Why
	if err := tx.PutBooking(ctx, b); err != nil {
		return err
	}
	return tx.PutBookingLines(ctx, b.ID, slices.Concat(r.before, r.fees))
}

// bringBack takes a cancellation out of a booking whose date is wanted again.
// What was paid of it is an advance then.
func bringBack(ctx context.Context, tx Tx, b *Booking) error {
	if b.DateState != DateCancelled {
		return nil
	}
	if b.SettledOn != "" {
		return ErrSettled
	}
	lines, err := linesOf(ctx, tx, b.ID)
	if err != nil {
		return err
	}
	var left []BookingLine
	for _, l := range lines {
		switch {
		case l.Kind != LineCancellation:
			left = append(left, l)
		case l.PaidOn != "":
			left = append(left, l.asAdvance(ratesOf(lines), b.Gross))
		}
	}
	b.CancelledBy, b.CancelledOn, b.CancelWhy = "", "", ""
	return tx.PutBookingLines(ctx, b.ID, left)
}
