package db_test

import (
	"errors"
	"path/filepath"
	"reflect"
	"strings"
	"testing"

	"sofra/app"
	"sofra/app/words"
	"sofra/db"
	"sofra/db/dbtest"
)

// owed is a report on the first half of the year, with a text, opened, and what
// its checks find explained.
func owed(t *testing.T, a *app.App, grant app.ID) app.ReportPeriod {
	t.Helper()
	p := app.ReportPeriod{GrantID: grant, FromOn: "2025-01-01", ToOn: "2025-06-30", DueOn: "2025-08-29", Lang: words.En, Lang2: words.Sq}
	must(t, a.PlanReport(t.Context(), &p))
	must(t, a.OpenReport(t.Context(), p.ID))
	must(t, a.WriteReportText(t.Context(), app.ReportText{PeriodID: p.ID, Section: "summary", Language: words.En, Body: "We held {figure:events} events."}))
	dbtest.Sound(t, a, p.ID)
	return p
}

func frozen(t *testing.T, a *app.App, grant app.ID) app.ReportPeriod {
	t.Helper()
	p := owed(t, a, grant)
	must(t, a.ApproveReport(t.Context(), p.ID, "Arta", "2025-07-10"))
	must(t, a.FreezeReport(t.Context(), app.Freezing{Period: p.ID}))
	return p
}

func TestReportIsOwed(t *testing.T) {
	dbtest.Each(t, func(t *testing.T, a *app.App) {
		y := dbtest.NewYear(t, a)
		all := app.ProposeReports("2025-01-01", "2025-12-31", app.ReportRhythm{Months: 6, Days: 60, Final: 90, Lang: words.En, GrantID: y.Grant.ID})
		must(t, a.PlanReports(t.Context(), all))
		rows, n, err := a.ReportPeriods(t.Context(), app.ReportPeriodFilter{Owed: true})
		must(t, err)
		if n != 2 || rows[0].Kind != "interim" || rows[0].ToOn != "2025-06-30" || rows[0].DueOn != "2025-08-29" || rows[1].Kind != "final" || rows[1].DueOn != "2026-03-31" || rows[0].Code != "NL-2025" {
			t.Fatalf("%d reports: %+v", n, rows)
		}
		if _, n, _ := a.ReportPeriods(t.Context(), app.ReportPeriodFilter{DueBy: "2025-09-01"}); n != 1 {
			t.Errorf("%d are due by September, not 1", n)
		}
		if _, err := a.Undo(t.Context()); err != nil {
			t.Fatal(err)
		}
		if _, n, _ := a.ReportPeriods(t.Context(), app.ReportPeriodFilter{}); n != 0 {
			t.Errorf("%d reports after undo", n)
		}
		p := owed(t, a, y.Grant.ID)
		must(t, a.SaveReportQuestion(t.Context(), app.ReportQuestion{PeriodID: p.ID, AskedOn: "2025-07-20", Question: "Why a second hall?"}))
		rows, _, err = a.ReportPeriods(t.Context(), app.ReportPeriodFilter{})
		must(t, err)
		if rows[0].Waiting != 1 {
			t.Errorf("%d questions wait, not 1", rows[0].Waiting)
		}
		must(t, a.DropReport(t.Context(), rows[0].Kept, "2025-07-01T10:00:00Z"))
		if _, n, _ := a.ReportPeriods(t.Context(), app.ReportPeriodFilter{}); n != 0 {
			t.Errorf("%d reports after it was dropped", n)
		}
	})
}

