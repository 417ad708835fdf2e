package db

import (
	"context"

	"sofra/app"
)

func (r reader) Questions(ctx context.Context, f app.QuestionFilter) (rows []app.QuestionRow, n int, err error) {
	defer wrap(&err, "questions")
	n, err = r.page(ctx, &rows, list{
		columns: columns[app.Question]("q.") + `,
			(SELECT count(*) FROM questionnaire_item i JOIN questionnaire k ON k.id = i.questionnaire_id AND k.deleted_at IS NULL WHERE i.question_id = q.id) AS asked,
			` + answersOfCode + ` AS answers`,
		from: `FROM question q WHERE q.deleted_at IS NULL AND (? = '' OR q.kind = ?) AND (? = '' OR q.code = ?)`,
		args: []any{f.Kind, f.Kind, f.Code, f.Code},
		id:   `q.id`, kind: app.Questions, order: `q.identity, q.sort_key`,
		sorts: map[string]string{"code": `q.sort_key`, "asked": `asked, q.sort_key`, "kind": `q.kind, q.sort_key`},
	}, f.Page)
	if err != nil {
		return nil, n, err
	}
	var all []*app.Question
	for i := range rows {
		all = append(all, &rows[i].Question)
	}
	return rows, n, r.wordsOf(ctx, all)
}

func (r reader) Bank(ctx context.Context) (all []app.Question, err error) {
	defer wrap(&err, "bank of questions")
	if err = r.all(ctx, &all, `SELECT `+columns[app.Question]("q.")+` FROM question q WHERE q.deleted_at IS NULL ORDER BY q.identity, q.sort_key, q.id`); err != nil {
		return nil, err
	}
	var each []*app.Question
	for i := range all {
		each = append(each, &all[i])
	}
	return all, r.wordsOf(ctx, each)
}

func (r reader) Question(ctx context.Context, id app.ID) (q app.Question, err error) {
	defer wrap(&err, "question")
	if err = r.one(ctx, &q, `SELECT `+columns[app.Question]("")+` FROM question WHERE id = ?`, id); err != nil {
		return q, err
	}
	return q, r.wordsOf(ctx, []*app.Question{&q})
}

// answersOfCode counts the forms that answer question q: those whose column it
// is, or that have rows.
const answersOfCode = `(CASE q.code
	WHEN 'liked' THEN (SELECT count(*) FROM response a WHERE a.deleted_at IS NULL AND a.second_of IS NULL AND a.score IS NOT NULL)
	WHEN 'heard' THEN (SELECT count(*) FROM response a WHERE a.deleted_at IS NULL AND a.second_of IS NULL AND a.heard <> '')
	WHEN 'trust' THEN (SELECT count(*) FROM response a WHERE a.deleted_at IS NULL AND a.second_of IS NULL AND a.trust IS NOT NULL)
	WHEN 'comment' THEN (SELECT count(*) FROM response a WHERE a.deleted_at IS NULL AND a.second_of IS NULL AND a.comment <> '')
	WHEN 'community' THEN (SELECT count(*) FROM response a WHERE a.deleted_at IS NULL AND a.second_of IS NULL AND a.community <> '')
	WHEN 'gender' THEN (SELECT count(*) FROM response a WHERE a.deleted_at IS NULL AND a.second_of IS NULL AND a.gender <> '')
	WHEN 'age' THEN (SELECT count(*) FROM response a WHERE a.deleted_at IS NULL AND a.second_of IS NULL AND a.age_band <> '')
	WHEN 'place' THEN (SELECT count(*) FROM response a WHERE a.deleted_at IS NULL AND a.second_of IS NULL AND a.place_id IS NOT NULL)
	ELSE (SELECT count(DISTINCT w.response_id) FROM answer w JOIN response a ON a.id = w.response_id
		WHERE w.question_code = q.code AND a.deleted_at IS NULL AND a.second_of IS NULL) END)`

func (r reader) CountAnswers(ctx context.Context, code string) (n int, err error) {
	defer wrap(&err, "answers to a question")
	err = r.one(ctx, &n, `SELECT `+answersOfCode+` FROM (SELECT CAST(? AS TEXT) AS code) q`, code)
	return n, err
}

// wordsOf reads the texts and the choices of questions. A bank is small: its
// words are read whole, and the wanted ones kept.
func (r reader) wordsOf(ctx context.Context, all []*app.Question) error {
	if len(all) == 0 {
		return nil
	}
	only, args := ``, []any{}
	if len(all) == 1 {
		only, args = ` WHERE question_id = ?`, []any{all[0].ID}
	}
	at := map[app.ID]*app.Question{}
	for _, q := range all {
		at[q.ID] = q
	}
	var texts []app.QuestionText
	if err := r.all(ctx, &texts, `SELECT `+columns[app.QuestionText]("")+` FROM question_text`+only+` ORDER BY question_id, id`, args...); err != nil {
		return err
	}
	for _, t := range texts {
		if q := at[t.QuestionID]; q != nil {
			q.Texts = append(q.Texts, t)
		}
	}
	return r.choicesOf(ctx, at, only, args...)
}

// choicesOf reads the choices of questions with their texts.
func (r reader) choicesOf(ctx context.Context, at map[app.ID]*app.Question, only string, args ...any) error {
	var choices []app.Choice
	if err := r.all(ctx, &choices, `SELECT `+columns[app.Choice]("")+` FROM choice`+only+` ORDER BY question_id, position, id`, args...); err != nil {
		return err
	}
	var said []app.ChoiceText
	if err := r.all(ctx, &said, `SELECT `+columns[app.ChoiceText]("t.")+` FROM choice_text t JOIN choice c ON c.id = t.choice_id`+only+` ORDER BY t.choice_id, t.id`, args...); err != nil {
		return err
	}
	of := map[app.ID][]app.ChoiceText{}
	for _, t := range said {
		of[t.ChoiceID] = append(of[t.ChoiceID], t)
	}
	for _, c := range choices {
		if q := at[c.QuestionID]; q != nil {
			c.Texts = of[c.ID]
			q.Choices = append(q.Choices, c)
		}
	}
	return nil
}

func (w *writer) PutQuestion(ctx context.Context, q *app.Question) error {
	fresh := q.Version == 0
	if err := put(ctx, w, "question", q); err != nil {
		return err
	}
	if err := putParts(ctx, w, owned{parts{"question_text", "question_id"}, fresh}, q.ID, q.Texts); err != nil {
		return err
	}
	if err := putParts(ctx, w, owned{parts{"choice", "question_id"}, fresh}, q.ID, q.Choices); err != nil {
		return err
	}
	for i := range q.Choices {
		if err := putParts(ctx, w, owned{parts{"choice_text", "choice_id"}, fresh}, q.Choices[i].ID, q.Choices[i].Texts); err != nil {
			return err
		}
	}
	return nil
}
