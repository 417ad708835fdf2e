package db

import (
	"context"

	"sofra/app"
)

// playedAt is the items i of the programmes of events e that were held; join
// adds a table.
func playedAt(join string) string {
	return `FROM item i JOIN event e ON e.programme_id = i.programme_id
		JOIN programme g ON g.id = i.programme_id AND g.deleted_at IS NULL ` + join + `
		WHERE i.deleted_at IS NULL AND e.deleted_at IS NULL AND e.kind <> 'rehearsal' AND e.status IN ` + quoted(app.HeldStatuses()...)
}

func (r reader) Works(ctx context.Context, f app.WorkFilter) (rows []app.WorkRow, n int, err error) {
	defer wrap(&err, "works")
	n, err = r.page(ctx, &rows, list{
		columns: columns[app.Work]("w.") + `,
			(SELECT count(*) ` + playedAt("") + ` AND i.work_id = w.id) AS times,
			(SELECT max(e.day) ` + playedAt("") + ` AND i.work_id = w.id) AS last_day`,
		from: `FROM work w WHERE w.deleted_at IS NULL AND (? = '' OR w.tradition = ?)`,
		args: []any{f.Tradition, f.Tradition},
		id:   `w.id`, kind: app.Works, order: `w.sort_key`,
		sorts: map[string]string{"tradition": `w.tradition, w.sort_key`, "seconds": `w.seconds`, "times": `times, w.sort_key`, "composer": `w.composer, w.sort_key`, "arranger": `w.arranger, w.sort_key`},
	}, f.Page)
	return rows, n, err
}

func (r reader) Work(ctx context.Context, id app.ID) (w app.Work, err error) {
	defer wrap(&err, "work")
	err = r.one(ctx, &w, `SELECT `+columns[app.Work]("")+` FROM work WHERE id = ?`, id)
	return w, err
}

func (r reader) Played(ctx context.Context, work app.ID, p app.Page) (rows []app.Playing, n int, err error) {
	defer wrap(&err, "where a work was played")
	n, err = r.page(ctx, &rows, list{
		columns: `x.event_id, x.day, x.event, x.venue, x.times, x.seconds`,
		from: `FROM (SELECT e.id AS event_id, e.day, e.title AS event, coalesce(v.name, '') AS venue, count(*) AS times,
				CAST(sum(CASE WHEN i.performed > 0 THEN i.performed ELSE i.planned END) AS BIGINT) AS seconds
			` + playedAt(`LEFT JOIN venue v ON v.id = e.venue_id`) + ` AND i.work_id = ?
			GROUP BY e.id, e.day, e.title, v.name) x WHERE true`,
		args: []any{string(work)}, id: `x.event_id`, kind: app.Events, order: `x.day DESC`,
	}, p)
	return rows, n, err
}

func (w *writer) PutWork(ctx context.Context, x *app.Work) error { return put(ctx, w, "work", x) }
