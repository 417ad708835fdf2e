package sheet

import (
	"errors"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"strings"

	"sofra/app"
	"sofra/app/words"
)

// SaveReport writes r to path. It writes beside the target and then takes its
// place, so that what was there stays whole when anything goes wrong; then it
// fails with the code cannot_write and a sentence. A report that no workbook
// takes fails without: neither the file nor whoever has it open is to blame.
func SaveReport(path string, r app.Report) error {
	err := save(path, r)
	var ours *unmade
	if err == nil || errors.As(err, &ours) && !full(err) { // long sheets wait on the disk
		return err
	}
	return cannotWrite(path, err)
}

var (
	errFolder = errors.New("the target is a folder")
	errOther  = errors.New("the target is something else than a workbook")
)

func save(path string, r app.Report) (err error) {
	if at, err := filepath.EvalSymlinks(path); err == nil {
		path = at // a link stays one; what it points to is written
	}
	mode, err := mayReplace(path)
	if err != nil {
		return err
	}
	temp, err := os.CreateTemp(filepath.Dir(path), ".sofra-*.xlsx")
	if err != nil {
		return err
	}
	defer func() {
		if err != nil {
			err = errors.Join(err, os.Remove(temp.Name()))
		}
	}()
	err = WriteReport(temp, r)
	if err == nil {
		err = errors.Join(temp.Chmod(mode), temp.Sync())
	}
	if err = errors.Join(err, temp.Close()); err != nil {
		return err
	}
	return os.Rename(temp.Name(), path)
}

// database is how an office's file begins.
const database = "SQLite format 3"

// mayReplace asks for the right to write the old file: taking its place would
// not, on systems where the folder alone decides. An office, a backup (which is
// one) or a device is never replaced. It returns the mode of the old file, which
// the new one gets.
func mayReplace(path string) (fs.FileMode, error) {
	old, err := os.Stat(path)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return 0o644, nil
	case err != nil:
		return 0, err
	case old.IsDir():
		return 0, errFolder
	case !old.Mode().IsRegular(), strings.EqualFold(filepath.Ext(path), ".sofra"):
		return 0, errOther // not even opened: that would drop the lock of an open office
	}
	f, err := os.OpenFile(path, os.O_RDWR, 0)
	if err != nil {
		return 0, err
	}
	begins := make([]byte, len(database))
	n, err := f.ReadAt(begins, 0)
	if errors.Is(err, io.EOF) {
		err = nil // it is shorter
	}
	if string(begins[:n]) == database {
		err = errOther
	}
	return old.Mode().Perm(), errors.Join(err, f.Close())
}

// cannotWrite says in a sentence why a file was not written.
func cannotWrite(path string, err error) error {
	name := filepath.Base(path)
	text := words.T("{file} could not be written. Close it if another program has it open, or choose another name or folder. What was there is as it was.", "file", name)
	switch {
	case errors.Is(err, errFolder):
		text = words.T("{file} is a folder. Choose a name for the file.", "file", name)
	case errors.Is(err, errOther):
		text = words.T("{file} is there already and is no workbook. Choose another name; nothing was changed.", "file", name)
	case errors.Is(err, fs.ErrNotExist):
		text = words.T("{file} could not be written: the folder is not there. Choose another one.", "file", name)
	case full(err):
		text = words.T("{file} could not be written: the disk is full. Free some space and do it again. What was there is as it was.", "file", name)
	}
	return &failure{app.Fault{Code: "cannot_write", Text: text}, err}
}

// full tells a disk without space, by what systems say of it.
func full(err error) bool {
	s := strings.ToLower(err.Error())
	return strings.Contains(s, "no space left") || strings.Contains(s, "not enough space") || strings.Contains(s, "quota exceeded")
}

// failure is a Fault that remembers what the system said, for the log.
type failure struct {
	app.Fault
	cause error
}

// Unwrap lets errors.As find the Fault and errors.Is the cause.
func (f *failure) Unwrap() []error { return []error{&f.Fault, f.cause} }
