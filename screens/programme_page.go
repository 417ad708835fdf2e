package screens

import (
	"cmp"
	"context"
	"errors"
	"slices"
	"time"

	"fyne.io/fyne/v2"

	"sofra/app"
	"sofra/screens/widgets"
)

// programmePage is the running order of an evening, to be filled and put in
// order. Each change is a step of its own.
type programmePage struct {
	id    app.ID
	event app.ID // that it was opened from; "" is none
	now   evening
	added bool   // an item, which gets the frame
	moved app.ID // the item that is being moved, which keeps it

	head   *widgets.PageHead
	back   *widgets.Button
	freeze *widgets.Button
	status *widgets.Chip
	order  *widgets.ReorderList
	bar    *fyne.Container
	totals *widgets.Totals
	card   *widgets.Card
	programmeParts

	balance balancePanel
}

// programmeParts are what the page says of versions, of what is missing, and of
// the evening.
type programmeParts struct {
	since       *fyne.Container
	warnings    *fyne.Container
	warned      *fyne.Container // warnings with the room around them
	body        *fyne.Container // the items, and those below them
	allWarnings bool
	performed   *widgets.Button
	timed       bool // how long it was is shown
}

// evening is a programme with the event that plays it, its versions and who
// plays with whom.
type evening struct {
	app.Programme
	event    app.EventRow
	versions []app.ProgrammeVersion
	changes  []app.ItemChange // since the newest of them
	playing  []app.PlayingWith
	cast     app.Cast       // who comes to the event
	others   []app.EventRow // that play it too
	gone     bool           // it was taken back while it was open
}

func (p *programmePage) build(u *UI) fyne.CanvasObject {
	b := u.book
	p.back = widgets.NewButton(b.T("Back"), u.back).WithIcon("left")
	p.freeze = widgets.NewFirst("", func() { p.freezeNow(u) }).WithIcon("lock")
	p.head = widgets.NewPageHead("", "", p.back)
	p.status = widgets.NewMenuChip("", u.options(programmeStatuses()), func(to string) { p.setStatus(u, to) })
	p.order = widgets.NewReorderList(p.columns(u)...)
	p.order.SetEmpty(widgets.NewEmptyState(b.T("Nothing in the programme yet"), b.T("Add a piece, or take over the items of an earlier concert."), nil))
	p.order.OnMove = func(from, to int) { p.move(u, from, to) }
	p.order.OnOpen = func(r widgets.Row) { p.edit(u, app.ID(r.ID)) }
	p.totals = widgets.NewTotals()
	p.performed = p.performedButton(u)
	p.since = widgets.Across(8)
	p.bar = p.verbs(u)
	p.warnings = widgets.Down(6)
	p.warned = widgets.Inset(8, 12, p.warnings)
	p.body = widgets.Down(0, widgets.Flex(p.order), p.warned)
	p.card = widgets.NewCard(p.body).WithBar(p.bar).WithFoot(p.totals)
	u.leaveByEscape(p)
	return widgets.Down(0, p.head, widgets.Flex(widgets.Inset(0, 20, p.balance.beside(u, p, p.card))), widgets.Inset(8, 0, widgets.Gap()))
}

func (p *programmePage) load(u *UI) {
	load(u, func(ctx context.Context) (evening, error) { return readEvening(ctx, u.App, p.id, p.event) }, func(e evening) { p.show(u, e) })
}

// readEvening reads all that the page shows of a programme.
func readEvening(ctx context.Context, a *app.App, id, event app.ID) (e evening, err error) {
	if event != "" {
		rows, _, err := a.Events(ctx, app.EventFilter{ID: event})
		if err != nil {
			return e, err
		}
		if len(rows) > 0 {
			e.event = rows[0]
			id = cmp.Or(e.event.ProgrammeID, id) // its own copy, once it has one
		}
	}
	e.Programme, err = a.Programme(ctx, id)
	if errors.Is(err, app.ErrNotFound) {
		return evening{gone: true}, nil
	}
	if err == nil && event != "" {
		e.others, err = app.AlsoPlay(ctx, a, id, event)
	}
	if err == nil {
		e.versions, err = a.ProgrammeVersions(ctx, id)
	}
	if err == nil && len(e.versions) > 0 {
		e.changes, err = e.Since(e.versions[0])
	}
	if err == nil {
		e.playing, err = a.PlayingOf(ctx, e.Programme, event, e.event.Day)
	}
	if err == nil && event != "" {
		e.cast, err = a.CastOf(ctx, e.Programme, e.event.Event, app.DateOf(time.Now()))
	}
	return e, err
}

