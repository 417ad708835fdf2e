package db

import (
	"context"

	"sofra/app"
)

func (r reader) PerDiems(ctx context.Context) (all []app.PerDiem, err error) {
	defer wrap(&err, "daily allowances")
	err = r.all(ctx, &all, `SELECT `+columns[app.PerDiem]("")+` FROM per_diem WHERE deleted_at IS NULL ORDER BY place, from_on IS NULL, from_on DESC, id`)
	return all, err
}

func (w *writer) PutPerDiem(ctx context.Context, p *app.PerDiem) error {
	return put(ctx, w, "per_diem", p)
}

func (w *writer) RemovePerDiem(ctx context.Context, k app.Kept) error {
	return w.dropRow(ctx, "per_diem", k)
}
