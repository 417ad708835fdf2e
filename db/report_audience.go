package db

import (
	"cmp"
	"context"
	"slices"
	"strings"

	"sofra/app"
)

// AnswerCounts counts the answers to each question of the forms.
func (r reader) AnswerCounts(ctx context.Context, f app.Filter) (counts []app.AnswerCount, err error) {
	defer wrap(&err, "answers of a report")
	said := strings.Join([]string{`coalesce(CAST(r.score AS TEXT), '')`, `r.heard`, `coalesce(CAST(r.trust AS TEXT), '')`, `r.community`, `r.gender`, `r.age_band`}, ` || '`+between+`' || `)
	query := asked{sql: `SELECT ` + said + ` AS said, count(*) AS n`}.and(formsCounted(f)).
		and(asked{sql: ` GROUP BY r.community, r.gender, r.age_band, r.score, r.heard, r.trust`})
	var alike []alikeForms
	err = r.all(ctx, &alike, query.sql, query.args...)
	return answersIn(alike), err
}

// alikeForms are the forms that say the same.
type alikeForms struct {
	Said string // the answers to formQuestions, with between between them
	N    int64
}

// between keeps answers apart in one text: nobody types it.
const between = "\x1f"

// formQuestions are what every form asks, in the order of alikeForms.
func formQuestions() []string {
	return []string{"score", "heard", "trust", "community", "gender", "age_band"}
}

// answersIn counts the answers to each question. The database goes through the
// forms once, however many questions there are; who was not asked is no answer
// to a scale.
func answersIn(alike []alikeForms) (counts []app.AnswerCount) {
	all, given := int64(0), map[app.AnswerCount]int64{}
	for _, forms := range alike {
		all += forms.N
		for i, answer := range strings.Split(forms.Said, between) {
			if answer != "" || i > 2 {
				given[app.AnswerCount{Question: formQuestions()[i], Answer: answer}] += forms.N
			}
		}
	}
	counts = append(counts, app.AnswerCount{Question: "all", N: all})
	for c, n := range given {
		c.N = n
		counts = append(counts, c)
	}
	inOrder(counts)
	return counts
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
