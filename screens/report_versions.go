package screens

import (
	"context"

	"fyne.io/fyne/v2"

	"sofra/app"
	"sofra/screens/widgets"
)

// versions are how the report left, and what the donor asked.
func (p *reportPage) versions(u *UI) fyne.CanvasObject {
	return widgets.RightAside(420, widgets.AtLeast(240, p.frozenCard(u)), 380, widgets.AtLeast(240, p.questionsCard(u)))
}

// frozenCard lists what was frozen, the newest first.
func (p *reportPage) frozenCard(u *UI) fyne.CanvasObject {
	b := u.book
	f := facts{u: u}
	if !p.now.period.WasFrozen() {
		f.add(b.T("Approved by"), join(p.now.period.ApprovedBy, dayOrNone(u, p.now.period.ApprovedOn)))
	}
	var rows []fyne.CanvasObject
	if len(f.all) > 0 {
		rows = append(rows, widgets.Inset(12, 14, f.show()))
	}
	for i, s := range p.now.snapshots {
		said := join(append(append([]string{u.moment(s.MadeAt), s.MadeBy, s.Reason}, u.howLeft(s.ReportLeave)...), b.T("SHA-256 of what was frozen, not of a file that is exported: {sum}", "sum", s.SHA256))...)
		rows = append(rows, widgets.NewActionRow("lock", widgets.ToneNone, b.T("Version {n}", "n", s.Number), said).WithWhole().
			WithAction(b.T("Export to Excel"), func() { p.exportVersion(u, i, ".xlsx") }))
	}
	card := widgets.NewCard(widgets.NewSight(widgets.Down(0, rows...))).WithHead(b.T("What was frozen"), "")
	if len(p.now.snapshots) == 0 {
		card.SetBody(widgets.NewEmptyState(b.T("Nothing was frozen yet"), b.T("After its approval a report is frozen: it stays as it left, whatever changes in the records."), nil))
	}
	return card
}

// howLeft is who approved a version, to whom it was sent, and when it was accepted.
func (u *UI) howLeft(l app.ReportLeave) (all []string) {
	b := u.book
	if l.ApprovedBy != "" {
		all = append(all, b.T("Approved by {name}, {day}", "name", l.ApprovedBy, "day", u.day(l.ApprovedOn)))
	}
	if l.SentTo != "" {
		all = append(all, b.T("Sent to {name}, {day}", "name", l.SentTo, "day", u.day(l.SentOn)))
	}
	if l.AcceptedOn != "" {
		all = append(all, b.T("Accepted on {day}", "day", u.day(l.AcceptedOn)))
	}
	return all
}

// questionsCard lists what the donor asked.
func (p *reportPage) questionsCard(u *UI) fyne.CanvasObject {
	b := u.book
	var rows []*widgets.ActionRow
	for _, q := range p.now.period.Questions {
		answer, tone := q.Answer, widgets.ToneNone
		if answer == "" {
			answer, tone = b.T("No answer"), widgets.ToneWarning
		}
		rows = append(rows, widgets.NewActionRow("mail", tone, q.Question, join(dayOrNone(u, q.AskedOn), answer)).WithWhole().WithOpen(func() { p.askQuestion(u, q) }))
	}
	add := widgets.NewButton(b.T("Note a question"), func() { p.askQuestion(u, app.ReportQuestion{PeriodID: p.id}) }).WithIcon("plus").Small()
	return listCard(widgets.NewCard(widgets.Gap()).WithHead(b.T("What the donor asked"), "", add), rows, b.T("What the donor asks about the report, and what was answered, is kept here."))
}

func (p *reportPage) askQuestion(u *UI, q app.ReportQuestion) {
	b := u.book
	f := form{
		title: b.T("What did the donor ask?"), width: 640, inputs: []input{
			u.notes("Question", b.T("Question"), &q.Question).row(), u.date("AskedOn", b.T("Asked on"), &q.AskedOn).begin(),
			u.notes("Answer", b.T("Answer"), &q.Answer).row(), u.date("AnsweredOn", b.T("Answered on"), &q.AnsweredOn).begin(),
		},
		save: func(ctx context.Context) error { return u.App.SaveReportQuestion(ctx, q) },
	}
	if q.Version > 0 {
		f.remove = func(ctx context.Context) error { return u.App.RemoveReportQuestion(ctx, q) }
	}
	u.ask(f)
}

// showChanges lists what the report would say otherwise now.
func (p *reportPage) showChanges(u *UI) {
	b := u.book
	grid := widgets.NewGrid(widgets.Column{Head: b.T("Sheet"), Weight: 2}, widgets.Column{Head: b.T("Row"), Weight: 4}, widgets.Column{Head: b.T("What changed"), Weight: 3},
		widgets.Column{Head: b.T("Was"), Weight: 2, Right: true}, widgets.Column{Head: b.T("Is"), Weight: 2, Right: true})
	var rows []widgets.Row
	for _, c := range p.now.changes {
		row, what := c.Row, c.Column
		if row == "" {
			row = b.T("Total")
		}
		if what == "" {
			what = u.say(c.Became())
		}
		rows = append(rows, widgets.Row{Cells: []widgets.Cell{text(c.Sheet), bold(row), text(what), text(u.cellSaid(c.Was)), text(u.cellSaid(c.Is))}})
	}
	grid.SetRows(rows)
	u.dialogs.Open(widgets.Asking{
		Title: b.T("What would differ now"), Text: b.T("Figures that count people by who they are, or by what they answered, are not compared here."), Width: 860, Plain: b.T("Close"),
		Body: widgets.Tall(340, widgets.NewCard(grid)), FirstFocus: grid.Target(),
	})
}

// cellSaid is what a cell of a report says.
func (u *UI) cellSaid(v app.Value) string {
	switch {
	case !v.Has:
		return "–"
	case v.Cell == app.MoneyCell:
		return u.book.Decimal(v.N, 2)
	case v.Cell == app.CountCell:
		return u.book.Int(v.N)
	case v.Cell == app.ShareCell:
		return u.book.Percent(v.N, v.Of)
	case v.Cell == app.DurationCell:
		return length(int(v.N))
	case v.Cell == app.DateCell:
		return u.day(app.Date(v.Text))
	case v.Cell == app.ProseCell:
		return u.book.T("other words")
	case v.Cell == app.DecimalCell:
		return u.book.Decimal(v.N*1000/max(v.Of, 1), 3)
	}
	return v.Text
}
