package screens

import (
	"context"

	"fyne.io/fyne/v2"

	"sofra/app"
	"sofra/app/words"
	"sofra/screens/widgets"
)

// money is the section of what comes in and what goes out.
func money() page {
	return &tabbed{sides: []section{
		{"expenses", "money", words.T("Expenses"), expenses()},
		{"grants", "money", words.T("Grants"), grants()},
		{"projects", "money", words.T("Projects"), projects()},
	}}
}

func grants() page {
	return &list[app.GrantRow]{
		title: words.T("Grants"), add: words.T("New grant"), kind: app.Grants,
		count: func(n int) words.Text { return words.N("{n} grants", n) },
		empty: words.T("Grants come here when you add them."),
		columns: []column[app.GrantRow]{
			fixed("", words.T("Code"), 110, func(_ *UI, r *app.GrantRow) widgets.Cell { return quiet(r.Code) }),
			wide("title", words.T("Title"), 3, func(_ *UI, r *app.GrantRow) widgets.Cell { return bold(r.Title) }),
			wide("", words.T("Funder"), 2, func(_ *UI, r *app.GrantRow) widgets.Cell { return text(r.Funder) }),
			fixed("starts_on", words.T("From"), 96, func(u *UI, r *app.GrantRow) widgets.Cell { return text(u.day(r.StartsOn)) }),
			right("", words.T("Amount"), 120, func(u *UI, r *app.GrantRow) widgets.Cell {
				return text(u.book.Money(int64(r.Amount), r.Currency))
			}),
		},
		read: func(ctx context.Context, a *app.App, p app.Page) ([]app.GrantRow, int, error) {
			return a.Grants(ctx, p)
		},
		ident: func(r *app.GrantRow) (app.ID, string) { return r.ID, r.Title },
		detail: func(u *UI, r *app.GrantRow) []fyne.CanvasObject {
			b, f := u.book, facts{u: u}
			f.add(b.T("Code"), r.Code)
			f.add(b.T("Funder"), r.Funder)
			f.add(b.T("State"), u.code(grantStatuses(), r.Status))
			f.day(b.T("From"), r.StartsOn)
			f.day(b.T("Until"), r.EndsOn)
			f.money(b.T("Amount"), r.Amount, r.Currency)
			f.money(b.T("Spent"), r.Spent, r.Currency)
			f.add(b.T("Notes"), r.Notes)
			return []fyne.CanvasObject{f.show()}
		},
		edit: editGrant,
	}
}

func grantStatuses() []code {
	return []code{
		{"idea", words.T("Idea")}, {"applied", words.T("Applied")}, {"granted", words.T("Granted")},
		{"refused", words.T("Refused")}, {"running", words.T("Running")}, {"closed", words.T("Closed")},
	}
}

// grantChoices is a grant to edit, with the organisations there are.
type grantChoices struct {
	grant   app.Grant
	funders []widgets.Option
}

func (u *UI) grantChoices(ctx context.Context, r *app.GrantRow) (k grantChoices, err error) {
	all, _, err := u.App.Organisations(ctx, app.OrganisationFilter{})
	if err != nil {
		return k, err
	}
	for _, o := range all {
		k.funders = append(k.funders, widgets.Option{ID: string(o.ID), Text: o.Name})
	}
	if r != nil {
		k.grant, err = u.App.Grant(ctx, r.ID)
	}
	return k, err
}

func editGrant(u *UI, r *app.GrantRow) {
	load(u, func(ctx context.Context) (grantChoices, error) { return u.grantChoices(ctx, r) }, func(k grantChoices) {
		d, b, title := &k.grant, u.book, u.book.T("New grant")
		if r != nil {
			title = r.Title
		}
		u.ask(form{
			title: title,
			inputs: []input{
				u.line("Code", b.T("Code"), &d.Code, app.GrantCodeRule),
				u.line("Title", b.T("Title"), &d.Title, app.NameRule),
				u.record("FunderID", b.T("Funder"), &d.FunderID, k.funders),
				u.choice("Status", b.T("State"), &d.Status, u.options(grantStatuses())),
				u.date("StartsOn", b.T("From"), &d.StartsOn),
				u.date("EndsOn", b.T("Until"), &d.EndsOn),
				u.money("Currency", b.T("Amount"), &d.Amount, &d.Currency),
				u.notes("Notes", b.T("Notes"), &d.Notes),
			},
			save: func(ctx context.Context) error {
				if d.Currency == "" { // a promise without a sum yet
					d.Currency = "EUR"
				}
				return u.App.SaveGrant(ctx, d)
			},
		})
	})
}
