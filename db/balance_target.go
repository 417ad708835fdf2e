package db

import (
	"context"

	"sofra/app"
)

func (r reader) BalanceTargets(ctx context.Context, series, project app.ID) (all []app.BalanceTarget, err error) {
	defer wrap(&err, "targets of balance")
	where, args := `series_id IS NULL AND project_id IS NULL`, []any(nil)
	switch {
	case series != "":
		where, args = `series_id = ?`, []any{series}
	case project != "":
		where, args = `project_id = ?`, []any{project}
	}
	err = r.all(ctx, &all, `SELECT `+columns[app.BalanceTarget]("")+` FROM balance_target
		WHERE deleted_at IS NULL AND `+where+` ORDER BY id`, args...)
	return all, err
}

// TargetsFor goes from the narrow to the wide: whoever sets a target of a series
// means it instead of the project's.
func (r reader) TargetsFor(ctx context.Context, event app.ID) (all []app.BalanceTarget, err error) {
	defer wrap(&err, "targets of an event")
	var of struct{ SeriesID, ProjectID app.ID }
	if event != "" {
		if err := r.one(ctx, &of, `SELECT series_id, project_id FROM event WHERE id = ?`, event); err != nil {
			return nil, err
		}
	}
	if of.SeriesID != "" {
		if all, err = r.BalanceTargets(ctx, of.SeriesID, ""); err != nil || len(all) > 0 {
			return all, err
		}
	}
	if of.ProjectID != "" {
		if all, err = r.BalanceTargets(ctx, "", of.ProjectID); err != nil || len(all) > 0 {
			return all, err
		}
	}
	return r.BalanceTargets(ctx, "", "")
}

func (w *writer) PutBalanceTarget(ctx context.Context, t *app.BalanceTarget) error {
	return put(ctx, w, "balance_target", t)
}

func (w *writer) DropBalanceTarget(ctx context.Context, k app.Kept) error {
	return w.dropRow(ctx, "balance_target", k)
}
