package db

import (
	"context"

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
	return putParts(ctx, w, owned{parts{"room", "venue_id"}, fresh}, v.ID, v.Rooms)
}
