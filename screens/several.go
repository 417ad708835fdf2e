package screens

import (
	"sofra/app"
	"sofra/app/words"
	"sofra/screens/widgets"
)

// several is what can be done with more than one record of a list.
type several struct{ many []bulk }

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
