package db

import (
	"context"

	"sofra/app"
)

// ArtistLanes lists people who are artists, and ensembles, in the order of
// their names; before them, where somebody is still to be found, what for.
func (r reader) ArtistLanes(ctx context.Context, f app.LaneFilter) (lanes []app.Lane, n int, err error) {
	defer wrap(&err, "lanes of artists")
	var heads []app.LaneHead
	n, err = r.page(ctx, &heads, list{
		columns: `x.id, x.kind, x.name, ` + placeNames,
		from: `FROM (
			SELECT p.id, 'people' AS kind, p.name, p.place_id, p.sort_key FROM person p WHERE p.deleted_at IS NULL AND p.roles LIKE '%,artist,%'
			UNION ALL
			SELECT s.id, 'ensembles', s.name, s.place_id, s.sort_key FROM ensemble s WHERE s.deleted_at IS NULL
			UNION ALL
			SELECT '` + app.ToFindLane + `', 'bookings', '', NULL, '' WHERE EXISTS (SELECT 1 FROM booking b JOIN event h ON h.id = b.event_id
				WHERE h.deleted_at IS NULL AND h.status <> 'cancelled' AND h.day BETWEEN ` + r.day() + ` AND ` + r.day() + ` AND` + stands(`b`) + ` AND` + toFind + ` > 0)
		) x LEFT JOIN place l ON l.id = x.place_id WHERE (? = '' OR x.place_id = ?)`,
		args: []any{f.From, f.To, string(f.PlaceID), string(f.PlaceID)},
		id:   `x.id`, kind: app.People, order: `x.sort_key`,
	}, app.Page{Offset: f.Offset, Limit: f.Limit, Find: f.Find})
	if err != nil || len(heads) == 0 {
		return nil, n, err
	}
	rows, err := r.artistBars(ctx, heads, f)
	if err != nil {
		return nil, 0, err
	}
	lanes = hung(heads, rows)
	return lanes, n, r.blockedIn(ctx, lanes, heads, f)
}

// artistBars are the bookings of people, alone or in an ensemble, and of
// ensembles.
func (r reader) artistBars(ctx context.Context, heads []app.LaneHead, f app.LaneFilter) (rows []barRow, err error) {
	people, ids := in(heads, app.People)
	unfound, lane := in(heads, app.Bookings)
	ensembles, others := in(heads, app.Ensembles)
	days := []any{f.From.Add(-1), f.To}
	var args []any
	for _, more := range [][]any{days, ids, days, ids, days, ids, days, others, lane, days} {
		args = append(args, more...)
	}
	booked := `b.deleted_at IS NULL AND h.deleted_at IS NULL AND h.status <> 'cancelled' AND h.day BETWEEN ` + r.day() + ` AND ` + r.day()
	err = r.all(ctx, &rows, `
		SELECT x.lane, CASE WHEN b.deal IN `+quoted(app.LostDeals()...)+` OR b.date_state IN `+quoted(app.LostDates()...)+` THEN 'released'
				WHEN b.date_state IN `+quoted(app.FirmDates()...)+` THEN 'confirmed' ELSE b.date_state END AS kind,
			h.day, h.starts, h.ends AS ends_at, 0 AS buffer, 0 AS strike, b.rank, b.event_id, h.title AS event, b.id AS booking_id,
			CASE WHEN x.lane = b.ensemble_id THEN '' WHEN b.person_id IS NULL AND b.ensemble_id IS NULL THEN b.plays ELSE coalesce(s.name, '') END AS "in", b.hold_until, b.challenged_until, b.reason
		FROM (
			SELECT b.id, b.person_id AS lane FROM booking b JOIN event h ON h.id = b.event_id WHERE `+booked+` AND b.person_id IN `+people+`
			UNION
			SELECT b.id, m.person_id FROM member m JOIN booking b ON b.ensemble_id = m.ensemble_id JOIN event h ON h.id = b.event_id
			WHERE `+booked+` AND m.person_id IN `+people+` AND`+here+` AND`+notOff(`b.id`)+`
			UNION
			SELECT b.id, u.person_id FROM lineup u JOIN booking b ON b.id = u.booking_id JOIN event h ON h.id = b.event_id
			WHERE `+booked+` AND u.person_id IN `+people+` AND`+onTop+`
			UNION
			SELECT b.id, b.ensemble_id FROM booking b JOIN event h ON h.id = b.event_id WHERE `+booked+` AND b.ensemble_id IN `+ensembles+`
			UNION
			SELECT b.id, x.lane FROM (SELECT '`+app.ToFindLane+`' AS lane) x JOIN booking b ON x.lane IN `+unfound+` JOIN event h ON h.id = b.event_id
			WHERE `+booked+` AND`+stands(`b`)+` AND`+toFind+` > 0
		) x JOIN booking b ON b.id = x.id JOIN event h ON h.id = b.event_id LEFT JOIN ensemble s ON s.id = b.ensemble_id
		ORDER BY h.day, h.starts, b.rank, b.id`, args...)
	return rows, err
}

// blockedIn adds the days on which people cannot come.
func (r reader) blockedIn(ctx context.Context, lanes []app.Lane, heads []app.LaneHead, f app.LaneFilter) error {
	people, args := in(heads, app.People)
	var all []app.Blocked
	if err := r.all(ctx, &all, `
		SELECT `+columns[app.Blocked]("")+` FROM blocked WHERE person_id IN `+people+` AND deleted_at IS NULL
			AND until_on >= `+r.day()+` AND from_on <= `+r.day()+` ORDER BY from_on, id`, append(args, f.From, f.To)...); err != nil {
		return err
	}
	for _, b := range all {
		for i := range lanes {
			if lanes[i].ID == b.PersonID {
				lanes[i].Blocked = append(lanes[i].Blocked, b)
			}
		}
	}
	return nil
}
