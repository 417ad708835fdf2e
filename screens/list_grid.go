package screens

import (
	"context"
	"slices"
	"sort"
	"strings"

	"sofra/app"
	"sofra/app/names"
	"sofra/screens/widgets"
)

// equip gives the grid of a list what every list has: columns that can be
// chosen, a menu for each row, copying, and keys that reach rows not read yet.
func (l *list[R]) equip(u *UI) {
	b, id := u.book, string(l.kind)
	l.grid.OfferColumns(widgets.ColumnWords{Columns: b.T("Columns"), Reset: b.T("Columns as at first")}, u.settings.Lists[id],
		func(a widgets.Arrangement) { u.remember(func(s *settings) { s.arranged(id, a) }); l.sayView(u) })
	l.grid.Verbs = func(r widgets.Row) []widgets.Option { return l.verbs(u, r.ID) }
	l.grid.OnVerb = func(verb string, r widgets.Row) { l.do(u, verb, r) }
	l.grid.OnDelete = func(r widgets.Row) { l.dropPicked(u, r.ID) }
	l.grid.OnCopy = func() { l.copyRows(u) }
	l.grid.OnRange = func(from, to int, answer func([]string)) { l.between(u, from, to, answer) }
	l.grid.OnAhead = func(text string, answer func(int)) { l.ahead(u, text, answer) }
}

// marked is the column that the head marks as the one sorted by. Where none was
// chosen, names are in their order and days the newest first.
func (l *list[R]) marked() (id string, down bool) {
	if first := l.columns[0].ID; l.sort == "" && (first == "day" || first == "name") {
		return first, first == "day"
	}
	return l.sort, l.down
}

// chooseColumns lists the columns of the page, for a menu.
func (l *list[R]) chooseColumns(*UI) { l.grid.ChooseColumns() }

func (p *tabbed) chooseColumns(u *UI) {
	if inner, ok := p.now().(interface{ chooseColumns(*UI) }); ok {
		inner.chooseColumns(u)
	}
}

// arranged keeps what was made of the columns of a list.
func (s *settings) arranged(list string, a widgets.Arrangement) {
	if s.Lists == nil {
		s.Lists = map[string]widgets.Arrangement{}
	}
	if s.Lists[list] = a; len(a.Hidden)+len(a.Widths) == 0 {
		delete(s.Lists, list)
	}
}

// verbs are what can be done with a row, or with the ticked ones, if it is one
// of them.
func (l *list[R]) verbs(u *UI, id string) []widgets.Option {
	b := u.book
	options := []widgets.Option{
		{ID: "edit", Text: b.T("Edit|a record"), Icon: "pen", Quiet: "Enter"},
		{ID: "copy", Text: b.T("Copy as a table"), Icon: "copy", Quiet: "Ctrl+C"},
		{ID: "delete", Text: b.T("Delete"), Icon: "bin", Quiet: "Del"},
	}
	if n := len(l.grid.Selected()); l.isTicked(id) {
		options[1].Text, options[2].Text = b.N("Copy {n} rows", n), b.N("Delete {n} records", n)
	} else if n > 0 { // those keys are for the ticked ones
		options[1].Quiet, options[2].Quiet = "", ""
	}
	if u.narrow {
		options[0].Quiet = ""
	}
	for i, v := range l.rowVerbs(u, id) {
		options = slices.Insert(options, i, widgets.Option{ID: v.name, Text: v.name, Icon: v.icon})
	}
	if u.narrow {
		options = slices.Insert(options, 0, widgets.Option{ID: "open", Text: b.T("Open"), Icon: "right", Quiet: "Enter"})
	}
	return options
}

// rowVerb is a verb of one kind of record, in the menu of a row.
type rowVerb struct {
	name, icon string
	do         func()
}

// rowVerbs are those of a row.
func (l *list[R]) rowVerbs(u *UI, id string) []rowVerb {
	r, there := l.rows[id]
	if l.more == nil || !there {
		return nil
	}
	return l.more(u, &r)
}

// isTicked says whether a row is one of the ticked ones.
func (l *list[R]) isTicked(id string) bool { return slices.Contains(l.grid.Selected(), id) }

// do does what the menu of a row says.
func (l *list[R]) do(u *UI, verb string, r widgets.Row) {
	for _, v := range l.rowVerbs(u, r.ID) {
		if v.name == verb {
			v.do()
			return
		}
	}
	switch verb {
	case "open":
		l.lift(u, true)
	case "edit":
		l.open(u, r.ID)
	case "copy":
		if !l.isTicked(r.ID) {
			l.clip(u, []widgets.Row{r})
			return
		}
		l.copyRows(u)
	case "delete":
		if !l.isTicked(r.ID) {
			l.drop(u, app.ID(r.ID))
			return
		}
		l.dropPicked(u, r.ID)
	}
}

