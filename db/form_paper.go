package db

import (
	"context"

	"sofra/app"
)

// digits are those of a number of a form that is a figure, of a length that any
// engine counts with.
const digits = `r.number <> '' AND length(r.number) <= 9 AND ltrim(r.number, '0123456789') = ''`

func (r reader) LastFormNumber(ctx context.Context, questionnaire, event app.ID) (n int, err error) {
	defer wrap(&err, "last number of a form")
	err = r.one(ctx, &n, `WITH alike AS (
			SELECT k.id FROM questionnaire k JOIN questionnaire one ON one.id = ?
			WHERE coalesce(k.of_id, k.id) = coalesce(one.of_id, one.id))
		SELECT coalesce(max(n), 0) FROM (
			SELECT p.last AS n FROM form_print p
			WHERE p.questionnaire_id IN (SELECT id FROM alike) OR (? <> '' AND p.event_id = ?)
			UNION ALL
			SELECT CASE WHEN `+digits+` THEN CAST(r.number AS INTEGER) ELSE 0 END FROM response r
			WHERE r.questionnaire_id IN (SELECT id FROM alike) OR (? <> '' AND r.event_id = ?)) numbers`,
		questionnaire, string(event), event, string(event), event)
	return n, err
}

func (w *writer) PutFormPrint(ctx context.Context, p *app.FormPrint) error {
	return put(ctx, w, "form_print", p)
}
