package screens

import (
	"context"
	"time"

	"fyne.io/fyne/v2"

	"sofra/app"
	"sofra/app/words"
	"sofra/screens/widgets"
)

// pointsAhead is how many days before its day an action point waits for
// somebody.
const pointsAhead = 7

// pointStates are whether an action point was done.
func pointStates() []code {
	return []code{{"open", words.T("Open|an action point")}, {"done", words.T("Done")}}
}

// actionPoints is the list of what people took on at events.
func actionPoints() *list[app.ActionPointRow] {
	return &list[app.ActionPointRow]{
		title: words.T("Action points"), add: words.T("New action point"), kind: app.ActionPoints,
		count: func(n int) words.Text { return words.N("{n} action points", n) },
		empty: words.T("What somebody takes on at a meeting comes here, and stays open until it is done."),
		columns: []column[app.ActionPointRow]{
			wide("name", words.T("Action point"), 4, func(_ *UI, r *app.ActionPointRow) widgets.Cell { return bold(r.Title) }),
			wide("person", words.T("Whose"), 2, func(u *UI, r *app.ActionPointRow) widgets.Cell { return text(u.nameShown(r.Person)) }),
			fixed("due", words.T("Until"), 84, func(u *UI, r *app.ActionPointRow) widgets.Cell { return text(u.day(r.DueOn)) }),
			wide("day", words.T("Taken on at"), 2, func(_ *UI, r *app.ActionPointRow) widgets.Cell { return quiet(r.Event) }),
			fixed("", words.T("State"), 92, func(u *UI, r *app.ActionPointRow) widgets.Cell {
				said, tone := u.pointTag(r, app.DateOf(time.Now()))
				return widgets.Cell{Text: said, Tone: tone}
			}),
		},
		read: func(ctx context.Context, a *app.App, p app.Page) ([]app.ActionPointRow, int, error) {
			return a.ActionPoints(ctx, app.ActionPointFilter{Page: p})
		},
		narrowable: narrowable[app.ActionPointRow]{
			chips: []chip{{"state", words.T("State"), func(u *UI) []widgets.Option { return u.options(pointStates()) }}},
			narrowed: func(ctx context.Context, a *app.App, p app.Page, by narrowing) ([]app.ActionPointRow, int, error) {
				return a.ActionPoints(ctx, app.ActionPointFilter{Page: p, Open: by["state"] == "open", Done: by["state"] == "done"})
			},
		},
		ident:  func(r *app.ActionPointRow) (app.ID, string) { return r.ID, r.Title },
		detail: pointDetail,
		edit: func(u *UI, r *app.ActionPointRow) {
			if r == nil {
				r = &app.ActionPointRow{}
			}
			u.askPoint(*r)
		},
	}
}

// pointTag says how an action point stands on a day.
func (u *UI) pointTag(r *app.ActionPointRow, today app.Date) (string, widgets.Tone) {
	b := u.book
	switch {
	case r.DoneOn != "":
		return b.T("Done"), widgets.ToneDone
	case r.DueOn != "" && r.DueOn < today:
		return b.T("Overdue"), widgets.ToneError
	case r.DueOn == today:
		return b.T("Today"), widgets.ToneWarning
	}
	return b.T("Open|an action point"), widgets.ToneNotice
}

func pointDetail(u *UI, r *app.ActionPointRow) []fyne.CanvasObject {
	b, f := u.book, facts{u: u}
	f.add(b.T("Whose"), u.nameShown(r.Person))
	f.day(b.T("Until"), r.DueOn)
	f.day(b.T("Done on"), r.DoneOn)
	f.add(b.T("Taken on at"), r.Event)
	f.day(b.T("Date"), r.Day)
	f.add(b.T("Note"), r.Note)
	done := widgets.NewButton(b.T("Done today"), func() { u.pointDone(r.ID, app.DateOf(time.Now())) }).WithIcon("check").Small()
	if r.DoneOn != "" {
		done = widgets.NewButton(b.T("Open it again"), func() { u.pointDone(r.ID, "") }).Small()
	}
	show := widgets.NewButton(b.T("Show the event"), func() { u.goToEvent(r.EventID, "discussion", "") }).WithIcon("events").Small()
	return []fyne.CanvasObject{f.show(), widgets.Flow(8, done, show)}
}

func (u *UI) pointDone(id app.ID, on app.Date) {
	u.change(func(ctx context.Context) error { return u.App.ActionPointDone(ctx, id, on) })
}

// askPoint asks what somebody takes on. Its event is asked for where none is
// given.
func (u *UI) askPoint(r app.ActionPointRow) {
	b, p := u.book, r.ActionPoint
	f := form{title: b.T("Action point"), about: about(app.ActionPoints, &p), save: func(ctx context.Context) error { return u.App.SaveActionPoint(ctx, &p) }}
	if p.Version == 0 {
		f.title = b.T("New action point")
	}
	f.inputs = []input{
		u.line("Title", b.T("What is to be done"), &p.Title, app.NameRule).row(),
		u.pickPerson(link{&p.PersonID, r.Person}), u.date("DueOn", b.T("Until"), &p.DueOn),
		u.pick("EventID", b.T("Taken on at"), link{&p.EventID, r.Event}, u.findEvents), u.date("DoneOn", b.T("Done on"), &p.DoneOn),
		u.notes("Note", b.T("Note"), &p.Note).row(),
	}
	u.ask(f)
}

// askPoints asks for the action points that are due.
func (a *agenda) askPoints(ctx context.Context, o *app.App) (err error) {
	a.points, _, err = o.ActionPoints(ctx, app.ActionPointFilter{Open: true, DueUntil: a.day.Add(pointsAhead), Page: app.Page{Sort: "due", Limit: most}})
	return err
}

// pointMatter is an action point that waits.
func (u *UI) pointMatter(p *app.ActionPointRow, today app.Date) *widgets.ActionRow {
	tag, tone := u.pointTag(p, today)
	return widgets.NewActionRow("check", tone, p.Title, join(u.nameShown(p.Person), u.shortDay(p.DueOn), p.Event)).
		WithTag(tag, tone).WithVerb(u.book.T("Open the action point")).WithOpen(func() { u.reveal(app.ActionPoints, p.ID) })
}
