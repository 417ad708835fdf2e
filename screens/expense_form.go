package screens

import (
	"context"

	"sofra/app"
	"sofra/app/words"
	"sofra/screens/widgets"
)

// document is the form of an expense: what was paid, and, as long as no more
// than one grant pays, who pays it.
type document struct {
	u        *UI
	expense  *app.Expense
	share    app.Share
	payer    *payer // nil where several grants pay
	amount   *widgets.MoneyField
	currency *widgets.Select
	rate     *widgets.TextField
	source   *widgets.TextField
	day      *widgets.DateField
	paid     *widgets.DateField
	vat      *vat
	read     app.Minor // the last amount that could be read
	before   app.Minor // what was eligible of it
	office   officeRate
}

// paper is an expense to edit with what its form shows.
type paper struct {
	expense app.Expense
	event   string
}

func editExpense(u *UI, r *app.ExpenseRow) {
	load(u, func(ctx context.Context) (p paper, err error) {
		if r != nil {
			p.event = r.Event
			p.expense, err = u.App.Expense(ctx, r.ID)
		}
		return p, err
	}, func(p paper) {
		title := u.book.T("New expense")
		if r != nil {
			title = r.Description
		}
		d := &document{u: u, expense: &p.expense}
		f := form{title: title, about: about(app.Expenses, &p.expense), inputs: d.inputs(p.event), save: d.save, doubt: d.doubt}
		if p.expense.Posted() {
			open := []string{"Description", "PaidOn", "PaidBy", "PaymentNumber", "EventID", "IneligibleWhy", "Personal", "Notes"}
			if p.expense.Rate == "" {
				open = append(open, "Rate", "RateSource")
			}
			shut(f.inputs, open...)
			f.above = u.bookedNote(r)
		}
		u.ask(f)
		d.settle()
	})
}

func (d *document) inputs(event string) []input {
	u, e, b := d.u, d.expense, d.u.book
	supplier := u.line("Supplier", b.T("Supplier"), &e.Supplier, app.LengthRule)
	supplier.field.(*widgets.TextField).Suggest(u.findSuppliers)
	sheet := d.paperInputs()
	d.day, d.paid = sheet[2].field.(*widgets.DateField), sheet[3].field.(*widgets.DateField)
	all := append([]input{u.line("Description", b.T("Description"), &e.Description, app.NameRule), supplier}, sheet...)
	money := u.fee(b.T("Amount"), &e.Amount, &e.Currency)
	d.amount, d.currency = money[0].field.(*widgets.MoneyField), money[1].field.(*widgets.Select)
	rate, source := u.rate("Rate", b.T("Rate"), &e.Rate), u.line("RateSource", b.T("Source of the rate"), &e.RateSource, app.LengthRule)
	d.rate, d.source = rate.field.(*widgets.TextField), source.field.(*widgets.TextField)
	d.rate.SetMark("change-over", b.T("Take what the office’s rates say, or turn the rate round"), d.pressRate)
	all = append(append(append(all, money...), rate, source), d.vatInputs()...)
	d.watch(supplier, sheet[1], sheet[2])
	all = append(all, u.pick("EventID", b.T("Event"), link{&e.EventID, event}, u.findEvents).begin())
	if len(e.Shares) < 2 {
		if len(e.Shares) == 1 {
			d.share = e.Shares[0]
		}
		d.payer = u.payer(&d.share, d.typed)
		d.payer.moved = d.settle
		who := d.payer.inputs()
		last := who[len(who)-1]
		who[len(who)-1].take = func() words.Text { defer d.gather(); return last.take() }
		all = append(all, who...)
	}
	d.follow()
	return append(all, u.tick("Personal", b.T("Hide the text in what leaves"), &e.Personal).begin(), u.notes("Notes", b.T("Notes"), &e.Notes).row())
}

