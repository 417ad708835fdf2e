package db

import (
	"context"

	"sofra/app"
)

func (r reader) BookingLines(ctx context.Context, f app.LineFilter) (rows []app.LineRow, n int, err error) {
	defer wrap(&err, "lines of bookings")
	n, err = r.page(ctx, &rows, list{
		columns: columns[app.BookingLine]("l.") + `, h.day, h.id AS event_id, h.title AS event, ` + billedAs(`p`, `s`, `b.plays`) + ` AS artist,
			(v.place_id IS NOT NULL) AS in_kosovo, b.settled_on`,
		from: `FROM booking_line l JOIN booking b ON b.id = l.booking_id JOIN event h ON h.id = b.event_id
				LEFT JOIN person p ON p.id = b.person_id LEFT JOIN ensemble s ON s.id = b.ensemble_id LEFT JOIN venue v ON v.id = h.venue_id
			WHERE l.deleted_at IS NULL AND (? = '' OR l.booking_id = ?) AND (? = 0 OR h.deleted_at IS NULL
				AND l.kind IN ('advance', 'deposit') AND l.paid_on IS NULL AND b.settled_on IS NULL
				AND` + unsettledDeal(`b`) + `)`,
		args: []any{string(f.BookingID), string(f.BookingID), number(f.Unpaid)},
		id:   `l.id`, order: `l.booking_id, l.position, l.id`,
	}, f.Page)
	return rows, n, err
}

func (r reader) BookingContacts(ctx context.Context, booking app.ID) (all []app.BookingContact, err error) {
	defer wrap(&err, "contacts of a booking")
	err = r.all(ctx, &all, `
		SELECT `+columns[app.BookingContact]("c.")+`, p.name FROM booking_contact c JOIN person p ON p.id = c.person_id
		WHERE c.booking_id = ? AND c.deleted_at IS NULL ORDER BY c.role, p.sort_key, c.id`, booking)
	return all, err
}

func (r reader) OwnWithholdings(ctx context.Context) (all []app.Withholding, err error) {
	defer wrap(&err, "taxes that are withheld")
	err = r.all(ctx, &all, `SELECT `+columns[app.Withholding]("")+` FROM withholding WHERE deleted_at IS NULL ORDER BY rate, title, from_on, id`)
	return all, err
}

// AgreedFees lists what people are paid who play the same, and what ensembles
// are paid for events of the same kind, in one currency; where both say how long,
// no more than a quarter apart.
func (r reader) AgreedFees(ctx context.Context, b app.Booking) (all []app.AgreedFee, err error) {
	defer wrap(&err, "agreed fees")
	err = r.all(ctx, &all, `
		SELECT k.fee, k.person_id, k.ensemble_id FROM booking k JOIN event h ON h.id = k.event_id
		WHERE k.id <> ? AND k.deleted_at IS NULL AND h.deleted_at IS NULL AND k.fee > 0 AND k.currency = ? AND k.gross = ?
			AND k.deal IN ('accepted', 'contract-sent', 'signed', 'performed', 'settled')
			AND h.kind = (SELECT kind FROM event WHERE id = ?)
			AND (k.person_id IS NOT NULL OR k.ensemble_id IS NOT NULL) AND (k.person_id IS NULL) = (CAST(? AS TEXT) = '') AND (? = '' OR lower(k.plays) = lower(CAST(? AS TEXT)))
			AND (? = 0 OR k.set_length = 0 OR k.set_length * 4 BETWEEN ? AND ?)
		ORDER BY k.fee, k.id`, string(b.ID), b.Currency, b.Gross, string(b.EventID), string(b.PersonID), b.Plays, b.Plays, b.SetLength, b.SetLength*3, b.SetLength*5)
	return all, err
}

func (w *writer) PutBookingLines(ctx context.Context, booking app.ID, lines []app.BookingLine) error {
	for i := range lines {
		lines[i].Position = i
	}
	return putParts(ctx, w, owned{parts{"booking_line", "booking_id"}, false}, booking, lines)
}

func (w *writer) PutBookingContacts(ctx context.Context, booking app.ID, all []app.BookingContact) error {
	return putParts(ctx, w, owned{parts{"booking_contact", "booking_id"}, false}, booking, all)
}

func (w *writer) PutWithholding(ctx context.Context, t *app.Withholding) error {
	return put(ctx, w, "withholding", t)
}

func (w *writer) DropWithholding(ctx context.Context, k app.Kept) error {
	return w.dropRow(ctx, "withholding", k)
}
