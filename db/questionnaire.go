package db

import (
	"context"

	"sofra/app"
)

func (r reader) Questionnaires(ctx context.Context, f app.QuestionnaireFilter) (rows []app.QuestionnaireRow, n int, err error) {
	defer wrap(&err, "questionnaires")
	n, err = r.page(ctx, &rows, list{
		columns: columns[app.Questionnaire]("k.") + `, coalesce(e.title, '') AS event, coalesce(s.title, '') AS series,
			(SELECT count(*) FROM questionnaire_item i WHERE i.questionnaire_id = k.id) AS asked,
			(SELECT count(*) FROM response a WHERE a.questionnaire_id = k.id AND a.deleted_at IS NULL AND a.second_of IS NULL) AS responses`,
		from: `FROM questionnaire k LEFT JOIN event e ON e.id = k.event_id LEFT JOIN series s ON s.id = k.series_id
			WHERE k.deleted_at IS NULL AND (? = '' OR k.state = ?) AND (? = '' OR k.event_id = ?)
				AND (? = 0 OR k.event_id IS NULL AND k.series_id IS NULL)`,
		args: []any{f.State, f.State, string(f.EventID), string(f.EventID), flag(f.Templates)},
		id:   `k.id`, kind: app.Questionnaires, order: `k.sort_key, k.edition DESC`,
		sorts: map[string]string{"title": `k.sort_key, k.edition`, "event": `e.sort_key, k.sort_key`, "responses": `responses, k.sort_key`},
	}, f.Page)
	return rows, n, err
}

// flag is a condition as both engines take it.
func flag(is bool) int {
	if is {
		return 1
	}
	return 0
}

func (r reader) Questionnaire(ctx context.Context, id app.ID) (k app.Questionnaire, err error) {
	defer wrap(&err, "questionnaire")
	if err = r.one(ctx, &k, `SELECT `+columns[app.Questionnaire]("")+` FROM questionnaire WHERE id = ?`, id); err != nil {
		return k, err
	}
	err = r.all(ctx, &k.Items, `
		SELECT `+columns[app.QuestionnaireItem]("i.")+`, q.code, q.identity
		FROM questionnaire_item i JOIN question q ON q.id = i.question_id WHERE i.questionnaire_id = ? ORDER BY i.position, i.id`, id)
	return k, err
}

func (r reader) QuestionnaireAt(ctx context.Context, event app.ID) (id app.ID, err error) {
	defer wrap(&err, "questionnaire of an event")
	err = r.maybe(ctx, &id, `
		SELECT k.id FROM questionnaire k JOIN event e ON e.id = ?
		WHERE k.deleted_at IS NULL AND k.state IN ('open', 'frozen') AND k.purpose = 'audience' AND (k.event_id = e.id OR k.series_id = e.series_id)
		ORDER BY CASE WHEN k.event_id = e.id THEN 0 ELSE 1 END, k.edition DESC, k.id DESC LIMIT 1`, event)
	return id, err
}

func (w *writer) PutQuestionnaire(ctx context.Context, k *app.Questionnaire) error {
	fresh := k.Version == 0
	if err := put(ctx, w, "questionnaire", k); err != nil {
		return err
	}
	return putParts(ctx, w, owned{parts{"questionnaire_item", "questionnaire_id"}, fresh}, k.ID, k.Items)
}

func (w *writer) FreezeQuestionnaire(ctx context.Context, id app.ID, wording string) (err error) {
	defer wrap(&err, "freeze a questionnaire")
	_, err = w.exec(ctx, `UPDATE questionnaire SET state = 'frozen', frozen = ?, version = version + 1 WHERE id = ? AND state <> 'frozen'`, wording, id)
	return err
}
