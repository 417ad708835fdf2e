package app

import (
	"cmp"
	"context"
	"slices"

	"sofra/app/words"
)

// ArtistWish is one artist or ensemble for one event.
type ArtistWish struct {
	EventID    ID
	PersonID   ID // one of person and ensemble
	EnsembleID ID
}

// ArtistRequest asks for several artists, or for several events, at once: what
// is confirmed of them releases the others.
type ArtistRequest struct {
	Wishes    []ArtistWish
	Plays     string // "" is what each plays
	HoldUntil Date   // for each at the latest the day of its event
	Reason    string
}

// AskArtists holds everything that is asked for, each behind those that hold it
// already, and returns what the bookings share.
func (a *App) AskArtists(ctx context.Context, r ArtistRequest) (ID, error) {
	if err := r.check(); err != nil {
		return "", err
	}
	e, err := a.Event(ctx, r.Wishes[0].EventID)
	if err != nil {
		return "", err
	}
	request := NewID()
	verb := words.N("Asked for {n} artists: {name}", len(r.Wishes), "name", e.Title)
	return request, a.change(ctx, verb, func(tx Tx) error {
		for _, w := range r.Wishes {
			b := Booking{EventID: w.EventID, PersonID: w.PersonID, EnsembleID: w.EnsembleID, DateState: DateHold, Deal: DealDraft, Currency: "EUR", Plays: r.Plays}
			b.RequestID, b.HoldUntil, b.Reason = request, r.HoldUntil, r.Reason
			if err := holdArtist(ctx, tx, &b); err != nil {
				return err
			}
		}
		return nil
	})
}

// check returns Invalid when a request breaks a rule.
func (r ArtistRequest) check() error {
	var who words.Text
	for i, w := range r.Wishes {
		switch {
		case w.EventID == "" || (w.PersonID == "") == (w.EnsembleID == ""):
			who = words.T("Choose an artist and an event.")
		case slices.Contains(r.Wishes[:i], w):
			who = words.T("This artist is asked for this event twice.")
		}
	}
	if len(r.Wishes) == 0 {
		who = words.T("Choose an artist and an event.")
	}
	return check(Wrong{"Wishes", who}, Wrong{"HoldUntil", DayRule(r.HoldUntil)}, Wrong{"Plays", LengthRule(r.Plays)}, Wrong{"Reason", LengthRule(r.Reason)})
}

// holdArtist keeps one booking of a request, behind all others; a doubt has its
// reason.
func holdArtist(ctx context.Context, tx Tx, b *Booking) error {
	e, err := tx.Event(ctx, b.EventID)
	if err != nil {
		return err
	}
	if e.Day != "" && b.HoldUntil > e.Day {
		b.HoldUntil = e.Day
	}
	same, _, err := tx.Bookings(ctx, BookingFilter{EventID: b.EventID, PersonID: b.PersonID, EnsembleID: b.EnsembleID, Standing: true})
	if err != nil {
		return err
	}
	if len(same) > 0 {
		return Invalid{{"Wishes", words.T("{artist} is booked for {event} already.", "artist", same[0].Artist, "event", e.Title)}}
	}
	if b.PersonID != "" {
		p, err := tx.Person(ctx, b.PersonID)
		if err != nil {
			return err
		}
		b.Plays, b.Fee = cmp.Or(b.Plays, p.Plays), p.UsualFee
	}
	if err := freeRank(ctx, tx, b); err != nil {
		return err
	}
	if err := b.Check(); err != nil {
		return err
	}
	doubts, err := bookingDoubts(ctx, tx, *b, false)
	if err == nil {
		err = reasoned(doubts, b.Reason)
	}
	if err != nil {
		return err
	}
	if len(doubts) == 0 {
		b.Reason = ""
	}
	return tx.PutBooking(ctx, b)
}

// AskedTogether lists the other holds of the request of a booking.
func (a *App) AskedTogether(ctx context.Context, b Booking) ([]BookingRow, error) {
	return askedTogether(ctx, a, b)
}

func askedTogether(ctx context.Context, from Reader, b Booking) ([]BookingRow, error) {
	if b.RequestID == "" {
		return nil, nil
	}
	rows, _, err := from.Bookings(ctx, BookingFilter{RequestID: b.RequestID, DateState: DateHold, Page: Page{Sort: "artist"}})
	return slices.DeleteFunc(rows, func(o BookingRow) bool { return o.ID == b.ID || !o.Stands() }), err
}

// clearTogether releases the other holds of a request, and lets those who waited
// behind them move up.
func clearTogether(ctx context.Context, tx Tx, b Booking) error {
	rest, err := askedTogether(ctx, tx, b)
	for _, o := range rest {
		if err == nil {
			err = clearBooking(ctx, tx, o.ID, b.ID)
		}
		if err == nil {
			err = settleBookings(ctx, tx, o.Booking)
		}
	}
	return err
}
