package db_test

import (
	"os"
	"path/filepath"
	"regexp"
	"testing"

	"sofra/app"
	"sofra/app/words"
	"sofra/db"
	"sofra/db/dbtest"
)

// Why a report is restated stands with it until it is frozen anew; Undo takes it back.
func TestReportSaysWhyItIsRestated(t *testing.T) {
	dbtest.Each(t, func(t *testing.T, a *app.App) {
		ctx, p := t.Context(), frozen(t, a, dbtest.NewYear(t, a).Grant.ID)
		why := func() string {
			now, err := a.ReportPeriod(ctx, p.ID)
			must(t, err)
			return now.RestatedFor
		}
		must(t, a.RestateReport(ctx, p.ID, "A bill came late"))
		if got := why(); got != "A bill came late" {
			t.Errorf("opened it says %q", got)
		}
		takenBack(t, a)
		if got := why(); got != "" {
			t.Errorf("taken back it says %q", got)
		}
		_, err := a.Redo(ctx)
		must(t, err)
		now, err := a.ReportPeriod(ctx, p.ID)
		must(t, err)
		now.Notes = "Ask the bank"
		must(t, a.PlanReport(ctx, &now))
		dbtest.Sound(t, a, p.ID)
		must(t, a.ApproveReport(ctx, p.ID, "Arta", "2025-07-20"))
		r, err := a.DonorReport(ctx, now.Request(), func(app.Report) error { return nil })
		must(t, err)
		if !saysFact(r, app.Fact{Label: "Reason of the restatement", Text: "A bill came late"}) {
			t.Errorf("the draft says %+v", r.Sheets[0].Facts)
		}
		must(t, a.FreezeReport(ctx, app.Freezing{Period: p.ID, Why: why()}))
		all, err := a.ReportSnapshots(ctx, p.ID)
		must(t, err)
		if why() != "" || all[0].Reason != "A bill came late" {
			t.Errorf("frozen the report says %q and the snapshot %q", why(), all[0].Reason)
		}
	})
}

// takenBack undoes the last step.
func takenBack(t *testing.T, a *app.App) {
	t.Helper()
	_, err := a.Undo(t.Context())
	must(t, err)
}

// saysFact looks for a fact on any sheet.
func saysFact(r app.Report, want app.Fact) bool {
	for _, s := range r.Sheets {
		for _, f := range s.Facts {
			if f == want {
				return true
			}
		}
	}
	return false
}

// What older offices said in the name of a step comes to the report, on either engine;
// what was taken back does not.
func TestOlderReasonsComeToTheirReports(t *testing.T) {
	onEachEngine(t, olderReasons)
}

func olderReasons(t *testing.T, where, engine string) {
	t.Helper()
	ctx := t.Context()
	d, err := db.OpenDB(ctx, where, app.Mode{Write: true, Upgrade: true})
	must(t, err)
	a := app.New(d)
	g := app.Grant{Code: "NL-2025", Title: "Songs", Currency: "EUR"}
	must(t, a.SaveGrant(ctx, &g))
	want := map[app.ID]string{}
	for i, days := range []app.Period{{From: "2025-01-01", To: "2025-03-31"}, {From: "2025-04-01", To: "2025-06-30"}} {
		p := app.ReportPeriod{GrantID: g.ID, FromOn: days.From, ToOn: days.To, Lang: words.En}
		must(t, a.PlanReport(ctx, &p), a.OpenReport(ctx, p.ID), a.ApproveReport(ctx, p.ID, "Arta", "2025-07-05"), a.FreezeReport(ctx, app.Freezing{Period: p.ID}))
		must(t, a.RestateReport(ctx, p.ID, `A "bill" came late`))
		if want[p.ID] = `A "bill" came late`; i == 1 {
			want[p.ID] = ""
			takenBack(t, a)
		}
	}
	script, err := os.ReadFile(filepath.Join("migrations", engine, "0047_restated.sql"))
	must(t, err)
	filling := regexp.MustCompile(`ALTER TABLE report_period ADD COLUMN[^;]*;`).ReplaceAllString(string(script), "")
	must(t, d.Outside(ctx, `UPDATE report_period SET restated_for = ''`))
	must(t, d.MigrateWith(ctx, filling), d.Outside(ctx, `DELETE FROM goose_db_version WHERE version_id = 9999`), d.Close())
	d, err = db.OpenDB(ctx, where, app.Mode{Write: true, Upgrade: true}) // anew, as no desk reads on over a script
	must(t, err)
	defer d.Close()
	for id, why := range want {
		p, err := app.New(d).ReportPeriod(ctx, id)
		must(t, err)
		if p.RestatedFor != why {
			t.Errorf("a report %s says %q, not %q", p.State, p.RestatedFor, why)
		}
	}
}
