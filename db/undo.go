package db

import (
	"context"
	"errors"

	"github.com/jackc/pgx/v5/pgconn"
	"modernc.org/sqlite"
	sqlite3 "modernc.org/sqlite/lib"

	"sofra/app"
)

// Undo and redo are steps themselves: the rows that a step changed are walked
// backwards, each put back only where it still is as the step left it.

// moveChunk is how many rows of the journal are held at once.
const moveChunk = 500

// Undo takes back the last step of this desk's person.
func (d *DB) Undo(ctx context.Context) (app.Text, error) {
	return d.move(ctx, app.Undone, reader.nextUndo)
}

// Redo does the step again that was undone last.
func (d *DB) Redo(ctx context.Context) (app.Text, error) {
	return d.move(ctx, app.Redone, reader.nextRedo)
}

// NextUndo names the step that Undo would take back.
func (d *DB) NextUndo(ctx context.Context) (app.Text, error) {
	return nameOf(d.nextUndo(ctx, d.who))
}

// NextRedo names the step that Redo would do again.
func (d *DB) NextRedo(ctx context.Context) (app.Text, error) {
	return nameOf(d.nextRedo(ctx, d.who))
}

// NextUndo asks inside a step, whose own person is meant.
func (w *writer) NextUndo(ctx context.Context) (app.Text, error) {
	who, err := w.who(ctx)
	if err != nil {
		return app.Text{}, err
	}
	return nameOf(w.nextUndo(ctx, who))
}

// NextRedo asks inside a step, whose own person is meant.
func (w *writer) NextRedo(ctx context.Context) (app.Text, error) {
	who, err := w.who(ctx)
	if err != nil {
		return app.Text{}, err
	}
	return nameOf(w.nextRedo(ctx, who))
}

// who is the person whose step runs.
func (w *writer) who(ctx context.Context) (who string, err error) {
	query := `SELECT who FROM step WHERE id = (SELECT step_id FROM current_step)`
	if w.on == postgres {
		query = `SELECT who FROM step WHERE id = current_setting('sofra.step', true)`
	}
	return who, w.one(ctx, &who, query)
}

// nextUndo is the last step of who that was not taken back; a trace is passed
// over, and so is an undo: Redo takes that back.
func (r reader) nextUndo(ctx context.Context, who string) (app.Step, error) {
	return r.stepBy(ctx, `
		SELECT id, at, who, verb, kind, about FROM step
		WHERE who = ? AND kind IN ('change', 'redo') AND undone_by IS NULL
		ORDER BY id DESC LIMIT 1`, who)
}

// nextRedo is the last undo of who, unless they changed something since.
func (r reader) nextRedo(ctx context.Context, who string) (app.Step, error) {
	s, err := r.stepBy(ctx, `
		SELECT id, at, who, verb, kind, about FROM step
		WHERE who = ? AND kind = 'undo' AND undone_by IS NULL
			AND id > coalesce((SELECT max(id) FROM step WHERE who = ? AND kind = 'change'), '')
		ORDER BY id DESC LIMIT 1`, who, who)
	if errors.Is(err, app.ErrNothing) {
		err = app.ErrNoRedo
	}
	return s, err
}

func (r reader) stepBy(ctx context.Context, query string, args ...any) (app.Step, error) {
	var s stepRow
	err := r.one(ctx, &s, query, args...)
	if errors.Is(known(err), app.ErrNotFound) {
		return app.Step{}, app.ErrNothing
	}
	if err != nil {
		return app.Step{}, known(err)
	}
	return s.step()
}

// nameOf is a step's name; no step has none.
func nameOf(s app.Step, err error) (app.Text, error) {
	if errors.Is(err, app.ErrNothing) || errors.Is(err, app.ErrNoRedo) {
		return app.Text{}, nil
	}
	return s.Verb, err
}

// move takes back the step that next finds, as a step of its own.
func (d *DB) move(ctx context.Context, kind app.StepKind, next func(reader, context.Context, string) (app.Step, error)) (_ app.Text, err error) {
	defer wrap(&err, "%s", string(kind))
	if !d.mode.Write {
		return app.Text{}, app.ErrReadOnly
	}
	target, err := next(d.reader, ctx, d.who)
	if err != nil {
		return app.Text{}, err
	}
	step := app.Step{ID: app.NewID(), Verb: target.Verb, Kind: kind}
	err = d.step(ctx, &step, target.ID, func(w *writer) error { return w.takeBack(ctx, target.ID, step.ID) })
	if err != nil {
		return app.Text{}, overtaken(d.namedBack(ctx, err, target.ID))
	}
	return target.Verb, nil
}

