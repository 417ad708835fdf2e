package db

import (
	"context"

	"sofra/app"
)

func (r reader) Holds(ctx context.Context, f app.HoldFilter) (rows []app.HoldRow, n int, err error) {
	defer wrap(&err, "holds")
	n, err = r.page(ctx, &rows, list{
		columns: columns[app.Hold]("h.") + `, e.title AS event, e.starts, e.ends, v.name AS venue, coalesce(m.name, '') AS room, v.town, ` + placeNames,
		from: `FROM hold h JOIN event e ON e.id = h.event_id JOIN venue v ON v.id = h.venue_id
				LEFT JOIN room m ON m.id = h.room_id LEFT JOIN place l ON l.id = v.place_id
			WHERE h.deleted_at IS NULL AND e.deleted_at IS NULL AND (? = '' OR h.id = ?) AND (? = '' OR h.event_id = ?)
				AND (? = '' OR h.venue_id = ?) AND (? = '' OR h.room_id = ?) AND (? = '' OR h.request_id = ?)
				AND (? = '' OR h.cleared_by = ?) AND (? = '' OR h.state = ?)
				AND (? = '' OR h.day >= ` + r.day() + `) AND (? = '' OR h.day <= ` + r.day() + `)
				AND (? = '' OR h.hold_until < ` + r.day() + ` OR h.challenged_until < ` + r.day() + `)`,
		args: []any{string(f.ID), string(f.ID), string(f.EventID), string(f.EventID), string(f.VenueID), string(f.VenueID),
			string(f.RoomID), string(f.RoomID), string(f.RequestID), string(f.RequestID), string(f.ClearedBy), string(f.ClearedBy),
			string(f.State), string(f.State), string(f.From), f.From, string(f.To), f.To, string(f.Expired), f.Expired, f.Expired},
		id: `h.id`, order: `h.day, v.sort_key, m.position, h.rank`,
		sorts: map[string]string{"hold_until": `h.hold_until, h.day`},
	}, f.Page)
	return rows, n, err
}

func (r reader) Hold(ctx context.Context, id app.ID) (h app.Hold, err error) {
	defer wrap(&err, "hold")
	err = r.one(ctx, &h, `SELECT `+columns[app.Hold]("")+` FROM hold WHERE id = ?`, id)
	return h, err
}

func (w *writer) PutHold(ctx context.Context, h *app.Hold) error { return put(ctx, w, "hold", h) }

// Alone has other desks that name the same wait until this step has ended.
func (w *writer) Alone(ctx context.Context, what string) error { return w.alone(ctx, what) }

// around is every room of which somebody in this one would be in the way: it,
// its parts, and what those are parts of.
const around = `
	WITH RECURSIVE inside (id) AS (
		SELECT id FROM room WHERE id = ?
		UNION
		SELECT p.part_id FROM inside i JOIN room_part p ON p.whole_id = i.id WHERE p.deleted_at IS NULL
	), around (id) AS (
		SELECT id FROM inside
		UNION
		SELECT p.whole_id FROM around i JOIN room_part p ON p.part_id = i.id WHERE p.deleted_at IS NULL
	)`

// rivalRow is a hold or a confirmed event before its hours are looked at.
type rivalRow struct {
	app.Rival
	Day            app.Date
	Starts, Ends   app.Clock
	Buffer, Strike int
}

// Rivals looks at the days around as well: what is set up early or goes on
// after midnight meets what is there then.
func (r reader) Rivals(ctx context.Context, h app.Hold) (all []app.Rival, err error) {
	defer wrap(&err, "rivals of a hold")
	e, err := r.Event(ctx, h.EventID)
	if err != nil {
		return nil, err
	}
	var around struct{ Buffer, Strike int }
	if err := r.maybe(ctx, &around, `SELECT buffer, strike FROM room WHERE id = ?`, h.RoomID); err != nil {
		return nil, err
	}
	rows, err := r.rivalRows(ctx, h)
	e.Day = h.Day
	wanted := e.Span(around.Buffer, around.Strike)
	for _, row := range rows {
		there := app.Event{Day: row.Day, Starts: row.Starts, Ends: row.Ends}
		if row.Span = there.Span(row.Buffer, row.Strike); row.Span.Meets(wanted) {
			all = append(all, row.Rival)
		}
	}
	return all, err
}

func (r reader) rivalRows(ctx context.Context, h app.Hold) (rows []rivalRow, err error) {
	room := string(h.RoomID)
	place := func(of string) string {
		return of + `.event_id <> ? AND ` + of + `.day BETWEEN ` + r.day() + ` AND ` + r.day() + `
			AND (` + of + `.room_id IN (SELECT id FROM around) OR ? = '' AND ` + of + `.room_id IS NULL AND ` + of + `.venue_id = ?)`
	}
	args := []any{h.EventID, h.Day.Add(-1), h.Day.Add(1), room, h.VenueID}
	err = r.all(ctx, &rows, around+`
		SELECT coalesce(m.name || ', ', '') || v.name AS who, e.title AS event, x.event_id, coalesce(x.hold_id, '') AS hold_id,
			x.rank, x.hold_id IS NULL AS confirmed, x.day, e.starts, e.ends, coalesce(m.buffer, 0) AS buffer, coalesce(m.strike, 0) AS strike
		FROM (
			SELECT h.event_id, h.id AS hold_id, h.rank, h.day, h.room_id, h.venue_id FROM hold h
			WHERE h.state = 'hold' AND h.deleted_at IS NULL AND `+place("h")+`
			UNION ALL
			SELECT v.event_id, NULL, 0, v.day, v.room_id, v.venue_id
			FROM (SELECT id AS event_id, day, room_id, venue_id, status FROM event) v WHERE v.status IN ('confirmed', 'done') AND `+place("v")+`
		) x JOIN event e ON e.id = x.event_id LEFT JOIN room m ON m.id = x.room_id LEFT JOIN venue v ON v.id = x.venue_id
		WHERE e.deleted_at IS NULL AND e.status <> 'cancelled' ORDER BY x.day, x.rank, x.event_id`,
		append(append([]any{room}, args...), args...)...)
	return rows, err
}
