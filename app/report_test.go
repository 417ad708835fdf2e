package app_test

import (
	"errors"
	"slices"
	"strings"
	"testing"

	"sofra/app"
	"sofra/app/words"
	"sofra/db/dbtest"
)

func report(t testing.TB, a *app.App, ask app.ReportRequest) app.Report {
	t.Helper()
	r, err := a.DonorReport(t.Context(), ask, nil)
	if err != nil {
		t.Fatal(err)
	}
	return r
}

func TestReportWhichGrant(t *testing.T) {
	a := dbtest.New(t)
	_, err := a.DonorReport(t.Context(), app.ReportRequest{}, nil)
	wantFault(t, err, "no_grant")
	y := dbtest.NewYear(t, a)
	for _, c := range []struct{ name, grant, code string }{
		{"by code", "NL-2025", ""},
		{"by code in small letters", "nl-2025", ""},
		{"by id", string(y.Grant.ID), ""},
		{"none named", "", "which_grant"},
		{"unknown", "XX-1", "unknown_grant"},
	} {
		t.Run(c.name, func(t *testing.T) {
			r, err := a.DonorReport(t.Context(), app.ReportRequest{Grant: c.grant}, nil)
			if c.code == "" {
				if err != nil || r.Grant != "NL-2025" || r.From != "2025-01-01" || r.To != "2025-12-31" {
					t.Errorf("%s from %s to %s (%v)", r.Grant, r.From, r.To, err)
				}
				return
			}
			wantFault(t, err, c.code)
			var which *app.ChoiceFault
			if !errors.As(err, &which) || !slices.Equal(which.Known, []string{"NL-2025", "MK-1"}) && !slices.Equal(which.Known, []string{"MK-1", "NL-2025"}) {
				t.Errorf("%v knows other grants", err)
			}
		})
	}
}

func wantFault(t *testing.T, err error, code string) {
	t.Helper()
	var fault *app.Fault
	if !errors.As(err, &fault) || fault.Code != code {
		t.Errorf("%v, want %s", err, code)
	}
}

func TestReportPeriod(t *testing.T) {
	a := dbtest.New(t)
	dbtest.NewYear(t, a)
	r := report(t, a, app.ReportRequest{Grant: "NL-2025", From: "2025-03-08", To: "2025-03-08", Lang: words.Sq})
	if r.FileName() != "NL-2025_2025-03-08_2025-03-08_sq.xlsx" {
		t.Errorf("file %s", r.FileName())
	}
	if n := rows(t, r, "Events"); n != 1 {
		t.Errorf("%d events on one day, want 1", n)
	}
	_, err := a.DonorReport(t.Context(), app.ReportRequest{Grant: "NL-2025", From: "2026-01-01"}, nil)
	wantFault(t, err, "wrong_period")
	_, err = a.DonorReport(t.Context(), app.ReportRequest{Grant: "NL-2025", From: "soon"}, nil)
	wantFault(t, err, "wrong_period")
}

func rows(t testing.TB, r app.Report, name string) int {
	t.Helper()
	table, ok := r.Table(name)
	if !ok {
		t.Fatalf("no table %s", name)
	}
	return len(table.Rows)
}

// The same tables in the same order in every language, with other words.
func TestReportLanguages(t *testing.T) {
	a := dbtest.New(t)
	dbtest.NewYear(t, a)
	want := "Definitions Summary Headings Events Artists Communities Audience Encounters Support Programme Works Attendance Feedback Media Agreement Budget Transactions Rates"
	for _, lang := range words.Langs() {
		t.Run(string(lang), func(t *testing.T) {
			r := report(t, a, app.ReportRequest{Grant: "NL-2025", Lang: lang})
			var names []string
			for _, s := range r.Sheets {
				if s.Name == "" || len([]rune(s.Name)) > 31 {
					t.Errorf("a sheet is called %q", s.Name)
				}
				for _, table := range s.Tables {
					names = append(names, table.Name)
				}
			}
			if got := strings.Join(names, " "); got != want {
				t.Errorf("tables %s, want %s", got, want)
			}
		})
	}
}

// Each row has a cell for each column; a calculation names columns that are.
func TestReportTablesWhole(t *testing.T) {
	a := dbtest.New(t)
	dbtest.NewYear(t, a)
	r := report(t, a, app.ReportRequest{Grant: "NL-2025"})
	for _, s := range r.Sheets {
		for _, table := range s.Tables {
			for i, row := range table.Rows {
				if len(row) != len(table.Columns) {
					t.Errorf("%s, row %d: %d cells in %d columns", table.Name, i, len(row), len(table.Columns))
				}
			}
		}
		for _, c := range s.Charts {
			table, ok := r.Table(c.Table)
			if !ok || table.Column(c.Labels) < 0 || c.To > len(table.Rows) {
				t.Errorf("chart %s has nothing to draw", c.Title)
			}
		}
	}
}

