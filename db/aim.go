package db

import (
	"context"

	"sofra/app"
)

func (r reader) Aims(ctx context.Context, grant app.ID) (all []app.Aim, err error) {
	defer wrap(&err, "aims of a grant")
	if err = r.all(ctx, &all, `SELECT `+columns[app.Aim]("")+` FROM aim WHERE grant_id = ? AND deleted_at IS NULL ORDER BY position, id`, grant); err != nil {
		return nil, err
	}
	var texts []app.AimText
	err = r.all(ctx, &texts, `SELECT `+columns[app.AimText]("")+` FROM aim_text WHERE aim_id IN (SELECT id FROM aim WHERE grant_id = ?) ORDER BY language, id`, grant)
	of := map[app.ID][]app.AimText{}
	for _, t := range texts {
		of[t.AimID] = append(of[t.AimID], t)
	}
	for i := range all {
		all[i].Texts = of[all[i].ID]
	}
	return app.AimTree(all), err
}

func (r reader) Aim(ctx context.Context, id app.ID) (a app.Aim, err error) {
	defer wrap(&err, "aim")
	if err = r.one(ctx, &a, `SELECT `+columns[app.Aim]("")+` FROM aim WHERE id = ?`, id); err != nil {
		return a, err
	}
	err = r.all(ctx, &a.Texts, `SELECT `+columns[app.AimText]("")+` FROM aim_text WHERE aim_id = ? ORDER BY language, id`, id)
	return a, err
}

func (w *writer) PutAim(ctx context.Context, a *app.Aim) error {
	fresh := a.Version == 0
	if err := put(ctx, w, "aim", a); err != nil {
		return err
	}
	return putParts(ctx, w, owned{parts{"aim_text", "aim_id"}, fresh}, a.ID, a.Texts)
}

func (w *writer) DropAim(ctx context.Context, k app.Kept) error {
	return w.dropRow(ctx, "aim", k)
}
