package db

import (
	"context"

	"sofra/app"
)

func (r reader) MediaItems(ctx context.Context, f app.MediaFilter) (rows []app.MediaRow, n int, err error) {
	defer wrap(&err, "media")
	n, err = r.page(ctx, &rows, list{
		columns: columns[app.MediaItem]("m.") + `, coalesce(e.title, '') AS event, coalesce(p.code, '') AS project`,
		from: `FROM media_item m LEFT JOIN event e ON e.id = m.event_id LEFT JOIN project p ON p.id = m.project_id
			WHERE m.deleted_at IS NULL AND (? = '' OR m.project_id = ?) AND (? = '' OR m.event_id = ?)
				AND (? = '' OR m.day >= ` + r.day() + `) AND (? = '' OR m.day <= ` + r.day() + `)
				AND (? = '' OR m.outlet = ?) AND (? = '' OR m.language = ?) AND (? = '' OR m.tone1 = ? OR m.tone2 = ?)`,
		args: []any{string(f.ProjectID), string(f.ProjectID), string(f.EventID), string(f.EventID), string(f.From), f.From, string(f.To), f.To,
			f.Outlet, f.Outlet, f.Language, f.Language, f.Tone, f.Tone, f.Tone},
		id: `m.id`, kind: app.Media, order: `m.day DESC, m.sort_key`,
		sorts: map[string]string{"day": `m.day`, "outlet": `m.outlet, m.day`, "name": `m.sort_key`, "reach": `m.reach, m.day`, "project": `p.code, m.day`},
	}, f.Page)
	return rows, n, err
}

func (r reader) Outlets(ctx context.Context) (all []string, err error) {
	defer wrap(&err, "outlets")
	err = r.all(ctx, &all, `SELECT outlet FROM media_item WHERE deleted_at IS NULL AND outlet <> '' GROUP BY outlet ORDER BY outlet`)
	return all, err
}

func (r reader) MediaItem(ctx context.Context, id app.ID) (m app.MediaItem, err error) {
	defer wrap(&err, "media item")
	err = r.one(ctx, &m, `SELECT `+columns[app.MediaItem]("")+` FROM media_item WHERE id = ?`, id)
	return m, err
}

func (w *writer) PutMediaItem(ctx context.Context, m *app.MediaItem) error {
	return put(ctx, w, "media_item", m)
}
