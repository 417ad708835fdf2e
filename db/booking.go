package db

import (
	"context"
	"slices"

	"sofra/app"
)

// decided is the last day of a hold: its own, or the one by which it must be
// decided if that is sooner.
const decided = `CASE WHEN b.challenged_until < coalesce(b.hold_until, b.challenged_until) OR b.hold_until IS NULL THEN b.challenged_until ELSE b.hold_until END`

func (r reader) Bookings(ctx context.Context, f app.BookingFilter) (rows []app.BookingRow, n int, err error) {
	defer wrap(&err, "bookings")
	n, err = r.page(ctx, &rows, list{
		columns: columns[app.Booking]("b.") + `,
			` + billedAs(`p`, `s`, `b.plays`) + ` AS artist, e.title AS event, e.day, coalesce(v.name, '') AS venue,` + toFind + ` AS to_find`,
		from: `FROM booking b JOIN event e ON e.id = b.event_id LEFT JOIN venue v ON v.id = e.venue_id
				LEFT JOIN person p ON p.id = b.person_id LEFT JOIN ensemble s ON s.id = b.ensemble_id
			WHERE b.deleted_at IS NULL AND e.deleted_at IS NULL AND (? = '' OR b.event_id = ?) AND (? = '' OR b.person_id = ?)
				AND (? = '' OR b.ensemble_id = ?) AND (? = '' OR b.date_state = ?) AND (? = '' OR b.deal = ?)
				AND (? = '' OR e.day >= ` + r.day() + `) AND (? = '' OR e.day <= ` + r.day() + `)
				AND (? = '' OR b.date_state = 'hold' AND (b.hold_until <= ` + r.day() + ` OR b.challenged_until <= ` + r.day() + `))
				AND (? = '' OR b.contract_on IS NULL OR b.contract_on <= ` + r.day() + ` OR e.day <= ` + r.day() + `) AND (? = '' OR b.cleared_by = ?) AND (? = '' OR b.request_id = ?)
				AND (? = '' OR b.id IN (SELECT u.booking_id FROM lineup u WHERE u.person_id = ? UNION SELECT c.booking_id FROM booking_contact c WHERE c.person_id = ?)) AND (? = 0 OR` + stands(`b`) + `)
				AND (? = 0 OR` + toFind + ` > 0)`,
		args: []any{string(f.EventID), string(f.EventID), string(f.PersonID), string(f.PersonID), string(f.EnsembleID), string(f.EnsembleID),
			string(f.DateState), string(f.DateState), string(f.Deal), string(f.Deal),
			string(f.From), f.From, string(f.To), f.To, string(f.HoldsUntil), f.HoldsUntil, f.HoldsUntil, string(f.Unsigned.Sent), f.Unsigned.Sent, f.Unsigned.Event, string(f.ClearedBy), string(f.ClearedBy), string(f.RequestID), string(f.RequestID), string(f.With), string(f.With), string(f.With), number(f.Standing), number(f.ToFind)},
		id: `b.id`, kind: app.Bookings, order: `e.day DESC, e.starts, b.rank`,
		sorts: map[string]string{"day": `e.day, e.starts`, "artist": `coalesce(p.sort_key, s.sort_key, '')`, "fee": `b.fee`, "hold_until": decided + `, e.day, b.id`},
	}, f.Page)
	return rows, n, err
}

func (r reader) Booking(ctx context.Context, id app.ID) (b app.Booking, err error) {
	defer wrap(&err, "booking")
	err = r.one(ctx, &b, `SELECT `+columns[app.Booking]("")+` FROM booking WHERE id = ?`, id)
	return b, err
}

func (w *writer) PutBooking(ctx context.Context, b *app.Booking) error {
	moved, err := w.changing(ctx, rowFacts{"booking", bookingFacts, &b.ID}, func() error { return put(ctx, w, "booking", b) })
	if err == nil && moved {
		err = w.retake(ctx, b.EventID)
	}
	return err
}

// DayQueue lists the holds of artists on a day, in the order of their ranks.
func (r reader) DayQueue(ctx context.Context, day app.Date) (all []app.QueuedBooking, err error) {
	defer wrap(&err, "queue of a day")
	if err = r.all(ctx, &all, `
		SELECT `+columns[app.Booking]("b.")+` FROM event h JOIN booking b ON b.event_id = h.id
		WHERE h.day = `+r.day()+` AND h.deleted_at IS NULL AND h.status <> 'cancelled'
			AND`+onHold(`b`)+` ORDER BY b.rank, b.id`, day); err != nil {
		return nil, err
	}
	for i := range all {
		if all[i].Of, err = r.AskedBy(ctx, all[i].Booking); err != nil {
			return nil, err
		}
	}
	return all, nil
}

// AskedBy lists whom a booking asks.
func (r reader) AskedBy(ctx context.Context, b app.Booking) (ids []app.ID, err error) {
	defer wrap(&err, "whom a booking asks")
	if b.EnsembleID == "" {
		return slices.DeleteFunc([]app.ID{b.PersonID}, func(id app.ID) bool { return id == "" }), nil
	}
	of := asks(b)
	err = r.all(ctx, &ids, of.sql+` ORDER BY 1`, of.args...)
	return append(ids, b.EnsembleID), err
}
