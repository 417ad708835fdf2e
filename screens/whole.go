package screens

import (
	"encoding/json"
	"errors"
	"io/fs"
	"os"
	"path/filepath"
)

// writeWhole replaces a file of this desk in one move: whoever reads it, or
// pulls the plug, finds the old one or the new one. Nobody else may read it.
func writeWhole(path string, what any) (err error) {
	data, err := json.MarshalIndent(what, "", "\t")
	if err != nil {
		return err
	}
	folder := filepath.Dir(path)
	if err := os.MkdirAll(folder, 0o700); err != nil {
		return err
	}
	f, err := os.CreateTemp(folder, "new-*") // with mode 0600
	if err != nil {
		return err
	}
	_, err = f.Write(append(data, '\n'))
	err = errors.Join(err, f.Sync(), f.Close())
	if err == nil {
		err = os.Rename(f.Name(), path)
	}
	if err != nil {
		err = errors.Join(err, os.Remove(f.Name()))
	}
	return err
}

// readWhole reads such a file. One that is not there leaves what as it is; one
// that cannot be understood is kept aside, and is as if it were not there.
func readWhole[T any](path string, what *T) error {
	data, err := os.ReadFile(path)
	if errors.Is(err, fs.ErrNotExist) {
		return nil
	}
	var read T
	if err == nil && json.Unmarshal(data, &read) != nil {
		return os.Rename(path, path+".unreadable")
	}
	if err == nil {
		*what = read
	}
	return err
}
