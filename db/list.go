package db

import (
	"cmp"
	"context"
	"reflect"
	"strings"

	"sofra/app"
)

// list is one question for a page of rows: constant SQL with optional
// filters, to which the search, the order and the page are added.
type list struct {
	with    string // named queries that from joins for its columns alone
	columns string
	from    string // FROM … WHERE …
	counted string // the same rows without what with is joined for, to count them; "" is from
	args    []any
	id      string // the column that a search compares, with its alias
	kind    app.Kind
	sorts   map[string]string // what Page.Sort may name
	order   string            // the list's own
}

// page reads the rows that p asks for into dest, a slice, and counts all.
func (r reader) page(ctx context.Context, dest any, l list, p app.Page) (n int, err error) {
	from, there := r.narrowed(l, p)
	if !there {
		return 0, nil
	}
	more := from.sql[len(l.from):]
	if err := r.one(ctx, &n, `SELECT count(*) `+cmp.Or(l.counted, l.from)+more, from.args...); err != nil || n == 0 {
		return n, err
	}
	query := l.with + ` SELECT ` + l.columns + ` ` + from.sql + ` ORDER BY ` + l.ordered(p)
	args := from.args
	if p.Limit > 0 {
		query += ` LIMIT ? OFFSET ?`
		args = append(args[:len(args):len(args)], p.Limit, p.Offset)
	}
	return n, r.all(ctx, dest, query, args...)
}

// narrowed is where the rows are from that p finds; false is nowhere.
func (r reader) narrowed(l list, p app.Page) (from asked, there bool) {
	more := asked{}
	if strings.TrimSpace(p.Find) != "" {
		m := r.meets(p.Find, true)
		if m.sql == "" || strings.Contains(m.sql, "MATCH") && m.args[0] == "" {
			return from, false // nothing that a name could begin with
		}
		more = asked{sql: ` AND ` + l.id + ` IN (SELECT f.id FROM found f WHERE f.kind = ? AND `, args: []any{string(l.kind)}}.
			and(m).and(asked{sql: `)`})
	}
	return asked{sql: l.from, args: l.args}.and(more), true
}

// ordered is the order that p asks for. What a key has nothing for comes last
// both ways, as it does for people; the engines differ where they are not told.
func (l list) ordered(p app.Page) string {
	order, ok := l.sorts[p.Sort]
	if !ok {
		order = l.order
	}
	alias, _, _ := strings.Cut(l.id, ".")
	var all []string
	for _, key := range keysOf(order) {
		key, down := strings.CutSuffix(key, " DESC")
		filled := key == alias+".sort_key" // its index is read in order
		if down != p.Down {
			key += " DESC"
		}
		if !filled {
			key += " NULLS LAST"
		}
		all = append(all, key)
	}
	return strings.Join(append(all, l.id), ", ")
}

// keysOf parts an order at the commas that stand in no brackets.
func keysOf(order string) (all []string) {
	depth, from := 0, 0
	for i, c := range order {
		switch {
		case c == '(':
			depth++
		case c == ')':
			depth--
		case c == ',' && depth == 0:
			all = append(all, strings.TrimSpace(order[from:i]))
			from = i + 1
		}
	}
	return append(all, strings.TrimSpace(order[from:]))
}

// blank makes an empty record of the type that a table keeps; nil where the
// table is not searched.
func blank(table string) any {
	return map[string]any{
		"person":       &app.Person{},
		"ensemble":     &app.Ensemble{},
		"organisation": &app.Organisation{},
		"venue":        &app.Venue{},
		"project":      &app.Project{},
		"series":       &app.Series{},
		"grants":       &app.Grant{},
		"event":        &app.Event{},
		"programme":    &app.Programme{},
		"work":         &app.Work{},
		"media_item":   &app.MediaItem{},
		"expense":      &app.Expense{},
		"decision":     &app.Decision{},
		"action_point": &app.ActionPoint{},
		"advocacy":     &app.Advocacy{},
		"need":         &app.Need{},
		"proposal":     &app.Proposal{},
		"statement":    &app.Statement{},
		"indicator":    &app.Indicator{},
		"place":        &app.Place{},
	}[table]
}

