package screens

import (
	"sofra/app"
	"sofra/app/words"
	"sofra/screens/widgets"
)

// several is what can be done with more than one record of a list, besides
// copying and deleting them.
type several struct{ many []bulk }

// bulk is a verb for several records at once.
type bulk struct {
	name words.Text
	do   func(u *UI, ids []app.ID, kept func())
}

// offerMany shows the verbs for several records below the list, as long as
// some are ticked.
func (l *list[R]) offerMany(u *UI) {
	l.grid.WithTicks()
	l.grid.OnSelected = func([]string) { l.offer(u) }
}

// offer shows them for those that are ticked now.
func (l *list[R]) offer(u *UI) {
	l.card.WithFoot(l.foot)
	if ids := l.picked(); len(ids) > 0 {
		l.card.WithFoot(l.selection(u, ids))
	}
	l.card.SetBody(l.grid)
}

// selection is the bar that says how many are ticked, and what can be done.
func (l *list[R]) selection(u *UI, ids []app.ID) *widgets.SelectionBar {
	clear := func() {
		l.grid.SetSelected()
		l.offer(u)
	}
	var verbs []*widgets.Button
	for _, m := range l.many {
		verbs = append(verbs, widgets.NewButton(u.say(m.name), func() { m.do(u, ids, clear) }))
	}
	verbs = append(verbs,
		widgets.NewButton(u.book.T("Copy as a table"), func() { l.copyRows(u) }),
		widgets.NewButton(u.book.T("Delete"), func() { l.drop(u, ids...) }),
		widgets.NewButton(u.book.T("Clear"), clear))
	return widgets.NewSelectionBar(u.book.N("{n} selected", len(ids)), verbs...)
}
