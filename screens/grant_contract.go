package screens

import (
	"cmp"
	"context"

	"fyne.io/fyne/v2"

	"sofra/app"
	"sofra/app/words"
	"sofra/screens/widgets"
)

// grantApplication is what was asked of the funder, and what came of it.
func grantApplication(u *UI, r *app.GrantRow) fyne.CanvasObject {
	b, f := u.book, facts{u: u}
	f.day(b.T("Apply by"), r.ApplyBy)
	f.day(b.T("Applied on"), r.AskedOn)
	f.money(b.T("Amount asked for"), r.Asked, r.Currency)
	f.day(b.T("Decided on"), r.DecidedOn)
	f.add(b.T("What came of it"), r.Outcome)
	edit := widgets.NewButton(b.T("Edit|a record"), func() { u.askApplication(r) }).Small()
	rows := widgets.Down(8, widgets.Across(8, widgets.CardTitle(b.T("Application")), widgets.Gap(), edit))
	if len(f.all) == 0 {
		rows.Add(widgets.QuietWrapped(b.T("Until when, for how much, and what the funder said: for the next application.")))
		return rows
	}
	rows.Add(f.show())
	return rows
}

func (u *UI) askApplication(r *app.GrantRow) {
	u.onGrant(r.ID, func(g *app.Grant) {
		b := u.book
		u.ask(form{
			title: b.T("Application for {name}", "name", g.Title), about: about(app.Grants, g),
			inputs: []input{
				u.date("ApplyBy", b.T("Apply by"), &g.ApplyBy), u.date("AskedOn", b.T("Applied on"), &g.AskedOn),
				u.sum("Asked", b.T("Amount asked for"), &g.Asked, g.Currency), u.date("DecidedOn", b.T("Decided on"), &g.DecidedOn),
				u.notes("Outcome", b.T("What came of it"), &g.Outcome).row(),
			},
			save: func(ctx context.Context) error { return u.App.SaveGrant(ctx, g) },
		})
	})
}

// grantContract shows who stands where in a grant, and its rules in words.
func grantContract(u *UI, r *app.GrantRow) fyne.CanvasObject {
	return later(u, func(ctx context.Context) (grantToReport, error) { return grantAsked(ctx, u.App, r.ID) }, func(g grantToReport) fyne.CanvasObject {
		all := widgets.Down(14, u.parties(r, g.Grant), widgets.Line(), u.rules(g.Grant), widgets.Line(), u.publishing(g.Grant))
		if g.Profile != "" {
			f := facts{u: u}
			f.add(u.book.T("Report for"), u.profileName(g))
			all.Add(f.show())
		}
		return all
	})
}

// parties are the funder, the back donors behind it in their order, and the
// others.
func (u *UI) parties(r *app.GrantRow, g app.Grant) fyne.CanvasObject {
	b := u.book
	p := parts{add: b.T("Add a party"), onAdd: func() { u.askParty(g, app.GrantParty{}) }}
	row := func(name, role string) *widgets.ActionRow {
		return widgets.NewActionRow("", widgets.ToneNone, name, role)
	}
	if r.Funder != "" {
		p.rows = append(p.rows, row(r.Funder, b.T("Funder")))
	}
	if r.BackDonor != "" && !namesParty(g, g.BackDonorID) {
		p.rows = append(p.rows, row(r.BackDonor, b.T("Back donor")))
	}
	for _, role := range app.GrantPartyRoles() {
		for _, one := range g.PartiesAs(role) {
			line := row(one.Name, join(u.code(partyRoles(), role), one.Notes)).WithOpen(func() { u.askParty(g, one) })
			if one.Amount > 0 {
				line.WithTag(b.Money(int64(one.Amount), g.Currency), widgets.ToneNone)
			}
			p.rows = append(p.rows, line)
		}
	}
	p.bold, p.empty = b.T("No parties yet"), b.T("Back donors stand in their order: each passes on the money of the next.")
	return widgets.Down(8, widgets.CardTitle(b.T("Parties|of a grant")), p.show())
}

