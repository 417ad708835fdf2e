package db

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"io"
	"net/url"
	"os"
	"path/filepath"
	"strings"

	"github.com/jmoiron/sqlx"

	"sofra/app"
)

// Backup writes a checked copy of the office to a new file, and the file's
// SHA-256 beside it. The office of a server becomes a file as well.
func (d *DB) Backup(ctx context.Context, path string) (err error) {
	defer wrap(&err, "backup to %s", filepath.Base(path))
	for _, p := range []string{path, path + ".sha256"} {
		if _, err := os.Lstat(p); err == nil {
			return app.ErrExists
		}
	}
	if d.on == postgres {
		if err := d.backupServer(ctx, path); err != nil {
			return err
		}
		return d.writeNote(ctx, path)
	}
	err = newFile(path, func(temp string) error {
		if err := d.vacuumInto(ctx, temp); err != nil {
			return err
		}
		if err := checkCopy(ctx, temp); err != nil {
			return err
		}
		return sidecar(temp, path)
	})
	if err != nil && !errors.Is(err, app.ErrExists) {
		os.Remove(path + ".sha256") // of a copy that there is not
	}
	if err == nil {
		err = d.writeNote(ctx, path)
	}
	return err
}

// vacuumInto copies the file as it is now. SQLite takes that for writing, so
// a connection that otherwise only reads is let.
func (d *DB) vacuumInto(ctx context.Context, path string) error {
	pool, err := openLite(d.where, d.way)
	if err != nil {
		return err
	}
	pool.SetMaxOpenConns(1)
	if _, err = pool.ExecContext(ctx, `PRAGMA query_only = 0`); err == nil {
		_, err = pool.ExecContext(ctx, `VACUUM INTO ?`, path)
	}
	return errors.Join(err, pool.Close())
}

// newFile has fill write a file beside path and gives it that name when it is
// whole. The name is taken first, so that nothing can be written over.
func newFile(path string, fill func(temp string) error) (err error) {
	f, err := os.OpenFile(path, os.O_CREATE|os.O_EXCL|os.O_WRONLY, 0o600)
	switch {
	case errors.Is(err, os.ErrExist):
		return app.ErrExists
	case err != nil:
		return app.ErrNoPlace
	}
	err = f.Close()
	temp := path + ".part"
	if err == nil {
		err = emptyFile(temp)
	}
	if err == nil {
		if err = fill(temp); err == nil {
			err = syncFile(temp)
		}
		if err == nil {
			err = os.Rename(temp, path)
		}
		if err != nil {
			os.Remove(temp)
		}
	}
	if err != nil {
		os.Remove(path)
		return err
	}
	return syncFolder(filepath.Dir(path))
}

// emptyFile makes a file that only this user reads.
func emptyFile(path string) error {
	f, err := os.OpenFile(path, os.O_CREATE|os.O_EXCL|os.O_WRONLY, 0o600)
	if err != nil {
		return app.ErrNoPlace
	}
	return f.Close()
}

func syncFile(path string) error {
	f, err := os.OpenFile(path, os.O_RDWR, 0)
	if err != nil {
		return err
	}
	return errors.Join(f.Sync(), f.Close())
}

// syncFolder makes a new name last; not every system can, and then the name
// lasts as that system sees fit.
func syncFolder(path string) error {
	if f, err := os.Open(path); err == nil {
		f.Sync() //nolint:errcheck // Windows cannot
		f.Close()
	}
	return nil
}

// checkCopy reads a copy back as a stranger would.
func checkCopy(ctx context.Context, path string) error {
	path, err := filepath.Abs(path)
	if err != nil {
		return err
	}
	u := url.URL{Scheme: "file", Opaque: (&url.URL{Path: filepath.ToSlash(path)}).EscapedPath(), RawQuery: "mode=ro&immutable=1"}
	d, err := sqlx.Open("sqlite", u.String())
	if err != nil {
		return err
	}
	defer d.Close()
	var id int64
	if err := d.GetContext(ctx, &id, `PRAGMA application_id`); err != nil {
		return bad(err)
	}
	if id != applicationID {
		return app.ErrNotOffice
	}
	var said []string
	if err := d.SelectContext(ctx, &said, `PRAGMA integrity_check`); err != nil {
		return bad(err)
	}
	if strings.Join(said, "") != "ok" {
		return app.ErrBadBackup
	}
	return nil
}

// bad is a damaged copy, unless somebody only stopped looking.
func bad(err error) error {
	if err = known(err); errors.Is(err, app.ErrDamaged) {
		return app.ErrBadBackup
	}
	return err
}

// sidecar writes the SHA-256 of temp beside path, as sha256sum reads it.
func sidecar(temp, path string) error {
	sum, err := fileSum(temp)
	if err != nil {
		return err
	}
	return os.WriteFile(path+".sha256", []byte(sum+"  "+filepath.Base(path)+"\n"), 0o600)
}

func fileSum(path string) (string, error) {
	f, err := os.Open(path)
	if err != nil {
		return "", err
	}
	defer f.Close()
	sum := sha256.New()
	if _, err := io.Copy(sum, f); err != nil {
		return "", err
	}
	return hex.EncodeToString(sum.Sum(nil)), nil
}
