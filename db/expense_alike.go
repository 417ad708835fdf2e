package db

import (
	"context"
	"maps"
	"slices"

	"sofra/app"
)

// ExpensesLike lists the documents that look like e.
func (r reader) ExpensesLike(ctx context.Context, e app.Expense) (same []app.Expense, err error) {
	defer wrap(&err, "documents alike")
	if mark := e.Fingerprint(); mark.Supplier+mark.Number == "" {
		return nil, nil
	}
	all, err := r.DocumentMarks(ctx)
	if err != nil {
		return nil, err
	}
	ids := app.TwinsOf(e, all)
	if len(ids) == 0 {
		return nil, nil
	}
	arg, in := r.list(ids)
	return same, r.all(ctx, &same, `SELECT `+columns[app.Expense]("")+` FROM expense WHERE id IN `+in+` ORDER BY id`, arg)
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
		all, err := r.DocumentMarks(ctx)
		arg, in := r.list(slices.Collect(maps.Keys(app.Twins(all))))
		return ` AND x.id IN ` + in, []any{arg}, err
	}
	return ``, nil, nil
}
