package db

import (
	"context"

	"sofra/app"
)

func (r reader) Consents(ctx context.Context, person app.ID) (all []app.Consent, err error) {
	defer wrap(&err, "consents")
	err = r.all(ctx, &all, `SELECT `+columns[app.Consent]("")+` FROM consent
		WHERE person_id = ? AND deleted_at IS NULL ORDER BY given_on DESC, id DESC`, person)
	return all, err
}

func (r reader) Consent(ctx context.Context, id app.ID) (c app.Consent, err error) {
	defer wrap(&err, "consent")
	err = r.one(ctx, &c, `SELECT `+columns[app.Consent]("")+` FROM consent WHERE id = ?`, id)
	return c, err
}

func (w *writer) PutConsent(ctx context.Context, c *app.Consent) error {
	return put(ctx, w, "consent", c)
}
