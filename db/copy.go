package db

import (
	"context"
	"database/sql"
	"slices"
	"strings"

	"github.com/jmoiron/sqlx"

	"sofra/app"
)

// copied lists the tables of a copy, each after those it points to. The
// search is not among them: it is made from the records.
func copied() []string {
	return slices.Concat([]string{"office_key"}, watched(), []string{"file_body", "erased", "release", "release_table", "report_body"})
}

// versioned says whether the rows of a copied table have a version.
func versioned(table string) bool {
	return table != "office_key" && table != "file_body" && table != "erased" && table != "report_body"
}

// copyFrom replaces what a new office came with by all that from has. Rows
// keep their ids and versions; the history starts anew with the copy.
func (d *DB) copyFrom(ctx context.Context, from reader) (err error) {
	defer wrap(&err, "copy an office")
	return d.inTx(ctx, func(tx *sqlx.Tx) error {
		w := &writer{reader: reader{q: tx, on: d.on, keys: d.keys}, tx: tx, ready: map[string]prepared{}}
		tables := copied()
		for _, table := range slices.Backward(tables) {
			if _, err := w.exec(ctx, `DELETE FROM `+table); err != nil {
				return err
			}
		}
		for _, table := range tables {
			if err := w.copyTable(ctx, from, table); err != nil {
				return err
			}
		}
		// Without a step, these rows would be listed one by one as written
		// outside the program, and none of them can be taken back.
		_, err := w.exec(ctx, `DELETE FROM journal`)
		return err
	})
}

func (w *writer) copyTable(ctx context.Context, from reader, table string) (err error) {
	defer wrap(&err, "copy %s", table)
	columns, err := w.columnsOf(ctx, table)
	if err != nil {
		return err
	}
	if versioned(table) {
		columns = append(columns, tableColumn{Name: "version", Type: "bigint"})
	}
	source, err := from.columnsOf(ctx, table)
	if err != nil {
		return err
	}
	if versioned(table) {
		source = append(source, tableColumn{Name: "version", Type: "bigint"})
	}
	var names, holes []string
	for _, c := range columns {
		hole := "?"
		if w.on == postgres {
			hole = "CAST(?::text AS " + c.Type + ")"
		}
		names, holes = append(names, c.Name), append(holes, hole)
	}
	query := `INSERT INTO ` + table + ` (` + strings.Join(names, ", ") + `) VALUES (` + strings.Join(holes, ", ") + `)`
	args := make([]any, len(columns))
	return from.eachRow(ctx, table, source, `id`, func(row []sql.NullString) error {
		for i := range row {
			args[i] = row[i]
		}
		if _, err := w.exec(ctx, query, args...); err != nil {
			return err
		}
		return w.refindNew(ctx, table, row, columns)
	})
}

// refindNew makes the search and sort keys of a row that was just copied.
func (w *writer) refindNew(ctx context.Context, table string, row []sql.NullString, columns []tableColumn) error {
	for i, c := range columns {
		if c.Name == "id" {
			return w.refind(ctx, table, app.ID(row[i].String))
		}
	}
	return nil
}
