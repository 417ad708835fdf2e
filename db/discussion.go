package db

import (
	"context"

	"sofra/app"
)

func (r reader) Speaking(ctx context.Context, event app.ID) (all []app.Speaking, err error) {
	defer wrap(&err, "speaking time")
	err = r.all(ctx, &all, `
		SELECT `+columns[app.Speaking]("s.")+` FROM speaking s LEFT JOIN event_person n ON n.id = s.speaker_id
		WHERE s.event_id = ? ORDER BY n.position, s.id`, event)
	return all, err
}

func (w *writer) PutSpeaking(ctx context.Context, event app.ID, all []app.Speaking) error {
	return putParts(ctx, w, owned{parts{"speaking", "event_id"}, false}, event, all)
}

// minutesOf are the points of an event's minutes, in their order.
func (r reader) minutesOf(ctx context.Context, event app.ID) (all []app.Minute, err error) {
	err = r.all(ctx, &all, `SELECT `+columns[app.Minute]("")+` FROM minute WHERE event_id = ? ORDER BY position, id`, event)
	return all, err
}
