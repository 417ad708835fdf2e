package db

import (
	"context"

	"sofra/app"
)

func (r reader) Expenses(ctx context.Context, f app.ExpenseFilter) (rows []app.ExpenseRow, n int, err error) {
	defer wrap(&err, "expenses")
	l, err := r.expenseList(ctx, f)
	if err != nil {
		return nil, 0, err
	}
	n, err = r.page(ctx, &rows, l, f.Page)
	return rows, n, err
}

// sharedAs are the shares of a document x as the import reads them, a line each.
const sharedAs = `SELECT '"' || replace(g.code, '"', '""') || '";"' || replace(coalesce(nullif(l.code, ''), l.title, ''), '"', '""') || '";'
		|| CAST(s.amount / 100 AS TEXT) || '.' || substr(CAST(100 + s.amount % 100 AS TEXT), 2) || ';'
		|| CASE WHEN s.units = 0 THEN '' ELSE CAST(s.units / 1000 AS TEXT) || '.' || substr(CAST(1000 + s.units % 1000 AS TEXT), 2) END || ';'
		|| coalesce(v.id, '') || ';"' || replace(coalesce(v.title, ''), '"', '""') || '"' AS line
	FROM share s JOIN grants g ON g.id = s.grant_id LEFT JOIN budget_line l ON l.id = s.line_id LEFT JOIN event v ON v.id = s.event_id AND v.deleted_at IS NULL
	WHERE s.expense_id = x.id AND s.deleted_at IS NULL ORDER BY s.id`

// expenseList is the list of documents as a filter narrows it.
func (r reader) expenseList(ctx context.Context, f app.ExpenseFilter) (l list, err error) {
	codes, lines := `group_concat(DISTINCT g.code)`, `group_concat(line, char(10))`
	if r.on == postgres {
		codes, lines = `string_agg(DISTINCT g.code, ',')`, `string_agg(line, chr(10))`
	}
	state, ids, err := r.inState(ctx, f.State)
	return list{
		columns: columns[app.Expense]("x.") + `,
			CAST(coalesce((SELECT sum(s.amount) FROM share s WHERE s.expense_id = x.id AND s.deleted_at IS NULL), 0) AS BIGINT) AS shared,
			coalesce((SELECT ` + codes + ` FROM share s JOIN grants g ON g.id = s.grant_id WHERE s.expense_id = x.id), '') AS grants,
			coalesce((SELECT ` + lines + ` FROM (` + sharedAs + `) z), '') AS shared_as,
			coalesce(e.title, '') AS event`,
		from: `FROM expense x LEFT JOIN event e ON e.id = x.event_id AND e.deleted_at IS NULL
			WHERE x.deleted_at IS NULL AND (? = '' OR EXISTS (SELECT 1 FROM share s WHERE s.expense_id = x.id AND s.grant_id = ?))
				AND (? = '' OR x.day >= ` + r.day() + `) AND (? = '' OR x.day <= ` + r.day() + `)` + state,
		args: append([]any{string(f.GrantID), string(f.GrantID), string(f.From), f.From, string(f.To), f.To}, ids...),
		id:   `x.id`, kind: app.Expenses, order: `x.day DESC, x.number`,
		sorts: map[string]string{"number": `x.number`, "amount": `x.amount`, "name": `x.sort_key`, "supplier": `x.supplier, x.day`, "day": `x.day, x.number`, "voucher": `x.voucher_year, x.voucher, x.day`},
	}, err
}

func (r reader) ExpenseSums(ctx context.Context, f app.ExpenseFilter) (all []app.ExpenseSum, err error) {
	defer wrap(&err, "sums of expenses")
	l, err := r.expenseList(ctx, f)
	if err != nil {
		return nil, err
	}
	from, there := r.narrowed(l, f.Page)
	if !there {
		return nil, nil
	}
	// Documents in euros are one row, for they are not turned; of others each is one, turned by itself.
	err = r.all(ctx, &all, `
		SELECT x.currency, x.rate, count(*) AS n, CAST(sum(x.amount) AS BIGINT) AS gross, CAST(sum(x.amount - x.ineligible) AS BIGINT) AS eligible,
			CAST(sum(coalesce((SELECT sum(s.amount) FROM share s WHERE s.expense_id = x.id AND s.deleted_at IS NULL AND (? = '' OR s.grant_id = ?)), 0)) AS BIGINT) AS claimed
		`+from.sql+` AND x.voided_on IS NULL
		GROUP BY x.currency, x.rate, CASE WHEN x.currency = 'EUR' THEN '' ELSE x.id END ORDER BY x.currency, x.rate`,
		append([]any{string(f.GrantID), string(f.GrantID)}, from.args...)...)
	return all, err
}

// day is a question mark that stands for a day, as the engine compares days.
func (r reader) day() string {
	if r.on == postgres {
		return `CAST(? AS date)`
	}
	return `?`
}

func (r reader) Expense(ctx context.Context, id app.ID) (e app.Expense, err error) {
	defer wrap(&err, "expense")
	if err = r.one(ctx, &e, `SELECT `+columns[app.Expense]("")+` FROM expense WHERE id = ?`, id); err != nil {
		return e, err
	}
	err = r.all(ctx, &e.Shares, `
		SELECT `+columns[app.Share]("s.")+`, g.code AS "grant", g.currency, trim(coalesce(l.code, '') || ' ' || coalesce(l.title, '')) AS line, coalesce(e.title, '') AS event
		FROM share s JOIN grants g ON g.id = s.grant_id LEFT JOIN budget_line l ON l.id = s.line_id LEFT JOIN event e ON e.id = s.event_id AND e.deleted_at IS NULL
		WHERE s.expense_id = ? ORDER BY s.id`, id)
	return e, err
}

func (w *writer) PutExpense(ctx context.Context, e *app.Expense) error {
	fresh := e.Version == 0
	if err := put(ctx, w, "expense", e); err != nil {
		return err
	}
	return putParts(ctx, w, owned{parts{"share", "expense_id"}, fresh}, e.ID, e.Shares)
}

// taxOpen are documents of which tax was withheld and not handed on.
const taxOpen = ` AND x.withheld_amount > 0 AND x.withheld_paid_on IS NULL AND x.voided_on IS NULL`

func (r reader) TaxesDue(ctx context.Context, until app.Date) (all []app.Expense, err error) {
	defer wrap(&err, "taxes that are due")
	err = r.all(ctx, &all, `SELECT `+columns[app.Expense]("x.")+` FROM expense x
		WHERE x.deleted_at IS NULL AND x.withheld_due_on <= `+r.day()+taxOpen+` ORDER BY x.withheld_due_on, x.day, x.id`, until)
	return all, err
}
