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

func (w *writer) DropOwnProfile(ctx context.Context, k app.Kept) error {
	return w.dropRow(ctx, "donor_profile", k)
}
