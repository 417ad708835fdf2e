package command_test

import (
	"bytes"
	"database/sql"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"testing"
	"time"

	"github.com/xuri/excelize/v2"

	"sofra/app"
	"sofra/app/sheet"
	"sofra/app/words"
	"sofra/db"
	"sofra/db/dbtest"
)

// BenchmarkYearReport makes the report on the year of an office with 2,000
// events, 500,000 forms and 20,000 documents, from the records to the last byte,
// and holds it against what excelize's StreamWriter alone takes for the same
// cells. It tells which part of it is reading the records and laying them out, and
// how much more memory a process holds for the report than with a tenth of the forms.
func BenchmarkYearReport(b *testing.B) {
	b.Run("sqlite", func(b *testing.B) {
		benchYear(b, func(forms int) yearOffice {
			path := filepath.Join(b.TempDir(), fmt.Sprint(forms, ".sofra"))
			return yearOffice{desk: path, raw: path, driver: "sqlite", forms: forms}
		})
	})
	b.Run("postgres", func(b *testing.B) {
		benchYear(b, func(forms int) yearOffice {
			owner, desk := dbtest.NewDatabase(b)
			return yearOffice{desk: desk, raw: owner, driver: "pgx", forms: forms}
		})
	})
}

// yearOffice is an office of the bench: how a desk reaches it, how it is filled.
type yearOffice struct {
	desk, raw, driver string
	forms             int
}

func benchYear(b *testing.B, office func(forms int) yearOffice) {
	large, small := office(500_000), office(50_000)
	large.fill(b)
	small.fill(b)
	a := dbtest.Open(b, large.desk, app.Mode{Write: true})
	ask := app.ReportRequest{Grant: "YR-2025", From: "2025-01-01", To: "2025-12-31", Lang: words.En, Less: true}
	cells, names := yearCells(b, a, ask)
	for b.Loop() {
		ours, read, alone := time.Hour, time.Hour, time.Hour
		for range 3 {
			ours = min(ours, took(func() {
				_, err := a.DonorReport(b.Context(), ask, func(r app.Report) error { return sheet.WriteReport(io.Discard, r) })
				settled(b, err)
			}))
			read = min(read, took(func() {
				_, err := a.DonorReport(b.Context(), ask, nil)
				settled(b, err)
			}))
			alone = min(alone, took(func() { streamed(b, cells, names) }))
		}
		b.ReportMetric(float64(ours)/float64(alone), "times-StreamWriter")
		b.ReportMetric(float64(read)/float64(ours), "of-it-reading")
		b.ReportMetric(ours.Seconds(), "s/report")
	}
	b.ReportMetric(0, "ns/op")
	little, much := reportPeak(b, small.desk), reportPeak(b, large.desk)
	b.ReportMetric(much, "MB")
	b.ReportMetric(much/little, "times-the-memory")
}

// reportPeak is the most memory that a process held which made the report.
func reportPeak(b *testing.B, office string) (megabytes float64) {
	b.Helper()
	cmd := program("report", office, "-grant", "YR-2025", "-from", "2025-01-01", "-to", "2025-12-31", "-out", filepath.Join(b.TempDir(), "r.xlsx"))
	cmd.Stderr = os.Stderr
	out, err := cmd.Output()
	settled(b, err)
	lines := strings.Split(strings.TrimSpace(string(out)), "\n")
	kilobytes, err := strconv.ParseFloat(lines[len(lines)-1], 64)
	if err != nil {
		b.Skip("NOT CHECKED: only Linux says how much memory a process held: ", err)
	}
	return kilobytes / 1024
}

func took(do func()) time.Duration {
	from := time.Now()
	do()
	return time.Since(from)
}

func settled(b *testing.B, all ...error) {
	b.Helper()
	for _, err := range all {
		if err != nil {
			b.Fatal(err)
		}
	}
}

// yearCells are the cells of the report's workbook, sheet by sheet, as a stream
// writer takes them.
func yearCells(b *testing.B, a *app.App, ask app.ReportRequest) (all [][][]any, names []string) {
	b.Helper()
	var to bytes.Buffer
	r, err := a.DonorReport(b.Context(), ask, func(r app.Report) error { return sheet.WriteReport(&to, r) })
	settled(b, err)
	if t, _ := r.Table("Transactions"); len(t.Rows) != benchDocuments {
		b.Fatalf("the report has %d documents", len(t.Rows))
	}
	f, err := excelize.OpenReader(&to)
	settled(b, err)
	defer f.Close() //nolint:errcheck // only read
	n := 0
	for _, name := range f.GetSheetList() {
		rows, err := f.GetRows(name, excelize.Options{RawCellValue: true})
		settled(b, err)
		var sheet [][]any
		for at, row := range rows {
			sheet = append(sheet, streamable(f, name, at+1, row))
			n += len(row)
		}
		all, names = append(all, sheet), append(names, name)
	}
	b.Logf("%d sheets of %d cells", len(names), n)
	return all, names
}

