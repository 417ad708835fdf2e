package screens

import (
	"context"

	"fyne.io/fyne/v2"

	"sofra/app"
	"sofra/app/words"
	"sofra/screens/widgets"
)

// patternsPage is the list of what events begin with, with the examples in its
// head.
type patternsPage struct{ *list[app.PatternRow] }

func (p patternsPage) build(u *UI) fyne.CanvasObject {
	built := p.list.build(u)
	p.head.SetRight(p.search, widgets.NewButton(u.book.T("Examples"), u.askPatternExamples),
		widgets.NewFirst(u.say(p.add), func() { p.edit(u, nil) }).WithIcon("plus"))
	return built
}

// patterns is the page of templates of events.
func patterns() page {
	return patternsPage{&list[app.PatternRow]{
		title: words.T("Templates|of events"), add: words.T("New template|of an event"), kind: app.EventPatterns,
		count: func(n int) words.Text { return words.N("{n} templates", n) },
		empty: words.T("What recurs at events of a kind: run of show, checklist, costs and roles. Begin with the examples, or keep an event as a template."),
		columns: []column[app.PatternRow]{
			wide("name", words.T("Title"), 3, func(_ *UI, r *app.PatternRow) widgets.Cell { return bold(r.Title) }),
			fixed("", words.T("Kind"), 96, func(u *UI, r *app.PatternRow) widgets.Cell { return text(u.code(eventKinds(), r.Kind)) }),
			right("", words.T("Lines|of a template"), 84, func(_ *UI, r *app.PatternRow) widgets.Cell { return count(r.Size()) }),
			right("events", words.T("Events"), 84, func(_ *UI, r *app.PatternRow) widgets.Cell { return count(r.Events) }),
		},
		narrowable: narrowable[app.PatternRow]{
			chips: []chip{{"kind", words.T("Kind"), func(u *UI) []widgets.Option { return u.options(eventKinds()) }}},
			narrowed: func(ctx context.Context, a *app.App, p app.Page, by narrowing) ([]app.PatternRow, int, error) {
				return a.Patterns(ctx, app.PatternFilter{Page: p, Kind: by["kind"]})
			},
		},
		read: func(ctx context.Context, a *app.App, p app.Page) ([]app.PatternRow, int, error) {
			return a.Patterns(ctx, app.PatternFilter{Page: p})
		},
		ident:  func(r *app.PatternRow) (app.ID, string) { return r.ID, r.Title },
		detail: patternDetail,
		sides: []side[app.PatternRow]{
			{"show", words.T("Run of show"), patternSide(app.PatternShows)}, {"tasks", words.T("Checklist"), patternSide(app.PatternTasks)},
			{"costs", words.T("Costs"), patternSide(app.PatternCosts)}, {"people", words.T("People"), patternSide(app.PatternPeople)},
		},
		edit: func(u *UI, r *app.PatternRow) { u.editPattern(r) },
	}}
}

func patternDetail(u *UI, r *app.PatternRow) []fyne.CanvasObject {
	b, f := u.book, facts{u: u}
	f.add(b.T("Kind"), u.code(eventKinds(), r.Kind))
	if r.Minutes > 0 {
		f.add(b.T("Length"), u.minutesShown(r.Minutes))
	}
	f.add(b.T("Curfew"), string(r.Curfew))
	if r.Slot > 0 {
		f.add(b.T("Slot"), u.minutesShown(r.Slot))
	}
	f.number(b.T("Run of show"), r.Shows)
	f.number(b.T("Checklist"), r.Tasks)
	f.number(b.T("Costs"), r.Costs)
	f.number(b.T("Roles"), r.People)
	f.number(b.T("Events"), r.Events)
	f.add(b.T("Notes"), r.Notes)
	return []fyne.CanvasObject{f.show(), widgets.QuietWrapped(b.T("Choose it in the form of a new event, or in a series for all that come."))}
}

// minutesShown writes minutes as a length.
func (u *UI) minutesShown(n int) string { return u.book.Int(int64(n)) + "\u00a0min" }

// editPattern asks about a template of events; its lines have tabs of their own.
func (u *UI) editPattern(r *app.PatternRow) {
	b := u.book
	load(u, func(ctx context.Context) (p app.Pattern, err error) {
		if r == nil {
			return app.Pattern{Kind: "concert"}, nil
		}
		return u.App.Pattern(ctx, r.ID)
	}, func(p app.Pattern) {
		d, title := &p, b.T("New event template")
		if r != nil {
			title = r.Title
		}
		u.ask(form{
			title: title, about: about(app.EventPatterns, d), text: b.T("An event that has its own end, curfew or slot keeps it."),
			inputs: []input{
				u.line("Title", b.T("Title"), &d.Title, app.NameRule), u.choiceOf("Kind", b.T("Kind"), &d.Kind, u.options(eventKinds())),
				u.minutes("Minutes", b.T("Length"), &d.Minutes), u.clock("Curfew", b.T("Curfew"), &d.Curfew),
				u.minutes("Slot", b.T("Slot"), &d.Slot),
				u.notes("Notes", b.T("Notes"), &d.Notes).row(),
			},
			save: func(ctx context.Context) error { return u.App.SavePattern(ctx, d) },
		})
	})
}

// askPatternExamples says what the examples are before they are kept.
func (u *UI) askPatternExamples() {
	b, rows := u.book, widgets.Down(8)
	for _, e := range app.PatternExamples() {
		p := e.In(b)
		said := b.List([]string{
			b.N("{n} lines of the run of show", len(p.Of(app.PatternShows))), b.N("{n} tasks", len(p.Of(app.PatternTasks))),
			b.N("{n} costs", len(p.Of(app.PatternCosts))), b.N("{n} roles", len(p.Of(app.PatternPeople))),
		})
		rows.Add(widgets.Down(1, widgets.Strong(p.Title), widgets.QuietWrapped(said)))
	}
	u.ask(form{
		title: b.T("Add the example templates?"), verb: b.T("Add"), width: 560,
		text:  b.T("In the language of this desk, to be changed as your office works. Those that are there already stay as they are."),
		above: rows,
		save:  func(ctx context.Context) error { return u.App.AddPatternExamples(ctx, b.Lang()) },
	})
}

// findPatterns lists templates of events, each with its kind.
func (u *UI) findPatterns(ctx context.Context, a *app.App, p app.Page) ([]widgets.Option, error) {
	return optionsOf(func(r *app.PatternRow) widgets.Option {
		return widgets.Option{ID: string(r.ID), Text: r.Title, Quiet: u.code(eventKinds(), r.Kind)}
	})(a.Patterns(ctx, app.PatternFilter{Page: p}))
}
