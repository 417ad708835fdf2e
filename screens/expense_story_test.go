package screens

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"sofra/app"
	"sofra/app/words"
	"sofra/db/dbtest"
	"sofra/screens/widgets"
)

// TestDocumentStory enters an invoice with its VAT, is warned of the same one
// entered again, posts it and voids the other.
func TestDocumentStory(t *testing.T) {
	a := dbtest.New(t)
	twoGrants(t, a)
	u := desk(t, a)
	u.window.Resize(fyne.NewSize(1366, 768))
	u.show("money")
	enter := func() {
		press(t, u, "New expense")
		fill(t, u, "Description", "Sound for the concert")
		fill(t, u, "Supplier", "Audio Prishtina")
		field[*widgets.Select](t, u, "Kind of document").SetChosen("invoice")
		fill(t, u, "Number of the document", "17/25")
		fill(t, u, "Date", "08.03.2025")
		fill(t, u, "Amount", "118")
		rate := field[*widgets.Select](t, u, "Rate of VAT")
		rate.SetChosen("18")
		rate.OnChanged("18")
	}
	enter()
	if got := field[*widgets.MoneyField](t, u, "VAT").Text(); got != "18.00" {
		t.Errorf("VAT is %q", got)
	}
	write(t, u, "Net", "200")
	if got := field[*widgets.MoneyField](t, u, "Amount").Text(); got != "236.00" {
		t.Errorf("200 net are %q", got)
	}
	fill(t, u, "What no grant may pay", "36")
	fill(t, u, "Why no grant may pay it", "The VAT comes back")
	find(t, u, "Paid by the grant", "ee")
	if got := field[*widgets.MoneyField](t, u, "Part that the grant pays").Text(); got != "200.00" {
		t.Errorf("the part proposed is %q", got)
	}
	find(t, u, "Budget line", "post")
	look(t, u, "document-form")
	press(t, u, "Save")
	mustClose(t, u)
	enter()
	write(t, u, "Amount", "236")
	field[*widgets.TextField](t, u, "Number of the document").OnLeave()
	if got := said(u); !strings.Contains(got, "Already here: Sound for the concert") {
		t.Errorf("while typing: %q", got)
	}
	press(t, u, "Save")
	if got := said(u); !strings.Contains(got, "This looks like a document that is here already") {
		t.Errorf("on saving: %q", got)
	}
	press(t, u, "Save")
	mustClose(t, u)
	u.posts(t)
}

// posts goes on: both are posted, one is void.
func (u *UI) posts(t *testing.T) {
	t.Helper()
	look(t, u, "document-alike")
	if got := said(u); !strings.Contains(got, "These look like one document.") {
		t.Errorf("the detail says %q", got)
	}
	press(t, u, "Post")
	look(t, u, "document-post")
	if got := said(u); !strings.Contains(got, "To look at before posting: day of the payment, number of the bank’s order, scan, budget line, event.") {
		t.Errorf("before posting: %q", got)
	}
	press(t, u, "Post")
	mustClose(t, u)
	if got := said(u); !strings.Contains(got, "2025-0001") {
		t.Errorf("posted: %q", got)
	}
	press(t, u, "Void this document…")
	look(t, u, "document-void")
	press(t, u, "Void")
	if u.dialogs.Top() == nil {
		t.Fatal("void without a reason")
	}
	fill(t, u, "Why it is void", "Entered twice")
	press(t, u, "Void")
	mustClose(t, u)
	look(t, u, "document-voided")
	for state, n := range map[string]int{app.ExpenseVoid: 1, app.ExpenseUnposted: 1, app.ExpenseAlike: 0} {
		if rows, _, err := u.App.Expenses(t.Context(), app.ExpenseFilter{State: state}); err != nil || len(rows) != n {
			t.Errorf("%s: %d (%v)", state, len(rows), err)
		}
	}
	for _, l := range []words.Lang{words.Sq, words.SrCyrl} {
		for _, dark := range []string{"light", "dark"} {
			u.speak(l)
			u.dress(func(s *settings) { s.Look = dark })
			press(t, u, u.book.T("New expense"))
			look(t, u, "document-form-"+string(l)+"-"+dark)
			u.dialogs.CloseAll()
			look(t, u, "documents-"+string(l)+"-"+dark)
		}
	}
}

// What the books say of a posted document, and what was frozen of a report, cannot
// be typed into; a sentence says why, and what is done instead.
func TestWhatStaysIsClosed(t *testing.T) {
	u, a, y := owedYear(t)
	e := app.Expense{Day: "2025-03-10", Supplier: "Salla e Kuqe", Number: "7", Description: "Flowers", Amount: 1000, Currency: "EUR", Shares: []app.Share{{GrantID: y.Grant.ID, LineID: y.Grant.Lines[0].ID, Amount: 1000}}}
	keep(t, a.SaveExpense(t.Context(), &e), a.PostExpenses(t.Context(), "2025-03-11", e.ID))
	rows, _, err := a.Expenses(t.Context(), app.ExpenseFilter{State: app.ExpensePosted})
	keep(t, err)
	for _, l := range []words.Lang{words.Sq, words.SrCyrl, words.En} {
		u.speak(l)
		editExpense(u, &rows[0])
		look(t, u, "posted-form-"+string(l))
		if l != words.En {
			u.dialogs.CloseAll()
		}
	}
	for label, closed := range map[string]bool{"Supplier": true, "Number of the document": true, "Description": false, "Number of the payment": false} {
		if f := field[*widgets.TextField](t, u, label); f.Disabled() != closed {
			t.Errorf("%s is closed: %v", label, f.Disabled())
		}
	}
	press(t, u, "Void this document…")
	if got := said(u); !strings.Contains(got, "Void 2025-0001?") {
		t.Errorf("what is asked is %q", got)
	}
	u.dialogs.CloseAll()
	row := u.pageNow().(*reportPage).now.ReportPeriodRow
	row.Snapshots = 1
	u.askReport(row)
	look(t, u, "frozen-plan")
	if f := field[*widgets.DateField](t, u, "From"); !f.Disabled() {
		t.Error("the first day can be changed")
	}
	u.dialogs.CloseAll()
	p := u.pageNow().(*reportPage)
	p.now.period.State, p.now.State = app.ReportSent, app.ReportSent
	u.dress(func(s *settings) { s.Look = "dark" })
	p.now.period.State, p.now.State = app.ReportSent, app.ReportSent
	p.turn(u, textTab)
	look(t, u, "frozen-text-dark")
	if !p.write.field.Disabled() {
		t.Error("the text can be written on")
	}
}
