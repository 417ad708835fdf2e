package db

import (
	"context"
	"fmt"
	"slices"
	"strings"

	"sofra/app"
)

func (r reader) StoredTables(ctx context.Context) (all []app.StoredTable, err error) {
	defer wrap(&err, "stored tables")
	for _, name := range watched() {
		columns, err := r.columnsOf(ctx, name)
		if err != nil {
			return nil, err
		}
		t := app.StoredTable{Name: name}
		for _, c := range columns {
			if c.Name != "id" && c.Name != "deleted_at" {
				t.Columns = append(t.Columns, c.Name)
			}
		}
		all = append(all, t)
	}
	return all, nil
}

// ownersOf are what the rows of a table fall with when it lies in the bin, each by
// the column that names it.
func ownersOf(table string) map[string]string {
	all := map[string]string{"grant_id": "grants", "expense_id": "expense"}
	switch table {
	case "asset": // it is there also without its document
		delete(all, "expense_id")
	case "budget_version_line":
		all["version_id"] = "budget_version"
	case "purchase_quote", "purchase_document":
		all["purchase_id"] = "purchase"
	case "indicator", "aim_text":
		all["aim_id"] = "aim"
	case "indicator_text", "indicator_target", "measurement":
		all["indicator_id"] = "indicator"
	case "report_text", "report_question", "report_snapshot":
		all["period_id"] = "report_period"
	case "event_cost":
		all["event_id"] = "event"
	case "item":
		all["programme_id"] = "programme"
	case "work_title":
		all["work_id"] = "work"
	case "room", "hire_price":
		all["venue_id"] = "venue"
	case "layout":
		all["room_id"] = "room"
	}
	return all
}

// outOfBin is the condition that a row of a table, called so, is in no bin, nor part of
// what is.
func (r reader) outOfBin(ctx context.Context, table, called string) (string, error) {
	known, err := r.columnsOf(ctx, table)
	query, owners := called+".deleted_at IS NULL", ownersOf(table)
	for _, c := range known {
		owner := owners[c.Name]
		if owner == "" || err != nil {
			continue
		}
		var whole string
		whole, err = r.outOfBin(ctx, owner, called+"o")
		query += " AND (" + called + "." + c.Name + " IS NULL OR EXISTS (SELECT 1 FROM " + owner + " " + called + "o WHERE " + called + "o.id = " + called + "." + c.Name + " AND " + whole + "))"
	}
	return query, err
}

func (r reader) StoredRows(ctx context.Context, t app.StoredTable, p app.Page) (rows [][]string, err error) {
	defer wrap(&err, "rows of a stored table")
	if !slices.Contains(watched(), t.Name) || slices.ContainsFunc(sealedColumns(), func(c sealedColumn) bool { return c.table == t.Name }) {
		return nil, fmt.Errorf("the table %s is not given out", t.Name)
	}
	known, err := r.columnsOf(ctx, t.Name)
	if err != nil {
		return nil, err
	}
	var read []string
	for _, name := range t.Columns {
		at := slices.IndexFunc(known, func(c tableColumn) bool { return c.Name == name })
		if at < 0 {
			return nil, fmt.Errorf("the table %s has no column %s", t.Name, name)
		}
		read = append(read, "coalesce("+known[at].plain(r.on)+", '')")
	}
	there, err := r.outOfBin(ctx, t.Name, t.Name)
	if err != nil {
		return nil, err
	}
	query := "SELECT " + strings.Join(read, ", ") + " FROM " + t.Name + " WHERE " + there
	return r.cells(ctx, query+" ORDER BY id LIMIT ? OFFSET ?", len(read), p.Limit, p.Offset)
}

// cells reads rows of so many texts.
func (r reader) cells(ctx context.Context, query string, wide int, args ...any) (all [][]string, err error) {
	if err := r.settled(ctx); err != nil {
		return nil, err
	}
	found, err := r.q.QueryxContext(ctx, r.rebind(query), args...)
	if err != nil {
		return nil, err
	}
	defer found.Close() //nolint:errcheck // only read
	for found.Next() {
		row, to := make([]string, wide), make([]any, wide)
		for i := range row {
			to[i] = &row[i]
		}
		if err := found.Scan(to...); err != nil {
			return nil, err
		}
		all = append(all, row)
	}
	return all, found.Err()
}
