package db

import (
	"context"

	"sofra/app"
)

func (r reader) Incomes(ctx context.Context, grant app.ID) (all []app.Income, err error) {
	defer wrap(&err, "incomes")
	err = r.all(ctx, &all, `SELECT `+columns[app.Income]("")+` FROM income WHERE grant_id = ? AND deleted_at IS NULL ORDER BY day IS NULL, day, id`, grant)
	return all, err
}

func (w *writer) PutIncome(ctx context.Context, i *app.Income) error {
	return put(ctx, w, "income", i)
}

func (w *writer) RemoveIncome(ctx context.Context, k app.Kept) error {
	return w.dropRow(ctx, "income", k)
}
