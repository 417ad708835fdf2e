package sample_test

import (
	"errors"
	"testing"

	"sofra/app"
	"sofra/app/sample"
	"sofra/app/words"
	"sofra/db/dbtest"
)

// office is a small sample office in a file.
func office(t testing.TB) *app.App {
	t.Helper()
	a := dbtest.New(t)
	if err := sample.Fill(t.Context(), a, "small"); err != nil {
		t.Fatal(err)
	}
	return a
}

func TestSmallOffice(t *testing.T) {
	a, ctx := office(t), t.Context()
	artists := app.PersonFilter{Role: "artist"}
	counts := map[string]func() (int, error){
		"artists":       func() (int, error) { _, n, err := a.People(ctx, artists); return n, err },
		"people":        func() (int, error) { _, n, err := a.People(ctx, app.PersonFilter{}); return n, err },
		"ensembles":     func() (int, error) { _, n, err := a.Ensembles(ctx, app.Page{}); return n, err },
		"organisations": func() (int, error) { _, n, err := a.Organisations(ctx, app.OrganisationFilter{}); return n, err },
		"venues":        func() (int, error) { _, n, err := a.Venues(ctx, app.VenueFilter{}); return n, err },
		"projects":      func() (int, error) { _, n, err := a.Projects(ctx, app.Page{}); return n, err },
		"works":         func() (int, error) { _, n, err := a.Works(ctx, app.WorkFilter{}); return n, err },
		"programmes":    func() (int, error) { _, n, err := a.Programmes(ctx, app.Page{}); return n, err },
		"events":        func() (int, error) { _, n, err := a.Events(ctx, app.EventFilter{}); return n, err },
		"bookings":      func() (int, error) { _, n, err := a.Bookings(ctx, app.BookingFilter{}); return n, err },
		"responses":     func() (int, error) { _, n, err := a.Responses(ctx, app.ResponseFilter{}); return n, err },
		"media":         func() (int, error) { _, n, err := a.MediaItems(ctx, app.MediaFilter{}); return n, err },
		"expenses":      func() (int, error) { _, n, err := a.Expenses(ctx, app.ExpenseFilter{}); return n, err },
		"decisions":     func() (int, error) { _, n, err := a.Decisions(ctx, app.DecisionFilter{}); return n, err },
		"action points": func() (int, error) { _, n, err := a.ActionPoints(ctx, app.ActionPointFilter{}); return n, err },
		"seats":         func() (int, error) { _, n, err := a.Seats(ctx, app.SeatFilter{}); return n, err },
		"advocacy":      func() (int, error) { _, n, err := a.Advocacies(ctx, app.AdvocacyFilter{}); return n, err },
		"needs":         func() (int, error) { _, n, err := a.Needs(ctx, app.NeedFilter{}); return n, err },
		"proposals":     func() (int, error) { _, n, err := a.Proposals(ctx, app.ProposalFilter{}); return n, err },
		"patterns":      func() (int, error) { _, n, err := a.Patterns(ctx, app.PatternFilter{}); return n, err },
		"statements":    func() (int, error) { _, n, err := a.Statements(ctx, app.StatementFilter{}); return n, err },
	}
	want := map[string]int{
		"artists": 60, "people": 72, "ensembles": 6, "organisations": 20, "venues": 12, "projects": 3, "works": 30,
		"programmes": 9, "events": 25, "bookings": 63, "responses": 600, "media": 18, "expenses": 120, "decisions": 2, "action points": 2,
		"seats": 15, "advocacy": 3, "needs": 5, "proposals": 1, "statements": 1, "patterns": 3,
	}
	for what, count := range counts {
		t.Run(what, func(t *testing.T) {
			if n, err := count(); err != nil || n != want[what] {
				t.Errorf("the office has %d %s (%v), want %d", n, what, err, want[what])
			}
		})
	}
}

