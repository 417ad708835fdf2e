package screens

import (
	"context"
	"slices"
	"strings"

	"fyne.io/fyne/v2"

	"sofra/app"
	"sofra/app/words"
	"sofra/screens/widgets"
)

// expenses is the list of what was paid, a document a line.
func expenses() page {
	return expensesPage{&list[app.ExpenseRow]{
		title: words.T("Expenses"), add: words.T("New expense"), kind: app.Expenses,
		count: func(n int) words.Text { return words.N("{n} expenses", n) },
		empty: words.T("Expenses come here when you add them or bring in a file."),
		columns: []column[app.ExpenseRow]{
			fixed("day", words.T("Date"), 96, func(u *UI, r *app.ExpenseRow) widgets.Cell { return text(u.day(r.Day)) }),
			fixed("voucher", words.T("Voucher|a column"), 104, voucherCell),
			fixed("number", words.T("Number"), 90, func(_ *UI, r *app.ExpenseRow) widgets.Cell { return quiet(r.Number) }).gives(1),
			wide("name", words.T("Description"), 3, func(_ *UI, r *app.ExpenseRow) widgets.Cell { return bold(r.Description) }),
			wide("supplier", words.T("Supplier"), 2, func(_ *UI, r *app.ExpenseRow) widgets.Cell { return text(r.Supplier) }),
			right("amount", words.T("Amount"), 126, func(u *UI, r *app.ExpenseRow) widgets.Cell {
				return text(u.book.Money(int64(r.Amount), r.Currency))
			}),
		},
		narrowable: narrowable[app.ExpenseRow]{
			chips: []chip{{"grant", words.T("Grant"), nil}, {"year", words.T("Year"), nil}, {"state", words.T("State"), func(u *UI) []widgets.Option { return u.options(expenseStates()) }}}, known: knowPayers,
			narrowed: func(ctx context.Context, a *app.App, p app.Page, by narrowing) ([]app.ExpenseRow, int, error) {
				from, to := yearOf(by["year"])
				return a.Expenses(ctx, app.ExpenseFilter{Page: p, GrantID: app.ID(by["grant"]), From: from, To: to, State: by["state"]})
			}, sums: expenseSums,
		},
		ident:  func(r *app.ExpenseRow) (app.ID, string) { return r.ID, r.Description },
		detail: expenseDetail,
		sides: []side[app.ExpenseRow]{
			{"shares", words.T("Who pays"), expenseShares},
			{"files", words.T("Files"), func(u *UI, r *app.ExpenseRow) fyne.CanvasObject {
				return u.filesOf(app.Ref{Kind: app.Expenses, ID: r.ID})
			}},
		},
		several: several{[]bulk{{words.T("Post|a document"), postSeveral}}},
		edit:    editExpense,
	}}
}

func expenseDetail(u *UI, r *app.ExpenseRow) []fyne.CanvasObject {
	b, f := u.book, facts{u: u}
	bookFacts(u, r, &f)
	f.add(b.T("Rate"), r.Rate)
	f.add(b.T("Source of the rate"), r.RateSource)
	f.add(b.T("Event"), r.Event)
	f.money(b.T("Paid by grants"), r.Shared, r.Currency)
	f.add(b.T("Grants"), strings.ReplaceAll(r.Grants, ",", ", "))
	f.number(b.T("Nights|of an allowance"), r.Nights)
	f.add(b.T("Notes"), r.Notes)
	all := bookNotes(u, r)
	if verbs := bookVerbs(u, r); len(verbs) > 0 {
		all = append(all, widgets.Flow(8, verbs...))
	}
	all = append(all, expenseAlike(u, r), f.show())
	if r.Void() {
		return all
	}
	all = append(all, widgets.Flow(8, u.taxButton(r)))
	if r.DocKind == "per-diem" {
		all = append(all, widgets.Flow(8, widgets.NewButton(b.T("Place and nights…"), func() { askAllowance(u, r.ID) })))
	}
	return append(all, u.unpaid(r.Eligible()-r.Shared, r.Currency)...)
}

