package db

import (
	"context"
	"fmt"
	"strconv"
	"strings"

	"sofra/app"
)

// opinionForms is the forms a that a filter names, without second entries, as
// the conditions that are meant and no others: so that an index finds them.
func (r reader) opinionForms(f app.ResponseFilter) asked {
	from := asked{sql: ` FROM response a`}
	if f.SeriesID != "" {
		from = asked{sql: ` FROM event e JOIN response a ON a.event_id = e.id AND e.series_id = ?`, args: []any{f.SeriesID}}
	}
	return from.and(r.narrowedForms(f))
}

// narrowedForms is what a filter wants of the forms a, but for their series.
func (r reader) narrowedForms(f app.ResponseFilter) asked {
	w := asked{sql: ` WHERE a.deleted_at IS NULL AND a.second_of IS NULL`}
	want := func(sql string, is bool, arg any) {
		if is {
			w = w.and(asked{` AND ` + sql, []any{arg}})
		}
	}
	want(`a.project_id = ?`, f.ProjectID != "", f.ProjectID)
	want(`a.event_id = ?`, f.EventID != "", f.EventID)
	want(`a.questionnaire_id = ?`, f.QuestionnaireID != "", f.QuestionnaireID)
	want(`a.language = ?`, f.Language != "", f.Language)
	want(`a.day >= `+r.day(), f.From != "", f.From)
	want(`a.day <= `+r.day(), f.To != "", f.To)
	return w.and(afterwards(f))
}

// year is the year of a day as text, "" where there is none.
func (r reader) year(day string) string {
	return `coalesce(substr(CAST(` + day + ` AS TEXT), 1, 4), '')`
}

// whose is of which event, day and language a form is: columns alone, which are
// quicker to group by than what is worked out of them.
const whose = `a.event_id, a.day, a.language`

func (r reader) OpinionCounts(ctx context.Context, f app.ResponseFilter) (counts []app.OpinionCount, err error) {
	defer wrap(&err, "opinions")
	forms := r.opinionForms(f)
	if counts, err = r.columnOpinions(ctx, forms); err != nil {
		return nil, err
	}
	hidden, several, err := r.apartCodes(ctx)
	if err != nil {
		return nil, err
	}
	more, err := r.answerOpinions(ctx, forms)
	for _, c := range more {
		if !hidden[c.Question] {
			counts = append(counts, c)
		}
	}
	if err != nil || len(several) == 0 {
		return counts, err
	}
	more, err = r.severalOpinions(ctx, forms, several)
	return append(counts, more...), err
}

// apartCodes are the questions that ask what somebody is, and the others of
// which one form may give several answers.
func (r reader) apartCodes(ctx context.Context) (hidden map[string]bool, several []any, err error) {
	var codes []struct {
		Code     string
		Identity bool
	}
	hidden = map[string]bool{}
	err = r.all(ctx, &codes, `SELECT code, identity FROM question WHERE identity OR kind = 'several' ORDER BY code`)
	for _, c := range codes {
		if hidden[c.Code] = c.Identity; !c.Identity {
			several = append(several, c.Code)
		}
	}
	return hidden, several, err
}

// answerOpinions counts the answers that are rows.
func (r reader) answerOpinions(ctx context.Context, forms asked) (counts []app.OpinionCount, err error) {
	query := asked{sql: `
		SELECT event_id, day, language, question_code AS question, coalesce(nullif(choice_code, ''), CAST(number AS TEXT), '') AS answer, n
		FROM (SELECT ` + whose + `, w.question_code, w.choice_code, w.number, count(*) AS n`}.
		and(forms.joined()).and(asked{sql: ` GROUP BY 1, 2, 3, 4, 5, 6) x`})
	err = r.all(ctx, &counts, query.sql, query.args...)
	return counts, err
}

// severalOpinions counts how many forms answered a question of several choices
// at all.
func (r reader) severalOpinions(ctx context.Context, forms asked, codes []any) (counts []app.OpinionCount, err error) {
	query := asked{sql: `SELECT ` + whose + `, w.question_code AS question, '' AS answer, count(DISTINCT a.id) AS n`}.
		and(forms.joined()).and(asked{` AND w.question_code IN (?` + strings.Repeat(`, ?`, len(codes)-1) + `)`, codes}).
		and(asked{sql: ` GROUP BY 1, 2, 3, 4`})
	err = r.all(ctx, &counts, query.sql, query.args...)
	return counts, err
}

// joined is forms with the answers w that they gave.
func (a asked) joined() asked {
	return asked{strings.Replace(a.sql, ` WHERE `, ` JOIN answer w ON w.response_id = a.id WHERE `, 1), a.args}
}

// columnAnswer is one answer to a question that is a column of the form.
type columnAnswer struct{ question, answer, is string }

// columnAnswers lists them. The first is the form itself.
func columnAnswers() []columnAnswer {
	all := []columnAnswer{{"all", "", ""}, {"heard", "yes", `a.heard = 'yes'`}, {"heard", "no", `a.heard = 'no'`}, {"comment", "", `a.comment <> ''`}}
	for n := range 11 {
		all = append(all, columnAnswer{"liked", strconv.Itoa(n), fmt.Sprintf(`a.score = %d`, n)})
	}
	for n := 1; n <= 5; n++ {
		all = append(all, columnAnswer{"trust", strconv.Itoa(n), fmt.Sprintf(`a.trust = %d`, n)})
	}
	return all
}

// columnOpinions counts the answers that are columns, all in one walk.
func (r reader) columnOpinions(ctx context.Context, forms asked) (counts []app.OpinionCount, err error) {
	all, query := columnAnswers(), asked{sql: `SELECT ` + whose}
	for _, c := range all {
		one := `, count(*)`
		if c.is != "" {
			one += ` FILTER (WHERE ` + c.is + `)`
		}
		query.sql += one
	}
	query = query.and(forms).and(asked{sql: ` GROUP BY 1, 2, 3`})
	if err := r.settled(ctx); err != nil {
		return nil, err
	}
	rows, err := r.q.QueryContext(ctx, r.rebind(query.sql), query.args...)
	if err != nil {
		return nil, err
	}
	defer rows.Close()
	for rows.Next() {
		var of app.OpinionCount
		n := make([]int64, len(all))
		into := []any{&of.EventID, &of.Day, &of.Language}
		for i := range n {
			into = append(into, &n[i])
		}
		if err := rows.Scan(into...); err != nil {
			return nil, err
		}
		for i, c := range all {
			if of.Question, of.Answer, of.N = c.question, c.answer, n[i]; of.N > 0 {
				counts = append(counts, of)
			}
		}
	}
	return counts, rows.Err()
}