// streamable is a row of a workbook as a stream writer takes it.
func streamable(f *excelize.File, sheet string, at int, row []string) []any {
	cells := make([]any, len(row))
	for i, text := range row {
		cell, _ := excelize.CoordinatesToCellName(i+1, at)
		kind, _ := f.GetCellType(sheet, cell)
		style, _ := f.GetCellStyle(sheet, cell)
		formula, _ := f.GetCellFormula(sheet, cell)
		var value any = text
		if number, err := strconv.ParseFloat(text, 64); err == nil && (kind == excelize.CellTypeUnset || kind == excelize.CellTypeNumber) {
			value = number
		}
		cells[i] = excelize.Cell{StyleID: style, Formula: formula, Value: value}
	}
	return cells
}

// streamed writes the cells with the library's own stream writer, and nothing else.
func streamed(b *testing.B, sheets [][][]any, names []string) {
	f := excelize.NewFile()
	defer f.Close() //nolint:errcheck // nothing to keep
	for i := range 60 {
		_, err := f.NewStyle(&excelize.Style{Font: &excelize.Font{Size: float64(8 + i)}})
		settled(b, err)
	}
	for i, name := range names {
		_, err := f.NewSheet(name)
		settled(b, err)
		sw, err := f.NewStreamWriter(name)
		settled(b, err)
		for at, row := range sheets[i] {
			settled(b, sw.SetRow(fmt.Sprintf("A%d", at+1), row))
		}
		settled(b, sw.Flush())
	}
	settled(b, f.Write(io.Discard))
}

// What there is of each in the bench's office.
const (
	benchHeld      = 2_000
	benchDocuments = 20_000
	benchArtists   = 300
	benchShows     = 60
)

// fill makes the office: what is few by the verbs, what is many through a raw
// connection without journal.
func (o yearOffice) fill(b *testing.B) {
	b.Helper()
	create := o.desk
	if o.driver != "sqlite" {
		create = o.raw
	}
	a, err := db.Open(b.Context(), create, app.Mode{Create: true, Write: true})
	settled(b, err)
	o.fillFew(b, a)
	settled(b, a.Close())
	bare, err := sql.Open(o.driver, o.raw)
	settled(b, err)
	defer bare.Close() //nolint:errcheck // a test
	for _, query := range append(o.quiet(b, bare), o.fillMany()...) {
		if _, err := bare.ExecContext(b.Context(), query); err != nil {
			b.Fatalf("%s: %v", query, err)
		}
	}
}

func (o yearOffice) fillFew(b *testing.B, a *app.App) {
	ctx := b.Context()
	p := app.Project{Code: "YEAR", Title: "A year of song"}
	settled(b, a.SaveProject(ctx, &p))
	g := app.Grant{Kept: app.Kept{ID: "grant"}, Code: "YR-2025", Title: "A year of song", Currency: "EUR", Amount: 900_000_000, Status: "running", StartsOn: "2025-01-01", EndsOn: "2025-12-31", Projects: []app.GrantProject{{ProjectID: p.ID}}}
	g.Exchange = app.ByMonth
	for i := range 20 {
		g.Lines = append(g.Lines, app.BudgetLine{Kept: app.Kept{ID: app.ID(fmt.Sprint("line", i))}, Code: fmt.Sprintf("%d.%d", i/5+1, i%5+1), Heading: fmt.Sprint("Heading ", i/5+1), Title: fmt.Sprint("Line ", i), Amount: 45_000_000, Position: i + 1})
	}
	other := app.Grant{Kept: app.Kept{ID: "other"}, Code: "OT-2025", Title: "Another", Currency: "EUR", Status: "running"}
	settled(b, a.SaveGrant(ctx, &g), a.SaveGrant(ctx, &other))
	for month := 1; month <= 12; month++ {
		day := app.Date(fmt.Sprintf("2025-%02d-01", month))
		settled(b, a.SaveRate(ctx, &app.Rate{Currency: "RSD", Source: app.InforEuro, Day: day, Value: fmt.Sprintf("117.%d", 10+month)}),
			a.SaveRate(ctx, &app.Rate{Currency: "USD", Source: app.InforEuro, Day: day, Value: fmt.Sprintf("1.0%d", 10+month)}))
	}
	for i := range 20 {
		settled(b, a.SaveVenue(ctx, &app.Venue{Kept: app.Kept{ID: app.ID(fmt.Sprint("venue", i))}, Name: fmt.Sprint("Hall ", i), Town: "Prizren", PlaceID: "gracanice"}))
	}
	o.fillShows(b, a)
}

// fillShows makes the artists, and programmes that they stand on.
func (o yearOffice) fillShows(b *testing.B, a *app.App) {
	ctx := b.Context()
	people := make([]app.ID, benchArtists)
	for i := range people {
		p := app.Person{Name: fmt.Sprint("Artist ", i), Roles: app.Set{"artist"}}
		settled(b, a.SavePerson(ctx, &p))
		people[i] = p.ID
	}
	for i := range benchShows {
		show := app.Programme{Kept: app.Kept{ID: app.ID(fmt.Sprint("show", i))}, Title: fmt.Sprint("Evening ", i)}
		for k := range 5 {
			w := app.Work{Title: fmt.Sprint("Song ", i, " ", k), Tradition: "alb", Composer: "trad."}
			settled(b, a.SaveWork(ctx, &w))
			at := i*5 + k
			show.Items = append(show.Items, app.Item{Kind: "work", WorkID: w.ID, Position: k + 1, Planned: 240, Performers: []app.Performer{{PersonID: people[at%benchArtists]}, {PersonID: people[(at+7)%benchArtists]}}})
		}
		settled(b, a.SaveProgramme(ctx, &show))
	}
}

