package db

import (
	"context"

	"sofra/app"
	"sofra/app/seal"
)

// A passphrase closes the office's key. It would close little if the key that
// lay open before could still open something: so there is a new key, every
// sealed cell is sealed with it, in the records and in the journal, and the
// old key is gone. Undo compares the journal's texts with the records', so one
// old text becomes the same new one wherever it stands.

// exchange is one step's exchange of a key.
type exchange struct {
	*writer
	ring   *seal.Ring        // seals with the new key
	new    map[string]string // what each sealed text has become
	sealed []sealedColumn
}

// Protect gives the office a new key, closed by the passphrase and, once more,
// by a recovery key that is kept nowhere. The step is a trace: Undo passes it.
func (d *DB) Protect(ctx context.Context, step *app.Step, passphrase string) (printed string, err error) {
	defer wrap(&err, "set a passphrase")
	if !d.mode.Write {
		return "", app.ErrReadOnly
	}
	key := seal.NewKey()
	printed, keys, err := closed(key, passphrase)
	if err != nil {
		return "", err
	}
	err = d.stepOver(ctx, step, "", stepWork{first: (*writer).takeKeys, then: func(w *writer) error {
		x := exchange{w, seal.NewRing(key), map[string]string{}, sealedColumns()}
		if err := x.run(ctx); err != nil {
			return err
		}
		return w.replaceKeys(ctx, keys)
	}})
	if err != nil {
		return "", err
	}
	d.keys.Use(key)
	d.forget(ctx)
	return printed, nil
}

// closed closes a key in the two ways that an office with a passphrase has.
func closed(key seal.Key, passphrase string) (printed string, keys []wrappedKey, err error) {
	printed, recipient, err := seal.NewRecovery()
	if err != nil {
		return "", nil, err
	}
	byPassphrase, err := seal.Wrap(key, passphrase)
	if err != nil {
		return "", nil, err
	}
	byRecovery, err := seal.WrapFor(key, recipient)
	return printed, []wrappedKey{{key.ID(), byPassphrase, true}, {key.ID() + "/recovery", byRecovery, false}}, err
}

// takeKeys waits until no other step runs, keeps new ones waiting, and fails
// unless this desk can open what the office has sealed.
func (w *writer) takeKeys(ctx context.Context) error {
	if w.on == postgres {
		if _, err := w.tx.ExecContext(ctx, `LOCK TABLE office_key IN ACCESS EXCLUSIVE MODE`); err != nil {
			return err
		}
	}
	if err := w.holdKeys(ctx); err != nil {
		return err
	}
	if !w.holds(w.current) {
		return app.ErrSealed
	}
	return nil
}

// replaceKeys makes keys the only ones. On a server the table's file itself is
// replaced: a deleted row would lie in it for years.
func (w *writer) replaceKeys(ctx context.Context, keys []wrappedKey) error {
	empty := `DELETE FROM office_key`
	if w.on == postgres {
		empty = `TRUNCATE office_key`
	}
	if _, err := w.tx.ExecContext(ctx, empty); err != nil {
		return err
	}
	for _, k := range keys {
		if _, err := w.exec(ctx, addKey, k.ID, k.Wrapped, k.Current); err != nil {
			return err
		}
	}
	return nil
}

// forget takes the old key out of the file's log, where the page it lay on
// still stands. A command that reads just now may keep it there; then the log
// goes when the office is closed.
func (d *DB) forget(ctx context.Context) {
	if d.on == lite {
		d.rw.ExecContext(context.WithoutCancel(ctx), `PRAGMA wal_checkpoint(TRUNCATE)`) //nolint:errcheck // the passphrase is set all the same
	}
}

// run seals the cells of the records, then those of the journal. The journal
// has the records' change as well by then; a row of it that says nothing but
// another key is dropped.
func (x *exchange) run(ctx context.Context) error {
	for _, pass := range []func(context.Context, sealedColumn) error{x.records, x.journal} {
		for _, c := range x.sealed {
			if err := pass(ctx, c); err != nil {
				return err
			}
		}
	}
	return x.files(ctx)
}

func (x *exchange) records(ctx context.Context, c sealedColumn) error {
	for last := app.ID(""); ; {
		var rows []struct {
			ID   app.ID
			Text string
		}
		err := x.all(ctx, &rows, `SELECT id, `+c.column+` AS text FROM `+c.table+` WHERE id > ? AND `+c.column+` LIKE 's1:%' ORDER BY id LIMIT ?`, string(last), moveChunk)
		if err != nil || len(rows) == 0 {
			return err
		}
		for _, r := range rows {
			text, err := x.reseal(c.cell(r.ID), r.Text)
			if err != nil {
				return err
			}
			if _, err := x.exec(ctx, `UPDATE `+c.table+` SET `+c.column+` = ? WHERE id = ?`, text, r.ID); err != nil {
				return err
			}
		}
		last = rows[len(rows)-1].ID
	}
}

// imaged is one row of the journal with the cells of its images.
type imaged struct {
	Seq           int64
	RowID         app.ID
	Before, After string
}

func (x *exchange) journal(ctx context.Context, c sealedColumn) error {
	text := func(image string) string { return `coalesce(json_extract(` + image + `, '$.` + c.column + `'), '')` }
	if x.on == postgres {
		text = func(image string) string { return `coalesce(` + image + ` ->> '` + c.column + `', '')` }
	}
	query := `
		SELECT seq, row_id, ` + text("before") + ` AS before, ` + text("after") + ` AS after
		FROM journal WHERE table_name = ? AND seq > ? ORDER BY seq LIMIT ?`
	for last := int64(-1); ; {
		var rows []imaged
		if err := x.all(ctx, &rows, query, c.table, last, moveChunk); err != nil || len(rows) == 0 {
			return err
		}
		for _, r := range rows {
			if err := x.image(ctx, c, r); err != nil {
				return err
			}
		}
		last = rows[len(rows)-1].Seq
	}
}

// image seals the cells of one row of the journal. A desk of a server may not
// write there, but for this.
func (x *exchange) image(ctx context.Context, c sealedColumn, r imaged) error {
	before, err := x.reseal(c.cell(r.RowID), r.Before)
	if err != nil {
		return err
	}
	after, err := x.reseal(c.cell(r.RowID), r.After)
	if err != nil {
		return err
	}
	if x.on == postgres {
		_, err = x.exec(ctx, `SELECT sofra_reseal(?, ?, ?, ?)`, r.Seq, c.column, before, after)
		return err
	}
	// The text is replaced where it stands: undo compares images letter by letter.
	if _, err := x.exec(ctx, `UPDATE journal SET before = replace(before, ?, ?), after = replace(after, ?, ?) WHERE seq = ?`,
		r.Before, before, r.After, after, r.Seq); err != nil {
		return err
	}
	_, err = x.exec(ctx, `DELETE FROM journal WHERE seq = ? AND before = after`, r.Seq)
	return err
}

// reseal is what the sealed text of that cell becomes. One that does not open,
// because it is damaged or its key was never here, stays what it is.
func (x *exchange) reseal(cell seal.Cell, text string) (string, error) {
	if becomes, done := x.new[text]; done {
		return becomes, nil
	}
	plain, err := x.keys.Open(cell, text)
	if err != nil {
		return text, nil
	}
	becomes, err := x.ring.Seal(cell, plain)
	x.new[text], x.new[becomes] = becomes, becomes
	return becomes, err
}
