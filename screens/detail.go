package screens

import (
	"context"
	"strconv"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"sofra/app"
	"sofra/app/words"
	"sofra/screens/widgets"
)

// side is one tab of a record's detail. Show is asked when it is opened, so a
// side that nobody looks at costs nothing.
type side[R any] struct {
	id   string
	name words.Text
	show func(u *UI, r *R) fyne.CanvasObject
}

// choose shows one record beside the list.
func (l *list[R]) choose(u *UI, id string) {
	l.chosen = app.ID(id)
	u.refreshMenu()
	u.notePlace()
	r, ok := l.rows[id]
	if !ok {
		l.over = false
		l.spread.SetDetail(nil)
		return
	}
	l.spread.SetOpen(l.over)
	l.spread.SetDetail(widgets.NewCard(l.sheet(u, id, &r)))
	u.rest.settle(u)
}

// lift lays the detail over the list, in a window that has no room for both.
// With keyboard, that goes there too.
func (l *list[R]) lift(u *UI, keyboard bool) {
	if !u.narrow {
		return
	}
	l.over = true
	l.spread.SetOpen(true)
	if keyboard && l.back != nil {
		u.window.Canvas().Focus(l.back)
	}
}

// leave takes the detail off the list; it says whether it lay there.
func (l *list[R]) leave(u *UI) bool {
	over := l.spread.Over()
	l.over = false
	l.spread.SetOpen(false)
	if over {
		u.window.Canvas().Focus(l.grid.Target())
	}
	return over
}

// fit shows the detail beside the list or over it, as there is room.
func (l *list[R]) fit(u *UI) {
	l.spread.SetNarrow(u.narrow)
	l.choose(u, string(l.chosen))
}

// sheet is the detail of one record: its name and verbs, its tabs, and what
// the open one shows.
func (l *list[R]) sheet(u *UI, id string, r *R) fyne.CanvasObject {
	head := l.sheetHead(u, id, r)
	slot := container.NewStack()
	fill := func() {
		sight := widgets.NewSight(widgets.Inset(14, 14, l.shownTab(u, r)))
		u.rest.begin(u, u.at+" "+id+" "+l.tab, sight)
		slot.Objects = []fyne.CanvasObject{sight}
		slot.Refresh()
	}
	fill()
	tabs := []widgets.Tab{{ID: "", Label: u.book.T("Overview")}}
	for _, s := range l.withHistory() {
		tab := widgets.Tab{ID: s.id, Label: u.say(s.name)}
		if n := waitsBehind(r, s.id); n > 0 {
			tab.Count, tab.Tone = strconv.Itoa(n), widgets.ToneWarning
		}
		tabs = append(tabs, tab)
	}
	row := widgets.NewTabs(func(id string) { l.tab = id; fill(); u.notePlace() }, tabs...).WithMore(u.book.T("More"))
	row.Choose(l.tab)
	l.parts = row
	return widgets.Down(0, widgets.Inset(14, 14, head), row, widgets.Flex(slot))
}

// sheetHead is who or what the detail is about, and what can be done with it.
func (l *list[R]) sheetHead(u *UI, id string, r *R) fyne.CanvasObject {
	_, name := l.ident(r)
	name = u.nameShown(name)
	var head []fyne.CanvasObject
	if l.back = nil; u.narrow {
		l.back = widgets.NewIconButton("left", u.book.T("Back to the list"), func() { l.leave(u) }).Small()
		head = append(head, l.back)
	}
	title := widgets.Down(2, widgets.Gap(), widgets.Headline(name))
	if l.under != nil {
		head = append(head, widgets.NewDisc(name))
		if words := l.under(u, r); words != "" {
			title.Objects = append(title.Objects, widgets.QuietWrapped(words))
		}
	}
	title.Objects = append(title.Objects, widgets.Gap())
	head = append(head, widgets.Flex(title), widgets.Across(8,
		widgets.NewButton(u.book.T("Edit|a record"), func() { l.open(u, id) }).Small(),
		widgets.NewButton(u.book.T("Delete"), func() { l.drop(u, app.ID(id)) }).Small()))
	return widgets.Across(12, head...)
}

// shownTab is what the open tab shows.
func (l *list[R]) shownTab(u *UI, r *R) fyne.CanvasObject {
	for _, s := range l.withHistory() {
		if s.id == l.tab {
			return s.show(u, r)
		}
	}
	return widgets.Down(12, l.detail(u, r)...)
}

// later is the room for what has to be asked for first.
func later[T any](u *UI, ask func(context.Context) (T, error), show func(T) fyne.CanvasObject) fyne.CanvasObject {
	slot := container.NewStack()
	load(u, ask, func(got T) {
		slot.Objects = []fyne.CanvasObject{show(got)}
		slot.Refresh()
		u.rest.settle(u)
	})
	return slot
}

// parts are the rows that belong to a record: members, bookings, lines, each
// opened by a click or Return, with a way to add one.
type parts struct {
	rows  []*widgets.ActionRow
	bold  string // of the empty state
	empty string // how the first one comes here
	add   string // "" is no way to add
	onAdd func()
	more  *widgets.Button // another way, beside it; nil is none
}

// show stacks the rows, over the whole width of the detail.
func (p parts) show() fyne.CanvasObject {
	var all []fyne.CanvasObject
	for _, r := range p.rows {
		all = append(all, r)
	}
	rows := widgets.Inset(0, -14, widgets.Down(0, all...))
	var add *widgets.Button
	if p.add != "" {
		add = widgets.NewButton(p.add, p.onAdd).WithIcon("plus")
	}
	switch {
	case len(all) == 0 && p.more != nil:
		return widgets.Down(8, widgets.NewEmptyState(p.bold, p.empty, add), widgets.Across(8, widgets.Gap(), p.more.Small(), widgets.Gap()))
	case len(all) == 0:
		return widgets.NewEmptyState(p.bold, p.empty, add)
	case add == nil:
		return rows
	case p.more != nil:
		return widgets.Down(12, rows, widgets.Flow(8, add.Small(), p.more.Small()))
	}
	return widgets.Down(12, rows, widgets.Across(8, add.Small(), widgets.Gap()))
}
