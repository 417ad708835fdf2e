package db

import "sofra/app"

// uncounted are the events held where nobody counted who came.
func uncounted(f app.Filter) asked {
	return held(f).and(asked{sql: `
		SELECT 'events' AS kind, h.id, h.title AS name, h.day, 1 AS amount
		FROM held h WHERE NOT EXISTS (SELECT 1 FROM attendance n
			WHERE n.event_id = h.id AND n.way = 'head-count' AND n.deleted_at IS NULL)
			AND NOT EXISTS (SELECT 1 FROM visitor v WHERE v.event_id = h.id AND v.state = 'came')`})
}

// unidentified are the events held with names at their items that no person is
// known for, each with how many there are.
func unidentified(f app.Filter) asked {
	return held(f).and(asked{sql: `
		SELECT 'events' AS kind, h.id, h.title AS name, h.day, count(*) AS amount
		FROM held h JOIN programme g ON g.id = h.programme_id AND g.deleted_at IS NULL
		JOIN item i ON i.programme_id = g.id AND i.deleted_at IS NULL AND` + counts + `
		JOIN performer x ON x.item_id = i.id AND x.deleted_at IS NULL
		WHERE NOT EXISTS (SELECT 1 FROM person p WHERE p.id = x.person_id AND p.deleted_at IS NULL)
			AND NOT EXISTS (SELECT 1 FROM member m JOIN person p ON p.id = m.person_id AND p.deleted_at IS NULL
				WHERE m.ensemble_id = x.ensemble_id AND` + here + `)
		GROUP BY h.id, h.title, h.day`})
}

// alike are the artists on stage who may be another one of them: by a name, if
// their dates of birth do not say otherwise, by a telephone or an e-mail.
func alike(f app.Filter) asked {
	return onStage(f).and(asked{sql: `, artist AS (
			SELECT p.id, p.name, p.phone, lower(p.email) AS email, p.born_on, n.keys, min(s.day) AS day
			FROM stage s JOIN person p ON p.id = s.person_id AND p.deleted_at IS NULL
			JOIN found n ON n.id = p.id AND n.kind = 'people'
			GROUP BY p.id, p.name, p.phone, p.email, p.born_on, n.keys
		), alike AS (
			SELECT a.id FROM artist a JOIN artist b ON b.keys = a.keys AND b.id <> a.id
			WHERE a.born_on IS NULL OR b.born_on IS NULL OR a.born_on = b.born_on
			UNION SELECT a.id FROM artist a JOIN artist b ON b.phone = a.phone AND b.id <> a.id WHERE a.phone <> ''
			UNION SELECT a.id FROM artist a JOIN artist b ON b.email = a.email AND b.id <> a.id WHERE a.email <> ''
		)
		SELECT 'people' AS kind, a.id, a.name, a.day, 1 AS amount FROM artist a JOIN alike x ON x.id = a.id`})
}

// eventless are the forms of the period that speak of no event.
func eventless(f app.Filter) asked {
	return answersBehind(f).and(asked{sql: ` AND e.id IS NULL`})
}

// sharesBehind has the expenses x with a share s that a grant g pays in the
// period; more is a further condition.
func sharesBehind(f app.Filter, more string) asked {
	query := asked{sql: `
		SELECT DISTINCT 'expenses' AS kind, x.id, x.description AS name, x.day, 1 AS amount
		FROM share s JOIN expense x ON x.id = s.expense_id JOIN grants g ON g.id = s.grant_id
		WHERE s.deleted_at IS NULL AND x.deleted_at IS NULL AND x.voided_on IS NULL` + more}
	if f.GrantID != "" {
		query = query.and(asked{` AND s.grant_id = ?`, []any{f.GrantID}})
	}
	return query.and(within(f, "x.day"))
}
