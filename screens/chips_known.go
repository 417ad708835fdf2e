package screens

import (
	"context"
	"slices"
	"strconv"

	"sofra/app"
	"sofra/app/words"
	"sofra/screens/widgets"
)

// knower asks an office for the options of chips, by their ids.
type knower func(ctx context.Context, a *app.App, b *words.Book) (map[string][]widgets.Option, error)

// askKnown fills the chips whose options the office knows. What a list is
// narrowed to and the office does not know any more, it is narrowed to no longer.
func (l *list[R]) askKnown(u *UI) {
	if l.known == nil {
		return
	}
	bar, book := l.bar, u.book
	load(u, func(ctx context.Context) (map[string][]widgets.Option, error) { return l.known(ctx, u.App, book) },
		func(known map[string][]widgets.Option) {
			by := l.by
			for i, c := range l.chips {
				if options, ok := known[c.id]; ok && !bar.chips[i].SetOptions(options) {
					by = by.with(c.id, "")
				}
			}
			if !by.same(l.by) {
				bar.take(by)
			}
		})
}

// knowTowns are the municipalities.
func knowTowns(ctx context.Context, a *app.App, b *words.Book) (map[string][]widgets.Option, error) {
	places, err := a.Places(ctx)
	var options []widgets.Option
	for _, p := range places {
		options = append(options, widgets.Option{ID: string(p.ID), Text: b.Place(p.NameSq, p.NameSr, p.NameCyrl)})
	}
	return map[string][]widgets.Option{"place": options}, err
}

// knowPayers are the grants, and the years in which something was paid, the
// latest first.
func knowPayers(ctx context.Context, a *app.App, _ *words.Book) (map[string][]widgets.Option, error) {
	grants, err := findGrants(ctx, a, app.Page{})
	if err != nil {
		return nil, err
	}
	var years []widgets.Option
	var ends [2]int
	for i, down := range []bool{false, true} {
		rows, _, err := a.Expenses(ctx, app.ExpenseFilter{From: "0001-01-01", Page: app.Page{Sort: "day", Down: down, Limit: 1}})
		if err != nil || len(rows) == 0 {
			return map[string][]widgets.Option{"grant": grants, "year": nil}, err
		}
		if t, ok := rows[0].Day.Time(); ok {
			ends[i] = t.Year()
		}
	}
	for y := ends[0]; y <= ends[1]; y++ {
		years = append(years, widgets.Option{ID: strconv.Itoa(y), Text: strconv.Itoa(y)})
	}
	slices.Reverse(years)
	return map[string][]widgets.Option{"grant": grants, "year": years}, nil
}

// yearOf are the first and the last day of a year; none for none.
func yearOf(year string) (from, to app.Date) {
	if year == "" {
		return "", ""
	}
	return app.Date(year + "-01-01"), app.Date(year + "-12-31")
}

// knowProjects are the projects.
func knowProjects(ctx context.Context, a *app.App, _ *words.Book) (map[string][]widgets.Option, error) {
	options, err := findProjects(ctx, a, app.Page{})
	return map[string][]widgets.Option{"project": options}, err
}

// traditions are those of the communities of Kosovo.
func traditions(u *UI) (options []widgets.Option) {
	for _, code := range app.Communities() {
		options = append(options, widgets.Option{ID: code, Text: u.tradition(code)})
	}
	return options
}
