package db

import (
	"context"

	"sofra/app"
)

func (r reader) Responses(ctx context.Context, f app.ResponseFilter) (rows []app.ResponseRow, n int, err error) {
	defer wrap(&err, "responses")
	n, err = r.page(ctx, &rows, list{
		columns: columns[app.Response]("a.") + `, coalesce(e.title, '') AS event, coalesce(p.code, '') AS project`,
		from: `FROM response a LEFT JOIN event e ON e.id = a.event_id LEFT JOIN project p ON p.id = a.project_id
			WHERE a.deleted_at IS NULL AND (? = '' OR a.project_id = ?) AND (? = '' OR a.event_id = ?)
				AND (? = '' OR a.day >= ` + r.day() + `) AND (? = '' OR a.day <= ` + r.day() + `)`,
		args: []any{string(f.ProjectID), string(f.ProjectID), string(f.EventID), string(f.EventID), string(f.From), f.From, string(f.To), f.To},
		id:   `a.id`, kind: app.Responses, order: `a.filled_at DESC`,
		sorts: map[string]string{"score": `a.score`, "day": `a.day`, "language": `a.language`},
	}, f.Page)
	return rows, n, err
}

func (r reader) Response(ctx context.Context, id app.ID) (a app.Response, err error) {
	defer wrap(&err, "response")
	err = r.one(ctx, &a, `SELECT `+columns[app.Response]("")+` FROM response WHERE id = ?`, id)
	return a, err
}

func (w *writer) PutResponse(ctx context.Context, a *app.Response) error {
	return put(ctx, w, "response", a)
}
