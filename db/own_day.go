package db

import (
	"context"

	"sofra/app"
)

func (r reader) OwnDays(ctx context.Context) (all []app.OwnDay, err error) {
	defer wrap(&err, "own days")
	err = r.all(ctx, &all, `SELECT `+columns[app.OwnDay]("")+` FROM own_day WHERE deleted_at IS NULL ORDER BY from_on, id`)
	return all, err
}

func (w *writer) PutOwnDay(ctx context.Context, d *app.OwnDay) error {
	return put(ctx, w, "own_day", d)
}

func (w *writer) DropOwnDay(ctx context.Context, k app.Kept) error {
	return w.dropRow(ctx, "own_day", k)
}
