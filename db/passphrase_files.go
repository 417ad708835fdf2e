package db

import (
	"context"

	"sofra/app"
)

// files seals the contents of personal files with the new key, piece by piece.
// The journal does not have them.
func (x *exchange) files(ctx context.Context) error {
	for last := ""; ; {
		var ids []struct {
			ID       string
			FileID   app.ID
			Position int
		}
		if err := x.all(ctx, &ids, `SELECT b.id, b.file_id, b.position FROM file_body b
			WHERE b.id > ? AND b.body LIKE 's1:%' ORDER BY b.id LIMIT ?`, last, moveChunk); err != nil || len(ids) == 0 {
			return err
		}
		for _, piece := range ids {
			if err := x.piece(ctx, piece.FileID, piece.Position); err != nil {
				return err
			}
			last = piece.ID
		}
	}
}

// piece seals one piece. One that does not open stays what it is.
func (x *exchange) piece(ctx context.Context, file app.ID, at int) error {
	var text string
	if err := x.one(ctx, &text, `SELECT body FROM file_body WHERE id = ?`, pieceID(file, at)); err != nil {
		return err
	}
	plain, err := x.keys.Open(pieceCell(file, at), text)
	if err != nil {
		return nil
	}
	text, err = x.ring.Seal(pieceCell(file, at), plain)
	if err != nil {
		return err
	}
	_, err = x.exec(ctx, `UPDATE file_body SET body = ? WHERE id = ?`, text, pieceID(file, at))
	return err
}
