package db

import (
	"context"

	"sofra/app"
	"sofra/app/names"
)

// Erasing takes what tells of a person out of the records, out of the journal's
// images of them, out of the names of steps and out of the search. On SQLite
// the file is then written anew, so that the bytes are gone too. A server keeps
// dead rows until it cleans its tables, and its own log until it needs the room.

// erasing is one person's erasure.
type erasing struct {
	*writer
	person app.ID
	within names.Within // finds their names
	named  []app.Mention
}

// Erase empties all that tells of a person.
func (d *DB) Erase(ctx context.Context, step *app.Step, person app.ID) (err error) {
	defer wrap(&err, "erase")
	if !d.mode.Write {
		return app.ErrReadOnly
	}
	if err := d.step(ctx, step, "", func(w *writer) error { return w.erase(ctx, person, step.ID) }); err != nil {
		return err
	}
	d.scour(ctx)
	return d.noteErased(ctx)
}

// scour writes the file anew without what was deleted. Where it cannot, the
// deleted bytes were written over with zeros already.
func (d *DB) scour(ctx context.Context) {
	if d.on != lite {
		return
	}
	ctx = context.WithoutCancel(ctx)
	d.rw.ExecContext(ctx, `VACUUM`)                          //nolint:errcheck // the data is erased all the same
	d.rw.ExecContext(ctx, `PRAGMA wal_checkpoint(TRUNCATE)`) //nolint:errcheck // else the log goes when the office is closed
}

// erase runs in one step. The journal has this step's own images as well by the
// end, so it comes last.
func (w *writer) erase(ctx context.Context, person, step app.ID) error {
	p, err := w.Person(ctx, person)
	if err != nil {
		return err
	}
	known := []app.Person{p}
	earlier, err := w.imagesOf(ctx, person)
	if err != nil {
		return err
	}
	for _, image := range earlier {
		known = append(known, namedIn(image))
	}
	e := erasing{writer: w, person: person, within: app.NamesWithin(known...)}
	if e.named, err = w.mentions(ctx, person, e.within); err != nil {
		return err
	}
	if _, err := w.exec(ctx, `INSERT INTO erased (id, at, step_id) VALUES (?, ?, ?) ON CONFLICT (id) DO UPDATE SET step_id = excluded.step_id`, person, now(), step); err != nil {
		return err
	}
	for _, part := range []func(context.Context) error{e.papers, e.photosOf, e.belongings, e.self, e.texts, e.search, e.forgetAnswers, e.steps} {
		if err := part(ctx); err != nil {
			return err
		}
	}
	return e.journal(ctx)
}

// belongings removes what is the person's alone, and the files of their bookings
// but papers, of which papers leaves a row.
func (e *erasing) belongings(ctx context.Context) error {
	owned := `owner_kind = 'people' AND owner_id = ?
		OR owner_kind = 'bookings' AND (personal OR purpose <> 'paper') AND owner_id IN (SELECT id FROM booking WHERE person_id = ?)`
	journaled := `SELECT row_id FROM journal WHERE table_name = 'file' AND ` + e.inImage("journal", "owner_id") + ` = ?`
	for _, work := range []struct {
		query string
		args  []any
	}{
		{`DELETE FROM file_body WHERE file_id IN (SELECT id FROM file WHERE ` + owned + `) OR file_id IN (` + journaled + `)`, []any{e.person, e.person, e.person}},
		{`DELETE FROM consent WHERE person_id = ?`, []any{e.person}},
		{`DELETE FROM file WHERE ` + owned, []any{e.person, e.person}},
		{`DELETE FROM identity WHERE person_id = ?`, []any{e.person}},
		{`DELETE FROM contact WHERE person_id = ?`, []any{e.person}},
		{`DELETE FROM person_name WHERE person_id = ?`, []any{e.person}},
		{`DELETE FROM blocked WHERE person_id = ?`, []any{e.person}},
		{`DELETE FROM availability WHERE person_id = ?`, []any{e.person}},
		{`DELETE FROM apart WHERE person_id = ? OR other_id = ?`, []any{e.person, e.person}},
		{`UPDATE visitor SET note = '', version = version + 1 WHERE person_id = ? AND note <> ''`, []any{e.person}}, // that somebody came stays
	} {
		if _, err := e.exec(ctx, work.query, work.args...); err != nil {
			return err
		}
	}
	return nil
}

// self empties the person's own row: roles stay, for counts.
func (e *erasing) self(ctx context.Context) error {
	p, err := e.Person(ctx, e.person)
	if err != nil {
		return err
	}
	return e.PutPerson(ctx, erasedPerson(p))
}

// erasedPerson is what stays of a person.
func erasedPerson(p app.Person) *app.Person {
	left := app.Person{Kept: p.Kept, Name: app.ErasedName, Roles: p.Roles}
	left.Naming, left.MergedInto = app.NamingNever, p.MergedInto
	return &left
}

// search makes SQLite's index of words anew: it keeps deleted words until then.
func (e *erasing) search(ctx context.Context) error {
	if e.on != lite {
		return nil
	}
	_, err := e.exec(ctx, `INSERT INTO found_text (found_text) VALUES ('rebuild')`)
	return err
}

// ErasedOn says when a person's data was erased.
func (r reader) ErasedOn(ctx context.Context, person app.ID) (at app.Instant, err error) {
	defer wrap(&err, "erased on")
	err = r.maybe(ctx, &at, `SELECT at FROM erased WHERE id = ?`, person)
	return at, err
}

// remains lists the erased people of whom something is left, for the check.
const remains = `
	SELECT p.id FROM person p JOIN erased x ON x.id = p.id
	WHERE p.name <> '` + app.ErasedName + `' OR p.stage_name || p.legal_name || p.other_names || p.phone || p.email || p.town || p.plays || p.notes <> ''
		OR p.born_on IS NOT NULL OR p.place_id IS NOT NULL
		OR EXISTS (SELECT 1 FROM person_name n WHERE n.person_id = p.id) OR EXISTS (SELECT 1 FROM contact c WHERE c.person_id = p.id)
		OR EXISTS (SELECT 1 FROM consent c WHERE c.person_id = p.id) OR EXISTS (SELECT 1 FROM identity i WHERE i.person_id = p.id)
		OR EXISTS (SELECT 1 FROM blocked k WHERE k.person_id = p.id) OR EXISTS (SELECT 1 FROM availability v WHERE v.person_id = p.id)
		OR EXISTS (SELECT 1 FROM visitor v WHERE v.person_id = p.id AND v.note <> '')
		OR EXISTS (SELECT 1 FROM file f WHERE f.owner_kind = 'people' AND f.owner_id = p.id)
		OR EXISTS (SELECT 1 FROM journal j WHERE j.row_id = p.id AND j.table_name = 'person' AND (j.before IS NOT NULL OR j.after IS NOT NULL))
	ORDER BY p.id`

// noErased refuses to take back a step whose images were erased.
func (w *writer) noErased(ctx context.Context, target app.ID) error {
	var n int
	err := w.one(ctx, &n, `SELECT count(*) FROM journal WHERE step_id = ? AND before IS NULL AND after IS NULL`, target)
	if err == nil && n > 0 {
		return app.ErrErased
	}
	return err
}
