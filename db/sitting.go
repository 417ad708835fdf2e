package db

import (
	"context"

	"sofra/app"
)

// satOn is a row of a sitting: a seat that counts on the day of the meeting, with
// what was noted of it.
type satOn struct {
	app.SeatRow
	NotedID      app.ID
	NotedVersion int64
	Came, Proxy  string
}

func (r reader) Sitting(ctx context.Context, event app.ID) (s app.Sitting, err error) {
	defer wrap(&err, "sitting")
	if err = r.one(ctx, &s, `SELECT id AS event_id, title, day FROM event WHERE id = ?`, event); err != nil || s.Day == "" {
		return s, err
	}
	var rows []satOn
	if err = r.all(ctx, &rows, `
		SELECT `+columns[app.Seat]("s.")+`, `+seatNames()+`, n.id AS noted_id, coalesce(n.version, 0) AS noted_version,
			coalesce(n.came, '') AS came, coalesce(n.proxy, '') AS proxy
		FROM `+seatOf+` LEFT JOIN presence n ON n.seat_id = s.id AND n.event_id = ? AND n.deleted_at IS NULL
		WHERE `+seatHere+` ORDER BY `+seatOrder+`, s.id`, event); err != nil {
		return s, err
	}
	for _, row := range rows {
		if !row.Stands(s.Day) {
			continue
		}
		noted := app.Presence{EventID: event, SeatID: row.ID, Came: row.Came, Proxy: row.Proxy}
		noted.ID, noted.Version = row.NotedID, row.NotedVersion
		s.Seats = append(s.Seats, app.SeatPresence{SeatRow: row.SeatRow, Noted: noted})
	}
	err = r.maybe(ctx, &s.Quorum, `SELECT `+columns[app.Quorum]("")+` FROM quorum
		WHERE deleted_at IS NULL AND (from_on IS NULL OR from_on <= `+r.day()+`) ORDER BY `+quorumOrder+` LIMIT 1`, s.Day)
	return s, err
}

// quorumOrder has the rule that holds from the latest day first, and the one from
// the beginning last.
const quorumOrder = `CASE WHEN from_on IS NULL THEN 1 ELSE 0 END, from_on DESC, id DESC`

func (r reader) Sittings(ctx context.Context) (all []app.Sitting, err error) {
	defer wrap(&err, "sittings")
	var ids []app.ID
	if err = r.all(ctx, &ids, `
		SELECT e.id FROM event e WHERE e.deleted_at IS NULL AND e.day IS NOT NULL
			AND EXISTS (SELECT 1 FROM presence n WHERE n.event_id = e.id AND n.deleted_at IS NULL)
		ORDER BY e.day DESC, e.id`); err != nil {
		return nil, err
	}
	for _, id := range ids {
		s, err := r.Sitting(ctx, id)
		if err != nil {
			return nil, err
		}
		all = append(all, s)
	}
	return all, nil
}

// PutPresences leaves what was noted of seats that do not count that day.
func (w *writer) PutPresences(ctx context.Context, event app.ID, all []app.Presence) (err error) {
	defer wrap(&err, "presences")
	for i := range all {
		p := &all[i]
		p.EventID = event
		switch {
		case p.Came != "":
			err = put(ctx, w, "presence", p)
		case p.Version > 0:
			_, err = w.exec(ctx, `DELETE FROM presence WHERE id = ?`, p.ID)
		}
		if err != nil {
			return err
		}
	}
	return nil
}

func (r reader) Quorums(ctx context.Context) (all []app.Quorum, err error) {
	defer wrap(&err, "quorums")
	err = r.all(ctx, &all, `SELECT `+columns[app.Quorum]("")+` FROM quorum WHERE deleted_at IS NULL ORDER BY `+quorumOrder)
	return all, err
}

func (w *writer) PutQuorum(ctx context.Context, q *app.Quorum) error {
	return put(ctx, w, "quorum", q)
}

func (w *writer) DropQuorum(ctx context.Context, k app.Kept) error {
	return w.dropRow(ctx, "quorum", k)
}
