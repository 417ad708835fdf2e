package sheet

import (
	"bufio"
	"bytes"
	"compress/gzip"
	"context"
	"errors"
	"io"
	"os"
	"path/filepath"
	"strings"

	"sofra/app"
	"sofra/app/words"
)

// table is a table of text: .csv, .tsv, or one of them in gzip. It is one
// sheet, named like the file.
type table struct {
	path    string
	gz      bool
	size    int64
	read    int64 // of the file on the disk
	letters letters
	comma   rune
}

func openText(path string, gz bool) (app.Workbook, error) {
	t := &table{path: path, gz: gz}
	info, err := os.Stat(path)
	if err != nil {
		return nil, app.ErrMissingFile
	}
	t.size = info.Size()
	r, err := t.open()
	if err != nil {
		return nil, err
	}
	defer r.Close()
	if t.letters, err = lettersOf(r); err != nil {
		return nil, unreadable(err)
	}
	again, err := t.open()
	if err != nil {
		return nil, err
	}
	defer again.Close()
	t.comma, err = commaOf(t.letters.reader(again))
	return t, err
}

func (t *table) Name() string            { return filepath.Base(t.path) }
func (t *table) Guess() words.Text       { return t.letters.guess() }
func (t *table) Digest() (string, error) { return digestOf(t.path) }
func (t *table) Close() error            { return nil }

func (t *table) Progress() (done, total int64) { return t.read, t.size }

func (t *table) Sheets() []string {
	name := t.Name()
	for _, end := range []string{".gz", ".csv", ".tsv", ".txt"} {
		if strings.HasSuffix(strings.ToLower(name), end) {
			name = name[:len(name)-len(end)]
		}
	}
	return []string{name}
}

// open opens the table's bytes, unpacked.
func (t *table) open() (io.ReadCloser, error) {
	f, err := os.Open(t.path)
	if err != nil {
		return nil, app.ErrMissingFile
	}
	t.read = 0
	counted := &capped{from: f, packed: maxText, limit: maxText, count: &t.read}
	if !t.gz {
		return with(counted, f), nil
	}
	z, err := gzip.NewReader(counted)
	if err != nil {
		f.Close()
		return nil, unreadable(err)
	}
	return with(&capped{from: z, packed: t.size, limit: maxText, count: new(int64)}, f), nil
}

// with reads from r and closes c.
func with(r io.Reader, c io.Closer) io.ReadCloser {
	return struct {
		io.Reader
		io.Closer
	}{r, c}
}

// Rows streams the table. Excel's rows are counted, in which a line inside a
// field is none.
func (t *table) Rows(ctx context.Context, sheet string, each func(int, []app.Cell) error) error {
	if sheet != t.Sheets()[0] {
		return app.ErrUnreadableFile
	}
	f, err := t.open()
	if err != nil {
		return err
	}
	defer f.Close()
	r := &records{from: t.letters.reader(f), comma: byte(t.comma)}
	var cells []app.Cell
	inside := 0 // lines that stand inside fields
	for {
		if err := ctx.Err(); err != nil {
			return err
		}
		line, err := r.next()
		if errors.Is(err, io.EOF) {
			return nil
		}
		if err != nil {
			return err
		}
		row := line - inside
		inside += r.line - line
		if row == 1 && len(r.fields) == 1 && strings.HasPrefix(r.fields[0], "sep=") {
			continue
		}
		var holds bool
		if cells, holds = textCells(cells[:0], r.fields); holds || len(r.open) > 0 {
			for _, i := range r.open {
				cells[i].Unclosed = true
			}
			if err := each(row, cells); err != nil {
				return err
			}
		}
	}
}

// textCells makes cells of fields, and says whether one holds anything.
func textCells(cells []app.Cell, fields []string) (_ []app.Cell, holds bool) {
	for _, text := range fields {
		if inner, ok := strings.CutPrefix(text, `="`); ok { // how Excel keeps "049" a text
			text = strings.TrimSuffix(inner, `"`)
		}
		text = app.UnquoteFormula(text) // how our own tables keep "=1" a text
		c := app.Cell{}
		if strings.TrimSpace(text) != "" {
			c, holds = app.Cell{Holds: app.HoldsText, Text: strings.ReplaceAll(text, "\r", "")}, true
		}
		cells = append(cells, c)
	}
	return cells, holds
}

// commaOf finds what parts the fields: what stands most evenly in the first
// lines, outside quotes.
func commaOf(r io.Reader) (rune, error) {
	lines := bufio.NewScanner(io.LimitReader(r, 1<<16))
	lines.Buffer(nil, 1<<17)
	marks := []rune{',', ';', '\t', '|'}
	counts := map[rune][]int{}
	for n := 0; n < 30 && lines.Scan(); n++ {
		line := lines.Bytes()
		if mark, ok := bytes.CutPrefix(line, []byte("sep=")); n == 0 && ok && len(mark) > 0 && bytes.ContainsAny(mark[:1], ",;\t|") {
			return rune(mark[0]), nil
		}
		if len(bytes.TrimSpace(line)) == 0 {
			continue
		}
		for _, m := range marks {
			counts[m] = append(counts[m], outside(line, byte(m)))
		}
	}
	if err := lines.Err(); err != nil && !errors.Is(err, bufio.ErrTooLong) {
		return 0, unreadable(err)
	}
	best, most := ',', 0
	for _, m := range marks {
		if n := evenly(counts[m]); n > most {
			best, most = m, n
		}
	}
	return best, nil
}

// outside counts a mark outside quotes.
func outside(line []byte, mark byte) (n int) {
	quoted := false
	for _, c := range line {
		switch c {
		case '"':
			quoted = !quoted
		case mark:
			if !quoted {
				n++
			}
		}
	}
	return n
}

// evenly is how many lines have the same count as most, times that count;
// a count of none is worth nothing.
func evenly(counts []int) (best int) {
	same := map[int]int{}
	for _, n := range counts {
		same[n]++
	}
	for n, lines := range same {
		if n > 0 {
			best = max(best, lines*lines*n)
		}
	}
	return best
}
