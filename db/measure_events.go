package db

import "sofra/app"

// held selects the events of the period that were held, as a named query that
// others begin with.
func held(f app.Filter) asked {
	return heldAs(heldFrom(f))
}

// heldBefore selects the events held until the end of the period that are not
// among those of the period, the same way.
func heldBefore(f app.Filter) asked {
	return heldAs(heldFrom(app.Filter{To: f.To, Public: f.Public}).and(asked{sql: ` AND e.id NOT IN (SELECT e.id`}).and(heldFrom(f)).and(asked{sql: `)`}))
}

func heldAs(from asked) asked {
	return asked{sql: `
		WITH held AS (
			SELECT e.id, e.kind, e.title, e.day, e.programme_id`}.and(from).and(asked{sql: `
		)`})
}

func heldFrom(f app.Filter) asked {
	return asked{sql: ` FROM event e
			WHERE e.deleted_at IS NULL AND e.kind <> 'rehearsal' AND e.status IN ` + quoted(app.HeldStatuses()...)}.
		and(covers(f, "e.project_id", "e.day")).and(ofSeries(f)).and(ofKind(f, "e.kind")).and(openly(f))
}

func eventsBehind(f app.Filter, kinds ...string) asked {
	query := held(f).and(asked{sql: `
		SELECT 'events' AS kind, id, title AS name, day, 1 AS amount FROM held`})
	if len(kinds) > 0 {
		query.sql += ` WHERE held.kind IN ` + quoted(kinds...)
	}
	return query
}

// ofSeries keeps events to those of a series, where one is asked for.
func ofSeries(f app.Filter) asked {
	if f.SeriesID == "" {
		return asked{}
	}
	return asked{sql: ` AND e.series_id = ?`, args: []any{string(f.SeriesID)}}
}

// ofKind keeps events to those of a kind, where one is asked for.
func ofKind(f app.Filter, kind string) asked {
	if f.EventKind == "" {
		return asked{}
	}
	return asked{sql: ` AND ` + kind + ` = ?`, args: []any{f.EventKind}}
}
