package db

import (
	"context"

	"sofra/app"
)

// performed is a name that belongs to one performance.
type performed struct {
	EventID app.ID
	Name    string
}

// Performances asks for the events first, then for all that was played and for
// all who were there.
func (r reader) Performances(ctx context.Context, person app.ID) (all []app.Performance, err error) {
	defer wrap(&err, "performances")
	stage := onStage(app.Filter{})
	if err = r.all(ctx, &all, stage.sql+`
		SELECT e.id AS event_id, e.title AS event, e.kind, e.day, coalesce(v.name, '') AS venue, coalesce(nullif(v.town, ''), e.town) AS town
		FROM stage s JOIN event e ON e.id = s.event_id LEFT JOIN venue v ON v.id = e.venue_id
		WHERE s.person_id = ? ORDER BY e.day DESC, e.starts DESC, e.id`, append(stage.args, person)...); err != nil || len(all) == 0 {
		return all, err
	}
	var pieces, ensembles, people []performed
	if err = r.all(ctx, &pieces, held(app.Filter{}).sql+played()+`
		SELECT x.event_id, CASE WHEN i.title <> '' THEN i.title ELSE coalesce(w.title, '') END AS name
		FROM played x JOIN item i ON i.id = x.item_id LEFT JOIN work w ON w.id = i.work_id
		WHERE x.person_id = ? AND i.kind NOT IN `+quoted(app.NotMusic()...)+` ORDER BY i.position, i.id`, person); err != nil {
		return nil, err
	}
	in := playedIn(stage, person)
	if err = r.all(ctx, &ensembles, in.sql, in.args...); err != nil {
		return nil, err
	}
	if err = r.all(ctx, &people, stage.sql+`
		SELECT s.event_id, p.name FROM stage s JOIN stage o ON o.event_id = s.event_id AND o.person_id = ?
		JOIN person p ON p.id = s.person_id AND p.deleted_at IS NULL
		WHERE s.person_id <> o.person_id ORDER BY p.sort_key, p.id`, append(stage.args, person)...); err != nil {
		return nil, err
	}
	for i := range all {
		all[i].Played = namesAt(all[i].EventID, pieces)
		all[i].With = append(namesAt(all[i].EventID, ensembles), namesAt(all[i].EventID, people)...)
	}
	return all, nil
}

// playedIn are the ensembles in which a person played, as a member or in the
// line-up of that evening.
func playedIn(stage asked, person app.ID) asked {
	return stage.and(asked{`, mine AS (
			SELECT h.id AS event_id, x.ensemble_id FROM held h JOIN billed x ON x.programme_id = h.programme_id
			JOIN member m ON m.ensemble_id = x.ensemble_id WHERE m.person_id = ? AND` + here + ` AND` + notOffAt(`h.id`) + `
			UNION
			SELECT h.id, x.ensemble_id FROM held h JOIN billed x ON x.programme_id = h.programme_id
			JOIN booking b ON b.event_id = h.id AND b.ensemble_id = x.ensemble_id JOIN lineup u ON u.booking_id = b.id
			WHERE u.person_id = ? AND` + stands(`b`) + ` AND` + onTop + `
			UNION
			SELECT h.id, b.ensemble_id FROM held h JOIN booking b ON b.event_id = h.id WHERE` + agreed("b") + ` AND` + playsIn(`CAST(? AS TEXT)`) + `
		)
		SELECT x.event_id, n.name FROM mine x JOIN ensemble n ON n.id = x.ensemble_id AND n.deleted_at IS NULL
		ORDER BY n.sort_key, n.id`, []any{person, person, person, person, person}})
}

// namesAt are the names that belong to an event.
func namesAt(event app.ID, all []performed) (names []string) {
	for _, p := range all {
		if p.EventID == event {
			names = append(names, p.Name)
		}
	}
	return names
}
