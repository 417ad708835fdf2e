package db

import (
	"context"

	"sofra/app"
	"sofra/app/names"
)

// visitorsBehind counts visits: by the head-count of an event, and where nobody
// counted the hall, by the names that came.
func visitorsBehind(f app.Filter) asked {
	return held(f).and(asked{sql: `
		, visits AS (
			SELECT n.event_id, n.people FROM attendance n WHERE n.way = 'head-count' AND n.deleted_at IS NULL
			UNION ALL` + cameUncounted + `)
		SELECT 'events' AS kind, h.id, h.title AS name, h.day, CAST(sum(n.people) AS BIGINT) AS amount
		FROM held h JOIN visits n ON n.event_id = h.id
		GROUP BY h.id, h.title, h.day`})
}

// cameUncounted is how many names came to each event without a head-count.
const cameUncounted = `
	SELECT v.event_id, count(*) AS people FROM visitor v
	WHERE v.state = 'came' AND NOT EXISTS (SELECT 1 FROM attendance c WHERE c.event_id = v.event_id AND c.way = 'head-count' AND c.deleted_at IS NULL)
	GROUP BY v.event_id`

// cameRow is a name that came to an event.
type cameRow struct {
	EventID  app.ID
	Title    string
	Day      app.Date
	PersonID app.ID
	Person   string
	Name     string
}

// uniquePeople counts each person once, at the first event they came to. Names
// without a record are told apart by how they are written; one that is the name
// of a person who came is that person. The rows are events and name nobody.
func (r reader) uniquePeople(ctx context.Context, f app.Filter) (rows []app.Behind, err error) {
	query := held(f).and(asked{sql: `
		SELECT h.id AS event_id, h.title, h.day, v.person_id, coalesce(p.name, '') AS person, v.name
		FROM held h JOIN visitor v ON v.event_id = h.id LEFT JOIN person p ON p.id = v.person_id
		WHERE v.state = 'came' ORDER BY CASE WHEN h.day IS NULL THEN 1 ELSE 0 END, h.day, h.id, v.position, v.id`})
	var all []cameRow
	if err := r.all(ctx, &all, query.sql, query.args...); err != nil {
		return nil, err
	}
	known := map[string]string{} // the person of a name
	for _, v := range all {
		if v.PersonID != "" {
			known[names.Key(v.Person)] = string(v.PersonID)
		}
	}
	seen := map[string]bool{}
	for _, v := range all {
		who := string(v.PersonID)
		if who == "" {
			key := names.Key(v.Name)
			if who = known[key]; who == "" {
				who = "name " + key
			}
		}
		if seen[who] {
			continue
		}
		seen[who] = true
		if last := len(rows) - 1; last < 0 || rows[last].ID != v.EventID {
			rows = append(rows, app.Behind{Kind: app.Events, ID: v.EventID, Name: v.Title, Day: v.Day})
		}
		rows[len(rows)-1].Amount++
	}
	return rows, nil
}