// A sheet without rows says so, in a sentence.
func TestReportOfNothing(t *testing.T) {
	a := dbtest.New(t)
	dbtest.NewYear(t, a)
	r := report(t, a, app.ReportRequest{Grant: "NL-2025", From: "2019-01-01", To: "2019-12-31"})
	for _, s := range r.Sheets {
		said := slices.Contains(s.Notes, "There is nothing of this in the period.")
		if s.Rows() == 0 != said {
			t.Errorf("%s has %d rows and the notes %q", s.Key, s.Rows(), s.Notes)
		}
	}
}

// What a table says of the year, cell by cell: money to the cent.
func TestReportBudget(t *testing.T) {
	a := dbtest.New(t)
	dbtest.NewYear(t, a)
	budget, _ := report(t, a, app.ReportRequest{Grant: "NL-2025"}).Table("Budget")
	for _, c := range []struct {
		line                  string
		before, period, spent int64
		left                  int64
		note                  string
	}{
		{"1.1", 0, 15000, 15000, 485000, ""},
		{"1.10", 0, 35868, 35868, 64132, ""},
		{"2", 0, 450001, 450001, -50001, ""},
		{"none", 0, 700, 700, -700, ""},
	} {
		t.Run(c.line, func(t *testing.T) {
			i := slices.IndexFunc(budget.Rows, func(row []app.Value) bool { return row[0].Text == c.line })
			if i < 0 {
				t.Fatal("no such line")
			}
			row := budget.Rows[i]
			if row[7].N != c.before || row[8].N != c.period || row[9].N != c.spent || row[10].N != c.left || row[12].N != -c.left || row[14].Text != c.note {
				t.Errorf("line %s is %+v", c.line, row)
			}
		})
	}
}

// No row of any table has the name of somebody and a community.
func TestReportNoNameBesideCommunity(t *testing.T) {
	a := dbtest.New(t)
	y := dbtest.NewYear(t, a)
	var communities []string
	for _, code := range app.Communities() {
		communities = append(communities, app.CommunityName(code).English(), code)
	}
	r := report(t, a, app.ReportRequest{Grant: "NL-2025"})
	for _, s := range r.Sheets {
		for _, table := range s.Tables {
			for i, row := range table.Rows {
				if n, c := holds(row, names(y), strings.Contains), holds(row, communities, same); n && c {
					t.Errorf("%s, row %d has a name and a community", table.Name, i)
				}
			}
		}
	}
}

func names(y dbtest.Year) (all []string) {
	for _, p := range y.People {
		all = append(all, p.Name)
	}
	return all
}

func same(a, b string) bool { return a == b }

func holds(row []app.Value, words []string, in func(string, string) bool) bool {
	return slices.ContainsFunc(row, func(v app.Value) bool {
		return slices.ContainsFunc(words, func(w string) bool { return in(v.Text, w) })
	})
}

// Small groups never show: two of one community, one from a list and one who
// was not asked are one line, and the fees follow.
func TestReportSmallGroups(t *testing.T) {
	a := dbtest.New(t)
	dbtest.NewYear(t, a)
	r := report(t, a, app.ReportRequest{Grant: "NL-2025"})
	table, _ := r.Table("Communities")
	for _, row := range table.Rows {
		if n := row[2].N; n < 5 {
			t.Errorf("a line shows %d people", n)
		}
	}
	audience, _ := r.Table("Audience")
	for _, row := range audience.Rows {
		if n := row[2].N; n < 5 {
			t.Errorf("the audience shows %d people", n)
		}
	}
	if attendance, _ := r.Table("Attendance"); len(attendance.Rows) != 3 {
		t.Errorf("%d counts event by event, want 3: a community is not among them", len(attendance.Rows))
	}
}

// A report is a trace: it is in the history, and Undo passes over it.
func TestReportIsTraced(t *testing.T) {
	a := dbtest.New(t)
	dbtest.NewYear(t, a)
	before, err := a.NextUndo(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	report(t, a, app.ReportRequest{Grant: "NL-2025"})
	after, err := a.NextUndo(t.Context())
	if err != nil || after.English() != before.English() {
		t.Errorf("Undo would take back %q, not %q (%v)", after.English(), before.English(), err)
	}
	steps, err := a.History(t.Context(), app.Page{Limit: 1})
	if err != nil || len(steps) != 1 || steps[0].Kind != app.Trace || steps[0].Verb.English() != "Made the report on NL-2025" {
		t.Errorf("the history says %+v (%v)", steps, err)
	}
}
