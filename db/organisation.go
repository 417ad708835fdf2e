package db

import (
	"context"

	"sofra/app"
)

func (r reader) Organisations(ctx context.Context, f app.OrganisationFilter) (rows []app.OrganisationRow, n int, err error) {
	defer wrap(&err, "organisations")
	n, err = r.page(ctx, &rows, list{
		columns: columns[app.Organisation]("o.") + `, ` + placeNames,
		from: `FROM organisation o LEFT JOIN place l ON l.id = o.place_id
			WHERE o.deleted_at IS NULL AND (? = '' OR o.kind = ?) AND (? = '' OR o.ibar = ?)`,
		args: []any{f.Kind, f.Kind, f.Ibar, f.Ibar},
		id:   `o.id`, kind: app.Organisations, order: `o.sort_key`,
		sorts: map[string]string{"kind": `o.kind, o.sort_key`, "place": `l.sort_key, o.sort_key`, "maturity": `o.maturity, o.sort_key`},
	}, f.Page)
	return rows, n, err
}

func (r reader) Organisation(ctx context.Context, id app.ID) (o app.Organisation, err error) {
	defer wrap(&err, "organisation")
	err = r.one(ctx, &o, `SELECT `+columns[app.Organisation]("")+` FROM organisation WHERE id = ?`, id)
	return o, err
}

func (w *writer) PutOrganisation(ctx context.Context, o *app.Organisation) error {
	return put(ctx, w, "organisation", o)
}
