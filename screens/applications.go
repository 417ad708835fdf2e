package screens

import (
	"context"
	"slices"
	"strings"

	"fyne.io/fyne/v2"

	"sofra/app"
	"sofra/screens/widgets"
)

// applications is the page of what was asked of funders and what came of it, so
// that the next application can be written from it.
type applications struct {
	head *widgets.PageHead
	body *widgets.Card
}

func (p *applications) build(u *UI) fyne.CanvasObject {
	p.head = widgets.NewPageHead(u.book.T("Applications"), "",
		widgets.NewFirst(u.book.T("New application"), func() { p.addRecord(u) }).WithIcon("plus"))
	p.body = widgets.NewCard(widgets.Down(0))
	return widgets.Down(0, p.head, widgets.Flex(widgets.Inset(0, 20, p.body)), widgets.Inset(8, 0, widgets.Gap()))
}

func (p *applications) pageHead() *widgets.PageHead { return p.head }

// addRecord asks for what is known of an application when it is begun.
func (p *applications) addRecord(u *UI) {
	b, g := u.book, &app.Grant{Status: "idea"}
	inputs := []input{
		u.line("Code", b.T("Code"), &g.Code, app.GrantCodeRule), u.line("Title", b.T("Title"), &g.Title, app.NameRule),
		u.pickOrganisation("FunderID", b.T("Funder"), link{&g.FunderID, ""}), u.date("ApplyBy", b.T("Apply by"), &g.ApplyBy),
	}
	inputs = append(inputs, u.fee(b.T("Amount asked for"), &g.Asked, &g.Currency)...)
	u.ask(form{
		title: b.T("New application"), about: about(app.Grants, g), text: b.T("It is an idea until it is sent. Its budget is written under Grants."),
		inputs: append(inputs, u.notes("Notes", b.T("Notes"), &g.Notes).row()),
		save:   func(ctx context.Context) error { return u.App.SaveGrant(ctx, g) },
	})
}

func (p *applications) load(u *UI) {
	load(u, func(ctx context.Context) ([]app.GrantRow, error) {
		rows, _, err := u.App.Grants(ctx, app.Page{})
		slices.SortStableFunc(rows, func(a, b app.GrantRow) int { return strings.Compare(string(b.Applied()), string(a.Applied())) })
		return rows, err
	}, func(rows []app.GrantRow) { p.show(u, rows) })
}

func (p *applications) show(u *UI, rows []app.GrantRow) {
	b, all, ideas := u.book, app.SoughtOf(rows), app.IdeasOf(rows)
	if len(all)+len(ideas) == 0 {
		p.body.SetBody(widgets.NewEmptyState(b.T("No applications yet"), b.T("What was asked of each funder comes here, and what came of it."),
			widgets.NewFirst(b.T("New application"), func() { p.addRecord(u) })))
		return
	}
	list := widgets.Down(0)
	if len(ideas) > 0 {
		list.Add(widgets.NewBand(b.T("Not sent yet")))
	}
	for i := range ideas {
		list.Add(p.row(u, &ideas[i]))
	}
	for _, s := range all {
		p.funder(u, list, s)
	}
	p.body.SetBody(widgets.NewSight(list))
}

// funder shows the success with one funder in number and money, then each
// application.
func (p *applications) funder(u *UI, list *fyne.Container, s app.Sought) {
	b, name := u.book, s.Funder
	if name == "" {
		name = b.T("Without a funder")
	}
	list.Add(widgets.NewBand(name))
	if s.Decided > 0 {
		said := b.T("{given} of {all} granted ({share})", "given", s.Given, "all", s.Decided, "share", b.Percent(int64(s.Given), int64(s.Decided)))
		if s.AskedMoney > 0 {
			said = b.T("{given} of {all} granted ({share}), {money} of {asked} ({part})",
				"given", s.Given, "all", s.Decided, "share", b.Percent(int64(s.Given), int64(s.Decided)),
				"money", b.Decimal(int64(s.GivenMoney), 2), "asked", b.Money(int64(s.AskedMoney), s.Currency),
				"part", b.Percent(int64(s.GivenMoney), int64(s.AskedMoney)))
		}
		list.Add(widgets.Inset(8, 14, widgets.QuietWrapped(said)))
	}
	for i := range s.Grants {
		list.Add(p.row(u, &s.Grants[i]))
	}
}

func (p *applications) row(u *UI, g *app.GrantRow) fyne.CanvasObject {
	b := u.book
	asked := ""
	switch {
	case g.Asked > 0 && g.Given() > 0:
		asked = b.T("{asked} asked, {given} granted", "asked", b.Decimal(int64(g.Asked), 2), "given", b.Money(int64(g.Given()), g.Currency))
	case g.Asked > 0:
		asked = b.T("{asked} asked", "asked", b.Money(int64(g.Asked), g.Currency))
	case g.Given() > 0:
		asked = b.T("{given} granted", "given", b.Money(int64(g.Given()), g.Currency))
	}
	text := join(u.day(g.Applied()), asked)
	if g.Idea() && g.ApplyBy != "" {
		text = join(b.T("apply by {day}", "day", u.day(g.ApplyBy)), asked)
	}
	if g.Outcome != "" {
		text = join(text, strings.Join(strings.Fields(g.Outcome), " "))
	}
	return widgets.NewActionRow("", widgets.ToneNone, g.Code+" "+g.Title, text).WithWhole().
		WithTag(u.code(grantStatuses(), g.Status), grantTone(g.Status)).WithOpen(func() { u.reveal(app.Grants, g.ID) })
}
