package app

import (
	"cmp"
	"context"
	"slices"

	"sofra/app/words"
)

// holdLine is the queue in which h stands, without other desks.
func holdLine(ctx context.Context, tx Tx, h Hold) (line []Hold, err error) {
	if err := aloneAt(ctx, tx, h); err != nil {
		return nil, err
	}
	rows, _, err := tx.Holds(ctx, HoldFilter{VenueID: h.VenueID, RoomID: h.RoomID, State: HoldKept, From: h.Day, To: h.Day})
	for _, r := range rows {
		if r.RoomID == h.RoomID {
			line = append(line, r.Hold)
		}
	}
	return line, err
}

func queuedHolds(line []Hold) (all []Queued) {
	for _, h := range line {
		all = append(all, h.queued())
	}
	return all
}

// putRanks keeps the ranks that changed in a queue.
func putRanks(ctx context.Context, tx Tx, line []Hold, moved []Queued) error {
	for _, q := range moved {
		at := slices.IndexFunc(line, func(h Hold) bool { return h.ID == q.ID })
		if at < 0 {
			continue
		}
		line[at].Rank = q.Rank
		if err := tx.PutHold(ctx, &line[at]); err != nil {
			return err
		}
	}
	return nil
}

// closeUp lets those behind move up where a hold has left the queue of left.
func closeUp(ctx context.Context, tx Tx, left Hold) error {
	line, err := holdLine(ctx, tx, left)
	if err != nil {
		return err
	}
	return putRanks(ctx, tx, line, Settle(queuedHolds(line)))
}

// queueUp keeps h as a hold at its rank, or behind all others where it has
// none; those it comes before move down.
func queueUp(ctx context.Context, tx Tx, h *Hold) error {
	line, err := holdLine(ctx, tx, *h)
	if err != nil {
		return err
	}
	line = slices.DeleteFunc(line, func(o Hold) bool { return o.ID == h.ID })
	if slices.ContainsFunc(line, func(o Hold) bool { return o.EventID == h.EventID }) {
		return Invalid{{"Day", words.T("This event holds this place on that day already.")}}
	}
	h.State, h.ID = HoldKept, cmp.Or(h.ID, NewID())
	stand := queuedHolds(line)
	if h.Rank == 0 {
		h.Rank = NextRank(h.queued(), stand)
	}
	moved := Insert(h.queued(), stand)
	h.Rank = moved[0].Rank
	if err := tx.PutHold(ctx, h); err != nil {
		return err
	}
	return putRanks(ctx, tx, line, moved[1:])
}

// keepHold is queueUp for a hold that somebody asks for: it fits its venue,
// and a doubt has its reason.
func keepHold(ctx context.Context, tx Tx, h *Hold) error {
	if err := h.Check(); err != nil {
		return err
	}
	e, err := tx.Event(ctx, h.EventID)
	if err == nil && e.DeletedAt != "" {
		err = ErrNotFound // another desk put it into the bin
	}
	if err != nil {
		return err
	}
	v, err := tx.Venue(ctx, h.VenueID)
	if err != nil {
		return err
	}
	known := slices.ContainsFunc(v.Rooms, func(r Room) bool { return r.ID == h.RoomID })
	if (len(v.Rooms) > 0 || h.RoomID != "") && !known {
		return Invalid{{"RoomID", words.T("Choose a room of this venue.")}}
	}
	asked := *h
	if asked.Rank == 0 {
		line, err := holdLine(ctx, tx, asked)
		if err != nil {
			return err
		}
		asked.Rank = NextRank(asked.queued(), queuedHolds(line))
	}
	doubts, err := holdDoubts(ctx, tx, asked, false)
	if err == nil {
		err = reasoned(doubts, h.Reason)
	}
	if err != nil {
		return err
	}
	return queueUp(ctx, tx, h)
}

// holdsOf are the holds that stand for an event; other records have none.
func holdsOf(ctx context.Context, tx Tx, r Ref) (all []Hold, err error) {
	if r.Kind != Events {
		return nil, nil
	}
	rows, _, err := tx.Holds(ctx, HoldFilter{EventID: r.ID, State: HoldKept})
	for _, row := range rows {
		all = append(all, row.Hold)
	}
	return all, err
}

// holdAgain puts the holds of an event that came out of the bin into their
// queues again.
func holdAgain(ctx context.Context, tx Tx, r Ref) error {
	holds, err := holdsOf(ctx, tx, r)
	for i := range holds {
		if err == nil {
			err = queueUp(ctx, tx, &holds[i])
		}
	}
	return err
}

// aloneAt keeps other desks from a queue until the step ends. A step that
// confirms goes from queue to queue, so desks first wait for all of them: two
// whose requests cross would else stop each other again and again.
func aloneAt(ctx context.Context, tx Tx, h Hold) error {
	if err := tx.Alone(ctx, "holds"); err != nil {
		return err
	}
	return tx.Alone(ctx, string(h.slot()))
}
