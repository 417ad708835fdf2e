package exchange

import (
	"bytes"
	"io"
	"os"

	"sofra/app"
)

// beginningOf is what a file begins with, of so many bytes at most, without a mark
// of its letters and without blanks; nothing of a file that cannot be read.
func beginningOf(path string, most int) []byte {
	f, err := os.Open(path)
	if err != nil {
		return nil
	}
	defer f.Close()
	head := make([]byte, most)
	n, _ := io.ReadFull(f, head)
	return bytes.TrimSpace(bytes.TrimPrefix(head[:n], []byte("\ufeff")))
}

// sizeOf is how long a file is that may be read: ErrMissingFile where there is
// none, ErrHostileFile where it is longer than any honest one.
func sizeOf(path string, most int64) (int64, error) {
	info, err := os.Stat(path)
	if err != nil || !info.Mode().IsRegular() {
		return 0, app.ErrMissingFile
	}
	if info.Size() > most {
		return 0, app.ErrHostileFile
	}
	return info.Size(), nil
}
