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
