package db

import (
	"context"

	"sofra/app"
)

func (r reader) BlockedDays(ctx context.Context, person app.ID, from, to app.Date) (all []app.Blocked, err error) {
	defer wrap(&err, "blocked days")
	err = r.all(ctx, &all, `
		SELECT `+columns[app.Blocked]("")+` FROM blocked
		WHERE person_id = ? AND deleted_at IS NULL AND until_on >= `+r.day()+` AND from_on <= `+r.day()+` ORDER BY from_on, id`, person, from, to)
	return all, err
}

func (r reader) BlockedFor(ctx context.Context, b app.Booking) (all []app.BlockedPerson, err error) {
	defer wrap(&err, "who cannot come")
	of := asks(b)
	err = r.all(ctx, &all, `
		SELECT `+columns[app.Blocked]("x.")+`, p.name
		FROM event h JOIN blocked x ON x.from_on <= h.day AND x.until_on >= h.day JOIN person p ON p.id = x.person_id
		WHERE h.id = ? AND x.deleted_at IS NULL AND p.id IN (`+of.sql+`)
		ORDER BY p.sort_key, x.from_on, x.id`, append([]any{b.EventID}, of.args...)...)
	return all, err
}

func (w *writer) PutBlocked(ctx context.Context, b *app.Blocked) error {
	return put(ctx, w, "blocked", b)
}

func (w *writer) DropBlocked(ctx context.Context, k app.Kept) error {
	return w.dropRow(ctx, "blocked", k)
}
