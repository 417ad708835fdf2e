package db

import (
	"context"
	"slices"
	"strings"

	"sofra/app"
)

// stood is somebody on stage at an event.
type stood struct {
	EventID, PersonID app.ID
	Day               app.Date
}

// stoodOn lists who was on stage at the events held, each once an event, by their
// days, those without one last. To have the database tell twice from once, and count,
// takes many times as long.
func (r reader) stoodOn(ctx context.Context, f app.Filter) (rows []stood, err error) {
	query := onStageBy(f, `UNION ALL`).and(asked{sql: `
		SELECT s.event_id, s.person_id, s.day FROM stage s JOIN person p ON p.id = s.person_id AND p.deleted_at IS NULL`})
	if err := r.all(ctx, &rows, query.sql, query.args...); err != nil {
		return nil, err
	}
	seen := make(map[stood]bool, len(rows))
	rows = slices.DeleteFunc(rows, func(s stood) bool {
		twice := seen[s]
		seen[s] = true
		return twice
	})
	slices.SortFunc(rows, func(a, b stood) int {
		if d := byDay(a.Day, b.Day); d != 0 {
			return d
		}
		if e := strings.Compare(string(a.EventID), string(b.EventID)); e != 0 {
			return e
		}
		return strings.Compare(string(a.PersonID), string(b.PersonID))
	})
	return rows, nil
}

// ArtistLines lists the people on stage.
func (r reader) ArtistLines(ctx context.Context, f app.Filter) (lines []app.ArtistLine, err error) {
	defer wrap(&err, "artists of a report")
	stage, err := r.stoodOn(ctx, f)
	if err != nil || len(stage) == 0 {
		return nil, err
	}
	at := map[app.ID]*app.ArtistLine{}
	var people []app.ID
	for _, s := range stage {
		l := at[s.PersonID]
		if l == nil {
			l = &app.ArtistLine{FirstDay: s.Day}
			at[s.PersonID], people = l, append(people, s.PersonID)
		}
		if l.Events++; s.Day != "" { // those without a day come last
			l.LastDay = s.Day
		}
	}
	list, in := r.list(people)
	query := held(f).and(asked{sql: played() + `, fees AS (
			SELECT b.person_id, sum(b.fee) AS fees FROM held h JOIN booking b ON b.event_id = h.id
			WHERE b.fee > 0 AND b.currency = 'EUR' AND` + agreed(`b`) + ` GROUP BY b.person_id
		), times AS (
			SELECT person_id, count(*) AS items, sum(seconds) AS seconds FROM played GROUP BY person_id
		)
		SELECT p.id, p.name, coalesce(t.items, 0) AS items,
			CAST(coalesce(t.seconds, 0) AS BIGINT) AS seconds, CAST(coalesce(x.fees, 0) AS BIGINT) AS fees, x.fees IS NOT NULL AS paid
		FROM person p LEFT JOIN times t ON t.person_id = p.id LEFT JOIN fees x ON x.person_id = p.id
		WHERE p.id IN ` + in + ` ORDER BY p.sort_key, p.id`}).and(asked{args: []any{list}})
	if err := r.all(ctx, &lines, query.sql, query.args...); err != nil {
		return nil, err
	}
	for i := range lines {
		l, s := &lines[i], at[lines[i].ID]
		l.Events, l.FirstDay, l.LastDay = s.Events, s.FirstDay, s.LastDay
	}
	return lines, nil
}
