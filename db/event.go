package db

import (
	"context"

	"sofra/app"
)

func (r reader) Events(ctx context.Context, f app.EventFilter) (rows []app.EventRow, n int, err error) {
	defer wrap(&err, "events")
	n, err = r.page(ctx, &rows, list{
		columns: columns[app.Event]("e.") + `,
			coalesce(p.code, '') AS project, coalesce(s.title, '') AS series, coalesce(k.title, '') AS pattern, coalesce(v.name, '') AS venue, coalesce(g.title, '') AS programme,
			coalesce(o.name, '') AS room, coalesce(y.name, '') AS layout, coalesce(y.seats, o.seats, 0) AS seats, coalesce(y.standing, o.standing, 0) AS standing,
			(SELECT count(*) FROM booking b WHERE b.event_id = e.id AND b.deleted_at IS NULL) AS bookings,
			(SELECT count(*) FROM item i WHERE i.programme_id = e.programme_id AND i.deleted_at IS NULL) AS items,
			CAST(coalesce((SELECT sum(a.people) FROM attendance a WHERE a.event_id = e.id AND a.way = 'head-count' AND a.deleted_at IS NULL), 0) AS BIGINT) AS head_count,
			(SELECT count(*) FROM response q WHERE q.event_id = e.id AND q.deleted_at IS NULL AND q.second_of IS NULL) AS answers,
			(SELECT count(*) FROM task t WHERE t.event_id = e.id AND t.done_on IS NULL) AS open_tasks`,
		from: `FROM event e LEFT JOIN project p ON p.id = e.project_id LEFT JOIN series s ON s.id = e.series_id LEFT JOIN pattern k ON k.id = e.pattern_id
				LEFT JOIN venue v ON v.id = e.venue_id LEFT JOIN programme g ON g.id = e.programme_id
				LEFT JOIN room o ON o.id = e.room_id LEFT JOIN layout y ON y.id = e.layout_id
			WHERE e.deleted_at IS NULL AND (? = '' OR e.id = ?) AND (? = '' OR e.kind = ?) AND (? = '' OR e.status = ?)
				AND (? = '' OR e.project_id = ?) AND (? = '' OR e.venue_id = ?) AND (? = 0 OR e.project_id IS NULL) AND (? = '' OR e.programme_id = ?) AND (? = '' OR e.series_id = ?)
				AND (? = '' OR e.day >= ` + r.day() + `) AND (? = '' OR e.day <= ` + r.day() + `)`,
		args: []any{string(f.ID), string(f.ID), f.Kind, f.Kind, f.Status, f.Status, string(f.ProjectID), string(f.ProjectID),
			string(f.VenueID), string(f.VenueID), number(f.NoProject), string(f.ProgrammeID), string(f.ProgrammeID), string(f.SeriesID), string(f.SeriesID), string(f.From), f.From, string(f.To), f.To},
		id: `e.id`, kind: app.Events, order: `e.day DESC, e.starts, e.sort_key`,
		sorts: map[string]string{"day": `e.day, e.starts`, "name": `e.sort_key`, "project": `p.code, e.day`, "venue": `v.sort_key, e.day`},
	}, f.Page)
	return rows, n, err
}

// number writes a yes as 1, for a question mark that both engines compare.
func number(yes bool) int {
	if yes {
		return 1
	}
	return 0
}

func (r reader) Event(ctx context.Context, id app.ID) (e app.Event, err error) {
	defer wrap(&err, "event")
	if err = r.one(ctx, &e, `SELECT `+columns[app.Event]("")+` FROM event WHERE id = ?`, id); err != nil {
		return e, err
	}
	if err = r.all(ctx, &e.People, `
		SELECT `+columns[app.EventPerson]("n.")+`, p.name AS person_name
		FROM event_person n JOIN person p ON p.id = n.person_id
		WHERE n.event_id = ? ORDER BY n.position, n.id`, id); err != nil {
		return e, err
	}
	if err = r.wantedAt(ctx, &e); err != nil {
		return e, err
	}
	if e.Minutes, err = r.minutesOf(ctx, id); err != nil {
		return e, err
	}
	err = r.all(ctx, &e.Attendance, `SELECT `+columns[app.Attendance]("")+` FROM attendance WHERE event_id = ? ORDER BY way, category, id`, id)
	return e, err
}

func (w *writer) PutEvent(ctx context.Context, e *app.Event) error {
	fresh := e.Version == 0
	if err := w.inItsRoom(ctx, e); err != nil {
		return err
	}
	if err := w.closedBy(ctx, e); err != nil {
		return err
	}
	moved, err := w.changing(ctx, rowFacts{"event", eventFacts, &e.ID}, func() error { return put(ctx, w, "event", e) })
	if err == nil && moved {
		err = w.retake(ctx, e.ID)
	}
	if err != nil {
		return err
	}
	if err := putParts(ctx, w, owned{parts{"event_person", "event_id"}, fresh}, e.ID, e.People); err != nil {
		return err
	}
	if err := w.putWanted(ctx, e, fresh); err != nil {
		return err
	}
	if err := putParts(ctx, w, owned{parts{"minute", "event_id"}, fresh}, e.ID, e.Minutes); err != nil {
		return err
	}
	return putParts(ctx, w, owned{parts{"attendance", "event_id"}, fresh}, e.ID, e.Attendance)
}

// closedBy notes who has closed a meeting.
func (w *writer) closedBy(ctx context.Context, e *app.Event) (err error) {
	if e.ClosedAt != "" && e.ClosedBy == "" {
		e.ClosedBy, err = w.who(ctx)
	}
	return err
}

// inItsRoom leaves the layout out that is of another room: the event has moved
// since it was chosen.
func (w *writer) inItsRoom(ctx context.Context, e *app.Event) error {
	if e.LayoutID == "" {
		return nil
	}
	var room app.ID
	if err := w.maybe(ctx, &room, `SELECT room_id FROM layout WHERE id = ?`, e.LayoutID); err != nil {
		return err
	}
	if room != e.RoomID || room == "" {
		e.LayoutID = ""
	}
	return nil
}