// takeBack puts every row back that target changed, or fails.
func (w *writer) takeBack(ctx context.Context, target, by app.ID) error {
	rows, err := w.exec(ctx, `UPDATE step SET undone_by = ? WHERE id = ? AND undone_by IS NULL`, by, target)
	if err != nil {
		return err
	}
	if rows == 0 {
		return app.ErrOvertaken // another desk of the same person was faster
	}
	if err := w.noErased(ctx, target); err != nil {
		return err
	}
	if err := w.noFrozen(ctx, target); err != nil {
		return err
	}
	if err := w.deferKeys(ctx); err != nil {
		return err
	}
	if err := w.backward(ctx, target, by); err != nil {
		return err
	}
	if err := w.astray(ctx, target, by); err != nil {
		return err
	}
	if err := w.checkKeys(ctx, by); err != nil {
		return err
	}
	return w.postedStay(ctx, by)
}

// backward walks the journal of target from its end, in chunks, so that no
// cursor is open while rows are written.
func (w *writer) backward(ctx context.Context, target, by app.ID) error {
	back := map[string]putBack{}
	var chunk []moved
	for {
		query, args := `
			SELECT seq, table_name, row_id, version, CAST(before AS TEXT) AS before, CAST(after AS TEXT) AS after
			FROM journal WHERE step_id = ?`, []any{target}
		if len(chunk) > 0 {
			query, args = query+` AND seq < ?`, append(args, chunk[len(chunk)-1].Seq)
		}
		chunk = nil // a new one each time: scanning into the old would keep its pointers
		if err := w.all(ctx, &chunk, query+` ORDER BY seq DESC LIMIT ?`, append(args, moveChunk)...); err != nil {
			return err
		}
		for rest := chunk; len(rest) > 0; {
			run := runOf(rest)
			rest = rest[len(run):]
			if err := w.putRun(ctx, back, run, move{target, by}); err != nil {
				return err
			}
		}
		if len(chunk) < moveChunk {
			return nil
		}
	}
}

// putRun makes the rows of a run what they were before the target changed
// them. They are only found as the target left them.
func (w *writer) putRun(ctx context.Context, back map[string]putBack, run []moved, by move) (err error) {
	m := run[0]
	b, ok := back[m.TableName]
	if !ok {
		columns, err := w.columnsOf(ctx, m.TableName)
		if err != nil {
			return err
		}
		b = putBackOf(w.on, m.TableName, columns)
		back[m.TableName] = b
	}
	var rows int64
	last := run[len(run)-1].Seq
	switch {
	case m.Before == nil:
		rows, err = w.exec(ctx, b.remove, by.target, last, m.Seq, last, m.Seq)
	case m.After == nil:
		rows, err = w.exec(ctx, b.insert, by.target, last, m.Seq)
	default:
		rows, err = w.exec(ctx, b.update, *m.Before, m.RowID, *m.After)
	}
	if err == nil && rows < int64(len(run)) {
		err = w.carried(ctx, run, by.step)
	}
	if err != nil {
		return err
	}
	if kind := kindIn(m.TableName); kind != "" && m.Before == nil {
		_, err := w.exec(ctx, `DELETE FROM found WHERE kind = ? AND id IN (`+runIDs+`)`, string(kind), by.target, last, m.Seq)
		return err
	}
	for _, m := range run {
		if err := w.refind(ctx, m.TableName, m.RowID); err != nil {
			return err
		}
	}
	return w.refindOwners(ctx, run)
}

// overtaken turns a rule of the tables that stands in the way into the one
// sentence for it.
func overtaken(err error) error {
	if f := ofBooks(err); f != nil {
		return f
	}
	var l *sqlite.Error
	if errors.As(err, &l) && l.Code()&0xff == sqlite3.SQLITE_CONSTRAINT {
		return app.ErrOvertaken
	}
	var p *pgconn.PgError
	if errors.As(err, &p) && len(p.Code) == 5 && p.Code[:2] == "23" {
		return app.ErrOvertaken
	}
	return err
}
