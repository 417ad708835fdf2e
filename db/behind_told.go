package db

import (
	"context"

	"sofra/app"
)

// DetailBehind fills in what tells rows behind a figure apart.
func (r reader) DetailBehind(ctx context.Context, rows []app.Behind) (err error) {
	defer wrap(&err, "tell rows apart")
	var papers, events []app.ID
	for _, x := range rows {
		switch x.Kind {
		case app.Expenses:
			papers = append(papers, x.ID)
		case app.Events:
			events = append(events, x.ID)
		}
	}
	if err := r.tellPapers(ctx, rows, papers); err != nil {
		return err
	}
	return r.tellPlaces(ctx, rows, events)
}

// tellPapers says what documents are found by in the books; what was said of them
// before stays.
func (r reader) tellPapers(ctx context.Context, rows []app.Behind, ids []app.ID) error {
	if len(ids) == 0 {
		return nil
	}
	in, args := among(ids)
	var all []app.Expense
	if err := r.all(ctx, &all, `SELECT `+columns[app.Expense]("")+` FROM expense WHERE deleted_at IS NULL AND id IN `+in, args...); err != nil {
		return err
	}
	at := map[app.ID]app.Expense{}
	for _, e := range all {
		at[e.ID] = e
	}
	for i, x := range rows {
		if x.Kind != app.Expenses {
			continue
		}
		rows[i].Paper = nil // of one that is gone
		if e, ok := at[x.ID]; ok {
			paper := app.BehindPaper{Voucher: e.VoucherText(), Number: e.Number, Supplier: e.Supplier, Amount: e.Amount, Currency: e.Currency}
			if x.Paper != nil {
				paper.Lacks = x.Paper.Lacks
			}
			rows[i].Paper = &paper
		}
	}
	return nil
}

// tellPlaces says where events were.
func (r reader) tellPlaces(ctx context.Context, rows []app.Behind, ids []app.ID) error {
	if len(ids) == 0 {
		return nil
	}
	in, args := among(ids)
	var all []struct {
		ID    app.ID
		Place string
	}
	if err := r.all(ctx, &all, `SELECT e.id, coalesce(v.name, '') AS place FROM event e LEFT JOIN venue v ON v.id = e.venue_id WHERE e.id IN `+in, args...); err != nil {
		return err
	}
	at := map[app.ID]string{}
	for _, e := range all {
		at[e.ID] = e.Place
	}
	for i, x := range rows {
		if x.Kind == app.Events {
			rows[i].Place = at[x.ID]
		}
	}
	return nil
}
