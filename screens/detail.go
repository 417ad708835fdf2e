package screens

import (
	"context"

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
	l.side.Objects = nil
	if r, ok := l.rows[id]; ok {
		l.side.Objects = []fyne.CanvasObject{widgets.NewCard(l.sheet(u, id, &r))}
	}
	l.side.Hidden = len(l.side.Objects) == 0
	l.room.Refresh()
}

// sheet is the detail of one record: its name and verbs, its tabs, and what
// the open one shows.
func (l *list[R]) sheet(u *UI, id string, r *R) fyne.CanvasObject {
	_, name := l.ident(r)
	head := widgets.Across(8, widgets.Flex(widgets.Question(name)),
		widgets.NewButton(u.book.T("Edit"), func() { l.open(u, id) }).Small(),
		widgets.NewButton(u.book.T("Delete"), func() { u.remove(l.kind, app.ID(id)) }).Small())
	slot := container.NewStack()
	fill := func() {
		slot.Objects = []fyne.CanvasObject{container.NewVScroll(widgets.Inset(14, 14, l.shownTab(u, r)))}
		slot.Refresh()
	}
	fill()
	if len(l.sides) == 0 {
		return widgets.Down(0, widgets.Inset(14, 12, head), widgets.Line(), widgets.Flex(slot))
	}
	tabs := []widgets.Tab{{ID: "", Label: u.book.T("Overview")}}
	for _, s := range l.sides {
		tabs = append(tabs, widgets.Tab{ID: s.id, Label: u.say(s.name)})
	}
	row := widgets.NewTabs(func(id string) { l.tab = id; fill() }, tabs...)
	row.Choose(l.tab)
	return widgets.Down(0, widgets.Inset(14, 12, head), row, widgets.Flex(slot))
}

// shownTab is what the open tab shows.
func (l *list[R]) shownTab(u *UI, r *R) fyne.CanvasObject {
	for _, s := range l.sides {
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
}

// show stacks the rows.
func (p parts) show() fyne.CanvasObject {
	var all []fyne.CanvasObject
	for _, r := range p.rows {
		all = append(all, r)
	}
	var add *widgets.Button
	if p.add != "" {
		add = widgets.NewButton(p.add, p.onAdd).WithIcon("plus")
	}
	if len(all) == 0 {
		return widgets.NewEmptyState(p.bold, p.empty, add)
	}
	if add == nil {
		return widgets.Down(0, all...)
	}
	return widgets.Down(12, widgets.Down(0, all...), widgets.Across(8, add.Small(), widgets.Gap()))
}
