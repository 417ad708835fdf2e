package db

import (
	"cmp"
	"context"
	"slices"

	"sofra/app"
)

// together lists who played in which piece of the events held, the earliest first; events without
// a day are left out, for nobody knows what came before them. Who has
// that role at a piece leads it, and where nobody has, whoever is named first. Only is whom to look for; none is everybody.
//
// A programme is played at many events: what is said of its pieces is read once, and
// put together here.
func (r reader) together(ctx context.Context, held asked, only ...app.ID) (rows []playing, err error) {
	query := held.and(asked{sql: playedOrTwice() + `
		SELECT x.event_id, x.item_id, x.person_id, x.day, x.seconds FROM played x
		JOIN person p ON p.id = x.person_id AND p.deleted_at IS NULL WHERE x.day IS NOT NULL`})
	if len(only) > 0 && len(only) <= mostAsked {
		in, args := among(only)
		query = query.and(asked{` AND x.person_id IN ` + in, args})
	}
	var all []playing
	if err := r.all(ctx, &all, query.sql, query.args...); err != nil || len(all) == 0 {
		return nil, err
	}
	events, items, err := r.playedPieces(ctx, held)
	if err != nil {
		return nil, err
	}
	leads, err := r.leads(ctx, held)
	if err != nil {
		return nil, err
	}
	type one struct{ event, item, person app.ID }
	seen := make(map[one]bool, len(all))
	for _, x := range all {
		at, music := items[x.ItemID]
		who := one{x.EventID, x.ItemID, x.PersonID}
		if !music || seen[who] {
			continue
		}
		seen[who] = true
		x.Event, x.Item, x.NewVersion, x.Performed, x.Nameless, x.position = events[x.EventID], at.Item, at.NewVersion, at.Performed, at.Nameless, at.Position
		x.Lead = leads[leading{"", x.ItemID, x.PersonID}] || leads[leading{x.EventID, x.ItemID, x.PersonID}]
		rows = append(rows, x)
	}
	slices.SortFunc(rows, func(a, b playing) int {
		return cmp.Or(cmp.Compare(a.Day, b.Day), cmp.Compare(a.EventID, b.EventID), cmp.Compare(a.position, b.position), cmp.Compare(a.ItemID, b.ItemID), cmp.Compare(a.PersonID, b.PersonID))
	})
	return rows, nil
}

// playedPiece is a piece of a programme, whenever it is played.
type playedPiece struct {
	ItemID     app.ID
	Item       string
	Position   int
	NewVersion bool
	Performed  bool
	Nameless   int64
}

// playedPieces are the titles of events held, and the pieces of music on their programmes.
func (r reader) playedPieces(ctx context.Context, held asked) (events map[app.ID]string, items map[app.ID]playedPiece, err error) {
	var titles []struct {
		ID    app.ID
		Title string
	}
	query := held.and(asked{sql: ` SELECT id, title FROM held`})
	if err := r.all(ctx, &titles, query.sql, query.args...); err != nil {
		return nil, nil, err
	}
	events = make(map[app.ID]string, len(titles))
	for _, e := range titles {
		events[e.ID] = e.Title
	}
	var all []playedPiece
	query = held.and(asked{sql: `
		SELECT i.id AS item_id, coalesce(nullif(i.title, ''), w.title, '') AS item, i.position, coalesce(` + interprets + `, false) AS new_version,
			(i.performed > 0 OR i.outcome <> '' OR g.status = 'performed') AS performed,
			(SELECT count(*) FROM performer o WHERE o.item_id = i.id AND o.deleted_at IS NULL
				AND o.person_id IS NULL AND o.ensemble_id IS NULL) AS nameless
		FROM item i JOIN programme g ON g.id = i.programme_id LEFT JOIN work w ON w.id = i.work_id AND w.deleted_at IS NULL
		WHERE i.programme_id IN (SELECT programme_id FROM held) AND i.kind NOT IN ` + quoted(app.NotMusic()...)})
	err = r.all(ctx, &all, query.sql, query.args...)
	items = make(map[app.ID]playedPiece, len(all))
	for _, i := range all {
		items[i.ItemID] = i
	}
	return events, items, err
}

// leading is who leads a piece: at every event, or at one as a member of who plays.
type leading struct{ EventID, ItemID, PersonID app.ID }

func (r reader) leads(ctx context.Context, held asked) (map[leading]bool, error) {
	var all []leading
	query := held.and(asked{sql: `, foremost AS (
			SELECT x.item_id, min(x.position) AS position, max(CASE WHEN x.role = 'lead' THEN 1 ELSE 0 END) AS said
			FROM performer x WHERE x.deleted_at IS NULL GROUP BY x.item_id
		), lead AS (
			SELECT i.programme_id, x.item_id, x.person_id, x.ensemble_id
			FROM item i JOIN foremost f ON f.item_id = i.id
			JOIN performer x ON x.item_id = i.id AND x.deleted_at IS NULL AND (x.role = 'lead' OR f.said = 0 AND x.position = f.position)
			WHERE i.deleted_at IS NULL AND i.programme_id IN (SELECT programme_id FROM held)
		)
		SELECT '' AS event_id, l.item_id, l.person_id FROM lead l WHERE l.person_id IS NOT NULL
		UNION ALL SELECT h.id, l.item_id, m.person_id FROM held h JOIN lead l ON l.programme_id = h.programme_id AND l.person_id IS NULL
			JOIN member m ON m.ensemble_id = l.ensemble_id AND` + here})
	err := r.all(ctx, &all, query.sql, query.args...)
	leads := make(map[leading]bool, len(all))
	for _, l := range all {
		leads[l] = true
	}
	return leads, err
}