func blankColumns(row any) string {
	s := shapeOf(reflect.TypeOf(row).Elem())
	return strings.Join(append([]string{"id", "version"}, s.columns...), ", ")
}

// SetDeleted puts a record into the bin or takes it back.
func (w *writer) SetDeleted(ctx context.Context, ref app.Ref, at app.Instant) (err error) {
	defer wrap(&err, "bin %s", ref.Kind)
	table := tableOf(ref.Kind)
	if table == "" {
		return app.ErrNotFound
	}
	rows, err := w.exec(ctx, `UPDATE `+table+` SET deleted_at = ?, version = version + 1 WHERE id = ?`, at, ref.ID)
	if err != nil {
		return err
	}
	if rows == 0 {
		return app.ErrNotFound
	}
	if err := w.refind(ctx, table, ref.ID); err != nil {
		return err
	}
	return w.retakeFor(ctx, ref)
}

// Bin lists what was deleted.
func (r reader) Bin(ctx context.Context, p app.Page) (rows []app.Binned, n int, err error) {
	defer wrap(&err, "bin")
	n, err = r.page(ctx, &rows, list{
		columns: `b.kind, b.id, b.name, b.deleted_at`,
		from:    `FROM (` + binned() + `) b WHERE true`,
		id:      `b.id`, order: `b.deleted_at DESC, b.sort_key`,
	}, app.Page{Offset: p.Offset, Limit: p.Limit})
	return rows, n, err
}

// binned is the SQL of what every kind has in the bin. A booking is named by
// its artist and event, a filled-in form by its event.
func binned() string {
	var all []string
	for _, kind := range app.Kinds() {
		name, sort, names := `f.name`, `f.sort_key`, `JOIN found f ON f.id = t.id AND f.kind = '`+string(kind)+`'`
		switch kind {
		case app.Bookings:
			name, sort = billedAs(`p`, `s`, `t.plays`)+` || ', ' || coalesce(e.title, '')`, `coalesce(p.sort_key, s.sort_key, '')`
			names = `LEFT JOIN person p ON p.id = t.person_id LEFT JOIN ensemble s ON s.id = t.ensemble_id LEFT JOIN event e ON e.id = t.event_id`
		case app.Seats:
			name, sort = billedAs(`o`, `p`, `''`), `coalesce(o.sort_key, p.sort_key, '')`
			names = `LEFT JOIN organisation o ON o.id = t.organisation_id LEFT JOIN person p ON p.id = t.person_id`
		case app.Responses:
			name, sort, names = `coalesce(e.title, '')`, `coalesce(e.sort_key, '')`, `LEFT JOIN event e ON e.id = t.event_id`
		}
		all = append(all, `SELECT '`+string(kind)+`' AS kind, t.id, `+name+` AS name, `+sort+` AS sort_key, t.deleted_at
			FROM `+tableOf(kind)+` t `+names+` WHERE t.deleted_at IS NOT NULL`)
	}
	return strings.Join(all, ` UNION ALL `)
}

// Setting returns an office setting.
func (r reader) Setting(ctx context.Context, key string) (value string, err error) {
	defer wrap(&err, "setting %s", key)
	err = r.maybe(ctx, &value, `SELECT value FROM setting WHERE id = ?`, key)
	return value, err
}

// PutSetting keeps an office setting.
func (w *writer) PutSetting(ctx context.Context, key, value string) (err error) {
	defer wrap(&err, "put setting %s", key)
	_, err = w.exec(ctx, `
		INSERT INTO setting (id, value) VALUES (?, ?)
		ON CONFLICT (id) DO UPDATE SET value = excluded.value, version = setting.version + 1`, key, value)
	return err
}
