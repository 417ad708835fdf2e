package db

import (
	"context"

	"sofra/app"
)

func (r reader) Patterns(ctx context.Context, f app.PatternFilter) (rows []app.PatternRow, n int, err error) {
	defer wrap(&err, "patterns")
	const of = `(SELECT count(*) FROM pattern_line l WHERE l.pattern_id = k.id AND l.deleted_at IS NULL AND l.part = `
	n, err = r.page(ctx, &rows, list{
		columns: columns[app.Pattern]("k.") + `, ` + of + `'show') AS shows, ` + of + `'task') AS tasks, ` + of + `'cost') AS costs, ` + of + `'person') AS people,
			(SELECT count(*) FROM event e WHERE e.pattern_id = k.id AND e.deleted_at IS NULL) AS events`,
		from: `FROM pattern k WHERE k.deleted_at IS NULL AND (? = '' OR k.kind = ?)`, args: []any{f.Kind, f.Kind},
		id: `k.id`, kind: app.EventPatterns, order: `k.sort_key`,
		sorts: map[string]string{"name": `k.sort_key`, "events": `events, k.sort_key`},
	}, f.Page)
	return rows, n, err
}

func (r reader) Pattern(ctx context.Context, id app.ID) (p app.Pattern, err error) {
	defer wrap(&err, "pattern")
	if err = r.one(ctx, &p, `SELECT `+columns[app.Pattern]("")+` FROM pattern WHERE id = ?`, id); err != nil {
		return p, err
	}
	err = r.all(ctx, &p.Lines, `
		SELECT `+columns[app.PatternLine]("l.")+`, coalesce(p.name, '') AS person
		FROM pattern_line l LEFT JOIN person p ON p.id = l.person_id AND p.deleted_at IS NULL
		WHERE l.pattern_id = ? AND l.deleted_at IS NULL ORDER BY l.position, l.id`, id)
	return p, err
}

// LastPattern goes by the ids of events, which rise with time.
func (r reader) LastPattern(ctx context.Context, kind string, series app.ID) (id app.ID, err error) {
	defer wrap(&err, "last pattern")
	err = r.maybe(ctx, &id, `
		SELECT k.id FROM event e JOIN pattern k ON k.id = e.pattern_id AND k.deleted_at IS NULL
		WHERE e.deleted_at IS NULL AND k.kind = ? AND e.kind = ? AND coalesce(e.series_id, '') = ?
		ORDER BY e.id DESC LIMIT 1`, kind, kind, string(series))
	return id, err
}

func (w *writer) PutPattern(ctx context.Context, p *app.Pattern) error {
	fresh := p.Version == 0
	if err := put(ctx, w, "pattern", p); err != nil {
		return err
	}
	return putParts(ctx, w, owned{parts{"pattern_line", "pattern_id"}, fresh}, p.ID, p.Lines)
}

// wantedAt reads what is planned for an event and not there yet: costs, and
// roles that nobody has.
func (r reader) wantedAt(ctx context.Context, e *app.Event) error {
	if err := r.all(ctx, &e.Vacancies, `SELECT `+columns[app.Vacancy]("")+` FROM vacancy WHERE event_id = ? ORDER BY position, id`, e.ID); err != nil {
		return err
	}
	return r.all(ctx, &e.Costs, `SELECT `+columns[app.EventCost]("")+` FROM event_cost WHERE event_id = ? ORDER BY position, id`, e.ID)
}

func (w *writer) putWanted(ctx context.Context, e *app.Event, fresh bool) error {
	if err := putParts(ctx, w, owned{parts{"vacancy", "event_id"}, fresh}, e.ID, e.Vacancies); err != nil {
		return err
	}
	return putParts(ctx, w, owned{parts{"event_cost", "event_id"}, fresh}, e.ID, e.Costs)
}
