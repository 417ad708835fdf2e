package db

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"strings"

	"github.com/jmoiron/sqlx"
	"modernc.org/sqlite"

	"sofra/app"
)

// The journal is written by triggers, so that nothing escapes it: not a
// script, not an older desk, not a forgotten verb. They are made here from
// the tables themselves, after each migration, so that a new column is never
// left out.

// watchTables makes the triggers of every watched table anew.
func (d *DB) watchTables(ctx context.Context) (err error) {
	defer wrap(&err, "watch tables")
	return d.inTx(ctx, func(tx *sqlx.Tx) error {
		if d.on == postgres {
			for _, f := range journalFunctions() {
				if _, err := tx.ExecContext(ctx, f); err != nil {
					return err
				}
			}
		}
		r := reader{q: tx, on: d.on}
		for _, table := range watched() {
			columns, err := r.columnsOf(ctx, table)
			if err != nil {
				return err
			}
			for _, trigger := range triggers(d.on, table, columns) {
				if _, err := tx.ExecContext(ctx, trigger); err != nil {
					return fmt.Errorf("%s: %w", table, err)
				}
			}
		}
		for _, trigger := range keptTriggers(d.on) {
			if _, err := tx.ExecContext(ctx, trigger); err != nil {
				return fmt.Errorf("kept answers: %w", err)
			}
		}
		return nil
	})
}

func triggers(on engine, table string, columns []tableColumn) []string {
	if on == postgres {
		return []string{
			`DROP TRIGGER IF EXISTS journaled ON ` + table,
			`CREATE TRIGGER journaled AFTER INSERT OR UPDATE OR DELETE ON ` + table +
				` FOR EACH ROW EXECUTE FUNCTION sofra_journal()`,
		}
	}
	var differs []string
	for _, c := range columns {
		differs = append(differs, "OLD."+c.Name+" IS NOT NEW."+c.Name)
	}
	old, now := image(columns, "OLD"), image(columns, "NEW")
	var all []string
	for _, t := range []trigger{
		{"INSERT", "", "NEW", "NULL", now},
		{"UPDATE", "WHEN " + strings.Join(differs, " OR "), "NEW", old, now},
		{"DELETE", "", "OLD", old, "NULL"},
	} {
		all = append(all, t.on(table)...)
	}
	return all
}

// trigger writes one kind of change of a SQLite table into the journal.
type trigger struct{ op, when, row, before, after string }

func (t trigger) on(table string) []string {
	name := table + "_journaled_" + strings.ToLower(t.op)
	return []string{
		`DROP TRIGGER IF EXISTS ` + name,
		`CREATE TRIGGER ` + name + ` AFTER ` + t.op + ` ON ` + table + ` ` + t.when + ` BEGIN
			INSERT INTO journal (step_id, table_name, row_id, version, before, after)
			VALUES ((SELECT step_id FROM current_step), '` + table + `', ` + t.row + `.id, ` + t.row + `.version, ` + t.before + `, ` + t.after + `);
		END`,
	}
}

// Update runs do as one step.
func (d *DB) Update(ctx context.Context, step *app.Step, do func(app.Tx) error) (err error) {
	defer wrap(&err, "step")
	if !d.mode.Write {
		return app.ErrReadOnly
	}
	return d.step(ctx, step, "", func(w *writer) error { return do(w) })
}

// step runs do in a transaction that knows which step it is.
func (d *DB) step(ctx context.Context, s *app.Step, undoes app.ID, do func(*writer) error) error {
	return d.stepOver(ctx, s, undoes, stepWork{first: (*writer).holdKeys, then: do})
}

// stepWork is what a step does: first, before it is written down, it takes
// hold of the office's keys.
type stepWork struct {
	first func(*writer, context.Context) error
	then  func(*writer) error
}

func (d *DB) stepOver(ctx context.Context, s *app.Step, undoes app.ID, work stepWork) error {
	tx, err := d.rw.BeginTxx(ctx, d.sight(s))
	if err != nil {
		return err
	}
	w := &writer{reader: reader{q: tx, on: d.on, keys: d.keys, pool: d.pool}, tx: tx, ready: map[string]prepared{}}
	kept := false
	defer func() { // where the work panics too: nobody else can write until the transaction has ended
		if !kept {
			w.giveUp()
		}
	}()
	if s.ID == "" {
		s.ID = app.NewID()
	}
	err = work.first(w, ctx)
	if err == nil {
		err = d.begin(ctx, w, s, undoes)
	}
	w.wrote = false // not a record
	if err == nil {
		err = work.then(w)
	}
	if err == nil {
		err = w.end(ctx)
	}
	if err == nil {
		err = d.commit(ctx, tx, s)
	}
	kept = err == nil
	return d.named(ctx, err, w.wants)
}

