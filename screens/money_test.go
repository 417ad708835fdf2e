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

// pressable is what can be pressed and says what it is: a tab, a row, a chip.
type pressable interface {
	fyne.Tappable
	fyne.CanvasObject
	AccessibilityLabel() string
}

// tapOn presses the last thing whose name begins so: the tabs of a detail come
// after those of a section.
func tapOn(t *testing.T, u *UI, name string) {
	t.Helper()
	var last pressable
	for _, o := range seen(u) {
		if n, ok := o.(pressable); ok && n.Visible() && strings.HasPrefix(n.AccessibilityLabel(), name) {
			last = n
		}
	}
	if last == nil {
		t.Fatalf("nothing %q to press", name)
	}
	test.Tap(last)
}

// field is the field of that name.
func field[F widgets.Field](t *testing.T, u *UI, label string) (f F) {
	t.Helper()
	for _, o := range seen(u) {
		if f, ok := o.(F); ok && f.Label() == label && f.Visible() {
			return f
		}
	}
	t.Fatalf("no field %q", label)
	return f
}

// said is what can be read, with plain spaces.
func said(u *UI) string { return strings.ReplaceAll(read(u), "\u00a0", " ") }

// write empties a field and fills it.
func write(t *testing.T, u *UI, label, words string) {
	t.Helper()
	if f, ok := field[widgets.Field](t, u, label).(interface{ SetText(string) }); ok {
		f.SetText("")
	}
	fill(t, u, label, words)
}

// mustClose fails when the form is still open.
func mustClose(t *testing.T, u *UI) {
	t.Helper()
	if u.dialogs.Top() != nil {
		t.Fatalf("the form stays open: %s; %s", problems(u), read(u))
	}
}

func TestGrantWithThreeLines(t *testing.T) {
	a := dbtest.New(t)
	keep(t, a.SaveOrganisation(t.Context(), &app.Organisation{Name: "Embassy of Elsewhere", Kind: "funder"}))
	u := desk(t, a)
	u.show("money")
	tapOn(t, u, "Grants")
	press(t, u, "New grant")
	fill(t, u, "Code", "EE-2025")
	fill(t, u, "Title", "Song and dance")
	find(t, u, "Funder", "emb")
	fill(t, u, "Amount", "9500")
	look(t, u, "grant-form")
	press(t, u, "Save")
	mustClose(t, u)
	tapOn(t, u, "Contract")
	pressLast(t, u, "Edit")
	fill(t, u, "May be over by", "ten")
	press(t, u, "Save")
	if got := problems(u); got != "May be over by: A whole number is needed." {
		t.Fatalf("ten per cent says %q", got)
	}
	write(t, u, "May be over by", "10")
	press(t, u, "Save")
	mustClose(t, u)
	tapOn(t, u, "Budget")
	addLine(t, u, app.BudgetLine{Code: "1.1", Heading: "Artists", Title: "Fees"})
	addLine(t, u, app.BudgetLine{Code: "1.2", Heading: "Artists", Title: "Travel"})
	addLine(t, u, app.BudgetLine{Code: "2", Heading: "Print", Title: "Posters"})
	rows, _, err := a.Grants(t.Context(), app.Page{})
	keep(t, err)
	g, err := a.Grant(t.Context(), rows[0].ID)
	if err != nil || len(g.Lines) != 3 || rows[0].Funder != "Embassy of Elsewhere" || g.Variance != 10 {
		t.Fatalf("kept %+v (%v)", g, err)
	}
	for _, l := range g.Lines {
		if l.Quantity != 1500 || l.UnitCost != 200001 || l.Amount != 300002 {
			t.Errorf("a line is %+v", l)
		}
	}
	if got := u.status.Said(); got != "Saved the budget line Posters of EE-2025" {
		t.Errorf("the status says %q", got)
	}
	look(t, u, "grant-budget")
	if got := said(u); !strings.Contains(got, "The lines add up to 9,000.06 EUR, the grant is 9,500.00 EUR.") {
		t.Errorf("the budget says %q", got)
	}
}

