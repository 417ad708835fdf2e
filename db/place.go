package db

import (
	"context"

	"sofra/app"
)

func (r reader) Places(ctx context.Context) (rows []app.Place, err error) {
	defer wrap(&err, "places")
	err = r.all(ctx, &rows, `SELECT `+columns[app.Place]("")+` FROM place WHERE deleted_at IS NULL ORDER BY sort_key, id`)
	return rows, err
}

func (r reader) Place(ctx context.Context, id app.ID) (p app.Place, err error) {
	defer wrap(&err, "place")
	err = r.one(ctx, &p, `SELECT `+columns[app.Place]("")+` FROM place WHERE id = ?`, id)
	return p, err
}

func (w *writer) PutPlace(ctx context.Context, p *app.Place) error { return put(ctx, w, "place", p) }
