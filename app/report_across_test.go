package app_test

import (
	"fmt"
	"regexp"
	"slices"
	"strings"
	"testing"

	"sofra/app"
	"sofra/app/words"
	"sofra/db/dbtest"
)

// inSummary is what the summary says of a figure.
func inSummary(t *testing.T, r app.Report, label string) app.Value {
	t.Helper()
	table, _ := r.Table("Summary")
	for _, row := range table.Rows {
		if row[0].Text == label {
			return row[1]
		}
	}
	t.Fatalf("the summary says nothing of %q", label)
	return app.Value{}
}

// saysNobody wants no name of a year's people on a sheet.
func saysNobody(t *testing.T, s app.Sheet, people []app.Person) {
	t.Helper()
	said := fmt.Sprint(s)
	for _, p := range people {
		if strings.Contains(said, p.Name) || strings.Contains(said, string(p.ID)) {
			t.Errorf("the sheet %s tells of %s", s.Key, p.Name)
		}
	}
}

// What happened across communities stands in the report by event and piece, the
// same whoever makes it: with the passphrase as without.
func TestReportAcross(t *testing.T) {
	a := dbtest.New(t)
	y := dbtest.NewYear(t, a)
	for _, passphrase := range []bool{false, true} {
		if passphrase {
			if _, err := a.Protect(t.Context(), "four short plain words"); err != nil {
				t.Fatal(err)
			}
		}
		r := report(t, a, app.ReportRequest{Grant: "NL-2025", Lang: words.En})
		table, _ := r.Table("Encounters")
		noIDs(t, r)
		if len(table.Rows) != 1 {
			t.Fatalf("first encounters: %+v", table.Rows)
		}
		row := table.Rows[0]
		if row[0].Text != "2025-03-08" || row[1].Text != "Spring concert" || row[2].Text != "Old song" || row[3].N != 6 {
			t.Errorf("the piece is %+v", row)
		}
		first := inSummary(t, r, "First encounters across communities")
		if first.N != 6 || first.Calc == nil || first.Calc.Table != "Encounters" || inSummary(t, r, "Repeated encounters").N != 6 {
			t.Errorf("the summary has %+v", first)
		}
		if got := inSummary(t, r, "Share of fees of artists who are not of the majority"); got.Text != "not shown" {
			t.Errorf("four artists of ten are told apart by %+v", got)
		}
		if n := rows(t, r, "Support"); n != 0 {
			t.Errorf("%d events tell of four artists", n)
		}
		at := slices.IndexFunc(r.Sheets, func(s app.Sheet) bool { return s.Key == "across" })
		saysNobody(t, r.Sheets[at], y.People)
		if !strings.Contains(strings.Join(r.Sheets[at].Notes, " "), "fewer than 5 people or pairs") {
			t.Errorf("the sheet does not say what is missing: %q", r.Sheets[at].Notes)
		}
	}
}

// Support is told by event where enough artists of either kind were there; what
// is left keeps company.
func TestReportSupport(t *testing.T) {
	a := dbtest.New(t)
	y := dbtest.NewYear(t, a)
	for i := range 6 { // two Serbs and six more of another community than those of the town
		p := app.Person{Name: fmt.Sprintf("Serb %d", i)}
		fine(t, a.SavePerson(t.Context(), &p))
		fine(t, a.SaveIdentity(t.Context(), &app.Identity{PersonID: p.ID, Asks: app.AsksCommunity, Answer: "srb", SaidBy: app.SaidSelf}))
		b := app.Booking{EventID: y.Concert.ID, PersonID: p.ID}
		fine(t, a.SaveBooking(t.Context(), &b))
		fine(t, a.MoveDate(t.Context(), b.ID, app.DateConfirmed))
	}
	r := report(t, a, app.ReportRequest{Grant: "NL-2025", Lang: words.En})
	table, _ := r.Table("Support")
	if len(table.Rows) != 1 || table.Rows[0][1].Text != y.Concert.Title || table.Rows[0][2].Text != app.WithheldSign || table.Rows[0][3] != app.Ratio(39, 100) {
		t.Errorf("support by event: %+v", table.Rows)
	}
	if got := inSummary(t, r, "Share of stage time of artists who are not of the majority"); got.N != 39 || got.Of != 100 || got.Cell != app.ShareCell {
		t.Errorf("the summary says %+v", got)
	}
	told(t, a, y.Grant.ID)
}

