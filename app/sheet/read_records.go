package sheet

import (
	"bytes"
	"errors"
	"io"
	"strings"

	"sofra/app"
)

// records cuts a table of text into its rows, as RFC 4180 has them. A quote
// inside a field stands for itself. A quote that opens a field which goes on
// over lines must be closed by the rules: else it would take row after row into
// one field. Then it, too, stands for itself, and the rows below are rows.
type records struct {
	from  io.Reader
	comma byte

	buf   []byte
	at    int // where the next record begins
	ended bool

	line   int // lines passed
	bounds []bound
	fields []string
	open   []int // fields whose quote nothing closes
}

// bound is where a field stands in the buffer.
type bound struct {
	from, to int
	escaped  bool // quotes inside are doubled
}

// next reads the next row that is not empty, and says on which line it begins;
// io.EOF after the last.
func (r *records) next() (line int, err error) {
	if r.at > 1<<16 {
		r.buf = r.buf[:copy(r.buf, r.buf[r.at:])]
		r.at = 0
	}
	for {
		start := r.at
		end, err := r.lineEnd(start)
		if err != nil {
			return 0, err
		}
		if end == start {
			return 0, io.EOF
		}
		r.line++
		if len(bytes.TrimRight(r.buf[start:end], "\r\n")) == 0 {
			r.at = end
			continue
		}
		line = r.line
		if err := r.cut(start, end); err != nil {
			return 0, err
		}
		r.spell(start)
		return line, nil
	}
}

// cut finds the fields of the record from start on, whose first line ends at
// end.
func (r *records) cut(start, end int) error {
	r.bounds, r.open = r.bounds[:0], r.open[:0]
	for at := start; ; {
		if len(r.bounds) >= maxColumn {
			return app.ErrHostileFile
		}
		if at < end && r.buf[at] == '"' {
			b, last, err := r.quoted(at+1, end)
			if err != nil {
				return err
			}
			if last > 0 {
				r.bounds = append(r.bounds, b)
				r.line += bytes.Count(r.buf[b.from:b.to], []byte("\n"))
				if at, end = b.to+1, last; !r.goesOn(&at, end) {
					return nil
				}
				continue
			}
			r.open = append(r.open, len(r.bounds))
			at++
		}
		to := end
		if i := bytes.IndexByte(r.buf[at:end], r.comma); i >= 0 {
			to = at + i
		}
		text := bytes.TrimRight(r.buf[at:to], "\r\n")
		r.bounds = append(r.bounds, bound{from: at, to: at + len(text)})
		if at = to; !r.goesOn(&at, end) {
			return nil
		}
	}
}

// goesOn passes over a comma; else the record is at its end.
func (r *records) goesOn(at *int, end int) bool {
	if *at < end && r.buf[*at] == r.comma {
		*at++
		return true
	}
	r.at = end
	return false
}

// quoted finds the end of a field whose quote was opened before at, on a line
// that ends at end, and the end of the line that closes it; 0 where none does.
func (r *records) quoted(at, end int) (b bound, last int, err error) {
	b.from = at
	first, bare := end, false
	for {
		i := bytes.IndexByte(r.buf[at:end], '"')
		switch {
		case i < 0:
			next, err := r.lineEnd(end)
			if bare || next == end || errors.Is(err, app.ErrHostileFile) || next-b.from > maxToken {
				return b, 0, nil
			}
			if err != nil {
				return b, 0, err
			}
			at, end = end, next
			continue
		case at+i+1 < end && r.buf[at+i+1] == '"':
			b.escaped = true
			at += i + 2
			continue
		}
		if b.to = at + i; r.closes(b.to+1, end) {
			return b, end, nil
		}
		if end != first {
			return b, 0, nil
		}
		at, bare = b.to+1, true
	}
}

// closes says whether a quote before at ends its field.
func (r *records) closes(at, end int) bool {
	return at >= end || r.buf[at] == r.comma || len(bytes.TrimRight(r.buf[at:end], "\r\n")) == 0
}

// lineEnd is where the line that begins at from ends, its line break included;
// from itself where there is no more.
func (r *records) lineEnd(from int) (int, error) {
	for seen := from; ; {
		if i := bytes.IndexByte(r.buf[seen:], '\n'); i >= 0 {
			return seen + i + 1, nil
		}
		if seen = len(r.buf); r.ended {
			return seen, nil
		}
		if seen-from > maxToken {
			return 0, app.ErrHostileFile
		}
		if err := r.more(); err != nil {
			return 0, err
		}
	}
}

// more reads on.
func (r *records) more() error {
	if cap(r.buf)-len(r.buf) < 1<<15 {
		r.buf = append(make([]byte, 0, 2*cap(r.buf)+1<<16), r.buf...)
	}
	n, err := r.from.Read(r.buf[len(r.buf):cap(r.buf)])
	r.buf = r.buf[:len(r.buf)+n]
	if errors.Is(err, io.EOF) {
		r.ended, err = true, nil
	}
	if err != nil {
		return unreadable(err)
	}
	return nil
}

// spell makes texts of the fields: one for the whole record, of which they are
// parts.
func (r *records) spell(start int) {
	r.fields = r.fields[:0]
	whole := string(r.buf[start:r.at])
	for _, b := range r.bounds {
		text := whole[b.from-start : b.to-start]
		if b.escaped {
			text = strings.ReplaceAll(text, `""`, `"`)
		}
		r.fields = append(r.fields, text)
	}
}