// An event has the costs of shares that are for it, and none of a document that is void.
func TestEventChecksCountCosts(t *testing.T) {
	dbtest.Each(t, func(t *testing.T, a *app.App) {
		y := dbtest.NewYear(t, a)
		costs := func() map[app.ID]int {
			all, err := a.EventChecks(t.Context(), app.Filter{GrantID: y.Grant.ID})
			must(t, err)
			of := map[app.ID]int{}
			for _, e := range all {
				of[e.ID] = e.Costs
			}
			return of
		}
		was := costs()
		e := app.Expense{Description: "Printing", Day: "2025-03-08", Amount: 10000, Currency: "EUR", EventID: y.Concert.ID,
			Shares: []app.Share{{GrantID: y.Grant.ID, Amount: 4000, EventID: y.Panel.ID}, {GrantID: y.Grant.ID, Amount: 5000, EventID: y.Panel.ID}}}
		must(t, a.SaveExpense(t.Context(), &e))
		if now := costs(); now[y.Panel.ID] != was[y.Panel.ID]+1 || now[y.Concert.ID] != was[y.Concert.ID] {
			t.Errorf("a share for another event: %v, was %v", now, was)
		}
		e.Shares = e.Shares[:1]
		e.Shares[0].EventID = ""
		must(t, a.SaveExpense(t.Context(), &e))
		if now := costs(); now[y.Panel.ID] != was[y.Panel.ID] || now[y.Concert.ID] != was[y.Concert.ID]+1 {
			t.Errorf("a share for the event of its document: %v, was %v", now, was)
		}
		must(t, a.PostExpenses(t.Context(), "2025-03-10", e.ID))
		must(t, a.VoidExpense(t.Context(), e.ID, "2025-03-11", "Entered twice"))
		if now := costs(); now[y.Concert.ID] != was[y.Concert.ID] {
			t.Errorf("a void document: %v, was %v", now, was)
		}
	})
}

// What stands in the way is refused with a sentence, and nothing is changed.
func TestApprovalNeedsReasons(t *testing.T) {
	dbtest.Each(t, func(t *testing.T, a *app.App) {
		y := dbtest.NewYear(t, a)
		p := app.ReportPeriod{GrantID: y.Grant.ID, FromOn: "2025-01-01", ToOn: "2025-06-30", Lang: words.En}
		must(t, a.PlanReport(t.Context(), &p))
		if err := a.FreezeReport(t.Context(), app.Freezing{Period: p.ID}); !errors.Is(err, app.ErrReportState) {
			t.Errorf("freezing a plan: %v", err)
		}
		if err := a.ApproveReport(t.Context(), p.ID, "Arta", ""); !errors.Is(err, app.ErrUnexplained) {
			t.Errorf("approving what is not explained: %v", err)
		}
		p = owed(t, a, y.Grant.ID)
		must(t, a.ApproveReport(t.Context(), p.ID, "Arta", "2025-07-10"))
		if err := a.WriteReportText(t.Context(), app.ReportText{PeriodID: p.ID, Section: "results", Language: words.En, Body: "x"}); !errors.Is(err, app.ErrApproved) {
			t.Errorf("writing on what is approved: %v", err)
		}
		must(t, a.ReopenReport(t.Context(), p.ID))
		must(t, a.WriteReportText(t.Context(), app.ReportText{PeriodID: p.ID, Section: "results", Language: words.En, Body: "{figure:guests} came"}))
		if err := a.ApproveReport(t.Context(), p.ID, "Arta", ""); !errors.Is(err, app.ErrUnexplained) {
			t.Errorf("a word for no figure: %v", err)
		}
	})
}

// What was frozen or sent is not taken back, and says so.
func TestFrozenStays(t *testing.T) {
	dbtest.Each(t, func(t *testing.T, a *app.App) {
		y := dbtest.NewYear(t, a)
		p := frozen(t, a, y.Grant.ID)
		if _, err := a.Undo(t.Context()); !errors.Is(err, app.ErrFrozenReport) {
			t.Errorf("undoing what was frozen: %v", err)
		}
		must(t, a.SendReport(t.Context(), p.ID, "The embassy", "2025-07-12"))
		if _, err := a.Undo(t.Context()); !errors.Is(err, app.ErrSentReport) {
			t.Errorf("undoing what was sent: %v", err)
		}
		must(t, a.AcceptReport(t.Context(), p.ID, "2025-08-01"))
		if _, err := a.Undo(t.Context()); err != nil {
			t.Errorf("undoing what the donor said: %v", err)
		}
		if err := a.DropReport(t.Context(), p.Kept, "2025-07-01T10:00:00Z"); !errors.Is(err, app.ErrFrozenReport) {
			t.Errorf("dropping it: %v", err)
		}
		if err := a.ExplainFinding(t.Context(), p.Filter(), app.Finding{Rule: app.RuleVariance}, "Dearer."); !errors.Is(err, app.ErrFrozenReport) {
			t.Errorf("explaining what was frozen: %v", err)
		}
		s, f, err := a.Frozen(t.Context(), p.ID)
		must(t, err)
		table, _ := f.Reports[0].Table("Narrative")
		if s.Number != 1 || s.SHA256 == "" || len(f.Reports) != 2 || f.Reports[1].Lang != words.Sq || len(table.Rows) != 1 || table.Rows[0][1].Text != "We held 1 events." {
			t.Errorf("frozen as %+v with %+v", s, table.Rows)
		}
	})
}

