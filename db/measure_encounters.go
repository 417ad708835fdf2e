package db

import (
	"context"
	"strings"

	"sofra/app"
)

// playing is a person in one piece of an event that was held.
type playing struct {
	EventID, ItemID, PersonID app.ID
	Day                       app.Date
	Event, Item               string
	Seconds                   int64
	NewVersion                bool
	Lead                      bool
	Nameless                  int64 // others in the piece whom nobody is known for
}

// together lists who played in which piece, the earliest first; events without
// a day are left out, for nobody knows what came before them. Who has
// that role at a piece leads it, and where nobody has, whoever is named first. Only is whom to look for; none is everybody.
func (r reader) together(ctx context.Context, f app.Filter, only ...app.ID) (rows []playing, err error) {
	query := held(f).and(asked{sql: played() + `, foremost AS (
			SELECT x.item_id, min(x.position) AS position, max(CASE WHEN x.role = 'lead' THEN 1 ELSE 0 END) AS said
			FROM performer x WHERE x.deleted_at IS NULL GROUP BY x.item_id
		), leads AS (
			SELECT DISTINCT h.id AS event_id, x.item_id, coalesce(x.person_id, m.person_id) AS person_id
			FROM held h JOIN item i ON i.programme_id = h.programme_id AND i.deleted_at IS NULL
			JOIN foremost f ON f.item_id = i.id
			JOIN performer x ON x.item_id = i.id AND x.deleted_at IS NULL AND (x.role = 'lead' OR f.said = 0 AND x.position = f.position)
			LEFT JOIN member m ON m.ensemble_id = x.ensemble_id AND` + here + `
		)
		SELECT x.event_id, x.item_id, x.person_id, x.day, h.title AS event, coalesce(nullif(i.title, ''), w.title, '') AS item,
			x.seconds, coalesce(` + interprets + `, false) AS new_version, l.person_id IS NOT NULL AS lead,
			(SELECT count(*) FROM performer o WHERE o.item_id = i.id AND o.deleted_at IS NULL
				AND o.person_id IS NULL AND o.ensemble_id IS NULL) AS nameless
		FROM played x JOIN held h ON h.id = x.event_id JOIN item i ON i.id = x.item_id
		JOIN person p ON p.id = x.person_id AND p.deleted_at IS NULL
		LEFT JOIN work w ON w.id = i.work_id AND w.deleted_at IS NULL
		LEFT JOIN leads l ON l.event_id = x.event_id AND l.item_id = x.item_id AND l.person_id = x.person_id
		WHERE x.day IS NOT NULL AND i.kind NOT IN ` + quoted(app.NotMusic()...)})
	if len(only) > 0 && len(only) <= mostAsked {
		in, args := among(only)
		query = query.and(asked{` AND x.person_id IN ` + in, args})
	}
	query.sql += ` ORDER BY x.day, x.event_id, i.position, i.id, x.person_id`
	err = r.all(ctx, &rows, query.sql, query.args...)
	return rows, err
}

// pieces parts rows into those of one piece at one event.
func pieces(rows []playing) (all [][]playing) {
	from := 0
	for i := range rows {
		if i+1 == len(rows) || rows[i+1].ItemID != rows[i].ItemID || rows[i+1].EventID != rows[i].EventID {
			all = append(all, rows[from:i+1])
			from = i + 1
		}
	}
	return all
}

// encounters lists the events at which people of different communities played
// together for the first time, with how many such pairs there were. A row names
// the event and its pieces, and nobody.
func (r reader) encounters(ctx context.Context, f app.Filter) (rows []app.Behind, err error) {
	ours, err := r.together(ctx, f)
	if err != nil || len(ours) == 0 {
		return nil, err
	}
	people := peopleIn(ours)
	all, err := r.together(ctx, app.Filter{To: f.To}, people...)
	if err != nil {
		return nil, err
	}
	said, err := r.voices(ctx, people)
	if err != nil {
		return nil, err
	}
	counted, met := map[app.ID]bool{}, map[[2]app.ID]bool{}
	for _, row := range ours {
		counted[row.EventID] = true
	}
	for _, piece := range pieces(all) {
		if n := firsts(piece, said, met); n > 0 && counted[piece[0].EventID] {
			rows = addEncounter(rows, piece[0], n)
		}
	}
	return rows, nil
}

// firsts counts the pairs of a piece that had not met, and remembers them.
func firsts(piece []playing, said map[app.ID]voice, met map[[2]app.ID]bool) (n int64) {
	for i, a := range piece {
		if len(said[a.PersonID].communities) == 0 {
			continue
		}
		for _, b := range piece[i+1:] { // in order of their ids
			pair := [2]app.ID{a.PersonID, b.PersonID}
			if !met[pair] && said[a.PersonID].apart(said[b.PersonID]) {
				met[pair] = true
				n++
			}
		}
	}
	return n
}

// addEncounter adds pairs to the row of their event.
func addEncounter(rows []app.Behind, at playing, n int64) []app.Behind {
	if last := len(rows) - 1; last >= 0 && rows[last].ID == at.EventID {
		rows[last].Amount += n
		rows[last].Name += ", " + at.Item
		return rows
	}
	return append(rows, app.Behind{Kind: app.Events, ID: at.EventID, Name: strings.TrimSuffix(at.Event+": "+at.Item, ": "), Day: at.Day, Amount: n})
}

// peopleIn are the people of rows, each once.
func peopleIn(rows []playing) (people []app.ID) {
	seen := map[app.ID]bool{}
	for _, row := range rows {
		if !seen[row.PersonID] {
			seen[row.PersonID] = true
			people = append(people, row.PersonID)
		}
	}
	return people
}
