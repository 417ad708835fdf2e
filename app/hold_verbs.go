package app

import (
	"context"

	"sofra/app/words"
)

// Wish is one place on one day.
type Wish struct {
	VenueID ID
	RoomID  ID
	Day     Date
}

// DateRequest asks for several places or days at once: what is confirmed of
// them releases the others.
type DateRequest struct {
	EventID   ID
	Wishes    []Wish
	HoldUntil Date // for each at the latest its own day
	Reason    string
}

// AskDates holds everything that is asked for, each behind those that hold it
// already, and returns what the holds share.
func (a *App) AskDates(ctx context.Context, r DateRequest) (ID, error) {
	if len(r.Wishes) == 0 {
		return "", Invalid{{"Wishes", words.T("Choose a place and a day.")}}
	}
	if r.EventID == "" {
		return "", Invalid{{"EventID", words.T("Choose the event.")}}
	}
	e, err := a.Event(ctx, r.EventID)
	if err != nil {
		return "", err
	}
	request := NewID()
	verb := words.N("Asked for {n} dates: {name}", len(r.Wishes), "name", e.Title)
	return request, a.again(ctx, verb, func(tx Tx) error {
		for _, w := range r.Wishes {
			h := Hold{RequestID: request, EventID: r.EventID, VenueID: w.VenueID, RoomID: w.RoomID, Day: w.Day, HoldUntil: r.HoldUntil, Reason: r.Reason}
			h.atMost()
			if err := keepHold(ctx, tx, &h); err != nil {
				return err
			}
		}
		return nil
	})
}

// PlaceHold holds one place on one day: at its rank, or behind all others
// where it has none.
func (a *App) PlaceHold(ctx context.Context, h *Hold) error {
	e, err := a.Event(ctx, h.EventID)
	if err != nil {
		return err
	}
	kept := Hold{}
	err = a.again(ctx, words.T("Held a date: {name}", "name", e.Title), func(tx Tx) error {
		kept = *h // each try begins with what was asked for
		kept.Kept, kept.State = Kept{}, HoldKept
		return keepHold(ctx, tx, &kept)
	})
	if err == nil {
		*h = kept
	}
	return err
}

// MoveHold holds another place or day instead, behind those that hold it.
func (a *App) MoveHold(ctx context.Context, id ID, to Wish, reason string) error {
	verb := func(name string) words.Text { return words.T("Moved a hold: {name}", "name", name) }
	return a.changeHold(ctx, id, verb, func(tx Tx, h *Hold) error {
		was := *h
		h.VenueID, h.RoomID, h.Day, h.Reason, h.ChallengedUntil = to.VenueID, to.RoomID, to.Day, reason, ""
		if h.slot() != was.slot() {
			h.Rank = 0
		}
		h.atMost()
		if err := keepHold(ctx, tx, h); err != nil {
			return err
		}
		return closeUp(ctx, tx, was)
	})
}

// ExtendHold keeps a hold until another day.
func (a *App) ExtendHold(ctx context.Context, id ID, until Date) error {
	verb := func(name string) words.Text { return words.T("Extended a hold: {name}", "name", name) }
	return a.changeHold(ctx, id, verb, func(tx Tx, h *Hold) error {
		h.HoldUntil = until
		if err := h.Check(); err != nil {
			return err
		}
		return tx.PutHold(ctx, h)
	})
}

// ReleaseHold gives a date up; those behind it move up.
func (a *App) ReleaseHold(ctx context.Context, id ID) error {
	verb := func(name string) words.Text { return words.T("Released a hold: {name}", "name", name) }
	return a.changeHold(ctx, id, verb, func(tx Tx, h *Hold) error { return releaseHold(ctx, tx, h, "") })
}

// releaseHold takes a hold out of its queue; by is the hold that cleared it.
func releaseHold(ctx context.Context, tx Tx, h *Hold, by ID) error {
	h.State, h.ClearedBy = HoldReleased, by
	if err := tx.PutHold(ctx, h); err != nil {
		return err
	}
	return closeUp(ctx, tx, *h)
}

// ChallengeHold says that a hold wants its date: the better ones have until a
// day to be confirmed.
func (a *App) ChallengeHold(ctx context.Context, id ID, until Date) error {
	verb := func(name string) words.Text { return words.T("Challenged a date: {name}", "name", name) }
	return a.changeHold(ctx, id, verb, func(tx Tx, h *Hold) error {
		if err := check(Wrong{"Until", lastDayRule(until, h.Day)}); err != nil {
			return err
		}
		line, err := holdLine(ctx, tx, *h)
		if err != nil {
			return err
		}
		better := 0
		for i := range line {
			if line[i].Rank >= h.Rank {
				continue
			}
			better++
			line[i].ChallengedUntil = until
			if err := tx.PutHold(ctx, &line[i]); err != nil {
				return err
			}
		}
		if better == 0 {
			return &Fault{"wrong_state", words.T("This hold is the first; there is nobody to challenge.")}
		}
		return nil
	})
}

// lastDayRule says what is wrong with the last day that a challenge gives.
func lastDayRule(until, event Date) words.Text {
	if until == "" {
		return words.T("Choose the day.")
	}
	return HoldRule(until, event)
}

// changeHold changes a standing hold as it is kept now, in one step that is
// named after its event.
func (a *App) changeHold(ctx context.Context, id ID, verb func(name string) words.Text, edit func(Tx, *Hold) error) error {
	return a.changeHoldIn(ctx, id, HoldKept, func(e Event) words.Text { return verb(e.Title) }, edit)
}

func (a *App) changeHoldIn(ctx context.Context, id ID, state HoldState, verb func(Event) words.Text, edit func(Tx, *Hold) error) error {
	now, err := a.Hold(ctx, id)
	if err != nil {
		return err
	}
	e, err := a.Event(ctx, now.EventID)
	if err != nil {
		return err
	}
	return a.again(ctx, verb(e), func(tx Tx) error {
		if err := aloneAt(ctx, tx, now); err != nil {
			return err
		}
		h, err := tx.Hold(ctx, id)
		if err != nil {
			return err
		}
		if h.State != state {
			return &Fault{"wrong_state", words.T("A hold cannot go from this state to that one.")}
		}
		return edit(tx, &h)
	})
}