// dropPicked puts the ticked records into the bin, or that one.
func (l *list[R]) dropPicked(u *UI, id string) {
	ids := l.picked()
	if len(ids) == 0 {
		ids = []app.ID{app.ID(id)}
	}
	l.drop(u, ids...)
}

// picked are the ids of the ticked records.
func (l *list[R]) picked() (ids []app.ID) {
	for _, id := range l.grid.Selected() {
		ids = append(ids, app.ID(id))
	}
	return ids
}

// drop puts records into the bin; they are not ticked any more.
func (l *list[R]) drop(u *UI, ids ...app.ID) {
	u.removeThen(func() {
		l.grid.SetSelected(slices.DeleteFunc(l.grid.Selected(), func(id string) bool { return slices.Contains(ids, app.ID(id)) })...)
		l.offer(u)
	}, l.kind, ids...)
}

// copyRows puts the ticked rows on the clipboard, or the one with the frame:
// those columns that are shown, for a worksheet.
func (l *list[R]) copyRows(u *UI) {
	rows, missing := l.grid.Picked()
	if len(missing) == 0 {
		l.clip(u, rows)
		return
	}
	page, by, wanted := l.page(), l.by, map[string]bool{}
	for _, id := range l.grid.Selected() {
		wanted[id] = true
	}
	load(u, func(ctx context.Context) (found []R, err error) {
		err = l.through(ctx, u.App, page, by, func(r *R) bool {
			if id, _ := l.ident(r); wanted[string(id)] {
				found = append(found, *r)
			}
			return len(found) < len(wanted)
		})
		return found, err
	}, func(found []R) { l.clip(u, l.shown(u, found)) })
}

// clip copies rows and says how many.
func (l *list[R]) clip(u *UI, rows []widgets.Row) {
	if len(rows) == 0 {
		return
	}
	u.desk.Clipboard().SetContent(l.grid.TableOf(rows))
	u.status.Say("copy", widgets.ToneDone, u.book.N("Copied {n} rows", len(rows)))
	u.status.SetUndo("", nil)
}

// through reads a list part by part, as long as see says so.
func (l *list[R]) through(ctx context.Context, a *app.App, p app.Page, by narrowing, see func(*R) bool) error {
	for p.Limit = seekRows; ; p.Offset += seekRows {
		more, err := l.part(ctx, a, p, by)
		if err != nil {
			return err
		}
		for i := range more.rows {
			if !see(&more.rows[i]) {
				return nil
			}
		}
		if len(more.rows) < seekRows {
			return nil
		}
	}
}

// between answers with the ids of rows, however many and wherever.
func (l *list[R]) between(u *UI, from, to int, answer func([]string)) {
	page, by := l.page(), l.by
	page.Offset = from
	load(u, func(ctx context.Context) (ids []string, err error) {
		err = l.through(ctx, u.App, page, by, func(r *R) bool {
			id, _ := l.ident(r)
			ids = append(ids, string(id))
			return len(ids) < to-from
		})
		return ids, err
	}, answer)
}

// ahead answers with the first row whose name begins so. In a list ordered by
// name it is found as in a telephone book, by opening it in the middle; in
// another order only the rows that were read are looked through.
func (l *list[R]) ahead(u *UI, text string, answer func(int)) {
	begins, _, _ := strings.Cut(names.Sort(text), " ")
	if !slices.Contains([]string{"", "name", "title"}, l.sort) || begins == "" {
		return
	}
	page, by := l.page(), l.by
	page.Limit = 1
	total := l.grid.Total()
	load(u, func(ctx context.Context) (at int, err error) {
		key := func(i int) string {
			page.Offset = i
			got, bad := l.part(ctx, u.App, page, by)
			if bad != nil || len(got.rows) == 0 {
				err = bad
				return ""
			}
			_, name := l.ident(&got.rows[0])
			return names.Sort(name)
		}
		at = sort.Search(total, func(i int) bool {
			if page.Down {
				return key(i) < begins+"\xff"
			}
			return key(i) >= begins
		})
		if at == total || !strings.HasPrefix(key(at), begins) {
			at = -1
		}
		return at, err
	}, func(at int) {
		if at >= 0 {
			answer(at)
		}
	})
}
