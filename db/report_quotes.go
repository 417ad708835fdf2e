package db

import (
	"context"

	"sofra/app"
)

// Quotes lists what may be quoted still: the consent is asked for anew.
func (r reader) Quotes(ctx context.Context, f app.Filter) (lines []app.QuoteLine, err error) {
	defer wrap(&err, "quotes of a report")
	query := asked{sql: `WITH form AS (SELECT r.id, r.comment, r.language, coalesce(r.day, e.day) AS day, coalesce(e.title, '') AS event `}.and(answersAmong(`reading WHERE quote`, f)).and(asked{sql: `)
		SELECT x.id AS form, d.question_code AS question, x.day, x.event, coalesce(nullif(d.language, ''), x.language) AS written, d.translated, d.translation,
			CASE WHEN d.question_code = 'comment' THEN x.comment
				ELSE coalesce((SELECT string_agg(w.text, '; ') FROM answer w WHERE w.response_id = x.id AND w.question_code = d.question_code AND w.text <> ''), '') END AS text
		FROM form x JOIN reading d ON d.response_id = x.id
		WHERE d.quote AND EXISTS (SELECT 1 FROM answer c WHERE c.response_id = x.id AND c.question_code = '` + app.QuoteConsent + `' AND c.choice_code = 'yes')
			AND NOT EXISTS (SELECT 1 FROM question q WHERE q.code = d.question_code AND q.identity)
		ORDER BY x.day IS NULL, x.day, x.id, d.question_code`})
	err = r.all(ctx, &lines, query.sql, query.args...)
	return lines, err
}

func (r reader) TagCounts(ctx context.Context, f app.Filter) (rows []app.TagRow, err error) {
	defer wrap(&err, "tags of a report")
	query := asked{sql: `WITH form AS (SELECT r.id `}.and(answersAmong(`response_tag`, f)).and(asked{sql: `)
		SELECT ` + columns[app.Tag]("t.") + `, n.n AS answers
		FROM tag t JOIN (SELECT g.tag_id, count(*) AS n FROM response_tag g JOIN form x ON x.id = g.response_id GROUP BY g.tag_id) n ON n.tag_id = t.id
		ORDER BY t.position, t.id`})
	err = r.all(ctx, &rows, query.sql, query.args...)
	return rows, err
}