func TestGrantPaysForAProject(t *testing.T) {
	a := dbtest.New(t)
	ours, _ := twoGrants(t, a)
	keep(t, a.SaveProject(t.Context(), &app.Project{Code: "US-2025", Title: "Urban Soundscape"}))
	u := desk(t, a)
	u.show("money")
	tapOn(t, u, "Grants")
	turnBehind(t, u, "Projects")
	press(t, u, "Add a project")
	press(t, u, "Save")
	if got := problems(u); got != "Project: Choose a project." {
		t.Errorf("no project says %q", got)
	}
	find(t, u, "Project", "urb")
	press(t, u, "Save")
	mustClose(t, u)
	look(t, u, "grant-projects")
	if g, err := a.Grant(t.Context(), ours.ID); err != nil || len(g.Projects) != 1 {
		t.Errorf("pays for %+v (%v)", g.Projects, err)
	}
	press(t, u, "Remove")
	if got := u.status.Said(); got != "Let EE-2025 no longer pay for Urban Soundscape" {
		t.Errorf("the status says %q", got)
	}
	if g, err := a.Grant(t.Context(), ours.ID); err != nil || len(g.Projects) != 0 {
		t.Errorf("still pays for %+v (%v)", g.Projects, err)
	}
}

// addLine types a line whose amount follows from quantity and unit cost.
func addLine(t *testing.T, u *UI, l app.BudgetLine) {
	t.Helper()
	press(t, u, "Add a line")
	write(t, u, "Code", l.Code)
	write(t, u, "Heading", l.Heading)
	fill(t, u, "What for", l.Title)
	fill(t, u, "Quantity", "1,5")
	fill(t, u, "Unit cost", "2000.01")
	if got := field[*widgets.MoneyField](t, u, "Amount").Text(); got != "3000.02" {
		t.Errorf("one and a half times 2000.01 is %q", got)
	}
	look(t, u, "grant-line")
	press(t, u, "Save")
	mustClose(t, u)
}

// twoGrants are one of three lines in euros and one in dollars.
func twoGrants(t *testing.T, a *app.App) (ours, theirs app.Grant) {
	t.Helper()
	ours = app.Grant{Code: "EE-2025", Title: "Song and dance", Currency: "EUR", Amount: 900000, GrantRules: app.GrantRules{Variance: 10}, Lines: []app.BudgetLine{
		{Code: "1.1", Heading: "Artists", Title: "Fees", Amount: 300000, Position: 1}, {Code: "1.2", Heading: "Artists", Title: "Travel", Amount: 100000, Position: 2},
		{Code: "2", Heading: "Print", Title: "Posters", Amount: 500000, Position: 3},
	}}
	theirs = app.Grant{Code: "US-1", Title: "Talks", Currency: "USD", Lines: []app.BudgetLine{{Code: "9", Title: "Halls", Amount: 100000}}}
	keep(t, a.SaveGrant(t.Context(), &ours), a.SaveGrant(t.Context(), &theirs))
	return ours, theirs
}

func TestExpenseWithTwoShares(t *testing.T) {
	a := dbtest.New(t)
	ours, theirs := twoGrants(t, a)
	u := desk(t, a)
	u.show("money")
	press(t, u, "New expense")
	fill(t, u, "Description", "Hire of the hall")
	fill(t, u, "Date", "08.03.2025")
	fill(t, u, "Amount", "500")
	find(t, u, "Paid by the grant", "ee")
	amount := field[*widgets.MoneyField](t, u, "Part that the grant pays")
	if amount.Text() != "500.00" {
		t.Errorf("the rest that is proposed is %q", amount.Text())
	}
	find(t, u, "Budget line", "post")
	write(t, u, "Part that the grant pays", "600")
	if amount.Problem() != "The shares are more than the expense." {
		t.Errorf("more than the whole says %q", amount.Problem())
	}
	look(t, u, "expense-over")
	press(t, u, "Save")
	if u.dialogs.Top() == nil {
		t.Fatal("more than the whole was kept")
	}
	write(t, u, "Part that the grant pays", "300")
	press(t, u, "Save")
	mustClose(t, u)
	look(t, u, "expense-detail")
	if got := said(u); !strings.Contains(got, "200.00 EUR is not paid by a grant yet.") {
		t.Errorf("the detail says %q", got)
	}
	tapOn(t, u, "Who pays")
	press(t, u, "Let a grant pay")
	find(t, u, "Paid by the grant", "us")
	find(t, u, "Budget line", "9")
	write(t, u, "Units of the line", "2.5")
	look(t, u, "share")
	press(t, u, "Save")
	mustClose(t, u)
	rows, _, err := a.Expenses(t.Context(), app.ExpenseFilter{})
	keep(t, err)
	e, err := a.Expense(t.Context(), rows[0].ID)
	if err != nil || len(e.Shares) != 2 || e.Left() != 0 {
		t.Fatalf("kept %+v (%v)", e, err)
	}
	for _, s := range e.Shares {
		if s.GrantID == ours.ID && s.LineID != ours.Lines[2].ID || s.GrantID == theirs.ID && (s.LineID != theirs.Lines[0].ID || s.Amount != 20000 || s.Units != 2500) {
			t.Errorf("a share is %+v", s)
		}
	}
	look(t, u, "expense-shares")
	u.undo()
	if e, err := a.Expense(t.Context(), e.ID); err != nil || len(e.Shares) != 1 || e.Left() != 20000 {
		t.Errorf("taken back: %+v (%v)", e.Shares, err)
	}
}

