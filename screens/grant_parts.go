package screens

import (
	"context"
	"slices"

	"fyne.io/fyne/v2"

	"sofra/app"
	"sofra/app/words"
	"sofra/screens/widgets"
)

// grantProjects shows which projects a grant pays for.
func grantProjects(u *UI, r *app.GrantRow) fyne.CanvasObject {
	b := u.book
	return later(u, func(ctx context.Context) (app.Grant, error) { return u.App.Grant(ctx, r.ID) }, func(g app.Grant) fyne.CanvasObject {
		p := parts{
			bold: b.T("The grant pays for no project yet"), empty: b.T("Reports count what belongs to the projects that are added here."),
			add: b.T("Add a project"), onAdd: func() { addProject(u, g) },
		}
		for _, l := range g.Projects {
			p.rows = append(p.rows, widgets.NewActionRow("", widgets.ToneNone, l.Title, l.Code).WithAction(b.T("Remove"), func() {
				u.change(func(ctx context.Context) error { return u.App.StopPaying(ctx, g, l.ProjectID, l.Title) })
			}))
		}
		return p.show()
	})
}

func addProject(u *UI, g app.Grant) {
	var project app.ID
	chosen := u.pickProject(link{to: &project})
	take := chosen.take
	chosen.take = func() words.Text {
		if take(); project == "" {
			return words.T("Choose a project.")
		}
		return words.Text{}
	}
	u.ask(form{
		title: u.book.T("Which project does {grant} pay for?", "grant", g.Code), inputs: []input{chosen},
		save: func(ctx context.Context) error {
			p, err := u.App.Project(ctx, project)
			if err != nil {
				return err
			}
			return u.App.PayFor(ctx, g, p)
		},
	})
}

// spending is what a grant paid, the latest first.
type spending struct {
	rows []app.Behind
	all  int
}

// mostSpent is how many expenses the tab of a grant shows.
const mostSpent = 100

// grantExpenses shows what the grant paid, each in the grant's currency.
func grantExpenses(u *UI, r *app.GrantRow) fyne.CanvasObject {
	b := u.book
	return later(u, func(ctx context.Context) (k spending, err error) {
		f := app.Filter{GrantID: r.ID}
		if _, k.all, err = u.App.Behind(ctx, app.Spent, f, app.Page{Limit: 1}); err == nil {
			k.rows, _, err = u.App.Behind(ctx, app.Spent, f, app.Page{Offset: max(k.all-mostSpent, 0), Limit: mostSpent})
		}
		slices.Reverse(k.rows)
		return k, err
	}, func(k spending) fyne.CanvasObject {
		p := parts{bold: b.T("Nothing is spent yet"), empty: b.T("Expenses come here when this grant pays a part of them.")}
		for _, x := range k.rows {
			p.rows = append(p.rows, widgets.NewActionRow("", widgets.ToneNone, x.Name, u.day(x.Day)).
				WithTag(b.Money(x.Amount, r.Currency), widgets.ToneNone).WithOpen(func() { u.reveal(x.Kind, x.ID) }))
		}
		return u.latest(len(k.rows), k.all, p.show())
	})
}
