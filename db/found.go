package db

import (
	"context"
	"errors"
	"strings"

	"github.com/jmoiron/sqlx"

	"sofra/app"
	"sofra/app/names"
)

// tableOf names the table of a kind.
func tableOf(kind app.Kind) string {
	for table, k := range kindOf() {
		if k == kind {
			return table
		}
	}
	return ""
}

// kindOf names the kind that a table keeps.
func kindOf() map[string]app.Kind {
	return map[string]app.Kind{
		"person": app.People, "ensemble": app.Ensembles, "organisation": app.Organisations, "venue": app.Venues,
		"project": app.Projects, "series": app.EventSeries, "pattern": app.EventPatterns, "grants": app.Grants, "event": app.Events, "programme": app.Programmes,
		"work": app.Works, "booking": app.Bookings, "response": app.Responses, "question": app.Questions, "questionnaire": app.Questionnaires, "media_item": app.Media, "expense": app.Expenses,
		"decision": app.Decisions, "action_point": app.ActionPoints,
		"seat": app.Seats, "advocacy": app.Advocacies, "need": app.Needs, "proposal": app.Proposals, "statement": app.Statements, "rate": app.Rates, "indicator": app.Indicators,
	}
}

// kindIn is kindOf for one table, without making the map: it runs for each
// row of an import.
func kindIn(table string) app.Kind {
	switch table {
	case "person":
		return app.People
	case "work":
		return app.Works
	case "event":
		return app.Events
	case "programme":
		return app.Programmes
	}
	return kindOf()[table]
}

// sortKey is what a record is sorted by; who was erased comes behind all names.
func sortKey(name string) string {
	if name == app.ErasedName {
		return "\U0010FFFD"
	}
	return names.Sort(name)
}

// find writes what the search reads of a record.
func (w *writer) find(ctx context.Context, table string, k *app.Kept, all []string) error {
	kind := kindIn(table)
	if kind == "" {
		return nil // places are few, and looked up as a list
	}
	var keys, sounds []string
	for _, n := range all {
		if n = strings.TrimSpace(n); n != "" {
			keys = append(keys, names.Key(n))
			sounds = append(sounds, strings.Join(names.Sounds(n), " "))
		}
	}
	return w.add(ctx, searched, newRows{
		columns: `kind, id, name, binned, sort_key, keys, sounds, keys_version`, width: 8,
		args: []any{string(kind), string(k.ID), all[0], k.DeletedAt != "", sortKey(all[0]),
			strings.Join(keys, " "), strings.Join(sounds, " "), names.Version},
		tail: ` ON CONFLICT (id, kind) DO UPDATE SET name = excluded.name, binned = excluded.binned, sort_key = excluded.sort_key,
			keys = excluded.keys, sounds = excluded.sounds, keys_version = excluded.keys_version`,
	})
}

// refind reads a record again and writes its keys; a record that is gone is
// no longer found.
func (w *writer) refind(ctx context.Context, table string, id app.ID) error {
	row := blank(table)
	if row == nil {
		return nil
	}
	err := w.one(ctx, row, `SELECT `+blankColumns(row)+` FROM `+table+` WHERE id = ?`, id)
	if errors.Is(known(err), app.ErrNotFound) {
		_, err = w.exec(ctx, `DELETE FROM found WHERE id = ? AND kind = ?`, id, string(kindIn(table)))
		return err
	}
	if err != nil {
		return err
	}
	if err := w.addNames(ctx, row); err != nil {
		return err
	}
	all := row.(named).Names()
	if _, err := w.exec(ctx, `UPDATE `+table+` SET sort_key = ? WHERE id = ?`, sortKey(all[0]), id); err != nil {
		return err
	}
	return w.find(ctx, table, row.(kept).Ident(), all)
}

