package screens

import (
	"strings"
	"testing"

	"sofra/app"
	"sofra/db/dbtest"
	"sofra/screens/widgets"
)

// Tax is withheld from a document by one of the office's taxes, is due on Today, and is
// handed on by an order of the bank.
func TestTaxIsWithheldInTheWindow(t *testing.T) {
	a := dbtest.New(t)
	day := thisDay()
	e := app.Expense{Description: "Rent of the hall", Supplier: "Salla e Kuqe", Day: day.Add(-40), Amount: 118_00, Currency: "EUR", Document: app.Document{PaidOn: day.Add(-40), VAT: 18_00, VATRate: "18"}}
	keep(t, a.SaveExpense(t.Context(), &e))
	u := desk(t, a)
	u.reveal(app.Expenses, e.ID)
	press(t, u, "Withhold tax…")
	mustSay(t, u, "No tax is written down that holds on")
	press(t, u, "Cancel")
	keep(t, a.SaveWithholding(t.Context(), &app.Withholding{Title: "Rent", Rate: 900}))
	keep(t, a.SaveWithholding(t.Context(), &app.Withholding{Title: "Person without a business", Rate: 100, Checked: true}))
	press(t, u, "Withhold tax…")
	mustSay(t, u, "To be checked by your accountant", "The supplier gets 117.00 EUR.")
	all, err := a.OwnWithholdings(t.Context())
	keep(t, err)
	tax := field[*widgets.Select](t, u, "Tax")
	tax.SetChosen(string(all[1].ID))
	tax.OnChanged(string(all[1].ID))
	mustSay(t, u, "The supplier gets 109.00 EUR.")
	look(t, u, "tax-ask")
	press(t, u, "Save")
	mustClose(t, u)
	mustSay(t, u, "9.00 EUR", "109.00 EUR")
	now, err := a.Expense(t.Context(), e.ID)
	keep(t, err)
	if now.WithheldTax != "Rent" || now.WithheldRate != 900 || now.WithheldAmount != 9_00 || now.WithheldDueOn != app.TaxDue(e.PaidOn) {
		t.Errorf("kept %+v", now.Withheld)
	}
	seenAround(t, u, "tax-document")
	u.show("today")
	mustSay(t, u, "Withholding tax to hand on", "9.00 EUR · Rent of the hall")
	look(t, u, "tax-today")
	u.reveal(app.Expenses, e.ID)
	press(t, u, "Tax withheld…")
	fill(t, u, "Number of the bank’s order", "T-1")
	press(t, u, "Save")
	mustSay(t, u, "Say on which day it was handed on.")
	fill(t, u, "Handed on", u.day(day.Add(-1)))
	look(t, u, "tax-handed-on")
	press(t, u, "Save")
	mustClose(t, u)
	mustSay(t, u, "handed on", "T-1")
	u.show("today")
	if got := read(u); strings.Contains(got, "Withholding tax to hand on") {
		t.Errorf("it is still due: %s", got)
	}
}