// quiet keeps the journal, and the shares' checks, out of the filling.
func (o yearOffice) quiet(b *testing.B, bare *sql.DB) (all []string) {
	b.Helper()
	tables := []string{"event", "attendance", "response", "expense", "share"}
	if o.driver != "sqlite" {
		for _, table := range tables {
			all = append(all, `ALTER TABLE `+table+` DISABLE TRIGGER USER`)
		}
		return all
	}
	rows, err := bare.QueryContext(b.Context(), `SELECT name FROM sqlite_master WHERE type = 'trigger' AND tbl_name IN ('`+strings.Join(tables, "', '")+`')`)
	settled(b, err)
	for rows.Next() {
		var name string
		settled(b, rows.Scan(&name))
		all = append(all, `DROP TRIGGER `+name)
	}
	settled(b, rows.Err(), rows.Close())
	return all
}

// fillMany are the statements for what is many: days, amounts and answers go by
// the number of a row.
func (o yearOffice) fillMany() []string {
	numbers := func(n int) string {
		return fmt.Sprintf(`WITH RECURSIVE g (n) AS (SELECT 0 UNION ALL SELECT n + 1 FROM g WHERE n < %d)`, n-1)
	}
	day, ready := `date('2025-01-01', '+' || (n %% 365) || ' days')`, `ANALYZE`
	if o.driver != "sqlite" {
		day, ready = `DATE '2025-01-01' + n %% 365`, `VACUUM ANALYZE`
	}
	day = strings.ReplaceAll(day, "%%", "%")
	project := `(SELECT id FROM project WHERE code = 'YEAR')`
	amount := `1000 + n * 37 % 90000`
	return []string{
		`INSERT INTO event (id, project_id, programme_id, kind, title, status, day, venue_id, town, sort_key) ` + numbers(benchHeld) +
			fmt.Sprintf(` SELECT 'e' || n, %s, 'show' || (n %% %d), CASE n %% 4 WHEN 0 THEN 'panel' ELSE 'concert' END, 'Evening ' || n, 'done', %s, 'venue' || (n %% 20), '', 'evening ' || n FROM g`, project, benchShows, day),
		`INSERT INTO attendance (id, event_id, way, category, people) ` + numbers(benchHeld) + ` SELECT 'a' || n, 'e' || n, 'head-count', '', 40 + n % 200 FROM g`,
		`INSERT INTO response (id, event_id, day, language, score, heard, trust, community, gender, age_band) ` + numbers(o.forms) +
			fmt.Sprintf(` SELECT 'r' || n, 'e' || (n %% %d), %s, CASE n %% 3 WHEN 0 THEN 'sq' WHEN 1 THEN 'sr' ELSE 'tr' END, n / 7 %% 11, CASE n / 3 %% 2 WHEN 0 THEN 'yes' ELSE 'no' END, n / 11 %% 5 + 1,
				CASE n / 5 %% 3 WHEN 0 THEN 'alb' WHEN 1 THEN 'srb' ELSE 'tur' END, CASE n / 2 %% 2 WHEN 0 THEN 'woman' ELSE 'man' END, CASE n / 13 %% 3 WHEN 0 THEN '18-29' WHEN 1 THEN '30-44' ELSE '45-64' END FROM g`, benchHeld, strings.ReplaceAll(day, "n % 365", fmt.Sprint("n % ", benchHeld, " % 365"))),
		`INSERT INTO expense (id, number, day, supplier, description, amount, currency, event_id, doc_kind, paid_on, paid_by, payment_number, vat, vat_rate, sort_key, voucher_year, voucher, posted_on) ` + numbers(benchDocuments) +
			fmt.Sprintf(` SELECT 'x' || n, 'F-' || n, %s, 'Supplier ' || (n %% 400), 'Goods and services ' || n, %s, CASE n %% 3 WHEN 0 THEN 'EUR' WHEN 1 THEN 'RSD' ELSE 'USD' END, 'e' || (n %% %d), 'invoice', %s, 'bank', 'B' || n, 100, '18', 'goods ' || n, 2025, n + 1, %s FROM g`,
				day, amount, benchHeld, day, day),
		`INSERT INTO share (id, expense_id, grant_id, line_id, amount) ` + numbers(benchDocuments) + ` SELECT 's' || n, 'x' || n, 'grant', 'line' || (n % 20), (` + amount + `) / 2 FROM g`,
		`INSERT INTO share (id, expense_id, grant_id, amount) ` + numbers(benchDocuments) + ` SELECT 't' || n, 'x' || n, 'other', (` + amount + `) / 2 FROM g WHERE n % 4 = 0`,
		ready,
	}
}
