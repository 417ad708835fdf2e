package db

import (
	"context"

	"sofra/app"
)

func (r reader) Statements(ctx context.Context, f app.StatementFilter) (rows []app.StatementRow, n int, err error) {
	defer wrap(&err, "statements")
	n, err = r.page(ctx, &rows, list{
		columns: columns[app.Statement]("s.") + `, coalesce(e.title, '') AS event, coalesce(p.title, '') AS proposal,
			(SELECT count(*) FROM signatory g WHERE g.statement_id = s.id AND g.deleted_at IS NULL AND g.did = 'signed') AS signed,
			(SELECT count(*) FROM signatory g WHERE g.statement_id = s.id AND g.deleted_at IS NULL) AS asked, ` + toldLast(`statement_id`, `s.id`),
		from: `FROM statement s LEFT JOIN event e ON e.id = s.event_id LEFT JOIN proposal p ON p.id = s.proposal_id AND p.deleted_at IS NULL
			WHERE s.deleted_at IS NULL AND (? = '' OR s.kind = ?)`,
		args: []any{f.Kind, f.Kind},
		id:   `s.id`, kind: app.Statements, order: `s.signed_on DESC, s.sort_key`,
		sorts: map[string]string{"name": `s.sort_key`, "day": `s.signed_on, s.sort_key`},
	}, f.Page)
	return rows, n, err
}

func (r reader) Statement(ctx context.Context, id app.ID) (s app.Statement, err error) {
	defer wrap(&err, "statement")
	if err = r.one(ctx, &s, `SELECT `+columns[app.Statement]("")+` FROM statement WHERE id = ?`, id); err != nil {
		return s, err
	}
	if err = r.all(ctx, &s.Texts, `SELECT `+columns[app.StatementText]("")+` FROM statement_text WHERE statement_id = ? ORDER BY language, id`, id); err != nil {
		return s, err
	}
	if err = r.all(ctx, &s.Signatories, `
		SELECT `+columns[app.Signatory]("g.")+`, `+billedAs(`o`, `p`, `''`)+` AS name FROM signatory g
		LEFT JOIN organisation o ON o.id = g.organisation_id LEFT JOIN person p ON p.id = g.person_id
		WHERE g.statement_id = ? ORDER BY coalesce(o.sort_key, p.sort_key, ''), g.id`, id); err != nil {
		return s, err
	}
	return s, r.outcomes(ctx, &s.Outcomes, `statement_id`, id)
}

func (w *writer) PutStatement(ctx context.Context, s *app.Statement) error {
	fresh := s.Version == 0
	if err := put(ctx, w, "statement", s); err != nil {
		return err
	}
	if err := putParts(ctx, w, owned{parts{"statement_text", "statement_id"}, fresh}, s.ID, s.Texts); err != nil {
		return err
	}
	if err := putParts(ctx, w, owned{parts{"signatory", "statement_id"}, fresh}, s.ID, s.Signatories); err != nil {
		return err
	}
	return putParts(ctx, w, owned{parts{"outcome", "statement_id"}, fresh}, s.ID, s.Outcomes)
}
