package screens

import (
	"context"

	"fyne.io/fyne/v2"

	"sofra/app"
	"sofra/screens/widgets"
)

// bin is the page of what was deleted, from where it can be taken back.
type bin struct {
	kinds map[string]app.Kind // of the rows that were shown, by id
	asked int
	head  *widgets.PageHead
	grid  *widgets.Grid
	card  *widgets.Card
}

func (p *bin) build(u *UI) fyne.CanvasObject {
	b := u.book
	p.head = widgets.NewPageHead(b.T("Bin"), "")
	p.grid = widgets.NewGrid(widgets.Column{Head: b.T("Name"), Weight: 3}, widgets.Column{Head: b.T("What it is"), Weight: 1},
		widgets.Column{Head: b.T("Deleted|when"), Width: 140}).WithTicks()
	p.grid.SetEmpty(widgets.NewEmptyState(b.T("The bin is empty"), b.T("What you delete comes here, and can be taken back."), nil))
	p.grid.OnSelected = func([]string) { p.offer(u) }
	p.card = widgets.NewCard(p.grid)
	return widgets.Down(0, p.head, widgets.Flex(widgets.Inset(0, 20, p.card)), widgets.Inset(8, 0, widgets.Gap()))
}

// load shows the bin as it is now. Nothing is ticked: what was is back, or
// gone.
func (p *bin) load(u *UI) {
	p.asked++
	asked := p.asked
	p.ask(u, 0, rowsAtOnce, func(first part[app.Binned]) {
		if asked != p.asked {
			return
		}
		p.kinds = map[string]app.Kind{}
		p.head.SetQuiet(u.book.N("{n} records", first.total))
		p.grid.SetSelected()
		p.offer(u)
		p.grid.Load(first.total, func(offset, limit int, done func([]widgets.Row)) {
			if offset == 0 {
				done(p.rows(u, first.rows))
				return
			}
			p.ask(u, offset, limit, func(more part[app.Binned]) { done(p.rows(u, more.rows)) })
		})
	})
}

func (p *bin) ask(u *UI, offset, limit int, show func(part[app.Binned])) {
	load(u, func(ctx context.Context) (part[app.Binned], error) {
		rows, total, err := u.App.Bin(ctx, app.Page{Offset: offset, Limit: limit})
		return part[app.Binned]{rows, total}, err
	}, show)
}

func (p *bin) rows(u *UI, binned []app.Binned) (rows []widgets.Row) {
	for _, r := range binned {
		p.kinds[string(r.ID)] = r.Kind
		rows = append(rows, widgets.Row{ID: string(r.ID), Cells: []widgets.Cell{
			{Icon: kindIcon(r.Kind), Text: r.Name, Bold: true}, text(u.code(kinds(), string(r.Kind))), text(u.moment(r.DeletedAt)),
		}})
	}
	return rows
}

// offer shows below the list what can be done with the ticked rows.
func (p *bin) offer(u *UI) {
	n := len(p.grid.Selected())
	p.card.WithFoot(nil)
	if n > 0 {
		back := widgets.NewButton(u.book.T("Take back"), func() { p.takeBack(u) }).WithIcon("undo")
		p.card.WithFoot(widgets.NewSelectionBar(u.book.N("{n} selected", n), back))
	}
	p.card.SetBody(p.grid)
}

// takeBack takes the ticked rows out of the bin, in one step.
func (p *bin) takeBack(u *UI) {
	var refs []app.Ref
	for _, id := range p.grid.Selected() {
		refs = append(refs, app.Ref{Kind: p.kinds[id], ID: app.ID(id)})
	}
	u.window.Canvas().Focus(p.grid.Target())
	u.change(func(ctx context.Context) error { return u.App.TakeBack(ctx, refs...) })
}
