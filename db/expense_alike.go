package db

import (
	"context"
	"strings"

	"sofra/app"
)

// ExpensesLike lists the documents that look like e.
func (r reader) ExpensesLike(ctx context.Context, e app.Expense) (same []app.Expense, err error) {
	defer wrap(&err, "documents alike")
	if mark := e.Fingerprint(); mark.Supplier+mark.Number == "" {
		return nil, nil
	}
	plain := `lower(number)`
	for _, sign := range app.NumberSigns {
		plain = `replace(` + plain + `, '` + string(sign) + `', '')`
	}
	number, near := app.PlainNumber(e.Number), e.Amount/90 // a little more than a hundredth
	var found []app.Expense
	err = r.all(ctx, &found, `SELECT `+columns[app.Expense]("")+` FROM expense
		WHERE (day = ? AND amount BETWEEN ? AND ? AND currency = ? OR ? <> '' AND number <> '' AND `+plain+` = ?)
			AND id <> ? AND deleted_at IS NULL AND voided_on IS NULL ORDER BY id`,
		e.Day, e.Amount-near, e.Amount+near, e.Currency, number, number, string(e.ID))
	for _, o := range found {
		if e.Alike(o) {
			same = append(same, o)
		}
	}
	return same, err
}

// mostSuppliers is how many suppliers are kept in mind to propose them.
const mostSuppliers = 1000

// Suppliers lists whom documents are from.
func (r reader) Suppliers(ctx context.Context) (all []string, err error) {
	defer wrap(&err, "suppliers")
	err = r.all(ctx, &all, `SELECT supplier FROM expense WHERE supplier <> '' AND deleted_at IS NULL
		GROUP BY supplier ORDER BY max(coalesce(CAST(day AS text), '')) DESC, supplier LIMIT ?`, mostSuppliers)
	return all, err
}

func (r reader) RateSourcesNamed(ctx context.Context) (all []app.NamedSource, err error) {
	defer wrap(&err, "sources of rates")
	err = r.all(ctx, &all, `SELECT rate_source, count(*) AS documents FROM expense WHERE rate_source <> '' AND deleted_at IS NULL
		GROUP BY rate_source ORDER BY count(*) DESC, rate_source LIMIT ?`, mostSuppliers)
	return all, err
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
	case app.ExpenseTaxOpen:
		return taxOpen, nil, nil
	case app.ExpenseAlike:
		if args, err = r.alike(ctx); err != nil || len(args) == 0 {
			return ` AND 1 = 0`, nil, err
		}
		return ` AND x.id IN (?` + strings.Repeat(`, ?`, len(args)-1) + `)`, args, nil
	}
	return ``, nil, nil
}
