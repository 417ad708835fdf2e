package db

import (
	"context"

	"sofra/app"
)

// owesWorks is whether an event e owes a society s the list of moment m,
// whether somebody made it or not: music is on its programme.
func owesWorks() string {
	return `(e.day IS NOT NULL AND s.from_on IS NOT NULL AND e.day >= s.from_on AND e.kind <> 'rehearsal'
	AND e.status NOT IN ('idea', 'cancelled') AND (m.moment = 'after' OR s.days_before IS NOT NULL)
	AND EXISTS (SELECT 1 FROM item i JOIN programme g ON g.id = i.programme_id AND g.deleted_at IS NULL
		WHERE i.programme_id = e.programme_id AND i.deleted_at IS NULL AND` + counts + ` AND i.kind NOT IN ` + quoted(app.NotMusic()...) + `))`
}

// worksDue is the day on which the list l of moment m of an event e is due to a
// society s.
func (r reader) worksDue() string {
	if r.on == postgres {
		return `coalesce(l.due_on, CASE WHEN m.moment = 'before' THEN e.day - CAST(s.days_before AS integer) ELSE e.day + CAST(s.days_after AS integer) END)`
	}
	return `coalesce(l.due_on, CASE WHEN m.moment = 'before' THEN date(e.day, (-s.days_before) || ' days') ELSE date(e.day, s.days_after || ' days') END)`
}

func (r reader) WorksLists(ctx context.Context, f app.WorksFilter) (rows []app.WorksListRow, n int, err error) {
	defer wrap(&err, "works lists")
	n, err = r.page(ctx, &rows, list{
		columns: `coalesce(l.id, '') AS id, coalesce(l.version, 0) AS version, e.id AS event_id, s.id AS society_id, m.moment,
			l.made_on, l.due_on, l.sent_on, coalesce(l.reference, '') AS reference, coalesce(l.note, '') AS note,
			e.title AS event, e.day, s.name AS society, ` + r.worksDue() + ` AS due`,
		from: `FROM event e CROSS JOIN society s CROSS JOIN (SELECT 'before' AS moment UNION ALL SELECT 'after') m
			LEFT JOIN works_list l ON l.event_id = e.id AND l.society_id = s.id AND l.moment = m.moment AND l.deleted_at IS NULL
			WHERE e.deleted_at IS NULL AND s.deleted_at IS NULL AND (? = '' OR e.id = ?) AND (? = '' OR s.id = ?)
				AND (l.id IS NOT NULL OR ? = 0 AND ` + owesWorks() + `)
				AND (? = '' OR l.sent_on IS NULL AND e.status NOT IN ('idea', 'cancelled')
					AND CASE WHEN m.moment = 'before' THEN e.day >= ` + r.day() + ` ELSE e.day <= ` + r.day() + ` END)
				AND (? = '' OR ` + r.worksDue() + ` <= ` + r.day() + `)`,
		args: []any{string(f.EventID), string(f.EventID), string(f.SocietyID), string(f.SocietyID), number(f.Made),
			string(f.WaitsOn), f.WaitsOn, f.WaitsOn, string(f.DueBy), f.DueBy},
		id: `e.id`, order: r.worksDue() + `, s.id, m.moment DESC`,
	}, f.Page)
	return rows, n, err
}

func (w *writer) PutWorksList(ctx context.Context, l *app.WorksList) error {
	return put(ctx, w, "works_list", l)
}

func (w *writer) DropWorksList(ctx context.Context, k app.Kept) error {
	return w.dropRow(ctx, "works_list", k)
}
