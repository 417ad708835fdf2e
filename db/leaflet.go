package db

import (
	"context"

	"sofra/app"
)

func (r reader) Leaflets(ctx context.Context, event app.ID) (all []app.Leaflet, err error) {
	defer wrap(&err, "printed programmes")
	err = r.all(ctx, &all, `SELECT `+columns[app.Leaflet]("")+` FROM leaflet
		WHERE (? = '' OR event_id = ?) AND deleted_at IS NULL ORDER BY printed_at DESC, number DESC, id DESC LIMIT 100`, string(event), string(event))
	return all, err
}

func (w *writer) PutLeaflet(ctx context.Context, l *app.Leaflet) error {
	return put(ctx, w, "leaflet", l)
}

func (r reader) GrantSentences(ctx context.Context, grant app.ID) (all []app.GrantSentence, err error) {
	defer wrap(&err, "sentences of a grant")
	err = r.all(ctx, &all, `SELECT `+columns[app.GrantSentence]("")+` FROM grant_sentence
		WHERE grant_id = ? AND deleted_at IS NULL ORDER BY language, id`, grant)
	return all, err
}

func (w *writer) PutGrantSentences(ctx context.Context, grant app.ID, all []app.GrantSentence) error {
	return putParts(ctx, w, owned{parts{"grant_sentence", "grant_id"}, false}, grant, all)
}
