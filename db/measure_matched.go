package db

import (
	"cmp"
	"context"
	"slices"
	"strconv"

	"sofra/app"
)

// matched are the people who answered a question before and after, each by the
// form from after; a person counts in the period of that one, whenever they filled
// in the first. What people said of themselves is not read with it.
func (r reader) matched(ctx context.Context, m app.Measure, f app.Filter) (rows []app.Behind, err error) {
	forms, err := r.codedOf(ctx, f)
	if err != nil {
		return nil, err
	}
	for _, place := range placed(forms) {
		for _, pair := range app.PairForms(place) {
			amount, both := weighPair(m, f.Narrow, pair)
			day := pair[1].Day
			if !both || amount == 0 || f.From != "" && day < f.From || f.To != "" && day > f.To {
				continue
			}
			rows = append(rows, app.Behind{Kind: app.Responses, ID: pair[1].ID, Day: day, Amount: amount})
		}
	}
	slices.SortFunc(rows, func(a, b app.Behind) int { return cmp.Or(cmp.Compare(a.Day, b.Day), cmp.Compare(a.ID, b.ID)) })
	return rows, nil
}

// weighPair is what a pair adds to a measure; both says that they answered twice.
func weighPair(m app.Measure, by app.Narrow, pair [2]app.CodedForm) (amount int64, both bool) {
	n0, c0 := pair[0].Said(by.Question)
	n1, c1 := pair[1].Said(by.Question)
	if both = (n0 != nil || c0 != "") && (n1 != nil || c1 != ""); !both {
		return 0, false
	}
	switch m {
	case app.MatchedGiven:
		return 1, true
	case app.MatchedTop:
		said := c1
		if n1 != nil {
			said = strconv.Itoa(*n1)
		}
		return one(slices.Contains(app.SetOf(by.Answers), said)), true
	}
	if n0 == nil || n1 == nil {
		return 0, false
	}
	return int64(*n1-*n0) * app.ScoreUnit, true
}

// codedOf are the forms from before and after of a grant's projects, of any time.
func (r reader) codedOf(ctx context.Context, f app.Filter) (all []pairedBy, err error) {
	only := asked{sql: ` ` + codedFrom}.and(covers(app.Filter{GrantID: f.GrantID}, `coalesce(a.project_id, e.project_id)`, `a.day`)).and(openly(f))
	if err := r.all(ctx, &all, `
		SELECT a.id, a.questionnaire_id, k.purpose, a.own_code, coalesce(a.day, e.day) AS day, a.score, a.heard, a.trust,
			`+inSeries+` AS series_id, `+atEvent+` AS event_id`+only.sql+` ORDER BY a.filled_at, a.id`, only.args...); err != nil {
		return nil, err
	}
	at := map[app.ID]*app.CodedForm{}
	for i := range all {
		at[all[i].ID] = &all[i].CodedForm
	}
	var answers []app.FormAnswer
	err = r.all(ctx, &answers, `
		SELECT `+columns[app.FormAnswer]("w.")+` FROM answer w
		WHERE w.question_code = ? AND (w.number IS NOT NULL OR w.choice_code <> '') AND w.response_id IN (SELECT a.id `+only.sql+`)
			AND NOT EXISTS (SELECT 1 FROM question q WHERE q.code = w.question_code AND q.identity)
		ORDER BY w.response_id, w.id`, append([]any{f.Question}, only.args...)...)
	for _, one := range answers {
		if f := at[one.ResponseID]; f != nil {
			f.Answers = append(f.Answers, one)
		}
	}
	return all, err
}

// pairedBy is a form with where it is of.
type pairedBy struct {
	app.CodedForm
	SeriesID, EventID app.ID
}

// placed puts forms together by where they are of.
func placed(all []pairedBy) (places [][]app.CodedForm) {
	at := map[[2]app.ID]int{}
	for _, f := range all {
		key := [2]app.ID{f.SeriesID, f.EventID}
		i, ok := at[key]
		if !ok {
			i = len(places)
			at[key] = i
			places = append(places, nil)
		}
		places[i] = append(places[i], f.CodedForm)
	}
	return places
}
