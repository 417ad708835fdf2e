package command

import (
	"context"
	"fmt"
	"reflect"
	"slices"
	"strings"

	"sofra/app"
	"sofra/app/exchange"
	"sofra/app/words"
)

// block is how many rows are read at a time, however many there are.
const block = 500

// noKind says that there is no such kind, and which there are.
func noKind[K ~string](name string, known []K) words.Text {
	var all []string
	for _, k := range known {
		all = append(all, string(k))
	}
	return words.T("There is no kind {name}. There are: {list}.", "name", name, "list", strings.Join(all, ", "))
}

func list(ctx context.Context, c *call) error {
	kind := app.Kind(c.args[1])
	if !slices.Contains(app.Kinds(), kind) {
		return c.misuse(noKind(c.args[1], app.Kinds()))
	}
	return c.with(ctx, app.Mode{}, func(a *app.App) error {
		return c.stream(func(p app.Page) (reflect.Value, error) {
			rows, _, err := exchange.Rows(ctx, a.Reader, kind, p)
			return rows, err
		}, c.record)
	})
}

// stream writes what next gives, block by block, as rows or as one array. The
// array is opened after the first answer, so that a failure stands alone.
func (c *call) stream(next func(app.Page) (reflect.Value, error), write func(reflect.Value) error) error {
	n := 0
	for {
		p := app.Page{Offset: n, Limit: block}
		if c.limit > 0 {
			p.Limit = min(block, c.limit-n)
		}
		rows, err := next(p)
		if err != nil {
			return err
		}
		for i := range rows.Len() {
			c.before(n)
			if err := write(rows.Index(i)); err != nil {
				return err
			}
			n++
		}
		if rows.Len() < p.Limit || n == c.limit {
			break
		}
	}
	if c.json && n == 0 {
		c.put("[")
	}
	if c.json {
		c.put("]\n")
	}
	return nil
}

// before parts the objects of an array.
func (c *call) before(n int) {
	switch {
	case c.json && n == 0:
		c.put("[")
	case c.json:
		c.put(",\n")
	}
}

// record writes one row of a list, with its own field names.
func (c *call) record(row reflect.Value) error {
	fields := exchange.FieldsOf(row)
	if c.json {
		return c.object(fields)
	}
	var cells []string
	for _, f := range fields {
		if f.Name != "version" {
			cells = append(cells, f.Text())
		}
	}
	c.row(cells...)
	return nil
}

// object writes fields in their order, which a map would not keep.
func (c *call) object(fields []exchange.Field) error {
	c.put("{")
	for i, f := range fields {
		data, err := encode(f.Value)
		if err != nil {
			return fmt.Errorf("write %s: %w", f.Name, err)
		}
		if i > 0 {
			c.put(",")
		}
		c.put(fmt.Sprintf("%q:%s", f.Name, data))
	}
	c.put("}")
	return nil
}

// fieldsOf makes fields of names and values in turn.
func fieldsOf(pairs ...any) (all []exchange.Field) {
	for i := 0; i+1 < len(pairs); i += 2 {
		all = append(all, exchange.Field{Name: pairs[i].(string), Value: pairs[i+1]})
	}
	return all
}
