package db

import (
	"context"

	"sofra/app"
)

func (r reader) Works(ctx context.Context, f app.WorkFilter) (rows []app.WorkRow, n int, err error) {
	defer wrap(&err, "works")
	n, err = r.page(ctx, &rows, list{
		columns: columns[app.Work]("w.") + `,
			(SELECT count(*) FROM item i JOIN event e ON e.programme_id = i.programme_id WHERE i.work_id = w.id AND e.deleted_at IS NULL) AS times,
			(SELECT max(e.day) FROM item i JOIN event e ON e.programme_id = i.programme_id WHERE i.work_id = w.id AND e.deleted_at IS NULL) AS last_day`,
		from: `FROM work w WHERE w.deleted_at IS NULL AND (? = '' OR w.tradition = ?)`,
		args: []any{f.Tradition, f.Tradition},
		id:   `w.id`, kind: app.Works, order: `w.sort_key`,
		sorts: map[string]string{"tradition": `w.tradition, w.sort_key`, "seconds": `w.seconds`, "times": `times, w.sort_key`, "composer": `w.composer, w.sort_key`},
	}, f.Page)
	return rows, n, err
}

func (r reader) Work(ctx context.Context, id app.ID) (w app.Work, err error) {
	defer wrap(&err, "work")
	err = r.one(ctx, &w, `SELECT `+columns[app.Work]("")+` FROM work WHERE id = ?`, id)
	return w, err
}

func (w *writer) PutWork(ctx context.Context, x *app.Work) error { return put(ctx, w, "work", x) }
