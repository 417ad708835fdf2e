package screens

import (
	"slices"
	"strings"
	"testing"

	"sofra/app"
	"sofra/app/words"
	"sofra/db/dbtest"
	"sofra/screens/widgets"
)

// mustSay reads what the page has to say.
func mustSay(t *testing.T, u *UI, all ...string) {
	t.Helper()
	for _, want := range all {
		if got := strings.ReplaceAll(strings.Join(readable(u), "; "), "\u00a0", " "); !strings.Contains(got, want) {
			t.Fatalf("the page does not say %q:\n%s", want, got)
		}
	}
}

// A grant from idea to close: it is applied for, granted, run, changed by an
// addendum, and what came of it stands beside what was asked.
func TestGrantFromIdeaToClose(t *testing.T) {
	a := dbtest.New(t)
	keep(t, a.SaveOrganisation(t.Context(), &app.Organisation{Name: "Embassy of Elsewhere", Kind: "funder"}))
	keep(t, a.SaveOrganisation(t.Context(), &app.Organisation{Name: "Ministry behind it", Kind: "funder"}))
	u := desk(t, a)
	u.show("money")
	tapOn(t, u, "Grants")
	press(t, u, "New grant")
	fill(t, u, "Code", "EE-2026")
	fill(t, u, "Title", "Bridges of song")
	find(t, u, "Funder", "emb")
	field[*widgets.Select](t, u, "State").SetChosen("idea")
	look(t, u, "grant-new")
	press(t, u, "Save")
	mustClose(t, u)
	apply(t, u)
	agree(t, a, u)
	instalments(t, u)
	press(t, u, "Close the grant…")
	fill(t, u, "What came of it", "Two concerts more than planned.")
	press(t, u, "Close the grant")
	mustClose(t, u)
	rows, _, err := a.Grants(t.Context(), app.Page{})
	keep(t, err)
	if g := rows[0]; g.Status != "closed" || g.Asked != 2000000 || g.Amount != 1500000 || g.Outcome != "Two concerts more than planned." {
		t.Fatalf("kept %+v", g.Grant)
	}
	tapOn(t, u, "Applications")
	mustSay(t, u, "Embassy of Elsewhere", "1 of 1 granted (100 %), 15,000.00 of 20,000.00 EUR (75 %)", "EE-2026 Bridges of song", "Two concerts more than planned.")
	seenAround(t, u, "applications")
	beginAnother(t, a, u)
}

// beginAnother begins an application where applications are read.
func beginAnother(t *testing.T, a *app.App, u *UI) {
	t.Helper()
	press(t, u, "New application")
	fill(t, u, "Code", "EE-2027")
	fill(t, u, "Title", "More bridges")
	fill(t, u, "Apply by", "1.3.2027")
	look(t, u, "application-new")
	press(t, u, "Save")
	mustClose(t, u)
	mustSay(t, u, "Not sent yet", "EE-2027 More bridges", "apply by 01.03.2027")
	look(t, u, "applications-idea")
	rows, _, err := a.Grants(t.Context(), app.Page{})
	keep(t, err)
	if i := slices.IndexFunc(rows, func(g app.GrantRow) bool { return g.Code == "EE-2027" }); i < 0 || rows[i].Status != "idea" || rows[i].ApplyBy != "2027-03-01" {
		t.Errorf("kept %+v", rows)
	}
}

// seenAround looks at a page in its languages and looks, and goes on in English.
func seenAround(t *testing.T, u *UI, name string) {
	t.Helper()
	lookAround(t, u, name)
	u.look = widgets.Light
	u.wear()
	u.speak(words.En)
}

// apply has the grant applied for and granted, with less than was asked.
func apply(t *testing.T, u *UI) {
	t.Helper()
	press(t, u, "Applied…")
	fill(t, u, "Amount asked for", "20000")
	look(t, u, "grant-applied")
	press(t, u, "Applied")
	mustClose(t, u)
	press(t, u, "Granted…")
	if got := field[*widgets.MoneyField](t, u, "Amount granted").Text(); got != "20000.00" {
		t.Errorf("what was asked is proposed as %q", got)
	}
	write(t, u, "Amount granted", "15000")
	press(t, u, "Granted")
	mustClose(t, u)
	mustSay(t, u, "20,000.00 EUR", "15,000.00 EUR")
	seenAround(t, u, "grant-overview")
	press(t, u, "Start…")
	fill(t, u, "Until", "31.12.2027")
	press(t, u, "Start")
	mustClose(t, u)
	if got := u.status.Said(); got != "Started EE-2026" {
		t.Errorf("the status says %q", got)
	}
}

