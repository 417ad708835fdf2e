package app

import (
	"cmp"
	"context"
	"slices"
)

// Call is somebody whom one calls on the day of an event.
type Call struct {
	Rank      int    // people of the event first, then artists, then who speaks for them
	Position  int    // among those of its rank
	Role      string // as at the event; "artist"; as in a booking; of a venue, what for
	PersonID  ID     // or the ensemble's
	Name      string
	Phone     string
	Languages Set
	OfArtist  ID // the booked artist that it is or speaks for
}

// callVenue is the rank of who is reached at the venue.
const callVenue = 5

// Calls lists whom one calls on the day of an event: each once, and the venue's
// own people last.
func (a *App) Calls(ctx context.Context, e Event) ([]Call, error) {
	all, err := a.CallsOf(ctx, e.ID)
	if err != nil {
		return nil, err
	}
	seen := map[ID]bool{}
	all = slices.DeleteFunc(all, func(c Call) bool {
		was := seen[c.PersonID]
		seen[c.PersonID] = true
		return was
	})
	if e.VenueID == "" {
		return all, nil
	}
	v, err := a.Venue(ctx, e.VenueID)
	for _, c := range v.Contacts {
		all = append(all, Call{Rank: callVenue, Role: cmp.Or(c.Concern, v.Name), Name: c.Name, Phone: c.Phone})
	}
	if v.Phone != "" {
		all = append(all, Call{Rank: callVenue, Name: v.Name, Phone: v.Phone})
	}
	return all, err
}

// Artist says that a call goes to an artist or to who speaks for one.
func (c Call) Artist() bool { return c.OfArtist != "" }

// OfVenue says that it goes to the venue.
func (c Call) OfVenue() bool { return c.Rank == callVenue }
