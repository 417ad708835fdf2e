package db

import (
	"context"

	"sofra/app"
)

func (r reader) Clauses(ctx context.Context) (all []app.Clause, err error) {
	defer wrap(&err, "clauses")
	if err = r.all(ctx, &all, `SELECT `+columns[app.Clause]("")+` FROM clause WHERE deleted_at IS NULL ORDER BY position, id`); err != nil {
		return nil, err
	}
	var texts []app.ClauseText
	if err = r.all(ctx, &texts, `SELECT `+columns[app.ClauseText]("")+` FROM clause_text ORDER BY clause_id, id`); err != nil {
		return nil, err
	}
	at := map[app.ID]*app.Clause{}
	for i := range all {
		at[all[i].ID] = &all[i]
	}
	for _, t := range texts {
		if c := at[t.ClauseID]; c != nil {
			c.Texts = append(c.Texts, t)
		}
	}
	return all, nil
}

func (r reader) BookingClauses(ctx context.Context, booking app.ID) (all []app.BookingClause, err error) {
	defer wrap(&err, "clauses of a booking")
	err = r.all(ctx, &all, `SELECT `+columns[app.BookingClause]("")+` FROM booking_clause WHERE booking_id = ? ORDER BY position, id`, booking)
	return all, err
}

func (w *writer) PutClause(ctx context.Context, c *app.Clause) error {
	fresh := c.Version == 0
	if err := put(ctx, w, "clause", c); err != nil {
		return err
	}
	return putParts(ctx, w, owned{parts{"clause_text", "clause_id"}, fresh}, c.ID, c.Texts)
}

func (w *writer) DropClause(ctx context.Context, k app.Kept) (err error) {
	defer wrap(&err, "drop a clause")
	for _, query := range []string{`DELETE FROM booking_clause WHERE clause_id = ?`, `DELETE FROM clause_text WHERE clause_id = ?`} {
		if _, err := w.exec(ctx, query, k.ID); err != nil {
			return err
		}
	}
	return w.dropRow(ctx, "clause", k)
}

func (w *writer) PutBookingClauses(ctx context.Context, booking app.ID, all []app.BookingClause) error {
	return putParts(ctx, w, owned{parts{"booking_clause", "booking_id"}, false}, booking, all)
}
