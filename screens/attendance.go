package screens

import (
	"context"

	"fyne.io/fyne/v2"

	"sofra/app"
	"sofra/screens/widgets"
)

// audienceSide is who came to an event: how many, the list of names, and the
// tallies without names. The three ways of counting are never linked, and what
// the event does not ask for does not show.
func audienceSide(u *UI, r *app.EventRow) fyne.CanvasObject {
	return later(u, func(ctx context.Context) (app.Audience, error) { return u.App.Audience(ctx, r.ID) }, func(a app.Audience) fyne.CanvasObject {
		b := u.book
		page := func(tab string) func() { return func() { u.countAudience(r.ID, tab) } }
		ways := parts{}
		if a.Counting.Names() {
			ways.rows = append(ways.rows, widgets.NewActionRow("people", widgets.ToneNone, b.T("List of names|of an event"), b.T("{came} of {all} came", "came", a.In(app.Came), "all", len(a.Visitors))).
				WithOpen(page(namesTab)))
		}
		if a.Counting.Tally() {
			ways.rows = append(ways.rows, widgets.NewActionRow("scale", widgets.ToneNone, b.T("Tally without names"), u.talliedWords(a)).
				WithOpen(page(tallyTab)))
		}
		if len(ways.rows) == 0 {
			ways.rows = append(ways.rows, widgets.NewActionRow("people", widgets.ToneNone, b.T("The head-count alone"), b.T("What is counted, and sheets to print")).WithOpen(page("")))
		}
		forms := widgets.NewActionRow("feedback", widgets.ToneNone, b.T("Filled-in forms"), "").
			WithFigure(b.Int(int64(r.Answers))).WithOpen(func() { u.show("feedback") })
		side := widgets.Down(14, headCount(u, &a.Event), widgets.Line(), ways.show())
		if a.Counting.Tally() {
			side.Add(widgets.Line())
			side.Add(talliesOf(u, &a.Event).show())
		}
		side.Add(widgets.Line())
		side.Add(formsOfEvent(u, r))
		side.Add(parts{rows: []*widgets.ActionRow{forms}}.show())
		side.Add(widgets.Down(6, widgets.CardTitle(b.T("Scans of all forms")), u.filesOf(app.Ref{Kind: app.Events, ID: r.ID})))
		side.Add(widgets.Across(8, widgets.NewButton(b.T("Let visitors answer here…"), func() { u.kioskAtEvent(r.ID, r.Title) }).WithIcon("feedback").Small(), widgets.Gap()))
		side.Add(widgets.Line())
		side.Add(packetsOf(u, r))
		return side
	})
}

// talliedWords are what the questions of the tally come to.
func (u *UI) talliedWords(a app.Audience) string {
	var all []string
	for _, q := range tallyAsks() {
		if n, ok := a.Sum(q.id); ok {
			all = append(all, u.book.T("{what}: {n}", "what", u.say(q.text), "n", n))
		}
	}
	if len(all) == 0 {
		return u.book.T("Gender, age, community, municipality")
	}
	return join(all...)
}

// talliesOf are the tallies in the office's own words, each in a row.
func talliesOf(u *UI, e *app.Event) parts {
	b := u.book
	p := parts{add: b.T("Add a tally"), onAdd: func() { u.askTally(e, app.Attendance{}) }}
	for _, n := range e.Attendance {
		if n.Way == "tally" && app.TallyPartOf(n.Category).Asks == "" {
			p.rows = append(p.rows, widgets.NewActionRow("", widgets.ToneNone, u.tally(n.Category), n.Note).
				WithFigure(b.Int(int64(n.People))).WithOpen(func() { u.askTally(e, n) }))
		}
	}
	p.bold, p.empty = b.T("No tallies of your own"), b.T("Counts without names that are none of the four questions: under 30, first row.")
	return p
}

// headCount is the number of people in the hall, and a field to type it.
func headCount(u *UI, e *app.Event) fyne.CanvasObject {
	b, people, counted := u.book, 0, "–"
	for _, n := range e.Attendance {
		if n.Way == "head-count" {
			people += n.People
			counted = b.Int(int64(people))
		}
	}
	typed := people
	field := u.whole("People", b.T("Head-count"), &typed)
	keep := func() {
		if !u.check(field) {
			return
		}
		u.change(func(ctx context.Context) error { return u.App.CountHeads(ctx, e.ID, typed) })
	}
	field.field.(*widgets.TextField).SetSubmitted(func(string) { keep() })
	return widgets.Across(16, widgets.Down(0, widgets.Count(counted), widgets.Quiet(b.T("people in the hall"))),
		widgets.Gap(), widgets.Wide(120, field.field), widgets.NewFirst(b.T("Save"), keep))
}

// tally says who a tally counted; words of the office's own are shown as they
// are.
func (u *UI) tally(category string) string {
	switch category {
	case "women":
		return u.book.T("women")
	case "men":
		return u.book.T("men")
	case "":
		return u.book.T("everybody")
	}
	return u.say(app.CommunityName(category))
}

// askTally asks for one count without names.
func (u *UI) askTally(e *app.Event, n app.Attendance) {
	b := u.book
	f := form{
		title: u.tally(n.Category), about: inEvent(e.ID, &n),
		inputs: []input{
			u.line("Category", b.T("Who was counted"), &n.Category, app.NameRule),
			u.whole("People", b.T("How many"), &n.People),
			u.line("Note", b.T("Note"), &n.Note, app.LengthRule).row(),
		},
		save: func(ctx context.Context) error { return u.App.SaveTally(ctx, e.ID, n) },
	}
	if n.Version == 0 {
		f.title, f.verb = b.T("Who was counted, without names?"), b.T("Add")
	} else {
		f.remove = func(ctx context.Context) error { return u.App.RemoveTally(ctx, e.ID, n.Kept) }
	}
	u.ask(f)
}
