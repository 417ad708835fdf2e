package db

import "sofra/app"

// held selects the events of the period that were held, as a named query that
// others begin with.
func held(f app.Filter) asked {
	return asked{sql: `
		WITH held AS (
			SELECT e.id, e.kind, e.title, e.day, e.programme_id FROM event e
			WHERE e.deleted_at IS NULL AND e.kind <> 'rehearsal' AND e.status IN ` + quoted(app.HeldStatuses()...)}.
		and(covers(f, "e.project_id", "e.day")).and(asked{sql: `
		)`})
}

func eventsBehind(f app.Filter, kinds ...string) asked {
	query := held(f).and(asked{sql: `
		SELECT 'events' AS kind, id, title AS name, day, 1 AS amount FROM held`})
	if len(kinds) > 0 {
		query.sql += ` WHERE held.kind IN ` + quoted(kinds...)
	}
	return query
}

func visitorsBehind(f app.Filter) asked {
	return held(f).and(asked{sql: `
		SELECT 'events' AS kind, h.id, h.title AS name, h.day, CAST(sum(n.people) AS BIGINT) AS amount
		FROM held h JOIN attendance n ON n.event_id = h.id
		WHERE n.way = 'head-count' AND n.deleted_at IS NULL
		GROUP BY h.id, h.title, h.day`})
}
