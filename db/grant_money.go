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

func (r reader) InstalmentsDue(ctx context.Context, until app.Date) (all []app.InstalmentRow, err error) {
	defer wrap(&err, "instalments due")
	err = r.all(ctx, &all, `SELECT `+columns[app.Instalment]("i.")+`, g.code, g.title, g.currency FROM instalment i JOIN grants g ON g.id = i.grant_id
		WHERE i.deleted_at IS NULL AND g.deleted_at IS NULL AND g.status IN ('granted', 'running') AND i.received_on IS NULL AND i.due_on <= ?
		ORDER BY i.due_on, g.code, i.id`, until)
	return all, err
}

func (w *writer) PutInstalment(ctx context.Context, i *app.Instalment) error {
	return put(ctx, w, "instalment", i)
}

func (w *writer) RemoveInstalment(ctx context.Context, k app.Kept) error {
	return w.dropRow(ctx, "instalment", k)
}

func (r reader) Forecasts(ctx context.Context, grant app.ID) (all []app.Forecast, err error) {
	defer wrap(&err, "forecasts")
	err = r.all(ctx, &all, `SELECT `+columns[app.Forecast]("f.")+` FROM forecast f JOIN budget_line l ON l.id = f.line_id
		WHERE f.grant_id = ? AND f.deleted_at IS NULL ORDER BY f.from_on, l.position, l.code, f.id`, grant)
	return all, err
}

func (w *writer) PutForecast(ctx context.Context, f *app.Forecast) error {
	return put(ctx, w, "forecast", f)
}

func (w *writer) RemoveForecast(ctx context.Context, k app.Kept) error {
	return w.dropRow(ctx, "forecast", k)
}
