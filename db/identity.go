package db

import (
	"context"
	"errors"

	"sofra/app"
	"sofra/app/seal"
)

// PutIdentity seals the answer and keeps it. It is sealed with the key that
// the office has now: a desk that holds an older one, because another desk has
// set a passphrase since, is asked for the passphrase.
func (w *writer) PutIdentity(ctx context.Context, i *app.Identity) error {
	if i.ID == "" {
		i.ID = app.NewID()
	}
	if key, ok := w.keys.Current(); !ok || key.ID() != w.current {
		return app.ErrSealed
	}
	clear := i.Answer
	sealed, err := w.keys.Seal(answers().cell(i.ID), clear)
	if err != nil {
		return app.ErrSealed
	}
	i.Answer = sealed
	defer func() { i.Answer = clear }()
	return put(ctx, w, "identity", i)
}

// DropIdentity removes an answer.
func (w *writer) DropIdentity(ctx context.Context, k app.Kept) error {
	return w.dropRow(ctx, "identity", k)
}

// Answered says what a person has answered to.
func (w *writer) Answered(ctx context.Context, person app.ID) (asks app.Set, err error) {
	defer wrap(&err, "answered")
	err = w.all(ctx, (*[]string)(&asks), `SELECT DISTINCT asks FROM identity WHERE person_id = ? AND deleted_at IS NULL ORDER BY asks`, person)
	return asks, err
}

// Identity opens what a person answered.
func (w *writer) Identity(ctx context.Context, person app.ID) (answers []app.Identity, err error) {
	defer wrap(&err, "identity")
	err = w.all(ctx, &answers, `
		SELECT `+columns[app.Identity]("")+` FROM identity
		WHERE person_id = ? AND deleted_at IS NULL ORDER BY asks, said_on, id`, person)
	for i := range answers {
		if err != nil {
			return nil, err
		}
		answers[i].Answer, err = w.clear(answers[i])
	}
	return answers, err
}

// clear opens one answer.
func (r reader) clear(i app.Identity) (string, error) {
	if r.keys == nil {
		return "", app.ErrSealed
	}
	plain, err := r.keys.Open(answers().cell(i.ID), i.Answer)
	if errors.Is(err, seal.ErrLocked) {
		return "", app.ErrSealed
	}
	return plain, err
}
