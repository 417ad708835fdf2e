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
		{"applications", "money", words.T("Applications"), &applications{}},
		{"results", "money", words.T("Results"), &results{}},
		{"projects", "money", words.T("Projects"), projects()},
		{"rates", "money", words.T("Rates|of currencies"), rates()},
	}}
}

func grants() page {
	return &list[app.GrantRow]{
		title: words.T("Grants"), add: words.T("New grant"), kind: app.Grants,
		count: func(n int) words.Text { return words.N("{n} grants", n) },
		empty: words.T("Grants come here when you add them."),
		columns: []column[app.GrantRow]{
			fixed("code", words.T("Code"), 96, func(_ *UI, r *app.GrantRow) widgets.Cell { return quiet(r.Code) }),
			wide("title", words.T("Title"), 3, func(_ *UI, r *app.GrantRow) widgets.Cell { return bold(r.Title) }),
			fixed("", words.T("State"), 92, func(u *UI, r *app.GrantRow) widgets.Cell {
				return widgets.Cell{Text: u.code(grantStatuses(), r.Status), Tone: grantTone(r.Status)}
			}),
			wide("funder", words.T("Funder"), 2, func(_ *UI, r *app.GrantRow) widgets.Cell { return text(r.Funder) }).gives(2),
			right("amount", words.T("Amount"), 108, func(u *UI, r *app.GrantRow) widgets.Cell {
				return text(u.book.Money(int64(r.Amount), r.Currency))
			}),
			right("", words.T("Spent"), 86, func(u *UI, r *app.GrantRow) widgets.Cell {
				return text(u.book.Percent(int64(r.Spent), int64(r.Amount)))
			}).gives(1),
		},
		read: func(ctx context.Context, a *app.App, p app.Page) ([]app.GrantRow, int, error) {
			return a.Grants(ctx, p)
		},
		ident:  func(r *app.GrantRow) (app.ID, string) { return r.ID, r.Title },
		detail: grantDetail,
		sides: []side[app.GrantRow]{
			{"budget", words.T("Budget"), grantBudget},
			{"expenses", words.T("Expenses"), grantExpenses},
			{"instalments", words.T("Instalments"), grantInstalments},
			{"contract", words.T("Contract"), grantContract},
			{"bank", words.T("Bank, in kind"), grantBank},
			{"projects", words.T("Projects"), grantProjects},
			{"books", words.T("Donor's workbook"), grantBooks},
			{"audit", words.T("For the audit"), grantAudit},
			{"files", words.T("Files"), func(u *UI, r *app.GrantRow) fyne.CanvasObject { return u.filesOf(app.Ref{Kind: app.Grants, ID: r.ID}) }},
		},
		edit:       editGrant,
		narrowable: narrowable[app.GrantRow]{more: grantVerbs, roomy: true},
	}
}

func grantDetail(u *UI, r *app.GrantRow) []fyne.CanvasObject {
	b, f := u.book, facts{u: u}
	f.add(b.T("Code"), r.Code)
	f.add(b.T("Funder"), r.Funder)
	f.add(b.T("Back donor"), r.BackDonor)
	f.add(b.T("Our role"), u.code(grantRoles(), r.Role))
	f.add(b.T("State"), u.code(grantStatuses(), r.Status))
	f.day(b.T("From"), r.StartsOn)
	f.day(b.T("Until"), r.EndsOn)
	f.money(b.T("Amount"), r.Amount, r.Currency)
	f.add(b.T("Notes"), r.Notes)
	all := []fyne.CanvasObject{f.show(), u.spentOf(b.T("Spent"), r.Spent, r.Amount, r.Currency), grantButtons(u, r), widgets.Line()}
	return append(all, grantApplication(u, r), widgets.Line(), grantSentence(u, r))
}

// spentOf is how much of an amount is spent, as a bar and in words.
func (u *UI) spentOf(title string, spent, amount app.Minor, currency string) fyne.CanvasObject {
	b := u.book
	whole := b.Money(int64(spent), currency)
	if amount == 0 {
		return widgets.Down(6, widgets.CardTitle(title), widgets.Wrapped(whole))
	}
	said := widgets.Wrapped(b.T("{share}, {part} of {whole}", "share", b.Percent(int64(spent), int64(amount)),
		"part", b.Decimal(int64(spent), 2), "whole", b.Money(int64(amount), currency)))
	all := widgets.Down(6, widgets.CardTitle(title), widgets.NewMeterBar(float64(spent)/float64(amount)), said)
	if spent > amount {
		all.Objects = append(all.Objects, widgets.NewNote(widgets.ToneWarning, "warning", "",
			b.T("{over} more than there is.", "over", b.Money(int64(spent-amount), currency))))
	}
	return all
}

// editGrant asks about a grant; its application, its rules, its parties, its
// budget and its projects are asked about where they are shown.
func editGrant(u *UI, r *app.GrantRow) {
	load(u, func(ctx context.Context) (g grantToReport, err error) {
		if r != nil {
			return grantAsked(ctx, u.App, r.ID)
		}
		g.all, err = u.App.Profiles(ctx)
		return g, err
	}, func(g grantToReport) {
		d, b, title := &g.Grant, u.book, u.book.T("New grant")
		var funder, donor string
		if r != nil {
			title, funder, donor = r.Title, r.Funder, r.BackDonor
		}
		inputs := []input{
			u.line("Code", b.T("Code"), &d.Code, app.GrantCodeRule),
			u.line("Title", b.T("Title"), &d.Title, app.NameRule),
			u.pickOrganisation("FunderID", b.T("Funder"), link{&d.FunderID, funder}),
			u.pickOrganisation("BackDonorID", b.T("Back donor"), link{&d.BackDonorID, donor}),
			u.choice("Role", b.T("Our role"), &d.Role, u.options(grantRoles())),
			u.choice("Status", b.T("State"), &d.Status, u.options(grantStatuses())),
			u.date("StartsOn", b.T("From"), &d.StartsOn),
			u.date("EndsOn", b.T("Until"), &d.EndsOn),
		}
		inputs = append(inputs, u.fee(b.T("Amount"), &d.Amount, &d.Currency)...)
		inputs = append(inputs, u.grantProfile(&g).begin(), u.notes("Notes", b.T("Notes"), &d.Notes).row())
		u.ask(form{title: title, about: about(app.Grants, d), inputs: inputs, save: func(ctx context.Context) error { return u.App.SaveGrant(ctx, d) }})
	})
}
