package screens

import (
	"context"
	"errors"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"sofra/app"
	"sofra/app/words"
	"sofra/screens/widgets"
)

// anyway is what may be done where a file would tell of a few people beside what
// left before.
type anyway struct {
	verb string              // of the file with less in it
	less func()              // makes that
	give func(reason string) // makes it as it is
}

// askBeside asks which of them; false where that is not what went wrong.
func (u *UI) askBeside(err error, way anyway) bool {
	var together *app.ToldTogether
	if !errors.As(err, &together) {
		return false
	}
	b := u.book
	load(u, u.namedPlaces, func(places map[string]string) {
		var rows []fyne.CanvasObject
		for _, d := range together.Doubts {
			rows = append(rows, u.besideRow(d, places))
		}
		u.dialogs.Open(widgets.Asking{
			Title: b.T("Beside what left before, this report would tell of a few people"), Width: 560,
			Text:  b.T("Who has both can take one from the other. What left cannot be called home; this report can withhold more."),
			Body:  widgets.Tall(min(float32(len(rows))*56+8, 280), container.NewVScroll(widgets.Down(0, rows...))),
			Plain: b.T("Go back"), Danger: b.T("Give it out all the same…"), First: way.verb,
			OnFirst: func() bool {
				u.dialogs.Top().Close()
				way.less()
				return true
			},
			OnDanger: func() bool {
				u.dialogs.Top().Close()
				u.askReason(way.give)
				return true
			},
		})
	})
	return true
}

// besideRow says what would be told, and beside what.
func (u *UI) besideRow(d app.ReleaseDoubt, places map[string]string) fyne.CanvasObject {
	b := u.book
	line := u.releasedLine(d.Dims, d.Leak.Row, places)
	if d.Leak.Column != "" {
		line = join(line, u.releasedLine(d.Dims, d.Leak.Column, places))
	}
	fact := u.say(app.ReleasedName(d.Dims)) + ": " + line
	if d.Exact {
		n := max(d.Leak.Most, -d.Leak.Least)
		fact = join(fact, b.N("{n} people", int(n)))
	}
	var with []string
	for _, r := range d.With {
		with = append(with, b.T("{name} of {day}", "name", u.releaseName(r), "day", u.day(r.MadeOn)))
	}
	return widgets.NewActionRow("warning", widgets.ToneWarning, fact, b.T("beside {list}", "list", b.List(with))).WithWhole()
}

// askReason asks why a report leaves all the same.
func (u *UI) askReason(give func(reason string)) {
	b := u.book
	var reason string
	var wanted bool
	u.ask(form{
		title: b.T("Why does it leave all the same?"), text: b.T("The reason is kept with the report in the list of what was given out."), verb: b.T("Give it out"), making: true,
		inputs: []input{u.line("Reason", b.T("Reason"), &reason, app.NameRule)},
		save:   func(context.Context) error { wanted = true; return nil },
		kept: func() {
			if wanted {
				give(reason)
			}
		},
	})
}

// namedPlaces are the municipalities by their ids, in the reader's language.
func (u *UI) namedPlaces(ctx context.Context) (map[string]string, error) {
	all, err := u.App.Places(ctx)
	named := map[string]string{}
	for _, p := range all {
		named[string(p.ID)] = u.book.Place(p.NameSq, p.NameSr, p.NameCyrl)
	}
	return named, err
}

// releasedLine says a line of a table that left.
func (u *UI) releasedLine(dims, code string, places map[string]string) string {
	if name, known := places[code]; known {
		return name
	}
	return app.ReleasedLine(u.book, dims, code)
}

// releaseName is what left.
func (u *UI) releaseName(r app.Release) string {
	if r.What == app.ReportRelease {
		return u.book.T("Report on {code}", "code", r.Name)
	}
	if r.What == app.PublicRelease {
		return u.book.T("Activity file of {code}", "code", r.Name)
	}
	return r.Name
}

// releaseKinds are what can leave.
func releaseKinds() []code {
	return []code{{app.ReportRelease, words.T("Donor reports")}, {app.AnalysisRelease, words.T("Analyses of answers")}, {app.PublicRelease, words.T("Activity files")}}
}

// offer adds the lines of several communities that a report may show.
func (p *reports) offer(u *UI, s app.Summary, offers []app.RollUpOffer) (rows []fyne.CanvasObject) {
	for _, o := range offers {
		fact, why := u.rollUpText(o)
		verb := u.book.T("Show as one line")
		if o.Used {
			verb = u.book.T("Show one by one")
		}
		rows = append(rows, widgets.NewActionRow("people", widgets.ToneNotice, fact, why).WithWhole().WithAction(verb, func() {
			u.change(func(ctx context.Context) error { return u.App.UseRollUp(ctx, s.Grant, o.RollUp, !o.Used) })
		}))
	}
	return rows
}

// withheld shows those with the right what the report withholds and why.
func (p *reports) withheld(u *UI) {
	b, ask := u.book, p.ask
	ask.Lang = b.Lang()
	load(u, func(ctx context.Context) ([]app.WithheldLine, error) { return u.App.WithheldLines(ctx, ask) }, func(all []app.WithheldLine) {
		grid := widgets.NewGrid(widgets.Column{Head: b.T("Table"), Weight: 3}, widgets.Column{Head: b.T("Line|of a table"), Weight: 3},
			widgets.Column{Head: b.T("People|how many"), Width: 84, Right: true}, widgets.Column{Head: b.T("Why"), Weight: 3, Small: true})
		var rows []widgets.Row
		for _, l := range all {
			rows = append(rows, widgets.Row{Cells: []widgets.Cell{text(join(u.say(l.Table), l.Event)), bold(l.Line), text(b.Int(l.N)), quiet(u.say(l.Why))}})
		}
		grid.SetEmpty(widgets.NewEmptyState(b.T("Nothing is withheld"), b.T("Every group in this report is large enough to be shown."), nil))
		grid.SetRows(rows)
		u.dialogs.Open(widgets.Asking{
			Title: b.T("What the report withholds"), Width: 820, Plain: b.T("Close"), FirstFocus: grid.Target(),
			Text: b.T("Numbers of few people can tell who is who. They stand here and in no file; that they were opened is in the history."),
			Body: widgets.Tall(360, widgets.NewCard(grid)),
		})
	})
}