// leaveByEscape leads back from a page at Esc, as long as it is shown. Other
// keys go where they went before.
func (u *UI) leaveByEscape(p page) {
	c := u.window.Canvas()
	before := c.OnTypedKey()
	c.SetOnTypedKey(func(e *fyne.KeyEvent) {
		switch {
		case u.over != p:
			c.SetOnTypedKey(before)
			if before != nil {
				before(e)
			}
		case e.Name == fyne.KeyEscape && u.dialogs.Empty():
			c.SetOnTypedKey(before)
			u.back()
		case before != nil:
			before(e)
		}
	})
}

// show shows the programme as it is kept now.
func (p *programmePage) show(u *UI, e evening) {
	if e.gone {
		u.back()
		return
	}
	p.now, p.id = e, e.ID
	b := u.book
	p.head.SetTitle(e.Title)
	p.head.SetQuiet(join(other(e.event.Title, e.Title), dayOrNone(u, e.event.Day), e.event.Venue))
	history := widgets.NewButton(b.T("History"), func() { u.showHistory(e.Title, app.Ref{Kind: app.Programmes, ID: e.ID}) })
	p.showSince(u)
	right := []fyne.CanvasObject{p.back, history}
	if p.event != "" {
		right = append(right, widgets.NewButton(b.T("Print programme…"), func() { u.printProgramme(p.event) }).WithIcon("print"))
	}
	if e.over(app.DateOf(time.Now())) && len(e.Items) > 0 {
		right = append(right, p.performed)
	}
	p.head.SetRight(append(right, p.freeze)...)
	p.status.SetText(b.T("State: {state}", "state", u.code(programmeStatuses(), e.Status)))
	p.bar.Refresh()
	p.fillOrder(u)
	p.showWarnings(u)
	p.totals.Set(p.sums(u)...)
	p.balance.show(u)
	if _, framed := p.order.Cursor(); !framed {
		p.order.MoveTo(0)
	}
	if p.added {
		p.order.MoveTo(len(e.Items) - 1)
	}
	p.added = false
	if c := u.window.Canvas(); c.Focused() == nil && len(e.Items) > 0 {
		c.Focus(p.order.Target())
	}
}

// fillOrder shows the items. The frame stays with its item, wherever that stands
// now.
func (p *programmePage) fillOrder(u *UI) {
	id := p.moved
	if r, ok := p.order.Cursor(); ok && id == "" {
		id = app.ID(r.ID)
	}
	p.moved = ""
	if p.timed != p.now.measured() {
		p.timed = !p.timed
		p.order.SetColumns(p.columns(u)...)
	}
	p.order.SetRows(p.rows(u))
	if at := slices.IndexFunc(p.now.Items, func(i app.Item) bool { return i.ID == id }); at >= 0 {
		p.order.MoveTo(at)
	}
}

// other is a name, if it was not said already.
func other(name, said string) string {
	if name == said {
		return ""
	}
	return name
}

// dayOrNone is a day, or nothing where none is known.
func dayOrNone(u *UI, d app.Date) string {
	if d == "" {
		return ""
	}
	return u.day(d)
}

// setStatus says how far the programme is. What was played is asked for wherever
// somebody says that it was.
func (p *programmePage) setStatus(u *UI, to string) {
	now := p.now.Programme
	if to == "performed" {
		p.askPerformed(u)
		return
	}
	u.change(func(ctx context.Context) error { return u.App.SetProgrammeStatus(ctx, now, to) })
}

func (p *programmePage) move(u *UI, from, to int) {
	now := p.now.Programme
	p.moved = now.Items[from].ID
	u.change(func(ctx context.Context) error { return u.App.MoveItem(ctx, now, p.moved, to+1) })
}

// edit opens an item.
func (p *programmePage) edit(u *UI, id app.ID) {
	for _, i := range p.now.Items {
		if i.ID == id {
			p.ask(u, i)
		}
	}
}
