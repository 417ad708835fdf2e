package db

import (
	"context"
	"crypto/sha256"
	"encoding/base64"
	"encoding/hex"
	"errors"
	"fmt"
	"io"
	"strings"

	"sofra/app"
	"sofra/app/seal"
)

// pieceSize is how many bytes of a file are held at once.
const pieceSize = 192 << 10

// sealedText begins every text that is sealed.
const sealedText = "s1:"

// Files lists the files of a record.
func (r reader) Files(ctx context.Context, of app.Ref) (all []app.File, err error) {
	defer wrap(&err, "files")
	err = r.all(ctx, &all, `SELECT `+columns[app.File]("")+` FROM file
		WHERE owner_kind = ? AND owner_id = ? AND deleted_at IS NULL ORDER BY added_on DESC, id DESC`, string(of.Kind), of.ID)
	return all, err
}

// FilesEver lists the files of a record, and those of its in the bin.
func (r reader) FilesEver(ctx context.Context, of app.Ref) (all []app.File, err error) {
	defer wrap(&err, "files ever")
	err = r.all(ctx, &all, `SELECT `+columns[app.File]("")+` FROM file WHERE owner_kind = ? AND owner_id = ? ORDER BY id`, string(of.Kind), of.ID)
	return all, err
}

// File returns one file without its contents.
func (r reader) File(ctx context.Context, id app.ID) (f app.File, err error) {
	defer wrap(&err, "file")
	err = r.one(ctx, &f, `SELECT `+columns[app.File]("")+` FROM file WHERE id = ?`, id)
	return f, err
}

// FileBody writes the contents of a file that is not personal.
func (r reader) FileBody(ctx context.Context, f app.File, to io.Writer) (err error) {
	defer wrap(&err, "contents of a file")
	if f.Personal {
		return app.ErrNotFound // here; it is given out inside a step
	}
	return r.body(ctx, f, to)
}

// PersonalBody writes the contents of any file.
func (w *writer) PersonalBody(ctx context.Context, f app.File, to io.Writer) (err error) {
	defer wrap(&err, "contents of a file")
	return w.body(ctx, f, to)
}

// body writes the contents piece by piece, and holds them against their hash.
func (r reader) body(ctx context.Context, f app.File, to io.Writer) error {
	if f.ErasedOn != "" {
		return app.ErrFileErased
	}
	sum := sha256.New()
	to = io.MultiWriter(to, sum)
	for at, left := 0, f.Size; left > 0; at++ {
		var kept string
		err := r.one(ctx, &kept, `SELECT body FROM file_body WHERE file_id = ? AND position = ?`, f.ID, at)
		if errors.Is(known(err), app.ErrNotFound) {
			return app.ErrFileBroken
		}
		if err != nil {
			return err
		}
		piece, err := r.openPiece(f, at, kept)
		if err != nil {
			return err
		}
		if _, err := to.Write(piece); err != nil {
			return err
		}
		left -= int64(len(piece))
	}
	if hex.EncodeToString(sum.Sum(nil)) != f.SHA256 {
		return app.ErrFileBroken
	}
	return nil
}

// pieceCell is where a piece of a personal file lies.
func pieceCell(file app.ID, at int) seal.Cell {
	return seal.Cell{Table: "file_body", Column: "body", Row: pieceID(file, at)}
}

func pieceID(file app.ID, at int) string { return fmt.Sprintf("%s/%04d", file, at) }

// openPiece is what a piece says. Once sealed it stays so, also where its file is
// personal no more: a step back must not lay it open.
func (r reader) openPiece(f app.File, at int, kept string) ([]byte, error) {
	if !strings.HasPrefix(kept, sealedText) {
		piece, err := base64.StdEncoding.DecodeString(kept)
		if err != nil || len(piece) == 0 {
			return nil, app.ErrFileBroken
		}
		return piece, nil
	}
	plain, err := r.keys.Open(pieceCell(f.ID, at), kept)
	switch {
	case errors.Is(err, seal.ErrLocked):
		return nil, app.ErrFileSealed
	case err != nil || plain == "":
		return nil, app.ErrFileBroken
	}
	return []byte(plain), nil
}

