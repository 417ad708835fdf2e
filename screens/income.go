package screens

import (
	"context"

	"fyne.io/fyne/v2"

	"sofra/app"
	"sofra/screens/widgets"
)

// incomes are what a grant's action is paid from beside its donor, and in money.
func (u *UI) incomes(r *app.GrantRow, all []app.Income) fyne.CanvasObject {
	b := u.book
	p := parts{bold: b.T("No other income yet"), empty: b.T("Interest on the donor’s money, what the action earns, our own contribution, and what other donors pay."), add: b.T("Add an income"),
		onAdd: func() { u.editIncome(app.Income{GrantID: r.ID, Kind: "own"}, r.Currency) }}
	for _, i := range all {
		p.rows = append(p.rows, widgets.NewActionRow("", widgets.ToneNone, i.What, join(u.day(i.Day), u.say(app.IncomeName(i.Kind)))).
			WithTag(b.Money(int64(max(i.Received, i.Planned)), r.Currency), widgets.ToneNone).WithOpen(func() { u.editIncome(i, r.Currency) }))
	}
	return p.show()
}

func (u *UI) editIncome(i app.Income, currency string) {
	b := u.book
	f := form{title: b.T("Income|of a grant"), inputs: []input{
		u.line("What", b.T("What it is"), &i.What, app.NameRule), u.choiceOf("Kind", b.T("Kind"), &i.Kind, u.options(incomeKinds())),
		u.sum("Planned", b.T("Planned"), &i.Planned, currency), u.sum("Received", b.T("Received"), &i.Received, currency),
		u.date("Day", b.T("Received on"), &i.Day), u.line("Evidence", b.T("Evidence"), &i.Evidence, app.LengthRule),
	}, save: func(ctx context.Context) error { return u.App.SaveIncome(ctx, &i) }}
	if i.Version > 0 {
		f.remove = func(ctx context.Context) error { return u.App.RemoveIncome(ctx, i) }
	}
	u.ask(f)
}

func incomeKinds() (all []code) {
	for _, k := range app.IncomeKinds() {
		all = append(all, code{k, app.IncomeName(k)})
	}
	return all
}
