package db

import (
	"context"

	"sofra/app"
)

// Visitors are also those whose person lies in the bin: they came all the same.
func (r reader) Visitors(ctx context.Context, event app.ID) (all []app.Visitor, err error) {
	defer wrap(&err, "visitors")
	err = r.all(ctx, &all, `
		SELECT `+columns[app.Visitor]("v.")+`, coalesce(p.name, '') AS person
		FROM visitor v LEFT JOIN person p ON p.id = v.person_id
		WHERE v.event_id = ? ORDER BY v.position, v.id`, event)
	return all, err
}

func (r reader) VisitsOf(ctx context.Context, person app.ID) (all []app.Visit, err error) {
	defer wrap(&err, "visits of a person")
	err = r.all(ctx, &all, `
		SELECT e.day, e.title AS event, v.state, v.note
		FROM visitor v JOIN event e ON e.id = v.event_id
		WHERE v.person_id = ? AND e.deleted_at IS NULL ORDER BY CASE WHEN e.day IS NULL THEN 1 ELSE 0 END, e.day DESC, e.id`, person)
	return all, err
}

func (w *writer) PutVisitors(ctx context.Context, event app.ID, all []app.Visitor) error {
	return putParts(ctx, w, owned{parts{"visitor", "event_id"}, false}, event, all)
}

// joinVisits keeps that somebody came, where one of two records that are one
// person came to an event and the other one is on its list too.
func (w *writer) joinVisits(ctx context.Context, from, to app.ID) error {
	_, err := w.exec(ctx, `
		UPDATE visitor SET state = 'came', came_at = coalesce(came_at, (SELECT o.came_at FROM visitor o WHERE o.person_id = ? AND o.event_id = visitor.event_id)),
			version = version + 1
		WHERE person_id = ? AND state <> 'came' AND event_id IN (SELECT o.event_id FROM visitor o WHERE o.person_id = ? AND o.state = 'came')`, from, to, from)
	return err
}
