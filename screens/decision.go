package screens

import (
	"context"
	"strconv"

	"fyne.io/fyne/v2"

	"sofra/app"
	"sofra/app/words"
	"sofra/screens/widgets"
)

// decisionStates are what becomes of a decision.
func decisionStates() []code {
	return []code{
		{"open", words.T("Open|a decision")}, {"under-way", words.T("Under way")}, {"carried-out", words.T("Carried out")}, {"dropped", words.T("Dropped")},
	}
}

// decisions is the register of what meetings decided.
func decisions() *list[app.DecisionRow] {
	return &list[app.DecisionRow]{
		title: words.T("Decisions"), add: words.T("New decision"), kind: app.Decisions,
		count: func(n int) words.Text { return words.N("{n} decisions", n) },
		empty: words.T("What a meeting decides comes here, with its number once the meeting is closed."),
		columns: []column[app.DecisionRow]{
			right("number", words.T("Number"), 76, func(_ *UI, r *app.DecisionRow) widgets.Cell { return quiet(decisionNumber(r.Number)) }),
			wide("name", words.T("Decision"), 4, func(_ *UI, r *app.DecisionRow) widgets.Cell { return bold(r.Decided) }),
			wide("event", words.T("Event"), 2, func(_ *UI, r *app.DecisionRow) widgets.Cell { return text(r.Event) }),
			fixed("day", words.T("Date"), 84, func(u *UI, r *app.DecisionRow) widgets.Cell { return text(u.day(r.Day)) }),
			fixed("", words.T("State"), 108, func(u *UI, r *app.DecisionRow) widgets.Cell {
				return widgets.Cell{Text: u.code(decisionStates(), r.State), Tone: decisionTone(r.State)}
			}),
		},
		read: func(ctx context.Context, a *app.App, p app.Page) ([]app.DecisionRow, int, error) {
			return a.Decisions(ctx, app.DecisionFilter{Page: p})
		},
		narrowable: narrowable[app.DecisionRow]{
			chips: []chip{{"state", words.T("State"), func(u *UI) []widgets.Option { return u.options(decisionStates()) }}},
			narrowed: func(ctx context.Context, a *app.App, p app.Page, by narrowing) ([]app.DecisionRow, int, error) {
				return a.Decisions(ctx, app.DecisionFilter{Page: p, State: by["state"]})
			},
		},
		ident:  func(r *app.DecisionRow) (app.ID, string) { return r.ID, r.Decided },
		detail: decisionDetail,
		edit: func(u *UI, r *app.DecisionRow) {
			if r == nil {
				r = &app.DecisionRow{}
			}
			u.askDecision(*r)
		},
	}
}

// decisionNumber is the number in the register; one that has none has a dash.
func decisionNumber(n int) string {
	if n == 0 {
		return "–"
	}
	return strconv.Itoa(n)
}

func decisionTone(state string) widgets.Tone {
	switch state {
	case "carried-out":
		return widgets.ToneDone
	case "under-way":
		return widgets.ToneNotice
	case "dropped":
		return widgets.ToneOutline
	}
	return widgets.ToneWarning
}

func decisionDetail(u *UI, r *app.DecisionRow) []fyne.CanvasObject {
	b, f := u.book, facts{u: u}
	f.add(b.T("Number"), decisionNumber(r.Number))
	f.add(b.T("Event"), r.Event)
	f.day(b.T("Date"), r.Day)
	f.add(b.T("State"), u.code(decisionStates(), r.State))
	f.add(b.T("What became of it"), r.FollowUp)
	show := widgets.NewButton(b.T("Show the event"), func() { u.goToEvent(r.EventID, "discussion", "") }).WithIcon("events").Small()
	body := []fyne.CanvasObject{f.show(), widgets.Across(8, show, widgets.Gap())}
	if app.Short(r.Decided) != r.Decided { // the name above is cut
		body = append([]fyne.CanvasObject{widgets.Wrapped(r.Decided)}, body...)
	}
	return body
}

// askDecision asks what was decided. Its event is asked for where none is given.
func (u *UI) askDecision(r app.DecisionRow) {
	b, d := u.book, r.Decision
	f := form{title: b.T("Decision"), about: about(app.Decisions, &d), save: func(ctx context.Context) error { return u.App.SaveDecision(ctx, &d) }}
	if d.Version == 0 {
		f.title = b.T("New decision")
		d.State = "open"
	}
	f.inputs = []input{
		u.notes("Decided", b.T("What was decided"), &d.Decided).row(),
		u.pick("EventID", b.T("Event"), link{&d.EventID, r.Event}, u.findEvents),
		u.choiceOf("State", b.T("State"), &d.State, u.options(decisionStates())),
		u.notes("FollowUp", b.T("What became of it"), &d.FollowUp).row(),
	}
	u.ask(f)
}
