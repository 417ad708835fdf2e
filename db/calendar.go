package db

import (
	"context"

	"sofra/app"
)

// Days joins a booking only where an artist is asked about: without one, each
// event stands there once.
func (r reader) Days(ctx context.Context, f app.DayFilter) (rows []app.DayRow, err error) {
	defer wrap(&err, "days")
	asked := number(f.PersonID != "" || f.EnsembleID != "")
	person, ensemble := string(f.PersonID), string(f.EnsembleID)
	err = r.all(ctx, &rows, `
		SELECT `+columns[app.Event]("h.")+`, coalesce(p.code, '') AS project, coalesce(v.name, '') AS venue,
			(SELECT count(*) FROM booking c WHERE c.event_id = h.id AND`+firm(`c`)+`) AS confirmed,
			(SELECT count(*) FROM booking c WHERE c.event_id = h.id AND`+onHold(`c`)+`) AS holds,
			coalesce(b.id, '') AS booking_id, `+billedAs(`a`, `n`, `''`)+` AS artist, coalesce(b.date_state, '') AS date_state,
			coalesce(b.deal, '') AS deal, coalesce(b.rank, 0) AS rank, b.hold_until
		FROM event h LEFT JOIN project p ON p.id = h.project_id LEFT JOIN venue v ON v.id = h.venue_id
		LEFT JOIN booking b ON b.event_id = h.id AND b.deleted_at IS NULL AND (b.ensemble_id = ? OR`+playsIn(`CAST(? AS TEXT)`)+`)
		LEFT JOIN person a ON a.id = b.person_id LEFT JOIN ensemble n ON n.id = b.ensemble_id
		WHERE h.deleted_at IS NULL AND (h.day >= `+r.day()+` AND h.day <= `+r.day()+`
				OR h.day IS NULL AND h.old_day >= `+r.day()+` AND h.old_day <= `+r.day()+`)
			AND (? = '' OR h.project_id = ?) AND (? = '' OR h.venue_id = ?)
			AND (? = 0 OR b.id IS NOT NULL OR h.id IN (SELECT e.event_id FROM event_person e WHERE e.person_id = ? AND e.state NOT IN `+quoted(app.OffStates()...)+`))
		ORDER BY coalesce(h.day, h.old_day), coalesce(h.starts, ''), h.sort_key, h.id, b.rank, b.id`,
		ensemble, person, person, person, f.From, f.To, f.From, f.To,
		string(f.ProjectID), string(f.ProjectID), string(f.VenueID), string(f.VenueID), asked, person)
	return rows, err
}
