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
	v.Rooms = withPart(v.Rooms, r, func(r *Room) *int { return &r.Position })
	return a.saveVenue(ctx, words.T("Saved the room {name} of {venue}", "name", r.Name, "venue", v.Name), &v)
}

// RemoveRoom takes a room out of v. Events that had it stay at the venue.
func (a *App) RemoveRoom(ctx context.Context, v Venue, r Room) error {
	v.Rooms = slices.DeleteFunc(slices.Clone(v.Rooms), func(old Room) bool { return old.ID == r.ID })
	return a.saveVenue(ctx, words.T("Removed the room {name} of {venue}", "name", r.Name, "venue", v.Name), &v)
}
