package screens

import (
	"context"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"sofra/app"
	"sofra/screens/widgets"
)

// The tabs of the page of reports: what grants owe, and a report of any period.
const (
	owedTab = "owed"
	freeTab = "free"
)

// owedReports is the calendar of the reports that grants owe.
type owedReports struct {
	at   string // the tab that is open; "" is not chosen yet
	tabs *widgets.Tabs
	slot *fyne.Container
	free fyne.CanvasObject // what the other tab shows
	all  fyne.CanvasObject
	card *widgets.Card
	grid *widgets.Grid
}

// head gives the page its tabs, and shows the one that is open.
func (p *owedReports) head(u *UI, head *widgets.PageHead, free fyne.CanvasObject) fyne.CanvasObject {
	b := u.book
	p.tabs = widgets.NewTabs(func(id string) { p.turn(u, id) }, widgets.Tab{ID: owedTab, Label: b.T("Calendar")}, widgets.Tab{ID: freeTab, Label: b.T("Any period")})
	head.SetTabs(p.tabs)
	p.free, p.all = free, p.calendar(u)
	p.slot = container.NewStack()
	p.show()
	return p.slot
}

// show shows the open tab; as long as nobody chose, a report of any period.
func (p *owedReports) show() {
	p.slot.Objects = []fyne.CanvasObject{p.free}
	if p.at == owedTab {
		p.slot.Objects = []fyne.CanvasObject{p.all}
	}
	p.tabs.Choose(freeTab)
	if p.at != "" {
		p.tabs.Choose(p.at)
	}
	p.slot.Refresh()
}

func (p *owedReports) turn(u *UI, id string) {
	p.at = id
	p.show()
	u.pageNow().load(u)
}

// calendar is the list of reports, those due first at the top.
func (p *owedReports) calendar(u *UI) fyne.CanvasObject {
	b := u.book
	p.grid = widgets.NewGrid(widgets.Column{Head: b.T("Due"), Width: 96}, widgets.Column{Head: b.T("Report|a document"), Weight: 3}, widgets.Column{Head: b.T("Period"), Weight: 2},
		widgets.Column{Head: b.T("State"), Width: 128}, widgets.Column{Head: b.T("When|due"), Width: 160}, widgets.Column{Head: b.T("Versions"), Width: 84, Right: true, Gives: 1})
	p.grid.OnOpen = func(r widgets.Row) { u.into(&reportPage{id: app.ID(r.ID)}) }
	p.grid.SetEmpty(widgets.NewEmptyState(b.T("No reports planned yet"), b.T("A grant’s calendar can be proposed: every few months, the last one at its end."),
		widgets.NewButton(b.T("Propose the calendar…"), func() { u.askCalendar() })))
	p.card = widgets.NewCard(p.grid).WithHead(b.T("What the grants owe"), "").
		WithBar(widgets.Flow(8, widgets.NewButton(b.T("Plan a report…"), func() { u.askReport(app.ReportPeriodRow{}) }).WithIcon("plus").Small(),
			widgets.NewButton(b.T("Propose the calendar…"), func() { u.askCalendar() }).WithIcon("calendar").Small()))
	return p.card
}

// load shows the calendar as it is kept now.
func (p *owedReports) load(u *UI) {
	load(u, func(ctx context.Context) ([]app.ReportPeriodRow, error) {
		rows, _, err := u.App.ReportPeriods(ctx, app.ReportPeriodFilter{})
		return rows, err
	}, func(all []app.ReportPeriodRow) {
		var rows []widgets.Row
		for i := range all {
			rows = append(rows, u.owedRow(&all[i]))
		}
		p.grid.SetRows(rows)
		if _, framed := p.grid.Cursor(); !framed && len(rows) > 0 {
			p.grid.MoveTo(0)
		}
		p.card.SetHead(u.book.T("What the grants owe"), u.book.N("{n} reports|that are owed", len(all)))
	})
}

// first opens the calendar where reports are owed, the first time.
func (p *owedReports) first(u *UI) {
	load(u, func(ctx context.Context) (int, error) {
		_, n, err := u.App.ReportPeriods(ctx, app.ReportPeriodFilter{Page: app.Page{Limit: 1}})
		return n, err
	}, func(n int) {
		if p.at != "" {
			return
		}
		if p.at = freeTab; n > 0 {
			p.at = owedTab
			p.show()
			p.load(u)
		}
	})
}

func (u *UI) owedRow(r *app.ReportPeriodRow) widgets.Row {
	when, tone := u.dueTag(r.ReportPeriod, app.DateOf(time.Now()))
	return widgets.Row{ID: string(r.ID), Dim: r.State == app.ReportAccepted, Cells: []widgets.Cell{
		text(u.day(r.DueOn)), {Text: join(r.Code, u.code(reportKinds(), r.Kind)), Bold: true}, text(u.periodOf(r.Filter())),
		{Tag: u.code(reportStates(), r.State), Tone: reportTone(r.State)}, {Tag: when, Tone: tone}, count(r.Snapshots),
	}}
}

// dueTag says how long there is until a report is due, and how pressing that is.
func (u *UI) dueTag(p app.ReportPeriod, today app.Date) (string, widgets.Tone) {
	b, days := u.book, today.Until(p.DueOn)
	switch {
	case p.DueOn == "" || p.State == app.ReportSent || p.State == app.ReportAccepted:
		return "", widgets.ToneNone
	case days < 0:
		return b.N("{n} days late", -days), widgets.ToneError
	case days == 0:
		return b.T("Due today"), widgets.ToneError
	case days <= reportSoon:
		return b.N("{n} days left", days), widgets.ToneWarning
	}
	return b.N("{n} days left", days), widgets.ToneNotice
}

// reportSoon is how many days before it is due a report is pressing.
const reportSoon = 7

func reportTone(state string) widgets.Tone {
	switch state {
	case app.ReportSent, app.ReportAccepted:
		return widgets.ToneDone
	case app.ReportApproved, app.ReportFrozen:
		return widgets.ToneNotice
	}
	return widgets.ToneNone
}
