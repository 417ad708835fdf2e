package screens

import (
	"cmp"
	"context"
	"slices"

	"sofra/app"
	"sofra/app/names"
	"sofra/app/words"
	"sofra/screens/widgets"
)

// eachKind is how many records of a kind a search shows that finds very many.
const eachKind = 8

// met is a record that the search found, with what tells it from its like.
type met struct {
	app.Hit
	day    app.Date
	beside string
}

// meet asks an office for what begins as was typed. Where that is too much, some
// of each kind are taken: else one kind would leave no room for the others.
func meet(ctx context.Context, a *app.App, text string) (all []met, err error) {
	hits, err := a.Find(ctx, text, "", mostHits)
	if err != nil {
		return nil, err
	}
	if len(hits) == mostHits {
		var some []app.Hit
		for _, k := range kinds() {
			found, err := a.Find(ctx, text, app.Kind(k.id), eachKind)
			if err != nil {
				return nil, err
			}
			some = append(some, found...)
		}
		if len(some) > eachKind {
			hits = some
		}
	}
	for _, h := range hits {
		m := met{Hit: h}
		r, err := a.Record(ctx, app.Ref{Kind: h.Kind, ID: h.ID})
		if err != nil {
			return nil, err
		}
		m.day, m.beside = tellsApart(r)
		all = append(all, m)
	}
	return all, nil
}

// tellsApart is what a record has besides its name that tells it from others.
func tellsApart(r app.Record) (day app.Date, beside string) {
	switch r := r.(type) {
	case *app.Person:
		return "", r.Plays
	case *app.Event:
		return r.Day, r.Town
	case *app.Work:
		return "", r.Composer
	case *app.Project:
		return "", r.Code
	case *app.Grant:
		return "", r.Code
	case *app.MediaItem:
		return r.Day, r.Outlet
	case *app.Expense:
		return r.Day, r.Supplier
	}
	return "", ""
}

// row is the record with its kind, and what tells it from its like below.
func (m *met) row(u *UI) widgets.Row {
	name := widgets.Cell{Icon: kindIcon(m.Kind), Text: m.Name, Bold: true, Second: m.beside}
	if m.day != "" {
		name.Second = join(u.day(m.day), m.beside)
	}
	if m.Suggested {
		name.Tag, name.Tone = u.book.T("sounds alike"), widgets.ToneOutline
	}
	return widgets.Row{ID: string(m.ID), Cells: []widgets.Cell{name, quiet(u.code(kinds(), string(m.Kind)))}}
}

// The order of what was found: what is called just so, people, what can be done,
// other records, money, what cannot be done now, and what only sounds alike.
const (
	calledSo = iota
	somebody
	doable
	something
	paid
	undoable
	alike
)

func (m *met) place(text string) int {
	isMoney := m.Kind == app.Expenses
	switch {
	case m.Suggested:
		return alike
	case !isMoney && names.Key(m.Name) == names.Key(text):
		return calledSo
	case slices.Contains([]app.Kind{app.People, app.Ensembles, app.Organisations}, m.Kind):
		return somebody
	case isMoney:
		return paid
	}
	return something
}

func (d *deed) place(text string) int {
	switch {
	case d.why != "":
		return undoable
	case names.Key(d.label) == names.Key(text):
		return calledSo
	}
	return doable
}

// inOrder are the rows of what was found, the likeliest first.
func (s *search) inOrder(u *UI, text string) (rows []widgets.Row) {
	type placed struct {
		row widgets.Row
		at  int
	}
	var all []placed
	for i := range s.hits {
		all = append(all, placed{s.hits[i].row(u), s.hits[i].place(text)})
	}
	for i := range s.deeds {
		all = append(all, placed{s.deeds[i].row(), s.deeds[i].place(text)})
	}
	slices.SortStableFunc(all, func(a, b placed) int { return cmp.Compare(a.at, b.at) })
	for _, p := range all {
		rows = append(rows, p.row)
	}
	return rows
}

// addDeeds add a record of each kind, on whatever page the window is.
func (u *UI) addDeeds() (all []deed) {
	if u.App == nil {
		return nil
	}
	add := func(p page, s section, side string) {
		l, ok := p.(interface{ adding() words.Text })
		if !ok || l.adding().Empty() {
			return
		}
		a := action{label: u.say(l.adding()), icon: "plus", can: withWriting, do: func(u *UI) {
			if t, is := s.page.(*tabbed); is {
				t.at = side
			}
			u.goTo(s.id)
			u.pageNow().(adder).addRecord(u)
		}}
		all = append(all, deed{a, u.say(s.name), u.whyNot(&a)})
	}
	for _, s := range u.pages {
		add(s.page, s, "")
		if t, ok := s.page.(*tabbed); ok {
			for _, side := range t.sides {
				add(side.page, s, side.id)
			}
		}
	}
	return all
}

// sideDeeds open each list of the sections that have several.
func (u *UI) sideDeeds() (all []deed) {
	if u.App == nil {
		return nil
	}
	for _, s := range u.pages {
		t, ok := s.page.(*tabbed)
		if !ok {
			continue
		}
		for _, side := range t.sides {
			a := action{label: u.say(side.name), icon: s.icon, can: withOffice, do: func(u *UI) {
				t.at = side.id
				u.goTo(s.id)
			}}
			all = append(all, deed{a, u.say(s.name), ""})
		}
	}
	return all
}

// adding is what the button says that adds a record.
func (l *list[R]) adding() words.Text { return l.add }
