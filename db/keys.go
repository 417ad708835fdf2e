package db

import (
	"context"
	"errors"
	"slices"

	"sofra/app"
	"sofra/app/seal"
)

// wrappedKey is one way in which a key lies in the office. Cells are sealed
// with the current one; the way by the recovery key is never current itself.
type wrappedKey struct {
	ID      string
	Wrapped string
	Current bool
}

// by tells whether the key lies there in that way.
func (k wrappedKey) by(way seal.Way) bool {
	is, ok := seal.WayOf(k.Wrapped)
	return ok && is == way
}

const addKey = `INSERT INTO office_key (id, wrapped, current) VALUES (?, ?, ?)`

// wrappedKeys are all ways in which the office's keys lie there.
func (r reader) wrappedKeys(ctx context.Context) (all []wrappedKey, err error) {
	return all, r.all(ctx, &all, `SELECT id, wrapped, current FROM office_key ORDER BY id`)
}

// loadKeys takes the office's keys in, and makes the first one of a new
// office. It lies open in the office until somebody sets a passphrase. Without
// the passphrase sealed cells stay closed at this desk and all else works; a
// passphrase that is given must be the right one.
func (d *DB) loadKeys(ctx context.Context) (err error) {
	defer wrap(&err, "keys")
	all, err := d.wrappedKeys(ctx)
	if err != nil {
		return err
	}
	if len(all) == 0 && d.mode.Write {
		key := seal.NewKey()
		d.keys.Use(key)
		_, err := d.rw.ExecContext(ctx, d.rebind(addKey), key.ID(), seal.WrapPlain(key), true)
		return err
	}
	for _, k := range all {
		if !k.by(seal.Plain) {
			continue
		}
		key, err := seal.UnwrapPlain(k.Wrapped)
		if err != nil {
			return unopened(err)
		}
		d.takeKey(key, k.Current)
	}
	if d.mode.Passphrase == "" {
		return nil
	}
	return d.Unlock(ctx, d.mode.Passphrase)
}

// takeKey puts a key on this desk's ring.
func (d *DB) takeKey(key seal.Key, current bool) {
	if d.keys.Add(key); current {
		d.keys.Use(key)
	}
}

// Unlock opens the office's keys with the passphrase. An office that has none
// needs none.
func (d *DB) Unlock(ctx context.Context, passphrase string) (err error) {
	defer wrap(&err, "unlock")
	all, err := d.wrappedKeys(ctx)
	if err != nil {
		return err
	}
	for _, k := range all {
		if !k.by(seal.ByPassphrase) {
			continue
		}
		key, err := seal.Unwrap(k.Wrapped, passphrase)
		if err != nil {
			return unopened(err)
		}
		d.takeKey(key, k.Current)
	}
	return nil
}

// UnlockPrinted opens the office's key with the printed recovery key.
func (d *DB) UnlockPrinted(ctx context.Context, printed string) (err error) {
	defer wrap(&err, "unlock by the recovery key")
	all, err := d.wrappedKeys(ctx)
	if err != nil {
		return err
	}
	for _, k := range all {
		if !k.by(seal.ByRecovery) {
			continue
		}
		key, err := seal.UnwrapPrinted(k.Wrapped, printed)
		if err != nil {
			return unopened(err)
		}
		d.takeKey(key, true) // there is a recovery key for the current key only
		return nil
	}
	return app.ErrNoPassphrase
}

// unopened turns what the seal says of a key into what people read.
func unopened(err error) error {
	switch {
	case errors.Is(err, seal.ErrPassphrase):
		return app.ErrPassphrase
	case errors.Is(err, seal.ErrMistyped):
		return app.ErrMistyped
	case errors.Is(err, seal.ErrRecovery):
		return app.ErrRecovery
	case errors.Is(err, seal.ErrDamaged):
		return app.ErrDamaged
	}
	return err
}

// Protection says how the office's key lies there, and whether it is on this
// desk's ring.
func (r reader) Protection(ctx context.Context) (p app.Protection, err error) {
	defer wrap(&err, "protection")
	all, err := r.wrappedKeys(ctx)
	for _, k := range all {
		if k.Current {
			p.Passphrase = !k.by(seal.Plain)
			p.Unlocked = r.holds(k.ID)
		}
	}
	return p, err
}

// holds tells whether this desk has the key of that name.
func (r reader) holds(id string) bool { return slices.Contains(r.keys.IDs(), id) }
