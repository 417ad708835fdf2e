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

// owners are what a part falls with when it lies in the bin.
func owners() map[string]string {
	return map[string]string{"grant_id": "grants", "expense_id": "expense"}
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
	query := "SELECT " + strings.Join(read, ", ") + " FROM " + t.Name + " WHERE deleted_at IS NULL"
	for column, owner := range owners() {
		if slices.ContainsFunc(known, func(c tableColumn) bool { return c.Name == column }) {
			query += " AND (" + column + " IS NULL OR EXISTS (SELECT 1 FROM " + owner + " o WHERE o.id = " + t.Name + "." + column + " AND o.deleted_at IS NULL))"
		}
	}
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
