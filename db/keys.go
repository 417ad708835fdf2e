package db

import (
	"context"
	"errors"

	"sofra/app"
	"sofra/app/names"
	"sofra/app/seal"
)

// loadKeys takes the office's keys in, and makes the first one of a new
// office. It lies open in the office until somebody sets a passphrase.
func (d *DB) loadKeys(ctx context.Context) (err error) {
	defer wrap(&err, "keys")
	var rows []struct {
		Wrapped string
		Current bool
	}
	if err := d.all(ctx, &rows, `SELECT wrapped, current FROM office_key ORDER BY id`); err != nil {
		return err
	}
	d.keys = &keyring{&seal.Ring{}}
	if len(rows) == 0 && d.mode.Write {
		key := seal.NewKey()
		d.keys.Use(key)
		_, err := d.rw.ExecContext(ctx, d.rebind(`INSERT INTO office_key (id, wrapped, current) VALUES (?, ?, ?)`), key.ID(), seal.WrapPlain(key), true)
		return err
	}
	for _, row := range rows {
		key, err := d.unwrap(row.Wrapped)
		if errors.Is(err, seal.ErrPassphrase) {
			continue // sealed cells stay closed at this desk; all else works
		}
		if err != nil {
			return err
		}
		if d.keys.Add(key); row.Current {
			d.keys.Use(key)
		}
	}
	return nil
}

func (d *DB) unwrap(text string) (seal.Key, error) {
	if way, ok := seal.WayOf(text); ok && way == seal.Plain {
		return seal.UnwrapPlain(text)
	}
	if d.mode.Passphrase == "" {
		return seal.Key{}, seal.ErrPassphrase
	}
	return seal.Unwrap(text, d.mode.Passphrase)
}

// answerCell is where an answer on identity lies.
func answerCell(id app.ID) seal.Cell {
	return seal.Cell{Table: "identity", Column: "answer", Row: string(id)}
}

// PutIdentity seals the answer and keeps it.
func (w *writer) PutIdentity(ctx context.Context, i *app.Identity) error {
	if i.ID == "" {
		i.ID = app.NewID()
	}
	clear := i.Answer
	sealed, err := w.keys.Seal(answerCell(i.ID), clear)
	if err != nil {
		return app.ErrSealed
	}
	i.Answer = sealed
	defer func() { i.Answer = clear }()
	return put(ctx, w, "identity", i)
}

// DropIdentity removes an answer.
func (w *writer) DropIdentity(ctx context.Context, id app.ID) (err error) {
	defer wrap(&err, "drop identity")
	rows, err := w.exec(ctx, `DELETE FROM identity WHERE id = ?`, id)
	if err == nil && rows == 0 {
		return app.ErrNotFound
	}
	return err
}

// Identity opens what a person answered.
func (w *writer) Identity(ctx context.Context, person app.ID) (answers []app.Identity, err error) {
	defer wrap(&err, "identity")
	err = w.all(ctx, &answers, `
		SELECT `+columns[app.Identity]("")+` FROM identity
		WHERE person_id = ? AND deleted_at IS NULL ORDER BY asks, said_on, id`, person)
	for i := range answers {
		if err != nil {
			return nil, err
		}
		answers[i].Answer, err = w.keys.Open(answerCell(answers[i].ID), answers[i].Answer)
		if errors.Is(err, seal.ErrLocked) {
			return nil, app.ErrSealed
		}
	}
	return answers, err
}

// refreshFound writes all search and sort keys anew when the rules that made
// them have changed since.
func (d *DB) refreshFound(ctx context.Context) (err error) {
	defer wrap(&err, "refresh search")
	if !d.mode.Write {
		return nil
	}
	var old, places int
	if err := d.one(ctx, &old, `SELECT count(*) FROM found WHERE keys_version <> ?`, names.Version); err != nil {
		return err
	}
	if err := d.one(ctx, &places, `SELECT count(*) FROM place WHERE sort_key = ''`); err != nil || old+places == 0 {
		return err
	}
	step := app.Step{Verb: app.RebuildSearch(), Kind: app.Trace}
	return d.step(ctx, &step, "", func(w *writer) error {
		for _, table := range watched() {
			if blank(table) == nil {
				continue
			}
			var ids []app.ID
			if err := w.all(ctx, &ids, `SELECT id FROM `+table); err != nil {
				return err
			}
			for _, id := range ids {
				if err := w.refind(ctx, table, id); err != nil {
					return err
				}
			}
		}
		return nil
	})
}
