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
	t := newTally()
	err := r.eachSaid(ctx, formsIn(`response`, f), func(_ formsOf, together string) { t.add(together) })
	return t.sum().counts(), err
}

// said is what a form r answers.
const said = `coalesce(CAST(r.score AS TEXT), '') || '` + between + `' || r.heard || '` + between + `' || coalesce(CAST(r.trust AS TEXT), '') || '` + between + `' || r.community || '` + between + `' || r.gender || '` + between + `' || r.age_band`

// between keeps answers apart in one text, and after forms: nobody types them.
const (
	between = "\x1f"
	after   = "\x1e"
)

// saidTogether is what the forms r of one group answer, as one text: the database hands
// over few rows, however many forms there are.
func saidTogether(on engine) string {
	if on == postgres {
		return `string_agg(` + said + `, '` + after + `')`
	}
	return `group_concat(` + said + `, '` + after + `')`
}

// formQuestions are what every form asks, in the order of said.
func formQuestions() []string {
	return []string{"score", "heard", "trust", "community", "gender", "age_band"}
}

// answerSum counts the answers to each question.
type answerSum struct {
	all   int64
	given map[app.AnswerCount]int64
}

func newAnswerSum() *answerSum { return &answerSum{given: map[app.AnswerCount]int64{}} }

// tally counts what forms said: many say the same, which is taken apart once.
type tally struct {
	all     int64
	answers []app.AnswerCount // each that was given, with how often
	at      map[app.AnswerCount]int
	alike   map[string][]int // what a form says, as places in answers
}

func newTally() *tally {
	return &tally{at: map[app.AnswerCount]int{}, alike: map[string][]int{}}
}

// add counts forms, with after between them.
func (t *tally) add(together string) {
	for form := range strings.SplitSeq(together, after) {
		says, known := t.alike[form]
		if !known {
			says = t.apart(form)
			t.alike[strings.Clone(form)] = says
		}
		t.all++
		for _, i := range says {
			t.answers[i].N++
		}
	}
}

// apart takes one form apart; who was not asked is no answer to a scale.
func (t *tally) apart(form string) (says []int) {
	i := 0
	for answer := range strings.SplitSeq(form, between) {
		if answer != "" || i > 2 {
			c := app.AnswerCount{Question: formQuestions()[i], Answer: strings.Clone(answer)}
			at, known := t.at[c]
			if !known {
				at = len(t.answers)
				t.at[c], t.answers = at, append(t.answers, c)
			}
			says = append(says, at)
		}
		i++
	}
	return says
}

// sum is what was counted since the last one.
func (t *tally) sum() *answerSum {
	sum := newAnswerSum()
	sum.all, t.all = t.all, 0
	for i := range t.answers {
		c := &t.answers[i]
		if c.N > 0 {
			sum.given[app.AnswerCount{Question: c.Question, Answer: c.Answer}] = c.N
		}
		c.N = 0
	}
	return sum
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