// typed is the document as it stands in the fields, without the share that is
// asked about. While no amount can be read there, it is the one before.
func (d *document) typed() app.Expense {
	if cents, _, ok := d.amount.Cents(); ok {
		d.read = app.Minor(cents)
	}
	e := app.Expense{Amount: d.read, Currency: d.currency.Chosen(), Rate: pointed(d.rate.Text()), RateSource: d.source.Text(), Day: dayIn(d.day)}
	e.PaidOn = dayIn(d.paid)
	if d.vat != nil {
		cents, _, _ := d.vat.not.Cents()
		e.Ineligible = app.Minor(cents)
	}
	return e
}

// dayIn is the day that stands in a field; none where it is none.
func dayIn(f *widgets.DateField) app.Date {
	if t, given, ok := f.Date(); given && ok {
		return app.DateOf(t)
	}
	return ""
}

// follow has the fields of the share keep up with amount, currency and rate.
func (d *document) follow() {
	d.before = d.typed().Eligible()
	d.amount.OnChanged = func(string) {
		if _, given, ok := d.amount.Cents(); !given || !ok {
			return // what is no amount says nothing of the part that a grant pays
		}
		d.vat.quietly(d.vat.turn)
		d.tellShare()
	}
	unit := d.currency.OnChanged
	d.currency.OnChanged = func(id string) {
		unit(id)
		for _, f := range []*widgets.MoneyField{d.vat.tax, d.vat.net, d.vat.not} {
			f.SetUnit(id)
		}
		if d.payer != nil {
			d.payer.amount.SetUnit(id)
		}
		d.office.open = true
		d.settle()
		d.tellShare()
	}
	checked := d.rate.OnChanged
	d.rate.OnChanged = func(text string) { checked(text); d.followRate(); d.tellRate(); d.tellShare() }
	d.office.lastDay = d.expense.Day
	for _, f := range []*widgets.DateField{d.day, d.paid} {
		left := f.OnLeave
		f.OnLeave = func() {
			if left != nil {
				left()
			}
			d.dayLeft()
			d.tellPaid()
			d.tellShare()
		}
	}
	d.tellPaid()
}

// tellPaid says that the payment is dated before the document, where it is.
func (d *document) tellPaid() {
	hint := ""
	if e := d.typed(); e.PaidBefore() {
		hint = d.u.book.T("The payment is dated {paid}, before the document itself, {day}.", "paid", d.u.day(e.PaidOn), "day", d.u.day(e.Day))
	}
	d.paid.SetHint(hint)
}

// tellShare has a share that was all of it stay all of it, and says what is
// left.
func (d *document) tellShare() {
	if d.payer == nil {
		return
	}
	now := d.typed().Eligible()
	if cents, _, _ := d.payer.amount.Cents(); d.payer.grant.Chosen().ID != "" && app.Minor(cents) == d.before {
		d.payer.amount.SetCents(int64(now))
	}
	d.before = now
	d.payer.tell()
}

// settle shows the rate where the document is in another currency than the
// grant, or than the office where no grant is chosen.
func (d *document) settle() {
	own := "EUR"
	if g := d.paying(); g.Currency != "" {
		own = g.Currency
	}
	d.vat.show()
	foreign := d.currency.Chosen() != own || d.rate.Text() != "" && d.rate.Text() != d.office.rate
	d.rate.Hidden, d.source.Hidden = !foreign, !foreign
	d.askRate()
	if top := d.u.dialogs.Top(); top != nil {
		top.Refresh()
	}
}

// gather puts the share into the document; where no grant is chosen it has
// none.
func (d *document) gather() {
	d.expense.Shares = nil
	if d.share.GrantID != "" {
		d.expense.Shares = []app.Share{d.share}
	}
}

// doubt asks once more what a donor will ask.
func (d *document) doubt(ctx context.Context) (doubt, error) {
	all, err := d.u.saveDocument(ctx, *d.expense)
	all.facts = append(all.facts, d.rateDoubt()...)
	return all, err
}

func (d *document) save(ctx context.Context) error { return d.u.App.SaveExpense(ctx, d.expense) }

func findGrants(ctx context.Context, a *app.App, p app.Page) ([]widgets.Option, error) {
	return optionsOf(func(r *app.GrantRow) widgets.Option {
		return widgets.Option{ID: string(r.ID), Text: r.Code, Quiet: r.Title}
	})(a.Grants(ctx, p))
}
