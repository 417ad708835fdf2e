package screens

import (
	"context"

	"fyne.io/fyne/v2"

	"sofra/app"
	"sofra/app/words"
	"sofra/screens/widgets"
)

// targetsOf lists the targets of a series or of a project, each with its form.
func targetsOf(u *UI, series, project app.ID) fyne.CanvasObject {
	b := u.book
	return later(u, func(ctx context.Context) ([]app.BalanceTarget, error) {
		return u.App.BalanceTargets(ctx, series, project)
	}, func(all []app.BalanceTarget) fyne.CanvasObject {
		p := parts{
			bold: b.T("No target is set yet."), empty: b.T("The programmes of its events are held against the targets of the office."),
			add: b.T("New target"), onAdd: func() { u.askTarget(app.BalanceTarget{SeriesID: series, ProjectID: project}) },
		}
		for _, t := range all {
			p.rows = append(p.rows, widgets.NewActionRow("scale", widgets.ToneNone, u.say(t.Text()), u.say(app.BalanceMeasure(t.Counts))).
				WithOpen(func() { u.askTarget(t) }))
		}
		return p.show()
	})
}

// projectTargets are what the programmes of a project are held against.
func projectTargets(u *UI, r *app.ProjectRow) fyne.CanvasObject { return targetsOf(u, "", r.ID) }

// targets names what holds here, each leading to its form, with a way to set
// another one.
func (p *balancePanel) targets(u *UI, all []app.WeighedTarget) fyne.CanvasObject {
	rows := widgets.Down(2)
	for _, t := range all {
		name := join(u.say(t.Text()), u.say(app.BalanceMeasure(t.Counts)))
		rows.Add(widgets.Across(0, widgets.NewLink(name, func() { u.askTarget(t.BalanceTarget) }).Small(), widgets.Gap()))
	}
	rows.Add(widgets.Across(8, widgets.NewButton(u.book.T("New target"), func() {
		e := p.page.now.event
		u.askTarget(app.BalanceTarget{SeriesID: e.SeriesID, ProjectID: e.ProjectID}, targetFor(u, e)...)
	}).WithIcon("plus").Small(), widgets.Gap()))
	return rows
}

// targetFor are what a new target at a programme may hold for, the narrowest
// first: the series and the project of its event, where it has them, and the
// office.
func targetFor(u *UI, e app.EventRow) (all []widgets.Option) {
	b := u.book
	if e.SeriesID != "" {
		all = append(all, widgets.Option{ID: "series", Text: join(b.T("this series"), e.Series)})
	}
	if e.ProjectID != "" {
		all = append(all, widgets.Option{ID: "project", Text: join(b.T("this project"), e.Project)})
	}
	if len(all) > 0 {
		all = append(all, widgets.Option{ID: "office", Text: b.T("the whole office")})
	}
	return all
}

// askTarget asks about a target, and where there is a choice, what it holds for.
func (u *UI) askTarget(t app.BalanceTarget, holds ...widgets.Option) {
	b, d := u.book, &t
	if d.Counts == "" {
		d.Counts, d.Rule = "minutes", "at-most"
	}
	f := form{
		title: b.T("New target"), text: b.T("It holds for every programme of the series or the project. Where neither has its own, that of the office holds."),
		inputs: []input{
			u.choiceOf("Counts", b.T("What is counted"), &d.Counts, u.options(balanceCounts())),
			u.choiceOf("Rule", b.T("What is wanted"), &d.Rule, u.options(balanceRules())),
			u.whole("Bound", b.T("Number"), &d.Bound),
		},
		save: func(ctx context.Context) error { return u.App.SaveBalanceTarget(ctx, d) },
	}
	if len(holds) > 0 {
		of, series, project := holds[0].ID, t.SeriesID, t.ProjectID
		f.inputs = append(f.inputs, u.choiceOf("ProjectID", b.T("Holds for"), &of, holds))
		f.save = func(ctx context.Context) error {
			d.SeriesID, d.ProjectID = "", ""
			switch of {
			case "series":
				d.SeriesID = series
			case "project":
				d.ProjectID = project
			}
			return u.App.SaveBalanceTarget(ctx, d)
		}
	}
	if d.Version > 0 {
		f.title = u.say(t.Text())
		f.remove = func(ctx context.Context) error { return u.App.RemoveBalanceTarget(ctx, d.Kept) }
	}
	u.ask(f)
}

func balanceCounts() (all []code) {
	for _, c := range app.BalanceCounts() {
		all = append(all, code{c, app.BalanceMeasure(c)})
	}
	return all
}

func balanceRules() []code {
	return []code{
		{"at-most", words.T("No community above so many per cent")}, {"communities", words.T("At least so many communities")},
		{"women", words.T("Women: at least so many per cent")},
	}
}
