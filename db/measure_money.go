package db

import (
	"cmp"
	"context"
	"errors"
	"slices"
	"strings"

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
	claimed, err := app.ClaimedLines(ctx, r, g, f)
	if err != nil {
		return nil, err
	}
	lines := claimed.Lines
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
			coalesce(s.event_id, x.event_id, '') AS event, s.amount, x.currency, x.rate, x.rate_source,
			x.voucher_year, x.voucher, x.doc_kind, x.paid_on, x.paid_by, coalesce(k.name, '') AS share_key, x.personal, x.amount - x.vat AS net, x.vat, s.id AS share_id, x.amount - x.ineligible AS whole, s.units, x.withheld_amount AS tax_held, x.withheld_paid_on AS tax_paid_on
		FROM share s JOIN expense x ON x.id = s.expense_id
		LEFT JOIN share_key k ON k.id = x.key_id
		WHERE s.deleted_at IS NULL AND x.deleted_at IS NULL AND x.voided_on IS NULL`}.and(of)
	if err = r.all(ctx, &lines, query.sql, query.args...); err != nil || len(lines) == 0 {
		return nil, err
	}
	slices.SortFunc(lines, byDocument) // the database would carry each whole row about
	return lines, errors.Join(r.nameEvents(ctx, lines), r.addOtherShares(ctx, lines))
}

// nameEvents puts the titles of events where their ids stand, and the codes of their
// projects: many documents are for one event.
func (r reader) nameEvents(ctx context.Context, lines []app.ShareLine) error {
	var ids []app.ID
	for _, l := range lines {
		ids = append(ids, app.ID(l.Event))
	}
	slices.Sort(ids)
	list, in := r.list(slices.Compact(ids))
	var all []struct {
		ID             app.ID
		Title, Project string
	}
	err := r.all(ctx, &all, `SELECT e.id, e.title, coalesce(j.code, '') AS project FROM event e
		LEFT JOIN project j ON j.id = e.project_id AND j.deleted_at IS NULL WHERE e.deleted_at IS NULL AND e.id IN `+in, list)
	at := make(map[app.ID][2]string, len(all))
	for _, e := range all {
		at[e.ID] = [2]string{e.Title, e.Project}
	}
	for i := range lines {
		named := at[app.ID(lines[i].Event)]
		lines[i].Event, lines[i].Project = named[0], named[1]
	}
	return err
}

// byDocument orders lines by day, those without one last.
func byDocument(a, b app.ShareLine) int {
	return cmp.Or(byDay(a.Day, b.Day), strings.Compare(a.Number, b.Number), cmp.Compare(a.ID, b.ID), cmp.Compare(a.ShareID, b.ShareID))
}

// byDay has no day last.
func byDay(a, b app.Date) int {
	if (a == "") != (b == "") {
		return -cmp.Compare(a, b)
	}
	return cmp.Compare(a, b)
}

// addOtherShares tells each line of the other parts of its document, in their order.
// Where there are many lines, those of all documents of the office are asked for at once.
func (r reader) addOtherShares(ctx context.Context, lines []app.ShareLine) error {
	var parts []struct {
		ExpenseID, ID app.ID
		Amount        int64
	}
	query := asked{sql: `
		SELECT o.expense_id, o.id, o.amount FROM share o WHERE o.deleted_at IS NULL
			AND o.expense_id IN (SELECT expense_id FROM share WHERE deleted_at IS NULL GROUP BY expense_id HAVING count(*) > 1)`}
	if len(lines) <= mostAsked {
		ids := make([]app.ID, len(lines))
		for i, l := range lines {
			ids[i] = l.ID
		}
		in, args := among(ids)
		query = query.and(asked{` AND o.expense_id IN ` + in, args})
	}
	query.sql += ` ORDER BY o.expense_id, o.id`
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
