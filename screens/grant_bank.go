package screens

import (
	"context"

	"fyne.io/fyne/v2"

	"sofra/app"
	"sofra/app/words"
	"sofra/screens/widgets"
)

// ledger is what the bank says of a grant, and what it was given in kind.
type ledger struct {
	banks []app.Reconciliation
	other []app.Income
	gifts []app.GiftInKind
}

// grantBank shows the statements of a grant's account beside its records, and
// gifts in kind, which are in no sum of money.
func grantBank(u *UI, r *app.GrantRow) fyne.CanvasObject {
	return later(u, func(ctx context.Context) (l ledger, err error) {
		if l.banks, err = app.Reconciliations(ctx, u.App, r.ID); err == nil {
			l.gifts, err = u.App.GiftsInKind(ctx, app.Filter{GrantID: r.ID})
		}
		if err == nil {
			l.other, err = u.App.Incomes(ctx, r.ID)
		}
		return l, err
	}, func(l ledger) fyne.CanvasObject {
		return widgets.Down(18, u.statements(r, l.banks), u.incomes(r, l.other), u.gifts(r, l.gifts))
	})
}

func (u *UI) statements(r *app.GrantRow, all []app.Reconciliation) fyne.CanvasObject {
	b := u.book
	p := parts{bold: b.T("No bank statement yet"), empty: b.T("A statement is set beside the instalments and the documents of its days."), add: b.T("Add a bank statement"),
		onAdd: func() { u.editStatement(app.BankStatement{GrantID: r.ID, Currency: r.Currency}) }}
	var notes []fyne.CanvasObject
	for _, s := range all {
		p.rows = append(p.rows, widgets.NewActionRow("", widgets.ToneNone, u.day(s.FromOn)+" – "+u.day(s.ToOn), s.Account).
			WithTag(b.Money(int64(s.Closing), s.Currency), widgets.ToneNone).WithOpen(func() { u.editStatement(s.BankStatement) }))
		notes = append(notes, u.differences(s)...)
	}
	return widgets.Down(8, append([]fyne.CanvasObject{p.show()}, notes...)...)
}

// differences say in words what does not agree, and the documents that may
// explain it.
func (u *UI) differences(s app.Reconciliation) (all []fyne.CanvasObject) {
	b := u.book
	warn := func(text words.Text) {
		all = append(all, widgets.NewNote(widgets.ToneWarning, "warning", u.day(s.ToOn), u.say(text)))
	}
	money := func(m app.Minor) string { return b.Money(int64(m), s.Currency) }
	if s.Off() != 0 {
		warn(words.T("The statement does not add up: opening and received less spent is {sum}, closing is {closing}.", "sum", money(s.Off()+s.Closing), "closing", money(s.Closing)))
	}
	if o := s.Broken; o != nil {
		warn(words.T("It does not go on from the statement before, which ends {day} with {amount}.", "day", u.day(o.ToOn), "amount", money(o.Closing)))
	}
	if d := s.Received - s.Instalments; d != 0 {
		warn(words.T("The bank received {amount}, the instalments of these days are {sum}.", "amount", money(s.Received), "sum", money(s.Instalments)))
	}
	if d := s.Spent - s.Documents; d != 0 {
		warn(words.T("The bank spent {amount}, the documents paid in these days are {sum}.", "amount", money(s.Spent), "sum", money(s.Documents)))
		if len(s.Outside) > 0 {
			all = append(all, widgets.QuietWrapped(b.T("These may be why: in another currency, in cash, paid on other days or not yet.")))
		}
		for _, l := range s.Outside {
			paid := b.T("not paid yet")
			switch {
			case l.PaidOn != "" && l.PaidBy == "cash":
				paid = b.T("paid in cash on {day}", "day", u.day(l.PaidOn))
			case l.PaidOn != "":
				paid = b.T("paid on {day}", "day", u.day(l.PaidOn))
			}
			all = append(all, widgets.NewActionRow("", widgets.ToneNone, l.Description, join(u.day(l.Day), paid)).
				WithTag(b.Money(int64(l.Amount), l.Currency), widgets.ToneNone).WithOpen(func() { u.reveal(app.Expenses, l.ID) }))
		}
	}
	if len(all) == 0 {
		all = append(all, widgets.NewNote(widgets.ToneDone, "check", u.day(s.ToOn), b.T("The bank and the documents agree.")))
	}
	return all
}

