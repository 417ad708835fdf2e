package app

import (
	"context"
	"slices"

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

// SaveRoom adds a room to v, or replaces it.
func (a *App) SaveRoom(ctx context.Context, v Venue, r Room) error {
	if err := r.check(); err != nil {
		return err
	}
	v.Rooms = slices.Clone(v.Rooms)
	at := slices.IndexFunc(v.Rooms, func(old Room) bool { return old.ID == r.ID && r.ID != "" })
	if at < 0 {
		for _, old := range v.Rooms {
			r.Position = max(r.Position, old.Position+1)
		}
		at = len(v.Rooms)
		v.Rooms = append(v.Rooms, r)
	}
	v.Rooms[at] = r
	return a.saveVenue(ctx, words.T("Save the room {name} of {venue}", "name", r.Name, "venue", v.Name), &v)
}

// RemoveRoom takes a room out of v. Events that had it stay at the venue.
func (a *App) RemoveRoom(ctx context.Context, v Venue, r Room) error {
	v.Rooms = slices.DeleteFunc(slices.Clone(v.Rooms), func(old Room) bool { return old.ID == r.ID })
	return a.saveVenue(ctx, words.T("Remove the room {name} of {venue}", "name", r.Name, "venue", v.Name), &v)
}
