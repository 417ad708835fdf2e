package db

import (
	"context"
	"strings"
)

// bulk holds the new rows of a long step back until there are a thousand,
// and then writes them with few statements: what SQLite does around a
// statement (above all, it has the search write its index out) costs more
// than a row. Whatever else the step asks or writes meets them written.
type bulk struct {
	waiting map[string]*newRows // by table
	writing bool
	failed  error // what ended the step
}

// newRows are rows for one table, one behind the other.
type newRows struct {
	columns string // "a, b, id"
	width   int    // how many they are
	args    []any
	tail    string // behind the VALUES
}

// mostWaiting is how many rows of one table wait.
const mostWaiting = 1024

// searched is the table that the search reads. It points to nothing, so its
// rows may wait longer than others.
const searched = "found"

// Stream has the rest of the step written in bulk.
func (w *writer) Stream() {
	if w.bulk == nil {
		w.bulk = &bulk{waiting: map[string]*newRows{}}
		w.settle = func(ctx context.Context) error { return w.flush(ctx, append(watched(), searched)) }
	}
}

// add writes new rows, now or with others.
func (w *writer) add(ctx context.Context, table string, rows newRows) error {
	if w.bulk == nil {
		_, err := w.exec(ctx, rows.insert(table, 1), rows.args...)
		return err
	}
	all := w.bulk.waiting[table]
	if all == nil {
		all = &newRows{columns: rows.columns, width: rows.width, tail: rows.tail}
		w.bulk.waiting[table] = all
	}
	all.args = append(all.args, rows.args...)
	switch {
	case len(all.args) < mostWaiting*all.width:
		return w.bulk.failed
	case table == searched:
		return w.flush(ctx, []string{searched})
	}
	return w.flush(ctx, watched())
}

// insert is the statement for n rows.
func (r newRows) insert(table string, n int) string {
	values := "(?" + strings.Repeat(", ?", r.width-1) + ")"
	return `INSERT INTO ` + table + ` (` + r.columns + `) VALUES ` + values + strings.Repeat(", "+values, n-1) + r.tail
}

// flush writes what waits for these tables, of which each must stand after
// those it points to. A step in which that failed does nothing more.
func (w *writer) flush(ctx context.Context, tables []string) error {
	b := w.bulk
	if b.writing { // writing asks for a flush, as all else does
		return nil
	}
	b.writing = true
	defer func() { b.writing = false }()
	for _, table := range tables {
		if rows := b.waiting[table]; rows != nil && b.failed == nil {
			b.failed = w.writeAll(ctx, table, rows)
		}
	}
	return b.failed
}

// writeAll writes rows in portions, so that few statements are prepared
// however many rows there are.
func (w *writer) writeAll(ctx context.Context, table string, rows *newRows) error {
	args := rows.args
	for _, n := range []int{256, 32, 4, 1} {
		for size := n * rows.width; len(args) >= size; args = args[size:] {
			if _, err := w.exec(ctx, rows.insert(table, n), args[:size]...); err != nil {
				return err
			}
		}
	}
	clear(rows.args) // what was written must not stay in memory
	rows.args = rows.args[:0]
	return nil
}
