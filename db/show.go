package db

import (
	"context"
	"errors"

	"sofra/app"
)

func (r reader) ShowLines(ctx context.Context, event app.ID) (all []app.ShowLine, err error) {
	defer wrap(&err, "run of show")
	err = r.all(ctx, &all, `
		SELECT `+columns[app.ShowLine]("l.")+`, coalesce(p.name, '') AS person FROM show_line l LEFT JOIN person p ON p.id = l.person_id
		WHERE l.event_id = ? AND l.deleted_at IS NULL ORDER BY l.id`, event)
	app.SortShow(all)
	return all, err
}

// CallsOf asks once, however many are booked.
func (r reader) CallsOf(ctx context.Context, event app.ID) (all []app.Call, err error) {
	defer wrap(&err, "whom one calls")
	booked := ` b.event_id = ? AND b.deleted_at IS NULL AND b.date_state NOT IN ('released', 'cancelled') AND b.deal NOT IN ` + quoted(app.LostDeals()...)
	err = r.all(ctx, &all, `
		SELECT 1 AS rank, n.position, n.role, p.id AS person_id, p.name, p.phone, p.languages, '' AS of_artist
		FROM event_person n JOIN person p ON p.id = n.person_id WHERE n.event_id = ? AND n.deleted_at IS NULL AND p.deleted_at IS NULL
		UNION ALL SELECT 2, 0, 'artist', p.id, p.name, p.phone, p.languages, p.id
		FROM booking b JOIN person p ON p.id = b.person_id WHERE`+booked+`
		UNION ALL SELECT 3, 0, 'artist', s.id, s.name, '', '', s.id
		FROM booking b JOIN ensemble s ON s.id = b.ensemble_id WHERE`+booked+`
		UNION ALL SELECT 4, 0, c.role, p.id, p.name, p.phone, p.languages, coalesce(b.person_id, b.ensemble_id, '')
		FROM booking b JOIN booking_contact c ON c.booking_id = b.id JOIN person p ON p.id = c.person_id WHERE`+booked+`
		ORDER BY 1, 2, 5, 4`, event, event, event, event)
	return all, err
}

func (w *writer) PutShowLine(ctx context.Context, l *app.ShowLine) error {
	return put(ctx, w, "show_line", l)
}

func (w *writer) DropShowLine(ctx context.Context, k app.Kept) error {
	return w.dropRow(ctx, "show_line", k)
}

// dropRow takes one row away that nobody changed since it was read; of one that was
// found by its id alone the version is 0, and not compared.
func (w *writer) dropRow(ctx context.Context, table string, k app.Kept) (err error) {
	defer wrap(&err, "drop from %s", table)
	rows, err := w.exec(ctx, `DELETE FROM `+table+` WHERE id = ? AND (? = 0 OR version = ?)`, k.ID, k.Version, k.Version)
	if err == nil && rows == 0 {
		if err = w.missed(ctx, table, k.ID); errors.Is(err, app.ErrStale) {
			err = app.ErrChangedSince
		}
	}
	return err
}
