package screens

import (
	"context"
	"strings"
	"time"

	"fyne.io/fyne/v2"

	"sofra/app"
	"sofra/app/words"
	"sofra/screens/widgets"
)

// expenseStates are what the list may be narrowed to.
func expenseStates() []code {
	return []code{
		{app.ExpenseUnposted, words.T("Not posted yet")}, {app.ExpensePosted, words.T("Posted|documents")},
		{app.ExpenseVoid, words.T("Void|documents")}, {app.ExpenseAlike, words.T("Look like one document")}, {app.ExpenseTaxOpen, words.T("Tax to hand on")},
	}
}

// voucherCell is the number of a document in the books, and that it is void.
func voucherCell(u *UI, r *app.ExpenseRow) widgets.Cell {
	if r.Void() {
		return widgets.Cell{Text: r.VoucherText(), Whole: r.VoucherText() + ", " + u.book.T("void"), Icon: "close", Tone: widgets.ToneError}
	}
	return quiet(r.VoucherText())
}

// postSeveral gives several documents their numbers.
func postSeveral(u *UI, ids []app.ID, kept func()) {
	load(u, func(ctx context.Context) ([]app.Lack, error) { return u.App.PostingLacks(ctx, ids...) }, func(lacks []app.Lack) {
		u.askPosted(ids, lacks, kept)
	})
}

// askPosted asks, with what the documents lack above: it warns, and hinders nobody.
func (u *UI) askPosted(ids []app.ID, lacks []app.Lack, kept func()) {
	b := u.book
	f := form{
		title: b.N("Post {n} documents?", len(ids)), verb: b.T("Post|a document"), making: true,
		text: b.T("Each gets the next voucher number of the year of its date. Afterwards its number, supplier, date, amounts and shares stay. Undo takes the number back while it is the last one; later the document can only be voided."),
		save: func(ctx context.Context) error { return u.App.PostExpenses(ctx, app.DateOf(time.Now()), ids...) }, kept: kept,
	}
	var said []string
	for _, l := range lacks {
		if len(ids) == 1 {
			said = append(said, u.say(l.Text))
		} else {
			said = append(said, u.say(l.Text)+" ("+b.Int(int64(l.Documents))+")")
		}
	}
	if len(said) > 0 {
		f.above = widgets.NewNote(widgets.ToneWarning, "warning", "", b.T("To look at before posting: {list}.", "list", strings.Join(said, ", ")))
	}
	u.ask(f)
}

// bookVerbs are what can be done with a document for the books.
func bookVerbs(u *UI, r *app.ExpenseRow) []fyne.CanvasObject {
	b := u.book
	switch {
	case !r.Posted():
		return []fyne.CanvasObject{widgets.NewButton(b.T("Post|a document"), func() { postSeveral(u, []app.ID{r.ID}, func() {}) })}
	case !r.Void():
		return []fyne.CanvasObject{widgets.NewButton(b.T("Void this document…"), func() { voidExpense(u, r) })}
	}
	return nil
}

// bookedNote says why the fields of a posted document are closed, and what is done
// instead.
func (u *UI) bookedNote(r *app.ExpenseRow) fyne.CanvasObject {
	b := u.book
	if r.Void() {
		return widgets.NewNote(widgets.ToneNotice, "lock", "", b.T("This document is void: what the books say of it stays."))
	}
	return widgets.NewNote(widgets.ToneNotice, "lock", "", b.T("This document is posted: what the books say of it stays. If it is wrong, void it and enter it anew.")).
		WithAction(b.T("Void this document…"), func() {
			u.dialogs.CloseAll()
			voidExpense(u, r)
		})
}

// voidExpense asks why a document is void.
func voidExpense(u *UI, r *app.ExpenseRow) {
	b, why := u.book, ""
	u.ask(form{
		title: b.T("Void {number}?", "number", r.VoucherText()), verb: b.T("Void|to make"),
		text:   b.T("Its number stays used, and it counts nowhere any more. What is right is entered anew."),
		inputs: []input{u.line("VoidedWhy", b.T("Why it is void"), &why, app.VoidRule).row()},
		save:   func(ctx context.Context) error { return u.App.VoidExpense(ctx, r.ID, app.DateOf(time.Now()), why) },
	})
}

