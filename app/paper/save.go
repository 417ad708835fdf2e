package paper

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"

	"sofra/app"
	"sofra/app/words"
)

// SaveGuide writes the guide to a file, whole or not at all. It takes the place
// of an older PDF, and of nothing else.
func SaveGuide(path string, b *words.Book) error {
	if err := save(path, b); err != nil {
		return cannotWrite(path, err)
	}
	return nil
}

var errOther = errors.New("the target is something else than a PDF")

func save(path string, b *words.Book) (err error) {
	old, missing := os.Stat(path)
	if missing == nil && (!old.Mode().IsRegular() || !strings.EqualFold(filepath.Ext(path), ".pdf")) {
		return errOther
	}
	temp, err := os.CreateTemp(filepath.Dir(path), ".sofra-*.pdf")
	if err != nil {
		return err
	}
	defer func() {
		if err != nil {
			err = errors.Join(err, os.Remove(temp.Name()))
		}
	}()
	err = WriteGuide(temp, b)
	if err == nil {
		err = errors.Join(temp.Chmod(0o644), temp.Sync())
	}
	if err = errors.Join(err, temp.Close()); err != nil {
		return err
	}
	return os.Rename(temp.Name(), path)
}

// cannotWrite says in a sentence why a file was not written, and keeps what the
// system said of it for the log.
func cannotWrite(path string, err error) error {
	name := filepath.Base(path)
	text := words.T("{file} could not be written. Close it if another program has it open, or choose another name or folder. What was there is as it was.", "file", name)
	switch {
	case errors.Is(err, errOther):
		text = words.T("{file} is there already and is no PDF. Choose another name; nothing was changed.", "file", name)
	case errors.Is(err, fs.ErrNotExist):
		text = words.T("{file} could not be written: the folder is not there. Choose another one.", "file", name)
	}
	return fmt.Errorf("%w: %w", &app.Fault{Code: "cannot_write", Text: text}, err)
}
