package db

import (
	"context"

	"sofra/app"
)

func (r reader) EventTexts(ctx context.Context, event app.ID) (all []app.EventText, err error) {
	defer wrap(&err, "texts of an event")
	err = r.all(ctx, &all, `SELECT `+columns[app.EventText]("")+` FROM event_text
		WHERE event_id = ? AND deleted_at IS NULL ORDER BY kind, language, id`, event)
	return all, err
}

func (w *writer) PutEventTexts(ctx context.Context, event app.ID, all []app.EventText) error {
	return putParts(ctx, w, owned{parts{"event_text", "event_id"}, false}, event, all)
}

func (r reader) DaySheets(ctx context.Context, event app.ID, variant string) (all []app.DaySheet, err error) {
	defer wrap(&err, "printed day sheets")
	err = r.all(ctx, &all, `SELECT `+columns[app.DaySheet]("")+` FROM day_sheet
		WHERE (? = '' OR event_id = ?) AND variant = ? AND deleted_at IS NULL ORDER BY printed_at DESC, number DESC, id DESC LIMIT 100`, string(event), string(event), variant)
	return all, err
}

func (w *writer) PutDaySheet(ctx context.Context, s *app.DaySheet) error {
	return put(ctx, w, "day_sheet", s)
}
