package app_test

import (
	"slices"
	"strings"
	"testing"

	"sofra/app"
	"sofra/app/words"
	"sofra/db/dbtest"
)

// by makes the report of the whole year by a profile.
func by(t *testing.T, a *app.App, profile string) app.Report {
	t.Helper()
	r, err := a.DonorReport(t.Context(), app.ReportRequest{Grant: "NL-2025", Profile: profile, Lang: words.En, From: "2025-01-01", To: "2025-12-31", Less: true}, nil)
	keepAll(t, err)
	return r
}

// noted is the note of the row that begins with the line.
func noted(t *testing.T, r app.Report, table, line string) string {
	t.Helper()
	of, ok := r.Table(table)
	at := slices.IndexFunc(of.Rows, func(row []app.Value) bool { return row[0].Text == line || row[1].Text == line })
	if !ok || at < 0 {
		t.Fatalf("no row %s in %s", line, table)
	}
	return of.Rows[at][of.Column("note")].Text
}

// What was said of a finding, or stands with the line, is what the donor reads; an
// order to give a reason is in no file.
func TestReasonsReachTheDonor(t *testing.T) {
	a := dbtest.New(t)
	y := dbtest.NewYear(t, a)
	for _, table := range []string{"eu Interim code", "eu Final code", "nl-embassy Comparison code", "foundation LineReport line", "unmik Budget line", "none Budget line"} {
		at := strings.Fields(table)
		if said := noted(t, by(t, a, at[0]), at[1], "2"); said != "" {
			t.Errorf("%s says %q though nobody did", table, said)
		}
	}
	hall := y.Grant.Lines[2].ID
	keepAll(t, a.ExplainFinding(t.Context(), app.Filter{GrantID: y.Grant.ID, From: "2025-01-01", To: "2025-12-31"}, app.Finding{Rule: app.RuleVariance, About: hall}, "The hall was dearer."))
	for _, table := range []string{"eu Interim code", "eu Final code", "nl-embassy Comparison code", "foundation LineReport line", "unmik Budget line", "none Budget line"} {
		at := strings.Fields(table)
		if said := noted(t, by(t, a, at[0]), at[1], "2"); said != "The hall was dearer." {
			t.Errorf("%s says %q", table, said)
		}
	}
	g := y.Grant
	g.Lines[2].Explanation, g.VarianceBasis = "In the line.", "heading"
	keepAll(t, a.SaveGrant(t.Context(), &g))
	r := by(t, a, "nl-embassy")
	if said := noted(t, r, "Comparison", "2"); said != "In the line." {
		t.Errorf("the line says %q", said)
	}
	if said := noted(t, r, "Comparison", g.Lines[2].Heading); said != "The hall was dearer." {
		t.Errorf("the heading says %q", said)
	}
}

// A version that was valid later is not in a report to an earlier day: neither its
// amounts nor its units.
func TestBudgetAsItHeldAtTheEnd(t *testing.T) {
	a, ctx := dbtest.New(t), t.Context()
	y := dbtest.NewYear(t, a)
	agree := func(kind string, agreed, valid app.Date, amount app.Minor) {
		g, err := a.Grant(ctx, y.Grant.ID)
		keepAll(t, err)
		g.Lines[2].Amount, g.Lines[2].Quantity, g.Lines[2].UnitCost = amount, 1000, amount
		keepAll(t, a.SaveGrant(ctx, &g), a.AgreeBudget(ctx, &app.BudgetVersion{GrantID: g.ID, Kind: kind, AgreedOn: agreed, ValidFrom: valid, Explanation: kind + " of " + string(agreed)}))
	}
	agree("contract", "2025-01-01", "", 400000)
	agree("addendum", "2025-03-01", "", 420000)
	agree("reallocation", "2025-04-01", "", 425000)
	agree("addendum", "2025-05-01", "2025-11-01", 900000)
	for _, c := range []struct {
		to                                            app.Date
		base, moved, now, cost, before, addendum, use int64
		why                                           string
	}{
		{"2025-02-28", 400000, 0, 400000, 400000, 400000, 0, 400000, ""},
		{"2025-06-30", 420000, 5000, 425000, 420000, 400000, 20000, 425000, "addendum of 2025-03-01; reallocation of 2025-04-01"},
		{"2025-12-31", 900000, 0, 900000, 900000, 425000, 475000, 900000, "addendum of 2025-05-01"},
	} {
		r, err := a.DonorReport(ctx, app.ReportRequest{Grant: "NL-2025", Profile: "eu", Lang: words.En, From: "2025-01-01", To: c.to, Less: true}, nil)
		keepAll(t, err)
		interim, _ := r.Table("Interim")
		row := slices.IndexFunc(interim.Rows, func(row []app.Value) bool { return row[0].Text == "2" })
		for key, want := range map[string]int64{"base": c.base, "moved": c.moved, "now": c.now, "cost": c.cost} {
			if got := cell(t, r, "Interim."+key, row).N; got != want {
				t.Errorf("to %s: %s is %d, want %d", c.to, key, got, want)
			}
		}
		use, _ := r.Table("AddendaUse")
		for key, want := range map[string]int64{"base": c.before, "addendum": c.addendum, "now": c.use, "change": c.use - c.before} {
			if use.Column(key) < 0 && want == 0 {
				continue
			}
			if got := cell(t, r, "AddendaUse."+key, row).N; got != want {
				t.Errorf("to %s: the use's %s is %d, want %d", c.to, key, got, want)
			}
		}
		if got := cell(t, r, "AddendaUse.why", row).Text; got != c.why {
			t.Errorf("to %s: why is %q", c.to, got)
		}
	}
}

