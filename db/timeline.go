package db

import (
	"context"
	"strings"

	"sofra/app"
)

// The timeline asks for the lanes of a page first, and then once for all that
// stands in them on the days that are seen.

// barRow is a bar as storage has it, with the lane in which it stands.
type barRow struct {
	app.Bar
	Lane            app.ID
	Day             app.Date
	Starts, EndsAt  app.Clock
	Buffer, Strike  int
	ChallengedUntil app.Date
}

// hung hangs bars into their lanes.
func hung(heads []app.LaneHead, rows []barRow) []app.Lane {
	lanes, at := make([]app.Lane, len(heads)), map[app.ID]int{}
	for i, h := range heads {
		lanes[i].LaneHead, at[h.ID] = h, i
	}
	for _, row := range rows {
		e := app.Event{Day: row.Day, Starts: row.Starts, Ends: row.EndsAt}
		if row.Span = e.Span(0, 0); row.Span.Empty() {
			continue
		}
		row.Minutes = app.Minutes{SetUp: row.Buffer, Strike: row.Strike}
		row.HoldUntil = app.LastDay(row.HoldUntil, row.ChallengedUntil)
		i := at[row.Lane]
		lanes[i].Bars = append(lanes[i].Bars, row.Bar)
	}
	for i := range lanes {
		if lanes[i].Kind == app.Bookings { // nobody is in two places yet
			continue
		}
		lanes[i].MarkConflicts()
	}
	return lanes
}

// in is a list of question marks, and what they stand for.
func in(heads []app.LaneHead, kind app.Kind) (marks string, args []any) {
	for _, h := range heads {
		if h.Kind == kind {
			args = append(args, h.ID)
		}
	}
	if len(args) == 0 {
		return "(NULL)", nil
	}
	return "(?" + strings.Repeat(", ?", len(args)-1) + ")", args
}

// RoomLanes lists rooms and venues without rooms.
func (r reader) RoomLanes(ctx context.Context, f app.LaneFilter) (lanes []app.Lane, n int, err error) {
	defer wrap(&err, "lanes of rooms")
	var heads []app.LaneHead
	n, err = r.page(ctx, &heads, list{
		columns: `x.id, 'venues' AS kind, x.venue_id, x.name, x.venue, x.seats, x.town, ` + placeNames,
		from: `FROM (
			SELECT m.id, v.id AS venue_id, m.name, v.name AS venue, ` + most("m") + ` AS seats, v.town, v.place_id, v.sort_key, m.position
			FROM room m JOIN venue v ON v.id = m.venue_id WHERE m.deleted_at IS NULL AND v.deleted_at IS NULL
			UNION ALL
			SELECT v.id, v.id, v.name, '', 0, v.town, v.place_id, v.sort_key, 0 FROM venue v
			WHERE v.deleted_at IS NULL AND NOT EXISTS (SELECT 1 FROM room m WHERE m.venue_id = v.id AND m.deleted_at IS NULL)
		) x LEFT JOIN place l ON l.id = x.place_id WHERE (? = '' OR x.place_id = ?) AND x.seats >= ?`,
		args: []any{string(f.PlaceID), string(f.PlaceID), f.Seats},
		id:   `x.venue_id`, kind: app.Venues, order: `x.sort_key, x.position, x.id`,
	}, app.Page{Offset: f.Offset, Limit: f.Limit, Find: f.Find})
	if err != nil || len(heads) == 0 {
		return nil, n, err
	}
	rows, err := r.roomBars(ctx, heads, f)
	return hung(heads, rows), n, err
}

// roomBars are the holds and events of rooms, of their parts and of what they
// are parts of, from the day before the first to the last that is seen.
func (r reader) roomBars(ctx context.Context, heads []app.LaneHead, f app.LaneFilter) (rows []barRow, err error) {
	marks, ids := in(heads, app.Venues)
	within := `BETWEEN ` + r.day() + ` AND ` + r.day()
	args := append(append(append([]any{}, ids...), ids...), f.From.Add(-1), f.To, f.From.Add(-1), f.To)
	err = r.all(ctx, &rows, `
		WITH RECURSIVE inside (lane, id) AS (
			SELECT id, id FROM room WHERE id IN `+marks+`
			UNION
			SELECT i.lane, p.part_id FROM inside i JOIN room_part p ON p.whole_id = i.id WHERE p.deleted_at IS NULL
		), around (lane, id) AS (
			SELECT lane, id FROM inside
			UNION
			SELECT a.lane, p.whole_id FROM around a JOIN room_part p ON p.part_id = a.id WHERE p.deleted_at IS NULL
		), place (lane, room_id, venue_id) AS (
			SELECT a.lane, a.id, NULL FROM around a
			UNION ALL
			SELECT v.id, NULL, v.id FROM venue v WHERE v.id IN `+marks+`
		)
		SELECT q.lane, h.state AS kind, h.day, e.starts, e.ends AS ends_at, coalesce(m.buffer, 0) AS buffer, coalesce(m.strike, 0) AS strike, h.rank, h.event_id, e.title AS event,
			h.id AS hold_id, CASE WHEN q.lane = h.room_id OR h.room_id IS NULL THEN '' ELSE m.name END AS "in", h.hold_until, h.challenged_until, h.reason, '' AS status
		FROM place q JOIN hold h ON h.room_id = q.room_id OR q.room_id IS NULL AND h.venue_id = q.venue_id AND h.room_id IS NULL
		JOIN event e ON e.id = h.event_id LEFT JOIN room m ON m.id = h.room_id
		WHERE h.deleted_at IS NULL AND e.deleted_at IS NULL AND h.state IN ('hold', 'released') AND h.day `+within+`
		UNION ALL
		SELECT q.lane, CASE WHEN e.status IN ('confirmed', 'done') THEN 'confirmed' ELSE 'idea' END, e.day, e.starts, e.ends, coalesce(m.buffer, 0), coalesce(m.strike, 0),
			coalesce(h.rank, 0), e.id, e.title, coalesce(h.id, ''), CASE WHEN q.lane = e.room_id OR e.room_id IS NULL THEN '' ELSE m.name END,
			NULL, NULL, coalesce(h.reason, ''), e.status
		FROM place q JOIN event e ON e.room_id = q.room_id OR q.room_id IS NULL AND e.venue_id = q.venue_id AND e.room_id IS NULL
		LEFT JOIN room m ON m.id = e.room_id LEFT JOIN hold h ON h.event_id = e.id AND h.state = 'confirmed' AND h.day = e.day AND h.deleted_at IS NULL
		WHERE e.deleted_at IS NULL AND e.status <> 'cancelled' AND e.day `+within+`
			AND (e.status IN ('confirmed', 'done') OR NOT EXISTS (SELECT 1 FROM hold o WHERE o.event_id = e.id AND o.day = e.day AND o.state = 'hold' AND o.deleted_at IS NULL))
		ORDER BY 3, 4, 8, 9, 11`, args...)
	return rows, err
}
