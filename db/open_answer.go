package db

import (
	"context"
	"strings"

	"sofra/app"
	"sofra/app/names"
)

// saidIn is WITH said: what the forms of a filter say in their own words, one
// row for each question; what answers a question of identity is left out.
func (r reader) saidIn(f app.OpenFilter) asked {
	forms := r.formsOf(f.ResponseFilter)
	return asked{sql: `WITH form AS (SELECT a.id, a.comment, a.language, a.day, a.event_id, coalesce(e.title, '') AS event `}.and(forms).and(asked{sql: `),
		said AS (
			SELECT id AS response_id, 'comment' AS question_code, comment AS text, language, day, event_id, event FROM form WHERE comment <> ''
			UNION ALL
			SELECT w.response_id, w.question_code, string_agg(w.text, '; '), min(f.language), min(f.day), min(f.event_id), min(f.event)
			FROM answer w JOIN form f ON f.id = w.response_id
			WHERE w.text <> '' AND w.question_code <> '` + app.QuoteConsent + `' AND NOT EXISTS (SELECT 1 FROM question q WHERE q.code = w.question_code AND q.identity)
			GROUP BY w.response_id, w.question_code) `})
}

// openFrom is the answers x of a filter, with what was read of them.
func (r reader) openFrom(f app.OpenFilter) asked {
	return asked{sql: `FROM said x LEFT JOIN reading d ON d.response_id = x.response_id AND d.question_code = x.question_code
		WHERE (? = '' OR x.question_code = ?)`, args: []any{f.QuestionCode, f.QuestionCode}}
}

// inState narrows answers to a tag and to a state.
func inState(f app.OpenFilter) (more asked) {
	const tagged = `EXISTS (SELECT 1 FROM response_tag g WHERE g.response_id = x.response_id AND g.question_code = x.question_code`
	more.sql = map[string]string{
		app.OpenUnread:   ` AND d.id IS NULL`,
		app.OpenRead:     ` AND d.id IS NOT NULL`,
		app.OpenUntagged: ` AND d.id IS NOT NULL AND NOT ` + tagged + `)`,
		app.OpenQuoted:   ` AND d.quote AND ` + mayQuote + ` = 'yes'`,
		app.OpenMay:      ` AND ` + mayQuote + ` = 'yes'`,
	}[f.State]
	if f.TagID != "" {
		more = more.and(asked{sql: ` AND ` + tagged + ` AND g.tag_id = ?)`, args: []any{string(f.TagID)}})
	}
	if f.Stays == (app.AnswerAt{}) || more.sql == "" {
		return more
	}
	return asked{sql: ` AND ((x.response_id = ? AND x.question_code = ?) OR (1 = 1`, args: []any{string(f.Stays.ResponseID), f.Stays.QuestionCode}}.and(more).and(asked{sql: `))`})
}

// mayQuote is what the form of answer x says to being quoted.
const mayQuote = `coalesce((SELECT min(c.choice_code) FROM answer c WHERE c.response_id = x.response_id AND c.question_code = '` + app.QuoteConsent + `'), '')`

func (r reader) OpenAnswers(ctx context.Context, f app.OpenFilter) (all []app.OpenAnswer, n int, err error) {
	defer wrap(&err, "open answers")
	with, from := r.saidIn(f), r.openFrom(f).and(inState(f))
	if f.Find != "" {
		found, err := r.wordsFound(ctx, with.and(asked{sql: `SELECT x.response_id, x.question_code, x.text `}).and(from), f.Find)
		if err != nil || len(found) == 0 {
			return nil, 0, err
		}
		from = from.and(oneOfThese(found))
	}
	count := with.and(asked{sql: `SELECT count(*) `}).and(from)
	if err := r.one(ctx, &n, count.sql, count.args...); err != nil || n == 0 {
		return nil, n, err
	}
	query := with.and(asked{sql: `SELECT x.response_id, x.question_code, x.text, x.language, x.day, x.event_id, x.event, ` + mayQuote + ` AS may_quote `}).and(from).
		and(asked{sql: ` ORDER BY x.day IS NULL, x.day DESC, x.response_id DESC, x.question_code LIMIT ? OFFSET ?`, args: []any{limitOf(f.Page), f.Offset}})
	if err := r.all(ctx, &all, query.sql, query.args...); err != nil {
		return nil, n, err
	}
	return all, n, r.readOf(ctx, all)
}

// oneOfThese narrows answers to some.
func oneOfThese(all []app.AnswerAt) (more asked) {
	for _, at := range all {
		more.args = append(more.args, string(at.ResponseID)+" "+at.QuestionCode)
	}
	more.sql = ` AND x.response_id || ' ' || x.question_code IN (` + strings.TrimSuffix(strings.Repeat(`?, `, len(all)), `, `) + `)`
	return more
}

// mostFound is how many answers a search finds at most; more cannot be looked
// through.
const mostFound = 2000

