package screens

import (
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"sofra/app"
	"sofra/app/sheet"
	"sofra/app/words"
	"sofra/db/dbtest"
	"sofra/screens/widgets"
)

// owedYear is the desk of a small office whose reports are planned, at the first.
func owedYear(t *testing.T) (*UI, *app.App, dbtest.Year) {
	t.Helper()
	a := dbtest.New(t)
	y := dbtest.NewYear(t, a)
	u := desk(t, a)
	u.show("reports")
	turnTo(t, u, "Calendar")
	look(t, u, "owed-empty")
	press(t, u, "Propose the calendar…")
	find(t, u, "Grant", "nl")
	look(t, u, "owed-propose")
	press(t, u, "Plan")
	mustClose(t, u)
	p := u.pageNow().(*reports)
	row, ok := p.owed.grid.Cursor()
	if !ok || !strings.Contains(row.Cells[1].Text, "NL-2025") || row.Cells[0].Text != "29.08.2025" || !strings.Contains(row.Cells[4].Tag, "days late") {
		t.Fatalf("the first report is %+v", row)
	}
	look(t, u, "owed-calendar")
	p.owed.grid.OnOpen(row)
	return u, a, y
}

// writtenOut is what the page writes.
func writtenOut(t *testing.T, u *UI, path string) []byte {
	t.Helper()
	saveAt(t, u, path)
	data, err := os.ReadFile(path)
	keep(t, err)
	return data
}

// A report from its plan to its restatement, in the window.
func TestReportAsAProcess(t *testing.T) {
	u, a, y := owedYear(t)
	p := u.pageNow().(*reportPage)
	look(t, u, "owed-events")
	press(t, u, "Begin")
	turnTo(t, u, "Figures")
	look(t, u, "owed-figures")
	turnTo(t, u, "Text")
	u.window.Canvas().Focus(p.write.field.Target())
	p.write.field.Insert("This half year we held ")
	p.write.field.Insert(app.FigureWord(string(app.EventsHeld)))
	p.write.field.Insert(" event with " + app.FigureWord("guests") + ".")
	look(t, u, "owed-text")
	if got := said(u); !strings.Contains(got, "This half year we held 1 event with {figure:guests}.") || !strings.Contains(got, "There is no figure for {figure:guests}.") {
		t.Errorf("the text reads %q", got)
	}
	press(t, u, "Approve…")
	if p.tab != checksTab || !strings.Contains(u.status.Said(), "Some checks stop the approval") {
		t.Errorf("at %s: %s", p.tab, u.status.Said())
	}
	look(t, u, "owed-checks")
	keep(t, a.WriteReportText(t.Context(), app.ReportText{PeriodID: p.id, Section: "summary", Language: words.En, Body: "This half year we held {figure:events} event."}))
	dbtest.Sound(t, a, p.id)
	p.load(u)
	press(t, u, "Approve…")
	write(t, u, "Approved by", "Arta Berisha")
	press(t, u, "Approve")
	mustClose(t, u)
	press(t, u, "Freeze…")
	look(t, u, "owed-freeze")
	press(t, u, "Freeze")
	look(t, u, "owed-frozen")
	dir := t.TempDir()
	first := writtenOut(t, u, filepath.Join(dir, "first.xlsx"))
	late := app.Expense{Number: "99", Day: "2025-03-09", Supplier: "Print shop", Description: "Late bill", Amount: 12345, Currency: "EUR",
		Shares: []app.Share{{GrantID: y.Grant.ID, LineID: y.Grant.Lines[2].ID, Amount: 12345}}}
	late.DocKind, late.PaidOn, late.PaidBy = "invoice", "2025-03-09", "cash"
	keep(t, a.SaveExpense(t.Context(), &late))
	dbtest.Sound(t, a, p.id) // nobody posted it yet
	p.load(u)
	if !strings.Contains(said(u), "figures would differ now") {
		t.Errorf("nothing says that the records changed: %s", said(u))
	}
	press(t, u, "Show")
	look(t, u, "owed-changes")
	u.dialogs.Top().Close()
	if !bytes.Equal(first, writtenOut(t, u, filepath.Join(dir, "again.xlsx"))) {
		t.Error("the second export has other bytes")
	}
	restated(t, u, filepath.Join(dir, "second.xlsx"))
}

