package db

import (
	"context"
	"strings"

	"sofra/app"
)

func (r reader) Releases(ctx context.Context, f app.ReleaseFilter) (rows []app.ReleaseRow, n int, err error) {
	defer wrap(&err, "releases")
	n, err = r.page(ctx, &rows, list{
		columns: columns[app.Release]("r.") + `, coalesce(s.who, '') AS who,
			(SELECT count(*) FROM release_table t WHERE t.release_id = r.id) AS counts`,
		from: `FROM release r LEFT JOIN step s ON s.id = r.step_id
			WHERE (? = '' OR r.id = ?) AND (? = '' OR r.what = ?)`,
		args: []any{string(f.ID), string(f.ID), f.What, f.What},
		id:   `r.id`, order: `r.made_on DESC, r.id DESC`,
		sorts: map[string]string{"day": `r.made_on, r.id`, "what": `r.what, r.name, r.made_on`},
	}, f.Page)
	return rows, n, err
}

func (r reader) Release(ctx context.Context, id app.ID) (one app.Release, err error) {
	defer wrap(&err, "release")
	if err = r.one(ctx, &one, `SELECT `+columns[app.Release]("")+` FROM release WHERE id = ?`, id); err != nil {
		return one, err
	}
	err = r.all(ctx, &one.Tables, `SELECT `+columns[app.ReleasedTable]("")+` FROM release_table WHERE release_id = ? ORDER BY dims, event_id, id`, id)
	return one, err
}

func (r reader) ReleasedBefore(ctx context.Context, dims []string) (all []app.Release, err error) {
	defer wrap(&err, "earlier releases")
	if len(dims) == 0 {
		return nil, nil
	}
	var args []any
	for _, d := range dims {
		args = append(args, d)
	}
	holes := `(?` + strings.Repeat(`, ?`, len(dims)-1) + `)`
	if err = r.all(ctx, &all, `SELECT `+columns[app.Release]("")+` FROM release
		WHERE id IN (SELECT release_id FROM release_table WHERE dims IN `+holes+`) ORDER BY made_on DESC, id DESC`, args...); err != nil {
		return nil, err
	}
	at := map[app.ID]*app.Release{}
	for i := range all {
		at[all[i].ID] = &all[i]
	}
	var tables []app.ReleasedTable
	err = r.all(ctx, &tables, `SELECT `+columns[app.ReleasedTable]("")+` FROM release_table WHERE dims IN `+holes+` ORDER BY id`, args...)
	for _, t := range tables {
		if of := at[t.ReleaseID]; of != nil {
			of.Tables = append(of.Tables, t)
		}
	}
	return all, err
}

// PutRelease is no write of a watched table: a release is a trace.
func (w *writer) PutRelease(ctx context.Context, r *app.Release) error {
	if err := put(ctx, w, "release", r); err != nil {
		return err
	}
	for i := range r.Tables {
		t := &r.Tables[i]
		t.ReleaseID = r.ID
		if err := put(ctx, w, "release_table", t); err != nil {
			return err
		}
	}
	return nil
}
