package db_test

import (
	"database/sql"
	"fmt"
	"path/filepath"
	"testing"
	"time"

	"sofra/app"
	"sofra/app/words"
	"sofra/db"
	"sofra/db/dbtest"
)

// The bench's office: so many forms, of events over four years.
const (
	benchForms  = 500_000
	benchEvents = 200
)

// BenchmarkOpinions holds what the page of what audiences say counts and works out
// of one year, in an office of 500,000 forms, against the bare SQL that counts the same on the same
// database: one GROUP BY for each column of a form and one for the answers that
// are rows. Both take turns, each is the quickest of three.
func BenchmarkOpinions(b *testing.B) {
	b.Run("sqlite", func(b *testing.B) {
		path := filepath.Join(b.TempDir(), "office.sofra")
		benchOpinions(b, path, "sqlite", path)
	})
	b.Run("postgres", func(b *testing.B) {
		owner, desk := dbtest.NewDatabase(b)
		a, err := db.Open(b.Context(), owner, app.Mode{Create: true, Write: true})
		mustAll(b, err)
		mustAll(b, a.Close())
		benchOpinions(b, desk, "pgx", owner)
	})
}

// benchOpinions fills an office through a raw connection, and measures.
func benchOpinions(b *testing.B, office, driver, raw string) {
	a, err := db.Open(b.Context(), office, app.Mode{Create: driver == "sqlite", Write: true})
	mustAll(b, err)
	mustAll(b, a.AddQuestionExamples(b.Context(), words.En))
	for n := range benchEvents {
		e := app.Event{Title: fmt.Sprintf("Evening %d", n), Kind: "concert", Status: "done", Day: app.Date(fmt.Sprintf("%d-%02d-15", 2022+n%4, n/4%12+1))}
		e.Attendance = []app.Attendance{{Way: "head-count", People: 4000}}
		mustAll(b, a.SaveEvent(b.Context(), &e))
	}
	mustAll(b, a.Close())
	bare, err := sql.Open(driver, raw)
	mustAll(b, err)
	defer bare.Close()
	for _, query := range benchFill(b, bare, driver) {
		if _, err := bare.ExecContext(b.Context(), query); err != nil {
			b.Fatalf("%s: %v", query, err)
		}
	}
	if a, err = db.Open(b.Context(), office, app.Mode{Write: true}); err != nil {
		b.Fatal(err)
	}
	b.Cleanup(func() { a.Close() })
	for b.Loop() {
		page, plain := time.Hour, time.Hour
		for range 3 {
			page, plain = min(page, benchPage(b, a)), min(plain, benchBare(b, bare))
		}
		b.ReportMetric(float64(page)/float64(plain), "x-bare-sql")
	}
	b.ReportMetric(0, "ns/op")
}

// benchPage is how long all that the page of a year shows takes, but to draw it.
func benchPage(b *testing.B, a *app.App) time.Duration {
	b.Helper()
	from := time.Now()
	_, _, err := a.OpinionDays(b.Context())
	must(b, err)
	all, err := a.Opinions(b.Context(), app.ResponseFilter{From: "2025-01-01", To: "2025-12-31"})
	must(b, err)
	groups := all.By(app.OpinionsByEvent, "liked")
	took := time.Since(from)
	if all.Forms != benchForms/4 || len(all.Asked) != 6 || len(groups) != benchEvents/4 {
		b.Fatalf("the page has %d forms, %d questions, %d events", all.Forms, len(all.Asked), len(groups))
	}
	return took
}