// Another currency asks for its rate, and says what it comes to.
func TestExpenseInAnotherCurrency(t *testing.T) {
	a := dbtest.New(t)
	twoGrants(t, a)
	u := desk(t, a)
	u.show("money")
	press(t, u, "New expense")
	fill(t, u, "Description", "Train to Belgrade")
	fill(t, u, "Date", "08.03.2025")
	fill(t, u, "Amount", "4200")
	field[*widgets.Select](t, u, "Currency").OnChanged("RSD")
	field[*widgets.Select](t, u, "Currency").SetChosen("RSD")
	find(t, u, "Paid by the grant", "ee")
	find(t, u, "Budget line", "travel")
	fill(t, u, "Rate", "0.00854")
	fill(t, u, "Source of the rate", "National bank")
	look(t, u, "expense-rate")
	press(t, u, "Save")
	mustClose(t, u)
	rows, _, err := a.Expenses(t.Context(), app.ExpenseFilter{})
	if err != nil || rows[0].Currency != "RSD" || rows[0].Rate != "0.00854" || rows[0].RateSource != "National bank" || rows[0].Shared != 420000 {
		t.Errorf("kept %+v (%v)", rows, err)
	}
	if n, err := a.Figure(t.Context(), app.Spent, app.Filter{}); err != nil || n != 3587 {
		t.Errorf("it comes to %d cents (%v)", n, err)
	}
}

// What is over its line, on no line or without a rate is said in words.
func TestBudgetSaysWhatIsWrong(t *testing.T) {
	a := dbtest.New(t)
	ours, _ := twoGrants(t, a)
	pay := func(line app.ID, amount app.Minor, currency string) error {
		return a.SaveExpense(t.Context(), &app.Expense{Description: "x", Amount: amount, Currency: currency, Shares: []app.Share{{GrantID: ours.ID, LineID: line, Amount: amount}}})
	}
	keep(t, pay(ours.Lines[0].ID, 345600, "EUR"), pay(ours.Lines[1].ID, 105000, "EUR"), pay("", 700, "EUR"), pay(ours.Lines[2].ID, 5000, "CHF"))
	u := desk(t, a)
	u.show("money")
	tapOn(t, u, "Grants")
	tapOn(t, u, "Budget")
	look(t, u, "grant-over")
	for _, want := range []string{"More than 10 % over: give the reason.", "Over its budget.", "7.00 EUR more is spent on no budget line.", "1 expense has no rate"} {
		if got := said(u); !strings.Contains(got, want) {
			t.Errorf("%q is not in %q", want, got)
		}
	}
}

// turnBehind turns to a tab of a detail that stands behind the last one.
func turnBehind(t *testing.T, u *UI, name string) {
	t.Helper()
	var last fyne.Focusable
	for _, o := range seen(u) {
		if f, can := o.(fyne.Focusable); can && strings.HasSuffix(typeName(o), "tabButton") {
			last = f
		}
	}
	u.window.Canvas().Focus(last)
	last.TypedKey(&fyne.KeyEvent{Name: fyne.KeyDown})
	list := u.window.Canvas().Focused()
	test.Type(list, name)
	list.TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
}
