package db

import (
	"context"
	"slices"

	"sofra/app"
)

func (r reader) Venues(ctx context.Context, f app.VenueFilter) (rows []app.VenueRow, n int, err error) {
	defer wrap(&err, "venues")
	n, err = r.page(ctx, &rows, list{
		columns: columns[app.Venue]("v.") + `, ` + placeNames + `,
			coalesce((SELECT max(r.seats) FROM room r WHERE r.venue_id = v.id AND r.deleted_at IS NULL), 0) AS seats,
			(SELECT count(*) FROM event e WHERE e.venue_id = v.id AND e.deleted_at IS NULL) AS times,
			(SELECT max(e.day) FROM event e WHERE e.venue_id = v.id AND e.deleted_at IS NULL) AS last_day`,
		from: `FROM venue v LEFT JOIN place l ON l.id = v.place_id
			WHERE v.deleted_at IS NULL AND (? = '' OR v.place_id = ?)`,
		args: []any{string(f.PlaceID), string(f.PlaceID)},
		id:   `v.id`, kind: app.Venues, order: `v.sort_key`,
		sorts: map[string]string{"seats": `seats, v.sort_key`, "times": `times, v.sort_key`, "place": `l.sort_key, v.sort_key`},
	}, f.Page)
	return rows, n, err
}

func (r reader) Venue(ctx context.Context, id app.ID) (v app.Venue, err error) {
	defer wrap(&err, "venue")
	if err = r.one(ctx, &v, `SELECT `+columns[app.Venue]("")+` FROM venue WHERE id = ?`, id); err != nil {
		return v, err
	}
	err = r.all(ctx, &v.Rooms, `SELECT `+columns[app.Room]("")+` FROM room WHERE venue_id = ? ORDER BY position, id`, id)
	return v, err
}

func (w *writer) PutVenue(ctx context.Context, v *app.Venue) error {
	fresh := v.Version == 0
	if err := put(ctx, w, "venue", v); err != nil {
		return err
	}
	was, err := w.freeMinutes(ctx, v.ID)
	if err != nil {
		return err
	}
	if err := putParts(ctx, w, owned{parts{"room", "venue_id"}, fresh}, v.ID, v.Rooms); err != nil {
		return err
	}
	is, err := w.freeMinutes(ctx, v.ID)
	if err != nil || slices.Equal(was, is) {
		return err
	}
	return w.retakeAll(ctx, `
		SELECT DISTINCT t.event_id FROM event e JOIN taken t ON t.event_id = e.id WHERE e.venue_id = ? ORDER BY t.event_id`, v.ID)
}

// freeMinutes are what the rooms of a venue keep free around an event.
func (w *writer) freeMinutes(ctx context.Context, venue app.ID) (rooms []string, err error) {
	if w.bulk != nil {
		return nil, nil
	}
	return rooms, w.all(ctx, &rooms, `SELECT id || ' ' || CAST(buffer AS TEXT) FROM room WHERE venue_id = ? ORDER BY id`, venue)
}
