package db

import (
	"context"
	"slices"

	"sofra/app"
)

// Who plays for a booking of an ensemble: its members of the day, but those
// whom the line-up lets off, and those whom it adds. These pieces say it, so
// that all that is asked of the people of a booking says it alike.

// onTop keeps the rows u of a line-up with somebody who plays.
const onTop = ` u.deleted_at IS NULL AND u.person_id IS NOT NULL AND u.stands <> 'off'`

// notOff keeps members m who are not off in the booking of an expression.
func notOff(booking string) string {
	return ` NOT EXISTS (SELECT 1 FROM lineup u WHERE u.booking_id = ` + booking + ` AND u.person_id = m.person_id AND u.stands = 'off' AND u.deleted_at IS NULL)`
}

// notOffAt keeps members m who are not off in any booking of their ensemble
// for an event.
func notOffAt(event string) string {
	return ` NOT EXISTS (SELECT 1 FROM lineup u JOIN booking k ON k.id = u.booking_id WHERE k.event_id = ` + event +
		` AND k.ensemble_id = m.ensemble_id AND u.person_id = m.person_id AND u.stands = 'off' AND u.deleted_at IS NULL AND` + stands(`k`) + `)`
}

// asks selects the people of a booking, which need not be kept yet.
func asks(b app.Booking) asked {
	return asked{`
			SELECT p.id FROM person p WHERE p.id = ?
			UNION
			SELECT m.person_id FROM event h JOIN member m ON m.ensemble_id = ? WHERE h.id = ? AND` + here + ` AND` + notOff(`?`) + `
			UNION
			SELECT u.person_id FROM lineup u JOIN booking k ON k.id = u.booking_id WHERE u.booking_id = ? AND k.ensemble_id = ? AND` + onTop,
		[]any{string(b.PersonID), string(b.EnsembleID), string(b.EventID), string(b.ID), string(b.ID), string(b.EnsembleID)}}
}

// playsIn keeps the bookings b, of events h, for which a person plays.
func playsIn(person string) string {
	return ` (b.person_id = ` + person + `
			OR b.ensemble_id IN (SELECT m.ensemble_id FROM member m WHERE m.person_id = ` + person + ` AND` + here + ` AND` + notOff(`b.id`) + `)
			OR b.id IN (SELECT u.booking_id FROM lineup u WHERE u.person_id = ` + person + ` AND` + onTop + `))`
}

// toFind counts for how many places of the booking b somebody is still to be
// found.
const toFind = ` (CASE WHEN b.person_id IS NULL AND b.ensemble_id IS NULL THEN 1 ELSE
			(SELECT count(*) FROM lineup u WHERE u.booking_id = b.id AND u.person_id IS NULL AND u.deleted_at IS NULL) END)`

// Lineup puts the rows that are kept over the members of the day.
func (r reader) Lineup(ctx context.Context, booking app.ID) (all []app.Player, err error) {
	defer wrap(&err, "line-up")
	if all, err = r.membersOf(ctx, booking); err != nil {
		return nil, err
	}
	var rows []app.Player
	if err = r.all(ctx, &rows, `
		SELECT `+columns[app.Player]("u.")+`, coalesce(p.name, '') AS name FROM lineup u LEFT JOIN person p ON p.id = u.person_id
		WHERE u.booking_id = ? AND u.deleted_at IS NULL ORDER BY u.position, u.id`, booking); err != nil {
		return nil, err
	}
	for _, row := range rows {
		at := slices.IndexFunc(all, func(p app.Player) bool { return p.Member && p.PersonID == row.PersonID })
		if at < 0 {
			all = append(all, row)
			continue
		}
		row.Member = true
		all[at] = row
	}
	return all, nil
}

// membersOf are the members of the ensemble of a booking on its day, each once.
func (r reader) membersOf(ctx context.Context, booking app.ID) (all []app.Player, err error) {
	err = r.all(ctx, &all, `
		SELECT b.id AS booking_id, m.person_id, m.part, 'plays' AS stands, p.name
		FROM booking b JOIN event h ON h.id = b.event_id JOIN member m ON m.ensemble_id = b.ensemble_id JOIN person p ON p.id = m.person_id
		WHERE b.id = ? AND`+here+` ORDER BY p.sort_key, m.id`, booking)
	for i := range all {
		all[i].Member = true
	}
	return slices.CompactFunc(all, func(a, b app.Player) bool { return a.PersonID == b.PersonID }), err
}

// PutLineup keeps what is other than the members of the day.
func (w *writer) PutLineup(ctx context.Context, booking app.ID, all []app.Player) error {
	members, err := w.membersOf(ctx, booking)
	if err != nil {
		return err
	}
	if err := putParts(ctx, w, owned{parts{"lineup", "booking_id"}, false}, booking, app.Differences(all, members)); err != nil {
		return err
	}
	return w.retakeAll(ctx, `SELECT event_id FROM booking WHERE id = ?`, booking)
}
