package app

import (
	"cmp"
	"context"

	"sofra/app/words"
)

// Availability is whether a person or an ensemble can come to an event: asked,
// and answered or not yet.
type Availability struct {
	Kept
	EventID    ID
	PersonID   ID // one of person and ensemble
	EnsembleID ID
	Answer     Answer
	Note       string
	AskedOn    Date
	AnsweredOn Date
}

// Answer is what somebody said who was asked whether they can come.
type Answer string

// The answers; none is not answered yet.
const (
	NoAnswer Answer = ""
	Yes      Answer = "yes"
	Maybe    Answer = "maybe"
	No       Answer = "no"
)

// AvailabilityRow is an availability as a list shows it.
type AvailabilityRow struct {
	Availability
	Artist string
	Event  string
	Day    Date
}

// AvailabilityFilter says which availabilities a list shows.
type AvailabilityFilter struct {
	Page
	EventID    ID
	PersonID   ID
	EnsembleID ID
	From, To   Date // of the event, inclusive
}

type availabilityReader interface {
	// Availabilities lists who was asked whether they can come, and how many
	// there are.
	Availabilities(ctx context.Context, f AvailabilityFilter) ([]AvailabilityRow, int, error)

	// Availability returns one, or ErrNotFound.
	Availability(ctx context.Context, id ID) (Availability, error)
}

type availabilityWriter interface {
	// PutAvailability keeps v.
	PutAvailability(ctx context.Context, v *Availability) error
}

// Asked says whom to ask about which events, and on which day that is.
type Asked struct {
	EventIDs    []ID
	PersonIDs   []ID
	EnsembleIDs []ID
	On          Date
}

// AskAvailability notes that people and ensembles are asked whether they can
// come to events. Who was asked before is not asked again.
func (a *App) AskAvailability(ctx context.Context, q Asked) error {
	n := len(q.EventIDs) * (len(q.PersonIDs) + len(q.EnsembleIDs))
	if n == 0 {
		return Invalid{{"PersonID", words.T("Choose who is asked, and for which event.")}}
	}
	if err := check(Wrong{"On", DayRule(q.On)}); err != nil {
		return err
	}
	return a.change(ctx, words.N("Asked {n} times who can come", n), func(tx Tx) error {
		for _, event := range q.EventIDs {
			if err := askFor(ctx, tx, event, q); err != nil {
				return err
			}
		}
		return nil
	})
}

func askFor(ctx context.Context, tx Tx, event ID, q Asked) error {
	rows, _, err := tx.Availabilities(ctx, AvailabilityFilter{EventID: event})
	if err != nil {
		return err
	}
	asked := map[ID]bool{}
	for _, r := range rows {
		asked[cmp.Or(r.PersonID, r.EnsembleID)] = true
	}
	put := func(person, ensemble ID) error {
		who := cmp.Or(person, ensemble)
		if asked[who] {
			return nil
		}
		asked[who] = true
		return tx.PutAvailability(ctx, &Availability{EventID: event, PersonID: person, EnsembleID: ensemble, AskedOn: q.On})
	}
	for _, id := range q.PersonIDs {
		if err := put(id, ""); err != nil {
			return err
		}
	}
	for _, id := range q.EnsembleIDs {
		if err := put("", id); err != nil {
			return err
		}
	}
	return nil
}

// AnswerAvailability notes what somebody said on a day; a later answer
// replaces an earlier one.
func (a *App) AnswerAvailability(ctx context.Context, v Availability) error {
	err := check(Wrong{"Answer", oneOf(string(v.Answer), string(Yes), string(Maybe), string(No))},
		Wrong{"AnsweredOn", DayRule(v.AnsweredOn)}, Wrong{"Note", LengthRule(v.Note)})
	if err != nil {
		return err
	}
	now, err := a.Availability(ctx, v.ID)
	if err != nil {
		return err
	}
	name, err := a.booked(ctx, Booking{PersonID: now.PersonID, EnsembleID: now.EnsembleID})
	if err != nil {
		return err
	}
	return a.change(ctx, words.T("Noted whether {name} can come", "name", name), func(tx Tx) error {
		kept, err := tx.Availability(ctx, v.ID)
		if err != nil {
			return err
		}
		kept.Answer, kept.Note, kept.AnsweredOn = v.Answer, v.Note, v.AnsweredOn
		return tx.PutAvailability(ctx, &kept)
	})
}
