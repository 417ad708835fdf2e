package db

import (
	"context"
	"fmt"
	"strings"

	"sofra/app"
)

// OpenDB opens an office without the app before it.
func OpenDB(ctx context.Context, where string, mode app.Mode) (*DB, error) {
	return open(ctx, where, mode)
}

// Outside writes as no verb does.
func (d *DB) Outside(ctx context.Context, query string, args ...any) error {
	_, err := d.rw.ExecContext(ctx, d.rebind(query), args...)
	return err
}

// Step writes SQL as one step of this desk.
func (d *DB) Step(ctx context.Context, do func(exec func(query string, args ...any) (int64, error)) error) error {
	step := app.Step{Verb: app.Text{Key: "A step"}, Kind: app.Change}
	return d.step(ctx, &step, "", func(w *writer) error {
		return do(func(query string, args ...any) (int64, error) { return w.exec(ctx, query, args...) })
	})
}

// Look asks in SQL, as no reader does.
func (d *DB) Look(ctx context.Context, dest any, query string, args ...any) error {
	return d.all(ctx, dest, query, args...)
}

// LookAt asks for one value.
func (d *DB) LookAt(ctx context.Context, dest any, query string, args ...any) error {
	return d.one(ctx, dest, query, args...)
}

// Everything is all that the tables of an office say, the journal's too.
func Everything(ctx context.Context, d *DB) (string, error) {
	query := `SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'found_text%'`
	if d.on == postgres {
		query = `SELECT table_name FROM information_schema.tables WHERE table_schema = 'public'`
	}
	var tables []string
	if err := d.all(ctx, &tables, query); err != nil {
		return "", err
	}
	var said strings.Builder
	for _, table := range tables {
		rows, err := d.rw.QueryxContext(ctx, `SELECT * FROM `+table)
		if err != nil {
			return "", err
		}
		for rows.Next() {
			row, err := rows.SliceScan()
			if err != nil {
				return "", err
			}
			fmt.Fprintf(&said, "%s %s\n", table, row)
		}
		if err := rows.Err(); err != nil {
			return "", err
		}
	}
	return said.String(), nil
}
