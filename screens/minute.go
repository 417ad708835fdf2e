package screens

import (
	"context"
	"strconv"
	"strings"

	"fyne.io/fyne/v2"

	"sofra/app"
	pdf "sofra/app/paper"
	"sofra/app/words"
	"sofra/screens/widgets"
)

// Measures of the tab at text scale 1: the least room for the points, the width
// of what was decided and taken on, and the least height of both.
const (
	pointsLeast = 520
	cameToWide  = 396
	minutesTall = 320
)

// showMinutes is the tab of what was said, decided and taken on.
func (p *discussion) showMinutes(u *UI) fyne.CanvasObject {
	b := u.book
	p.head.SetRight(p.back, widgets.NewButton(b.T("Minutes as PDF…"), func() { p.print(u) }).WithIcon("print"), p.closing(u))
	p.order = widgets.NewReorderList(widgets.Column{Width: 24}, widgets.Column{Head: b.T("Point of the agenda"), Weight: 4},
		widgets.Column{Head: b.T("What was said"), Weight: 6}, widgets.Column{Head: b.T("Language"), Width: 80})
	p.order.SetEmpty(widgets.NewEmptyState(b.T("No minutes yet"), b.T("Write a point for each item of the agenda."), nil))
	p.order.OnMove = func(from, to int) {
		p.moved = p.now.Minutes[from].ID
		u.change(func(ctx context.Context) error { return u.App.MoveMinute(ctx, p.event, p.moved, to) })
	}
	p.order.OnOpen = func(widgets.Row) { p.editMinute(u) }
	p.order.SetRows(p.minuteRows())
	card := widgets.NewCard(p.order).WithBar(widgets.Across(8,
		widgets.NewButton(b.T("Point of the agenda"), func() { u.askMinute(p.event, app.Minute{}) }).WithIcon("plus").Small(),
		widgets.NewButton(b.T("Edit|a record"), func() { p.editMinute(u) }).Small(), widgets.Gap()))
	cameTo := widgets.Down(12, p.decidedCard(u), p.pointsCard(u), widgets.Flex(widgets.Gap()))
	page := widgets.RightAside(pointsLeast, widgets.AtLeast(minutesTall, card), cameToWide, widgets.AtLeast(minutesTall, widgets.SightOfCards(cameTo)))
	if !p.now.Closed() {
		return page
	}
	said := widgets.NewNote(widgets.ToneDone, "check", "", u.closedWhen(p.now.Event))
	return widgets.Down(12, said, widgets.Flex(page))
}

func (p *discussion) minuteRows() (rows []widgets.Row) {
	for n, m := range p.now.Minutes {
		said := strings.Join(strings.Fields(m.Account), " ")
		rows = append(rows, widgets.Row{ID: string(m.ID), Cells: []widgets.Cell{quiet(strconv.Itoa(n + 1)), bold(m.Topic), text(said), quiet(m.Language)}})
	}
	return rows
}

func (p *discussion) editMinute(u *UI) {
	if at := p.framed(); at >= 0 && at < len(p.now.Minutes) {
		u.askMinute(p.event, p.now.Minutes[at])
	}
}

// askMinute asks what was said on a point.
func (u *UI) askMinute(event app.ID, m app.Minute) {
	b := u.book
	m.EventID = event
	said := widgets.NewNotesField(b.T("What was said"), 9)
	said.SetText(m.Account)
	f := form{
		title: m.Topic, about: inEvent(event, &m), width: 720,
		inputs: []input{
			u.line("Topic", b.T("Point of the agenda"), &m.Topic, app.NameRule),
			u.choice("Language", b.T("Written in"), &m.Language, u.options(languages())),
			{name: "Account", field: said, wide: true, take: func() words.Text { m.Account = said.Text(); return app.LengthRule(m.Account) }},
		},
		save: func(ctx context.Context) error { return u.App.SaveMinute(ctx, event, m) },
	}
	if m.Version == 0 {
		f.title, f.verb = b.T("What was said?"), b.T("Add")
	} else {
		f.remove = func(ctx context.Context) error { return u.App.RemoveMinute(ctx, event, m.Kept) }
	}
	u.ask(f)
}

