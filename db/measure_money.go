package db

import (
	"context"

	"sofra/app"
)

// spent is what stands behind the money spent. Shares are turned into the
// grant's currency in Go, one by one, with the document's own rate: the
// engines would round differently, and a sum of rounded lines is what a
// finance officer adds up. A share that cannot be turned counts as nothing
// and is not among the rows; the report names it.
func (r reader) spent(ctx context.Context, f app.Filter) (rows []app.Behind, err error) {
	currency := "EUR"
	if f.GrantID != "" {
		if err := r.one(ctx, &currency, `SELECT currency FROM grants WHERE id = ?`, f.GrantID); err != nil {
			return nil, err
		}
	}
	lines, err := r.ShareLines(ctx, f)
	for _, l := range lines {
		amount, ok := l.In(currency)
		if !ok {
			continue
		}
		rows = append(rows, app.Behind{Kind: app.Expenses, ID: l.ID, Name: l.Description, Day: l.Day, Amount: int64(amount)})
	}
	return rows, err
}

// ShareLines lists what the grant pays, document by document.
func (r reader) ShareLines(ctx context.Context, f app.Filter) (lines []app.ShareLine, err error) {
	defer wrap(&err, "shares of a grant")
	query := asked{sql: `
		SELECT x.id, x.day, x.number, x.supplier, x.description, coalesce(s.line_id, '') AS line_id,
			coalesce(e.title, '') AS event, s.amount, x.currency, x.rate, x.rate_source,
			x.voucher_year, x.voucher, x.doc_kind, x.paid_on, x.personal, x.amount - x.vat AS net, x.vat
		FROM share s JOIN expense x ON x.id = s.expense_id
		LEFT JOIN event e ON e.id = coalesce(s.event_id, x.event_id) AND e.deleted_at IS NULL
		WHERE s.deleted_at IS NULL AND x.deleted_at IS NULL AND x.voided_on IS NULL`}
	if f.GrantID != "" {
		query = query.and(asked{` AND s.grant_id = ?`, []any{f.GrantID}})
	}
	query = query.and(within(f, "x.day")).and(asked{sql: ` ORDER BY x.day IS NULL, x.day, x.number, x.id, s.id`})
	err = r.all(ctx, &lines, query.sql, query.args...)
	return lines, err
}
