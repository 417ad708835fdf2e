package screens

import (
	"context"

	"fyne.io/fyne/v2"

	"sofra/app"
	"sofra/app/words"
	"sofra/screens/widgets"
)

// expenses is the list of what was paid, a document a line.
func expenses() page {
	return &list[app.ExpenseRow]{
		title: words.T("Expenses"), add: words.T("New expense"), kind: app.Expenses,
		count: func(n int) words.Text { return words.N("{n} expenses", n) },
		empty: words.T("Expenses come here when you add them or bring in a file."),
		columns: []column[app.ExpenseRow]{
			fixed("day", words.T("Date"), 96, func(u *UI, r *app.ExpenseRow) widgets.Cell { return text(u.day(r.Day)) }),
			fixed("number", words.T("Number"), 90, func(_ *UI, r *app.ExpenseRow) widgets.Cell { return quiet(r.Number) }),
			wide("name", words.T("Description"), 3, func(_ *UI, r *app.ExpenseRow) widgets.Cell { return bold(r.Description) }),
			wide("", words.T("Supplier"), 2, func(_ *UI, r *app.ExpenseRow) widgets.Cell { return text(r.Supplier) }),
			right("amount", words.T("Amount"), 120, func(u *UI, r *app.ExpenseRow) widgets.Cell {
				return text(u.book.Money(int64(r.Amount), r.Currency))
			}),
		},
		read: func(ctx context.Context, a *app.App, p app.Page) ([]app.ExpenseRow, int, error) {
			return a.Expenses(ctx, app.ExpenseFilter{Page: p})
		},
		ident: func(r *app.ExpenseRow) (app.ID, string) { return r.ID, r.Description },
		detail: func(u *UI, r *app.ExpenseRow) []fyne.CanvasObject {
			b, f := u.book, facts{u: u}
			f.day(b.T("Date"), r.Day)
			f.add(b.T("Number"), r.Number)
			f.add(b.T("Supplier"), r.Supplier)
			f.money(b.T("Amount"), r.Amount, r.Currency)
			f.money(b.T("Paid by grants"), r.Shared, r.Currency)
			f.add(b.T("Grants"), r.Grants)
			f.add(b.T("Notes"), r.Notes)
			return []fyne.CanvasObject{f.show()}
		},
		edit: editExpense,
	}
}

func editExpense(u *UI, r *app.ExpenseRow) {
	load(u, func(ctx context.Context) (e app.Expense, err error) {
		if r != nil {
			e, err = u.App.Expense(ctx, r.ID)
		}
		return e, err
	}, func(e app.Expense) {
		d, b, title := &e, u.book, u.book.T("New expense")
		if r != nil {
			title = r.Description
		}
		u.ask(form{
			title: title,
			inputs: []input{
				u.line("Description", b.T("Description"), &d.Description, app.NameRule),
				u.line("Supplier", b.T("Supplier"), &d.Supplier, app.LengthRule),
				u.date("Day", b.T("Date"), &d.Day),
				u.line("Number", b.T("Number of the document"), &d.Number, app.LengthRule),
				u.money("Currency", b.T("Amount"), &d.Amount, &d.Currency),
				u.notes("Notes", b.T("Notes"), &d.Notes),
			},
			save: func(ctx context.Context) error { return u.App.SaveExpense(ctx, d) },
		})
	})
}
