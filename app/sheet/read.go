package sheet

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"

	"sofra/app"
)

// What a file may hold. An office's tables are far below; what is made to
// fill a computer's memory is far above.
const (
	maxFile    = 256 << 20 // bytes on the disk
	maxPart    = 256 << 20 // bytes of one part of a workbook, unpacked
	maxText    = 1 << 30   // bytes of a table of text, unpacked
	maxGrowth  = 200       // times that a part grows when unpacked …
	mayGrow    = 32 << 20  // … once it is above this
	maxParts   = 5000
	maxToken   = 4 << 20 // bytes between two tags, or of one record
	maxStrings = 2_000_000
	maxCells   = 4_000_000
	maxWidth   = 40_000_000 // cells of a sheet, with the empty ones before the last of each row
	maxMerges  = 100_000
	maxActive  = 2000 // merged ranges that one row may stand in
	maxRow     = 1 << 20
	maxColumn  = 1 << 14
)

// Open opens the workbook or table at path for reading. What kind of file it
// is, its first bytes say, not its name.
func Open(path string) (app.Workbook, error) {
	head, size, err := firstBytes(path)
	if err != nil {
		return nil, err
	}
	if size > maxFile {
		return nil, app.ErrHostileFile
	}
	switch name := strings.ToLower(filepath.Base(path)); {
	case bytes.HasPrefix(head, []byte("PK\x03\x04")):
		return openBook(path)
	case bytes.HasPrefix(head, []byte("\x1f\x8b")):
		return openText(path, true)
	case bytes.HasPrefix(head, []byte("\xd0\xcf\x11\xe0")):
		return nil, app.ErrLockedFile
	case strings.HasSuffix(name, ".csv"), strings.HasSuffix(name, ".tsv"), strings.HasSuffix(name, ".txt"):
		return openText(path, false)
	}
	return nil, app.ErrUnreadableFile
}

func firstBytes(path string) (head []byte, size int64, err error) {
	info, err := os.Stat(path)
	if err != nil || !info.Mode().IsRegular() {
		return nil, 0, app.ErrMissingFile
	}
	f, err := os.Open(path)
	if err != nil {
		return nil, 0, app.ErrMissingFile
	}
	defer f.Close()
	head = make([]byte, 8)
	n, err := io.ReadFull(f, head)
	if err != nil && !errors.Is(err, io.ErrUnexpectedEOF) && !errors.Is(err, io.EOF) {
		return nil, 0, unreadable(err)
	}
	return head[:n], info.Size(), nil
}

// digestOf is the SHA-256 of a file.
func digestOf(path string) (string, error) {
	f, err := os.Open(path)
	if err != nil {
		return "", app.ErrMissingFile
	}
	defer f.Close()
	sum := sha256.New()
	if _, err := io.Copy(sum, f); err != nil {
		return "", unreadable(err)
	}
	return hex.EncodeToString(sum.Sum(nil)), nil
}

// unreadable says that a file is broken; what exactly is for the log.
func unreadable(err error) error {
	var fault *app.Fault
	if errors.As(err, &fault) {
		return err
	}
	return fmt.Errorf("%w (%w)", app.ErrUnreadableFile, err)
}

// capped is a stream that ends with a fault where a file turns out to be a
// bomb: too long, too dense, or one endless token.
type capped struct {
	from   io.Reader
	packed int64  // what it was on the disk
	limit  int64  // of bytes
	tag    byte   // begins a token; 0 when tokens are counted elsewhere
	token  int64  // bytes since the last one
	count  *int64 // bytes so far, for whoever watches
}

func (c *capped) Read(p []byte) (int, error) {
	n, err := c.from.Read(p)
	*c.count += int64(n)
	switch {
	case *c.count > c.limit, *c.count > mayGrow && *c.count > maxGrowth*c.packed:
		return 0, app.ErrHostileFile
	case c.tag == 0:
		return n, err
	}
	if at := bytes.LastIndexByte(p[:n], c.tag); at >= 0 {
		c.token = int64(n - at)
	} else if c.token += int64(n); c.token > maxToken {
		return 0, app.ErrHostileFile
	}
	if err != nil && !errors.Is(err, io.EOF) {
		err = unreadable(err)
	}
	return n, err
}
