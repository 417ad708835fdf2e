package db

import (
	"context"
	"crypto/sha256"
	"database/sql"
	"encoding/binary"
	"encoding/hex"
	"errors"
	"fmt"
	"hash"
	"strings"

	"sofra/app"
)

// Health looks the whole office over, as it is at one moment.
func (d *DB) Health(ctx context.Context) (h app.Health, err error) {
	defer wrap(&err, "health")
	r, done, err := d.moment(ctx)
	if err != nil {
		return h, err
	}
	defer done()
	h = app.Health{Engine: string(d.on), Integrity: "ok", Tables: map[string]app.TableHealth{}}
	if err = r.look(ctx, &h); errors.Is(known(err), app.ErrDamaged) {
		damaged(&h, err.Error())
		err = nil
	}
	h.OK = err == nil && h.Integrity == "ok" && h.ForeignKeys == 0 && len(h.Problems) == 0
	return h, err
}

// look fills in what there is to be said of the office.
func (r reader) look(ctx context.Context, h *app.Health) (err error) {
	if err := r.one(ctx, &h.Schema, `SELECT max(version_id) FROM goose_db_version WHERE is_applied`); err != nil {
		return err
	}
	if r.on == lite {
		if err := r.ownCheck(ctx, h); err != nil || h.Integrity != "ok" {
			return err // digests of a damaged file would say nothing
		}
	}
	for _, table := range watched() {
		if h.Tables[table], err = r.digest(ctx, table); err != nil {
			return err
		}
	}
	if err := r.astrayKeys(ctx, h); err != nil {
		return err
	}
	broken, err := r.problems(ctx)
	h.Problems = append(h.Problems, broken...)
	return err
}

// moment is a reader that sees the office as it is now, whatever is written
// meanwhile. A file is read by a connection of its own: SQLite's check of the
// search takes what an old connection remembers of it for damage.
func (d *DB) moment(ctx context.Context) (r reader, done func(), err error) {
	pool, opts := d.rw, &sql.TxOptions{ReadOnly: true, Isolation: sql.LevelRepeatableRead}
	if d.on == lite {
		if pool, err = openLite(d.where, d.way); err != nil {
			return r, nil, err
		}
		opts.Isolation = sql.LevelDefault
	}
	tx, err := pool.BeginTxx(ctx, opts)
	if err == nil && d.on == postgres { // before the first look: keys are exchanged under nobody's eyes
		_, err = tx.ExecContext(ctx, `LOCK TABLE office_key IN ACCESS SHARE MODE`)
	}
	done = func() {
		if tx != nil {
			tx.Rollback() //nolint:errcheck // nothing was written
		}
		if d.on == lite {
			pool.Close()
		}
	}
	if err != nil {
		done()
		return r, nil, err
	}
	return reader{q: tx, on: d.on, keys: d.keys}, done, nil
}

// ownCheck asks SQLite itself; a server checks its pages and keys all along.
func (r reader) ownCheck(ctx context.Context, h *app.Health) error {
	var said []string
	if err := r.all(ctx, &said, `SELECT integrity_check FROM pragma_integrity_check`); err != nil {
		return err
	}
	if h.Integrity = strings.Join(said, "; "); h.Integrity != "ok" {
		damaged(h, said...)
	}
	return nil
}

// damaged notes what is wrong with the file, each finding by itself.
func damaged(h *app.Health, findings ...string) {
	h.Integrity = strings.Join(findings, "; ")
	for _, f := range findings {
		h.Problems = append(h.Problems, app.Damage(f))
	}
}

// digest hashes the rows of a table in id order: each value as the text that
// both engines agree on, after its length, so that no two rows run together.
func (r reader) digest(ctx context.Context, table string) (t app.TableHealth, err error) {
	defer wrap(&err, "digest of %s", table)
	columns, err := r.columnsOf(ctx, table)
	if err != nil {
		return t, err
	}
	sum := sha256.New()
	err = r.eachRow(ctx, table, columns, `id`, func(row []sql.NullString) error {
		t.Rows++
		for _, v := range row {
			hashValue(sum, v)
		}
		return nil
	})
	t.SHA256 = hex.EncodeToString(sum.Sum(nil))
	return t, err
}

func hashValue(sum hash.Hash, v sql.NullString) {
	n := uint64(0) // NULL; a text counts from one
	if v.Valid {
		n = uint64(len(v.String)) + 1
	}
	sum.Write(binary.BigEndian.AppendUint64(nil, n))
	sum.Write([]byte(v.String))
}

// eachRow streams a table's rows as plain text.
func (r reader) eachRow(ctx context.Context, table string, columns []tableColumn, order string, do func([]sql.NullString) error) error {
	plain := make([]string, len(columns))
	for i, c := range columns {
		plain[i] = c.plain(r.on)
	}
	rows, err := r.q.QueryxContext(ctx, fmt.Sprintf(`SELECT %s FROM %s ORDER BY %s`, strings.Join(plain, ", "), table, order))
	if err != nil {
		return err
	}
	defer rows.Close()
	row, into := make([]sql.NullString, len(columns)), make([]any, len(columns))
	for i := range row {
		into[i] = &row[i]
	}
	for rows.Next() {
		if err := rows.Scan(into...); err != nil {
			return err
		}
		if err := do(row); err != nil {
			return err
		}
	}
	return rows.Err()
}
