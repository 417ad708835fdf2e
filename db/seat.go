package db

import (
	"context"
	"strings"

	"sofra/app"
)

// seatNames are whoever has a seat, who speaks for them, and their side.
func seatNames() string {
	return billedAs(`o`, `p`, `''`) + ` AS name, coalesce(v.name, '') AS representative,
	coalesce(o.ibar, l.ibar, '') AS ibar, coalesce(o.maturity, '') AS maturity, coalesce(o.serves, '') AS serves`
}

// seatOf are the tables that seatNames reads. A seat of somebody in the bin waits
// there with them.
const seatOf = `seat s LEFT JOIN organisation o ON o.id = s.organisation_id LEFT JOIN person p ON p.id = s.person_id
	LEFT JOIN person v ON v.id = s.representative_id LEFT JOIN place l ON l.id = p.place_id`

const seatHere = `s.deleted_at IS NULL AND o.deleted_at IS NULL AND p.deleted_at IS NULL`

const seatOrder = `coalesce(o.sort_key, p.sort_key, '')`

func (r reader) Seats(ctx context.Context, f app.SeatFilter) (rows []app.SeatRow, n int, err error) {
	defer wrap(&err, "seats")
	where, args := `FROM `+seatOf+` WHERE `+seatHere+` AND (? = '' OR s.state = ?) AND (? = '' OR coalesce(o.ibar, l.ibar, '') = ?)
		AND (? = '' OR o.maturity = ?) AND (? = '' OR o.serves LIKE ?)`,
		[]any{f.State, f.State, f.Ibar, f.Ibar, f.Maturity, f.Maturity, f.Serves, "%," + f.Serves + ",%"}
	if strings.TrimSpace(f.Find) != "" { // a seat has the name of whoever has it
		m := r.meets(f.Find, true)
		if m.sql == "" || strings.Contains(m.sql, "MATCH") && m.args[0] == "" {
			return nil, 0, nil
		}
		where += ` AND coalesce(s.organisation_id, s.person_id) IN (SELECT f.id FROM found f WHERE f.kind IN ('organisations', 'people') AND ` + m.sql + `)`
		args = append(args, m.args...)
		f.Find = ""
	}
	n, err = r.page(ctx, &rows, list{
		columns: columns[app.Seat]("s.") + `, ` + seatNames(), from: where, args: args, id: `s.id`, kind: app.Seats, order: seatOrder,
		sorts: map[string]string{
			"from": `s.from_on, ` + seatOrder, "until": `s.until_on, ` + seatOrder,
			"ibar": `coalesce(o.ibar, l.ibar, ''), ` + seatOrder, "maturity": `o.maturity, ` + seatOrder,
		},
	}, f.Page)
	return rows, n, err
}

func (r reader) Seat(ctx context.Context, id app.ID) (s app.Seat, err error) {
	defer wrap(&err, "seat")
	err = r.one(ctx, &s, `SELECT `+columns[app.Seat]("")+` FROM seat WHERE id = ?`, id)
	return s, err
}

func (w *writer) PutSeat(ctx context.Context, s *app.Seat) error { return put(ctx, w, "seat", s) }

func (r reader) SeatTargets(ctx context.Context) (all []app.SeatTarget, err error) {
	defer wrap(&err, "targets of the platform")
	err = r.all(ctx, &all, `SELECT `+columns[app.SeatTarget]("")+` FROM seat_target WHERE deleted_at IS NULL ORDER BY id`)
	return all, err
}

func (w *writer) PutSeatTarget(ctx context.Context, t *app.SeatTarget) (err error) {
	defer wrap(&err, "target of the platform")
	if t.Bound > 0 {
		return put(ctx, w, "seat_target", t)
	}
	if t.Version == 0 {
		return nil
	}
	_, err = w.exec(ctx, `DELETE FROM seat_target WHERE id = ?`, t.ID)
	return err
}

// SeatGenders opens what these people said of themselves.
func (r reader) SeatGenders(ctx context.Context, people []app.ID) (map[app.ID]string, error) {
	if err := r.unlocked(ctx, app.AsksGender); err != nil {
		return nil, err
	}
	said, err := r.voices(ctx, people)
	all := map[app.ID]string{}
	for id, v := range said {
		all[id] = v.gender
	}
	return all, err
}
