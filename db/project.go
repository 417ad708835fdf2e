package db

import (
	"context"

	"sofra/app"
)

func (r reader) Projects(ctx context.Context, p app.Page) (rows []app.ProjectRow, n int, err error) {
	defer wrap(&err, "projects")
	n, err = r.page(ctx, &rows, list{
		columns: columns[app.Project]("p.") + `,
			(SELECT count(*) FROM event e WHERE e.project_id = p.id AND e.deleted_at IS NULL) AS events,
			(SELECT count(*) FROM response a WHERE a.project_id = p.id AND a.deleted_at IS NULL AND a.second_of IS NULL) AS responses`,
		from: `FROM project p WHERE p.deleted_at IS NULL`,
		id:   `p.id`, kind: app.Projects, order: `p.sort_key`,
		sorts: map[string]string{"code": `p.code`, "title": `p.sort_key`, "starts_on": `p.starts_on, p.code`, "events": `events, p.code`, "forms": `responses, p.code`},
	}, p)
	return rows, n, err
}

func (r reader) Project(ctx context.Context, id app.ID) (p app.Project, err error) {
	defer wrap(&err, "project")
	err = r.one(ctx, &p, `SELECT `+columns[app.Project]("")+` FROM project WHERE id = ?`, id)
	return p, err
}

func (w *writer) PutProject(ctx context.Context, p *app.Project) error {
	return put(ctx, w, "project", p)
}

func (w *writer) SetProject(ctx context.Context, project app.ID, events ...app.ID) (err error) {
	defer wrap(&err, "set project")
	for _, id := range events {
		rows, err := w.exec(ctx, `UPDATE event SET project_id = ?, version = version + 1 WHERE id = ?`, project, id)
		if err != nil {
			return err
		}
		if rows == 0 {
			return app.ErrNotFound
		}
		for _, table := range []string{"response", "media_item"} {
			if _, err := w.exec(ctx, `UPDATE `+table+` SET project_id = ?, version = version + 1
				WHERE event_id = ? AND project_id IS NULL`, project, id); err != nil {
				return err
			}
		}
	}
	return nil
}
