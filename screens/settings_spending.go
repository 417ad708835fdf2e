package screens

import (
	"context"

	"fyne.io/fyne/v2"

	"sofra/app"
	"sofra/screens/widgets"
)

// officeSpending is what an office has settled for how it spends: donors ask for it.
type officeSpending struct {
	buying app.Buying
	scale  []app.PerDiem
}

func (u *UI) loadSpending(ctx context.Context) (s officeSpending, err error) {
	if s.buying, err = app.BuyingOf(ctx, u.App); err != nil {
		return s, err
	}
	s.scale, err = u.App.PerDiems(ctx)
	return s, err
}

// buyingCard says from which amounts quotes are compared and contracts made. They
// are in whatever currency a grant has, so they are shown without one.
func (s officeSpending) buyingCard(u *UI) fyne.CanvasObject {
	b := u.book
	said := b.T("Three quotes are compared from {quotes}, and a contract is made from {contract}: amounts in the currency of each grant. The check of a report holds purchases against them.",
		"quotes", b.Decimal(int64(s.buying.QuotesFrom), 2), "contract", b.Decimal(int64(s.buying.ContractFrom), 2))
	change := widgets.NewButton(b.T("Change the amounts"), func() { u.askBuying(s.buying) })
	return widgets.Down(10, widgets.QuietWrapped(said), widgets.Across(8, change.Small(), widgets.Gap()))
}

// askBuying asks from which amounts the office compares quotes and makes contracts.
func (u *UI) askBuying(now app.Buying) {
	b, euro := u.book, "EUR"
	u.ask(form{
		title: b.T("From which amounts are quotes and contracts asked for?"),
		text:  b.T("The rules of your donors and of your office say it. What was bought already is held against the new amounts too."),
		inputs: []input{
			u.money("QuotesFrom", b.T("Three quotes from"), &now.QuotesFrom, &euro), u.money("ContractFrom", b.T("A contract from"), &now.ContractFrom, &euro),
		},
		save: func(ctx context.Context) error { return u.App.SetBuying(ctx, now) },
	})
}

// scaleCard lists what a night away is worth at most, place by place.
func (s officeSpending) scaleCard(u *UI) fyne.CanvasObject {
	b, rows := u.book, widgets.Down(0)
	for _, p := range s.scale {
		rows.Add(widgets.NewActionRow("money", widgets.ToneNone, p.Place, join(u.span(p.FromOn, p.UntilOn), p.Notes)).
			WithFigure(b.Money(int64(p.Amount), p.Currency)).WithOpen(func() { u.askPerDiem(p) }))
	}
	all := widgets.Down(10, widgets.QuietWrapped(b.T("What is paid at most for a night away, with meals, bed and local travel. The check of a report holds daily allowances against it.")))
	if len(s.scale) > 0 {
		all.Add(widgets.Inset(0, -14, rows))
	}
	all.Add(widgets.Across(8, widgets.NewButton(b.T("Add a place"), func() { u.askPerDiem(app.PerDiem{Currency: "EUR"}) }).WithIcon("plus").Small(), widgets.Gap()))
	return all
}

// askPerDiem asks about a line of the scale.
func (u *UI) askPerDiem(p app.PerDiem) {
	b, d := u.book, &p
	f := form{
		title: b.T("What is a night there at most?"),
		inputs: append(append([]input{u.line("Place", b.T("Place|of an allowance"), &d.Place, app.NameRule).row()}, u.fee(b.T("At most a night"), &d.Amount, &d.Currency)...),
			u.date("FromOn", b.T("From"), &d.FromOn), u.date("UntilOn", b.T("Until"), &d.UntilOn), u.line("Notes", b.T("Whose scale it is"), &d.Notes, app.LengthRule).row()),
		save: func(ctx context.Context) error { return u.App.SavePerDiem(ctx, d) },
	}
	if d.Version != 0 {
		f.title, f.remove = d.Place, func(ctx context.Context) error { return u.App.RemovePerDiem(ctx, *d) }
	}
	u.ask(f)
}

// askAllowance asks by which line of the scale an allowance was paid, and for how
// many nights.
func askAllowance(u *UI, id app.ID) {
	type known struct {
		document app.Expense
		scale    []app.PerDiem
	}
	load(u, func(ctx context.Context) (k known, err error) {
		if k.document, err = u.App.Expense(ctx, id); err == nil {
			k.scale, err = u.App.PerDiems(ctx)
		}
		return k, err
	}, func(k known) {
		b, d := u.book, &k.document
		var options []widgets.Option
		for _, p := range k.scale {
			if p.HoldsOn(d.Day) || p.ID == d.PerDiemID {
				options = append(options, widgets.Option{ID: string(p.ID), Text: join(p.Place, b.Money(int64(p.Amount), p.Currency))})
			}
		}
		f := form{
			title:  b.T("Where was it, and for how many nights?"),
			inputs: []input{u.record("PerDiemID", b.T("By the scale"), &d.PerDiemID, options), u.whole("Nights", b.T("Nights|of an allowance"), &d.Nights)},
			save:   func(ctx context.Context) error { return u.App.SaveExpense(ctx, d) },
		}
		if len(options) == 0 {
			f.text = b.T("The scale of the office has nothing for its day: add a place in the settings.")
		}
		u.ask(f)
	})
}
