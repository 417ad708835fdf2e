package db

import (
	"context"

	"sofra/app"
)

func (r reader) BudgetVersions(ctx context.Context, grant app.ID) (all []app.BudgetVersion, err error) {
	defer wrap(&err, "versions of a budget")
	if err = r.all(ctx, &all, `SELECT `+columns[app.BudgetVersion]("")+` FROM budget_version
		WHERE grant_id = ? AND deleted_at IS NULL ORDER BY number`, grant); err != nil {
		return nil, err
	}
	var lines []app.VersionLine
	if err = r.all(ctx, &lines, `SELECT `+columns[app.VersionLine]("l.")+` FROM budget_version_line l
		JOIN budget_version v ON v.id = l.version_id
		WHERE v.grant_id = ? AND v.deleted_at IS NULL ORDER BY v.number, l.position, l.id`, grant); err != nil {
		return nil, err
	}
	at := map[app.ID]int{}
	for i, v := range all {
		at[v.ID] = i
	}
	for _, l := range lines {
		v := &all[at[l.VersionID]]
		v.Lines = append(v.Lines, l)
	}
	return all, nil
}

func (w *writer) PutBudgetVersion(ctx context.Context, v *app.BudgetVersion) error {
	fresh := v.Version == 0
	if err := put(ctx, w, "budget_version", v); err != nil {
		return err
	}
	return putParts(ctx, w, owned{parts{"budget_version_line", "version_id"}, fresh}, v.ID, v.Lines)
}

func (w *writer) RemoveBudgetVersion(ctx context.Context, k app.Kept) error {
	return w.dropRow(ctx, "budget_version", k)
}
