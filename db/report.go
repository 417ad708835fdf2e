package db

import (
	"context"

	"sofra/app"
)

// EventLines lists the events of the period, held or not.
func (r reader) EventLines(ctx context.Context, f app.Filter) (lines []app.EventLine, err error) {
	defer wrap(&err, "events of a report")
	answers, kept, err := r.formsAt(ctx)
	if err != nil {
		return nil, err
	}
	count := `(SELECT count(*) FROM response a WHERE a.event_id = e.id AND a.deleted_at IS NULL AND a.second_of IS NULL)`
	if kept {
		count = `0`
	}
	query := asked{sql: `
		SELECT e.id, e.day, e.kind, e.title, e.status, e.reason, coalesce(v.name, '') AS venue,
			coalesce(nullif(e.town, ''), v.town, '') AS town, v.place_id, coalesce(v.coordinates, '') AS coordinates, coalesce(p.code, '') AS project, e.sensitive,
			(SELECT count(*) FROM item i JOIN programme g ON g.id = i.programme_id AND g.deleted_at IS NULL
				WHERE i.programme_id = e.programme_id AND i.deleted_at IS NULL AND` + counts + `) AS items,
			` + visited + ` AS visitors,
			` + count + ` AS answers
		FROM event e LEFT JOIN venue v ON v.id = e.venue_id LEFT JOIN project p ON p.id = e.project_id
		WHERE e.deleted_at IS NULL AND e.kind <> 'rehearsal' AND e.status <> 'idea'`}.
		and(covers(f, "e.project_id", "e.day")).and(asked{sql: ` ORDER BY e.day IS NULL, e.day, e.starts, e.id`})
	if err := r.all(ctx, &lines, query.sql, query.args...); err != nil {
		return nil, err
	}
	for i := range lines {
		if kept {
			lines[i].Answers = int(answers[lines[i].ID])
		}
	}
	return lines, r.addCounts(ctx, f, lines)
}

// addCounts gives each event every count of who came.
func (r reader) addCounts(ctx context.Context, f app.Filter, lines []app.EventLine) error {
	var counts []app.Attendance
	query := asked{sql: `
		WITH visits AS (
			SELECT id, event_id, way, category, people, note FROM attendance WHERE deleted_at IS NULL
			UNION ALL SELECT c.event_id, c.event_id, 'names', '', c.people, '' FROM (` + cameUncounted + `) c)
		SELECT n.id, n.event_id, n.way, n.category, n.people, n.note
		FROM visits n JOIN event e ON e.id = n.event_id
		WHERE e.deleted_at IS NULL`}.
		and(covers(f, "e.project_id", "e.day")).and(asked{sql: ` ORDER BY n.way, n.category, n.id`})
	if err := r.all(ctx, &counts, query.sql, query.args...); err != nil {
		return err
	}
	at := map[app.ID]int{}
	for i, l := range lines {
		at[l.ID] = i
	}
	for _, c := range counts {
		if i, ok := at[c.EventID]; ok {
			lines[i].Counts = append(lines[i].Counts, c)
		}
	}
	return nil
}

// ItemLines lists what was on the programme of each event held.
func (r reader) ItemLines(ctx context.Context, f app.Filter) (lines []app.ItemLine, err error) {
	defer wrap(&err, "items of a report")
	evenings, err := r.evenings(ctx, held(f))
	if err != nil {
		return nil, err
	}
	var items []struct {
		ProgrammeID app.ID
		app.ItemLine
	}
	query := held(f).and(asked{sql: `
		SELECT i.programme_id, i.id AS item_id, i.kind, i.position,
			coalesce(nullif(i.title, ''), w.title, '') AS title, i.work_id, i.planned, i.performed AS played,
			coalesce(w.title, '') AS work, coalesce(w.composer, '') AS composer, coalesce(w.arranger, '') AS arranger,
			coalesce(w.tradition, '') AS tradition, coalesce(` + interprets + `, false) AS new_version
		FROM programme g JOIN item i ON i.programme_id = g.id AND i.deleted_at IS NULL AND` + counts + `
		LEFT JOIN work w ON w.id = i.work_id AND w.deleted_at IS NULL
		WHERE g.deleted_at IS NULL AND g.id IN (SELECT programme_id FROM held) ORDER BY i.position, i.id`})
	if err := r.all(ctx, &items, query.sql, query.args...); err != nil {
		return nil, err
	}
	of := map[app.ID][]app.ItemLine{}
	for _, i := range items {
		of[i.ProgrammeID] = append(of[i.ProgrammeID], i.ItemLine)
	}
	for _, e := range evenings {
		for _, l := range of[e.ProgrammeID] {
			l.EventID, l.Day, l.Event = e.ID, e.Day, e.Title
			lines = append(lines, l)
		}
	}
	return lines, r.addPerformers(ctx, f, lines)
}

// addPerformers names who played each item, in their order.
func (r reader) addPerformers(ctx context.Context, f app.Filter, lines []app.ItemLine) error {
	var all []struct {
		ItemID app.ID
		Name   string
	}
	query := held(f).and(asked{sql: `
		SELECT i.id AS item_id, ` + billedAs(`p`, `n`, `x.said`) + ` AS name
		FROM item i JOIN performer x ON x.item_id = i.id AND x.deleted_at IS NULL
		LEFT JOIN person p ON p.id = x.person_id AND p.deleted_at IS NULL
		LEFT JOIN ensemble n ON n.id = x.ensemble_id AND n.deleted_at IS NULL
		WHERE i.deleted_at IS NULL AND i.programme_id IN (SELECT programme_id FROM held)
		ORDER BY i.id, x.position, x.id`})
	if err := r.all(ctx, &all, query.sql, query.args...); err != nil {
		return err
	}
	of := map[app.ID][]string{}
	for _, x := range all {
		if x.Name != "" {
			of[x.ItemID] = append(of[x.ItemID], x.Name)
		}
	}
	for i := range lines {
		lines[i].Performers = of[lines[i].ItemID]
	}
	return nil
}
