package db

import (
	"cmp"
	"context"
	"errors"
	"slices"

	"github.com/jackc/pgx/v5/pgconn"
	"modernc.org/sqlite"
	sqlite3 "modernc.org/sqlite/lib"

	"sofra/app"
)

// What an event has of rooms and people stands in the table taken, which keeps
// two events from having the same at a time. The rows follow from the event
// and its bookings and are written with them; what is imported in bulk is an
// old list, and takes nothing.

// takenRow is one room or person that an event has for some hours.
type takenRow struct {
	ID        app.ID
	Subject   app.ID
	Begins    string
	Ends      string
	EventID   app.ID
	BookingID app.ID
}

// has says whether two rows are the same but for their id.
func (t takenRow) same(o takenRow) bool { o.ID = t.ID; return t == o }

// booked is a booking as far as it says what it takes.
type booked struct {
	ID        app.ID
	EventID   app.ID
	PersonID  app.ID
	DateState app.DateState
	DeletedAt app.Instant
}

// retake makes the rows of an event those that follow from it.
func (w *writer) retake(ctx context.Context, event app.ID) (err error) {
	defer wrap(&err, "take what an event has")
	if w.bulk != nil {
		return nil
	}
	var old []takenRow
	if err := w.all(ctx, &old, `
		SELECT id, subject, begins, ends, event_id, booking_id FROM taken
		WHERE event_id = ? OR booking_id IN (SELECT id FROM booking WHERE event_id = ?) ORDER BY id`, event, event); err != nil {
		return err
	}
	wanted, err := w.wanted(ctx, event, old)
	if err != nil {
		return err
	}
	for _, o := range old {
		at := slices.IndexFunc(wanted, o.same)
		if at >= 0 {
			wanted = slices.Delete(wanted, at, at+1)
			continue
		}
		if _, err := w.exec(ctx, `DELETE FROM taken WHERE id = ?`, o.ID); err != nil {
			return err
		}
	}
	return w.take(ctx, wanted)
}

// wanted are the rows that an event is to have. A date that is done was
// confirmed before, and keeps what it had then; without that it takes nothing.
func (w *writer) wanted(ctx context.Context, id app.ID, old []takenRow) (all []takenRow, err error) {
	var e app.Event
	err = w.one(ctx, &e, `SELECT `+columns[app.Event]("")+` FROM event WHERE id = ?`, id)
	if errors.Is(known(err), app.ErrNotFound) || e.DeletedAt != "" || e.Status == "cancelled" || e.Day == "" {
		return nil, nil
	}
	if err != nil {
		return nil, err
	}
	had := func(booking app.ID) bool {
		return slices.ContainsFunc(old, func(t takenRow) bool { return t.BookingID == booking })
	}
	if e.Status == "confirmed" || e.Status == "done" && had("") {
		if all, err = w.roomsOf(ctx, e); err != nil {
			return nil, err
		}
	}
	var people []booked
	if err := w.all(ctx, &people, `
		SELECT b.id, b.event_id, b.person_id, b.date_state, b.deleted_at FROM booking b WHERE b.event_id = ? AND b.person_id IS NOT NULL
		UNION
		SELECT b.id, b.event_id, m.person_id, b.date_state, b.deleted_at
		FROM booking b JOIN event h ON h.id = b.event_id JOIN member m ON m.ensemble_id = b.ensemble_id
		WHERE b.event_id = ? AND`+here+` AND`+notOff(`b.id`)+`
		UNION
		SELECT b.id, b.event_id, u.person_id, b.date_state, b.deleted_at
		FROM booking b JOIN lineup u ON u.booking_id = b.id WHERE b.event_id = ? AND`+onTop, id, id, id); err != nil {
		return nil, err
	}
	hours := e.Span(0, 0)
	for _, b := range people {
		was := b.DateState == app.DateDone || b.DateState == app.DateSettled
		if b.DeletedAt == "" && !hours.Empty() && (b.DateState == app.DateConfirmed || was && had(b.ID)) {
			all = append(all, takenRow{Subject: b.PersonID, Begins: hours.Begins, Ends: hours.Ends, EventID: id, BookingID: b.ID})
		}
	}
	return all, nil
}

