package db

import (
	"context"

	"sofra/app"
)

func (r reader) Grants(ctx context.Context, p app.Page) (rows []app.GrantRow, n int, err error) {
	defer wrap(&err, "grants")
	n, err = r.page(ctx, &rows, list{
		columns: columns[app.Grant]("g.") + `, coalesce(o.name, '') AS funder,
			CAST(coalesce((SELECT sum(s.amount) FROM share s JOIN expense x ON x.id = s.expense_id
				WHERE s.grant_id = g.id AND s.deleted_at IS NULL AND x.deleted_at IS NULL AND x.currency = g.currency), 0) AS BIGINT) AS spent`,
		from: `FROM grants g LEFT JOIN organisation o ON o.id = g.funder_id WHERE g.deleted_at IS NULL`,
		id:   `g.id`, kind: app.Grants, order: `g.code`,
		sorts: map[string]string{"title": `g.sort_key`, "starts_on": `g.starts_on, g.code`},
	}, p)
	return rows, n, err
}

func (r reader) Grant(ctx context.Context, id app.ID) (g app.Grant, err error) {
	defer wrap(&err, "grant")
	if err = r.one(ctx, &g, `SELECT `+columns[app.Grant]("")+` FROM grants WHERE id = ?`, id); err != nil {
		return g, err
	}
	if err = r.all(ctx, &g.Lines, `SELECT `+columns[app.BudgetLine]("")+` FROM budget_line WHERE grant_id = ? ORDER BY position, code, id`, id); err != nil {
		return g, err
	}
	err = r.all(ctx, &g.Projects, `SELECT `+columns[app.GrantProject]("")+` FROM grant_project WHERE grant_id = ? ORDER BY id`, id)
	return g, err
}

func (w *writer) PutGrant(ctx context.Context, g *app.Grant) error {
	fresh := g.Version == 0
	if err := put(ctx, w, "grants", g); err != nil {
		return err
	}
	if err := putParts(ctx, w, owned{parts{"budget_line", "grant_id"}, fresh}, g.ID, g.Lines); err != nil {
		return err
	}
	return putParts(ctx, w, owned{parts{"grant_project", "grant_id"}, fresh}, g.ID, g.Projects)
}
