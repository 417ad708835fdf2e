package screens

import (
	"context"

	"fyne.io/fyne/v2"

	"sofra/app"
	"sofra/app/words"
	"sofra/screens/widgets"
)

func projects() page {
	return &list[app.ProjectRow]{
		title: words.T("Projects"), add: words.T("New project"), kind: app.Projects,
		count: func(n int) words.Text { return words.N("{n} projects", n) },
		empty: words.T("Projects come here when you add them."),
		columns: []column[app.ProjectRow]{
			fixed("code", words.T("Code"), 110, func(_ *UI, r *app.ProjectRow) widgets.Cell { return quiet(r.Code) }),
			wide("title", words.T("Title"), 3, func(_ *UI, r *app.ProjectRow) widgets.Cell { return bold(r.Title) }),
			fixed("starts_on", words.T("From"), 96, func(u *UI, r *app.ProjectRow) widgets.Cell { return text(u.day(r.StartsOn)) }),
			right("events", words.T("Events"), 84, func(_ *UI, r *app.ProjectRow) widgets.Cell { return count(r.Events) }),
			right("forms", words.T("Forms"), 84, func(_ *UI, r *app.ProjectRow) widgets.Cell { return count(r.Responses) }),
		},
		read: func(ctx context.Context, a *app.App, p app.Page) ([]app.ProjectRow, int, error) {
			return a.Projects(ctx, p)
		},
		ident:  func(r *app.ProjectRow) (app.ID, string) { return r.ID, r.Title },
		detail: projectDetail,
		sides: []side[app.ProjectRow]{
			{"events", words.T("Events"), projectEvents},
			{"grants", words.T("Grants"), projectGrants},
			{"targets", words.T("Targets|of balance"), projectTargets},
			{"media", words.T("Media"), func(u *UI, r *app.ProjectRow) fyne.CanvasObject {
				return mediaSummary(u, app.MediaFilter{ProjectID: r.ID}, r.Code)
			}},
		},
		edit: editProject,
	}
}

func projectDetail(u *UI, r *app.ProjectRow) []fyne.CanvasObject {
	b, f := u.book, facts{u: u}
	f.add(b.T("Code"), r.Code)
	f.add(b.T("State"), u.code(projectStatuses(), r.Status))
	f.day(b.T("From"), r.StartsOn)
	f.day(b.T("Until"), r.EndsOn)
	f.number(b.T("Events"), r.Events)
	f.number(b.T("Filled-in forms"), r.Responses)
	f.add(b.T("Notes"), r.Notes)
	return []fyne.CanvasObject{f.show()}
}

// mostEvents is how many events a tab of a detail shows.
const mostEvents = 100

// projectEvents shows what belongs to a project, the latest first.
func projectEvents(u *UI, r *app.ProjectRow) fyne.CanvasObject {
	return u.eventsOf(app.EventFilter{ProjectID: r.ID}, u.book.T("No events yet"), u.book.T("An event names its project in its form."))
}

// eventsOf lists the events that belong to a record, each with a way to it.
// Where there are none, it says so in bold, and how one comes here.
func (u *UI) eventsOf(f app.EventFilter, bold, empty string) fyne.CanvasObject {
	f.Page = app.Page{Limit: mostEvents}
	return later(u, func(ctx context.Context) (part[app.EventRow], error) {
		rows, n, err := u.App.Events(ctx, f)
		return part[app.EventRow]{rows, n}, err
	}, func(k part[app.EventRow]) fyne.CanvasObject {
		p := parts{bold: bold, empty: empty}
		for i := range k.rows {
			e := &k.rows[i]
			row := widgets.NewActionRow("", widgets.ToneNone, e.Title, u.day(e.Day)+" · "+u.code(eventKinds(), e.Kind))
			if e.Status != "" {
				row.WithTag(u.code(eventStatuses(), e.Status), tone(e.Status))
			}
			p.rows = append(p.rows, row.WithOpen(func() { u.reveal(app.Events, e.ID) }))
		}
		return u.latest(len(k.rows), k.total, p.show())
	})
}

// latest says above rows that there are more than are shown.
func (u *UI) latest(shown, all int, rows fyne.CanvasObject) fyne.CanvasObject {
	if all <= shown {
		return rows
	}
	return widgets.Down(10, widgets.Quiet(u.book.T("The latest {n} of {all}", "n", shown, "all", all)), rows)
}

// projectGrants shows who pays for a project.
func projectGrants(u *UI, r *app.ProjectRow) fyne.CanvasObject {
	b := u.book
	return later(u, func(ctx context.Context) ([]app.GrantRow, error) { return u.App.Payers(ctx, r.ID) }, func(grants []app.GrantRow) fyne.CanvasObject {
		p := parts{bold: b.T("No grant pays for it yet"), empty: b.T("A grant lists the projects that it pays for.")}
		for i := range grants {
			g := &grants[i]
			p.rows = append(p.rows, widgets.NewActionRow("", widgets.ToneNone, g.Code, g.Title).
				WithTag(b.Percent(int64(g.Spent), int64(g.Amount)), widgets.ToneNone).WithOpen(func() { u.reveal(app.Grants, g.ID) }))
		}
		return p.show()
	})
}

func projectStatuses() []code {
	return []code{{"idea", words.T("Idea")}, {"running", words.T("Running")}, {"closed", words.T("Closed")}}
}

func editProject(u *UI, r *app.ProjectRow) { u.askProject(r, fresh{}) }

// askProject asks about a project; nil is a new one.
func (u *UI) askProject(r *app.ProjectRow, n fresh) {
	draft, b, title := app.Project{Title: n.typed}, u.book, u.book.T("New project")
	if r != nil {
		draft, title = r.Project, r.Title
	}
	d := &draft
	u.ask(form{
		title: title, about: about(app.Projects, d),
		inputs: []input{
			u.line("Code", b.T("Code"), &d.Code, app.CodeRule),
			u.line("Title", b.T("Title"), &d.Title, app.NameRule),
			u.date("StartsOn", b.T("From"), &d.StartsOn),
			u.date("EndsOn", b.T("Until"), &d.EndsOn),
			u.choice("Status", b.T("State"), &d.Status, u.options(projectStatuses())),
			u.notes("Notes", b.T("Notes"), &d.Notes).row(),
		},
		save: func(ctx context.Context) error { return u.App.SaveProject(ctx, d) },
		kept: func() { n.take(d.ID, d.Code) },
	})
}