// Find looks text up. Exact hits come first, then those that only sound so.
func (r reader) Find(ctx context.Context, text string, kind app.Kind, limit int) (hits []app.Hit, err error) {
	defer wrap(&err, "find")
	if len(names.Words(text)) == 0 {
		return nil, nil
	}
	if limit <= 0 {
		limit = 50
	}
	if err := r.hits(ctx, &hits, r.meets(text, false), kind, limit); err != nil {
		return nil, err
	}
	if len(hits) == limit {
		return hits, nil
	}
	var more []app.Hit
	if err := r.hits(ctx, &more, r.meets(text, true), kind, limit+len(hits)); err != nil {
		return nil, err
	}
	seen := map[app.ID]bool{}
	for _, h := range hits {
		seen[h.ID] = true
	}
	for _, h := range more {
		if h.Suggested = true; !seen[h.ID] && len(hits) < limit {
			hits = append(hits, h)
		}
	}
	return hits, nil
}

func (r reader) hits(ctx context.Context, hits *[]app.Hit, m asked, kind app.Kind, limit int) error {
	query := asked{sql: `SELECT f.kind, f.id, f.name FROM found f WHERE NOT f.binned AND (? = '' OR f.kind = ?) AND `, args: []any{string(kind), string(kind)}}.
		and(m).and(asked{sql: ` ORDER BY f.sort_key, f.id LIMIT ?`, args: []any{limit}})
	return r.all(ctx, hits, query.sql, query.args...)
}

// meets is the condition on found f that each word typed begins a word of the
// name; with sounds, that it or its sound does.
func (r reader) meets(text string, sounds bool) asked {
	words, heard := names.Words(text), names.Heard(text)
	if r.on == lite {
		var match []string
		for i, w := range words {
			one := `keys : "` + w + `" *`
			if sounds && heard[i] != "" {
				one = `(` + one + ` OR sounds : "` + heard[i] + `" *)`
			}
			match = append(match, one)
		}
		return asked{sql: `f.row IN (SELECT rowid FROM found_text WHERE found_text MATCH ?)`, args: []any{strings.Join(match, " AND ")}}
	}
	var all []string
	var args []any
	for i, w := range words {
		one := `(' ' || f.keys) LIKE ?`
		args = append(args, "% "+w+"%")
		if sounds && heard[i] != "" {
			one = `(` + one + ` OR (' ' || f.sounds) LIKE ?)`
			args = append(args, "% "+heard[i]+"%")
		}
		all = append(all, one)
	}
	return asked{sql: strings.Join(all, " AND "), args: args}
}

// refreshFound writes all search and sort keys anew when the rules that made
// them have changed since.
func (d *DB) refreshFound(ctx context.Context) (err error) {
	defer wrap(&err, "refresh search")
	if !d.mode.Write {
		return nil
	}
	var old, places int
	if err := d.one(ctx, &old, `SELECT count(*) FROM found WHERE keys_version <> ?`, names.Version); err != nil {
		return err
	}
	if err := d.one(ctx, &places, `SELECT count(*) FROM place WHERE sort_key = ''`); err != nil || old+places == 0 {
		return err
	}
	if d.mode.Create { // what a new office comes with is nobody's step
		return d.inTx(ctx, func(tx *sqlx.Tx) error {
			w := &writer{reader: reader{q: tx, on: d.on, keys: d.keys}, tx: tx, ready: map[string]prepared{}}
			return w.refindAll(ctx)
		})
	}
	step := app.Step{Verb: app.RebuildSearch(), Kind: app.Trace}
	return d.step(ctx, &step, "", func(w *writer) error { return w.refindAll(ctx) })
}

// refindAll writes the search and sort keys of every record.
func (w *writer) refindAll(ctx context.Context) error {
	for _, table := range watched() {
		if blank(table) == nil {
			continue
		}
		var ids []app.ID
		if err := w.all(ctx, &ids, `SELECT id FROM `+table); err != nil {
			return err
		}
		for _, id := range ids {
			if err := w.refind(ctx, table, id); err != nil {
				return err
			}
		}
	}
	return nil
}
