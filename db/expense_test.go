package db_test

import (
	"errors"
	"reflect"
	"testing"

	"sofra/app"
	"sofra/db/dbtest"
)

// A document comes back with all that its paper says.
func TestDocumentIsKept(t *testing.T) {
	dbtest.Each(t, func(t *testing.T, a *app.App) {
		ctx := t.Context()
		y := dbtest.NewYear(t, a)
		events, _, err := a.Events(ctx, app.EventFilter{})
		must(t, err)
		e := app.Expense{Description: "Sound", Supplier: "Audio Prishtina", Number: "17/25", Day: "2025-03-08", Amount: 11800, Currency: "EUR",
			Document: app.Document{DocKind: "invoice", PaidOn: "2025-03-12", PaidBy: "bank", PaymentNumber: "88", VAT: 1800, VATRate: "18",
				Ineligible: 1800, IneligibleWhy: "The VAT comes back.", Personal: true},
			Shares: []app.Share{{GrantID: y.Grant.ID, LineID: y.Grant.Lines[0].ID, Amount: 10000, EventID: events[0].ID}}}
		must(t, a.SaveExpense(ctx, &e))
		got, err := a.Expense(ctx, e.ID)
		must(t, err)
		if !reflect.DeepEqual(got.Document, e.Document) || got.Shares[0].EventID != events[0].ID || got.Shares[0].Event != events[0].Title || got.Left() != 0 || got.Net() != 10000 {
			t.Errorf("kept %+v", got)
		}
		lines, err := a.ShareLines(ctx, app.Filter{GrantID: y.Grant.ID, From: "2025-03-08", To: "2025-03-08"})
		must(t, err)
		want := app.DocumentLine{DocKind: "invoice", PaidOn: "2025-03-12", PaidBy: "bank", Personal: true, Net: 10000, VAT: 1800}
		found := false
		for _, l := range lines {
			found = found || l.ID == e.ID && l.DocumentLine == want && l.Event == events[0].Title
		}
		if !found {
			t.Errorf("lines %+v", lines)
		}
		for field, wrong := range map[string]func(*app.Expense){
			"VAT":        func(e *app.Expense) { e.VAT = e.Amount + 1 },
			"Ineligible": func(e *app.Expense) { e.IneligibleWhy = "" },
			"Shares":     func(e *app.Expense) { e.Ineligible++ },
			"DocKind":    func(e *app.Expense) { e.DocKind = "napkin" },
			"PaidBy":     func(e *app.Expense) { e.PaidBy = "favour" },
		} {
			bad := got
			wrong(&bad)
			var invalid app.Invalid
			if err := a.SaveExpense(ctx, &bad); !errors.As(err, &invalid) || invalid[0].Field != field {
				t.Errorf("%s: %v", field, err)
			}
		}
	})
}
