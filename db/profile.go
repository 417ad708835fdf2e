package db

import (
	"context"

	"sofra/app"
)

func (r reader) OwnProfiles(ctx context.Context) (all []app.OwnProfile, err error) {
	defer wrap(&err, "donor profiles")
	err = r.all(ctx, &all, `SELECT `+columns[app.OwnProfile]("")+` FROM donor_profile WHERE deleted_at IS NULL ORDER BY code`)
	return all, err
}

func (w *writer) PutOwnProfile(ctx context.Context, p *app.OwnProfile) error {
	return put(ctx, w, "donor_profile", p)
}

func (w *writer) DropOwnProfile(ctx context.Context, id app.ID) (err error) {
	defer wrap(&err, "drop a donor profile")
	rows, err := w.exec(ctx, `DELETE FROM donor_profile WHERE id = ?`, id)
	if err == nil && rows == 0 {
		err = app.ErrNotFound
	}
	return err
}
