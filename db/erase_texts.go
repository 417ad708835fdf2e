package db

import (
	"context"
	"database/sql"
	"encoding/json"
	"slices"
	"strings"

	"sofra/app"
	"sofra/app/names"
)

// The texts of other records may name a person: a title, a note, the name that
// a list wrote beside an item.

// Mentions lists the texts of other records that name a person.
func (r reader) Mentions(ctx context.Context, person app.ID) (all []app.Mention, err error) {
	defer wrap(&err, "mentions")
	p, err := r.Person(ctx, person)
	if err != nil {
		return nil, err
	}
	return r.mentions(ctx, person, app.NamesWithin(p))
}

// mentions looks through every text of every table but those of people, whose
// names are their own.
func (r reader) mentions(ctx context.Context, person app.ID, within names.Within) (all []app.Mention, err error) {
	for _, table := range watched() {
		if table == "person_name" || table == "identity" || table == "contact" || table == "place" {
			continue
		}
		columns, err := r.columnsOf(ctx, table)
		if err != nil {
			return nil, err
		}
		columns = slices.DeleteFunc(columns, func(c tableColumn) bool { return !free(table, c) })
		more, err := r.mentionsIn(ctx, within, table, columns)
		if err == nil && table == "outcome" {
			err = r.ofOutcomes(ctx, more)
		}
		if err != nil {
			return nil, err
		}
		all = append(all, more...)
	}
	return slices.DeleteFunc(all, func(m app.Mention) bool { return m.Table == "person" && m.Row == person }), nil
}

// free says whether a column holds what people wrote.
func free(table string, c tableColumn) bool {
	if table == "person" {
		return c.Name == "notes"
	}
	return c.Type == "text" && c.Name != "id" && !strings.HasSuffix(c.Name, "_id") && !strings.HasSuffix(c.Name, "_on") &&
		!strings.HasSuffix(c.Name, "_at") && c.Name != "sha256" && c.Name != "mark" && c.Name != "answer"
}

// mentionsIn lists the mentions in these columns of one table.
func (r reader) mentionsIn(ctx context.Context, within names.Within, table string, columns []tableColumn) (all []app.Mention, err error) {
	if len(columns) == 0 {
		return nil, nil
	}
	kind, owner := ownerOf(table)
	wanted := append([]tableColumn{{Name: "id", Type: "text"}, {Name: owner, Type: "text"}}, columns...)
	err = r.eachRow(ctx, table, wanted, `id`, func(row []sql.NullString) error {
		for i, v := range row[2:] {
			if len(within.Find(v.String)) > 0 {
				all = append(all, app.Mention{
					Of: app.Ref{Kind: kind, ID: app.ID(row[1].String)}, Table: table,
					Row: app.ID(row[0].String), Column: columns[i].Name, Text: v.String,
				})
			}
		}
		return nil
	})
	return all, err
}

// texts puts ErasedName for the name in all texts of other records.
func (e *erasing) texts(ctx context.Context) error {
	for _, m := range e.named {
		clean := e.within.Replace(m.Text, app.ErasedName)
		if _, err := e.exec(ctx, `UPDATE `+m.Table+` SET `+m.Column+` = ?, version = version + 1 WHERE id = ?`, clean, m.Row); err != nil {
			return err
		}
		if err := e.refind(ctx, m.Table, m.Row); err != nil {
			return err
		}
		if owner, _ := namedBy(m.Table); owner != "" {
			if err := e.refind(ctx, owner, m.Of.ID); err != nil {
				return err
			}
		}
	}
	return nil
}

// steps puts ErasedName for the name in the names of steps.
func (e *erasing) steps(ctx context.Context) error {
	var all []struct {
		ID   app.ID
		Verb string
	}
	if err := e.all(ctx, &all, `SELECT id, verb FROM step`); err != nil {
		return err
	}
	for _, s := range all {
		clean := s.Verb
		for _, said := range e.saidIn(s.Verb) {
			clean = strings.ReplaceAll(clean, said, app.ErasedName)
		}
		if clean == s.Verb {
			continue
		}
		if _, err := e.exec(ctx, `UPDATE step SET verb = ? WHERE id = ?`, clean, s.ID); err != nil {
			return err
		}
	}
	return nil
}

// saidIn lists the pieces of a JSON text that are the name, as they are written there.
func (e *erasing) saidIn(text string) (all []string) {
	var said any
	if text == "" || json.Unmarshal([]byte(text), &said) != nil {
		return nil
	}
	var walk func(any)
	walk = func(v any) {
		switch v := v.(type) {
		case string:
			for _, piece := range e.within.Find(v) {
				if piece = asJSON(piece); !slices.Contains(all, piece) {
					all = append(all, piece)
				}
			}
		case []any:
			for _, one := range v {
				walk(one)
			}
		case map[string]any:
			for _, one := range v {
				walk(one)
			}
		}
	}
	walk(said)
	slices.SortFunc(all, func(a, b string) int { return len(b) - len(a) })
	return all
}

// asJSON is a piece of text as it stands inside a JSON string.
func asJSON(piece string) string {
	var b strings.Builder
	enc := json.NewEncoder(&b)
	enc.SetEscapeHTML(false)
	if enc.Encode(piece) != nil {
		return piece
	}
	return strings.Trim(strings.TrimSpace(b.String()), `"`)
}