// sight is what a step sees of other desks. On a server each question sees what was
// kept when it was asked, unless the step is to see one moment; in a file there is one
// desk that writes.
func (d *DB) sight(s *app.Step) *sql.TxOptions {
	if !s.Whole || d.on != postgres {
		return nil
	}
	return &sql.TxOptions{Isolation: sql.LevelRepeatableRead}
}

// giveUp leaves everything as it was before the step.
func (w *writer) giveUp() {
	w.tx.Rollback() //nolint:errcheck // the first error is the one that matters
	for _, back := range w.onFail {
		back()
	}
}

// holdKeys notes which key cells are sealed with now. On a server it also
// keeps the office's keys from being exchanged until the step has ended.
func (w *writer) holdKeys(ctx context.Context) error {
	return w.maybe(ctx, &w.current, `SELECT id FROM office_key WHERE current`)
}

// begin writes the step down and says to the triggers that it is theirs.
func (d *DB) begin(ctx context.Context, w *writer, s *app.Step, undoes app.ID) error {
	verb, err := s.Verb.MarshalJSON()
	if err != nil {
		return err
	}
	s.Who, s.At = d.who, now()
	joined, err := w.join(ctx, s, string(verb))
	if err == nil && !joined {
		_, err = w.exec(ctx, `
		INSERT INTO step (id, at, who, verb, kind, about, undoes)
		VALUES (?, ?, ?, ?, ?, ?, ?)`, s.ID, s.At, s.Who, string(verb), s.Kind, string(s.About), undoes)
	}
	if err != nil {
		return err
	}
	if d.on == postgres {
		_, err = w.exec(ctx, `SELECT set_config('sofra.step', ?, true)`, string(s.ID))
		return err
	}
	_, err = w.exec(ctx, `INSERT INTO current_step (one, step_id) VALUES (1, ?)`, s.ID)
	return err
}

// join makes one key of a run a part of the step before, if that is the last of
// the whole journal, of the same person and name, and not long ago.
func (w *writer) join(ctx context.Context, s *app.Step, verb string) (joined bool, err error) {
	if !s.Run {
		return false, nil
	}
	var last []struct {
		ID   app.ID
		At   app.Instant
		Same int
	}
	err = w.all(ctx, &last, `
		SELECT id, at, CASE WHEN who = ? AND verb = ? AND kind = ? AND undone_by IS NULL THEN 1 ELSE 0 END AS same
		FROM step ORDER BY id DESC LIMIT 1`, s.Who, verb, s.Kind)
	if err != nil || len(last) == 0 || last[0].Same == 0 {
		return false, err
	}
	began, ok := last[0].At.Time()
	at, _ := s.At.Time()
	if !ok || at.Sub(began) > app.RunFor {
		return false, nil
	}
	s.ID = last[0].ID
	return true, nil
}

// end takes the mark of the step away before it is kept.
func (w *writer) end(ctx context.Context) error {
	if err := w.settled(ctx); err != nil {
		return err
	}
	if err := w.keepWritten(ctx); err != nil || w.on == postgres {
		return err // on a server the setting ends with the transaction
	}
	if err := w.noneOverShared(ctx); err != nil {
		return err
	}
	_, err := w.exec(ctx, `DELETE FROM current_step`)
	return err
}

// commit keeps the step. When the answer is lost on the way, the step's ID
// says whether it was kept all the same; that of a run was there before.
func (d *DB) commit(ctx context.Context, tx *sqlx.Tx, s *app.Step) error {
	err := tx.Commit()
	if err == nil || d.on == lite || s.Run {
		return err
	}
	var kept int
	if look := d.one(context.WithoutCancel(ctx), &kept, `SELECT count(*) FROM step WHERE id = ?`, s.ID); look == nil && kept == 1 {
		return nil
	}
	return err
}

func isNoTable(err error) bool {
	var l *sqlite.Error
	return errors.As(err, &l) && strings.Contains(l.Error(), "no such table")
}
