package db

import (
	"context"

	"sofra/app"
)

func (r reader) Tags(ctx context.Context) (all []app.TagRow, err error) {
	defer wrap(&err, "tags")
	err = r.all(ctx, &all, `
		SELECT `+columns[app.Tag]("t.")+`, (
			SELECT count(*) FROM response_tag g JOIN response a ON a.id = g.response_id
			WHERE g.tag_id = t.id AND a.deleted_at IS NULL AND a.second_of IS NULL) AS answers
		FROM tag t ORDER BY t.position, t.id`)
	return all, err
}

func (w *writer) PutTag(ctx context.Context, t *app.Tag) error { return put(ctx, w, "tag", t) }

func (w *writer) DropTag(ctx context.Context, k app.Kept) (err error) {
	defer wrap(&err, "drop a tag")
	if _, err := w.exec(ctx, `DELETE FROM response_tag WHERE tag_id = ?`, k.ID); err != nil {
		return err
	}
	return w.dropRow(ctx, "tag", k)
}

// Retag leaves what has both tags as it is.
func (w *writer) Retag(ctx context.Context, from, to app.ID) (err error) {
	defer wrap(&err, "merge tags")
	_, err = w.exec(ctx, `
		UPDATE response_tag SET tag_id = ?, version = version + 1
		WHERE tag_id = ? AND NOT EXISTS (
			SELECT 1 FROM response_tag o WHERE o.tag_id = ? AND o.response_id = response_tag.response_id AND o.question_code = response_tag.question_code)`, to, from, to)
	return err
}

// tagOf is that an answer has a tag.
type tagOf struct {
	app.Kept
	ResponseID   app.ID
	QuestionCode string
	TagID        app.ID
}

func (w *writer) PutTagsOf(ctx context.Context, at app.AnswerAt, tags []app.ID) (err error) {
	defer wrap(&err, "tags of an answer")
	var have []tagOf
	if err := w.all(ctx, &have, `SELECT `+columns[tagOf]("")+` FROM response_tag WHERE response_id = ? AND question_code = ?`, at.ResponseID, at.QuestionCode); err != nil {
		return err
	}
	wanted := map[app.ID]bool{}
	for _, id := range tags {
		wanted[id] = true
	}
	for _, one := range have {
		if wanted[one.TagID] {
			delete(wanted, one.TagID)
		} else if err := w.dropRow(ctx, "response_tag", one.Kept); err != nil {
			return err
		}
	}
	for _, id := range tags {
		if wanted[id] {
			delete(wanted, id)
			if err := put(ctx, w, "response_tag", &tagOf{ResponseID: at.ResponseID, QuestionCode: at.QuestionCode, TagID: id}); err != nil {
				return err
			}
		}
	}
	return nil
}
