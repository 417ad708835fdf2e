package screens

import (
	"context"
	"strings"

	"fyne.io/fyne/v2"

	"sofra/app"
	"sofra/screens/widgets"
)

// events lists the events of the period, each with what there is not of it yet.
func (p *reportPage) events(u *UI) fyne.CanvasObject {
	b := u.book
	var rows []fyne.CanvasObject
	for _, e := range p.now.events {
		row := widgets.NewActionRow("events", widgets.ToneNone, e.Title, join(u.shortDay(e.Day), u.code(eventKinds(), e.Kind))).WithTagsBelow().
			WithOpen(func() { u.goToEvent(e.ID, "", "") })
		for _, g := range e.Gaps() {
			row.WithTag(u.say(g.Text), widgets.ToneWarning)
		}
		if len(e.Gaps()) == 0 {
			row.WithTag(b.T("Nothing missing"), widgets.ToneDone)
		}
		rows = append(rows, row)
	}
	if len(rows) == 0 {
		return widgets.NewCard(widgets.NewEmptyState(b.T("No events held in this period"), b.T("Events that were confirmed or done stand here, each with what is missing."), nil))
	}
	widgets.LineUp(rows...)
	return widgets.NewCard(widgets.NewSight(widgets.Down(0, rows...))).WithHead(b.T("Events held"), b.N("{n} to look at", p.lacking()))
}

// lacking is how many events lack something.
func (p *reportPage) lacking() (n int) {
	for _, e := range p.now.events {
		if len(e.Gaps()) > 0 {
			n++
		}
	}
	return n
}

// figures are those of the period, as the report will have them; each leads to its
// rows.
func (p *reportPage) figures(u *UI) fyne.CanvasObject {
	b := u.book
	free := &reports{counted: p.now.Filter(), currency: p.now.summary.Grant.Currency, checks: widgets.NewCard(widgets.Down(0)), foot: widgets.Down(0)}
	free.ask.Grant, free.ask.From, free.ask.To = string(p.now.GrantID), p.now.FromOn, p.now.ToOn
	free.grid = widgets.NewGrid(
		widgets.Column{Head: b.T("Figure"), Weight: 3}, widgets.Column{Head: b.T("In the period"), Width: 116, Right: true},
		widgets.Column{Head: b.T("Counted from"), Weight: 2, Small: true})
	free.grid.OnOpen = func(r widgets.Row) { free.open(u, app.Measure(r.ID)) }
	free.grid.OnLink = func(r widgets.Row, _ int) { free.open(u, app.Measure(r.ID)) }
	free.figures = widgets.NewCard(free.grid)
	free.show(u, summed{Summary: p.now.summary})
	return free.figures.WithHead(b.T("Figures"), b.T("press a figure to see its rows")).WithFoot(free.foot)
}

// checks are what was found in the records and the texts: what stops the approval
// first, each with its reason or a way to give one.
func (p *reportPage) checks(u *UI) fyne.CanvasObject {
	b := u.book
	var rows, fine []fyne.CanvasObject
	n := 0
	for _, d := range p.now.doubts {
		if d.N == 0 {
			fine = append(fine, widgets.Across(8, widgets.NewIcon("check", widgets.ToneDone), widgets.Flex(widgets.QuietWrapped(u.say(d.Fact)))))
			continue
		}
		if d.InTheWay() {
			n++
		}
		rows = append(rows, p.doubtRow(u, d))
	}
	quiet := b.T("Nothing stops the approval.")
	if n > 0 {
		quiet = b.N("{n} stop the approval", n)
	}
	body := widgets.Down(0, append(rows, widgets.Inset(12, 14, widgets.Down(6, fine...)))...)
	return widgets.NewCard(widgets.NewSight(body)).WithHead(b.T("Before it is sent"), quiet)
}

func (p *reportPage) doubtRow(u *UI, d app.Finding) fyne.CanvasObject {
	b := u.book
	icon, tone, why := "warning", widgets.ToneNotice, u.say(d.Why)
	switch {
	case d.Note.Reason != "":
		tone, icon, why = widgets.ToneDone, "check", b.T("Explained: {reason}", "reason", d.Note.Reason)
	case d.Gravity == app.Stops:
		tone, icon = widgets.ToneError, "error"
	case d.Gravity == app.Explain:
		tone = widgets.ToneWarning
	}
	row := widgets.NewActionRow(icon, tone, u.say(d.Fact), why).WithWhole().WithTag(b.Int(d.N), widgets.ToneNone)
	switch {
	case d.Text != "":
		row.WithOpen(func() { p.write.section = d.Text; p.turn(u, textTab) })
	case len(d.Rows) > 0:
		row.WithOpen(func() { u.foundRows(d, p.now.Filter()).open(u.say(d.Fact)) })
	case d.Gap != "":
		row.WithOpen(func() { (&reports{counted: p.now.Filter()}).behind(u, u.say(d.Fact), d.Gap) })
	}
	if d.Gravity == app.Explain && !p.now.WasFrozen() {
		row.WithAction(b.T("Explain…"), func() { p.askReason(u, d) })
	}
	return row
}

// askReason asks why a finding stays.
func (p *reportPage) askReason(u *UI, d app.Finding) {
	b, reason := u.book, d.Begin()
	u.ask(form{
		title: u.say(d.Fact), text: strings.TrimSpace(u.say(d.Why) + "\n" + u.saidEarlier(d)), inputs: []input{u.line("Reason", b.T("Why it stays"), &reason, app.LengthRule).row()},
		save: func(ctx context.Context) error { return u.App.ExplainFinding(ctx, p.now.Filter(), d, reason) },
	})
}
