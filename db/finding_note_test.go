package db_test

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"sofra/app"
	"sofra/app/words"
	"sofra/db"
	"sofra/db/dbtest"
)

// olderNotes is the table of explanations as it was made first.
const olderNotes = `CREATE TABLE finding_note (
	id TEXT PRIMARY KEY, version BIGINT NOT NULL DEFAULT 1, deleted_at TEXT, grant_id TEXT NOT NULL REFERENCES grants (id) ON DELETE CASCADE,
	rule TEXT NOT NULL, record_id TEXT NOT NULL DEFAULT '', reason TEXT NOT NULL, who TEXT NOT NULL DEFAULT '', day DATE NOT NULL, UNIQUE (grant_id, rule, record_id))`

// An explanation that hung on the grant comes to the report that was worked on when
// it was given, and to those that left with it; without a report it stays as it is.
func TestOldExplanationsComeToTheirReports(t *testing.T) {
	onEachEngine(t, comeToTheirReports)
}

// onEachEngine makes an office of each kind that is opened again, to be upgraded.
func onEachEngine(t *testing.T, upgrade func(t *testing.T, where, engine string)) {
	t.Helper()
	t.Run("sqlite", func(t *testing.T) {
		where := filepath.Join(t.TempDir(), "office.sofra")
		d, err := db.OpenDB(t.Context(), where, app.Mode{Create: true, Write: true})
		must(t, err)
		must(t, d.Close())
		upgrade(t, where, "sqlite")
	})
	t.Run("postgres", func(t *testing.T) {
		dbtest.Server(t)
		where, _ := dbtest.NewFrom(t, "office")
		upgrade(t, where, "postgres")
	})
}

func comeToTheirReports(t *testing.T, where, engine string) {
	t.Helper()
	ctx := t.Context()
	d, err := db.OpenDB(ctx, where, app.Mode{Write: true, Upgrade: true})
	must(t, err)
	a := app.New(d)
	g, bare := app.Grant{Code: "NL-2025", Title: "Songs", Currency: "EUR"}, app.Grant{Code: "MK-1", Title: "Talks", Currency: "EUR"}
	must(t, a.SaveGrant(ctx, &g))
	must(t, a.SaveGrant(ctx, &bare))
	for _, days := range []app.Period{{From: "2025-01-01", To: "2025-03-31"}, {From: "2025-04-01", To: "2025-06-30"}, {From: "2025-07-01", To: "2025-09-30"}} {
		p := app.ReportPeriod{GrantID: g.ID, FromOn: days.From, ToOn: days.To, Lang: words.En}
		must(t, a.PlanReport(ctx, &p))
		if p.FromOn == "2025-04-01" {
			must(t, a.OpenReport(ctx, p.ID), a.ApproveReport(ctx, p.ID, "Arta", "2025-07-05"), a.FreezeReport(ctx, app.Freezing{Period: p.ID}))
		}
	}
	script, err := os.ReadFile(filepath.Join("migrations", engine, "0042_findings.sql"))
	must(t, err)
	old := olderNotes
	if engine == "sqlite" {
		old = strings.ReplaceAll(strings.ReplaceAll(old, "BIGINT", "INTEGER"), "DATE", "TEXT")
	}
	must(t, d.Outside(ctx, `DROP TABLE finding_note`), d.Outside(ctx, old))
	for _, n := range [][]any{{"a", g.ID, "vat", "in April", "2025-04-20"}, {"b", g.ID, "cash", "in January", "2025-01-15"}, {"c", bare.ID, "vat", "of no report", "2025-04-20"}} {
		must(t, d.Outside(ctx, `INSERT INTO finding_note (id, grant_id, rule, reason, day) VALUES (?, ?, ?, ?, ?)`, n...))
	}
	must(t, d.MigrateWith(ctx, string(script)), d.Outside(ctx, `DELETE FROM goose_db_version WHERE version_id = 9999`), d.Close())
	d, err = db.OpenDB(ctx, where, app.Mode{Write: true, Upgrade: true}) // anew, as no desk reads on over a script
	must(t, err)
	defer d.Close()
	a = app.New(d)
	of, err := a.FindingNotes(ctx, g.ID)
	must(t, err)
	none, err := a.FindingNotes(ctx, bare.ID)
	must(t, err)
	var got []string
	for _, n := range append(of, none...) {
		got = append(got, strings.Join([]string{n.Rule, n.Reason, string(n.FromOn), string(n.ToOn), string(n.Day)}, " "))
	}
	want := []string{
		"cash in January 2025-01-01 2025-03-31 2025-01-15", "cash in January 2025-04-01 2025-06-30 2025-01-15",
		"vat in April 2025-01-01 2025-03-31 2025-04-20", "vat in April 2025-04-01 2025-06-30 2025-04-20", "vat of no report   2025-04-20",
	}
	if slices.Sort(got); !slices.Equal(got, want) {
		t.Errorf("kept %q", got)
	}
}
