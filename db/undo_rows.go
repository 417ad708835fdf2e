package db

import (
	"context"
	"fmt"
	"strings"

	"sofra/app"
)

// moved is one row of the journal, on its way back.
type moved struct {
	Seq       int64
	TableName string
	RowID     app.ID
	Version   int64
	Before    *string
	After     *string
}

// move is a step and the one that it takes back.
type move struct{ target, step app.ID }

// runOf is how many rows of the journal go back at once: rows that the target
// added to one table, or took from it, one after the other.
func runOf(rows []moved) []moved {
	first := rows[0]
	if first.Before != nil && first.After != nil {
		return rows[:1]
	}
	for i, m := range rows {
		if m.TableName != first.TableName || (m.Before == nil) != (first.Before == nil) || (m.After == nil) != (first.After == nil) {
			return rows[:i]
		}
	}
	return rows
}

// runIDs are the rows of a run.
const runIDs = `SELECT j.row_id FROM journal j WHERE j.step_id = ? AND j.seq BETWEEN ? AND ?`

// putBack is the SQL that puts rows of one table back: those of a step between
// two places of the journal, or one. Remove and update find them only where
// they are as the journal left them.
type putBack struct{ remove, insert, update string }

func putBackOf(on engine, table string, columns []tableColumn) putBack {
	var names, values, sets []string
	for _, c := range columns {
		value := "i." + c.Name
		if on == lite {
			value = "json_extract(j.before, '$." + c.Name + "')"
		}
		names, values, sets = append(names, c.Name), append(values, value), append(sets, c.Name+" = "+value)
	}
	all, one := `journal j`, `(SELECT ? AS before) j`
	is, as := image(columns, table), `?`
	if on == postgres {
		all = `journal j, jsonb_populate_record(NULL::` + table + `, j.before) i`
		one = `jsonb_populate_record(NULL::` + table + `, ?::jsonb) i`
		is, as = `(to_jsonb(`+table+`) - '{version,sort_key}'::text[])`, `?::jsonb`
	}
	return putBack{
		remove: fmt.Sprintf(`DELETE FROM %s WHERE id IN (%s) AND %s = (
			SELECT j.after FROM journal j WHERE j.row_id = %s.id AND j.table_name = '%s' AND j.seq BETWEEN ? AND ?)`,
			table, runIDs, is, table, table),
		insert: fmt.Sprintf(`INSERT INTO %s (version, %s) SELECT j.version + 1, %s FROM %s
			WHERE j.step_id = ? AND j.seq BETWEEN ? AND ? ORDER BY j.seq DESC`,
			table, strings.Join(names, ", "), strings.Join(values, ", "), all),
		update: fmt.Sprintf(`UPDATE %s SET %s, version = %s.version + 1 FROM %s WHERE %s.id = ? AND %s = %s`,
			table, strings.Join(sets, ", "), table, one, table, is, as),
	}
}

// carried lets rows be missed that the keys of the tables took along when
// another row of this move went; astray looks at the outcome.
func (w *writer) carried(ctx context.Context, run []moved, by app.ID) error {
	for _, m := range run {
		var n int
		if err := w.one(ctx, &n, `
			SELECT count(*) FROM journal WHERE step_id = ? AND row_id = ? AND table_name = ?`, by, m.RowID, m.TableName); err != nil {
			return err
		}
		if n == 0 {
			return app.ErrOvertaken
		}
	}
	return nil
}

// astray holds the journal of the move against the target's: it touched no
// other rows (the keys of the tables would carry others' along unasked), found
// each as the target left it, and left it as the target found it.
func (w *writer) astray(ctx context.Context, target, by app.ID) error {
	var n int
	err := w.one(ctx, &n, `
		WITH ends AS (
			SELECT step_id, table_name, row_id, min(seq) AS first, max(seq) AS last
			FROM journal WHERE step_id IN (?, ?) GROUP BY step_id, table_name, row_id
		), spans AS (
			SELECT e.step_id, e.table_name, e.row_id, f.before, l.after
			FROM ends e JOIN journal f ON f.seq = e.first JOIN journal l ON l.seq = e.last
		)
		SELECT count(*) FROM spans b
		LEFT JOIN spans t ON t.step_id = ? AND t.table_name = b.table_name AND t.row_id = b.row_id
		WHERE b.step_id = ? AND (t.row_id IS NULL OR b.before IS DISTINCT FROM t.after OR b.after IS DISTINCT FROM t.before)`,
		target, by, target, by)
	if err == nil && n > 0 {
		return app.ErrOvertaken
	}
	return err
}

// deferKeys lets rows point to what a later row of the move brings back.
func (w *writer) deferKeys(ctx context.Context) error {
	query := `PRAGMA defer_foreign_keys = ON`
	if w.on == postgres {
		query = `SET CONSTRAINTS ALL DEFERRED`
	}
	_, err := w.tx.ExecContext(ctx, query)
	return err
}

// checkKeys holds the foreign keys before the commit: SQLite would leave the
// transaction open when it finds the fault only there.
func (w *writer) checkKeys(ctx context.Context, by app.ID) error {
	if w.on == postgres {
		_, err := w.tx.ExecContext(ctx, `SET CONSTRAINTS ALL IMMEDIATE`)
		return err
	}
	var tables []string
	if err := w.all(ctx, &tables, `SELECT DISTINCT table_name FROM journal WHERE step_id = ?`, by); err != nil {
		return err
	}
	for _, table := range tables {
		var loose int
		if err := w.one(ctx, &loose, `SELECT count(*) FROM pragma_foreign_key_check(?)`, table); err != nil {
			return err
		}
		if loose > 0 {
			return app.ErrOvertaken
		}
	}
	return nil
}
