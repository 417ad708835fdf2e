package exchange

import (
	"bufio"
	"context"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"io"
	"os"
	"path/filepath"
	"strings"

	"sofra/app"
	"sofra/app/words"
)

// contacts is a file of vCards as a table: a sheet with titles, and a row for
// each card.
type contacts struct {
	path string
	size int64
	read int64
}

// What a file of contacts may hold. Photographs are passed over.
const (
	mostBytes = 256 << 20
	mostLine  = 1 << 20 // bytes of a line that is kept
	mostLines = 10_000  // of one card
)

// IsContacts says whether the file at path begins as contacts do.
func IsContacts(path string) bool {
	head := beginningOf(path, 64)
	return len(head) >= len(begin) && strings.EqualFold(string(head[:len(begin)]), begin)
}

// OpenContacts opens a file of vCards for bringing its people in.
func OpenContacts(path string) (app.Workbook, error) {
	size, err := sizeOf(path, mostBytes)
	if err != nil {
		return nil, err
	}
	return &contacts{path: path, size: size}, nil
}

// Name is the file's own.
func (c *contacts) Name() string { return filepath.Base(c.path) }

// Sheets is one, called as lists of contacts are.
func (c *contacts) Sheets() []string { return []string{"contacts"} }

// Guess is empty: cards say how their letters are written.
func (c *contacts) Guess() words.Text { return words.Text{} }

// Progress says how much was read.
func (c *contacts) Progress() (done, total int64) { return c.read, c.size }

// Close has nothing to give back: each reading opens the file anew.
func (c *contacts) Close() error { return nil }

// Digest is the file's SHA-256.
func (c *contacts) Digest() (string, error) {
	f, err := os.Open(c.path)
	if err != nil {
		return "", app.ErrMissingFile
	}
	defer f.Close()
	sum := sha256.New()
	if _, err := io.Copy(sum, f); err != nil {
		return "", app.ErrUnreadableFile
	}
	return hex.EncodeToString(sum.Sum(nil)), nil
}

// titles are the columns, by words that the importer knows.
func titles() []string {
	return []string{"Name", "Stage name", "Other names", "Phone", "E-mail", "Town", "Languages", "Roles", "Notes"}
}

// Rows hands on the titles and then a row for each card of a person, numbered
// as if the titles and all cards were rows. Organisations are passed over, as
// sheets of another kind are.
func (c *contacts) Rows(ctx context.Context, sheet string, take func(int, []app.Cell) error) error {
	if sheet != c.Sheets()[0] {
		return app.ErrUnreadableFile
	}
	f, err := os.Open(c.path)
	if err != nil {
		return app.ErrMissingFile
	}
	defer f.Close()
	c.read = 0
	from := &cardLines{from: bufio.NewReader(io.TeeReader(f, counted{&c.read}))}
	if err := take(1, cells(titles())); err != nil {
		return err
	}
	for row := 2; ; row++ {
		if err := ctx.Err(); err != nil {
			return err
		}
		read, err := from.card()
		if errors.Is(err, io.EOF) {
			return nil
		}
		if err != nil {
			return err
		}
		if isBody(read) {
			continue
		}
		if err := take(row, cells(rowOf(read))); err != nil {
			return err
		}
	}
}

// counted counts what is read.
type counted struct{ n *int64 }

// Write counts.
func (c counted) Write(p []byte) (int, error) {
	*c.n += int64(len(p))
	return len(p), nil
}

func cells(texts []string) (all []app.Cell) {
	for _, s := range texts {
		cell := app.Cell{}
		if s = strings.TrimSpace(s); s != "" {
			cell = app.Cell{Holds: app.HoldsText, Text: s}
		}
		all = append(all, cell)
	}
	return all
}
