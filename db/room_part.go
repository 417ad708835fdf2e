package db

import (
	"context"

	"sofra/app"
)

// VenueOf returns the venue of a room.
func (r reader) VenueOf(ctx context.Context, room app.ID) (v app.Venue, err error) {
	defer wrap(&err, "venue of a room")
	var id app.ID
	if err := r.one(ctx, &id, `SELECT venue_id FROM room WHERE id = ?`, room); err != nil {
		return v, err
	}
	return r.Venue(ctx, id)
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
