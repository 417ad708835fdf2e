package db

import (
	"context"
	"errors"
	"os"
	"path/filepath"

	"sofra/app"
)

// backupServer copies the office of a server into a new file, by way of an
// office of its own that is thrown away.
func (d *DB) backupServer(ctx context.Context, path string) (err error) {
	dir, err := os.MkdirTemp("", "sofra-backup-")
	if err != nil {
		return app.ErrNoPlace
	}
	defer func() { err = errors.Join(err, os.RemoveAll(dir)) }()
	from, done, err := d.moment(ctx)
	if err != nil {
		return err
	}
	defer done()
	file, err := open(ctx, filepath.Join(dir, "office.sofra"), app.Mode{Create: true, Write: true, Who: d.who})
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, file.Close()) }()
	if err := file.copyFrom(ctx, from); err != nil {
		return err
	}
	return file.Backup(ctx, path)
}
