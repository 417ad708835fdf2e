package db

import (
	"context"
	"time"

	"sofra/app"
)

// photos are photographs with their events; a condition comes behind.
func photos() string {
	return `
		SELECT ` + columns[app.Photo]("p.") + `, f.name AS file, e.title AS event, e.day, coalesce(v.town, '') AS town
		FROM photo p JOIN file f ON f.id = p.file_id AND f.deleted_at IS NULL AND f.erased_on IS NULL
			JOIN event e ON e.id = p.event_id AND e.deleted_at IS NULL LEFT JOIN venue v ON v.id = e.venue_id
		WHERE p.deleted_at IS NULL AND `
}

func (r reader) EventPhotos(ctx context.Context, event app.ID) (all []app.PhotoRow, err error) {
	defer wrap(&err, "photos of an event")
	if err = r.all(ctx, &all, photos()+`p.event_id = ? ORDER BY p.id`, event); err != nil {
		return nil, err
	}
	return all, r.recognised(ctx, all)
}

// ReportPhotos lists those of the events held that are marked for reports.
func (r reader) ReportPhotos(ctx context.Context, f app.Filter) (all []app.PhotoRow, err error) {
	defer wrap(&err, "photos for a report")
	query := held(f)
	query.sql += photos() + `p.in_reports AND p.event_id IN (SELECT id FROM held) ORDER BY e.day IS NULL, e.day, e.id, p.id`
	if err = r.all(ctx, &all, query.sql, query.args...); err != nil {
		return nil, err
	}
	return all, r.recognised(ctx, all)
}

// recognised fills in who can be recognised.
func (r reader) recognised(ctx context.Context, all []app.PhotoRow) error {
	for i := range all {
		if err := r.all(ctx, &all[i].People, `
			SELECT `+columns[app.PhotoPerson]("o.")+`, n.name FROM photo_person o JOIN person n ON n.id = o.person_id
			WHERE o.photo_id = ? AND o.deleted_at IS NULL ORDER BY o.position, o.id`, all[i].ID); err != nil {
			return err
		}
	}
	return nil
}

// PhotoStage lists who took part in an event.
func (r reader) PhotoStage(ctx context.Context, event app.ID) (all []app.PhotoPerson, err error) {
	defer wrap(&err, "who took part in an event")
	err = r.all(ctx, &all, `
		SELECT n.id AS person_id, n.name FROM person n WHERE n.deleted_at IS NULL AND n.id IN (
			SELECT person_id FROM event_person WHERE event_id = ? AND deleted_at IS NULL
			UNION SELECT y.person_id FROM performer y JOIN item i ON i.id = y.item_id AND i.deleted_at IS NULL JOIN event e ON e.programme_id = i.programme_id
				WHERE e.id = ? AND y.deleted_at IS NULL
			UNION SELECT person_id FROM booking WHERE event_id = ? AND deleted_at IS NULL
			UNION SELECT l.person_id FROM lineup l JOIN booking b ON b.id = l.booking_id AND b.deleted_at IS NULL WHERE b.event_id = ? AND l.deleted_at IS NULL
			UNION SELECT o.person_id FROM photo_person o JOIN photo p ON p.id = o.photo_id WHERE p.event_id = ? AND o.deleted_at IS NULL)
		ORDER BY n.sort_key, n.id`, event, event, event, event, event)
	return all, err
}

// PutPhoto keeps p and who can be recognised on it.
func (w *writer) PutPhoto(ctx context.Context, p *app.Photo) error {
	fresh := p.Version == 0
	if err := put(ctx, w, "photo", p); err != nil {
		return err
	}
	return putParts(ctx, w, owned{parts{"photo_person", "photo_id"}, fresh}, p.ID, p.People)
}

// photosOf erases the pictures on which a person can be recognised; a row stays,
// which says that there was one.
func (e *erasing) photosOf(ctx context.Context) error {
	const seen = `SELECT p.file_id FROM photo p JOIN photo_person o ON o.photo_id = p.id WHERE o.person_id = ?`
	if _, err := e.exec(ctx, `DELETE FROM file_body WHERE file_id IN (`+seen+`)`, e.person); err != nil {
		return err
	}
	_, err := e.exec(ctx, `UPDATE file SET erased_on = ?, version = version + 1 WHERE erased_on IS NULL AND id IN (`+seen+`)`, app.DateOf(time.Now()), e.person)
	return err
}
