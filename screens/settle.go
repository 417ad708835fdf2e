package screens

import (
	"context"

	"sofra/app"
	"sofra/app/words"
	"sofra/screens/widgets"
)

// settle chooses again what was chosen before the list was loaded: among the
// rows that are here, else by asking for it alone, else the first row.
func (l *list[R]) settle(u *UI, rows []R) {
	for i := range rows {
		if id, _ := l.ident(&rows[i]); id == l.chosen {
			l.rows[string(id)] = rows[i]
			l.frame(u, id)
			return
		}
	}
	if l.one == nil || l.chosen == "" || l.find != "" {
		l.frame(u, l.first(rows))
		return
	}
	load(u, func(ctx context.Context) ([]R, error) {
		found, _, err := l.one(ctx, u.App, l.chosen)
		return found, err
	}, func(found []R) {
		if len(found) == 0 {
			l.frame(u, l.first(rows))
			return
		}
		l.rows[string(l.chosen)] = found[0]
		l.frame(u, l.chosen)
	})
}

// frame puts the frame round a row, if it is here, and shows its record.
func (l *list[R]) frame(u *UI, id app.ID) {
	l.grid.Find(string(id))
	l.choose(u, string(id))
}

func (l *list[R]) first(rows []R) (id app.ID) {
	if len(rows) > 0 {
		id, _ = l.ident(&rows[0])
		l.rows[string(id)] = rows[0]
	}
	return id
}

// bulk is a verb for several records at once.
type bulk struct {
	name words.Text
	do   func(u *UI, ids []app.ID, kept func())
}

// offerMany shows the verbs for several records below the list, as long as
// some are ticked.
func (l *list[R]) offerMany(u *UI) {
	if len(l.many) == 0 {
		return
	}
	l.grid.WithTicks()
	show := func() {
		var ids []app.ID
		for _, id := range l.grid.Selected() {
			ids = append(ids, app.ID(id))
		}
		l.card.WithFoot(nil)
		if len(ids) > 0 {
			l.card.WithFoot(l.selection(u, ids))
		}
		l.card.SetBody(l.grid)
	}
	l.grid.OnSelected = func([]string) { show() }
}

// selection is the bar that says how many are ticked, and what can be done.
func (l *list[R]) selection(u *UI, ids []app.ID) *widgets.SelectionBar {
	clear := func() {
		l.grid.SetSelected()
		l.card.WithFoot(nil).SetBody(l.grid)
	}
	var verbs []*widgets.Button
	for _, m := range l.many {
		verbs = append(verbs, widgets.NewButton(u.say(m.name), func() { m.do(u, ids, clear) }))
	}
	verbs = append(verbs, widgets.NewButton(u.book.T("Clear"), clear))
	return widgets.NewSelectionBar(u.book.N("{n} selected", len(ids)), verbs...)
}
