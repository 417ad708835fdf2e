// Package db keeps an office, in one SQLite file or in a PostgreSQL database,
// with the same meaning on both. All SQL of the program is here.
//
// A noun's file holds its queries; put.go writes any record; journal.go and
// undo.go know what changed and the way back; found.go is the search.
package db

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"reflect"

	"github.com/gofrs/flock"
	"github.com/jmoiron/sqlx"

	"sofra/app"
	"sofra/app/seal"
)

// engine is which of the two databases speaks.
type engine string

const (
	lite     engine = "sqlite"
	postgres engine = "postgres"
)

// DB is an open office. Reading never waits for a running step.
type DB struct {
	reader          // over a pool that only reads
	rw     *sqlx.DB // SQLite: one connection; it alone writes
	lock   *flock.Flock
	who    string
	where  string
	way    way  // SQLite: how the file is read
	made   bool // SQLite: the file was not there before
	mode   app.Mode
	owner  bool // logged in as the owner of the tables of a server
}

var _ app.Store = (*DB)(nil)

// reader answers app.Reader, from the pool or inside a step.
type reader struct {
	q      sqlx.ExtContext
	on     engine
	keys   *seal.Ring                  // opens sealed cells; all readers of an office share it
	settle func(context.Context) error // writes what a question must see; nil where nothing waits
	pool   *sqlx.DB                    // of other connections, to read with at the same time; nil where there is none
}

// writer is app.Tx.
type writer struct {
	reader
	tx      *sqlx.Tx
	ready   map[string]prepared
	onFail  []func()   // puts callers' records back when the step fails
	current string     // name of the key that cells are sealed with now
	bulk    *bulk      // nil, but in a step that writes in bulk
	wants   []takenRow // what the step took, to say what stands there when it may not
	wrote   bool       // anything but that it began
	forms   int64      // how many of them it wrote
}

// prepared is a statement of a step.
type prepared struct {
	*sqlx.Stmt
	forms bool // it writes forms
}

// Close gives the office back.
func (d *DB) Close() error {
	var errs []error
	if ro, ok := d.q.(*sqlx.DB); ok && ro != d.rw {
		errs = append(errs, ro.Close())
	}
	if d.rw != nil {
		errs = append(errs, d.rw.Close())
	}
	if d.lock != nil {
		errs = append(errs, d.lock.Unlock())
	}
	return errors.Join(errs...)
}

// rebind writes the question marks of query as the engine wants them.
func (r reader) rebind(query string) string {
	if r.on == postgres {
		return sqlx.Rebind(sqlx.DOLLAR, query)
	}
	return query
}

// all reads every row that query gives into dest, a slice.
func (r reader) all(ctx context.Context, dest any, query string, args ...any) error {
	if err := r.settled(ctx); err != nil {
		return err
	}
	rows, err := r.q.QueryxContext(ctx, r.rebind(query), args...)
	if err != nil {
		return err
	}
	defer rows.Close() //nolint:errcheck // Err says what was wrong
	return scanInto(rows, reflect.ValueOf(dest).Elem())
}

// one reads one row into dest, or fails with ErrNotFound.
func (r reader) one(ctx context.Context, dest any, query string, args ...any) error {
	if err := r.settled(ctx); err != nil {
		return err
	}
	return sqlx.GetContext(ctx, r.q, dest, r.rebind(query), args...)
}

// settled says whether what was written before is there to be read.
func (r reader) settled(ctx context.Context) error {
	if r.settle == nil {
		return nil
	}
	return r.settle(ctx)
}

// maybe reads one value and leaves dest as it is when there is no row.
func (r reader) maybe(ctx context.Context, dest any, query string, args ...any) error {
	err := r.one(ctx, dest, query, args...)
	if errors.Is(err, sql.ErrNoRows) {
		return nil
	}
	return err
}

// exec writes, with a statement that is prepared once a step.
func (w *writer) exec(ctx context.Context, query string, args ...any) (rows int64, err error) {
	if err := w.settled(ctx); err != nil {
		return 0, err
	}
	w.wrote = true
	s, known := w.ready[query]
	if !known {
		if s.Stmt, err = w.tx.PreparexContext(ctx, w.rebind(query)); err != nil {
			return 0, err
		}
		s.forms = writesForms(query)
		w.ready[query] = s
	}
	res, err := s.ExecContext(ctx, args...)
	if err != nil {
		return 0, err
	}
	rows, err = res.RowsAffected()
	if s.forms {
		w.forms += rows
	}
	return rows, err
}

// wrap says what was being done when err came, in words for the log.
func wrap(err *error, format string, args ...any) {
	if *err != nil {
		*err = fmt.Errorf(format+": %w", append(args, known(*err))...)
	}
}