// wordsFound reads answers one after another, and keeps those that have all the
// words typed, in whatever script and with whatever marks.
func (r reader) wordsFound(ctx context.Context, query asked, typed string) (found []app.AnswerAt, err error) {
	if err := r.settled(ctx); err != nil {
		return nil, err
	}
	rows, err := r.q.QueryxContext(ctx, r.rebind(query.sql), query.args...)
	if err != nil {
		return nil, err
	}
	defer rows.Close()
	for rows.Next() && len(found) < mostFound {
		var at app.AnswerAt
		var text string
		if err := rows.Scan(&at.ResponseID, &at.QuestionCode, &text); err != nil {
			return nil, err
		}
		if names.Meets(typed, text) == names.Exact {
			found = append(found, at)
		}
	}
	return found, rows.Err()
}

// readOf adds to answers how they were read and tagged.
func (r reader) readOf(ctx context.Context, all []app.OpenAnswer) error {
	if len(all) == 0 {
		return nil
	}
	at, ids := map[app.AnswerAt]*app.OpenAnswer{}, asked{}
	for i := range all {
		at[all[i].AnswerAt] = &all[i]
		ids.args = append(ids.args, string(all[i].ResponseID))
	}
	ids.sql = ` WHERE response_id IN (` + strings.TrimSuffix(strings.Repeat(`?, `, len(all)), `, `) + `)`
	if len(all) > 20_000 { // more than a question may have marks
		ids = asked{}
	}
	var read []app.Reading
	if err := r.all(ctx, &read, `SELECT `+columns[app.Reading]("")+` FROM reading`+ids.sql, ids.args...); err != nil {
		return err
	}
	for _, one := range read {
		if o := at[app.AnswerAt{ResponseID: one.ResponseID, QuestionCode: one.QuestionCode}]; o != nil {
			o.Reading = one
		}
	}
	var tags []tagOf
	err := r.all(ctx, &tags, `SELECT g.id, g.version, g.deleted_at, g.response_id, g.question_code, g.tag_id FROM response_tag g JOIN tag t ON t.id = g.tag_id`+ids.sql+` ORDER BY t.position, t.id`, ids.args...)
	for _, one := range tags {
		if o := at[app.AnswerAt{ResponseID: one.ResponseID, QuestionCode: one.QuestionCode}]; o != nil {
			o.TagIDs = append(o.TagIDs, one.TagID)
		}
	}
	return err
}

func (r reader) OpenCounts(ctx context.Context, f app.OpenFilter) (c app.OpenCounts, err error) {
	defer wrap(&err, "counts of open answers")
	c.Tags = map[app.ID]int{}
	with, from := r.saidIn(f), r.openFrom(f)
	sum := with.and(asked{sql: `SELECT count(*) AS "all", count(d.id) AS read `}).and(from)
	var sums struct{ All, Read int }
	if err := r.one(ctx, &sums, sum.sql, sum.args...); err != nil {
		return c, err
	}
	c.All, c.Read = sums.All, sums.Read
	var tags []struct {
		TagID app.ID
		N     int
	}
	each := with.and(asked{sql: `SELECT g.tag_id, count(*) AS n FROM response_tag g JOIN said x ON x.response_id = g.response_id AND x.question_code = g.question_code
		WHERE (? = '' OR x.question_code = ?) GROUP BY g.tag_id`, args: []any{f.QuestionCode, f.QuestionCode}})
	err = r.all(ctx, &tags, each.sql, each.args...)
	for _, t := range tags {
		c.Tags[t.TagID] = t.N
	}
	return c, err
}

func (r reader) OpenQuestions(ctx context.Context) (codes []string, err error) {
	defer wrap(&err, "open questions")
	query := r.saidIn(app.OpenFilter{}).and(asked{sql: `SELECT DISTINCT question_code FROM said ORDER BY question_code`})
	err = r.all(ctx, &codes, query.sql, query.args...)
	return codes, err
}

func (w *writer) PutReading(ctx context.Context, r *app.Reading) error {
	return put(ctx, w, "reading", r)
}

// NamedIn holds the words of the text against every name, before it looks for
// the name itself.
func (r reader) NamedIn(ctx context.Context, text string) (named []string, err error) {
	defer wrap(&err, "names in a text")
	has := map[string]bool{}
	for _, w := range names.Words(text) {
		has[w] = true
	}
	var all []string
	if err := r.all(ctx, &all, `
		SELECT p.name FROM person p WHERE p.deleted_at IS NULL
		UNION SELECT p.stage_name FROM person p WHERE p.deleted_at IS NULL
		UNION SELECT n.name FROM person_name n JOIN person p ON p.id = n.person_id WHERE p.deleted_at IS NULL`); err != nil {
		return nil, err
	}
	for _, name := range all {
		words := names.Words(name)
		if len(words) < 2 || name == app.ErasedName || !has[words[0]] || !has[words[len(words)-1]] {
			continue
		}
		if len(names.NewWithin(name).Find(text)) > 0 {
			named = append(named, name)
		}
	}
	return named, nil
}
