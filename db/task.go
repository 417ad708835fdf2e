package db

import (
	"context"

	"sofra/app"
)

// due is the day on which a task t of an event e is due.
func (r reader) due() string {
	if r.on == postgres {
		return `coalesce(t.due_on, e.day - CAST(t.days_before AS integer))`
	}
	return `coalesce(t.due_on, date(e.day, (-t.days_before) || ' days'))`
}

func (r reader) Tasks(ctx context.Context, f app.TaskFilter) (rows []app.TaskRow, n int, err error) {
	defer wrap(&err, "tasks")
	order := `(t.done_on IS NOT NULL), ` + r.due() + `, e.day, t.position`
	if f.EventID != "" {
		order = `t.position`
	}
	n, err = r.page(ctx, &rows, list{
		columns: columns[app.Task]("t.") + `, coalesce(p.name, '') AS person, e.title AS event, e.day AS day, ` + r.due() + ` AS due`,
		from: `FROM task t JOIN event e ON e.id = t.event_id LEFT JOIN person p ON p.id = t.person_id
			WHERE e.deleted_at IS NULL AND (? = '' OR t.event_id = ?) AND (? = '' OR t.person_id = ?)
				AND (? = 0 OR t.done_on IS NULL AND e.status <> 'cancelled')
				AND (? = '' OR ` + r.due() + ` <= ` + r.day() + ` OR t.asked_on IS NOT NULL AND t.answered_on IS NULL)`,
		args: []any{string(f.EventID), string(f.EventID), string(f.PersonID), string(f.PersonID), number(f.Open), string(f.DueBy), f.DueBy},
		id:   `t.id`, order: order,
	}, f.Page)
	return rows, n, err
}

func (r reader) Task(ctx context.Context, id app.ID) (t app.Task, err error) {
	defer wrap(&err, "task")
	err = r.one(ctx, &t, `SELECT `+columns[app.Task]("")+` FROM task WHERE id = ?`, id)
	return t, err
}

func (r reader) TaskOwners(ctx context.Context) (all []app.Hit, err error) {
	defer wrap(&err, "owners of tasks")
	err = r.all(ctx, &all, `
		SELECT 'people' AS kind, p.id, p.name FROM person p WHERE p.deleted_at IS NULL AND p.id IN (
			SELECT t.person_id FROM task t JOIN event e ON e.id = t.event_id
			WHERE t.done_on IS NULL AND e.deleted_at IS NULL AND e.status <> 'cancelled')
		ORDER BY p.sort_key, p.id`)
	return all, err
}

func (w *writer) PutTask(ctx context.Context, t *app.Task) error {
	if t.Position == 0 {
		if err := w.one(ctx, &t.Position, `SELECT coalesce(max(position), 0) + 1 FROM task WHERE event_id = ?`, t.EventID); err != nil {
			return err
		}
	}
	return put(ctx, w, "task", t)
}

func (w *writer) DropTask(ctx context.Context, k app.Kept) error {
	return w.dropRow(ctx, "task", k)
}
