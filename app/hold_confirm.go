package app

import (
	"cmp"
	"context"
	"slices"

	"sofra/app/words"
)

// Confirming says how a date is confirmed.
type Confirming struct {
	Reason        string // why, where it is a double booking or a queue jump
	ReleaseOthers bool   // the holds of other events that want the same are released
}

// ConfirmHold makes a hold the date of its event, which gets the place and the
// day and is confirmed. The other holds of its request are released, and those
// of other events where that is asked for; UnconfirmHold brings them back.
func (a *App) ConfirmHold(ctx context.Context, id ID, how Confirming) error {
	verb := func(e Event) words.Text { return words.T("Confirmed the date: {name}", "name", e.Title) }
	return a.changeHoldIn(ctx, id, HoldKept, verb, func(tx Tx, h *Hold) error {
		doubts, err := holdDoubts(ctx, tx, *h, true)
		if err == nil {
			err = reasoned(doubts, how.Reason)
		}
		if err != nil {
			return err
		}
		if len(doubts) > 0 {
			h.Reason = how.Reason
		}
		if err := confirmEvent(ctx, tx, h); err != nil {
			return err
		}
		return clearWay(ctx, tx, *h, how.ReleaseOthers)
	})
}

// confirmEvent gives an event the place and the day of its hold, and notes
// what it was.
func confirmEvent(ctx context.Context, tx Tx, h *Hold) error {
	others, _, err := tx.Holds(ctx, HoldFilter{EventID: h.EventID, State: HoldConfirmed})
	if err != nil {
		return err
	}
	e, err := tx.Event(ctx, h.EventID)
	if err != nil {
		return err
	}
	if len(others) > 0 || e.Status == "done" || e.Status == "cancelled" {
		return &Fault{"wrong_state", words.T("This event has its date already, or is over or cancelled.")}
	}
	h.HoldWas = HoldWas{e.Status, e.Day, e.VenueID, e.RoomID}
	e.Status, e.Day, e.VenueID, e.RoomID = "confirmed", h.Day, h.VenueID, h.RoomID
	if err := putEvent(ctx, tx, &e); err != nil {
		return err
	}
	h.State = HoldConfirmed
	return tx.PutHold(ctx, h)
}

// clearWay releases what a confirmed hold makes needless. All keep the ranks
// they had before the first has left.
func clearWay(ctx context.Context, tx Tx, h Hold, others bool) error {
	var going []Hold
	if h.RequestID != "" {
		rows, _, err := tx.Holds(ctx, HoldFilter{RequestID: h.RequestID, State: HoldKept})
		if err != nil {
			return err
		}
		for _, r := range rows {
			going = append(going, r.Hold)
		}
	}
	line, err := holdLine(ctx, tx, h)
	if err != nil {
		return err
	}
	for _, o := range line {
		if others && !slices.ContainsFunc(going, func(g Hold) bool { return g.ID == o.ID }) {
			going = append(going, o)
		}
	}
	left := []Hold{h}
	for i := range going {
		going[i].State, going[i].ClearedBy = HoldReleased, h.ID
		if err := tx.PutHold(ctx, &going[i]); err != nil {
			return err
		}
		left = append(left, going[i])
	}
	return closeUpAll(ctx, tx, left)
}

// closeUpAll closes the queues that holds have left, in one order for all
// desks.
func closeUpAll(ctx context.Context, tx Tx, left []Hold) error {
	slices.SortFunc(left, func(a, b Hold) int { return cmp.Compare(a.slot(), b.slot()) })
	for _, h := range slices.CompactFunc(left, func(a, b Hold) bool { return a.slot() == b.slot() }) {
		if err := closeUp(ctx, tx, h); err != nil {
			return err
		}
	}
	return nil
}

// UnconfirmHold makes a confirmed date a hold again. Its event is what it was,
// and the holds that it cleared come back with their ranks.
func (a *App) UnconfirmHold(ctx context.Context, id ID) error {
	verb := func(e Event) words.Text { return words.T("Made the date a hold again: {name}", "name", e.Title) }
	return a.changeHoldIn(ctx, id, HoldConfirmed, verb, func(tx Tx, h *Hold) error {
		if err := unconfirmEvent(ctx, tx, *h); err != nil {
			return err
		}
		cleared, _, err := tx.Holds(ctx, HoldFilter{ClearedBy: h.ID, State: HoldReleased})
		if err != nil {
			return err
		}
		back := []Hold{*h}
		for _, r := range cleared {
			back = append(back, r.Hold)
		}
		slices.SortFunc(back, func(a, b Hold) int { return cmp.Or(cmp.Compare(a.slot(), b.slot()), cmp.Compare(a.Rank, b.Rank)) })
		for i := range back {
			back[i].ClearedBy, back[i].HoldWas = "", HoldWas{}
			if err := comeBack(ctx, tx, &back[i], h.ID); err != nil {
				return err
			}
		}
		return nil
	})
}

// comeBack puts a hold into its queue again; one whose event holds the date
// anew meanwhile stays away.
func comeBack(ctx context.Context, tx Tx, h *Hold, by ID) error {
	line, err := holdLine(ctx, tx, *h)
	if err != nil {
		return err
	}
	if h.ID != by && slices.ContainsFunc(line, func(o Hold) bool { return o.EventID == h.EventID }) {
		return nil
	}
	return queueUp(ctx, tx, h)
}

// unconfirmEvent gives an event back what it was, where nobody gave it
// something else since.
func unconfirmEvent(ctx context.Context, tx Tx, h Hold) error {
	e, err := tx.Event(ctx, h.EventID)
	if err != nil {
		return err
	}
	if e.Status == "confirmed" {
		e.Status = h.WasStatus
	}
	if e.Day == h.Day {
		e.Day = h.WasDay
	}
	if e.VenueID == h.VenueID && e.RoomID == h.RoomID {
		e.VenueID, e.RoomID = h.WasVenueID, h.WasRoomID
	}
	return putEvent(ctx, tx, &e)
}