// What is signed is the total of the report, in every profile; what is in no sum is
// said beside each.
func TestDeclarationSignsTheTotal(t *testing.T) {
	a := dbtest.New(t)
	earned(t, a)
	r := by(t, a, "eu")
	total := words.In(words.En).Money(cell(t, r, "Interim.period", -1).N, "EUR")
	for _, s := range r.Sheets {
		if s.Key == "declaration" && !slices.Contains(s.Facts, app.Fact{Label: "Spent in the period", Text: total}) {
			t.Errorf("%s is not what is signed: %+v", total, s.Facts)
		}
	}
	budget, _ := by(t, a, "unmik").Table("Budget")
	money, _ := budget.Total("period")
	plan, _ := budget.Total("budget")
	same := by(t, a, app.NoProfile)
	in, _ := same.Table("Budget")
	whole, _ := in.Total("period")
	if plan.N == 0 || money.N == 0 || whole.N == 0 {
		t.Errorf("the sheets come to %d of %d, and %d", money.N, plan.N, whole.N)
	}
	last, apart := in.Rows[len(in.Rows)-1], in.Rows[len(in.Rows)-2]
	if apart[in.Column("title")].Text != "On no budget line" || apart[in.Column("period")].N != 700 {
		t.Errorf("on no line is %+v", apart)
	}
	if rest := whole.N - last[in.Column("period")].N - apart[in.Column("period")].N; last[in.Column("period")].N != (rest*7+50)/100 {
		t.Errorf("indirect costs are %+v of %d", last, rest)
	}
	for _, profile := range []string{"eu", "nl-embassy", "unmik", "mcys", "foundation", app.NoProfile} {
		for _, s := range by(t, a, profile).Sheets {
			said := strings.Join(s.Notes, " ")
			for _, f := range s.Facts {
				said += " " + f.Text
			}
			if !slices.Contains([]string{"declaration", "summary", "money", "transactions", "interim", "final", "comparison", "lines"}, s.Key) {
				continue
			}
			if profile != "mcys" && (!strings.Contains(said, "1 document is in no sum: no rate.") || !strings.Contains(said, "1 document lies outside the grant’s period and is in no sum: ")) {
				t.Errorf("%s: the sheet %s says %q", profile, s.Key, said)
			}
		}
	}
}

// A variation is what was spent less what was agreed, on every sheet.
func TestVariationHasOneSign(t *testing.T) {
	a := dbtest.New(t)
	dbtest.NewYear(t, a)
	eu, plain := by(t, a, "eu"), by(t, a, app.NoProfile)
	for _, line := range []string{"1.1", "2"} {
		var got []int64
		for _, c := range []struct {
			r                 app.Report
			table, first, key string
		}{{eu, "Interim", "code", "left"}, {eu, "Final", "code", "left"}, {plain, "Budget", "line", "variance"}, {by(t, a, "nl-embassy"), "Comparison", "code", "left"}} {
			of, _ := c.r.Table(c.table)
			at := slices.IndexFunc(of.Rows, func(row []app.Value) bool { return row[of.Column(c.first)].Text == line })
			got = append(got, of.Rows[at][of.Column(c.key)].N)
		}
		if got[0] == 0 || slices.Min(got) != slices.Max(got) {
			t.Errorf("line %s varies by %v", line, got)
		}
	}
}

// A line goes by its heading and by words, never by the digits of its code.
func TestHeadingsGoByWords(t *testing.T) {
	a := dbtest.New(t)
	y := dbtest.NewYear(t, a)
	g := y.Grant
	g.Lines = nil
	for at, l := range []app.BudgetLine{
		{Code: "2.1", Title: "Following the media"}, {Code: "2.2", Title: "Hire of halls"}, {Code: "1.1", Title: "Travel of guests"},
		{Code: "3.1", Heading: "2 Travel", Title: "Minibus"}, {Code: "3.2", Heading: "Artists", Title: "Transport of artists"},
	} {
		l.Amount, l.Position = 1000, at+1
		g.Lines = append(g.Lines, l)
	}
	g.Code = "EU-1"
	g.Kept, g.Projects = app.Kept{}, nil
	keepAll(t, a.SaveGrant(t.Context(), &g))
	r, err := a.DonorReport(t.Context(), app.ReportRequest{Grant: "EU-1", Profile: "eu", Lang: words.En, From: "2025-01-01", To: "2025-12-31", Less: true}, nil)
	keepAll(t, err)
	interim, _ := r.Table("Interim")
	var heading string
	got := map[string]string{}
	for _, row := range interim.Rows {
		if row[0].Has {
			got[row[0].Text] = heading
		} else {
			heading = row[1].Text
		}
	}
	for code, want := range map[string]string{"2.1": "5 Other costs, services", "2.2": "5 Other costs, services", "1.1": "2 Travel", "3.1": "2 Travel", "3.2": "6 Other"} {
		if got[code] != want {
			t.Errorf("line %s is under %q, want %q", code, got[code], want)
		}
	}
}
