package db

import (
	"context"
	"fmt"
	"io/fs"
	"path"
	"strings"
	"testing/fstest"

	"sofra/app"
	"sofra/app/seal"
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

// Occupied says what stands where somebody is wanted.
func (d *DB) Occupied(ctx context.Context, who app.ID, begins, ends string) (*app.Fault, error) {
	return d.occupied(ctx, takenRow{Subject: who, Begins: begins, Ends: ends})
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

// MigrateWith brings the office up to date with one script more than there is.
func (d *DB) MigrateWith(ctx context.Context, more string) error {
	scripts := fstest.MapFS{"9999_more.sql": {Data: []byte(more)}}
	all, err := fs.Glob(migrations, "migrations/"+string(d.on)+"/*.sql")
	if err != nil {
		return err
	}
	for _, name := range all {
		data, err := migrations.ReadFile(name)
		if err != nil {
			return err
		}
		scripts[path.Base(name)] = &fstest.MapFile{Data: data}
	}
	return d.migrateBy(ctx, scripts)
}

// SealedColumns are the columns whose cells another key seals anew.
func SealedColumns() (all []string) {
	for _, c := range sealedColumns() {
		all = append(all, c.table+"."+c.column)
	}
	return all
}

// Reseal seals a text in a column that is no sealed one, exchanges the key for
// it, and returns what the new key opens.
func (d *DB) Reseal(ctx context.Context, table, column string, row app.ID) (opens func(text string) (string, error), err error) {
	c, key := sealedColumn{table, column}, seal.NewKey()
	step := app.Step{Verb: app.Text{Key: "A step"}, Kind: app.Trace}
	err = d.step(ctx, &step, "", func(w *writer) error {
		sealed, err := w.keys.Seal(c.cell(row), "secret")
		if err != nil {
			return err
		}
		if _, err := w.exec(ctx, `UPDATE `+table+` SET `+column+` = ? WHERE id = ?`, sealed, row); err != nil {
			return err
		}
		x := exchange{w, seal.NewRing(key), map[string]string{}, []sealedColumn{c}}
		return x.run(ctx)
	})
	return func(text string) (string, error) { return seal.NewRing(key).Open(c.cell(row), text) }, err
}

// Watched are the tables that the journal follows.
func Watched() []string { return watched() }

// Known turns what a driver says into what the app knows by name.
func Known(err error) error { return known(err) }

// LiveAnswers counts the forms themselves, whatever is kept of them.
func (d *DB) LiveAnswers(ctx context.Context, f app.Filter) ([]app.AnswerCount, error) {
	return d.liveCounts(ctx, f)
}

// KeptAnswers says whether what is kept is all that there is to count.
func (d *DB) KeptAnswers(ctx context.Context) (all bool, err error) {
	_, all, err = d.keptCounts(ctx, app.Filter{})
	return all, err
}
