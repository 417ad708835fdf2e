package command

import (
	"context"
	"fmt"
	"reflect"
	"slices"

	"sofra/app"
	"sofra/app/words"
)

// block is how many rows are read at a time, however many there are.
const block = 500

// lister reads part of the rows of one kind.
type lister func(context.Context, app.Reader, app.Page) (any, error)

func listers() map[app.Kind]lister {
	return map[app.Kind]lister{
		app.People: func(ctx context.Context, r app.Reader, p app.Page) (any, error) {
			return rowsOf(r.People(ctx, app.PersonFilter{Page: p}))
		},
		app.Ensembles: func(ctx context.Context, r app.Reader, p app.Page) (any, error) { return rowsOf(r.Ensembles(ctx, p)) },
		app.Organisations: func(ctx context.Context, r app.Reader, p app.Page) (any, error) {
			return rowsOf(r.Organisations(ctx, app.OrganisationFilter{Page: p}))
		},
		app.Venues: func(ctx context.Context, r app.Reader, p app.Page) (any, error) {
			return rowsOf(r.Venues(ctx, app.VenueFilter{Page: p}))
		},
		app.Projects: func(ctx context.Context, r app.Reader, p app.Page) (any, error) { return rowsOf(r.Projects(ctx, p)) },
		app.Grants:   func(ctx context.Context, r app.Reader, p app.Page) (any, error) { return rowsOf(r.Grants(ctx, p)) },
		app.Events: func(ctx context.Context, r app.Reader, p app.Page) (any, error) {
			return rowsOf(r.Events(ctx, app.EventFilter{Page: p}))
		},
		app.Programmes: func(ctx context.Context, r app.Reader, p app.Page) (any, error) { return rowsOf(r.Programmes(ctx, p)) },
		app.Works: func(ctx context.Context, r app.Reader, p app.Page) (any, error) {
			return rowsOf(r.Works(ctx, app.WorkFilter{Page: p}))
		},
		app.Bookings: func(ctx context.Context, r app.Reader, p app.Page) (any, error) {
			return rowsOf(r.Bookings(ctx, app.BookingFilter{Page: p}))
		},
		app.Responses: func(ctx context.Context, r app.Reader, p app.Page) (any, error) {
			return rowsOf(r.Responses(ctx, app.ResponseFilter{Page: p}))
		},
		app.Media: func(ctx context.Context, r app.Reader, p app.Page) (any, error) {
			return rowsOf(r.MediaItems(ctx, app.MediaFilter{Page: p}))
		},
		app.Expenses: func(ctx context.Context, r app.Reader, p app.Page) (any, error) {
			return rowsOf(r.Expenses(ctx, app.ExpenseFilter{Page: p}))
		},
	}
}

func rowsOf[T any](rows []T, _ int, err error) (any, error) { return rows, err }

func list(ctx context.Context, c *call) error {
	kind := app.Kind(c.args[1])
	if !slices.Contains(app.Kinds(), kind) {
		return c.misuse(words.T("There is no kind {name}.", "name", c.args[1]))
	}
	ask := listers()[kind]
	return c.with(ctx, app.Mode{}, func(a *app.App) error {
		return c.stream(func(p app.Page) (reflect.Value, error) {
			rows, err := ask(ctx, a.Reader, p)
			return reflect.ValueOf(rows), err
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
	fields := append(head(row), fieldsOf(row)...)
	if c.json {
		return c.object(fields)
	}
	var cells []string
	for _, f := range fields {
		if f.name != "version" {
			cells = append(cells, f.text())
		}
	}
	c.row(cells...)
	return nil
}

// object writes fields in their order, which a map would not keep.
func (c *call) object(fields []field) error {
	c.put("{")
	for i, f := range fields {
		data, err := encode(f.value)
		if err != nil {
			return fmt.Errorf("write %s: %w", f.name, err)
		}
		if i > 0 {
			c.put(",")
		}
		c.put(fmt.Sprintf("%q:%s", f.name, data))
	}
	c.put("}")
	return nil
}
