package screens

import (
	"context"

	"fyne.io/fyne/v2"

	"sofra/app"
	"sofra/app/words"
	"sofra/screens/widgets"
)

// toFill are the templates of a kind, and the one that is likeliest meant.
type toFill struct {
	all    []widgets.Option
	likely app.ID
}

// offerPatterns is a field for what a new event begins with: at first what its
// series begins with, or what the last event of its kind began with. What
// somebody chose stays, as long as the kind does.
func (u *UI) offerPatterns(d *app.Event, kind *widgets.Select, series *widgets.Picker) input {
	i := u.record("PatternID", u.book.T("Event template"), &d.PatternID, nil)
	f, own, asked := i.field.(*widgets.Select), d.PatternID != "", 0
	f.OnChanged = func(string) { own = true }
	offer := func() {
		asked++
		of, in, mine, was := kind.Chosen(), app.ID(series.Chosen().ID), asked, f.Chosen()
		load(u, func(ctx context.Context) (o toFill, err error) {
			if of != "" {
				if o.all, err = optionsOf(func(r *app.PatternRow) widgets.Option { return widgets.Option{ID: string(r.ID), Text: r.Title} })(
					u.App.Patterns(ctx, app.PatternFilter{Kind: of})); err == nil {
					o.likely, err = u.App.PatternFor(ctx, of, in)
				}
			}
			return o, err
		}, func(o toFill) {
			if mine != asked {
				return // changed on since
			}
			f.SetOptions(append([]widgets.Option{{ID: "", Text: "–"}}, o.all...))
			if !own && f.Chosen() == was { // no draft was put in since
				f.SetChosen(string(o.likely))
			}
		})
	}
	kind.OnChanged = func(string) { own = false; f.SetChosen(""); offer() }
	inSeries := series.OnChanged
	series.OnChanged = func(o widgets.Option) {
		inSeries(o)
		offer()
	}
	offer()
	return i
}

// askFilling asks from which template an event is filled, and then shows what
// that adds.
func (u *UI) askFilling(r *app.EventRow) {
	b := u.book
	load(u, func(ctx context.Context) (o toFill, err error) {
		if o.all, err = u.findPatterns(ctx, u.App, app.Page{}); err == nil {
			o.likely, err = u.App.PatternFor(ctx, r.Kind, r.SeriesID)
		}
		return o, err
	}, func(o toFill) {
		if len(o.all) == 0 {
			u.dialogs.Open(widgets.Asking{
				Title: b.T("No event templates yet"), Text: b.T("Write one, begin with the examples, or keep an event that went well as a template."),
				Plain: b.T("Close"), First: b.T("Templates|of events"), OnFirst: func() bool { u.dialogs.Top().Close(); u.goToPatterns(); return true },
			})
			return
		}
		u.pickFilling(r, o)
	})
}

// goToPatterns shows the templates of events.
func (u *UI) goToPatterns() { u.reveal(app.EventPatterns, "") }

func (u *UI) pickFilling(r *app.EventRow, o toFill) {
	b, chosen := u.book, o.likely
	var f app.Filling
	which := u.record("PatternID", b.T("Event template"), &chosen, o.all)
	u.ask(form{
		title: b.T("Fill {name} from a template", "name", r.Title), verb: b.T("Show what it adds"), width: 520,
		text:   b.T("Nothing that the event has is changed, and nothing is added before you see it."),
		inputs: []input{which.row()},
		save: func(ctx context.Context) (err error) {
			if chosen == "" {
				return app.Invalid{{Field: "PatternID", Text: words.T("Choose a template.")}}
			}
			f, err = u.App.Filling(ctx, r.ID, chosen)
			return err
		},
		kept: func() { u.showFilling(r, f) },
	})
}

// showFilling shows line by line what an event would get, and what it has
// already.
func (u *UI) showFilling(r *app.EventRow, f app.Filling) {
	b := u.book
	ask := form{
		title: b.T("Fill {name} from {template}?", "name", r.Title, "template", f.Pattern.Title), verb: b.T("Fill"), width: 640,
		text: b.T("One Undo takes all of it back."), above: u.fillingRows(f),
		save: func(ctx context.Context) error { return u.App.FillEvent(ctx, r.ID, f.Pattern.ID) },
	}
	if f.New() == 0 {
		u.dialogs.Open(widgets.Asking{Title: ask.title, Text: b.T("The event has all that this template has."), Body: ask.above, Width: 640, Plain: b.T("Close")})
		return
	}
	u.ask(ask)
}

func (u *UI) fillingRows(f app.Filling) fyne.CanvasObject {
	b, all := u.book, widgets.Down(12)
	for _, set := range []struct{ label, value string }{{b.T("Ends"), string(f.Ends)}, {b.T("Curfew"), string(f.Curfew)}} {
		if set.value != "" {
			all.Add(widgets.Body(set.label + " " + set.value))
		}
	}
	for _, part := range app.PatternParts() {
		rows := widgets.Down(2)
		for _, l := range f.Lines {
			if l.Part == part {
				rows.Add(u.fillingRow(l))
			}
		}
		if len(rows.Objects) > 0 {
			all.Add(widgets.Down(4, widgets.CardTitle(u.partName(part)), rows))
		}
	}
	return all
}

// fillingRow is a line as the event gets it; what it has already is quiet.
func (u *UI) fillingRow(l app.Filled) fyne.CanvasObject {
	what, quiet := u.patternLine(l.PatternLine)
	if l.Part == app.PatternShows {
		line := app.ShowLine{What: l.What, Starts: l.Starts, NextDay: l.NextDay}
		what, quiet = u.showTime(line)+"  "+u.showWhat(line), ""
	}
	if l.There {
		return widgets.Across(8, widgets.Flex(widgets.Quiet(what)), widgets.Quiet(u.book.T("There already")))
	}
	return widgets.Across(8, widgets.Flex(widgets.Body(what)), widgets.Quiet(quiet))
}

func (u *UI) partName(part string) string {
	b := u.book
	switch part {
	case app.PatternTasks:
		return b.T("Checklist")
	case app.PatternCosts:
		return b.T("Costs")
	case app.PatternPeople:
		return b.T("People")
	}
	return b.T("Run of show")
}

// askKeeping asks how a template that is made of an event is called.
func (u *UI) askKeeping(r *app.EventRow) {
	b, how := u.book, app.Keeping{Title: r.Title}
	var kept app.ID
	u.ask(form{
		title: b.T("Keep {name} as a template", "name", r.Title), verb: b.T("Keep"), width: 520,
		text: b.T("Its run of show, checklist, planned costs and roles, without what was asked, answered and done."),
		inputs: []input{
			u.line("Title", b.T("Title"), &how.Title, app.NameRule).row(),
			u.tick("Named", b.T("With the people by name"), &how.Named).row(),
		},
		save: func(ctx context.Context) (err error) {
			kept, err = u.App.KeepAsPattern(ctx, r.ID, how)
			return err
		},
		kept: func() { u.reveal(app.EventPatterns, kept) },
	})
}
