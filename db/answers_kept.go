package db

import (
	"context"
	"errors"
	"fmt"
	"math"
	"slices"
	"strings"

	"sofra/app"
)

// What forms answered is counted once for each event and kept, for a report counts half
// a million of them. Kept counts are never stale: a trigger on response drops those of
// an event when any of its forms changes, whatever changes it, and who reads counts the
// forms themselves where one event is not kept. Only a step keeps counts.

// keptStale holds where the kept counts are not those of all forms.
func keptStale(on engine) string {
	if on == postgres {
		return `(EXISTS (SELECT 1 FROM answers_changed) OR ` + keptLacks + `)`
	}
	return keptLacks
}

const keptLacks = `(NOT EXISTS (SELECT 1 FROM answers_kept k WHERE k.event_id = '')
	OR EXISTS (SELECT 1 FROM event e WHERE NOT EXISTS (SELECT 1 FROM answers_kept k WHERE k.event_id = e.id)))`

// keptCounts reads what is kept; not all where an event is not.
func (r reader) keptCounts(ctx context.Context, f app.Filter) (sum *answerSum, all bool, err error) {
	var rows []string
	query := asked{sql: `SELECT '' WHERE ` + keptStale(r.on) + ` UNION ALL SELECT said`}. // in one look, for another desk may write
												and(formsIn(`answers_kept`, f)).and(asked{sql: ` AND said <> ''`})
	if err := r.all(ctx, &rows, query.sql, query.args...); err != nil || slices.Contains(rows, "") {
		return nil, false, err
	}
	sum = newAnswerSum()
	for _, row := range rows {
		if err := sum.unpack(row); err != nil {
			return nil, false, err
		}
	}
	return sum, true, nil
}

// formsAt are how many forms events have, by what is kept; not all where an event is not.
func (r reader) formsAt(ctx context.Context) (n map[app.ID]int64, all bool, err error) {
	first := `CAST(said AS INTEGER)` // the digits that it begins with
	if r.on == postgres {
		first = `CAST(split_part(said, chr(10), 1) AS BIGINT)`
	}
	var rows []struct {
		EventID app.ID
		N       int64
	}
	err = r.all(ctx, &rows, `SELECT '' AS event_id, 0 AS n WHERE `+keptStale(r.on)+` UNION ALL
		SELECT event_id, `+first+` FROM answers_kept WHERE said <> '' AND event_id <> ''`)
	n = map[app.ID]int64{}
	for _, row := range rows {
		if row.EventID == "" {
			return nil, false, err
		}
		n[row.EventID] += row.N
	}
	return n, true, err
}

// AnswerCounts keeps what it counts.
func (w *writer) AnswerCounts(ctx context.Context, f app.Filter) ([]app.AnswerCount, error) {
	if err := w.keepAnswers(ctx, math.MaxInt64); err != nil {
		return nil, fmt.Errorf("keep the answers of events: %w", err)
	}
	return w.reader.AnswerCounts(ctx, f)
}

// writesForms says whether a statement writes forms.
func writesForms(query string) bool {
	for _, to := range []string{`INSERT INTO response `, `UPDATE response `, `DELETE FROM response `} {
		if strings.HasPrefix(query, to) {
			return true
		}
	}
	return false
}

// keepWritten counts the events anew whose forms the step wrote, so that no report has
// to. It counts as many forms as cost little beside what the step did, however many
// the events have.
func (w *writer) keepWritten(ctx context.Context) (err error) {
	defer wrap(&err, "keep what the forms answered")
	if w.forms == 0 {
		return nil
	}
	return w.keepAnswers(ctx, 1000+10*w.forms)
}

// keepAnswers counts the forms of those events that are not kept, if they are not more
// than most. On a server others may be writing forms, or have kept what this step does
// not see yet: then nothing is kept now.
func (w *writer) keepAnswers(ctx context.Context, most int64) error {
	var stale bool
	if err := w.one(ctx, &stale, `SELECT `+keptStale(w.on)); err != nil || !stale {
		return err
	}
	if alone, err := w.noForms(ctx); err != nil || !alone {
		return err
	}
	err := w.keepLacking(ctx, most)
	if fault := known(err); w.on == postgres && (errors.Is(fault, app.ErrBusy) || errors.Is(fault, app.ErrTaken)) {
		_, err = w.tx.ExecContext(ctx, `ROLLBACK TO SAVEPOINT no_forms`)
	}
	return err
}

