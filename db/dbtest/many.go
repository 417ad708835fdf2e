package dbtest

import (
	"database/sql"
	"fmt"
	"path/filepath"
	"strings"
	"testing"

	"sofra/app"
	"sofra/db"
)

// What there is of each in an office with much in it.
const (
	ManyEvents    = 2_000
	ManyDocuments = 20_000
	manyArtists   = 300
	manyShows     = 60
)

// Many is an office that benches report on: ManyEvents, each with a title of its own,
// and ManyDocuments of one year, in three currencies and paid by the grant YR-2025.
// Forms are brought in by who wants some.
type Many struct {
	Desk string // where a desk opens it

	raw, driver string // how it is filled
}

// ManyLite makes such an office in a file.
func ManyLite(b testing.TB) Many {
	b.Helper()
	path := filepath.Join(b.TempDir(), "office.sofra")
	o := Many{Desk: path, raw: path, driver: "sqlite"}
	o.fill(b)
	return o
}

// ManyServer makes such an office on a server.
func ManyServer(b testing.TB) Many {
	b.Helper()
	owner, desk := NewDatabase(b)
	o := Many{Desk: desk, raw: owner, driver: "pgx"}
	o.fill(b)
	return o
}

// fill makes the office: what is few by the verbs, what is many through a raw
// connection without journal.
func (o Many) fill(b testing.TB) {
	b.Helper()
	a, err := db.Open(b.Context(), o.raw, app.Mode{Create: true, Write: true})
	keep(b, err)
	o.fillFew(b, a)
	keep(b, a.Close())
	bare, err := sql.Open(o.driver, o.raw)
	keep(b, err)
	defer bare.Close() //nolint:errcheck // a test
	for _, query := range append(o.quiet(b, bare), o.fillMany()...) {
		if _, err := bare.ExecContext(b.Context(), query); err != nil {
			b.Fatalf("%s: %v", query, err)
		}
	}
}

// fillFew makes the project, the grants with their lines, the rates and the venues.
func (o Many) fillFew(b testing.TB, a *app.App) {
	ctx := b.Context()
	p := app.Project{Code: "YEAR", Title: "A year of song"}
	keep(b, a.SaveProject(ctx, &p))
	g := app.Grant{Kept: app.Kept{ID: "grant"}, Code: "YR-2025", Title: "A year of song", Currency: "EUR", Amount: 900_000_000, Status: "running", StartsOn: "2025-01-01", EndsOn: "2025-12-31", Projects: []app.GrantProject{{ProjectID: p.ID}}}
	g.Exchange = app.ByMonth
	for i := range 20 {
		g.Lines = append(g.Lines, app.BudgetLine{Kept: app.Kept{ID: app.ID(fmt.Sprint("line", i))}, Code: fmt.Sprintf("%d.%d", i/5+1, i%5+1), Heading: fmt.Sprint("Heading ", i/5+1), Title: fmt.Sprint("Line ", i), Amount: 45_000_000, Position: i + 1})
	}
	other := app.Grant{Kept: app.Kept{ID: "other"}, Code: "OT-2025", Title: "Another", Currency: "EUR", Status: "running"}
	keep(b, a.SaveGrant(ctx, &g), a.SaveGrant(ctx, &other))
	for month := 1; month <= 12; month++ {
		day := app.Date(fmt.Sprintf("2025-%02d-01", month))
		keep(b, a.SaveRate(ctx, &app.Rate{Currency: "RSD", Source: app.InforEuro, Day: day, Value: fmt.Sprintf("117.%d", 10+month)}),
			a.SaveRate(ctx, &app.Rate{Currency: "USD", Source: app.InforEuro, Day: day, Value: fmt.Sprintf("1.0%d", 10+month)}))
	}
	for i := range 20 {
		keep(b, a.SaveVenue(ctx, &app.Venue{Kept: app.Kept{ID: app.ID(fmt.Sprint("venue", i))}, Name: fmt.Sprint("Hall ", i), Town: "Prizren", PlaceID: "gracanice"}))
	}
	o.fillShows(b, a)
}

