package screens

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"sofra/app"
	"sofra/db/dbtest"
	"sofra/screens/widgets"
)

// keyIs presses a key where the keyboard is.
func keyIs(t *testing.T, u *UI, key fyne.KeyName) {
	t.Helper()
	c := u.window.Canvas()
	if c.Focused() == nil {
		t.Fatal("nothing has the keyboard")
	}
	c.Focused().TypedKey(&fyne.KeyEvent{Name: key})
}

// A line of a budget is not lost to a stray Return, its heading is proposed, and what
// does not come to its sum is said.
func TestBudgetLineIsKept(t *testing.T) {
	a := dbtest.New(t)
	g := app.Grant{Code: "EE-1", Title: "Bridges", Status: "running", Currency: "EUR", Amount: 100000,
		Lines: []app.BudgetLine{{Heading: "Human resources", Title: "Artists", Quantity: 10000, UnitCost: 1000, Amount: 10000}}}
	keep(t, a.SaveGrant(t.Context(), &g))
	u := desk(t, a)
	u.window.Resize(fyne.NewSize(1280, 800))
	u.show("money")
	tapOn(t, u, "Grants")
	turnTo(t, u, "Budget")
	seenAround(t, u, "grant-parts")
	open(t, u, "Artists")
	fill(t, u, "What for", "Artists of two towns")
	for range 40 {
		u.window.Canvas().FocusNext()
		if b, ok := u.window.Canvas().Focused().(*widgets.Button); ok && b.AccessibilityLabel() == "Remove" {
			break
		}
	}
	keyIs(t, u, fyne.KeyReturn)
	if got := said(u); !strings.Contains(got, "What you typed goes with it.") {
		t.Fatalf("nothing was asked: %q", got)
	}
	look(t, u, "line-remove-asks")
	keyIs(t, u, fyne.KeyReturn)
	press(t, u, "Cancel")
	press(t, u, "Throw away")
	open(t, u, "Artists")
	fill(t, u, "Amount", "50")
	press(t, u, "Save")
	if got := strings.ReplaceAll(said(u), "\u00a0", " "); !strings.Contains(got, "Quantity and unit cost come to 100.00 EUR, the amount is 50.00 EUR.") {
		t.Errorf("a sum that does not fit is kept: %q", got)
	}
	look(t, u, "line-doubt")
	press(t, u, "Go back")
	press(t, u, "Cancel")
	press(t, u, "Throw away")
	mustClose(t, u)
	press(t, u, "Add a line")
	heading := field[*widgets.TextField](t, u, "Heading")
	heading.SetText("")
	u.window.Canvas().Focus(heading.Target())
	test.Type(heading.Target(), "hum")
	look(t, u, "line-headings")
	keyIs(t, u, fyne.KeyDown)
	keyIs(t, u, fyne.KeyReturn)
	if heading.Text() != "Human resources" {
		t.Errorf("the heading is %q", heading.Text())
	}
}

// A grant with an open report is closed only when asked again, and opened again.
func TestGrantIsClosedAndOpenedAgain(t *testing.T) {
	a := dbtest.New(t)
	g := app.Grant{Code: "EE-1", Title: "Bridges", Status: "running", Currency: "EUR", Amount: 100000, StartsOn: "2025-01-01", EndsOn: "2025-12-31"}
	keep(t, a.SaveGrant(t.Context(), &g))
	keep(t, a.PlanReport(t.Context(), &app.ReportPeriod{GrantID: g.ID, Kind: "final", FromOn: "2025-01-01", ToOn: "2025-12-31", Lang: "en", DueOn: "2026-02-28"}))
	u := desk(t, a)
	u.window.Resize(fyne.NewSize(1280, 800))
	u.show("money")
	tapOn(t, u, "Grants")
	press(t, u, "Close the grant…")
	look(t, u, "grant-close")
	press(t, u, "Close the grant")
	if got := said(u); !strings.Contains(got, "Close with open reports?") {
		t.Errorf("closed without a question: %q", got)
	}
	look(t, u, "grant-close-asks")
	press(t, u, "Close the grant")
	mustClose(t, u)
	press(t, u, "Open again…")
	fill(t, u, "Why it is opened again", "The audit asked for more")
	seenAround(t, u, "grant-reopen")
	press(t, u, "Open again")
	mustClose(t, u)
	if kept, err := a.Grant(t.Context(), g.ID); err != nil || kept.Status != "running" {
		t.Errorf("the grant is %s (%v)", kept.Status, err)
	}
	if got := u.status.Said(); !strings.Contains(got, "The audit asked for more") {
		t.Errorf("the status says %q", got)
	}
}

// Keys lead to the lists of a section and the parts of a record.
func TestKeysTurnTabs(t *testing.T) {
	a := dbtest.New(t)
	keep(t, a.SaveGrant(t.Context(), &app.Grant{Code: "EE-1", Title: "Bridges", Currency: "EUR"}))
	u := desk(t, a)
	u.show("money")
	do := func(label string) {
		for _, one := range u.tabActions() {
			if one.label == label {
				u.act(&one)
				return
			}
		}
		t.Fatalf("no action %q", label)
	}
	lists := u.listsOfSection()
	do("Next list of the section")
	if lists.Chosen() != "grants" || u.window.Canvas().Focused() != lists.Target() {
		t.Errorf("%s is open, the keyboard is at %T", lists.Chosen(), u.window.Canvas().Focused())
	}
	if do("Next part of the record"); u.partsOfRecord().Chosen() != "budget" {
		t.Errorf("the part %q is open", u.partsOfRecord().Chosen())
	}
	do("List of the section before")
	do("List of the section before")
	if lists.Chosen() != "rates" {
		t.Errorf("before the first is %s", lists.Chosen())
	}
}

// Whom a document is from is proposed, and one that looks like another says which.
func TestSupplierIsProposed(t *testing.T) {
	a := dbtest.New(t)
	keep(t, a.SaveOrganisation(t.Context(), &app.Organisation{Name: "Audio Max", Kind: "other"}))
	keep(t, a.SaveExpense(t.Context(), &app.Expense{Description: "Sound", Supplier: "Audio Prishtina Sh.p.k.", Number: "17/25", Day: "2025-03-08", Amount: 34960, Currency: "EUR"}))
	u := desk(t, a)
	u.window.Resize(fyne.NewSize(1280, 800))
	u.show("money")
	press(t, u, "New expense")
	fill(t, u, "Supplier", "aud")
	look(t, u, "document-supplier")
	keyIs(t, u, fyne.KeyDown)
	keyIs(t, u, fyne.KeyReturn)
	if got := field[*widgets.TextField](t, u, "Supplier").Text(); got != "Audio Prishtina Sh.p.k." {
		t.Fatalf("the supplier is %q", got)
	}
	write(t, u, "Supplier", "AUDIO PRISHTINA")
	fill(t, u, "Description", "Sound again")
	fill(t, u, "Date", "08.03.2025")
	fill(t, u, "Amount", "349.06")
	press(t, u, "Save")
	if got := strings.ReplaceAll(said(u), "\u00a0", " "); !strings.Contains(got, "Sound, Audio Prishtina Sh.p.k., number 17/25, 08.03.2025, 349.60 EUR.") {
		t.Errorf("on saving: %q", got)
	}
	look(t, u, "document-alike-asks")
	press(t, u, "Open")
	mustSay(t, u, "17/25")
}
