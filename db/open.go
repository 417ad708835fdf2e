package db

import (
	"context"
	"errors"
	"fmt"
	"os"
	"os/user"
	"path/filepath"
	"strings"

	"github.com/gofrs/flock"
	_ "modernc.org/sqlite" // the driver "sqlite"

	"sofra/app"
	"sofra/app/seal"
)

// Open opens the office at where: the path of a .sofra file, or the URL of a
// PostgreSQL database. It is an app.Opener.
func Open(ctx context.Context, where string, mode app.Mode) (_ *app.App, err error) {
	d, err := open(ctx, where, mode)
	if err != nil {
		return nil, err
	}
	return app.New(d), nil
}

func open(ctx context.Context, where string, mode app.Mode) (_ *DB, err error) {
	if mode.Create || mode.Upgrade {
		mode.Write = true
	}
	d := &DB{reader: reader{keys: &seal.Ring{}}, where: where, mode: mode, who: mode.Who}
	if d.who == "" {
		d.who = desk()
	}
	if IsURL(where) {
		err = d.connect(ctx)
	} else {
		err = d.openFile(ctx)
	}
	if err == nil {
		err = d.prepare(ctx)
	}
	if err != nil {
		err = errors.Join(known(err), d.Close())
		if d.made {
			err = errors.Join(err, removeFile(d.where))
		}
		return nil, err
	}
	return d, nil
}

// prepare brings the tables up to date and loads what every desk needs.
func (d *DB) prepare(ctx context.Context) error {
	if err := d.migrate(ctx); err != nil {
		return err
	}
	if err := d.loadKeys(ctx); err != nil {
		return err
	}
	return d.refreshFound(ctx)
}

// IsURL reports whether where is a server rather than a file.
func IsURL(where string) bool {
	return strings.HasPrefix(where, "postgres://") || strings.HasPrefix(where, "postgresql://")
}

// desk is the name the computer knows its user by.
func desk() string {
	if u, err := user.Current(); err == nil {
		return u.Username
	}
	return "desk"
}

func (d *DB) openFile(ctx context.Context) (err error) {
	defer wrap(&err, "open %s", filepath.Base(d.where))
	path, err := filepath.Abs(d.where)
	if err != nil {
		return err
	}
	d.where, d.on = path, lite
	if err := d.findFile(ctx); err != nil {
		return err
	}
	d.way = wayInto(path)
	if !d.mode.Write {
		if d.rw, err = openLite(path, d.way); err != nil {
			return err
		}
		d.q, d.pool = d.rw, d.rw
		return unsettled(d.way, d.readBack(ctx))
	}
	if err := d.takeLock(); err != nil {
		return err
	}
	if d.rw, err = openLite(path, writing); err != nil {
		return err
	}
	d.rw.SetMaxOpenConns(1)
	ro, err := openLite(path, d.way)
	if err != nil {
		return err
	}
	ro.SetMaxOpenConns(4)
	d.q, d.pool = ro, ro
	return d.readBack(ctx)
}

// findFile sees to it that there is a file where one must be, and none where
// a new office is made. SQLite would make one 0644, so it is made here.
func (d *DB) findFile(ctx context.Context) error {
	if !d.mode.Create {
		info, err := os.Stat(d.where)
		switch {
		case errors.Is(err, os.ErrPermission):
			return app.ErrCannotOpen
		case err != nil: // a name that can be no file's, too
			return app.ErrMissing
		case !info.Mode().IsRegular():
			return app.ErrNotOffice
		}
		return isOffice(ctx, d.where)
	}
	if shared(d.where) {
		return app.ErrShared
	}
	f, err := os.OpenFile(d.where, os.O_CREATE|os.O_EXCL|os.O_WRONLY, 0o600)
	switch {
	case errors.Is(err, os.ErrExist):
		return app.ErrExists
	case err != nil:
		return app.ErrNoPlace
	}
	d.made = true
	return f.Close()
}

// takeLock takes the office for this desk. The lock is the system's: it ends
// with the process.
func (d *DB) takeLock() error {
	if d.way != reading {
		return app.ErrOnlyRead
	}
	d.lock = flock.New(d.where + "-lock")
	ok, err := d.lock.TryLock()
	if err == nil && ok {
		return nil
	}
	d.lock = nil
	if err != nil {
		return app.ErrNoPlace
	}
	return app.ErrLocked
}

// readBack refuses to work with a file whose safety settings did not take.
func (d *DB) readBack(ctx context.Context) error {
	wants := map[string]string{"synchronous": "2", "foreign_keys": "1"}
	if d.mode.Write {
		wants["journal_mode"] = "wal"
	}
	for pragma, want := range wants {
		var got string
		if err := d.rw.GetContext(ctx, &got, "PRAGMA "+pragma); err != nil {
			return err
		}
		if got != want {
			return fmt.Errorf("pragma %s is %q, not %q", pragma, got, want)
		}
	}
	var id int64
	if err := d.rw.GetContext(ctx, &id, "PRAGMA application_id"); err != nil {
		return err
	}
	if id != applicationID && !d.mode.Create {
		return app.ErrNotOffice
	}
	return nil
}
