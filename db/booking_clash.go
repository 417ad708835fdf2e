package db

import (
	"context"

	"sofra/app"
)

// Clashes looks for the same artist, for ensembles in which the artist plays,
// and for people whom two ensembles share, as they play on the day.
func (r reader) Clashes(ctx context.Context, b app.Booking) (all []app.Clash, err error) {
	defer wrap(&err, "clashes")
	ensemble, of := string(b.EnsembleID), asks(b)
	return all, r.all(ctx, &all, `
		WITH day AS (SELECT day FROM event WHERE id = ?), asked AS (`+of.sql+`
		), meets AS (
			SELECT b.id AS booking_id, m.person_id FROM day h JOIN event e ON e.day = h.day JOIN booking b ON b.event_id = e.id
			JOIN member m ON m.ensemble_id = b.ensemble_id WHERE`+here+` AND`+notOff(`b.id`)+`
			UNION
			SELECT b.id, u.person_id FROM day h JOIN event e ON e.day = h.day JOIN booking b ON b.event_id = e.id
			JOIN lineup u ON u.booking_id = b.id WHERE`+onTop+`
		), shared AS (
			SELECT x.booking_id, min(p.name) AS name FROM meets x JOIN asked a ON a.id = x.person_id JOIN person p ON p.id = a.id GROUP BY x.booking_id
		)
		SELECT `+columns[app.Booking]("b.")+`, `+billedAs(`p`, `s`, `b.plays`)+` AS artist, e.title AS event, e.day, coalesce(v.name, '') AS venue, e.starts, e.ends,
			CASE WHEN b.ensemble_id IS NULL OR b.ensemble_id = ? THEN `+billedAs(`p`, `s`, `b.plays`)+` ELSE c.name END AS who
		FROM booking b JOIN event e ON e.id = b.event_id JOIN day h ON h.day = e.day LEFT JOIN venue v ON v.id = e.venue_id
		LEFT JOIN person p ON p.id = b.person_id LEFT JOIN ensemble s ON s.id = b.ensemble_id LEFT JOIN shared c ON c.booking_id = b.id
		WHERE e.deleted_at IS NULL AND e.status <> 'cancelled' AND e.id <> ?
			AND`+takes(`b`)+`
			AND (b.person_id IN (SELECT id FROM asked) OR b.ensemble_id = ? OR c.booking_id IS NOT NULL)
		ORDER BY b.date_state, who, b.id`,
		append(append([]any{string(b.EventID)}, of.args...), ensemble, string(b.EventID), ensemble)...)
}
