package db

import "sofra/app"

// dateRules are about holds, about what events have taken, and about rooms that
// combine. What an import brought takes nothing, so nobody is asked why an event
// has no rows there.
func dateRules() []rule {
	return []rule{
		{"hold_ranks", app.Events, `
			SELECT min(h.event_id) FROM hold h JOIN event e ON e.id = h.event_id
			WHERE h.state = 'hold' AND h.deleted_at IS NULL AND e.deleted_at IS NULL
			GROUP BY h.venue_id, h.room_id, h.day HAVING max(h.rank) <> count(*) OR count(DISTINCT h.rank) <> count(*) ORDER BY 1`},
		{"hold_confirmed_twice", app.Events, `
			SELECT event_id FROM hold WHERE state = 'confirmed' AND deleted_at IS NULL GROUP BY event_id HAVING count(*) > 1 ORDER BY event_id`},
		{"taken_twice", app.Events, `
			SELECT DISTINCT t.event_id FROM taken t JOIN taken o ON o.subject = t.subject AND o.event_id <> t.event_id
				AND o.begins < t.ends AND o.ends > t.begins ORDER BY t.event_id`},
		{"taken_astray", app.Events, `
			SELECT DISTINCT t.event_id FROM taken t JOIN event e ON e.id = t.event_id LEFT JOIN booking b ON b.id = t.booking_id
			WHERE e.deleted_at IS NOT NULL OR e.status = 'cancelled' OR b.deleted_at IS NOT NULL
				OR t.booking_id IS NULL AND e.status NOT IN ('confirmed', 'done')
				OR b.date_state NOT IN ('confirmed', 'done', 'settled') ORDER BY t.event_id`},
		{"room_part_elsewhere", app.Venues, `
			SELECT DISTINCT w.venue_id FROM room_part p JOIN room w ON w.id = p.whole_id JOIN room m ON m.id = p.part_id
			WHERE p.deleted_at IS NULL AND w.venue_id <> m.venue_id ORDER BY w.venue_id`},
	}
}
