package db

import (
	"context"
	"slices"

	"sofra/app"
)

// stood is somebody on stage at an event.
type stood struct {
	EventID, PersonID app.ID
	Day               app.Date
}

// stoodOn lists who was on stage at the events held, each once an event, by their
// days, those without one last.
func (r reader) stoodOn(ctx context.Context, f app.Filter) (rows []stood, err error) {
	evenings, err := r.evenings(ctx, held(f))
	if err != nil || len(evenings) == 0 {
		return nil, err
	}
	var named []struct{ ProgrammeID, PersonID app.ID }
	query := held(f).and(asked{sql: billed + `
		SELECT x.programme_id, x.person_id FROM billed x JOIN person p ON p.id = x.person_id AND p.deleted_at IS NULL
		WHERE x.programme_id IN (SELECT programme_id FROM held)`})
	if err := r.all(ctx, &named, query.sql, query.args...); err != nil {
		return nil, err
	}
	var others []stood
	query = held(f).and(asked{sql: billed + `, stage AS (` + unbilled(`UNION ALL`) + `)
		SELECT s.event_id, s.person_id FROM stage s JOIN person p ON p.id = s.person_id AND p.deleted_at IS NULL`})
	if err := r.all(ctx, &others, query.sql, query.args...); err != nil {
		return nil, err
	}
	inProgramme, at := map[app.ID][]app.ID{}, map[app.ID][]app.ID{}
	for _, n := range named {
		inProgramme[n.ProgrammeID] = append(inProgramme[n.ProgrammeID], n.PersonID)
	}
	for _, o := range others {
		at[o.EventID] = append(at[o.EventID], o.PersonID)
	}
	var people []app.ID
	for _, e := range evenings {
		people = append(append(people[:0], inProgramme[e.ProgrammeID]...), at[e.ID]...)
		slices.Sort(people)
		for _, id := range slices.Compact(people) {
			rows = append(rows, stood{e.ID, id, e.Day})
		}
	}
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
	times, err := r.playedTimes(ctx, f)
	if err != nil {
		return nil, err
	}
	list, in := r.list(people)
	query := held(f).and(asked{sql: `, fees AS (
			SELECT b.person_id, sum(b.fee) AS fees FROM held h JOIN booking b ON b.event_id = h.id
			WHERE b.fee > 0 AND b.currency = 'EUR' AND` + agreed(`b`) + ` GROUP BY b.person_id
		)
		SELECT p.id, p.name, CAST(coalesce(x.fees, 0) AS BIGINT) AS fees, x.fees IS NOT NULL AS paid
		FROM person p LEFT JOIN fees x ON x.person_id = p.id
		WHERE p.id IN ` + in + ` ORDER BY p.sort_key, p.id`}).and(asked{args: []any{list}})
	if err := r.all(ctx, &lines, query.sql, query.args...); err != nil {
		return nil, err
	}
	for i := range lines {
		l, s := &lines[i], at[lines[i].ID]
		l.Events, l.FirstDay, l.LastDay = s.Events, s.FirstDay, s.LastDay
		l.Items, l.Seconds = times[l.ID].Items, times[l.ID].Seconds
	}
	return lines, nil
}

// playedTimes are how many items people played, and how long.
func (r reader) playedTimes(ctx context.Context, f app.Filter) (map[app.ID]app.ArtistLine, error) {
	bill, err := r.playbill(ctx, held(f))
	times := map[app.ID]app.ArtistLine{}
	bill.each(func(_ *evening, i *playedPiece, people []app.ID) {
		for _, id := range people {
			t := times[id]
			t.Items++
			t.Seconds += i.Seconds
			times[id] = t
		}
	})
	return times, err
}
