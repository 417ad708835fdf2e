package db

import (
	"cmp"
	"context"
	"slices"

	"sofra/app"
)

// grantFrom is grants g with their funders.
const grantFrom = `FROM grants g LEFT JOIN organisation o ON o.id = g.funder_id LEFT JOIN organisation d ON d.id = g.back_donor_id WHERE g.deleted_at IS NULL`

func grantColumns() string {
	return columns[app.Grant]("g.") + `, coalesce(o.name, '') AS funder, coalesce(d.name, '') AS back_donor,
			CAST(coalesce((SELECT sum(s.amount) FROM share s JOIN expense x ON x.id = s.expense_id
				WHERE s.grant_id = g.id AND s.deleted_at IS NULL AND x.deleted_at IS NULL AND x.voided_on IS NULL AND x.currency = g.currency), 0) AS BIGINT) AS spent`
}

func (r reader) Grants(ctx context.Context, p app.Page) (rows []app.GrantRow, n int, err error) {
	defer wrap(&err, "grants")
	n, err = r.page(ctx, &rows, list{
		columns: grantColumns(), from: grantFrom,
		id: `g.id`, kind: app.Grants, order: `g.code`,
		sorts: map[string]string{"code": `g.code`, "title": `g.sort_key`, "funder": `o.sort_key, g.code`, "starts_on": `g.starts_on, g.code`, "amount": `g.amount, g.code`},
	}, p)
	if err != nil {
		return rows, n, err
	}
	return rows, n, r.addTurned(ctx, rows)
}

func (r reader) Payers(ctx context.Context, project app.ID) (rows []app.GrantRow, err error) {
	defer wrap(&err, "grants that pay")
	if err = r.all(ctx, &rows, `SELECT `+grantColumns()+` `+grantFrom+`
		AND g.id IN (SELECT l.grant_id FROM grant_project l WHERE l.project_id = ? AND l.deleted_at IS NULL) ORDER BY g.code, g.id`, project); err != nil {
		return nil, err
	}
	return rows, r.addTurned(ctx, rows)
}

// addTurned adds the shares in other currencies to what each grant spent:
// turned one by one in Go, as the report does it.
func (r reader) addTurned(ctx context.Context, rows []app.GrantRow) error {
	var foreign []struct {
		GrantID app.ID
		Amount  app.Minor
		Rate    string
	}
	if err := r.all(ctx, &foreign, `
		SELECT s.grant_id, s.amount, x.rate FROM share s JOIN expense x ON x.id = s.expense_id JOIN grants g ON g.id = s.grant_id
		WHERE s.deleted_at IS NULL AND x.deleted_at IS NULL AND x.voided_on IS NULL AND x.currency <> g.currency AND x.rate <> ''`); err != nil {
		return err
	}
	turned := map[app.ID]app.Minor{}
	for _, f := range foreign {
		amount, _ := app.Convert(f.Amount, f.Rate)
		turned[f.GrantID] += amount
	}
	for i := range rows {
		rows[i].Spent += turned[rows[i].ID]
	}
	return nil
}

// LinesSpent sums what was spent on each line; what is in the grant's own
// currency is added up by the engine.
func (r reader) LinesSpent(ctx context.Context, grant app.ID) (all []app.LineSpent, err error) {
	defer wrap(&err, "spent by line")
	var rows []struct {
		LineID app.ID
		Amount app.Minor
		Rate   string
		Own    bool
	}
	const shares = `FROM share s JOIN expense x ON x.id = s.expense_id JOIN grants g ON g.id = s.grant_id
		WHERE s.grant_id = ? AND s.deleted_at IS NULL AND x.deleted_at IS NULL AND x.voided_on IS NULL AND x.currency `
	if err = r.all(ctx, &rows, `
		SELECT s.line_id, CAST(sum(s.amount) AS BIGINT) AS amount, '' AS rate, true AS own `+shares+`= g.currency GROUP BY s.line_id
		UNION ALL
		SELECT s.line_id, s.amount, x.rate, false `+shares+`<> g.currency`, grant, grant); err != nil {
		return nil, err
	}
	at := map[app.ID]int{}
	for _, row := range rows {
		i, ok := at[row.LineID]
		if !ok {
			i = len(all)
			at[row.LineID] = i
			all = append(all, app.LineSpent{LineID: row.LineID})
		}
		amount, rated := row.Amount, true
		if !row.Own {
			amount, rated = app.Convert(row.Amount, row.Rate)
		}
		if all[i].Amount += amount; !rated {
			all[i].Unrated++
		}
	}
	slices.SortFunc(all, func(a, b app.LineSpent) int { return cmp.Compare(a.LineID, b.LineID) })
	return all, nil
}

func (r reader) Grant(ctx context.Context, id app.ID) (g app.Grant, err error) {
	defer wrap(&err, "grant")
	if err = r.one(ctx, &g, `SELECT `+columns[app.Grant]("")+` FROM grants WHERE id = ?`, id); err != nil {
		return g, err
	}
	if err = r.all(ctx, &g.Lines, `SELECT `+columns[app.BudgetLine]("")+` FROM budget_line WHERE grant_id = ? ORDER BY position, code, id`, id); err != nil {
		return g, err
	}
	err = r.all(ctx, &g.Projects, `
		SELECT `+columns[app.GrantProject]("l.")+`, p.code, p.title FROM grant_project l JOIN project p ON p.id = l.project_id
		WHERE l.grant_id = ? ORDER BY p.code, l.id`, id)
	if err != nil {
		return g, err
	}
	err = r.all(ctx, &g.Parties, `
		SELECT `+columns[app.GrantParty]("l.")+`, o.name FROM grant_party l JOIN organisation o ON o.id = l.organisation_id
		WHERE l.grant_id = ? ORDER BY l.position, l.id`, id)
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
	if err := putParts(ctx, w, owned{parts{"grant_project", "grant_id"}, fresh}, g.ID, g.Projects); err != nil {
		return err
	}
	return putParts(ctx, w, owned{parts{"grant_party", "grant_id"}, fresh}, g.ID, g.Parties)
}
