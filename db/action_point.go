package db

import (
	"context"

	"sofra/app"
)

func (r reader) ActionPoints(ctx context.Context, f app.ActionPointFilter) (rows []app.ActionPointRow, n int, err error) {
	defer wrap(&err, "action points")
	n, err = r.page(ctx, &rows, list{
		columns: columns[app.ActionPoint]("a.") + `, coalesce(p.name, '') AS person, e.title AS event, e.day`,
		from: `FROM action_point a JOIN event e ON e.id = a.event_id LEFT JOIN person p ON p.id = a.person_id
			WHERE a.deleted_at IS NULL AND e.deleted_at IS NULL AND (? = '' OR a.event_id = ?) AND (? = '' OR a.person_id = ?)
				AND (? = 0 OR a.done_on IS NULL) AND (? = 0 OR a.done_on IS NOT NULL) AND (? = '' OR a.due_on <= ` + r.day() + `)
				AND (? = '' OR a.done_on IS NULL AND EXISTS (SELECT 1 FROM event o WHERE o.id = ? AND ` + carried + `))`,
		args: []any{string(f.EventID), string(f.EventID), string(f.PersonID), string(f.PersonID), number(f.Open), number(f.Done),
			string(f.DueUntil), f.DueUntil, string(f.For), string(f.For)},
		id: `a.id`, kind: app.ActionPoints, order: `a.done_on IS NOT NULL, a.due_on, a.id`,
		sorts: map[string]string{
			"due": `a.due_on, a.id`, "name": `a.sort_key`, "person": `p.sort_key, a.due_on`, "day": `e.day, a.id`,
		},
	}, f.Page)
	return rows, n, err
}

// carried is what event o still has to look at of event e: they are of one
// series, or, where o is of none, of one project; and e was before.
const carried = `o.id <> e.id AND (e.day IS NULL OR o.day IS NULL OR e.day <= o.day)
	AND CASE WHEN o.series_id IS NOT NULL THEN e.series_id = o.series_id ELSE e.project_id = o.project_id END`

func (r reader) ActionPoint(ctx context.Context, id app.ID) (p app.ActionPoint, err error) {
	defer wrap(&err, "action point")
	err = r.one(ctx, &p, `SELECT `+columns[app.ActionPoint]("")+` FROM action_point WHERE id = ?`, id)
	return p, err
}

func (w *writer) PutActionPoint(ctx context.Context, p *app.ActionPoint) error {
	return put(ctx, w, "action_point", p)
}