// fillShows makes the artists, and programmes that they stand on.
func (o Many) fillShows(b testing.TB, a *app.App) {
	ctx := b.Context()
	people := make([]app.ID, manyArtists)
	for i := range people {
		p := app.Person{Name: fmt.Sprint("Artist ", i), Roles: app.Set{"artist"}}
		keep(b, a.SavePerson(ctx, &p))
		people[i] = p.ID
	}
	for i := range manyShows {
		show := app.Programme{Kept: app.Kept{ID: app.ID(fmt.Sprint("show", i))}, Title: fmt.Sprint("Evening ", i)}
		for k := range 5 {
			w := app.Work{Title: fmt.Sprint("Song ", i, " ", k), Tradition: "alb", Composer: "trad."}
			keep(b, a.SaveWork(ctx, &w))
			at := i*5 + k
			show.Items = append(show.Items, app.Item{Kind: "work", WorkID: w.ID, Position: k + 1, Planned: 240, Performers: []app.Performer{{PersonID: people[at%manyArtists]}, {PersonID: people[(at+7)%manyArtists]}}})
		}
		keep(b, a.SaveProgramme(ctx, &show))
	}
}

// quiet keeps the journal, and the shares' checks, out of the filling.
func (o Many) quiet(b testing.TB, bare *sql.DB) (all []string) {
	b.Helper()
	tables := []string{"event", "attendance", "expense", "share"}
	if o.driver != "sqlite" {
		for _, table := range tables {
			all = append(all, `ALTER TABLE `+table+` DISABLE TRIGGER USER`)
		}
		return all
	}
	rows, err := bare.QueryContext(b.Context(), `SELECT name FROM sqlite_master WHERE type = 'trigger' AND tbl_name IN ('`+strings.Join(tables, "', '")+`')`)
	keep(b, err)
	for rows.Next() {
		var name string
		keep(b, rows.Scan(&name))
		all = append(all, `DROP TRIGGER `+name)
	}
	keep(b, rows.Err(), rows.Close())
	return all
}

// fillMany are the statements for what is many: days and amounts go by
// the number of a row.
func (o Many) fillMany() []string {
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
		`INSERT INTO event (id, project_id, programme_id, kind, title, status, day, venue_id, town, sort_key) ` + numbers(ManyEvents) +
			fmt.Sprintf(` SELECT 'e' || n, %s, 'show' || (n %% %d), CASE n %% 4 WHEN 0 THEN 'panel' ELSE 'concert' END, 'Evening ' || n, 'done', %s, 'venue' || (n %% 20), '', 'evening ' || n FROM g`, project, manyShows, day),
		`INSERT INTO attendance (id, event_id, way, category, people) ` + numbers(ManyEvents) + ` SELECT 'a' || n, 'e' || n, 'head-count', '', 40 + n % 200 FROM g`,
		`INSERT INTO expense (id, number, day, supplier, description, amount, currency, event_id, doc_kind, paid_on, paid_by, payment_number, vat, vat_rate, sort_key, voucher_year, voucher, posted_on) ` + numbers(ManyDocuments) +
			fmt.Sprintf(` SELECT 'x' || n, 'F-' || n, %s, 'Supplier ' || (n %% 400), 'Goods and services ' || n, %s, CASE n %% 3 WHEN 0 THEN 'EUR' WHEN 1 THEN 'RSD' ELSE 'USD' END, 'e' || (n %% %d), 'invoice', %s, 'bank', 'B' || n, 100, '18', 'goods ' || n, 2025, n + 1, %s FROM g`,
				day, amount, ManyEvents, day, day),
		`INSERT INTO share (id, expense_id, grant_id, line_id, amount) ` + numbers(ManyDocuments) + ` SELECT 's' || n, 'x' || n, 'grant', 'line' || (n % 20), (` + amount + `) / 2 FROM g`,
		`INSERT INTO share (id, expense_id, grant_id, amount) ` + numbers(ManyDocuments) + ` SELECT 't' || n, 'x' || n, 'other', (` + amount + `) / 2 FROM g WHERE n % 4 = 0`,
		ready,
	}
}