// keepLacking does so while nobody else writes forms.
func (w *writer) keepLacking(ctx context.Context, most int64) error {
	if w.on == postgres {
		for _, query := range []string{
			`DELETE FROM answers_kept WHERE event_id IN (SELECT event_id FROM answers_changed) OR NOT EXISTS (SELECT 1 FROM event e WHERE e.id = answers_kept.event_id)`,
			`DELETE FROM answers_changed`} {
			if _, err := w.exec(ctx, query); err != nil {
				return err
			}
		}
	}
	var events []app.ID
	err := w.all(ctx, &events, `SELECT id FROM event WHERE id NOT IN (SELECT event_id FROM answers_kept)
		UNION ALL SELECT '' WHERE NOT EXISTS (SELECT 1 FROM answers_kept WHERE event_id = '')`)
	if err != nil {
		return err
	}
	var of asked
	if len(events) <= mostAsked {
		in, args := among(events)
		of = asked{` AND r.event_id IN ` + in, args}
		if slices.Contains(events, "") {
			of.sql = ` AND (r.event_id IS NULL OR r.event_id IN ` + in + `)`
		}
	}
	if most < math.MaxInt64 {
		var n int64
		query := asked{sql: `SELECT count(*) FROM (SELECT 1 FROM response r WHERE 1 = 1`}.and(of).and(asked{` LIMIT ?) few`, []any{most + 1}})
		if err := w.one(ctx, &n, query.sql, query.args...); err != nil || n > most {
			return err
		}
	}
	return w.keepCounted(ctx, of, events)
}

// noForms sees to it that nobody writes forms until the step ends, where that is
// possible without waiting.
func (w *writer) noForms(ctx context.Context) (alone bool, err error) {
	if w.on != postgres {
		return true, nil
	}
	if _, err := w.tx.ExecContext(ctx, `SAVEPOINT no_forms`); err != nil {
		return false, err
	}
	_, busy := w.tx.ExecContext(ctx, `LOCK TABLE response IN SHARE ROW EXCLUSIVE MODE NOWAIT`)
	if busy == nil {
		return true, nil
	}
	_, err = w.tx.ExecContext(ctx, `ROLLBACK TO SAVEPOINT no_forms`)
	return false, err
}

// forgetAnswers drops all that is kept; the next report counts anew.
func (w *writer) forgetAnswers(ctx context.Context) error {
	w.forms = 0
	_, err := w.exec(ctx, `DELETE FROM answers_kept`)
	return err
}

// keptTriggers drop what is kept of an event when one of its forms changes. A server
// notes the event: who dropped rows would have other desks wait. What is deleted there
// for good is dropped at once.
func keptTriggers(on engine) (all []string) {
	if on == postgres {
		return []string{keptFunction,
			`DROP TRIGGER IF EXISTS answers_added ON response`, `DROP TRIGGER IF EXISTS answers_changed ON response`, `DROP TRIGGER IF EXISTS answers_gone ON response`,
			`CREATE TRIGGER answers_added AFTER INSERT ON response REFERENCING NEW TABLE AS fresh FOR EACH STATEMENT EXECUTE FUNCTION sofra_answers()`,
			`CREATE TRIGGER answers_changed AFTER UPDATE ON response REFERENCING OLD TABLE AS gone NEW TABLE AS fresh FOR EACH STATEMENT EXECUTE FUNCTION sofra_answers()`,
			`CREATE TRIGGER answers_gone AFTER DELETE ON response REFERENCING OLD TABLE AS gone FOR EACH STATEMENT EXECUTE FUNCTION sofra_answers()`,
		}
	}
	for _, op := range []struct{ name, rows string }{{"INSERT", `NEW`}, {"UPDATE", `OLD NEW`}, {"DELETE", `OLD`}} {
		name, body := `response_kept_`+strings.ToLower(op.name), ""
		for row := range strings.FieldsSeq(op.rows) {
			body += ` DELETE FROM answers_kept WHERE event_id = coalesce(` + row + `.event_id, '');`
		}
		all = append(all, `DROP TRIGGER IF EXISTS `+name, `CREATE TRIGGER `+name+` AFTER `+op.name+` ON response BEGIN`+body+` END`)
	}
	return all
}

const keptFunction = `
CREATE OR REPLACE FUNCTION sofra_answers() RETURNS trigger LANGUAGE plpgsql AS $body$
BEGIN
    IF TG_OP <> 'INSERT' THEN INSERT INTO answers_changed SELECT DISTINCT coalesce(event_id, '') FROM gone; END IF;
    IF TG_OP <> 'DELETE' THEN INSERT INTO answers_changed SELECT DISTINCT coalesce(event_id, '') FROM fresh; END IF;
    IF TG_OP = 'DELETE' THEN DELETE FROM answers_kept WHERE event_id IN (SELECT coalesce(event_id, '') FROM gone); END IF;
    RETURN NULL;
END
$body$`
