package app

import (
	"context"

	"sofra/app/words"
)

// check returns Invalid when r breaks a rule.
func (r Room) check() error {
	return check(
		Wrong{"Name", NameRule(r.Name)},
		Wrong{"Seats", countRule(r.Seats)},
		Wrong{"Standing", countRule(r.Standing)},
		Wrong{"Buffer", countRule(r.Buffer)},
	)
}

// SaveRoom adds a room to a venue, or puts it in place of the one it was read
// as. Two desks may change two rooms of one venue.
func (a *App) SaveRoom(ctx context.Context, venue ID, r Room) error {
	if err := r.check(); err != nil {
		return err
	}
	verb := func(venue string) words.Text {
		return words.T("Saved the room {name} of {venue}", "name", r.Name, "venue", venue)
	}
	return a.changeVenue(ctx, venue, verb, func(v *Venue) error {
		if r.Version == 0 {
			for _, old := range v.Rooms {
				r.Position = max(r.Position, old.Position+1)
			}
		}
		return with(&v.Rooms, r)
	})
}

// RemoveRoom takes a room out of a venue. Events that had it stay at the venue.
func (a *App) RemoveRoom(ctx context.Context, venue ID, r Room) error {
	verb := func(venue string) words.Text {
		return words.T("Removed the room {name} of {venue}", "name", r.Name, "venue", venue)
	}
	return a.changeVenue(ctx, venue, verb, func(v *Venue) error { return without(&v.Rooms, r.ID) })
}

// changeVenue changes a venue as it is kept now, in one step that is named
// after it.
func (a *App) changeVenue(ctx context.Context, id ID, verb func(name string) words.Text, edit func(*Venue) error) error {
	now, err := a.Venue(ctx, id)
	if err != nil {
		return err
	}
	return a.change(ctx, verb(now.Name), func(tx Tx) error {
		v, err := tx.Venue(ctx, id)
		if err == nil {
			err = edit(&v)
		}
		if err == nil {
			err = v.Check()
		}
		if err != nil {
			return err
		}
		return tx.PutVenue(ctx, &v)
	})
}
