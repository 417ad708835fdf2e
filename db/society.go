package db

import (
	"context"

	"sofra/app"
)

func (r reader) Societies(ctx context.Context) (all []app.Society, err error) {
	defer wrap(&err, "societies")
	if err = r.all(ctx, &all, `SELECT `+columns[app.Society]("")+` FROM society WHERE deleted_at IS NULL ORDER BY id`); err != nil {
		return nil, err
	}
	at := map[app.ID]*app.Society{}
	for i := range all {
		at[all[i].ID] = &all[i]
	}
	var shown []app.SocietyColumn
	if err = r.all(ctx, &shown, `SELECT `+columns[app.SocietyColumn]("")+` FROM society_column ORDER BY position, id`); err != nil {
		return nil, err
	}
	for _, c := range shown {
		if s := at[c.SocietyID]; s != nil {
			s.Columns = append(s.Columns, c)
		}
	}
	var texts []app.SocietyText
	err = r.all(ctx, &texts, `SELECT `+columns[app.SocietyText]("")+` FROM society_text ORDER BY id`)
	for _, t := range texts {
		if s := at[t.SocietyID]; s != nil {
			s.Texts = append(s.Texts, t)
		}
	}
	return all, err
}

func (w *writer) PutSociety(ctx context.Context, s *app.Society) error {
	fresh := s.Version == 0
	if err := put(ctx, w, "society", s); err != nil {
		return err
	}
	if err := putParts(ctx, w, owned{parts{"society_column", "society_id"}, fresh}, s.ID, s.Columns); err != nil {
		return err
	}
	return putParts(ctx, w, owned{parts{"society_text", "society_id"}, fresh}, s.ID, s.Texts)
}

func (w *writer) DropSociety(ctx context.Context, k app.Kept) (err error) {
	defer wrap(&err, "drop a society")
	for _, part := range []string{"society_column", "society_text"} {
		if _, err := w.exec(ctx, `DELETE FROM `+part+` WHERE society_id = ?`, k.ID); err != nil {
			return err
		}
	}
	return w.dropRow(ctx, "society", k)
}
