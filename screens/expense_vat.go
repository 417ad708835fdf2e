package screens

import (
	"context"

	"sofra/app"
	"sofra/app/words"
	"sofra/screens/widgets"
)

// vat is the fields of a document that follow each other: the rate, the VAT,
// the net and the gross; and what of the gross no grant may pay.
type vat struct {
	d    *document
	rate *widgets.Select
	tax  *widgets.MoneyField
	net  *widgets.MoneyField
	not  *widgets.MoneyField // ineligible
	why  *widgets.TextField

	turning bool // a field is written by another, not by a person
}

// quietly has the fields follow one that was typed, and not each other.
func (v *vat) quietly(do func()) {
	if v.turning {
		return
	}
	v.turning = true
	do()
	v.turning = false
}

// vatInputs are the rate with VAT and net, shown once there is a rate, and what
// is ineligible with its reason.
func (d *document) vatInputs() []input {
	u, e, b := d.u, d.expense, d.u.book
	unit := e.Currency
	rate := u.choice("VATRate", b.T("Rate of VAT"), &e.VATRate, u.options(vatRates())).begin()
	tax, not := u.money("VAT", b.T("VAT"), &e.VAT, &unit), u.money("Ineligible", b.T("What no grant may pay"), &e.Ineligible, &unit)
	net := widgets.NewMoneyField(b.T("Net"), unit, b.T("This is no amount.")).WithLarge(b.T("This amount is too large."))
	why := u.line("IneligibleWhy", b.T("Why no grant may pay it"), &e.IneligibleWhy, app.LengthRule)
	v := &vat{d: d, rate: rate.field.(*widgets.Select), tax: tax.field.(*widgets.MoneyField), net: net, not: not.field.(*widgets.MoneyField), why: why.field.(*widgets.TextField)}
	d.vat = v
	v.rate.OnChanged = func(string) { v.quietly(v.turn); v.show() }
	v.tax.OnChanged = func(string) { v.quietly(v.fromTax) }
	v.net.OnChanged = func(string) { v.quietly(v.fromNet) }
	v.not.OnChanged = func(string) { v.show(); d.tellShare() }
	v.quietly(v.setNet)
	not.take = ruleAfter(not.take, func() words.Text { e.VATRate = v.rate.Chosen(); return app.IneligibleRule(*e) })
	tax.take = ruleAfter(tax.take, func() words.Text {
		return app.VATRule(app.Expense{Amount: d.typed().Amount, Document: app.Document{VAT: e.VAT}})
	})
	nothing := func() words.Text { return words.Text{} }
	return []input{rate, tax, {name: "", field: net, take: nothing}, not, why}
}

// ruleAfter holds one more rule once a field has taken what is typed.
func ruleAfter(take, rule func() words.Text) func() words.Text {
	return func() words.Text {
		if problem := take(); !problem.Empty() {
			return problem
		}
		return rule()
	}
}

// turn works the VAT out of the gross, at the rate that is chosen.
func (v *vat) turn() {
	if id := v.rate.Chosen(); id != "other" {
		v.tax.SetCents(int64(app.VATOf(v.d.typed().Amount, id)))
	}
	v.setNet()
}

func (v *vat) setNet() {
	tax, _, _ := v.tax.Cents()
	if gross := v.d.typed().Amount; gross > 0 {
		v.net.SetCents(int64(gross) - tax)
	}
}

// fromTax has a VAT that is typed decide the net; what the rate does not come
// to is another rate.
func (v *vat) fromTax() {
	tax, given, ok := v.tax.Cents()
	if !given || !ok {
		return
	}
	if app.Minor(tax) != app.VATOf(v.d.typed().Amount, v.rate.Chosen()) {
		v.rate.SetChosen("other")
	}
	v.setNet()
}

// fromNet has a net that is typed decide the gross.
func (v *vat) fromNet() {
	net, given, ok := v.net.Cents()
	if !given || !ok {
		return
	}
	tax, _, _ := v.tax.Cents()
	gross := app.GrossOf(app.Minor(net), v.rate.Chosen())
	if v.rate.Chosen() == "other" {
		gross = app.Minor(net + tax)
	}
	v.d.amount.SetCents(int64(gross))
	v.tax.SetCents(int64(gross) - net)
	v.d.tellShare()
}

// show hides what says nothing yet.
func (v *vat) show() {
	none := v.rate.Chosen() == ""
	not, _, _ := v.not.Cents()
	v.tax.Hidden, v.net.Hidden, v.why.Hidden = none, none, not == 0 && v.why.Text() == ""
	if top := v.d.u.dialogs.Top(); top != nil {
		top.Refresh()
	}
}

// paperInputs are what kind of document it is, when and how it was paid.
func (d *document) paperInputs() []input {
	u, e, b := d.u, d.expense, d.u.book
	return []input{
		u.choice("DocKind", b.T("Kind of document"), &e.DocKind, u.options(documentKinds())),
		u.line("Number", b.T("Number of the document"), &e.Number, app.LengthRule),
		u.date("Day", b.T("Date"), &e.Day), u.date("PaidOn", b.T("Paid on"), &e.PaidOn),
		u.choice("PaidBy", b.T("How it was paid"), &e.PaidBy, u.options(paidWays())),
		u.line("PaymentNumber", b.T("Number of the payment"), &e.PaymentNumber, app.LengthRule),
	}
}

// watch warns while a document is typed that looks like one that is here.
func (d *document) watch(supplier, number, day input) {
	look := func() {
		typed := d.typed()
		typed.ID, typed.Supplier = d.expense.ID, supplier.field.(*widgets.TextField).Text()
		typed.Number = number.field.(*widgets.TextField).Text()
		if t, given, ok := day.field.(*widgets.DateField).Date(); given && ok {
			typed.Day = app.DateOf(t)
		}
		load(d.u, func(ctx context.Context) ([]app.Expense, error) { return d.u.App.ExpensesLike(ctx, typed) }, func(same []app.Expense) {
			hint := ""
			if len(same) > 0 {
				o, b := same[0], d.u.book
				hint = b.T("Already here: {name}", "name", join(o.Description, o.Number, d.u.day(o.Day), b.Money(int64(o.Amount), o.Currency)))
			}
			number.field.(*widgets.TextField).SetHint(hint)
		})
	}
	check := func(i input) func() { return func() { d.u.check(i); look() } }
	supplier.field.(*widgets.TextField).OnLeave = check(supplier)
	number.field.(*widgets.TextField).OnLeave = check(number)
	day.field.(*widgets.DateField).OnLeave = look
	leave := d.amount.OnLeave
	d.amount.OnLeave = func() {
		if leave != nil {
			leave()
		}
		look()
	}
}
