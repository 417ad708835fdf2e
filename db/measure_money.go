package db

import (
	"context"

	"sofra/app"
)

// spent is what stands behind the money spent. Shares are turned into the
// grant's currency in Go, one by one, as app.Turning does it: the engines would
// round differently, and a sum of rounded lines is what a finance officer adds
// up. A share that cannot be turned counts as nothing and is not among the rows;
// the report names it. Without a grant all is in euros, by each document's own rate.
func (r reader) spent(ctx context.Context, f app.Filter) (rows []app.Behind, err error) {
	g := app.Grant{Currency: "EUR"}
	if f.GrantID != "" {
		if g, err = r.Grant(ctx, f.GrantID); err != nil {
			return nil, err
		}
	}
	lines, err := r.ShareLines(ctx, f)
	if err != nil {
		return nil, err
	}
	turning, err := app.TurningFor(ctx, r, g, app.Period{From: f.From, To: f.To}, lines)
	for _, l := range lines {
		if turned, missing := turning.Line(l); missing == nil {
			rows = append(rows, app.Behind{Kind: app.Expenses, ID: l.ID, Name: l.Description, Day: l.Day, Amount: int64(turned.Amount)})
		}
	}
	return rows, err
}

// unrated are the documents that a grant pays a part of and that cannot be turned
// into its currency, each once.
func (r reader) unrated(ctx context.Context, f app.Filter) (rows []app.Behind, err error) {
	lines, err := app.UnturnedLines(ctx, r, f)
	seen := map[app.ID]bool{}
	for _, l := range lines {
		if !seen[l.ID] {
			seen[l.ID] = true
			rows = append(rows, app.Behind{Kind: app.Expenses, ID: l.ID, Name: l.Description, Day: l.Day, Amount: 1})
		}
	}
	return rows, err
}

// ShareLines lists what the grant pays, document by document.
func (r reader) ShareLines(ctx context.Context, f app.Filter) (lines []app.ShareLine, err error) {
	defer wrap(&err, "shares of a grant")
	var of asked
	if f.GrantID != "" {
		of = asked{` AND s.grant_id = ?`, []any{f.GrantID}}
	}
	return r.shareLines(ctx, of.and(within(f, "x.day")))
}

// shareLines lists the shares s of expenses x that a condition names, with the
// other parts of their documents.
func (r reader) shareLines(ctx context.Context, of asked) (lines []app.ShareLine, err error) {
	query := asked{sql: `
		SELECT x.id, x.day, x.number, x.supplier, x.description, coalesce(s.line_id, '') AS line_id,
			coalesce(e.title, '') AS event, s.amount, x.currency, x.rate, x.rate_source,
			x.voucher_year, x.voucher, x.doc_kind, x.paid_on, x.paid_by, coalesce(k.name, '') AS share_key, x.personal, x.amount - x.vat AS net, x.vat, s.id AS share_id, x.amount AS whole, s.units, coalesce(j.code, '') AS project
		FROM share s JOIN expense x ON x.id = s.expense_id JOIN grants g ON g.id = s.grant_id
		LEFT JOIN event e ON e.id = coalesce(s.event_id, x.event_id) AND e.deleted_at IS NULL
		LEFT JOIN project j ON j.id = e.project_id AND j.deleted_at IS NULL
		LEFT JOIN share_key k ON k.id = x.key_id
		WHERE s.deleted_at IS NULL AND x.deleted_at IS NULL AND x.voided_on IS NULL`}.and(of).
		and(asked{sql: ` ORDER BY x.day IS NULL, x.day, x.number, x.id, s.id`})
	if err = r.all(ctx, &lines, query.sql, query.args...); err != nil {
		return nil, err
	}
	return lines, r.addOtherShares(ctx, lines, of)
}

// addOtherShares tells each line of the other parts of its document, in their order.
func (r reader) addOtherShares(ctx context.Context, lines []app.ShareLine, of asked) error {
	var parts []struct {
		ExpenseID, ID app.ID
		Amount        int64
	}
	query := asked{sql: `
		SELECT o.expense_id, o.id, o.amount FROM share o JOIN expense x ON x.id = o.expense_id
		WHERE o.deleted_at IS NULL AND x.deleted_at IS NULL AND EXISTS (SELECT 1 FROM share b WHERE b.expense_id = o.expense_id AND b.id <> o.id AND b.deleted_at IS NULL)
			AND EXISTS (SELECT 1 FROM share s JOIN grants g ON g.id = s.grant_id WHERE s.expense_id = o.expense_id AND s.deleted_at IS NULL`}.and(of).
		and(asked{sql: `) ORDER BY o.expense_id, o.id`})
	if err := r.all(ctx, &parts, query.sql, query.args...); err != nil {
		return err
	}
	amounts, at := map[app.ID][]int64{}, map[app.ID]int{}
	for _, p := range parts {
		at[p.ID] = len(amounts[p.ExpenseID])
		amounts[p.ExpenseID] = append(amounts[p.ExpenseID], p.Amount)
	}
	for i := range lines {
		l := &lines[i]
		l.Parts, l.At = amounts[l.ID], at[l.ShareID]
	}
	return nil
}
