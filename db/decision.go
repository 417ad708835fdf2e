package db

import (
	"context"

	"sofra/app"
)

func (r reader) Decisions(ctx context.Context, f app.DecisionFilter) (rows []app.DecisionRow, n int, err error) {
	defer wrap(&err, "decisions")
	n, err = r.page(ctx, &rows, list{
		columns: columns[app.Decision]("d.") + `, e.title AS event, e.day`,
		from: `FROM decision d JOIN event e ON e.id = d.event_id
			WHERE d.deleted_at IS NULL AND e.deleted_at IS NULL AND (? = '' OR d.event_id = ?) AND (? = '' OR d.state = ?)`,
		args: []any{string(f.EventID), string(f.EventID), f.State, f.State},
		id:   `d.id`, kind: app.Decisions, order: `e.day DESC, d.number DESC`,
		sorts: map[string]string{
			"number": `d.number`, "name": `d.sort_key`, "day": `e.day, d.number`, "event": `e.sort_key, e.day`, "made": `d.id`,
		},
	}, f.Page)
	return rows, n, err
}

func (r reader) Decision(ctx context.Context, id app.ID) (d app.Decision, err error) {
	defer wrap(&err, "decision")
	err = r.one(ctx, &d, `SELECT `+columns[app.Decision]("")+` FROM decision WHERE id = ?`, id)
	return d, err
}

// LastDecision counts those in the bin as well: no number is given twice.
func (r reader) LastDecision(ctx context.Context) (n int, err error) {
	defer wrap(&err, "last decision")
	err = r.one(ctx, &n, `SELECT coalesce(max(number), 0) FROM decision`)
	return n, err
}

func (w *writer) PutDecision(ctx context.Context, d *app.Decision) error {
	return put(ctx, w, "decision", d)
}
