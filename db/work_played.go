package db

import (
	"context"
	"slices"

	"sofra/app"
)

func (r reader) Played(ctx context.Context, work app.ID, p app.Page) (rows []app.Playing, n int, err error) {
	defer wrap(&err, "where a work was played")
	n, err = r.page(ctx, &rows, list{
		columns: `x.event_id, x.day, x.event, x.venue, x.times, x.seconds`,
		from: `FROM (SELECT e.id AS event_id, e.day, e.title AS event, coalesce(v.name, '') AS venue, count(*) AS times,
				CAST(sum(CASE WHEN i.performed > 0 THEN i.performed ELSE i.planned END) AS BIGINT) AS seconds
			` + playedAt(`LEFT JOIN venue v ON v.id = e.venue_id`) + ` AND i.work_id = ?
			GROUP BY e.id, e.day, e.title, v.name) x WHERE true`,
		args: []any{string(work)}, id: `x.event_id`, kind: app.Events, order: `x.day DESC`,
	}, p)
	return rows, n, err
}

// players joins those of the items; a name that a list wrote is nobody's.
const players = `JOIN performer x ON x.item_id = i.id AND x.deleted_at IS NULL
	LEFT JOIN person p ON p.id = x.person_id AND p.deleted_at IS NULL
	LEFT JOIN ensemble n ON n.id = x.ensemble_id AND n.deleted_at IS NULL`

func (r reader) PlayedBy(ctx context.Context, work app.ID, p app.Page) (rows []app.WorkPlayer, n int, err error) {
	defer wrap(&err, "who played a work")
	name := billedAs(`p`, `n`, `x.said`)
	n, err = r.page(ctx, &rows, list{
		columns: `y.person_id, y.ensemble_id, y.name, y.times, y.last_day`,
		from: `FROM (SELECT p.id AS person_id, n.id AS ensemble_id, ` + name + ` AS name, coalesce(p.id, n.id, '') AS id,
				coalesce(p.sort_key, n.sort_key) AS by_name, count(DISTINCT e.id) AS times, max(e.day) AS last_day
			` + playedAt(players) + ` AND i.work_id = ? AND ` + name + ` <> ''
			GROUP BY p.id, n.id, ` + name + `, p.sort_key, n.sort_key) y WHERE true`,
		args: []any{string(work)}, id: `y.id`, order: `y.times DESC, y.last_day DESC, y.by_name, y.name`,
	}, p)
	if err != nil || len(rows) == 0 {
		return rows, n, err
	}
	var said []app.WorkPlayer
	if err := r.all(ctx, &said, `SELECT DISTINCT p.id AS person_id, n.id AS ensemble_id, `+name+` AS name, x.part AS parts
		`+playedAt(players)+` AND i.work_id = ? AND x.part <> '' ORDER BY parts`, work); err != nil {
		return nil, 0, err
	}
	for _, s := range said {
		at := slices.IndexFunc(rows, func(o app.WorkPlayer) bool {
			return o.PersonID == s.PersonID && o.EnsembleID == s.EnsembleID && o.Name == s.Name
		})
		switch {
		case at < 0:
		case rows[at].Parts == "":
			rows[at].Parts = s.Parts
		default:
			rows[at].Parts += "\n" + s.Parts
		}
	}
	return rows, n, nil
}

// PlayedIn takes each item once: it was timed once, however many events play
// its programme.
func (r reader) PlayedIn(ctx context.Context, work app.ID) (t app.Took, err error) {
	defer wrap(&err, "how long a work took")
	var all []int
	err = r.all(ctx, &all, `SELECT i.performed FROM item i WHERE i.performed > 0 AND i.id IN (SELECT i.id `+playedAt("")+` AND i.work_id = ?)
		ORDER BY i.performed`, work)
	return app.TookOf(all), err
}
