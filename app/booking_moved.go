package app

import (
	"context"
	"slices"
)

// requeue does what may move an event, or end it, and keeps the queues of its
// artists whole: where its holds leave a day, those behind them move up; where
// they come to one, they wait behind those that are there.
func requeue(ctx context.Context, tx Tx, event ID, do func() error) error {
	was, left, err := heldFor(ctx, tx, event)
	if err == nil {
		err = do()
	}
	if err != nil {
		return err
	}
	is, came, err := heldFor(ctx, tx, event)
	if err != nil {
		return err
	}
	if was == is {
		left, came = notAmong(left, came), notAmong(came, left)
	}
	if err := moveUp(ctx, tx, was, left); err != nil {
		return err
	}
	return waitBehind(ctx, tx, is, came)
}

// putEvent keeps an event; its holds of artists go with it to another day.
func putEvent(ctx context.Context, tx Tx, e *Event) error {
	if e.Version == 0 {
		return tx.PutEvent(ctx, e)
	}
	return requeue(ctx, tx, e.ID, func() error { return tx.PutEvent(ctx, e) })
}

// notAmong are the holds of all that are not among others.
func notAmong(all, others []QueuedBooking) (rest []QueuedBooking) {
	for _, b := range all {
		if !slices.ContainsFunc(others, func(o QueuedBooking) bool { return o.ID == b.ID }) {
			rest = append(rest, b)
		}
	}
	return rest
}

// heldFor are the holds of artists that stand for an event, and their day.
func heldFor(ctx context.Context, tx Tx, event ID) (day Date, held []QueuedBooking, err error) {
	e, err := tx.Event(ctx, event)
	if err != nil || e.Day == "" {
		return "", nil, err
	}
	line, err := bookingLine(ctx, tx, event)
	return e.Day, slices.DeleteFunc(line, func(b QueuedBooking) bool { return b.EventID != event }), err
}

// moveUp lets those move up who waited behind holds that left a day.
func moveUp(ctx context.Context, tx Tx, day Date, left []QueuedBooking) error {
	if len(left) == 0 {
		return nil
	}
	line, err := tx.DayQueue(ctx, day)
	if err != nil {
		return err
	}
	var near []Queued
	for _, b := range left {
		for _, q := range Near(b.queued(), queuedBookings(line)) {
			if !slices.ContainsFunc(near, func(o Queued) bool { return o.ID == q.ID }) {
				near = append(near, q)
			}
		}
	}
	return putBookingRanks(ctx, tx, line, Settle(near))
}

// waitBehind puts holds that came to a day behind those that are there.
func waitBehind(ctx context.Context, tx Tx, day Date, came []QueuedBooking) error {
	if len(came) == 0 {
		return nil
	}
	line, err := tx.DayQueue(ctx, day)
	if err != nil {
		return err
	}
	stand, moved := queuedBookings(notAmong(line, came)), []Queued{}
	for _, b := range came {
		q := b.queued()
		q.Rank = NextRank(q, stand)
		stand, moved = append(stand, q), append(moved, q)
	}
	return putBookingRanks(ctx, tx, line, moved)
}

// putBookingRanks keeps the ranks that changed in a queue of artists.
func putBookingRanks(ctx context.Context, tx Tx, line []QueuedBooking, moved []Queued) error {
	for _, q := range moved {
		at := slices.IndexFunc(line, func(o QueuedBooking) bool { return o.ID == q.ID })
		if at < 0 || line[at].Rank == q.Rank {
			continue
		}
		line[at].Rank = q.Rank
		if err := tx.PutBooking(ctx, &line[at].Booking); err != nil {
			return err
		}
	}
	return nil
}