// benchBare is how long the bare counts take, with all their rows read.
func benchBare(b *testing.B, bare *sql.DB) time.Duration {
	b.Helper()
	const year, answers = ` WHERE a.day BETWEEN '2025-01-01' AND '2025-12-31' AND a.deleted_at IS NULL AND a.second_of IS NULL`, ` FROM response a JOIN answer w ON w.response_id = a.id`
	from := time.Now()
	for _, query := range []string{
		`SELECT a.event_id, a.language, a.score, count(*) FROM response a` + year + ` GROUP BY a.event_id, a.language, a.score`,
		`SELECT a.event_id, a.language, a.heard, count(*) FROM response a` + year + ` GROUP BY a.event_id, a.language, a.heard`,
		`SELECT a.event_id, a.language, a.trust, count(*) FROM response a` + year + ` GROUP BY a.event_id, a.language, a.trust`,
		`SELECT a.event_id, a.language, w.question_code || ' ' || w.choice_code || coalesce(CAST(w.number AS TEXT), ''), count(*)` + answers + year + ` GROUP BY a.event_id, a.language, w.question_code, w.choice_code, w.number`,
		`SELECT a.event_id, a.language, w.question_code, count(DISTINCT a.id)` + answers + year + ` AND w.question_code = 'source' GROUP BY a.event_id, a.language, w.question_code`,
	} {
		rows, err := bare.QueryContext(b.Context(), query)
		mustAll(b, err)
		for rows.Next() {
			var event, language, answer sql.NullString
			var n int64
			mustAll(b, rows.Scan(&event, &language, &answer, &n))
		}
		mustAll(b, rows.Err(), rows.Close())
	}
	return time.Since(from)
}

// benchFill is what writes the forms and their answers, without journal.
func benchFill(b *testing.B, bare *sql.DB, driver string) []string {
	b.Helper()
	quiet, ready := []string{`ALTER TABLE response DISABLE TRIGGER USER`, `ALTER TABLE answer DISABLE TRIGGER USER`}, `VACUUM ANALYZE`
	if driver == "sqlite" {
		quiet, ready = nil, `ANALYZE`
		rows, err := bare.QueryContext(b.Context(), `SELECT name FROM sqlite_master WHERE type = 'trigger' AND tbl_name IN ('response', 'answer')`)
		mustAll(b, err)
		for rows.Next() {
			var name string
			mustAll(b, rows.Scan(&name))
			quiet = append(quiet, `DROP TRIGGER `+name)
		}
		mustAll(b, rows.Err(), rows.Close())
	}
	numbers := fmt.Sprintf(`WITH RECURSIVE g (n) AS (SELECT 0 UNION ALL SELECT n + 1 FROM g WHERE n < %d)`, benchForms-1)
	answer := func(code, choice, number, where string) string {
		return `INSERT INTO answer (id, response_id, question_code, choice_code, number) ` + numbers + fmt.Sprintf(` SELECT '%s' || n || %s, 'r' || n, '%s', %s, %s FROM g WHERE %s`, code, choice, code, choice, number, where)
	}
	return append(quiet, `INSERT INTO response (id, event_id, day, language, score, heard, trust) `+numbers+`, e AS (SELECT id, day, row_number() OVER (ORDER BY day, id) - 1 AS at FROM event)
		SELECT 'r' || n, e.id, e.day, CASE n / 200 % 3 WHEN 0 THEN 'sq' WHEN 1 THEN 'sr' ELSE 'tr' END, n / 7 % 11, CASE n / 3 % 2 WHEN 0 THEN 'yes' ELSE 'no' END, n / 11 % 5 + 1
		FROM g JOIN e ON e.at = n % `+fmt.Sprint(benchEvents),
		answer("recommend", `''`, `n / 5 % 11`, `n >= 0`), answer("contact", `CASE n / 9 % 3 WHEN 0 THEN 'daily' WHEN 1 THEN 'weekly' ELSE 'never' END`, `NULL`, `n >= 0`),
		answer("source", `'people'`, `NULL`, `n >= 0`), answer("source", `'poster'`, `NULL`, `n % 2 = 0`), ready)
}

func mustAll(b *testing.B, all ...error) {
	b.Helper()
	for _, err := range all {
		must(b, err)
	}
}