// TestPlansAreThere looks for what a newcomer wants to see of planning: a series
// with its meetings, an event with its day, its checklist and its costs, and of
// each frozen programme what was frozen.
func TestPlansAreThere(t *testing.T) {
	a, ctx := office(t), t.Context()
	series, _, err := a.ManySeries(ctx, app.SeriesFilter{})
	if err != nil || len(series) != 1 || series[0].Events != 6 || series[0].Pattern != "Platform meeting" {
		t.Errorf("the series are %+v, %v", series, err)
	}
	waits := 0
	filled, _, err := a.Events(ctx, app.EventFilter{Kind: "concert", From: "2025-10-01"})
	if err != nil || len(filled) != 2 {
		t.Fatalf("%d concerts to come, %v", len(filled), err)
	}
	for _, r := range filled {
		e, err := a.Event(ctx, r.ID)
		lines, errs := a.ShowLines(ctx, r.ID)
		if err = errors.Join(err, errs); err != nil || len(lines) != 5 || lines[2].Starts == "" || e.Planned()[0].Minor != 135000 || len(e.Vacancies) != 5 {
			t.Errorf("%s: %+v, %+v, %v", r.Title, e, lines, err)
		}
		tasks, _, err := a.Tasks(ctx, app.TaskFilter{EventID: r.ID})
		for _, k := range tasks {
			if k.Waits() {
				waits++
			}
		}
		if err != nil || len(tasks) != 4 {
			t.Errorf("%s: %+v, %v", r.Title, tasks, err)
		}
	}
	if waits != 2 {
		t.Errorf("%d have not answered", waits)
	}
	frozen := 0
	programmes, _, err := a.Programmes(ctx, app.Page{})
	for _, p := range programmes {
		versions, errs := a.ProgrammeVersions(ctx, p.ID)
		if err = errors.Join(err, errs); p.Status == "frozen" && len(versions) == 1 {
			frozen++
		} else if p.Status == "frozen" {
			t.Errorf("%s is frozen and has %d versions", p.Title, len(versions))
		}
	}
	if err != nil || frozen != 7 {
		t.Errorf("%d are frozen, %v", frozen, err)
	}
}

func TestReportsSaySomething(t *testing.T) {
	a := office(t)
	for _, test := range []struct {
		grant string
		full  []string // sheets that must have rows
	}{
		{"MCYS-2025", []string{"events", "artists", "communities", "across", "programme", "works", "attendance", "feedback", "media", "money", "transactions"}},
		{"NL-2024", []string{"events", "attendance", "feedback", "media", "money", "transactions"}},
		{"BARABAR-2025", []string{"events", "attendance", "feedback", "media", "money", "transactions"}},
	} {
		t.Run(test.grant, func(t *testing.T) {
			r, err := a.DonorReport(t.Context(), app.ReportRequest{Grant: test.grant, Lang: words.En}, nil)
			if err != nil {
				t.Fatal(err)
			}
			rows := map[string]int{}
			for _, s := range r.Sheets {
				rows[s.Key] = s.Rows()
			}
			for _, key := range test.full {
				if rows[key] == 0 {
					t.Errorf("sheet %s has no row; the sheets have %v", key, rows)
				}
			}
		})
	}
}

// TestSameYear tells the year twice: all but the IDs is equal.
func TestSameYear(t *testing.T) {
	first, second := office(t), office(t)
	page := app.Page{Limit: 1000}
	people := [2][]app.PersonRow{}
	spent := [2][]app.ExpenseRow{}
	for i, a := range []*app.App{first, second} {
		var err, err2 error
		people[i], _, err = a.People(t.Context(), app.PersonFilter{Page: page})
		spent[i], _, err2 = a.Expenses(t.Context(), app.ExpenseFilter{Page: page})
		if err = errors.Join(err, err2); err != nil {
			t.Fatal(err)
		}
	}
	for i, p := range people[0] {
		if q := people[1][i]; p.Name != q.Name || p.Phone != q.Phone || p.UsualFee != q.UsualFee {
			t.Errorf("person %d of the second telling is another one", i)
		}
	}
	amounts := [2]map[string]app.Minor{{}, {}}
	for i := range spent {
		for _, e := range spent[i] {
			amounts[i][e.Number] = e.Amount
		}
	}
	for number, amount := range amounts[0] {
		if amounts[1][number] != amount {
			t.Errorf("paper %s of the second telling has another amount", number)
		}
	}
}

func TestSizes(t *testing.T) {
	for _, test := range []struct {
		name, size string
		want       *app.Fault
	}{
		{"a size to come", "city", app.ErrNotYet},
		{"no size of ours", "village", &app.Fault{Code: "unknown_size"}},
		{"no size", "", &app.Fault{Code: "unknown_size"}},
	} {
		t.Run(test.name, func(t *testing.T) {
			if err := sample.Fill(t.Context(), dbtest.New(t), test.size); !errors.Is(err, test.want) {
				t.Errorf("Fill says %v, want %v", err, test.want.Code)
			}
		})
	}
}
