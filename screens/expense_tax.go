package screens

import (
	"context"

	"sofra/app"
	"sofra/screens/widgets"
)

// taxFacts say what of a document is withheld, and what is paid out.
func (u *UI) taxFacts(r *app.ExpenseRow, f *facts) {
	if r.WithheldAmount == 0 {
		return
	}
	b, when := u.book, ""
	switch {
	case r.WithheldPaidOn != "":
		when = join(b.T("handed on {day}", "day", u.day(r.WithheldPaidOn)), r.WithheldPaper)
	case r.WithheldDueOn != "":
		when = b.T("due {day}", "day", u.day(r.WithheldDueOn))
	}
	f.add(b.T("Withholding tax"), join(b.Money(int64(r.WithheldAmount), r.Currency), r.WithheldTax, when))
	f.money(b.T("To be paid out"), r.Payable(), r.Currency)
}

// taxButton is the way to the tax that a document withholds.
func (u *UI) taxButton(r *app.ExpenseRow) *widgets.Button {
	said := u.book.T("Withhold tax…")
	if r.WithheldAmount > 0 {
		said = u.book.T("Tax withheld…")
	}
	return widgets.NewButton(said, func() { u.askTaxOf(r.ID) })
}

// taxing is a document with the office's taxes that hold on its day.
type taxing struct {
	document app.Expense
	taxes    []app.Withholding
	day      app.Date
}

// askTaxOf asks which tax a document withholds, how much, and when it was handed on.
func (u *UI) askTaxOf(id app.ID) {
	load(u, func(ctx context.Context) (k taxing, err error) {
		if k.document, err = u.App.Expense(ctx, id); err != nil {
			return k, err
		}
		all, err := u.App.OwnWithholdings(ctx)
		if k.day = k.document.Day; k.day == "" {
			k.day = thisDay()
		}
		k.taxes = app.WithholdingsOn(all, k.day)
		return k, err
	}, func(k taxing) {
		if len(k.taxes) == 0 && k.document.WithheldAmount == 0 {
			u.askFirstTax(k.day)
			return
		}
		k.ask(u)
	})
}

// keptTax is the choice of the tax that the document names, which the office may no
// longer have.
const keptTax = "kept"

func (k taxing) ask(u *UI) {
	b, d := u.book, k.document.Withheld
	fresh := d.WithheldAmount == 0
	options, chosen, unchecked := k.options(u)
	if fresh {
		d = k.document.Withholds(k.taxes[0])
	}
	tax := u.choiceOf("WithheldTax", b.T("Tax"), &chosen, options).begin()
	amount := u.sum("WithheldAmount", b.T("Amount withheld"), &d.WithheldAmount, k.document.Currency)
	field := amount.field.(*widgets.MoneyField)
	k.tell(u, field)
	tax.field.(*widgets.Select).OnChanged = func(id string) {
		now, ok := k.chosen(id)
		if ok {
			d.WithheldTax, d.WithheldRate = now.WithheldTax, now.WithheldRate
			field.SetCents(int64(now.WithheldAmount))
			k.tell(u, field)
		}
	}
	field.OnLeave = func() { k.tell(u, field) }
	f := form{
		title: b.T("Which tax is withheld from this document?"), about: about(app.Expenses, &k.document),
		text:   b.T("The document keeps its whole amount: that is what it costs. The supplier is paid without the tax."),
		inputs: []input{tax, amount, u.date("WithheldDueOn", b.T("Due on|a tax"), &d.WithheldDueOn).begin()},
		save:   func(ctx context.Context) error { return u.App.WithholdTax(ctx, k.document.ID, d) },
	}
	if unchecked {
		f.above = widgets.NewNote(widgets.ToneWarning, "warning", "", b.T("To be checked by your accountant"))
	}
	if !fresh {
		f.inputs = append(f.inputs, u.date("WithheldPaidOn", b.T("Handed on"), &d.WithheldPaidOn).begin(), u.line("WithheldPaper", b.T("Number of the bank’s order"), &d.WithheldPaper, app.LengthRule))
		f.remove = func(ctx context.Context) error { return u.App.WithholdTax(ctx, k.document.ID, app.Withheld{}) }
	}
	u.ask(f)
}

// options are the taxes that may be chosen, and which is; unchecked is that no accountant
// has said so of one of them.
func (k taxing) options(u *UI) (options []widgets.Option, chosen string, unchecked bool) {
	b, d := u.book, k.document.Withheld
	if d.WithheldAmount > 0 {
		options, chosen = append(options, widgets.Option{ID: keptTax, Text: join(d.WithheldTax, app.RateWords(b, d.WithheldRate))}), keptTax
	}
	for _, w := range k.taxes {
		if w.Title == d.WithheldTax && w.Rate == d.WithheldRate {
			continue
		}
		text := join(w.Title, app.RateWords(b, w.Rate))
		if !w.Checked {
			text, unchecked = join(text, b.T("not checked yet")), true
		}
		options = append(options, widgets.Option{ID: string(w.ID), Text: text})
	}
	if chosen == "" {
		chosen = options[0].ID
	}
	return options, chosen, unchecked && d.WithheldAmount == 0
}

// chosen is what a choice comes to.
func (k taxing) chosen(id string) (app.Withheld, bool) {
	if id == keptTax {
		return k.document.Withheld, true
	}
	for _, w := range k.taxes {
		if string(w.ID) == id {
			return k.document.Withholds(w), true
		}
	}
	return app.Withheld{}, false
}

// tell says under the amount what the supplier gets.
func (k taxing) tell(u *UI, field *widgets.MoneyField) {
	k.document.WithheldAmount = 0
	if cents, given, ok := field.Cents(); given && ok {
		k.document.WithheldAmount = app.Minor(cents)
	}
	field.SetHint(u.book.T("The supplier gets {amount}.", "amount", u.book.Money(int64(k.document.Payable()), k.document.Currency)))
}

// taxMatter is a tax that is to be handed on.
func (u *UI) taxMatter(e *app.Expense, day app.Date) *widgets.ActionRow {
	b, days := u.book, day.Until(e.WithheldDueOn)
	tag, tone := b.N("Due in {n} days", days), widgets.ToneNotice
	switch {
	case days < 0:
		tag, tone = b.T("Overdue"), widgets.ToneWarning
	case days == 0:
		tag = b.T("Due today")
	}
	return widgets.NewActionRow("money", tone, b.T("Withholding tax to hand on"), join(b.Money(int64(e.WithheldAmount), e.Currency), e.Description)).
		WithTag(tag, tone).WithOpen(func() { u.reveal(app.Expenses, e.ID) })
}
