package db

import (
	"context"

	"sofra/app"
)

// formsOf is the forms a that a filter names, with their events and projects. A
// second entry of a form is no form.
func (r reader) formsOf(f app.ResponseFilter) asked {
	return asked{sql: `FROM response a LEFT JOIN event e ON e.id = a.event_id LEFT JOIN project p ON p.id = a.project_id
			WHERE a.deleted_at IS NULL AND a.second_of IS NULL AND (? = '' OR a.project_id = ?) AND (? = '' OR a.event_id = ?) AND (? = '' OR e.series_id = ?) AND (? = '' OR a.questionnaire_id = ?) AND (? = '' OR a.language = ?)
				AND (? = '' OR a.day >= ` + r.day() + `) AND (? = '' OR a.day <= ` + r.day() + `)`,
		args: []any{string(f.ProjectID), string(f.ProjectID), string(f.EventID), string(f.EventID), string(f.SeriesID), string(f.SeriesID), string(f.QuestionnaireID), string(f.QuestionnaireID), f.Language, f.Language, string(f.From), f.From, string(f.To), f.To}}
}

func (r reader) Responses(ctx context.Context, f app.ResponseFilter) (rows []app.ResponseRow, n int, err error) {
	defer wrap(&err, "responses")
	from := r.formsOf(f)
	n, err = r.page(ctx, &rows, list{
		columns: columns[app.Response]("a.") + `, coalesce(e.title, '') AS event, coalesce(p.code, '') AS project`,
		from:    from.sql, args: from.args,
		id: `a.id`, kind: app.Responses, order: `a.filled_at DESC`,
		sorts: map[string]string{"score": `a.score`, "day": `a.day`, "language": `a.language`, "event": `e.sort_key, a.day`},
	}, f.Page)
	return rows, n, err
}

// afterwards leaves out forms that were filled in before a programme: they say
// nothing of an evening, and who filled them in answers once more after it. Of
// their own questionnaire they are counted.
func afterwards(f app.ResponseFilter) (more asked) {
	if f.QuestionnaireID == "" {
		more.sql = ` AND (a.questionnaire_id IS NULL OR a.questionnaire_id NOT IN (SELECT k.id FROM questionnaire k WHERE k.purpose = 'before'))`
	}
	return more
}

func (r reader) AnswersTo(ctx context.Context, f app.ResponseFilter) (counts []app.AnswerCount, err error) {
	defer wrap(&err, "answers")
	query := asked{sql: `WITH form AS (SELECT a.id, a.score, a.heard, a.trust, a.language `}.and(r.formsOf(f)).and(afterwards(f)).and(asked{sql: `), said AS (
			SELECT w.response_id, w.question_code, coalesce(nullif(w.choice_code, ''), CAST(w.number AS TEXT), '') AS answer
			FROM answer w JOIN form ON form.id = w.response_id
			WHERE NOT EXISTS (SELECT 1 FROM question q WHERE q.code = w.question_code AND q.identity))
		SELECT 'all' AS question, '' AS answer, count(*) AS n FROM form
		UNION ALL
		SELECT 'score', CAST(score AS TEXT), count(*) FROM form WHERE score IS NOT NULL GROUP BY score
		UNION ALL
		SELECT 'trust', CAST(trust AS TEXT), count(*) FROM form WHERE trust IS NOT NULL GROUP BY trust
		UNION ALL
		SELECT 'heard', heard, count(*) FROM form WHERE heard <> '' GROUP BY heard
		UNION ALL
		SELECT 'language', language, count(*) FROM form WHERE language <> '' GROUP BY language
		UNION ALL
		SELECT question_code, '', count(DISTINCT response_id) FROM said GROUP BY question_code
		UNION ALL
		SELECT question_code, answer, count(DISTINCT response_id) FROM said WHERE answer <> '' GROUP BY question_code, answer`})
	err = r.all(ctx, &counts, query.sql, query.args...)
	inOrder(counts)
	return counts, err
}

func (r reader) Response(ctx context.Context, id app.ID) (a app.Response, err error) {
	defer wrap(&err, "response")
	err = r.one(ctx, &a, `SELECT `+columns[app.Response]("")+` FROM response WHERE id = ?`, id)
	if err == nil {
		err = r.all(ctx, &a.Answers, `SELECT `+columns[app.FormAnswer]("")+` FROM answer WHERE response_id = ? ORDER BY id`, id)
	}
	return a, err
}

func (r reader) FormSent(ctx context.Context, uuid string) (a app.Response, err error) {
	var id app.ID
	err = r.maybe(ctx, &id, `SELECT id FROM response WHERE uuid = ? AND uuid <> ''`, uuid)
	if wrap(&err, "form by its number"); err != nil {
		return a, err
	}
	if id == "" {
		return a, app.ErrNotFound
	}
	return r.Response(ctx, id)
}

func (r reader) FormsSent(ctx context.Context) (all []string, err error) {
	defer wrap(&err, "numbers of forms")
	err = r.all(ctx, &all, `SELECT uuid FROM response WHERE uuid <> ''`)
	return all, err
}

func (r reader) Entered(ctx context.Context, event app.ID) (all []app.Entered, err error) {
	defer wrap(&err, "entered forms")
	err = r.all(ctx, &all, `
		SELECT a.id, a.number, coalesce(s.id, '') AS second_id, coalesce(s.compared, '') AS compared, coalesce(s.differed, '') AS differed
		FROM response a LEFT JOIN response s ON s.second_of = a.id AND s.deleted_at IS NULL
		WHERE a.event_id = ? AND a.way = 'paper' AND a.second_of IS NULL AND a.deleted_at IS NULL ORDER BY a.id`, event)
	return all, err
}

func (w *writer) PutResponse(ctx context.Context, a *app.Response) error {
	fresh := a.Version == 0
	if err := put(ctx, w, "response", a); err != nil {
		return err
	}
	return putParts(ctx, w, owned{parts{"answer", "response_id"}, fresh}, a.ID, a.Answers)
}
