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
	if sum, all, err := r.keptCounts(ctx, f); err != nil || all {
		return sum.counts(), err
	}
	return r.liveCounts(ctx, f)
}

// liveCounts goes through the forms themselves.
func (r reader) liveCounts(ctx context.Context, f app.Filter) ([]app.AnswerCount, error) {
	query := asked{sql: `SELECT ` + said + ` AS said, count(*) AS n`}.and(formsIn(`response`, f)).
		and(asked{sql: ` AND r.deleted_at IS NULL AND r.second_of IS NULL GROUP BY r.community, r.gender, r.age_band, r.score, r.heard, r.trust`})
	var alike []alikeForms
	err := r.all(ctx, &alike, query.sql, query.args...)
	sum := newAnswerSum()
	for _, forms := range alike {
		sum.add(forms)
	}
	return sum.counts(), err
}

// said is what a form r answers.
const said = `coalesce(CAST(r.score AS TEXT), '') || '` + between + `' || r.heard || '` + between + `' || coalesce(CAST(r.trust AS TEXT), '') || '` + between + `' || r.community || '` + between + `' || r.gender || '` + between + `' || r.age_band`

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

// answerSum counts the answers to each question. The database goes through the
// forms once, however many questions there are.
type answerSum struct {
	all   int64
	given map[app.AnswerCount]int64
}

func newAnswerSum() *answerSum { return &answerSum{given: map[app.AnswerCount]int64{}} }

// add counts forms; who was not asked is no answer to a scale.
func (s *answerSum) add(forms alikeForms) {
	s.all += forms.N
	i := 0
	for answer := range strings.SplitSeq(forms.Said, between) {
		if answer != "" || i > 2 {
			s.given[app.AnswerCount{Question: formQuestions()[i], Answer: answer}] += forms.N
		}
		i++
	}
}

// counts lists them in order.
func (s *answerSum) counts() (counts []app.AnswerCount) {
	if s == nil {
		return nil
	}
	counts = append(counts, app.AnswerCount{Question: "all", N: s.all})
	for c, n := range s.given {
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
