package db

import (
	"context"

	"sofra/app"
)

// Clashes looks for the same artist, for ensembles the artist is in, and for
// members that two ensembles share, as they were on the day.
func (r reader) Clashes(ctx context.Context, b app.Booking) (all []app.Clash, err error) {
	defer wrap(&err, "clashes")
	ensemble := string(b.EnsembleID)
	return all, r.all(ctx, &all, `
		WITH day AS (SELECT day FROM event WHERE id = ?), asked AS (
			SELECT id FROM person WHERE id = ?
			UNION
			SELECT m.person_id FROM member m, day h WHERE m.ensemble_id = ? AND`+here+`
		), shared AS (
			SELECT m.ensemble_id, min(p.name) AS name
			FROM day h, member m JOIN asked a ON a.id = m.person_id JOIN person p ON p.id = m.person_id
			WHERE`+here+` GROUP BY m.ensemble_id
		)
		SELECT `+columns[app.Booking]("b.")+`, coalesce(p.name, s.name, '') AS artist, e.title AS event, e.day, coalesce(v.name, '') AS venue, e.starts, e.ends,
			CASE WHEN b.ensemble_id IS NULL OR b.ensemble_id = ? THEN coalesce(p.name, s.name, '') ELSE c.name END AS who
		FROM booking b JOIN event e ON e.id = b.event_id JOIN day h ON h.day = e.day LEFT JOIN venue v ON v.id = e.venue_id
		LEFT JOIN person p ON p.id = b.person_id LEFT JOIN ensemble s ON s.id = b.ensemble_id LEFT JOIN shared c ON c.ensemble_id = b.ensemble_id
		WHERE b.deleted_at IS NULL AND e.deleted_at IS NULL AND e.status <> 'cancelled' AND e.id <> ?
			AND b.date_state IN ('hold', 'confirmed', 'done', 'settled')
			AND (b.person_id IN (SELECT id FROM asked) OR b.ensemble_id = ? OR c.ensemble_id IS NOT NULL)
		ORDER BY b.date_state, who, b.id`,
		string(b.EventID), string(b.PersonID), ensemble, ensemble, string(b.EventID), ensemble)
}
