package app

import (
	"context"
	"slices"

	"sofra/app/words"
)

// Room is a part of a venue that an event takes.
type Room struct {
	Kept
	VenueID  ID
	Name     string
	Seats    int // people, seated
	Standing int // people, standing
	Buffer   int // minutes of set-up, kept free before an event
	Strike   int // minutes kept free after it
	Position int
	Layouts  []Layout   // the ways in which it is set up
	Parts    []RoomPart // the rooms that it is made of
}

// Layout is one way in which a room is set up, and how many it then holds.
type Layout struct {
	Kept
	RoomID   ID
	Name     string
	Seats    int
	Standing int
	Position int
}

// Largest is how many a room holds seated and standing, each in the layout in
// which it holds most.
func (r Room) Largest() (seats, standing int) {
	seats, standing = r.Seats, r.Standing
	for _, l := range r.Layouts {
		seats, standing = max(seats, l.Seats), max(standing, l.Standing)
	}
	return seats, standing
}

// check returns Invalid when r breaks a rule.
func (r Room) check() error { return check(r.wrongs()...) }

func (r Room) wrongs() []Wrong {
	all := []Wrong{
		{"Name", NameRule(r.Name)},
		{"Seats", countRule(r.Seats)},
		{"Standing", countRule(r.Standing)},
		{"Buffer", countRule(r.Buffer)},
		{"Strike", countRule(r.Strike)},
	}
	for _, l := range r.Layouts {
		all = append(all, Wrong{"Layouts", NameRule(l.Name)}, Wrong{"Layouts", countRule(l.Seats, l.Standing)})
	}
	return all
}

// SaveRoom adds a room to a venue, or puts it in place of the one it was read
// as, with its layouts and the rooms it is made of. Two desks may change two
// rooms of one venue.
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
	return a.changeVenue(ctx, venue, verb, func(v *Venue) error {
		for i := range v.Rooms { // no other is made of it any more
			v.Rooms[i].Parts = slices.DeleteFunc(v.Rooms[i].Parts, func(p RoomPart) bool { return p.PartID == r.ID })
		}
		for i := range v.Prices {
			if v.Prices[i].RoomID == r.ID {
				v.Prices[i].RoomID = ""
			}
		}
		return without(&v.Rooms, r.Kept)
	})
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
