package db

import (
	"context"

	"sofra/app"
)

func (r reader) Availabilities(ctx context.Context, f app.AvailabilityFilter) (rows []app.AvailabilityRow, n int, err error) {
	defer wrap(&err, "availabilities")
	n, err = r.page(ctx, &rows, list{
		columns: columns[app.Availability]("v.") + `, ` + billedAs(`p`, `s`, `''`) + ` AS artist, e.title AS event, e.day`,
		from: `FROM availability v JOIN event e ON e.id = v.event_id LEFT JOIN person p ON p.id = v.person_id LEFT JOIN ensemble s ON s.id = v.ensemble_id
			WHERE v.deleted_at IS NULL AND e.deleted_at IS NULL AND (? = '' OR v.event_id = ?) AND (? = '' OR v.person_id = ?)
				AND (? = '' OR v.ensemble_id = ?) AND (? = '' OR e.day >= ` + r.day() + `) AND (? = '' OR e.day <= ` + r.day() + `)`,
		args: []any{string(f.EventID), string(f.EventID), string(f.PersonID), string(f.PersonID), string(f.EnsembleID), string(f.EnsembleID),
			string(f.From), f.From, string(f.To), f.To},
		id: `v.id`, order: `e.day, e.starts, e.id, coalesce(p.sort_key, s.sort_key)`,
	}, f.Page)
	return rows, n, err
}

func (r reader) Availability(ctx context.Context, id app.ID) (v app.Availability, err error) {
	defer wrap(&err, "availability")
	err = r.one(ctx, &v, `SELECT `+columns[app.Availability]("")+` FROM availability WHERE id = ?`, id)
	return v, err
}

func (w *writer) PutAvailability(ctx context.Context, v *app.Availability) error {
	return put(ctx, w, "availability", v)
}

// Journeys lists what else the people of a booking have on the day of its
// event in another town.
func (r reader) Journeys(ctx context.Context, b app.Booking) (all []app.Journey, err error) {
	defer wrap(&err, "journeys")
	town := func(event, venue, place string) string {
		return `coalesce(` + place + `.name_sq || ' / ' || ` + place + `.name_sr, nullif(` + venue + `.town, ''), ` + event + `.town)`
	}
	of := asks(b)
	return all, r.all(ctx, &all, `
		WITH asked AS (
			SELECT p.id, p.name, p.sort_key FROM person p WHERE p.id IN (`+of.sql+`)
		)
		SELECT a.name AS who, e.id AS event_id, e.title AS event, e.starts, e.ends, `+town("e", "v", "l")+` AS town,
			h.starts AS here_starts, h.ends AS here_ends, `+town("h", "w", "k")+` AS here_town
		FROM event h JOIN event e ON e.day = h.day AND e.id <> h.id JOIN booking b ON b.event_id = e.id
		JOIN asked a ON`+playsIn(`a.id`)+`
		LEFT JOIN venue v ON v.id = e.venue_id LEFT JOIN place l ON l.id = v.place_id
		LEFT JOIN venue w ON w.id = h.venue_id LEFT JOIN place k ON k.id = w.place_id
		WHERE h.id = ? AND e.deleted_at IS NULL AND e.status <> 'cancelled'
			AND`+takes(`b`)+`
			AND `+town("e", "v", "l")+` <> '' AND `+town("h", "w", "k")+` <> '' AND `+town("e", "v", "l")+` <> `+town("h", "w", "k")+`
		ORDER BY a.sort_key, e.starts, e.id`,
		append(of.args, string(b.EventID))...)
}
