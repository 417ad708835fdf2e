package db

import (
	"context"
	"errors"
	"io"
	"maps"
	"os"
	"path/filepath"
	"strings"

	"sofra/app"
)

// Restore makes a new office at where from a backup, checked before and after.
// It never overwrites.
func Restore(ctx context.Context, backup, where string, mode app.Mode) (err error) {
	defer wrap(&err, "restore %s", filepath.Base(backup))
	if err := checkBackup(ctx, backup); err != nil {
		return err
	}
	if IsURL(where) {
		return restoreServer(ctx, backup, where, mode)
	}
	if shared(where) {
		return app.ErrShared
	}
	if err := newFile(where, func(temp string) error { return copyFile(ctx, backup, temp) }); err != nil {
		return err
	}
	mode.Create, mode.Write = false, true
	d, err := open(ctx, where, mode)
	if err != nil { // a passphrase that is not this office's, say
		return errors.Join(err, removeFile(where))
	}
	notes, err := notesBeside(backup, where)
	if err == nil {
		err = d.replay(ctx, notes)
	}
	if err = errors.Join(err, d.Close()); err != nil { // nobody is brought back by halves
		return errors.Join(err, removeFile(where))
	}
	return nil
}

// removeFile takes away an office that was made here and did not open.
func removeFile(where string) (err error) {
	for _, end := range []string{"", "-wal", "-shm", "-lock"} {
		if late := os.Remove(where + end); late != nil && !errors.Is(late, os.ErrNotExist) {
			err = late
		}
	}
	return err
}

// checkBackup holds a backup against the sum beside it, when there is one,
// and against itself.
func checkBackup(ctx context.Context, backup string) error {
	info, err := os.Stat(backup)
	switch {
	case errors.Is(err, os.ErrPermission):
		return app.ErrCannotOpen
	case err != nil:
		return app.ErrMissing
	case !info.Mode().IsRegular():
		return app.ErrNotOffice
	}
	noted, err := os.ReadFile(backup + ".sha256")
	if err == nil {
		sum, err := fileSum(backup)
		if err != nil {
			return err
		}
		if want, _, _ := strings.Cut(string(noted), " "); want != sum {
			return app.ErrBadBackup
		}
	} else if !errors.Is(err, os.ErrNotExist) {
		return err
	}
	return checkCopy(ctx, backup)
}

// copyFile copies a backup and looks at the copy.
func copyFile(ctx context.Context, from, to string) error {
	in, err := os.Open(from)
	if err != nil {
		return err
	}
	defer in.Close()
	out, err := os.OpenFile(to, os.O_WRONLY|os.O_TRUNC, 0o600)
	if err != nil {
		return err
	}
	_, err = io.Copy(out, in)
	if err = errors.Join(err, out.Close()); err != nil {
		return err
	}
	return checkCopy(ctx, to)
}

// restoreServer fills a server's empty database, by way of a file that may be
// brought up to date without touching the backup, and holds the digests of
// both against each other.
func restoreServer(ctx context.Context, backup, where string, mode app.Mode) (err error) {
	dir, err := os.MkdirTemp("", "sofra-restore-")
	if err != nil {
		return app.ErrNoPlace
	}
	defer func() { err = errors.Join(err, os.RemoveAll(dir)) }()
	path := filepath.Join(dir, "office.sofra")
	if err := newFile(path, func(temp string) error { return copyFile(ctx, backup, temp) }); err != nil {
		return err
	}
	from, err := open(ctx, path, app.Mode{Write: true, Passphrase: mode.Passphrase})
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, from.Close()) }()
	notes, err := notesBeside(backup)
	if err == nil {
		err = from.replay(ctx, notes)
	}
	if err != nil {
		return err
	}
	mode.Create = true
	to, err := open(ctx, where, mode)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, to.Close()) }()
	if err := to.copyFrom(ctx, from.reader); err != nil {
		return err
	}
	return same(ctx, from, to)
}

// same fails unless two offices say the same.
func same(ctx context.Context, a, b *DB) error {
	is, err := a.Health(ctx)
	if err != nil {
		return err
	}
	was, err := b.Health(ctx)
	if err != nil {
		return err
	}
	if !maps.Equal(is.Tables, was.Tables) {
		return app.ErrBadBackup
	}
	return nil
}
