package db

import (
	"context"
	"database/sql"
	"fmt"

	"github.com/jmoiron/sqlx"

	"sofra/app"
)

// Beside runs do on a connection of its own, while the caller reads on with this one.
func (r reader) Beside(ctx context.Context, do func(app.Reader) error) (wait func() error) {
	if r.pool == nil {
		return inPlace(&writer{reader: r}, do)
	}
	other, done, err := r.alongside(ctx)
	if err != nil {
		return func() error { return err }
	}
	type end struct {
		err   error
		panic any
	}
	ended := make(chan end, 1)
	go func() {
		e := end{panic: "reading beside was given up"}
		defer func() { ended <- e }()
		defer done()
		defer func() {
			if e.panic != nil {
				e.panic = recover()
			}
		}()
		e.err = do(&writer{reader: other})
		e.panic = nil
	}()
	return func() error {
		e := <-ended
		if e.panic != nil {
			panic(e.panic) // where somebody stands who ends the step
		}
		return e.err
	}
}

// Beside does the same from inside a step, as long as it wrote nothing: another
// connection would not see it.
func (w *writer) Beside(ctx context.Context, do func(app.Reader) error) (wait func() error) {
	if w.wrote {
		return inPlace(w, do)
	}
	return w.reader.Beside(ctx, do)
}

// inPlace does it at once, with the one connection that there is.
func inPlace(r app.Reader, do func(app.Reader) error) (wait func() error) {
	err := do(r)
	return func() error { return err }
}

// alongside is a reader of another connection that sees what this one sees. Of a file
// that is so because nobody else writes while a step runs; a server is told.
func (r reader) alongside(ctx context.Context) (other reader, done func(), err error) {
	tx, inside := r.q.(*sqlx.Tx)
	opts := &sql.TxOptions{ReadOnly: r.on == postgres, Isolation: sql.LevelDefault}
	seen := ""
	if r.on == postgres {
		opts.Isolation = sql.LevelRepeatableRead
		if inside {
			if err := tx.GetContext(ctx, &seen, `SELECT pg_export_snapshot()`); err != nil {
				return other, nil, err
			}
		}
	}
	own, err := r.pool.BeginTxx(ctx, opts)
	if err != nil {
		return other, nil, err
	}
	done = func() { own.Rollback() } //nolint:errcheck // nothing was written
	if seen != "" {
		if _, err := own.ExecContext(ctx, fmt.Sprintf(`SET TRANSACTION SNAPSHOT '%s'`, seen)); err != nil { // the server's own word: it takes no parameter
			done()
			return other, nil, err
		}
	}
	return reader{q: own, on: r.on, keys: r.keys}, done, nil
}