// roomsOf are the rows for the room of an event with its parts, or for its
// venue where that has no rooms.
func (r reader) roomsOf(ctx context.Context, e app.Event) (all []takenRow, err error) {
	var rooms []struct {
		ID             app.ID
		Buffer, Strike int
	}
	if e.RoomID != "" {
		err = r.all(ctx, &rooms, `
			WITH RECURSIVE inside (id) AS (
				SELECT id FROM room WHERE id = ?
				UNION
				SELECT p.part_id FROM inside i JOIN room_part p ON p.whole_id = i.id WHERE p.deleted_at IS NULL
			) SELECT i.id, r.buffer, r.strike FROM inside i, room r WHERE r.id = ?`, e.RoomID, e.RoomID)
	} else {
		err = r.all(ctx, &rooms, `
			SELECT v.id, 0 AS buffer, 0 AS strike FROM venue v WHERE v.id = ? AND NOT EXISTS (
				SELECT 1 FROM room r WHERE r.venue_id = v.id AND r.deleted_at IS NULL)`, e.VenueID)
	}
	for _, m := range rooms {
		if s := e.Span(m.Buffer, m.Strike); !s.Empty() {
			all = append(all, takenRow{Subject: m.ID, Begins: s.Begins, Ends: s.Ends, EventID: e.ID})
		}
	}
	return all, err
}

// take writes rows, or says what stands in the way of one. Desks that want
// the same wait for each other, always in one order.
func (w *writer) take(ctx context.Context, rows []takenRow) error {
	slices.SortFunc(rows, func(a, b takenRow) int {
		return cmp.Or(cmp.Compare(a.Subject, b.Subject), cmp.Compare(a.BookingID, b.BookingID))
	})
	for _, t := range rows {
		if err := w.alone(ctx, string(t.Subject)); err != nil {
			return err
		}
	}
	w.wants = append(w.wants, rows...)
	for _, t := range rows {
		if fault, err := w.occupied(ctx, t); fault != nil || err != nil {
			return errors.Join(err, asError(fault))
		}
		if _, err := w.exec(ctx, `
			INSERT INTO taken (id, subject, begins, ends, event_id, booking_id) VALUES (?, ?, ?, ?, ?, ?)`,
			app.NewID(), t.Subject, t.Begins, t.Ends, t.EventID, t.BookingID); err != nil {
			return err
		}
	}
	return nil
}

// alone has other desks that want the same wait until this step has ended. In
// a file there is one desk only.
func (w *writer) alone(ctx context.Context, what string) error {
	if w.on == lite {
		return nil
	}
	_, err := w.exec(ctx, `SELECT pg_advisory_xact_lock(hashtextextended(?, 0))`, what)
	return err
}

// asError keeps a fault that is none from becoming an error that is one.
func asError(f *app.Fault) error {
	if f == nil {
		return nil
	}
	return f
}

// occupied says what stands where a row is to go; nil is nothing. What it is
// called is asked only where there is something, which is seldom.
func (r reader) occupied(ctx context.Context, t takenRow) (*app.Fault, error) {
	var id app.ID
	err := r.maybe(ctx, &id, `SELECT id FROM taken WHERE subject = ? AND ends > ? AND begins < ? AND event_id <> ? ORDER BY ends LIMIT 1`,
		t.Subject, t.Begins, t.Ends, string(t.EventID))
	if err != nil || id == "" {
		return nil, err
	}
	var there app.Occupied
	err = r.one(ctx, &there, `
		SELECT coalesce(m.name || ', ' || w.name, p.name, v.name, '') AS who, e.title AS event, t.begins, t.ends
		FROM taken t JOIN event e ON e.id = t.event_id LEFT JOIN person p ON p.id = t.subject
		LEFT JOIN room m ON m.id = t.subject LEFT JOIN venue w ON w.id = m.venue_id LEFT JOIN venue v ON v.id = t.subject
		WHERE t.id = ?`, id)
	return app.ErrOccupied(there), err
}

// twice says whether err is the tables' own refusal to have something taken
// by two events at a time.
func twice(err error) bool {
	var l *sqlite.Error
	if errors.As(err, &l) {
		return l.Code() == sqlite3.SQLITE_CONSTRAINT_TRIGGER
	}
	var p *pgconn.PgError
	return errors.As(err, &p) && p.Code == "23P01"
}

// named puts what stands there into the refusal of the tables, once the step
// is given up; rows are what it wanted.
func (r reader) named(ctx context.Context, err error, rows []takenRow) error {
	var f *app.Fault
	if !twice(err) && !(errors.As(err, &f) && f == app.ErrTwice) || len(rows) == 0 {
		return err
	}
	for _, t := range rows {
		if fault, look := r.occupied(ctx, t); look == nil && fault != nil {
			return fault
		}
	}
	return app.ErrTwice
}
