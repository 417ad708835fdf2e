package db

import (
	"context"

	"sofra/app"
)

func (r reader) BankStatements(ctx context.Context, grant app.ID) (all []app.BankStatement, err error) {
	defer wrap(&err, "bank statements")
	err = r.all(ctx, &all, `SELECT `+columns[app.BankStatement]("")+` FROM bank_statement WHERE grant_id = ? AND deleted_at IS NULL ORDER BY from_on, id`, grant)
	return all, err
}

func (w *writer) PutBankStatement(ctx context.Context, s *app.BankStatement) error {
	return put(ctx, w, "bank_statement", s)
}

func (w *writer) RemoveBankStatement(ctx context.Context, k app.Kept) error {
	return w.dropRow(ctx, "bank_statement", k)
}

func (r reader) GiftsInKind(ctx context.Context, f app.Filter) (all []app.GiftInKind, err error) {
	defer wrap(&err, "gifts in kind")
	query := asked{sql: `SELECT ` + columns[app.GiftInKind]("k.") + `, coalesce(e.title, '') AS event
		FROM gift_in_kind k LEFT JOIN event e ON e.id = k.event_id AND e.deleted_at IS NULL WHERE k.deleted_at IS NULL`}
	if f.GrantID != "" {
		query = query.and(asked{` AND k.grant_id = ?`, []any{f.GrantID}})
	}
	query = query.and(within(f, "k.day")).and(asked{sql: ` ORDER BY k.day IS NULL, k.day, k.id`})
	err = r.all(ctx, &all, query.sql, query.args...)
	return all, err
}

func (w *writer) PutGiftInKind(ctx context.Context, g *app.GiftInKind) error {
	return put(ctx, w, "gift_in_kind", g)
}

func (w *writer) RemoveGiftInKind(ctx context.Context, k app.Kept) error {
	return w.dropRow(ctx, "gift_in_kind", k)
}
