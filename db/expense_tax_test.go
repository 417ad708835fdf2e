package db_test

import (
	"errors"
	"strings"
	"testing"

	"sofra/app"
	"sofra/app/words"
	"sofra/db/dbtest"
)

// A document keeps its gross, whatever tax is withheld from it; what is due is told until
// it was handed on, also after the document was posted, and Undo takes it back.
func TestTaxIsWithheldFromADocument(t *testing.T) {
	dbtest.Each(t, func(t *testing.T, a *app.App) {
		ctx := t.Context()
		e := app.Expense{Description: "Rent of the hall", Day: "2025-03-08", Amount: 118_00, Currency: "EUR", Document: app.Document{PaidOn: "2025-12-20", VAT: 18_00, VATRate: "18"}}
		must(t, a.SaveExpense(ctx, &e))
		w := e.Withholds(app.Withholding{Title: "Rent", Rate: 900})
		if w.WithheldAmount != 9_00 || w.WithheldDueOn != "2026-01-15" {
			t.Fatalf("it would withhold %+v", w)
		}
		must(t, a.PostExpenses(ctx, "2025-12-21", e.ID))
		must(t, a.WithholdTax(ctx, e.ID, w))
		now, err := a.Expense(ctx, e.ID)
		must(t, err)
		if now.Withheld != w || now.Amount != 118_00 || now.Payable() != 109_00 || now.Eligible() != 118_00 {
			t.Errorf("kept %+v", now)
		}
		owed := func(until app.Date) int {
			t.Helper()
			due, err := a.TaxesDue(ctx, until)
			must(t, err)
			_, open, err := a.Expenses(ctx, app.ExpenseFilter{State: app.ExpenseTaxOpen})
			must(t, err)
			return len(due)*10 + open
		}
		if before, on := owed("2026-01-14"), owed("2026-01-15"); before != 1 || on != 11 {
			t.Errorf("due %d and %d", before, on)
		}
		w.WithheldPaidOn, w.WithheldPaper = "2026-01-10", "T-1"
		must(t, a.WithholdTax(ctx, e.ID, w))
		if got := owed("2026-01-15"); got != 0 {
			t.Errorf("still due: %d", got)
		}
		verb, err := a.Undo(ctx)
		must(t, err)
		if got := owed("2026-01-15"); got != 11 || verb.English() != "Handed on the tax of Rent of the hall" {
			t.Errorf("%q was taken back, due is %d", verb.English(), got)
		}
		for field, bad := range map[string]app.Withheld{
			"WithheldAmount": {WithheldTax: "Rent", WithheldAmount: 118_01}, "WithheldPaidOn": {WithheldAmount: 1, WithheldPaper: "T-2"}, "WithheldRate": {WithheldAmount: 1, WithheldRate: 10_000},
		} {
			var wrong app.Invalid
			if err := a.WithholdTax(ctx, e.ID, bad); !errors.As(err, &wrong) || wrong[0].Field != field {
				t.Errorf("%+v gives %v", bad, err)
			}
		}
		must(t, a.VoidExpense(ctx, e.ID, "2026-01-02", "Twice"))
		if got := owed("2026-01-15"); got != 0 {
			t.Errorf("of a void document is due: %d", got)
		}
	})
}

// A tax that is no longer what its rate comes to is asked about; one that is overdue is
// among what a document lacks.
func TestTaxThatNoLongerFits(t *testing.T) {
	dbtest.Each(t, func(t *testing.T, a *app.App) {
		ctx := t.Context()
		e := app.Expense{Description: "Fee", Day: "2025-03-08", Amount: 200_00, Currency: "EUR"}
		e.Withheld = e.Withholds(app.Withholding{Title: "Artist who lives abroad", Rate: 500})
		must(t, a.SaveExpense(ctx, &e))
		if all, err := a.ExpenseDoubts(ctx, e); err != nil || len(all) != 0 {
			t.Errorf("doubts: %+v, %v", all, err)
		}
		e.Amount = 300_00
		all, err := a.ExpenseDoubts(ctx, e)
		must(t, err)
		if len(all) != 1 || strings.ReplaceAll(words.In(words.En).Say(all[0].Text), "\u00a0", " ") != "The tax withheld is 10.00 EUR; by its rate it would be 15.00 EUR." {
			t.Errorf("doubts: %+v", all)
		}
		lacks, err := a.PostingLacks(ctx, e.ID)
		must(t, err)
		last := lacks[len(lacks)-1]
		if last.Text.English() != "tax that was withheld, handed on" {
			t.Errorf("it lacks %+v", lacks)
		}
	})
}

// What the bank pays of a document is its net, and the tax when it is handed on.
func TestBankPaysNetAndTax(t *testing.T) {
	dbtest.Each(t, func(t *testing.T, a *app.App) {
		ctx := t.Context()
		g := app.Grant{Code: "EE-2025", Title: "Song", Currency: "EUR", Amount: 1000_00}
		must(t, a.SaveGrant(ctx, &g))
		e := app.Expense{Description: "Fee", Day: "2025-03-08", Amount: 200_00, Currency: "EUR", Shares: []app.Share{{GrantID: g.ID, Amount: 200_00}}}
		e.PaidOn = "2025-03-20"
		e.Withheld = e.Withholds(app.Withholding{Title: "Artist who lives abroad", Rate: 500})
		e.WithheldPaidOn = "2025-04-15"
		must(t, a.SaveExpense(ctx, &e))
		for _, s := range []app.BankStatement{
			{Account: "A", FromOn: "2025-03-01", ToOn: "2025-03-31", Opening: 200_00, Spent: 190_00, Closing: 10_00},
			{Account: "A", FromOn: "2025-04-01", ToOn: "2025-04-30", Opening: 10_00, Spent: 10_00},
		} {
			s.GrantID, s.Currency = g.ID, "EUR"
			must(t, a.SaveBankStatement(ctx, &s))
		}
		all, err := app.Reconciliations(ctx, a, g.ID)
		must(t, err)
		for _, r := range all {
			if r.Spent != r.Documents || len(r.Outside) != 0 || r.Broken != nil {
				t.Errorf("%s: the bank spent %d, documents %d, outside %d", r.FromOn, r.Spent, r.Documents, len(r.Outside))
			}
		}
		found, err := a.Doctor(ctx, app.Filter{GrantID: g.ID, From: "2025-01-01", To: "2025-12-31"})
		must(t, err)
		for _, f := range found {
			if f.Rule == app.RuleReconciled && f.N > 0 {
				t.Errorf("the doctor finds %+v", f)
			}
		}
	})
}