// No SQL changes what was frozen, on either engine.
func TestFrozenTablesRefuse(t *testing.T) {
	eachDB(t, func(t *testing.T, d *db.DB) {
		a := app.New(d)
		p := frozen(t, a, dbtest.NewYear(t, a).Grant.ID)
		for _, query := range []string{
			`UPDATE report_snapshot SET reason = 'x'`, `UPDATE report_snapshot SET sha256 = '0'`, `DELETE FROM report_snapshot`,
			`UPDATE report_body SET body = 'x'`, `DELETE FROM report_body`,
		} {
			if err := d.Outside(t.Context(), query); err == nil {
				t.Errorf("%s is done", query)
			}
		}
		if _, _, err := a.Frozen(t.Context(), p.ID); err != nil {
			t.Errorf("the snapshot is %v", err)
		}
		restatedFor(t, a, p, "Erëza Krasniqi found it")
		someone := app.Person{Name: "Erëza Krasniqi"}
		must(t, a.SavePerson(t.Context(), &someone), a.ErasePerson(t.Context(), someone.ID, app.EraseAsked))
		if all, err := a.ReportSnapshots(t.Context(), p.ID); err != nil || strings.Contains(all[0].Reason, "Krasniqi") {
			t.Errorf("the erased name stands in %+v (%v)", all, err)
		}
		for _, query := range []string{`UPDATE report_snapshot SET reason = 'x'`, `UPDATE report_snapshot SET made_by = 'x'`} {
			if err := d.Outside(t.Context(), query); err == nil {
				t.Errorf("%s is done after somebody was erased", query)
			}
		}
	})
}

// What was frozen on one engine is the same on the other, by its hash.
func TestFrozenMovesToAServer(t *testing.T) {
	a := dbtest.New(t)
	p := frozen(t, a, dbtest.NewYear(t, a).Grant.ID)
	backup := filepath.Join(t.TempDir(), "copy.sofra")
	must(t, a.Backup(t.Context(), backup))
	server, _ := dbtest.NewDatabase(t)
	must(t, db.Restore(t.Context(), backup, server, app.Mode{}))
	b := dbtest.Open(t, server, app.Mode{Write: true})
	was, said, err := a.Frozen(t.Context(), p.ID)
	must(t, err)
	is, moved, err := b.Frozen(t.Context(), p.ID)
	must(t, err)
	sum, err := moved.Hash()
	must(t, err)
	if is.SHA256 != was.SHA256 || sum != was.SHA256 || !reflect.DeepEqual(said, moved) {
		t.Errorf("%s became %s, which is %s", was.SHA256, is.SHA256, sum)
	}
}

// restatedFor freezes a report once more, for a reason.
func restatedFor(t *testing.T, a *app.App, p app.ReportPeriod, why string) {
	t.Helper()
	must(t, a.RestateReport(t.Context(), p.ID, why))
	dbtest.Sound(t, a, p.ID)
	must(t, a.ApproveReport(t.Context(), p.ID, "Arta", "2025-07-20"), a.FreezeReport(t.Context(), app.Freezing{Period: p.ID, Why: why}))
}
