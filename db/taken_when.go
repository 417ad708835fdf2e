package db

import (
	"context"

	"sofra/app"
)

// An old record that is only spelled better must not be refused for what
// nobody changed: what it takes is looked at where that could have changed.

// changing does a change of one row, and reports whether one of these columns
// is another after it; a row that was not there is.
func (w *writer) changing(ctx context.Context, row rowFacts, do func() error) (bool, error) {
	if w.bulk != nil {
		return false, do()
	}
	was, err := row.read(ctx, w)
	if err != nil {
		return false, err
	}
	if err := do(); err != nil {
		return false, err
	}
	is, err := row.read(ctx, w)
	return was == "" || was != is, err
}

// rowFacts are some columns of one row, as one text.
type rowFacts struct {
	table, facts string
	id           *app.ID
}

func (f rowFacts) read(ctx context.Context, w *writer) (text string, err error) {
	if *f.id == "" {
		return "", nil
	}
	return text, w.maybe(ctx, &text, `SELECT 'is ' || `+f.facts+` FROM `+f.table+` WHERE id = ?`, *f.id)
}

// When and where an event is, and whose date a booking is.
const (
	eventFacts = `status || '|' || coalesce(CAST(day AS TEXT), '') || '|' || coalesce(starts, '') || '|' || coalesce(ends, '') || '|' ||
		coalesce(venue_id, '') || '|' || coalesce(room_id, '')`
	bookingFacts = `event_id || '|' || coalesce(person_id, '') || '|' || coalesce(ensemble_id, '') || '|' || date_state`
)

// retakeFor looks at what is taken when a record went to the bin, or came back.
func (w *writer) retakeFor(ctx context.Context, ref app.Ref) error {
	event := ref.ID
	switch ref.Kind {
	case app.Events:
	case app.Bookings:
		if err := w.one(ctx, &event, `SELECT event_id FROM booking WHERE id = ?`, ref.ID); err != nil {
			return err
		}
	default:
		return nil
	}
	return w.retake(ctx, event)
}

// namedBack says what stands where the move of a step would bring rows back.
func (d *DB) namedBack(ctx context.Context, err error, target app.ID) error {
	if !twice(err) {
		return err
	}
	value := func(column string) string {
		if d.on == postgres {
			return `before ->> '` + column + `' AS ` + column
		}
		return `json_extract(before, '$.` + column + `') AS ` + column
	}
	var rows []takenRow
	if look := d.all(ctx, &rows, `
		SELECT row_id AS id, `+value("subject")+`, `+value("begins")+`, `+value("ends")+`, `+value("event_id")+`
		FROM journal WHERE step_id = ? AND table_name = 'taken' AND before IS NOT NULL ORDER BY seq`, target); look != nil {
		return err
	}
	return d.named(ctx, err, rows)
}
