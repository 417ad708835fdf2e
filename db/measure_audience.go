package db

import "sofra/app"

// balanced holds where somebody coded the balance and nobody saw it otherwise.
const balanced = ` AND (m.balance1 = 'balanced' OR m.balance2 = 'balanced')
	AND m.balance1 IN ('', 'balanced') AND m.balance2 IN ('', 'balanced')`

// answersFrom is the filled-in forms r of the period. A form counts by its own
// project and day, and by its event's where it has none.
func answersFrom(f app.Filter) asked { return answersOf(`response r`, f) }

// answersAmong are those of the same forms that few names: it comes first, for a file
// would go through all forms of the office to find the few.
func answersAmong(few string, f app.Filter) asked {
	return answersOf(`(SELECT DISTINCT response_id FROM `+few+`) o CROSS JOIN response r`, f).and(asked{sql: ` AND r.id = o.response_id`})
}

func answersOf(forms string, f app.Filter) asked {
	return asked{sql: `
		FROM ` + forms + ` LEFT JOIN event e ON e.id = r.event_id AND e.deleted_at IS NULL
		WHERE r.deleted_at IS NULL AND r.second_of IS NULL`}.
		and(covers(f, "coalesce(r.project_id, e.project_id)", "coalesce(r.day, e.day)")).and(ofKind(f, "e.kind")).and(openly(f))
}

// formsIn is the same forms for who only counts them, in their table or as they are
// kept: without their events, which are asked once and not form by form, so that the
// index response_said has all there is to read, in the order in which it is counted.
func formsIn(table string, f app.Filter) asked {
	ofEvents := func(want asked) asked {
		return asked{sql: `r.event_id IN (SELECT e.id FROM event e WHERE e.deleted_at IS NULL`}.and(want).and(asked{sql: `)`})
	}
	own := func(column string, want func(column string) asked) asked {
		if want("").sql == "" {
			return asked{}
		}
		return asked{sql: ` AND CASE WHEN r.` + column + ` IS NULL THEN `}.and(ofEvents(want("e." + column))).
			and(asked{sql: ` ELSE 1 = 1`}).and(want("r." + column)).and(asked{sql: ` END`})
	}
	forms := asked{sql: ` FROM ` + table + ` r WHERE 1 = 1`}.
		and(own("project_id", func(c string) asked { return covers(app.Filter{GrantID: f.GrantID}, c, "") })).
		and(own("day", func(c string) asked { return within(f, c) }))
	if f.Public {
		forms.sql += ` AND (r.event_id IS NULL OR r.event_id NOT IN (SELECT e.id FROM event e WHERE e.sensitive IS TRUE))`
	}
	if f.EventKind == "" {
		return forms
	}
	return forms.and(asked{sql: ` AND `}).and(ofEvents(ofKind(f, "e.kind")))
}

func answersBehind(f app.Filter) asked {
	return asked{sql: `
		SELECT 'responses' AS kind, r.id, coalesce(e.title, '') AS name, coalesce(r.day, e.day) AS day, 1 AS amount`}.
		and(answersFrom(f))
}

// mediaFrom is the media items m of the period, the same way.
func mediaFrom(f app.Filter) asked {
	return asked{sql: `
		FROM media_item m LEFT JOIN event e ON e.id = m.event_id AND e.deleted_at IS NULL
		WHERE m.deleted_at IS NULL`}.
		and(covers(f, "coalesce(m.project_id, e.project_id)", "coalesce(m.day, e.day)")).and(ofKind(f, "e.kind")).and(openly(f))
}

func mediaBehind(f app.Filter, more string) asked {
	return asked{sql: `
		SELECT 'media' AS kind, m.id, m.title AS name, coalesce(m.day, e.day) AS day, 1 AS amount`}.
		and(mediaFrom(f)).and(asked{sql: more})
}
