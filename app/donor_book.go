package app

import (
	"bytes"
	"context"
	"io"
	"path/filepath"
	"strings"
	"time"

	"sofra/app/words"
)

// DonorBook is the workbook that a donor hands out to be filled in, kept with its
// grant, and what goes where in it.
type DonorBook struct {
	Kept
	GrantID ID
	Name    string // of the file
	Size    int64
	SHA256  string
	AddedOn Date
	Goes    BookMap
}

type donorBookReader interface {
	// DonorBooks lists the workbooks of a grant's donor.
	DonorBooks(ctx context.Context, grant ID) ([]DonorBook, error)

	// DonorBook returns one, or ErrNotFound.
	DonorBook(ctx context.Context, id ID) (DonorBook, error)

	// DonorBookBody writes the contents of one.
	DonorBookBody(ctx context.Context, b DonorBook, to io.Writer) error
}

type donorBookWriter interface {
	// PutDonorBook keeps a new workbook and its contents, of which it notes
	// size and hash.
	PutDonorBook(ctx context.Context, b *DonorBook, body io.Reader) error

	// MapDonorBook keeps what goes where in a workbook.
	MapDonorBook(ctx context.Context, b *DonorBook) error

	// DropDonorBook takes one away.
	DropDonorBook(ctx context.Context, k Kept) error
}

// Check returns Invalid when b breaks a rule.
func (b DonorBook) Check() error {
	var grant words.Text
	if b.GrantID == "" {
		grant = words.T("Choose a grant.")
	}
	return check(Wrong{"GrantID", grant}, Wrong{"Name", NameRule(b.Name)})
}

// AddDonorBook keeps a donor's workbook. Name is taken without its folder.
func (a *App) AddDonorBook(ctx context.Context, b *DonorBook, body []byte) error {
	b.Kept = Kept{}
	b.Name = strings.TrimSpace(filepath.Base(strings.ReplaceAll(b.Name, `\`, "/")))
	b.AddedOn = DateOf(time.Now())
	if err := b.Check(); err != nil {
		return err
	}
	return a.change(ctx, words.T("Added the donor's workbook {file}", "file", b.Name), func(tx Tx) error {
		return tx.PutDonorBook(ctx, b, bytes.NewReader(body))
	})
}

// RenewDonorBook puts another edition of a donor's workbook in the place of b.
// What goes where stays, but for what b.Goes says now.
func (a *App) RenewDonorBook(ctx context.Context, b *DonorBook, name string, body []byte) error {
	old := b.Kept
	b.Name = strings.TrimSpace(filepath.Base(strings.ReplaceAll(name, `\`, "/")))
	if err := b.Check(); err != nil {
		return err
	}
	return a.change(ctx, words.T("Replaced the donor's workbook {file}", "file", b.Name), func(tx Tx) error {
		if err := tx.DropDonorBook(ctx, old); err != nil {
			return err
		}
		b.Kept, b.AddedOn = Kept{}, DateOf(time.Now())
		return tx.PutDonorBook(ctx, b, bytes.NewReader(body))
	})
}

// MapDonorBook keeps what goes where in a donor's workbook.
func (a *App) MapDonorBook(ctx context.Context, b *DonorBook) error {
	return a.change(ctx, words.T("Settled what goes where in {file}", "file", b.Name), func(tx Tx) error {
		return tx.MapDonorBook(ctx, b)
	})
}

// RemoveDonorBook takes a donor's workbook away.
func (a *App) RemoveDonorBook(ctx context.Context, b DonorBook) error {
	return a.change(ctx, words.T("Removed the donor's workbook {file}", "file", b.Name), func(tx Tx) error {
		return tx.DropDonorBook(ctx, b.Kept)
	})
}

// DonorBookWhole is a workbook with its contents.
func (a *App) DonorBookWhole(ctx context.Context, id ID) (b DonorBook, body []byte, err error) {
	if b, err = a.DonorBook(ctx, id); err != nil {
		return b, nil, err
	}
	var all bytes.Buffer
	err = a.DonorBookBody(ctx, b, &all)
	return b, all.Bytes(), err
}