// PutFile keeps a new file and its contents.
func (w *writer) PutFile(ctx context.Context, f *app.File, body io.Reader) (err error) {
	defer wrap(&err, "put a file")
	if f.ID == "" {
		f.ID = app.NewID()
	}
	if key, ok := w.keys.Current(); f.Personal && (!ok || key.ID() != w.current) {
		return app.ErrFileSealed
	}
	if err := w.putBody(ctx, f, body); err != nil {
		return err
	}
	return put(ctx, w, "file", f)
}

// PutPersonal makes a file personal, and seals its contents.
func (w *writer) PutPersonal(ctx context.Context, f *app.File) (err error) {
	defer wrap(&err, "make a file personal")
	if key, ok := w.keys.Current(); f.Personal && (!ok || key.ID() != w.current) {
		return app.ErrFileSealed
	}
	var pieces []struct {
		Position int
		Body     string
	}
	if f.Personal {
		if err = w.all(ctx, &pieces, `SELECT position, body FROM file_body WHERE file_id = ? AND body NOT LIKE '`+sealedText+`%' ORDER BY position`, f.ID); err != nil {
			return err
		}
	}
	for _, p := range pieces {
		plain, err := w.openPiece(*f, p.Position, p.Body)
		if err != nil {
			return err
		}
		text, err := w.keys.Seal(pieceCell(f.ID, p.Position), string(plain))
		if err != nil {
			return app.ErrFileSealed
		}
		if _, err := w.exec(ctx, `UPDATE file_body SET body = ? WHERE id = ?`, text, pieceID(f.ID, p.Position)); err != nil {
			return err
		}
	}
	return put(ctx, w, "file", f)
}

// putBody keeps the contents piece by piece, and notes how long they are and
// their hash.
func (w *writer) putBody(ctx context.Context, f *app.File, body io.Reader) error {
	sum, piece := sha256.New(), make([]byte, pieceSize)
	f.Size = 0
	for at := 0; ; at++ {
		n, err := io.ReadFull(body, piece)
		last := errors.Is(err, io.EOF) || errors.Is(err, io.ErrUnexpectedEOF)
		if err != nil && !last {
			return err
		}
		if f.Size += int64(n); f.Size > app.MostFile {
			return app.ErrFileBig
		}
		if n > 0 {
			sum.Write(piece[:n])
			if err := w.putPiece(ctx, *f, at, piece[:n]); err != nil {
				return err
			}
		}
		if last {
			break
		}
	}
	if f.Size == 0 {
		return app.ErrFileEmpty
	}
	f.SHA256 = hex.EncodeToString(sum.Sum(nil))
	return nil
}

func (w *writer) putPiece(ctx context.Context, f app.File, at int, piece []byte) (err error) {
	text := ""
	if f.Personal {
		if text, err = w.keys.Seal(pieceCell(f.ID, at), string(piece)); err != nil {
			return app.ErrFileSealed
		}
	} else {
		text = base64.StdEncoding.EncodeToString(piece)
	}
	_, err = w.exec(ctx, `INSERT INTO file_body (id, file_id, position, body) VALUES (?, ?, ?, ?)`, pieceID(f.ID, at), f.ID, at, text)
	return err
}

// BinFile puts a file into the bin, or takes it back. Its contents stay.
func (w *writer) BinFile(ctx context.Context, id app.ID, at app.Instant) (err error) {
	defer wrap(&err, "bin a file")
	rows, err := w.exec(ctx, `UPDATE file SET deleted_at = ?, version = version + 1 WHERE id = ?`, at, id)
	if err == nil && rows == 0 {
		return app.ErrNotFound
	}
	return err
}
