package db

import (
	"context"
	"time"

	"sofra/app"
)

// Papers of a booking name who plays, signs and is paid, and say the texts of
// the booking and its event. Their contents are erased with a person whom they
// name; a row stays, which says that there was a paper.

// PapersNaming counts the papers that name a person.
func (r reader) PapersNaming(ctx context.Context, person app.ID) (n int, err error) {
	defer wrap(&err, "papers that name a person")
	all, err := r.Mentions(ctx, person)
	if err != nil {
		return 0, err
	}
	ids, err := r.papersNaming(ctx, person, all)
	return len(ids), err
}

// papersNaming lists the papers that name a person, in the bin too. Who signed
// or played once, and does so no longer, is in the paper of that day: the
// journal knows them.
func (r reader) papersNaming(ctx context.Context, person app.ID, named []app.Mention) (ids []app.ID, err error) {
	query := `SELECT id FROM file WHERE owner_kind = 'bookings' AND purpose = 'paper' AND NOT personal AND erased_on IS NULL AND (` + r.bookingsOf()
	args := []any{person, person, person, person}
	for _, m := range named {
		if of := saidOnPapers(m); of != "" {
			query += ` OR owner_id IN (SELECT id FROM booking WHERE ` + of + ` = ?)`
			args = append(args, m.Of.ID)
		}
	}
	err = r.all(ctx, &ids, query+`) ORDER BY id`, args...)
	return ids, err
}

// bookingsOf is the condition that a file is of a booking whose papers name a
// person.
func (r reader) bookingsOf() string {
	return `owner_id IN (SELECT id FROM booking WHERE person_id = ?)
		OR owner_id IN (SELECT booking_id FROM booking_contact WHERE person_id = ? AND role IN ('signs', 'is-paid'))
		OR owner_id IN (SELECT j.row_id FROM journal j WHERE j.table_name = 'booking' AND ` + r.imaged("person_id") + `)
		OR owner_id IN (SELECT ` + r.inImage("j", "booking_id") + ` FROM journal j WHERE j.table_name = 'booking_contact' AND ` + r.imaged("person_id") + `)`
}

// imaged is the condition that a column has a value in an image of the journal.
func (r reader) imaged(column string) string { return r.inImage("j", column) + ` = ?` }

// saidOnPapers is the column by which a booking has a text that its papers say;
// "" of a text that no paper says.
func saidOnPapers(m app.Mention) string {
	switch m.Table + "." + m.Column {
	case "booking.plays", "booking_line.title", "booking_line.receipt":
		return "id"
	case "event.title":
		return "event_id"
	case "ensemble.name":
		return "ensemble_id"
	}
	return ""
}

// papers erases the contents of the papers that name the person, also of such as
// undo took away: redo is refused then.
func (e *erasing) papers(ctx context.Context) error {
	ids, err := e.papersNaming(ctx, e.person, e.named)
	if err != nil {
		return err
	}
	for _, id := range ids {
		if _, err := e.exec(ctx, `DELETE FROM file_body WHERE file_id = ?`, id); err != nil {
			return err
		}
		if _, err := e.exec(ctx, `UPDATE file SET erased_on = ?, mark = '', version = version + 1 WHERE id = ?`, app.DateOf(time.Now()), id); err != nil {
			return err
		}
	}
	return e.undonePapers(ctx)
}

// undonePapers erases the contents of papers that undo took away, which wait to
// be brought back.
func (e *erasing) undonePapers(ctx context.Context) error {
	owner := e.inImage("f", "owner_id")
	var ids []app.ID
	err := e.all(ctx, &ids, `SELECT DISTINCT f.row_id FROM journal f WHERE f.table_name = 'file' AND `+owner+` <> ''
		AND NOT EXISTS (SELECT 1 FROM file x WHERE x.id = f.row_id)
		AND `+owner+` IN (SELECT id FROM booking WHERE person_id = ?
			UNION SELECT booking_id FROM booking_contact WHERE person_id = ?) ORDER BY f.row_id`, e.person, e.person)
	if err != nil {
		return err
	}
	for _, id := range ids {
		if _, err := e.exec(ctx, `DELETE FROM file_body WHERE file_id = ?`, id); err != nil {
			return err
		}
	}
	return nil
}
