package db

import "sofra/app"

// worksBehind has the different works in programmes of events held; more is a
// further condition on the work w.
func worksBehind(f app.Filter, more string) asked {
	return held(f).and(asked{sql: `
		SELECT 'works' AS kind, w.id, w.title AS name, min(h.day) AS day, 1 AS amount
		FROM held h JOIN programme g ON g.id = h.programme_id AND g.deleted_at IS NULL
		JOIN item i ON i.programme_id = g.id AND i.deleted_at IS NULL
		JOIN work w ON w.id = i.work_id AND w.deleted_at IS NULL
		WHERE` + counts + more + `
		GROUP BY w.id, w.title`})
}
