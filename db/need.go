package db

import (
	"context"

	"sofra/app"
)

func (r reader) Needs(ctx context.Context, f app.NeedFilter) (rows []app.NeedRow, n int, err error) {
	defer wrap(&err, "needs")
	n, err = r.page(ctx, &rows, list{
		columns: columns[app.Need]("n.") + `, ` + placeNames + `, coalesce(e.title, '') AS event`,
		from: `FROM need n LEFT JOIN place l ON l.id = n.place_id LEFT JOIN event e ON e.id = n.event_id
			WHERE n.deleted_at IS NULL AND (? = '' OR n.kind = ?)`,
		args: []any{f.Kind, f.Kind},
		id:   `n.id`, kind: app.Needs, order: `n.sort_key`,
		sorts: map[string]string{"event": `e.day, e.sort_key, n.sort_key`, "place": `l.sort_key, n.sort_key`},
	}, f.Page)
	return rows, n, err
}

func (r reader) Need(ctx context.Context, id app.ID) (n app.Need, err error) {
	defer wrap(&err, "need")
	err = r.one(ctx, &n, `SELECT `+columns[app.Need]("")+` FROM need WHERE id = ?`, id)
	return n, err
}

func (r reader) NeedCounts(ctx context.Context) (all []app.NeedCount, err error) {
	defer wrap(&err, "needs by community and place")
	err = r.all(ctx, &all, `
		SELECT n.community, n.place_id, `+placeNames+`, count(*) AS needs
		FROM need n LEFT JOIN place l ON l.id = n.place_id WHERE n.deleted_at IS NULL
		GROUP BY n.community, n.place_id, l.name_sq, l.name_sr, l.name_cyrl, l.sort_key
		ORDER BY CASE WHEN n.place_id IS NULL THEN 1 ELSE 0 END, l.sort_key, n.place_id, n.community`)
	return all, err
}

func (w *writer) PutNeed(ctx context.Context, n *app.Need) error { return put(ctx, w, "need", n) }