// decidedCard lists what was decided.
func (p *discussion) decidedCard(u *UI) fyne.CanvasObject {
	b := u.book
	var rows []*widgets.ActionRow
	for _, d := range p.now.decisions {
		number := b.T("Number when closed")
		if d.Number > 0 {
			number = b.T("Decision {n}", "n", d.Number)
		}
		rows = append(rows, widgets.NewActionRow("", widgets.ToneNone, d.Decided, number).WithTagsBelow().
			WithTag(u.code(decisionStates(), d.State), decisionTone(d.State)).WithOpen(func() { u.askDecision(d) }))
	}
	add := widgets.NewButton(b.T("Decision"), func() {
		u.askDecision(app.DecisionRow{Decision: app.Decision{EventID: p.event}, Event: p.now.Title})
	}).WithIcon("plus").Small()
	return listCard(widgets.NewCard(widgets.Gap()).WithHead(b.T("Decisions"), "", add), rows, b.T("What is decided gets its number when the meeting is closed."))
}

// pointsCard lists what was taken on, here and at earlier meetings.
func (p *discussion) pointsCard(u *UI) fyne.CanvasObject {
	b, today := u.book, app.DateOf(p.clock())
	row := func(r app.ActionPointRow, from string) *widgets.ActionRow {
		return widgets.NewActionRow("", widgets.ToneNone, r.Title, join(u.nameShown(r.Person), u.shortDay(r.DueOn), from)).WithTagsBelow().
			WithTag(u.pointTag(&r, today)).WithOpen(func() { u.askPoint(r) })
	}
	var rows []*widgets.ActionRow
	for _, r := range p.now.points {
		rows = append(rows, row(r, ""))
	}
	for _, r := range p.now.carried {
		rows = append(rows, row(r, b.T("from {event}", "event", r.Event)))
	}
	add := widgets.NewButton(b.T("Action point"), func() {
		u.askPoint(app.ActionPointRow{ActionPoint: app.ActionPoint{EventID: p.event}, Event: p.now.Title})
	}).WithIcon("plus").Small()
	return listCard(widgets.NewCard(widgets.Gap()).WithHead(b.T("Action points"), "", add), rows, b.T("Open ones of earlier meetings of the series or the project stand here too."))
}

// listCard fills a card with rows; without any it says what would be there.
func listCard(card *widgets.Card, rows []*widgets.ActionRow, empty string) *widgets.Card {
	if len(rows) == 0 {
		card.SetBody(widgets.Inset(14, 14, widgets.QuietWrapped(empty)))
		return card
	}
	var all []fyne.CanvasObject
	for _, r := range rows {
		all = append(all, r)
	}
	card.SetBody(widgets.Down(0, all...))
	return card
}

// print asks for the languages and the place of the minutes.
func (p *discussion) print(u *UI) {
	b, m := u.book, &making{first: string(u.book.Lang())}
	var paper app.Paper
	u.ask(form{
		title: b.T("Minutes as PDF"), verb: b.T("Choose the place…"), making: true,
		text: b.T("Who asked not to be recorded, or may not be named, is “a participant” in them."),
		inputs: []input{
			u.choiceOf("Langs", b.T("Language that prevails"), &m.first, langOptions()), u.choice("Second", b.T("Beside it"), &m.second, langOptions()),
		},
		save: func(ctx context.Context) (err error) {
			paper, err = u.App.MakeMinutes(ctx, p.event, m.langs())
			return err
		},
		kept: func() { u.savePaper(paper) },
	})
}

// savePaper asks where to keep a paper as PDF.
func (u *UI) savePaper(paper app.Paper) {
	u.choosePlace(true, paper.FileName(), func(path string) {
		background(u, func(context.Context) (struct{}, error) { return struct{}{}, pdf.SavePaper(path, paper) }, func(struct{}) {
			u.status.Say("check", widgets.ToneDone, u.book.T("The minutes are in {file}.", "file", path))
			u.status.SetUndo(u.book.T("Open"), func() { u.openFile(path) })
		})
	})
}
