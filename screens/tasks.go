package screens

import (
	"context"

	"fyne.io/fyne/v2"

	"sofra/app"
	"sofra/app/words"
	"sofra/screens/widgets"
)

// tasks is the page of all that is still to be done for events, whoever's it
// is.
type tasks struct {
	by    narrowing
	asked int
	head  *widgets.PageHead
	bar   *chipBar
	copy  *widgets.Button
	card  *widgets.Card
	rows  []app.TaskRow
}

// mostTasks is how many of them are shown.
const mostTasks = 200

func (p *tasks) pageHead() *widgets.PageHead { return p.head }

func (p *tasks) build(u *UI) fyne.CanvasObject {
	b := u.book
	p.copy = widgets.NewButton(b.T("Copy as text"), func() { u.copyTasks(p.rows) }).WithIcon("copy")
	p.head = widgets.NewPageHead(b.T("Tasks"), "", p.copy)
	p.bar = newChipBar(u, []chip{
		{"owner", words.T("Whose|tasks"), nil},
		{"stand", words.T("State"), func(u *UI) []widgets.Option { return u.options(taskStands()) }},
	}, p.by, func(by narrowing) { p.by = by; p.load(u) })
	p.card = widgets.NewCard(widgets.Gap()).WithBar(p.bar.row)
	return widgets.Down(0, p.head, widgets.Flex(widgets.Inset(0, 20, p.card)), widgets.Inset(8, 0, widgets.Gap()))
}

// taskStands are what the list can be narrowed to.
func taskStands() []code { return []code{{"waiting", words.T("No answer")}} }

// toDo is what there is to do, and for whom.
type toDo struct {
	rows   []app.TaskRow
	total  int
	owners []app.Hit
}

func (p *tasks) load(u *UI) {
	p.asked++
	asked, by := p.asked, p.by
	load(u, func(ctx context.Context) (t toDo, err error) {
		f := app.TaskFilter{Open: true, PersonID: app.ID(by["owner"]), Page: app.Page{Limit: mostTasks}}
		if by["stand"] != "" {
			f.DueBy = "0001-01-01" // nothing is due then: only who was asked is left
		}
		if t.rows, t.total, err = u.App.Tasks(ctx, f); err == nil {
			t.owners, err = u.App.TaskOwners(ctx)
		}
		return t, err
	}, func(t toDo) {
		if asked == p.asked {
			p.show(u, t)
		}
	})
}

func (p *tasks) show(u *UI, t toDo) {
	b := u.book
	owners := make([]widgets.Option, 0, len(t.owners))
	for _, o := range t.owners {
		owners = append(owners, widgets.Option{ID: string(o.ID), Text: u.nameShown(o.Name)})
	}
	if !p.bar.chips[0].SetOptions(owners) {
		p.bar.take(p.by.with("owner", "")) // whose last task is done
		return
	}
	p.rows = t.rows
	p.head.SetQuiet(b.N("{n} open tasks", t.total))
	if p.copy.Enable(); len(t.rows) == 0 {
		p.copy.Disable()
		p.card.SetBody(widgets.NewEmptyState(b.T("Nothing to do"), b.T("What stands on the checklists of events appears here."), nil))
		return
	}
	var rows []fyne.CanvasObject
	for _, r := range t.rows {
		rows = append(rows, u.taskRow(r, true))
	}
	if more := t.total - len(t.rows); more > 0 {
		rows = append(rows, widgets.Inset(8, 14, widgets.Quiet(b.N("{n} more", more))))
	}
	p.card.SetBody(widgets.NewSight(widgets.Down(0, rows...)))
}
