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
			fixed("", words.T("Code"), 110, func(_ *UI, r *app.ProjectRow) widgets.Cell { return quiet(r.Code) }),
			wide("", words.T("Title"), 3, func(_ *UI, r *app.ProjectRow) widgets.Cell { return bold(r.Title) }),
			fixed("", words.T("From"), 96, func(u *UI, r *app.ProjectRow) widgets.Cell { return text(u.day(r.StartsOn)) }),
			right("", words.T("Events"), 76, func(_ *UI, r *app.ProjectRow) widgets.Cell { return count(r.Events) }),
			right("", words.T("Forms"), 76, func(_ *UI, r *app.ProjectRow) widgets.Cell { return count(r.Responses) }),
		},
		read: func(ctx context.Context, a *app.App, p app.Page) ([]app.ProjectRow, int, error) {
			return a.Projects(ctx, p)
		},
		ident: func(r *app.ProjectRow) (app.ID, string) { return r.ID, r.Title },
		detail: func(u *UI, r *app.ProjectRow) []fyne.CanvasObject {
			b, f := u.book, facts{u: u}
			f.add(b.T("Code"), r.Code)
			f.add(b.T("State"), u.code(projectStatuses(), r.Status))
			f.day(b.T("From"), r.StartsOn)
			f.day(b.T("Until"), r.EndsOn)
			f.add(b.T("Notes"), r.Notes)
			return []fyne.CanvasObject{f.show()}
		},
		edit: editProject,
	}
}

func projectStatuses() []code {
	return []code{{"idea", words.T("Idea")}, {"running", words.T("Running")}, {"closed", words.T("Closed")}}
}

func editProject(u *UI, r *app.ProjectRow) {
	draft, b, title := app.Project{}, u.book, u.book.T("New project")
	if r != nil {
		draft, title = r.Project, r.Title
	}
	d := &draft
	u.ask(form{
		title: title,
		inputs: []input{
			u.line("Code", b.T("Code"), &d.Code, app.CodeRule),
			u.line("Title", b.T("Title"), &d.Title, app.NameRule),
			u.choice("Status", b.T("State"), &d.Status, u.options(projectStatuses())),
			u.date("StartsOn", b.T("From"), &d.StartsOn),
			u.date("EndsOn", b.T("Until"), &d.EndsOn),
			u.notes("Notes", b.T("Notes"), &d.Notes),
		},
		save: func(ctx context.Context) error { return u.App.SaveProject(ctx, d) },
	})
}
