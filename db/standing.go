package db

import (
	"context"
	"encoding/json"
	"errors"

	"sofra/app"
)

// Moment goes by the transactions that are seen on a server, and in a file, where one
// desk writes at a time, by the last step and the last row of the journal.
func (r reader) Moment(ctx context.Context) (at string, err error) {
	defer wrap(&err, "moment")
	query := `SELECT coalesce((SELECT max(rowid) FROM step), 0) || ' ' || coalesce((SELECT max(seq) FROM journal), 0)`
	if r.on == postgres {
		query = `SELECT CAST(pg_current_snapshot() AS text)`
	}
	err = r.one(ctx, &at, query)
	return at, err
}

// StepsCalled lists the changes named by this sentence that stand, newest
// first.
func (r reader) StepsCalled(ctx context.Context, key string) (steps []app.Step, err error) {
	defer wrap(&err, "steps called")
	quoted, err := json.Marshal(key)
	if err != nil {
		return nil, err
	}
	begin := `{"k":` + string(quoted)
	var rows []stepRow
	if err := r.all(ctx, &rows, `
		SELECT id, at, who, verb, kind, about FROM step
		WHERE kind = 'change' AND substr(verb, 1, ?) = ? ORDER BY id DESC`, len([]rune(begin)), begin); err != nil {
		return nil, err
	}
	for _, row := range rows {
		s, err := row.step()
		if err != nil {
			return nil, err
		}
		last, err := r.lastMove(ctx, s.ID)
		if err != nil {
			return nil, err
		}
		if last.stands() {
			steps = append(steps, s)
		}
	}
	return steps, nil
}

// lastMove is the last undo or redo of a step, and how many there were; the
// step itself with none.
type lastMove struct {
	ID    app.ID
	Moves int
}

// stands says whether what the step did is there: it was undone as often as it
// was done again.
func (l lastMove) stands() bool { return l.ID != "" && l.Moves%2 == 0 }

func (r reader) lastMove(ctx context.Context, step app.ID) (last lastMove, err error) {
	err = r.maybe(ctx, &last, `
		WITH RECURSIVE chain (id, undone_by, moves) AS (
			SELECT id, undone_by, 0 FROM step WHERE id = ?
			UNION ALL
			SELECT s.id, s.undone_by, c.moves + 1 FROM chain c JOIN step s ON s.id = c.undone_by)
		SELECT id, moves FROM chain ORDER BY moves DESC LIMIT 1`, step)
	return last, err
}

// standing is what became of a step, for the person whose Undo is meant.
func (r reader) standing(ctx context.Context, step app.ID, who string) (s app.Standing, err error) {
	defer wrap(&err, "standing of a step")
	last, err := r.lastMove(ctx, step)
	if err != nil {
		return s, err
	}
	next, err := app.Step{}, error(nil)
	if s.Stands = last.stands(); s.Stands {
		next, err = r.nextUndo(ctx, who)
	} else {
		next, err = r.nextRedo(ctx, who)
	}
	if errors.Is(err, app.ErrNothing) || errors.Is(err, app.ErrNoRedo) {
		err = nil
	}
	s.Next = last.ID != "" && next.ID == last.ID
	return s, err
}

// Standing says what became of a step.
func (d *DB) Standing(ctx context.Context, step app.ID) (app.Standing, error) {
	return d.standing(ctx, step, d.who)
}

// Standing asks inside a step, whose own person is meant.
func (w *writer) Standing(ctx context.Context, step app.ID) (s app.Standing, err error) {
	who, err := w.who(ctx)
	if err != nil {
		return s, err
	}
	return w.standing(ctx, step, who)
}

// Writers is how many people have changed something in the office.
func (r reader) Writers(ctx context.Context) (n int, err error) {
	defer wrap(&err, "who writes")
	err = r.one(ctx, &n, `SELECT count(DISTINCT who) FROM step WHERE kind = 'change' AND who <> ''`)
	return n, err
}
