package screens

import (
	"os"
	"path/filepath"
	"testing"

	"sofra/app"
	"sofra/app/words"
	"sofra/db/dbtest"
	"sofra/screens/widgets"
)

// budgetList is a budget as a programme officer has it: headings with sums, a comma before
// cents, a line that does not add up and one that was left empty.
const budgetList = "Songs across the bridge;;;;;\nCode;Description;Unit;Quantity;Unit cost (EUR);Total cost (EUR)\n1;Artists;;;;6.700,00\n1.1;Fees;evening;4;1.200,00;4.800,00\n" +
	"1.2;Travel of the ensembles;trip;10;150,00;1.900,00\n2;Hall;;;;1.300,00\n2.1;Hire of the hall;evening;2;650,00;1.300,00\n2.2;Lights;;;;\nTotal;;;;;8.000,00\n"

// Somebody reads an approved budget from its file: what it would make is seen first, and
// another column may be the amount. It becomes the contract, and Undo takes it back.
func TestBudgetIsReadFromAFile(t *testing.T) {
	a := dbtest.New(t)
	g := app.Grant{Code: "EE-2026", Title: "Bridges of song", Status: "running", Currency: "EUR", Amount: 1000000, Lines: []app.BudgetLine{{Title: "To be said", Amount: 1000000}}}
	keep(t, a.SaveGrant(t.Context(), &g))
	u, path := desk(t, a), filepath.Join(t.TempDir(), "budget.csv")
	keep(t, os.WriteFile(path, []byte(budgetList), 0o600))
	u.reveal(app.Grants, g.ID)
	turnTo(t, u, "Budget")
	look(t, u, "budget-before")
	open := func() {
		t.Helper()
		press(t, u, "Read from a file…")
		fill(t, u, "File", path)
		press(t, u, "Open")
	}
	open()
	mustSay(t, u, "Budget from budget.csv", "8,000.00 EUR", "10,000.00 EUR", "The lines add up to 8,000.00 EUR, the grant is 10,000.00 EUR.", "3 new lines, 1 line taken out.",
		"2 rows to look at", "Row 5: Quantity and unit cost come to 1,500.00 EUR, the amount is 1,900.00 EUR.", "Row 8: “Lights” has no amount, and no line follows under it. It was passed over.")
	mustSay(t, u, "1.1 Fees", "4 times 1,200.00")
	look(t, u, "budget-file")
	for _, l := range []words.Lang{words.Sq, words.SrCyrl} {
		u.dialogs.CloseAll()
		u.speak(l)
		u.readBudget(budgetFile{path: path, source: app.BudgetSource{Currency: "EUR"}, budget: budget{grant: g}})
		look(t, u, "budget-file-"+string(l))
	}
	u.dialogs.CloseAll()
	u.speak(words.En)
	open()
	press(t, u, "Columns…")
	field[*widgets.Select](t, u, "What for").SetChosen(noColumn)
	press(t, u, "Read")
	mustSay(t, u, "A line says what it is for.")
	look(t, u, "budget-columns")
	field[*widgets.Select](t, u, "What for").SetChosen("B")
	field[*widgets.Select](t, u, "Amount").SetChosen(noColumn)
	press(t, u, "Read")
	mustSay(t, u, "7,600.00 EUR")
	press(t, u, "Keep this version")
	mustClose(t, u)
	mustSay(t, u, "1 Contract", "7,600.00")
	u.look = widgets.Dark
	u.wear()
	look(t, u, "budget-after-dark")
	now, err := a.Grant(t.Context(), g.ID)
	keep(t, err)
	if len(now.Lines) != 3 || now.Lines[1].Title != "Travel of the ensembles" || now.Lines[1].Heading != "Artists" || now.Lines[1].Amount != 150000 {
		t.Errorf("kept %+v", now.Lines)
	}
	keep(t, os.WriteFile(path, []byte("Name,Phone\nArta,044\n"), 0o600))
	open()
	mustSay(t, u, "No sheet of this file has a row that names the columns of a budget")
	look(t, u, "budget-none")
	u.dialogs.CloseAll()
	u.undo()
	if now, err = a.Grant(t.Context(), g.ID); err != nil || len(now.Lines) != 1 {
		t.Errorf("Undo left %+v, %v", now.Lines, err)
	}
}