func (u *UI) editStatement(s app.BankStatement) {
	b := u.book
	f := form{title: b.T("Bank statement"), inputs: []input{
		u.date("FromOn", b.T("From"), &s.FromOn), u.date("ToOn", b.T("Until"), &s.ToOn),
		u.money("Opening", b.T("Opening balance"), &s.Opening, &s.Currency), u.money("Received", b.T("Received by the bank"), &s.Received, &s.Currency),
		u.money("Spent", b.T("Spent by the bank"), &s.Spent, &s.Currency), u.money("Closing", b.T("Closing balance"), &s.Closing, &s.Currency),
		u.line("Account", b.T("Name of the account"), &s.Account, app.AccountRule), u.line("Notes", b.T("Notes"), &s.Notes, app.LengthRule),
	}, save: func(ctx context.Context) error { return u.App.SaveBankStatement(ctx, &s) }}
	if s.Version > 0 {
		f.inputs[2].field.(*widgets.MoneyField).SetCents(int64(s.Opening)) // an empty account is no question left open
		f.remove = func(ctx context.Context) error { return u.App.RemoveBankStatement(ctx, s) }
	}
	u.ask(f)
}

func (u *UI) gifts(r *app.GrantRow, all []app.GiftInKind) fyne.CanvasObject {
	b := u.book
	p := parts{bold: b.T("Nothing in kind yet"), empty: b.T("Hours of volunteers, rooms and equipment stand here. They are in no sum of money."), add: b.T("Add a gift in kind"),
		onAdd: func() { u.editGift(app.GiftInKind{GrantID: r.ID, Kind: "volunteer", Currency: r.Currency}) }}
	for _, g := range all {
		p.rows = append(p.rows, widgets.NewActionRow("", widgets.ToneNone, g.What, join(u.day(g.Day), u.say(app.GiftKindName(g.Kind)), g.Giver)).
			WithTag(b.Money(int64(g.Amount), g.Currency), widgets.ToneNone).WithOpen(func() { u.editGift(g) }))
	}
	return p.show()
}

func (u *UI) editGift(g app.GiftInKind) {
	b := u.book
	var kinds []widgets.Option
	for _, k := range app.GiftKinds() {
		kinds = append(kinds, widgets.Option{ID: k, Text: u.say(app.GiftKindName(k))})
	}
	worth := u.money("Amount", b.T("Worth"), &g.Amount, &g.Currency)
	hours, rate := u.hours(&g.Hours), u.money("HourRate", b.T("For an hour"), &g.HourRate, &g.Currency)
	u.worthOf(worth, hours, rate)
	f := form{title: b.T("Gift in kind"), inputs: []input{
		u.line("What", b.T("What was given"), &g.What, app.NameRule), u.choice("Kind", b.T("Kind"), &g.Kind, kinds),
		u.date("Day", b.T("Date"), &g.Day), u.line("Giver", b.T("Who gave it"), &g.Giver, app.LengthRule),
		u.pick("EventID", b.T("Event"), link{&g.EventID, g.Event}, u.findEvents).row(),
		hours, rate, worth,
		u.line("Evidence", b.T("Evidence"), &g.Evidence, app.LengthRule).row(),
	}, save: func(ctx context.Context) error { return u.App.SaveGiftInKind(ctx, &g) }}
	if g.Version > 0 {
		f.remove = func(ctx context.Context) error { return u.App.RemoveGiftInKind(ctx, g) }
	}
	u.ask(f)
}

// hours is a field for hours of work, to the hundredth.
func (u *UI) hours(to *int64) input {
	f := widgets.NewDecimalField(u.book.T("Hours of work"), u.say(rateRule()))
	if *to != 0 {
		f.SetThousandths(*to * 10)
	}
	return input{name: "Hours", field: f, take: func() words.Text {
		n, _, _ := f.Thousandths()
		*to = n / 10
		return words.Text{}
	}}
}

// worthOf has the worth of a gift be its hours at their rate, as soon as both are said.
func (u *UI) worthOf(worth, hours, rate input) {
	h, r, w := hours.field.(*widgets.DecimalField), rate.field.(*widgets.MoneyField), worth.field.(*widgets.MoneyField)
	reckon := func(string) {
		n, _, right := h.Thousandths()
		cents, given, ok := r.Cents()
		if right && ok && given && n > 0 {
			w.SetCents(int64(app.Worth(n/10, app.Minor(cents))))
		}
	}
	h.OnChanged, r.OnChanged = reckon, reckon
}
