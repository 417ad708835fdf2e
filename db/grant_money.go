package db

import (
	"context"

	"sofra/app"
)

func (r reader) Instalments(ctx context.Context, grant app.ID) (all []app.Instalment, err error) {
	defer wrap(&err, "instalments")
	err = r.all(ctx, &all, `SELECT `+columns[app.Instalment]("")+` FROM instalment
		WHERE grant_id = ? AND deleted_at IS NULL ORDER BY coalesce(due_on, received_on), id`, grant)
	return all, err
}

func (w *writer) PutInstalment(ctx context.Context, i *app.Instalment) error {
	return put(ctx, w, "instalment", i)
}

func (w *writer) RemoveInstalment(ctx context.Context, id app.ID) (err error) {
	defer wrap(&err, "remove an instalment")
	_, err = w.exec(ctx, `DELETE FROM instalment WHERE id = ?`, id)
	return err
}

func (r reader) Forecasts(ctx context.Context, grant app.ID) (all []app.Forecast, err error) {
	defer wrap(&err, "forecasts")
	err = r.all(ctx, &all, `SELECT `+columns[app.Forecast]("f.")+` FROM forecast f JOIN budget_line l ON l.id = f.line_id
		WHERE f.grant_id = ? AND f.deleted_at IS NULL ORDER BY f.from_on, l.position, l.code, f.id`, grant)
	return all, err
}

func (w *writer) PutForecasts(ctx context.Context, grant app.ID, all []app.Forecast) error {
	return putParts(ctx, w, owned{parts{"forecast", "grant_id"}, false}, grant, all)
}
