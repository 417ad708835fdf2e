package db

import (
	"context"

	"sofra/app"
)

func (r reader) Participants(ctx context.Context, event app.ID) (all []app.Participant, err error) {
	defer wrap(&err, "participants")
	err = r.all(ctx, &all, `
		SELECT `+columns[app.Participant]("t.")+`, coalesce(p.name, '') AS name
		FROM participant t LEFT JOIN person p ON p.id = t.person_id
		WHERE t.event_id = ? AND t.deleted_at IS NULL AND p.deleted_at IS NULL
		ORDER BY CASE WHEN t.person_id IS NULL THEN 1 ELSE 0 END, p.sort_key, t.code, t.id`, event)
	return all, err
}

func (w *writer) PutParticipants(ctx context.Context, event app.ID, all []app.Participant) error {
	return putParts(ctx, w, owned{parts{"participant", "event_id"}, false}, event, all)
}