// bookFacts are what the books say of a document.
func bookFacts(u *UI, r *app.ExpenseRow, f *facts) {
	b := u.book
	f.add(b.T("Voucher"), r.VoucherText())
	f.day(b.T("Posted on"), r.PostedOn)
	f.add(b.T("Kind of document"), u.code(documentKinds(), r.DocKind))
	f.day(b.T("Date"), r.Day)
	f.add(b.T("Number"), r.Number)
	f.add(b.T("Supplier"), r.Supplier)
	f.money(b.T("Amount"), r.Amount, r.Currency)
	if r.VATRate != "" {
		f.money(b.T("Net"), r.Net(), r.Currency)
		f.add(b.T("VAT"), join(u.code(vatRates(), r.VATRate), b.Money(int64(r.VAT), r.Currency)))
	}
	f.money(b.T("What no grant may pay"), r.Ineligible, r.Currency)
	f.add(b.T("Why no grant may pay it"), r.IneligibleWhy)
	u.taxFacts(r, f)
	f.day(b.T("Paid on"), r.PaidOn)
	f.add(b.T("How it was paid"), join(u.code(paidWays(), r.PaidBy), r.PaymentNumber))
}

// bookNotes say what stands out: a void document, and one that looks like
// another.
func bookNotes(u *UI, r *app.ExpenseRow) []fyne.CanvasObject {
	b := u.book
	var all []fyne.CanvasObject
	if r.Void() {
		all = append(all, widgets.NewNote(widgets.ToneError, "warning", b.T("Void since {day}.", "day", u.day(r.VoidedOn)), r.VoidedWhy))
	}
	if r.Personal {
		all = append(all, widgets.NewNote(widgets.ToneNotice, "lock", "", b.T("Reports and tables that leave do not say the supplier and what it was for.")))
	}
	return all
}

// expenseAlike shows the documents that look like this one.
func expenseAlike(u *UI, r *app.ExpenseRow) fyne.CanvasObject {
	b := u.book
	return later(u, func(ctx context.Context) ([]app.Expense, error) { return u.App.ExpensesLike(ctx, r.Expense) }, func(same []app.Expense) fyne.CanvasObject {
		if len(same) == 0 || r.Void() {
			return widgets.Down(0)
		}
		rows := []fyne.CanvasObject{widgets.NewNote(widgets.ToneWarning, "warning", b.T("These look like one document."), b.T("The supplier is the same, and the number, or the date with nearly the same amount."))}
		for _, o := range same {
			rows = append(rows, widgets.NewActionRow("", widgets.ToneNone, o.Description, join(o.VoucherText(), o.Number, u.day(o.Day))).
				WithTag(b.Money(int64(o.Amount), o.Currency), widgets.ToneNone).WithOpen(func() { u.reveal(app.Expenses, o.ID) }))
		}
		return widgets.Down(8, rows...)
	})
}

// expenseSums are the sums of the documents that the list shows, without void ones.
func expenseSums(ctx context.Context, a *app.App, p app.Page, by narrowing) (func(*UI) []widgets.Total, error) {
	from, to := yearOf(by["year"])
	t, err := a.ExpenseTotals(ctx, app.ExpenseFilter{Page: p, GrantID: app.ID(by["grant"]), From: from, To: to, State: by["state"]})
	return func(u *UI) []widgets.Total {
		b := u.book
		money := func(m app.Minor) string { return b.Money(int64(m), app.OfficeCurrency) }
		all := []widgets.Total{{Label: b.T("Documents that count"), Value: b.Int(int64(t.N))}}
		for _, g := range t.Gross {
			all = append(all, widgets.Total{Label: b.T("Gross|of documents"), Value: b.Money(int64(g.Gross), g.Currency)})
		}
		eligible, claimed := b.T("Eligible|of documents"), b.T("Paid by grants")
		if t.Converted() {
			eligible, claimed = b.T("Eligible, all in {currency}", "currency", app.OfficeCurrency), b.T("Paid by grants, all in {currency}", "currency", app.OfficeCurrency)
		}
		all = append(all, widgets.Total{Label: eligible, Value: money(t.Eligible)}, widgets.Total{Label: claimed, Value: money(t.Claimed)})
		if t.Unrated > 0 {
			all = append(all, widgets.Total{Label: b.T("Without a rate|documents"), Value: b.Int(int64(t.Unrated)), Tone: widgets.ToneWarning})
		}
		return all
	}, err
}
