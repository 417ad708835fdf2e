package screens

import (
	"context"
	"time"

	"fyne.io/fyne/v2"

	"sofra/app"
	"sofra/screens/widgets"
)

// today is the page of what the week asks for.
type today struct {
	head   *widgets.PageHead
	holds  *widgets.Grid
	events *widgets.Grid
}

// week is what the page shows.
type week struct {
	holds  []app.BookingRow
	events []app.EventRow
}

func (p *today) build(u *UI) fyne.CanvasObject {
	b := u.book
	p.head = widgets.NewPageHead(b.T("Today"), b.LongDate(app.DateOf(time.Now()).YMD()))
	day := widgets.Column{Head: b.T("Date"), Width: 96}
	p.holds = widgets.NewGrid(widgets.Column{Head: b.T("Artist"), Weight: 2}, widgets.Column{Head: b.T("Event"), Weight: 2},
		widgets.Column{Head: b.T("Runs out"), Width: 96})
	p.holds.SetEmpty(widgets.NewEmptyState(b.T("No holds run out this week"), b.T("New ones appear here seven days before."), nil))
	p.events = widgets.NewGrid(day, widgets.Column{Head: b.T("Title"), Weight: 2}, widgets.Column{Head: b.T("Venue"), Weight: 1})
	p.events.SetEmpty(widgets.NewEmptyState(b.T("No events in the next seven days"), b.T("Planned ones appear here."), nil))
	p.events.OnOpen = func(r widgets.Row) { u.reveal(app.Events, app.ID(r.ID)) }
	holds := widgets.NewCard(p.holds).WithHead(b.T("Holds that run out"), "")
	events := widgets.NewCard(p.events).WithHead(b.T("Events this week"), "")
	return widgets.Down(0, p.head, widgets.Flex(widgets.Inset(0, 20, widgets.Beside(16, widgets.Flex(holds), widgets.Flex(events)))),
		widgets.Inset(8, 0, widgets.Gap()))
}

func (p *today) load(u *UI) {
	from := app.DateOf(time.Now())
	load(u, func(ctx context.Context) (w week, err error) {
		w.holds, _, err = u.App.Bookings(ctx, app.BookingFilter{DateState: app.DateHold, HoldsUntil: from.Add(7)})
		if err == nil {
			w.events, _, err = u.App.Events(ctx, app.EventFilter{From: from, To: from.Add(7), Page: app.Page{Sort: "day"}})
		}
		return w, err
	}, func(w week) { p.show(u, w) })
}

func (p *today) show(u *UI, w week) {
	var holds, events []widgets.Row
	for _, h := range w.holds {
		holds = append(holds, widgets.Row{ID: string(h.ID), Cells: []widgets.Cell{bold(h.Artist), text(h.Event), text(u.day(h.HoldUntil))}})
	}
	for _, e := range w.events {
		events = append(events, widgets.Row{ID: string(e.ID), Cells: []widgets.Cell{text(u.day(e.Day)), bold(e.Title), text(e.Venue)}})
	}
	p.holds.SetRows(holds)
	p.events.SetRows(events)
}