// told has a text speak of the same share: in whole per cent alone, for what it is of
// could be traced back to one person's part.
func told(t *testing.T, a *app.App, grant app.ID) {
	t.Helper()
	aim := app.Aim{GrantID: grant, Level: "outcome", Texts: []app.AimText{{Language: words.En, Title: "Music of all"}}}
	fine(t, a.SaveAim(t.Context(), &aim))
	i := app.Indicator{AimID: aim.ID, Code: "7.7", IndicatorRule: app.IndicatorRule{Kind: app.PercentOf}, CountedFrom: app.CountedFrom{Measure: app.SupportTime}, Texts: []app.IndicatorText{{Language: words.En, Title: "Time on stage"}}}
	fine(t, a.SaveIndicator(t.Context(), &i))
	p := app.ReportPeriod{GrantID: grant, FromOn: "2025-01-01", ToOn: "2025-12-31", Lang: words.En}
	fine(t, a.PlanReport(t.Context(), &p))
	fine(t, a.WriteReportText(t.Context(), app.ReportText{PeriodID: p.ID, Section: "summary", Language: words.En, Body: "Theirs is {indicator:7.7}."}))
	table, _ := report(t, a, p.Request()).Table("Narrative")
	if len(table.Rows) != 1 || table.Rows[0][1].Text != "Theirs is "+words.In(words.En).Percent(39, 100)+"." {
		t.Errorf("the text says %+v", table.Rows)
	}
}

func fine(t *testing.T, err error) {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
}

// A kappa is worked out where ten items were judged twice, and not before.
func TestReportCoverage(t *testing.T) {
	a := dbtest.New(t)
	y := dbtest.NewYear(t, a)
	judge := func(n int) []app.Value {
		for i := range n {
			m := app.MediaItem{EventID: y.Concert.ID, Title: fmt.Sprint("Report ", i), Day: "2025-03-09", Tone1: "neutral", Tone2: "neutral",
				Coverage: app.Coverage{Reach: 1200, ReachKind: "outlet", ReachSource: "Its own word", DonorVisible: "no"}}
			if i%2 == 0 {
				m.Tone1, m.Tone2 = "favourable", "favourable"
			}
			fine(t, a.SaveMediaItem(t.Context(), &m))
		}
		table, _ := report(t, a, app.ReportRequest{Grant: "NL-2025", Lang: words.En}).Table("Agreement")
		return table.Rows[0]
	}
	if row := judge(9); row[1].N != 9 || row[3].Has || row[4].Text != "Too few items judged by both." {
		t.Errorf("nine items: %+v", row)
	}
	if row := judge(1); row[1].N != 10 || row[2].N != 10 || row[3] != app.Ratio(100, 100) || row[4].Text != "almost perfect" {
		t.Errorf("ten items: %+v", row)
	}
	table, _ := report(t, a, app.ReportRequest{Grant: "NL-2025", Lang: words.En}).Table("Media")
	row := table.Rows[slices.IndexFunc(table.Rows, func(row []app.Value) bool { return row[1].Text == "Report 0" })]
	if row[5].N != 1200 || row[6].Text != "The whole outlet" || row[7].Text != "Its own word" || row[8].Text != "no" || row[11].N != 2 {
		t.Errorf("the coverage is %+v", row)
	}
}

// noIDs holds that a report says nothing in ids of ours: they mean nothing to a donor.
func noIDs(t *testing.T, r app.Report) {
	t.Helper()
	id := regexp.MustCompile(`[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-`)
	for _, s := range r.Sheets {
		for _, table := range s.Tables {
			for _, row := range table.Rows {
				for i, v := range row {
					if id.MatchString(v.Text) {
						t.Errorf("%s, column %s says %q", s.Key, table.Columns[i].Key, v.Text)
					}
				}
			}
		}
	}
}
