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
	// RoomParts lists which rooms of a venue are parts of which.
	RoomParts(ctx context.Context, venue ID) ([]RoomPart, error)

	// VenueOf returns the venue of a room, with its rooms, or ErrNotFound.
	VenueOf(ctx context.Context, room ID) (Venue, error)
}

type roomPartWriter interface {
	// PutRoomParts makes the parts of a room those, and looks again at what
	// its events take.
	PutRoomParts(ctx context.Context, whole ID, parts []RoomPart) error
}

// SaveRoomParts says which rooms of the same venue a room is made of.
func (a *App) SaveRoomParts(ctx context.Context, whole ID, parts []ID) error {
	return a.change(ctx, words.T("Changed the parts of a room"), func(tx Tx) error {
		v, err := tx.VenueOf(ctx, whole)
		if err != nil {
			return err
		}
		all, err := tx.RoomParts(ctx, v.ID)
		if err != nil {
			return err
		}
		var now []RoomPart
		for _, id := range parts {
			if id == whole || !slices.ContainsFunc(v.Rooms, func(r Room) bool { return r.ID == id }) || contains(all, id, whole) {
				return Invalid{{"Parts", words.T("A part is another room of the same venue, and does not hold the whole.")}}
			}
			one := RoomPart{WholeID: whole, PartID: id}
			if at := slices.IndexFunc(all, func(p RoomPart) bool { return p.WholeID == whole && p.PartID == id }); at >= 0 {
				one = all[at]
			}
			now = append(now, one)
		}
		return tx.PutRoomParts(ctx, whole, now)
	})
}

// contains says whether a room holds another, at any depth.
func contains(all []RoomPart, whole, part ID) bool {
	for _, p := range all {
		if p.WholeID == whole && (p.PartID == part || contains(all, p.PartID, part)) {
			return true
		}
	}
	return false
}
