package screens

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"sofra/app"
	"sofra/app/sheet"
	"sofra/app/words"
	"sofra/db/dbtest"
	"sofra/screens/widgets"
)

// sheetRows are the cells of a workbook's sheet, as a person reads them.
func sheetRows(t *testing.T, path string, at int) (rows [][]string) {
	t.Helper()
	book, err := sheet.Open(path)
	keep(t, err)
	defer func() { keep(t, book.Close()) }()
	keep(t, book.Rows(t.Context(), book.Sheets()[at], func(_ int, cells []app.Cell) error {
		var row []string
		for _, c := range cells {
			row = append(row, c.Text)
		}
		rows = append(rows, row)
		return nil
	}))
	return rows
}

// beside is what stands right of a cell with those words.
func beside(rows [][]string, words string) string {
	for _, row := range rows {
		for i, cell := range row[:len(row)-1] {
			if cell == words {
				return row[i+1]
			}
		}
	}
	return "nothing"
}

// saveAt answers the question where the file is to be kept.
func saveAt(t *testing.T, u *UI, path string) {
	t.Helper()
	press(t, u, "Export to Excel")
	write(t, u, "File", path)
	press(t, u, "Save")
}

// What the page shows is what the workbook says, in a language of its own.
func TestReportFromThePage(t *testing.T) {
	a := full(t)
	u := desk(t, a)
	u.speak(words.Sq)
	u.speak(words.En)
	u.show("reports")
	find(t, u, "Grant", "mcys")
	if from := field[*widgets.DateField](t, u, "From").Text(); from != "01.01.2025" {
		t.Errorf("the period begins %q, not with the grant", from)
	}
	write(t, u, "Until", "30.06.2025")
	u.window.Canvas().FocusNext()
	field[*widgets.Select](t, u, "Language of the report").OnChanged("sq")
	look(t, u, "report-half")
	p := u.pageNow().(*reports)
	n, err := a.Figure(t.Context(), app.EventsHeld, app.Filter{GrantID: app.ID(p.ask.Grant), From: "2025-01-01", To: "2025-06-30"})
	keep(t, err)
	p.grid.MoveTo(0)
	if row, _ := p.grid.Cursor(); row.ID != string(app.EventsHeld) || row.Cells[1].Text != u.book.Int(n) {
		t.Errorf("the first figure is %+v, want %d", row, n)
	}
	path := filepath.Join(t.TempDir(), "raporti.xlsx")
	saveAt(t, u, path)
	look(t, u, "report-made")
	if got := u.status.Said(); got != "The report is in "+path+"." {
		t.Errorf("the status says %q", got)
	}
	press(t, u, "Open")
	press(t, u, "Show folder")
	if got := u.status.Said(); !strings.HasPrefix(got, "The report is in ") {
		t.Errorf("opening it says %q", got)
	}
	rows := sheetRows(t, path, 1)
	if got := beside(rows, "Ngjarje të mbajtura"); got != u.book.Int(n) {
		t.Errorf("the workbook has %s events held, want %d", got, n)
	}
	u.speak(words.SrCyrl)
	if p.ask.Lang != words.Sq || p.ask.To != "2025-06-30" || p.made != path {
		t.Errorf("in another language the choice is %+v", p.ask)
	}
	u.show("people")
	u.show("reports")
	if p.to.field.(*widgets.DateField).Text() != "30.06.2025" || p.grant.Chosen().Text != "MCYS-2025" {
		t.Errorf("coming back the choice is %q until %q", p.grant.Chosen().Text, p.to.field.(*widgets.DateField).Text())
	}
}

// A file that cannot be written says why, and a wrong period is not asked for.
func TestReportThatCannotBeWritten(t *testing.T) {
	a := dbtest.New(t)
	twoGrants(t, a)
	u := desk(t, a)
	u.show("reports")
	look(t, u, "report-empty")
	if got := said(u); !strings.Contains(got, "There is nothing to count") && !strings.Contains(got, "Every event held has a head-count") {
		t.Errorf("the checks say %q", got)
	}
	saveAt(t, u, filepath.Join(t.TempDir(), "missing", "report.xlsx"))
	if got := said(u); !strings.Contains(got, "report.xlsx could not be written: the folder is not there.") {
		t.Errorf("the page says %q", got)
	}
	look(t, u, "report-fault")
	press(t, u, "Export to Excel")
	u.dialogs.Top().Close() // given up
	if n := reportsMade(t, a); n != 0 {
		t.Errorf("the journal tells of %d reports, and there is none", n)
	}
	path := filepath.Join(t.TempDir(), "report")
	saveAt(t, u, path)
	if _, err := os.Stat(path + ".xlsx"); err != nil || strings.Contains(said(u), "could not be written") {
		t.Errorf("a name without an end: %v; %s", err, said(u))
	}
	if n := reportsMade(t, a); n != 1 {
		t.Errorf("the journal tells of %d reports, not of 1", n)
	}
	write(t, u, "From", "02.01.2025")
	write(t, u, "Until", "01.01.2025")
	press(t, u, "Export to Excel")
	if u.dialogs.Top() != nil || !strings.Contains(problems(u), "The last day is before the first.") {
		t.Errorf("a period backwards says %q", problems(u))
	}
}

// reportsMade is how many reports the journal tells of.
func reportsMade(t *testing.T, a *app.App) (n int) {
	t.Helper()
	steps, err := a.History(t.Context(), app.Page{})
	keep(t, err)
	for _, s := range steps {
		if strings.HasPrefix(s.Verb.English(), "Made the report on") {
			n++
		}
	}
	return n
}

// A figure leads to its rows, and a row to its record.
func TestFigureLeadsToItsRows(t *testing.T) {
	a := full(t)
	u := desk(t, a)
	u.show("reports")
	p := u.pageNow().(*reports)
	p.grid.OnLink(widgets.Row{ID: string(app.Spent)}, 1)
	look(t, u, "report-rows")
	var grid *widgets.Grid
	for _, o := range seen(u) {
		if g, ok := o.(*widgets.Grid); ok {
			grid = g
		}
	}
	if u.window.Canvas().Focused() != grid.Target() {
		t.Error("the rows do not have the keyboard")
	}
	row, ok := grid.Cursor()
	if !ok || len(row.Cells) != 6 {
		t.Fatalf("the first row is %+v", row)
	}
	u.window.Canvas().Focused().TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
	mustClose(t, u)
	now := sideOf[app.ExpenseRow](u)
	if at, _ := now.grid.Cursor(); u.at != "money" || at.ID != row.ID {
		t.Errorf("the row leads to %s, %+v", u.at, at)
	}
	look(t, u, "report-record")
}

func TestReportPageInEveryLanguage(t *testing.T) {
	a := full(t)
	u := desk(t, a)
	for _, l := range words.Langs() {
		u.speak(l)
		u.show("reports")
		find(t, u, u.book.T("Grant"), "mcys")
		look(t, u, "report-"+string(l))
		if got := u.pageNow().(*reports).ask.Lang; got != words.En {
			t.Errorf("in %s the report is in %s", l, got)
		}
	}
	u.look = widgets.Dark
	u.wear()
	u.rebuild()
	look(t, u, "report-dark")
}

func TestAddressOfAFile(t *testing.T) {
	if got := fileURL("/tmp/Raporti i vitit #1.xlsx").String(); got != "file:///tmp/Raporti%20i%20vitit%20%231.xlsx" {
		t.Errorf("the address is %q", got)
	}
}
