// Package exchange writes what other programs read: calendars, contacts, tables of
// plain text and activity files; and it reads contacts. What people said of who they
// are leaves the office by none of these, but as protected counts in activity files.
package exchange

import (
	"bufio"
	"context"
	"io"
	"path/filepath"
	"strings"
	"unicode"

	"sofra/app"
	"sofra/app/words"
)

// block is how many rows are read at a time, however many there are.
const block = 500

// Out is how something is given out.
type Out struct {
	Book     *words.Book             // the reader's language
	Progress func(done, total int64) // of the rows; nil is nobody asked
}

// tell says how far it is.
func (o Out) tell(done, total int) {
	if o.Progress != nil {
		o.Progress(int64(done), int64(total))
	}
}

// each hands all rows of a list to take, read in blocks.
func each[T any](ask func(app.Page) ([]T, int, error), take func(T) error, tell func(done, total int)) error {
	for done := 0; ; {
		rows, total, err := ask(app.Page{Offset: done, Limit: block})
		if err != nil {
			return err
		}
		for _, r := range rows {
			if err := take(r); err != nil {
				return err
			}
		}
		done += len(rows)
		tell(done, total)
		if len(rows) < block {
			return nil
		}
	}
}

// save writes a file by fill. What was there stays whole when anything goes
// wrong; what the disk refuses is told with the file's name.
func save(file app.Filed, fill func(io.Writer) error) error {
	var refused error // by the disk, while it was written
	var broke error   // anything else
	err := file.Write(func(to io.Writer) error {
		disk := &sink{to: to}
		w := bufio.NewWriter(disk)
		broke = fill(w)
		if refused = disk.err; broke == nil {
			refused = w.Flush()
			return refused
		}
		return broke
	})
	switch {
	case err == nil:
		return nil
	case broke != nil && refused == nil: // the office could not be read: the disk is not to blame
		return broke
	}
	return file.Fault(err)
}

// sink remembers what a disk refused.
type sink struct {
	to  io.Writer
	err error
}

// Write hands on to the disk.
func (s *sink) Write(p []byte) (int, error) {
	n, err := s.to.Write(p)
	if err != nil {
		s.err = err
	}
	return n, err
}

// ours is a file of which only one of its own kind makes room for it.
func ours(path, end string) app.Filed {
	return app.Filed{Path: path, End: end, Only: true,
		Taken: words.T("{file} is there already and is something else. Choose another name; nothing was changed.", "file", filepath.Base(path))}
}

// clean leaves out what is no letter: line breaks are one kind, and there are
// no other signs that steer a machine.
func clean(s string) string {
	s = strings.NewReplacer("\r\n", "\n", "\r", "\n", "\u2028", "\n", "\u2029", "\n").Replace(s)
	return strings.Map(func(r rune) rune {
		if r != '\n' && r != '\t' && unicode.IsControl(r) || r == unicode.ReplacementChar {
			return -1
		}
		return r
	}, strings.ToValidUTF8(s, ""))
}

// stopped is the end of a job that somebody gave up.
func stopped(ctx context.Context, err error) error {
	if err != nil && ctx.Err() != nil {
		return app.ErrCancelled
	}
	return err
}
