package screens

import (
	"context"
	"slices"

	"fyne.io/fyne/v2"

	"sofra/app"
	"sofra/screens/widgets"
)

func purchaseWays() []code {
	var all []code
	for _, way := range app.PurchaseWays() {
		all = append(all, code{way, app.PurchaseWayText(way)})
	}
	return all
}

// purchasePart lists what was bought, each with its quotes and documents below it.
func (k audited) purchasePart(u *UI) fyne.CanvasObject {
	b := u.book
	var rows []fyne.CanvasObject
	for _, p := range k.purchases {
		contract := ""
		if p.SignedOn != "" {
			contract = b.T("contract of {day}", "day", u.day(p.SignedOn))
		}
		row := widgets.NewActionRow("money", widgets.ToneNone, p.What, join(u.code(purchaseWays(), p.Way), p.Contractor, contract)).WithWhole()
		rows = append(rows, row.WithTag(b.Money(int64(p.Amount), p.Currency), widgets.ToneNone).WithOpen(func() { u.askPurchase(k, p) }))
		for _, q := range p.Quotes {
			icon, tone := "file", widgets.ToneNone
			if q.Chosen {
				icon, tone = "check", widgets.ToneDone
			}
			rows = append(rows, widgets.NewActionRow(icon, tone, b.T("Quote of {name}", "name", q.Supplier), join(u.on(q.Day), q.Why)).
				WithTag(b.Money(int64(q.Amount), p.Currency), widgets.ToneNone).WithOpen(func() { u.askQuote(p, q) }))
		}
		for _, d := range p.Documents {
			rows = append(rows, widgets.NewActionRow("file", widgets.ToneNone, d.Description, u.on(d.Day)).
				WithTag(b.Money(int64(d.Amount), d.Currency), widgets.ToneNone).WithAction(b.T("Remove"), func() { u.dropDocument(p, d) }))
		}
		rows = append(rows, widgets.Inset(6, 14, widgets.Flow(8, widgets.NewLink(b.T("Add a quote"), func() { u.askQuote(p, app.Quote{}) }).Small(),
			widgets.NewLink(b.T("Add a document"), func() { u.askDocument(k, p) }).Small())))
	}
	add := widgets.NewButton(b.T("Add a purchase"), func() { u.askPurchase(k, app.Purchase{GrantID: k.grant.ID, Currency: k.grant.Currency, Way: "quotes"}) })
	return k.part(b.T("Purchases"), b.T("How things were bought: whom the office asked, whom it chose and why, and the contract."), rows, add)
}

// askPurchase asks how something was bought.
func (u *UI) askPurchase(k audited, p app.Purchase) {
	b, d := u.book, &p
	f := form{
		title: b.T("What was bought, and how?"),
		inputs: []input{
			u.line("What", b.T("What was bought"), &d.What, app.NameRule), u.choiceOf("Way", b.T("How it was bought"), &d.Way, u.options(purchaseWays())),
			u.pickOrganisation("OrganisationID", b.T("Contract with"), link{&d.OrganisationID, k.contractor(p)}), u.line("Supplier", b.T("Supplier"), &d.Supplier, app.LengthRule),
			u.money("Amount", b.T("Amount"), &d.Amount, &d.Currency), u.date("SignedOn", b.T("Signed"), &d.SignedOn),
			u.line("Number", b.T("Number of the contract"), &d.Number, app.LengthRule), u.line("Why", b.T("Why it was bought this way"), &d.Why, app.LengthRule),
			u.notes("Notes", b.T("Notes"), &d.Notes).row(),
		},
		save: func(ctx context.Context) error { return u.App.SavePurchase(ctx, d) },
	}
	if p.Version > 0 {
		f.remove = func(ctx context.Context) error { return u.App.RemovePurchase(ctx, p) }
	}
	u.ask(f)
}

func (k audited) contractor(p app.Purchase) string {
	if p.OrganisationID == "" {
		return ""
	}
	return p.Contractor
}

// askQuote asks what one supplier wanted. One that is chosen is so alone.
func (u *UI) askQuote(p app.Purchase, q app.Quote) {
	b, d := u.book, &q
	keep := func(ctx context.Context, with bool) error {
		p.Quotes = slices.DeleteFunc(slices.Clone(p.Quotes), func(o app.Quote) bool { return o.ID == q.ID && q.ID != "" })
		for i := range p.Quotes {
			p.Quotes[i].Chosen = p.Quotes[i].Chosen && (!q.Chosen || !with)
			d.Position = max(d.Position, p.Quotes[i].Position+1)
		}
		if with {
			p.Quotes = append(p.Quotes, q)
		}
		return u.App.SavePurchase(ctx, &p)
	}
	f := form{
		title: b.T("What did this supplier ask for?"),
		inputs: []input{
			u.line("Supplier", b.T("Supplier"), &d.Supplier, app.NameRule), u.money("Amount", b.T("Amount"), &d.Amount, &p.Currency),
			u.date("Day", b.T("Day"), &d.Day), u.tick("Chosen", b.T("The office chose it"), &d.Chosen), u.line("Why", b.T("Why"), &d.Why, app.LengthRule).row(),
		},
		save: func(ctx context.Context) error { return keep(ctx, true) },
	}
	if q.Version > 0 {
		f.remove = func(ctx context.Context) error { return keep(ctx, false) }
	}
	u.ask(f)
}

// askDocument puts a document under a purchase.
func (u *UI) askDocument(k audited, p app.Purchase) {
	var id app.ID
	u.ask(form{
		title: u.book.T("Which document belongs to {name}?", "name", p.What), inputs: []input{u.pick("Documents", u.book.T("Document"), link{to: &id}, k.findPaid(u)).row()},
		save: func(ctx context.Context) error {
			if id != "" && !slices.ContainsFunc(p.Documents, func(d app.PurchaseDocument) bool { return d.ExpenseID == id }) {
				p.Documents = append(slices.Clone(p.Documents), app.PurchaseDocument{ExpenseID: id})
			}
			return u.App.SavePurchase(ctx, &p)
		},
	})
}

// dropDocument takes a document away from a purchase.
func (u *UI) dropDocument(p app.Purchase, gone app.PurchaseDocument) {
	p.Documents = slices.DeleteFunc(slices.Clone(p.Documents), func(d app.PurchaseDocument) bool { return d.ID == gone.ID })
	u.change(func(ctx context.Context) error { return u.App.SavePurchase(ctx, &p) })
}
