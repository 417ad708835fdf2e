package db

import (
	"context"

	"sofra/app"
)

// paidBy are the expenses that a grant pays a part of.
const paidBy = `(SELECT s.expense_id FROM share s WHERE s.grant_id = ? AND s.deleted_at IS NULL)`

// scansOf is how many files document x has.
const scansOf = `(SELECT count(*) FROM file f WHERE f.owner_kind = 'expenses' AND f.owner_id = x.id AND f.deleted_at IS NULL)`

func (r reader) CheckedExpenses(ctx context.Context, grant app.ID) (all []app.CheckedExpense, err error) {
	defer wrap(&err, "documents to check")
	const action = `(x.id IN ` + paidBy + ` OR e.project_id IN (SELECT l.project_id FROM grant_project l WHERE l.grant_id = ? AND l.deleted_at IS NULL))`
	const from = ` FROM expense x LEFT JOIN event e ON e.id = x.event_id `
	if err = r.all(ctx, &all, `
		SELECT `+columns[app.Expense]("x.")+`, e.project_id AS event_project, v.place_id AS event_place,
			`+scansOf+` AS scans`+from+`LEFT JOIN venue v ON v.id = e.venue_id
		WHERE x.deleted_at IS NULL AND x.voided_on IS NULL AND `+action+` ORDER BY x.day IS NULL, x.day, x.number, x.id`, grant, grant); err != nil {
		return nil, err
	}
	var shares []app.Share
	if err = r.all(ctx, &shares, `
		SELECT `+columns[app.Share]("p.")+` FROM share p WHERE p.deleted_at IS NULL AND p.expense_id IN (SELECT x.id`+from+`WHERE `+action+`) ORDER BY p.id`, grant, grant); err != nil {
		return nil, err
	}
	addShares(shares, all, func(c *app.CheckedExpense) *app.Expense { return &c.Expense })
	return all, nil
}

func (r reader) DocumentsOf(ctx context.Context, ids ...app.ID) (all []app.CheckedExpense, err error) {
	defer wrap(&err, "documents with what they have")
	arg, in := r.list(ids)
	if err = r.all(ctx, &all, `SELECT `+columns[app.Expense]("x.")+`, `+scansOf+` AS scans FROM expense x WHERE x.deleted_at IS NULL AND x.id IN `+in+` ORDER BY x.id`, arg); err != nil {
		return nil, err
	}
	var shares []app.Share
	if err = r.all(ctx, &shares, `SELECT `+columns[app.Share]("p.")+` FROM share p WHERE p.deleted_at IS NULL AND p.expense_id IN `+in+` ORDER BY p.id`, arg); err != nil {
		return nil, err
	}
	addShares(shares, all, func(c *app.CheckedExpense) *app.Expense { return &c.Expense })
	return all, nil
}

func (r reader) DocumentMarks(ctx context.Context) (all []app.Expense, err error) {
	defer wrap(&err, "what tells documents apart")
	err = r.all(ctx, &all, `SELECT id, supplier, number, day, amount, currency FROM expense WHERE deleted_at IS NULL AND voided_on IS NULL ORDER BY id`)
	return all, err
}
