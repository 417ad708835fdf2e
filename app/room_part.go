package app

import (
	"context"
	"slices"

	"sofra/app/words"
)

// RoomPart says that a room is a part of another: who takes the whole takes
// its parts.
type RoomPart struct {
	Kept
	WholeID ID
	PartID  ID
}

type roomPartReader interface {
	// VenueOf returns the venue of a room, with its rooms, or ErrNotFound.
	VenueOf(ctx context.Context, room ID) (Venue, error)
}

// SaveRoomParts says which rooms of the same venue a room is made of.
func (a *App) SaveRoomParts(ctx context.Context, whole ID, parts []ID) error {
	v, err := a.VenueOf(ctx, whole)
	if err != nil {
		return err
	}
	verb := func(string) words.Text { return words.T("Changed the parts of a room") }
	return a.changeVenue(ctx, v.ID, verb, func(v *Venue) error {
		at := slices.IndexFunc(v.Rooms, func(r Room) bool { return r.ID == whole })
		if at < 0 {
			return ErrNotFound
		}
		v.Rooms[at].Parts = v.Rooms[at].PartsOf(parts)
		return nil
	})
}

// PartsOf are the parts of a room that these rooms are; those that it is made
// of already stay the rows that they are.
func (r Room) PartsOf(rooms []ID) (parts []RoomPart) {
	for _, id := range rooms {
		one := RoomPart{WholeID: r.ID, PartID: id}
		if at := slices.IndexFunc(r.Parts, func(p RoomPart) bool { return p.PartID == id }); at >= 0 {
			one = r.Parts[at]
		}
		parts = append(parts, one)
	}
	return parts
}

// partsRule says what is wrong with what a room is made of.
func (v Venue) partsRule(r Room) words.Text {
	for _, p := range r.Parts {
		if p.PartID == r.ID || v.room(p.PartID) == nil || v.holds(p.PartID, r.ID) {
			return words.T("A part is another room of the same venue, and does not hold the whole.")
		}
	}
	return words.Text{}
}

// room is the room with this ID; nil where it is none of the venue's.
func (v Venue) room(id ID) *Room {
	for i := range v.Rooms {
		if v.Rooms[i].ID == id && id != "" {
			return &v.Rooms[i]
		}
	}
	return nil
}

// holds says whether a room is made of another, at any depth. Whoever asks
// looks at every room, so that a circle is met before it is gone around.
func (v Venue) holds(whole, part ID) bool {
	seen := map[ID]bool{}
	var inside func(ID) bool
	inside = func(id ID) bool {
		r := v.room(id)
		if r == nil || seen[id] {
			return false
		}
		seen[id] = true
		return slices.ContainsFunc(r.Parts, func(p RoomPart) bool { return p.PartID == part || inside(p.PartID) })
	}
	return inside(whole)
}
