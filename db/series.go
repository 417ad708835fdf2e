package db

import (
	"context"

	"sofra/app"
)

func (r reader) ManySeries(ctx context.Context, f app.SeriesFilter) (rows []app.SeriesRow, n int, err error) {
	defer wrap(&err, "series")
	const of = `FROM event e WHERE e.series_id = s.id AND e.deleted_at IS NULL AND e.status <> 'cancelled'`
	n, err = r.page(ctx, &rows, list{
		columns: columns[app.Series]("s.") + `, coalesce(p.code, '') AS project, coalesce(k.title, '') AS pattern,
			(SELECT count(*) ` + of + `) AS events, (SELECT min(e.day) ` + of + `) AS first_day, (SELECT max(e.day) ` + of + `) AS last_day`,
		from: `FROM series s LEFT JOIN project p ON p.id = s.project_id LEFT JOIN pattern k ON k.id = s.pattern_id AND k.deleted_at IS NULL WHERE s.deleted_at IS NULL AND (? = '' OR s.project_id = ?)`,
		args: []any{string(f.ProjectID), string(f.ProjectID)},
		id:   `s.id`, kind: app.EventSeries, order: `s.sort_key`,
		sorts: map[string]string{
			"name": `s.sort_key`, "project": `p.code, s.sort_key`, "events": `events, s.sort_key`,
			"first_day": `first_day, s.sort_key`, "last_day": `last_day, s.sort_key`,
		},
	}, f.Page)
	return rows, n, err
}

func (r reader) Series(ctx context.Context, id app.ID) (s app.Series, err error) {
	defer wrap(&err, "one series")
	err = r.one(ctx, &s, `SELECT `+columns[app.Series]("")+` FROM series WHERE id = ?`, id)
	return s, err
}

// NextOfSeries goes by day, hour and id, so that of two on one evening each is
// next after the other once.
func (r reader) NextOfSeries(ctx context.Context, event app.ID) (e app.Event, err error) {
	defer wrap(&err, "next of a series")
	var id app.ID
	if err := r.one(ctx, &id, `
		SELECT n.id FROM event n JOIN event e ON e.series_id = n.series_id
		WHERE e.id = ? AND n.id <> e.id AND n.deleted_at IS NULL AND n.status <> 'cancelled'
			AND (n.day > e.day OR n.day = e.day AND (coalesce(n.starts, '') > coalesce(e.starts, '') OR coalesce(n.starts, '') = coalesce(e.starts, '') AND n.id > e.id))
		ORDER BY n.day, coalesce(n.starts, ''), n.id LIMIT 1`, event); err != nil {
		return e, err
	}
	return r.Event(ctx, id)
}

func (w *writer) PutSeries(ctx context.Context, s *app.Series) error { return put(ctx, w, "series", s) }
