package db

import (
	"context"
	"io"

	"sofra/app"
)

// DonorBooks lists the workbooks of a grant's donor, the newest first.
func (r reader) DonorBooks(ctx context.Context, grant app.ID) (all []app.DonorBook, err error) {
	defer wrap(&err, "donor's workbooks")
	err = r.all(ctx, &all, `SELECT `+columns[app.DonorBook]("")+` FROM donor_book
		WHERE grant_id = ? AND deleted_at IS NULL ORDER BY added_on DESC, id DESC`, grant)
	return all, err
}

// DonorBook returns one without its contents.
func (r reader) DonorBook(ctx context.Context, id app.ID) (b app.DonorBook, err error) {
	defer wrap(&err, "donor's workbook")
	err = r.one(ctx, &b, `SELECT `+columns[app.DonorBook]("")+` FROM donor_book WHERE id = ?`, id)
	return b, err
}

// bookFile is a workbook as the file whose pieces are kept.
func bookFile(b app.DonorBook) app.File {
	return app.File{Kept: app.Kept{ID: b.ID}, Size: b.Size, SHA256: b.SHA256}
}

// DonorBookBody writes the contents of one.
func (r reader) DonorBookBody(ctx context.Context, b app.DonorBook, to io.Writer) (err error) {
	defer wrap(&err, "contents of a donor's workbook")
	return r.body(ctx, bookFile(b), to)
}

// PutDonorBook keeps a new workbook and its contents.
func (w *writer) PutDonorBook(ctx context.Context, b *app.DonorBook, body io.Reader) (err error) {
	defer wrap(&err, "put a donor's workbook")
	b.ID = app.NewID()
	f := bookFile(*b)
	if err := w.putBody(ctx, &f, body); err != nil {
		return err
	}
	b.Size, b.SHA256 = f.Size, f.SHA256
	return put(ctx, w, "donor_book", b)
}

// MapDonorBook keeps what goes where.
func (w *writer) MapDonorBook(ctx context.Context, b *app.DonorBook) error {
	return put(ctx, w, "donor_book", b)
}

// DropDonorBook takes a workbook away. Its contents stay, for undo.
func (w *writer) DropDonorBook(ctx context.Context, k app.Kept) error {
	return w.dropRow(ctx, "donor_book", k)
}
