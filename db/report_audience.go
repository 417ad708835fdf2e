package db

import (
	"cmp"
	"context"
	"slices"

	"sofra/app"
)

// AnswerCounts counts the answers to each question of the forms.
func (r reader) AnswerCounts(ctx context.Context, f app.Filter) (counts []app.AnswerCount, err error) {
	defer wrap(&err, "answers of a report")
	forms := answersFrom(f)
	query := asked{sql: `WITH form AS (
		SELECT r.score, r.heard, r.trust, r.community, r.gender, r.age_band`}.and(forms).and(asked{sql: `)
		SELECT 'all' AS question, '' AS answer, count(*) AS n FROM form
		UNION ALL
		SELECT 'score', CAST(score AS TEXT), count(*) FROM form WHERE score IS NOT NULL GROUP BY score
		UNION ALL
		SELECT 'trust', CAST(trust AS TEXT), count(*) FROM form WHERE trust IS NOT NULL GROUP BY trust
		UNION ALL
		SELECT 'heard', heard, count(*) FROM form WHERE heard <> '' GROUP BY heard
		UNION ALL
		SELECT 'community', community, count(*) FROM form GROUP BY community
		UNION ALL
		SELECT 'gender', gender, count(*) FROM form GROUP BY gender
		UNION ALL
		SELECT 'age_band', age_band, count(*) FROM form GROUP BY age_band`})
	err = r.all(ctx, &counts, query.sql, query.args...)
	inOrder(counts)
	return counts, err
}

// inOrder sorts counts; the engines sort words each their way.
func inOrder(counts []app.AnswerCount) {
	slices.SortFunc(counts, func(a, b app.AnswerCount) int {
		return cmp.Or(cmp.Compare(a.Question, b.Question), cmp.Compare(a.Answer, b.Answer))
	})
}

// MediaLines lists the media items of the period.
func (r reader) MediaLines(ctx context.Context, f app.Filter) (lines []app.MediaRow, err error) {
	defer wrap(&err, "media of a report")
	query := asked{sql: `
		SELECT m.id, m.version, m.project_id, m.event_id, m.title, m.outlet, m.language, coalesce(m.day, e.day) AS day,
			m.link, m.tone1, m.tone2, m.balance1, m.balance2, m.coder1, m.coder2,
			m.reach, m.reach_kind, m.reach_source, m.donor_visible, coalesce(e.title, '') AS event`}.
		and(mediaFrom(f)).and(asked{sql: ` ORDER BY coalesce(m.day, e.day) IS NULL, coalesce(m.day, e.day), m.sort_key, m.id`})
	err = r.all(ctx, &lines, query.sql, query.args...)
	return lines, err
}