// unpaid says how much of an expense no grant pays yet.
func (u *UI) unpaid(left app.Minor, currency string) []fyne.CanvasObject {
	if left <= 0 {
		return nil
	}
	return []fyne.CanvasObject{widgets.NewNote(widgets.ToneNotice, "info", "",
		u.book.T("{amount} is not paid by a grant yet.", "amount", u.book.Money(int64(left), currency)))}
}

// expenseShares shows which grants pay, and for what of their budget.
func expenseShares(u *UI, r *app.ExpenseRow) fyne.CanvasObject {
	b := u.book
	return later(u, func(ctx context.Context) (sharedOut, error) { return u.sharedOut(ctx, r.ID) }, func(k sharedOut) fyne.CanvasObject {
		e := k.Expense
		p := parts{bold: b.T("No grant pays for it yet"), empty: b.T("A part that a grant pays stands on a line of its budget.")}
		for _, s := range e.Shares {
			line := s.Line
			if s.LineID == "" {
				line = b.T("On no budget line")
			}
			p.rows = append(p.rows, widgets.NewActionRow("", widgets.ToneNone, s.Grant, join(line, k.turned[s.ID])).WithWhole().
				WithTag(b.Money(int64(s.Amount), e.Currency), widgets.ToneNone).WithOpen(func() { editShare(u, e, s) }))
		}
		var note []fyne.CanvasObject
		if e.Posted() {
			note = append(note, u.bookedNote(r))
		} else if e.Left() > 0 {
			p.add, p.onAdd = b.T("Let a grant pay"), func() { editShare(u, e, app.Share{}) }
		}
		return widgets.Down(12, slices.Concat(note, []fyne.CanvasObject{p.show(), keyVerbs(u, e)}, u.unpaid(e.Left(), e.Currency))...)
	})
}

// sharedOut is a document, and what its shares in another currency come to.
type sharedOut struct {
	app.Expense
	turned map[app.ID]string
}

func (u *UI) sharedOut(ctx context.Context, id app.ID) (k sharedOut, err error) {
	if k.Expense, err = u.App.Expense(ctx, id); err != nil {
		return k, err
	}
	k.turned = map[app.ID]string{}
	for _, s := range k.Shares {
		g, err := u.readPaying(ctx, s.GrantID)
		if err != nil {
			return k, err
		}
		if g.Currency != k.Currency {
			in, missing := g.turns.Kept(k.Expense, s)
			k.turned[s.ID] = u.turnedText(in, missing, g.Currency)
		}
	}
	return k, nil
}

// editShare asks which grant pays, from which line, and how much.
func editShare(u *UI, e app.Expense, s app.Share) {
	others := e
	others.Shares = nil
	for _, x := range e.Shares {
		if x.ID != s.ID {
			others.Shares = append(others.Shares, x)
		}
	}
	fresh := s.ID == ""
	p := u.payer(&s, func() app.Expense { return others })
	p.needed = true
	f := form{title: u.book.T("Which grant pays?"), about: within(app.Expenses, &e, &s), inputs: append(p.inputs(), u.quantity("Units", u.book.T("Units of the line"), &s.Units)), save: func(ctx context.Context) error { return u.App.SaveShare(ctx, e, s) }}
	f.doubt = func(ctx context.Context) (doubt, error) {
		return u.saveDocument(ctx, app.Expense{Kept: e.Kept, Document: app.Document{PaidOn: e.PaidOn}, Day: e.Day, Currency: e.Currency, Rate: e.Rate, RateSource: e.RateSource, Shares: []app.Share{s}})
	}
	if e.Posted() {
		shut(f.inputs, "Units")
	} else if !fresh {
		f.remove = func(ctx context.Context) error { return u.App.RemoveShare(ctx, e, s) }
	}
	u.ask(f)
}
