package app

import (
	"errors"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"strings"

	"sofra/app/words"
)

// Filed is a file that is given out: a report, a guide. What is there already
// makes room for it, but not an office, a backup, a folder or a device.
type Filed struct {
	Path  string
	End   string     // of its name, as ".pdf"
	Only  bool       // it takes the place of files with that end only
	Taken words.Text // why it does not take the place of what is there
}

var (
	errFolder = errors.New("the target is a folder")
	errTaken  = errors.New("the target is something else")
)

// Write writes beside the target and then takes its place, so that what was
// there stays whole when anything goes wrong. Fault says an error of it to people.
func (f Filed) Write(fill func(io.Writer) error) (err error) {
	path := f.Path
	if at, err := filepath.EvalSymlinks(path); err == nil {
		path = at // a link stays one; what it points to is written
	}
	mode, err := f.mayReplace(path)
	if err != nil {
		return err
	}
	temp, err := os.CreateTemp(filepath.Dir(path), ".sofra-*"+f.End)
	if err != nil {
		return err
	}
	defer func() {
		if err != nil {
			err = errors.Join(err, os.Remove(temp.Name()))
		}
	}()
	err = fill(temp)
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
func (f Filed) mayReplace(path string) (fs.FileMode, error) {
	old, err := os.Stat(path)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return 0o644, nil
	case err != nil:
		return 0, err
	case old.IsDir():
		return 0, errFolder
	case !old.Mode().IsRegular(), strings.EqualFold(filepath.Ext(path), ".sofra"), f.Only && !strings.EqualFold(filepath.Ext(path), f.End):
		return 0, errTaken // not even opened: that would drop the lock of an open office
	}
	at, err := os.OpenFile(path, os.O_RDWR, 0)
	if err != nil {
		return 0, err
	}
	begins := make([]byte, len(database))
	n, err := at.ReadAt(begins, 0)
	if errors.Is(err, io.EOF) {
		err = nil // it is shorter
	}
	if string(begins[:n]) == database {
		err = errTaken
	}
	return old.Mode().Perm(), errors.Join(err, at.Close())
}

// Fault is the error of a file that was not written, with the code
// cannot_write and a sentence that says why.
func (f Filed) Fault(err error) error {
	name := filepath.Base(f.Path)
	text := words.T("{file} could not be written. Close it if another program has it open, or choose another name or folder. What was there is as it was.", "file", name)
	switch {
	case errors.Is(err, errFolder):
		text = words.T("{file} is a folder. Choose a name for the file.", "file", name)
	case errors.Is(err, errTaken):
		text = f.Taken
	case errors.Is(err, fs.ErrNotExist):
		text = words.T("{file} could not be written: the folder is not there. Choose another one.", "file", name)
	case OutOfSpace(err):
		text = words.T("{file} could not be written: the disk is full. Free some space and do it again. What was there is as it was.", "file", name)
	}
	return &unfiled{Fault{Code: "cannot_write", Text: text}, err}
}

// OutOfSpace tells a disk without space, by what systems say of it: a library
// that writes may hand on no more than their words.
func OutOfSpace(err error) bool {
	s := strings.ToLower(err.Error())
	return strings.Contains(s, "no space left") || strings.Contains(s, "not enough space") || strings.Contains(s, "quota exceeded")
}

// unfiled is a Fault that remembers what the system said, for the log.
type unfiled struct {
	Fault
	cause error
}

// Unwrap lets errors.As find the Fault and errors.Is the cause.
func (u *unfiled) Unwrap() []error { return []error{&u.Fault, u.cause} }