// namesParty says whether an organisation is among the back donors of g.
func namesParty(g app.Grant, id app.ID) bool {
	for _, p := range g.PartiesAs("back-donor") {
		if p.OrganisationID == id {
			return true
		}
	}
	return false
}

func (u *UI) askParty(g app.Grant, p app.GrantParty) {
	b, d := u.book, &p
	title := cmp.Or(p.Name, b.T("New party"))
	f := form{
		title: title, about: within(app.Grants, &g, d),
		inputs: []input{
			u.pickOrganisation("OrganisationID", b.T("Organisation"), link{&d.OrganisationID, p.Name}),
			u.choice("Role", b.T("Role"), &d.Role, u.options(partyRoles())),
			u.sum("Amount", b.T("Their part"), &d.Amount, g.Currency), u.notes("Notes", b.T("Notes"), &d.Notes).row(),
		},
		save: func(ctx context.Context) error { return u.App.SaveParty(ctx, g, p) },
	}
	if p.ID != "" {
		f.remove = func(ctx context.Context) error { return u.App.RemoveParty(ctx, g, p) }
	}
	u.ask(f)
}

// rules are what the contract says about the money, a sentence each.
func (u *UI) rules(g app.Grant) fyne.CanvasObject {
	b := u.book
	edit := widgets.NewButton(b.T("Edit|a record"), func() { u.askRules(g) }).Small()
	all := widgets.Down(6, widgets.Across(8, widgets.CardTitle(b.T("Rules of the contract")), widgets.Gap(), edit))
	for _, t := range g.RuleWords(b) {
		all.Add(widgets.Wrapped(t))
	}
	if len(all.Objects) == 1 {
		all.Add(widgets.QuietWrapped(b.T("What may be moved without asking, how money is exchanged, and what the funder does not pay.")))
	}
	return all
}

func (u *UI) askRules(g app.Grant) {
	d, b := &g, u.book
	variance := u.whole("Variance", b.T("May be over by"), &d.Variance)
	variance.field.(*widgets.TextField).SetUnit("%")
	fixed := u.rate("FixedRate", b.T("Fixed rate"), &d.FixedRate)
	fixed.field.(*widgets.TextField).SetHint(u.fixedHint(d.Currency))
	u.ask(form{
		title: b.T("Rules of the contract"), about: about(app.Grants, d), width: 720,
		inputs: []input{
			variance, u.choice("VarianceBasis", b.T("Held against"), &d.VarianceBasis, u.options(varianceBases())),
			u.tick("VarianceBoth", b.T("Less than planned counts too"), &d.VarianceBoth),
			u.tick("VATBack", b.T("VAT is paid back to us"), &d.VATBack),
			u.choice("Exchange", b.T("Exchange"), &d.Exchange, u.options(grantExchanges())), fixed,
			u.hundredths("CoFinancing", b.T("Paid by us and others, at least"), &d.CoFinancing), u.hundredths("Indirect", b.T("Indirect costs"), &d.Indirect),
			u.hundredths("Reserve", b.T("Contingency reserve"), &d.Reserve), u.whole("Retention", b.T("Papers are kept, in years"), &d.Retention),
		},
		save: func(ctx context.Context) error { return u.App.SaveGrant(ctx, d) },
	})
}

// fixedHint says which way round a fixed rate is written.
func (u *UI) fixedHint(currency string) string {
	if currency == "EUR" {
		return u.book.T("How much of the other currency one euro is, as 117.2")
	}
	return u.book.T("How many euros one {currency} is, as 0.92", "currency", currency)
}

// hundredths is a field for a share in per cent with two decimals.
func (u *UI) hundredths(name, label string, to *int) input {
	f := widgets.NewDecimalField(label, u.say(rateRule()))
	f.SetUnit("%")
	if *to != 0 {
		f.SetThousandths(int64(*to) * 10)
	}
	return input{name: name, field: f, take: func() words.Text {
		n, _, _ := f.Thousandths()
		if n%10 != 0 || n < 0 || n > 100_000 {
			return rateRule()
		}
		*to = int(n / 10)
		return words.Text{}
	}}
}
