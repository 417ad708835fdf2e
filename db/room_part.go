package db

import (
	"context"

	"sofra/app"
)

func (r reader) RoomParts(ctx context.Context, venue app.ID) (parts []app.RoomPart, err error) {
	defer wrap(&err, "parts of rooms")
	err = r.all(ctx, &parts, `
		SELECT `+columns[app.RoomPart]("p.")+` FROM room_part p JOIN room r ON r.id = p.whole_id
		WHERE r.venue_id = ? AND p.deleted_at IS NULL ORDER BY p.whole_id, p.id`, venue)
	return parts, err
}

// VenueOf returns the venue of a room.
func (r reader) VenueOf(ctx context.Context, room app.ID) (v app.Venue, err error) {
	defer wrap(&err, "venue of a room")
	var id app.ID
	if err := r.one(ctx, &id, `SELECT venue_id FROM room WHERE id = ?`, room); err != nil {
		return v, err
	}
	return r.Venue(ctx, id)
}

func (w *writer) PutRoomParts(ctx context.Context, whole app.ID, rows []app.RoomPart) error {
	if err := putParts(ctx, w, owned{parts{"room_part", "whole_id"}, false}, whole, rows); err != nil {
		return err
	}
	return w.retakeAll(ctx, around+`
		SELECT DISTINCT t.event_id FROM taken t JOIN event e ON e.id = t.event_id
		WHERE e.room_id IN (SELECT id FROM around) ORDER BY t.event_id`, whole)
}

// retakeAll looks again at what the events take that a query finds.
func (w *writer) retakeAll(ctx context.Context, query string, id app.ID) error {
	if w.bulk != nil {
		return nil
	}
	var events []app.ID
	if err := w.all(ctx, &events, query, id); err != nil {
		return err
	}
	for _, id := range events {
		if err := w.retake(ctx, id); err != nil {
			return err
		}
	}
	return nil
}
