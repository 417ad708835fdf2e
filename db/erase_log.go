package db

import (
	"context"
	"errors"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"sofra/app"
)

// Whom an office has erased is noted beside its file and beside each backup, by
// ids alone: a backup that is older than an erasure knows nothing of it. A
// restore reads every note that lies beside the backup or in the folder of the
// new office, and erases again. An id is nobody else's, so a note of another
// office does no harm.

// noteEnd is how the note of an office or a backup is called, behind its own name.
const noteEnd = "-erased"

// noteErased writes the note beside the office; a server's office has its notes
// beside its backups only.
func (d *DB) noteErased(ctx context.Context) error {
	if d.on != lite {
		return nil
	}
	if err := d.writeNote(ctx, d.where); err != nil {
		return app.ErrEraseNote
	}
	return nil
}

// writeNote writes whom the office has erased beside path; where that is nobody,
// nothing is written.
func (d *DB) writeNote(ctx context.Context, path string) error {
	var ids []string
	if err := d.all(context.WithoutCancel(ctx), &ids, `SELECT id FROM erased ORDER BY id`); err != nil || len(ids) == 0 {
		return err
	}
	known, err := erasedIn([]string{path + noteEnd})
	if err != nil {
		return err
	}
	for _, id := range known { // of an office that lay here before
		if !slices.Contains(ids, string(id)) {
			ids = append(ids, string(id))
		}
	}
	temp := path + noteEnd + ".part"
	if err := os.WriteFile(temp, []byte(strings.Join(ids, "\n")+"\n"), 0o600); err != nil {
		return err
	}
	if err := errors.Join(syncFile(temp), os.Rename(temp, path+noteEnd)); err != nil {
		return errors.Join(err, os.Remove(temp))
	}
	return syncFolder(filepath.Dir(path))
}

// notesBeside lists the notes in the folders of these files.
func notesBeside(paths ...string) (notes []string, err error) {
	for _, path := range paths {
		if path, err = filepath.Abs(path); err != nil {
			return nil, err
		}
		entries, err := os.ReadDir(filepath.Dir(path))
		if err != nil {
			return nil, err
		}
		for _, e := range entries {
			note := filepath.Join(filepath.Dir(path), e.Name())
			if strings.HasSuffix(e.Name(), noteEnd) && e.Type().IsRegular() && !slices.Contains(notes, note) {
				notes = append(notes, note)
			}
		}
	}
	return notes, nil
}

// erasedIn reads notes; one that is not there says nothing.
func erasedIn(notes []string) (ids []app.ID, err error) {
	for _, note := range notes {
		said, err := os.ReadFile(note)
		if errors.Is(err, os.ErrNotExist) {
			continue
		}
		if err != nil {
			return nil, err
		}
		for _, line := range strings.Fields(string(said)) {
			if id := app.ID(line); !slices.Contains(ids, id) {
				ids = append(ids, id)
			}
		}
	}
	return ids, nil
}

// replay erases again whom the notes say was erased, in an office that comes
// from a backup made before.
func (d *DB) replay(ctx context.Context, notes []string) error {
	ids, err := erasedIn(notes)
	if err != nil {
		return err
	}
	for _, id := range ids {
		var n int
		if err := d.one(ctx, &n, `SELECT count(*) FROM person p WHERE p.id = ?
			AND NOT EXISTS (SELECT 1 FROM erased e WHERE e.id = p.id)`, id); err != nil {
			return err
		}
		if n == 0 {
			continue
		}
		step := app.ErasedAgain(id)
		if err := d.Erase(ctx, &step, id); err != nil {
			return err
		}
	}
	return nil
}