// restated restates the report that is open, and reads what changed in it.
func restated(t *testing.T, u *UI, path string) {
	t.Helper()
	press(t, u, "Restate…")
	if r := u.pageNow().(*reportPage).now; r.State != app.ReportFrozen {
		t.Errorf("one press opens the report: %s", r.State)
	}
	write(t, u, "Reason", "A bill came late")
	look(t, u, "owed-restate")
	press(t, u, "Restate")
	mustClose(t, u)
	if got := said(u); !strings.Contains(got, "The report is being restated") || !strings.Contains(got, "A bill came late") {
		t.Errorf("the page does not say why it is restated: %s", got)
	}
	if p := u.pageNow().(*reportPage); p.stages.Size().Height < p.stages.MinSize().Height {
		t.Errorf("what is above the tabs is %v high, and needs %v", p.stages.Size().Height, p.stages.MinSize().Height)
	}
	look(t, u, "owed-being-restated")
	press(t, u, "Approve…")
	write(t, u, "Approved by", "Blerta")
	press(t, u, "Approve")
	press(t, u, "Freeze…")
	press(t, u, "Freeze") // for the reason that was given
	look(t, u, "owed-restated")
	writtenOut(t, u, path)
	r := u.pageNow().(*reportPage).now
	if len(r.snapshots) != 2 || len(r.changes) != 0 || r.State != app.ReportFrozen {
		t.Errorf("%d versions, %d changes, %s", len(r.snapshots), len(r.changes), r.State)
	}
	book, err := sheet.Open(path)
	keep(t, err)
	sheets := book.Sheets()
	keep(t, book.Close())
	rows := sheetRows(t, path, len(sheets)-1)
	if sheets[len(sheets)-1] != "Changes" || beside(rows, "In the period") == "nothing" || !strings.Contains(rows[2][0], "A bill came late") {
		t.Errorf("the last sheet, %s, has %q", sheets[len(sheets)-1], rows)
	}
	press(t, u, "It was sent…")
	press(t, u, "Save")
	mustClose(t, u)
	if r := u.pageNow().(*reportPage).now; r.State != app.ReportSent || r.period.SentTo != "Fund for Song" {
		t.Errorf("%s to %q", r.State, r.period.SentTo)
	}
	for _, o := range seen(u) {
		if b, ok := o.(*widgets.Button); ok && b.AccessibilityLabel() == "Undo" && b.Visible() {
			t.Error("Undo is offered for what was sent")
		}
	}
	u.undo()
	if !strings.Contains(said(u)+u.status.Said(), "What was sent cannot be taken back.") {
		t.Errorf("undo says %s", u.status.Said())
	}
}

// What is typed is kept as the window closes, and what could not be kept is tried again.
func TestReportTextIsNotLost(t *testing.T) {
	u, a, _ := owedYear(t)
	p := u.pageNow().(*reportPage)
	press(t, u, "Begin")
	turnTo(t, u, "Text")
	kept := func() string {
		all, err := a.ReportTexts(t.Context(), p.id)
		keep(t, err)
		return app.TextUnder(all, p.write.section, p.write.lang)
	}
	p.write.field.SetText("The last words before")
	u.keepTyping()
	if got := kept(); got != "The last words before" {
		t.Errorf("as the window closes %q is kept", got)
	}
	dbtest.Sound(t, a, p.id)
	keep(t, a.ApproveReport(t.Context(), p.id, "Arta", "2025-07-10")) // at another desk
	p.write.field.SetText("Written while it was approved")
	p.write.keep(u, p)
	if got := kept(); got != "The last words before" {
		t.Fatalf("what is approved says %q", got)
	}
	keep(t, a.ReopenReport(t.Context(), p.id))
	u.keepTyping()
	if got := kept(); got != "Written while it was approved" {
		t.Errorf("what could not be kept is gone: %q", got)
	}
}

func TestReportPeriodInEveryLanguage(t *testing.T) {
	u, _, _ := owedYear(t)
	p := u.pageNow().(*reportPage)
	for _, l := range []words.Lang{words.Sq, words.SrCyrl, words.Tr} {
		u.speak(l)
		for _, tab := range []string{eventsOfReport, textTab, checksTab, versionsTab} {
			p.turn(u, tab)
			look(t, u, "owed-"+tab+"-"+string(l))
		}
		u.show("reports")
		look(t, u, "owed-calendar-"+string(l))
		u.into(p)
	}
	u.look = widgets.Dark
	u.wear()
	u.rebuild()
	p.turn(u, textTab)
	look(t, u, "owed-dark")
}
