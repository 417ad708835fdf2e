package db

import (
	"context"

	"sofra/app"
)

// codedFrom is the forms a from before and after, with their questionnaires k
// and events e.
const codedFrom = `FROM response a JOIN questionnaire k ON k.id = a.questionnaire_id LEFT JOIN event e ON e.id = coalesce(a.event_id, k.event_id)
	WHERE a.deleted_at IS NULL AND a.second_of IS NULL AND k.purpose IN ('before', 'after')`

// inSeries is the series of such a form, and atEvent its event where it is of
// none; ” is none.
const (
	inSeries = `coalesce(k.series_id, e.series_id, '')`
	atEvent  = `CASE WHEN coalesce(k.series_id, e.series_id) IS NULL THEN coalesce(k.event_id, a.event_id, '') ELSE '' END`
)

func (r reader) PairPlaces(ctx context.Context) (all []app.PairPlace, err error) {
	defer wrap(&err, "places of forms before and after")
	err = r.all(ctx, &all, `
		SELECT x.series_id, x.event_id, coalesce(s.title, v.title, '') AS title, x.before, x.after FROM (
			SELECT `+inSeries+` AS series_id, `+atEvent+` AS event_id,
				sum(CASE WHEN k.purpose = 'before' THEN 1 ELSE 0 END) AS before, sum(CASE WHEN k.purpose = 'after' THEN 1 ELSE 0 END) AS after, max(a.day) AS latest
			`+codedFrom+` GROUP BY 1, 2) x
		LEFT JOIN series s ON s.id = x.series_id LEFT JOIN event v ON v.id = x.event_id
		ORDER BY x.latest IS NULL, x.latest DESC, title`)
	return all, err
}

func (r reader) CodedForms(ctx context.Context, p app.PairPlace) (all []app.CodedForm, err error) {
	defer wrap(&err, "forms before and after")
	only, args := codedFrom+` AND `+inSeries+` = ? AND `+atEvent+` = ?`, []any{string(p.SeriesID), string(p.EventID)}
	if err := r.all(ctx, &all, `
		SELECT a.id, a.questionnaire_id, k.purpose, a.own_code, a.number, a.day, a.score, a.heard, a.trust
		`+only+` ORDER BY a.filled_at, a.id`, args...); err != nil {
		return nil, err
	}
	at := map[app.ID]*app.CodedForm{}
	for i := range all {
		at[all[i].ID] = &all[i]
	}
	var answers []app.FormAnswer
	err = r.all(ctx, &answers, `
		SELECT `+columns[app.FormAnswer]("w.")+` FROM answer w
		WHERE (w.number IS NOT NULL OR w.choice_code <> '') AND w.response_id IN (SELECT a.id `+only+`)
			AND NOT EXISTS (SELECT 1 FROM question q WHERE q.code = w.question_code AND q.identity)
		ORDER BY w.response_id, w.id`, args...)
	for _, one := range answers {
		if f := at[one.ResponseID]; f != nil {
			f.Answers = append(f.Answers, one)
		}
	}
	return all, err
}