// agree writes the contract down: parties, rules and budget; then an addendum.
func agree(t *testing.T, a *app.App, u *UI) {
	t.Helper()
	turnTo(t, u, "Contract")
	press(t, u, "Add a party")
	find(t, u, "Organisation", "min")
	field[*widgets.Select](t, u, "Role").SetChosen("back-donor")
	press(t, u, "Save")
	mustClose(t, u)
	pressLast(t, u, "Edit")
	fill(t, u, "May be over by", "10")
	field[*widgets.Select](t, u, "Held against").SetChosen("heading")
	fill(t, u, "Indirect costs", "7")
	look(t, u, "grant-rules")
	press(t, u, "Save")
	mustClose(t, u)
	mustSay(t, u, "Ministry behind it", "A heading may be over by 10 % before the reason is asked.", "Indirect costs are at most 7 % of the direct eligible costs.")
	seenAround(t, u, "grant-contract")
	budgeted(t, a, 800000, 700000)
	turnTo(t, u, "Budget")
	press(t, u, "New version…")
	look(t, u, "grant-version")
	press(t, u, "Keep this version")
	mustClose(t, u)
	budgeted(t, a, 900000, 600000)
	u.show("today")
	u.show("money")
	mustSay(t, u, "Artists: 9,000.00 now, 8,000.00 agreed (+1,000.00, +13 %).", "This is more than the grant allows without an addendum.")
	seenAround(t, u, "grant-moved")
	press(t, u, "New version…")
	press(t, u, "Keep this version")
	if got := problems(u); got != "What was changed, and why: Say what was changed, and why." {
		t.Errorf("no reason says %q", got)
	}
	fill(t, u, "What was changed, and why", "One concert more, in a smaller hall.")
	press(t, u, "Keep this version")
	mustClose(t, u)
	mustSay(t, u, "2 Addendum", "1 Contract")
	tapOn(t, u, "2 Addendum")
	mustSay(t, u, "from 8,000.00 to 9,000.00", "from 7,000.00 to 6,000.00")
	look(t, u, "grant-addendum")
	press(t, u, "Cancel")
}

// budgeted makes the budget of the grant these two, as tests of the form do by
// hand.
func budgeted(t *testing.T, a *app.App, fees, hall app.Minor) {
	t.Helper()
	rows, _, err := a.Grants(t.Context(), app.Page{})
	keep(t, err)
	g, err := a.Grant(t.Context(), rows[0].ID)
	keep(t, err)
	if len(g.Lines) == 0 {
		g.Lines = []app.BudgetLine{{Code: "1", Heading: "Artists", Title: "Fees", Quantity: 4000, UnitCost: 200000, Position: 1}, {Code: "2", Heading: "Hall", Title: "Hire of the hall", Position: 2}}
	}
	g.Lines[0].Amount, g.Lines[1].Amount = fees, hall
	keep(t, a.SaveGrant(t.Context(), &g))
}

// instalments has one come in, and the rest forecast.
func instalments(t *testing.T, u *UI) {
	t.Helper()
	turnTo(t, u, "Instalments")
	press(t, u, "Add an instalment")
	fill(t, u, "Due", "01.06.2026")
	fill(t, u, "Amount", "9000")
	fill(t, u, "Received on", "03.06.2026")
	write(t, u, "Received", "8990.50")
	look(t, u, "grant-instalment")
	press(t, u, "Save")
	mustClose(t, u)
	press(t, u, "Add an instalment")
	fill(t, u, "Due", "01.02.2027")
	fill(t, u, "Amount", "6000")
	press(t, u, "Save")
	mustClose(t, u)
	mustSay(t, u, "8,990.50 EUR", "6,009.50 EUR")
	press(t, u, "Take what is left…")
	press(t, u, "Take what is left")
	mustClose(t, u)
	mustSay(t, u, "4.5 times 2,000.00", "15,000.00 EUR")
	seenAround(t, u, "grant-instalments")
	turnTo(t, u, "Overview")
}
