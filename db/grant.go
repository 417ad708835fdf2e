package db

import (
	"cmp"
	"context"
	"slices"

	"sofra/app"
)

// grantFrom is grants g with their funders.
const grantFrom = `FROM grants g LEFT JOIN organisation o ON o.id = g.funder_id LEFT JOIN organisation d ON d.id = g.back_donor_id WHERE g.deleted_at IS NULL`

// plainly holds for shares that the engine may add up: in the grant's currency, and of a
// day of its period.
const plainly = ` AND x.currency = g.currency AND (x.day IS NULL
	OR (g.starts_on IS NULL OR x.day >= g.starts_on) AND (g.ends_on IS NULL OR x.day <= g.ends_on))`

func grantColumns() string {
	return columns[app.Grant]("g.") + `, coalesce(o.name, '') AS funder, coalesce(d.name, '') AS back_donor,
			CAST(coalesce((SELECT sum(s.amount) FROM share s JOIN expense x ON x.id = s.expense_id
				WHERE s.grant_id = g.id AND s.deleted_at IS NULL AND x.deleted_at IS NULL AND x.voided_on IS NULL` + plainly + `), 0) AS BIGINT) AS spent`
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

func (r reader) AllGrants(ctx context.Context) (all []app.Grant, err error) {
	defer wrap(&err, "all grants")
	err = r.all(ctx, &all, `SELECT `+columns[app.Grant]("")+` FROM grants WHERE deleted_at IS NULL ORDER BY code, id`)
	return all, err
}

func (r reader) Payers(ctx context.Context, project app.ID) (rows []app.GrantRow, err error) {
	defer wrap(&err, "grants that pay")
	if err = r.all(ctx, &rows, `SELECT `+grantColumns()+` `+grantFrom+`
		AND g.id IN (SELECT l.grant_id FROM grant_project l WHERE l.project_id = ? AND l.deleted_at IS NULL) ORDER BY g.code, g.id`, project); err != nil {
		return nil, err
	}
	return rows, r.addTurned(ctx, rows)
}

// addTurned adds the other shares that it pays to what each grant spent: turned one by
// one in Go, as the report does it.
func (r reader) addTurned(ctx context.Context, rows []app.GrantRow) error {
	var others []app.ID
	if err := r.all(ctx, &others, `
		SELECT DISTINCT s.grant_id FROM share s JOIN expense x ON x.id = s.expense_id JOIN grants g ON g.id = s.grant_id
		WHERE s.deleted_at IS NULL AND x.deleted_at IS NULL AND x.voided_on IS NULL AND NOT (TRUE`+plainly+`)`); err != nil {
		return err
	}
	for i := range rows {
		if !slices.Contains(others, rows[i].ID) {
			continue
		}
		turned, err := r.notPlain(ctx, rows[i].ID)
		if err != nil {
			return err
		}
		for _, l := range turned {
			rows[i].Spent += l.Amount
		}
	}
	return nil
}

// notPlain is what the shares come to for a grant that the engine does not add up, line by
// line: those in other currencies, and a late audit. What else is from outside its period
// it does not pay.
func (r reader) notPlain(ctx context.Context, grant app.ID) (all []app.LineSpent, err error) {
	g, err := r.Grant(ctx, grant)
	if err != nil {
		return nil, err
	}
	lines, err := r.shareLines(ctx, asked{` AND s.grant_id = ? AND NOT EXISTS (SELECT 1 FROM grants g WHERE g.id = s.grant_id` + plainly + `)`, []any{grant}})
	if err != nil {
		return nil, err
	}
	turning, err := app.TurningFor(ctx, r, g, app.Period{}, lines)
	for _, l := range lines {
		if !g.Pays(l) {
			continue
		}
		turned, missing := turning.Line(l)
		one := app.LineSpent{LineID: l.LineID, Amount: turned.Amount}
		if missing != nil {
			one.Unrated = 1
		}
		all = append(all, one)
	}
	return all, err
}

// LinesSpent sums what was spent on each line, of what the grant pays; what is plain is
// added up by the engine.
func (r reader) LinesSpent(ctx context.Context, grant app.ID) (all []app.LineSpent, err error) {
	defer wrap(&err, "spent by line")
	if err = r.all(ctx, &all, `
		SELECT coalesce(s.line_id, '') AS line_id, CAST(sum(s.amount) AS BIGINT) AS amount, 0 AS unrated
		FROM share s JOIN expense x ON x.id = s.expense_id JOIN grants g ON g.id = s.grant_id
		WHERE s.grant_id = ? AND s.deleted_at IS NULL AND x.deleted_at IS NULL AND x.voided_on IS NULL`+plainly+` GROUP BY s.line_id`, grant); err != nil {
		return nil, err
	}
	others, err := r.notPlain(ctx, grant)
	for _, l := range others {
		i := slices.IndexFunc(all, func(old app.LineSpent) bool { return old.LineID == l.LineID })
		if i < 0 {
			all = append(all, l)
			continue
		}
		all[i].Amount += l.Amount
		all[i].Unrated += l.Unrated
	}
	slices.SortFunc(all, func(a, b app.LineSpent) int { return cmp.Compare(a.LineID, b.LineID) })
	return all, err
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
