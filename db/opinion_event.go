package db

import (
	"cmp"
	"context"
	"slices"
	"strings"

	"sofra/app"
)

// eventsAtOnce is how many events are asked for in one statement.
const eventsAtOnce = 1000

func (r reader) OpinionEvents(ctx context.Context, ids ...app.ID) (events []app.OpinionEvent, err error) {
	defer wrap(&err, "events of opinions")
	for part := range slices.Chunk(ids, eventsAtOnce) {
		var more []app.OpinionEvent
		var args []any
		for _, id := range part {
			args = append(args, id)
		}
		if err := r.all(ctx, &more, `
			SELECT e.id, e.title, e.day, e.series_id, coalesce(s.title, '') AS series,
				coalesce((SELECT CAST(sum(n.people) AS BIGINT) FROM attendance n WHERE n.event_id = e.id AND n.way = 'head-count' AND n.deleted_at IS NULL),
					(SELECT count(*) FROM visitor v WHERE v.event_id = e.id AND v.state = 'came')) AS came
			FROM event e LEFT JOIN series s ON s.id = e.series_id
			WHERE e.id IN (?`+strings.Repeat(`, ?`, len(args)-1)+`)`, args...); err != nil {
			return nil, err
		}
		events = append(events, more...)
	}
	slices.SortFunc(events, func(a, b app.OpinionEvent) int { return cmp.Or(cmp.Compare(a.Day, b.Day), cmp.Compare(a.ID, b.ID)) })
	return events, nil
}

func (r reader) OpinionDays(ctx context.Context) (first, last app.Date, err error) {
	defer wrap(&err, "days of opinions")
	const dated = `SELECT day FROM response WHERE deleted_at IS NULL AND day IS NOT NULL ORDER BY day`
	if err := r.maybe(ctx, &first, dated+` LIMIT 1`); err != nil {
		return first, last, err
	}
	err = r.maybe(ctx, &last, dated+` DESC LIMIT 1`)
	return first, last, err
}

// CommunityOpinions counts the answers of all forms by what they said of their
// community. Sums leave this function, and leave app protected only.
func (r reader) CommunityOpinions(ctx context.Context) (counts []app.CommunityOpinion, err error) {
	defer wrap(&err, "opinions by community")
	whose := r.year(`a.day`) + ` AS year, e.series_id, a.community`
	forms := ` FROM response a LEFT JOIN event e ON e.id = a.event_id`
	are := ` WHERE a.deleted_at IS NULL AND a.second_of IS NULL` + afterwards(app.ResponseFilter{}).sql
	for _, one := range []string{
		`SELECT ` + whose + `, 'liked' AS question, CAST(a.score AS TEXT) AS answer, count(*) AS n` + forms + are + ` AND a.score IS NOT NULL GROUP BY 1, 2, 3, a.score`,
		`SELECT ` + whose + `, 'trust' AS question, CAST(a.trust AS TEXT) AS answer, count(*) AS n` + forms + are + ` AND a.trust IS NOT NULL GROUP BY 1, 2, 3, a.trust`,
		`SELECT ` + whose + `, 'heard' AS question, a.heard AS answer, count(*) AS n` + forms + are + ` AND a.heard <> '' GROUP BY 1, 2, 3, a.heard`,
		`SELECT ` + whose + `, w.question_code AS question, coalesce(nullif(w.choice_code, ''), CAST(w.number AS TEXT), '') AS answer, count(*) AS n` +
			forms + ` JOIN answer w ON w.response_id = a.id` + are + ` GROUP BY 1, 2, 3, w.question_code, w.choice_code, w.number`,
	} {
		var more []app.CommunityOpinion
		if err := r.all(ctx, &more, one); err != nil {
			return nil, err
		}
		counts = append(counts, more...)
	}
	return counts, nil
}
