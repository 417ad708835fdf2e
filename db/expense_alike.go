package db

import (
	"context"
	"strings"

	"sofra/app"
)

// ExpensesLike lists the documents that look like e.
func (r reader) ExpensesLike(ctx context.Context, e app.Expense) (same []app.Expense, err error) {
	defer wrap(&err, "documents alike")
	mark := e.Fingerprint()
	if !mark.Telling() {
		return nil, nil
	}
	var near []app.Expense
	err = r.all(ctx, &near, `SELECT `+columns[app.Expense]("")+` FROM expense
		WHERE day = ? AND amount = ? AND currency = ? AND id <> ? AND deleted_at IS NULL AND voided_on IS NULL ORDER BY id`, e.Day, e.Amount, e.Currency, string(e.ID))
	for _, o := range near {
		if o.Fingerprint() == mark {
			same = append(same, o)
		}
	}
	return same, err
}

// alike are the documents that look like one with another, by their ids.
func (r reader) alike(ctx context.Context) (ids []any, err error) {
	var near []app.Expense
	if err := r.all(ctx, &near, `
		SELECT x.id, x.supplier, x.number, x.day, x.amount, x.currency FROM expense x
		JOIN (SELECT day, amount, currency FROM expense WHERE deleted_at IS NULL AND voided_on IS NULL
			GROUP BY day, amount, currency HAVING count(*) > 1) d ON d.day = x.day AND d.amount = x.amount AND d.currency = x.currency
		WHERE x.deleted_at IS NULL AND x.voided_on IS NULL ORDER BY x.id`); err != nil {
		return nil, err
	}
	count := map[app.Fingerprint]int{}
	for _, e := range near {
		count[e.Fingerprint()]++
	}
	for _, e := range near {
		if p := e.Fingerprint(); p.Telling() && count[p] > 1 {
			ids = append(ids, string(e.ID))
		}
	}
	return ids, nil
}

// inState is the condition that document x is in a state, and what it asks for.
func (r reader) inState(ctx context.Context, state string) (condition string, args []any, err error) {
	switch state {
	case app.ExpenseUnposted:
		return ` AND x.voucher = 0`, nil, nil
	case app.ExpensePosted:
		return ` AND x.voucher > 0 AND x.voided_on IS NULL`, nil, nil
	case app.ExpenseVoid:
		return ` AND x.voided_on IS NOT NULL`, nil, nil
	case app.ExpenseAlike:
		if args, err = r.alike(ctx); err != nil || len(args) == 0 {
			return ` AND 1 = 0`, nil, err
		}
		return ` AND x.id IN (?` + strings.Repeat(`, ?`, len(args)-1) + `)`, args, nil
	}
	return ``, nil, nil
}
