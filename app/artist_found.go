package app

import (
	"context"

	"sofra/app/words"
)

// FoundArtist is who was found for a booking of somebody not yet known.
type FoundArtist struct {
	PersonID   ID // one of person and ensemble
	EnsembleID ID
	Reason     string // why, where there is a doubt about the date
}

// FindArtist gives a booking of somebody not yet known its artist or ensemble. A
// hold goes behind those that hold the artist already; a doubt needs a reason.
func (a *App) FindArtist(ctx context.Context, id ID, found FoundArtist) error {
	if (found.PersonID == "") == (found.EnsembleID == "") {
		return Invalid{{"PersonID", words.T("Choose one artist or one ensemble.")}}
	}
	name, err := a.booked(ctx, Booking{PersonID: found.PersonID, EnsembleID: found.EnsembleID})
	if err != nil {
		return err
	}
	verb := func(what string) words.Text {
		return words.T("Found {person} for {name}", "person", name, "name", what)
	}
	return a.moveBookingTx(ctx, id, verb, func(tx Tx, b *Booking) error {
		if !b.Unknown() {
			return errBookingState()
		}
		b.PersonID, b.EnsembleID = found.PersonID, found.EnsembleID
		if err := foundFits(ctx, tx, b, found.Reason); err != nil {
			return err
		}
		return tx.PutBooking(ctx, b)
	})
}

// foundFits finds the place of a booking that has its artist now.
func foundFits(ctx context.Context, tx Tx, b *Booking, reason string) error {
	if !b.Takes() {
		return nil
	}
	if b.DateState == DateHold {
		if err := freeRank(ctx, tx, b); err != nil {
			return err
		}
	}
	doubts, err := bookingDoubts(ctx, tx, *b, b.DateState != DateHold)
	if err == nil {
		err = reasoned(doubts, reason)
	}
	if err == nil && len(doubts) > 0 {
		b.Reason = reason
	}
	return err
}

// NotYetKnown is how somebody is called who is still to be found for a part.
func NotYetKnown(plays string) words.Text {
	if plays == "" {
		return words.T("Somebody, not yet known")
	}
	return words.T("{what}, not yet known", "what", plays)
}
