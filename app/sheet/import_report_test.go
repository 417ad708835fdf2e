package sheet

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"sofra/app"
	"sofra/app/words"
	"sofra/db/dbtest"
)

// The report of an office that was brought in from its old workbook says what
// it does not know, in every language: of 301 names at the items, 103 are those
// of nobody in particular.
func TestReportOfWhatWasBroughtIn(t *testing.T) {
	a := dbtest.New(t)
	project := app.Project{Code: "US", Title: "Urban Soundscape"}
	check(t, a.SaveProject(t.Context(), &project))
	check(t, a.SaveGrant(t.Context(), &app.Grant{Code: "MCYS-2024", Title: "Rhythm", Currency: "EUR", Projects: []app.GrantProject{{ProjectID: project.ID}}}))
	bring(t, a, office, app.ImportOptions{Today: today, Project: project.ID})
	for _, lang := range words.Langs() {
		r, err := a.DonorReport(t.Context(), app.ReportRequest{Lang: lang}, nil)
		check(t, err)
		b := words.In(lang)
		unknown := b.Say(words.N("The number of artists on stage is a lower bound: {n} performances by people who are not identified are not in it. A performance is one name at one item of an event.", 103))
		for key, notes := range map[string][]string{"the cover": {definition(t, r, b.T("Artists on stage"))}, "artists": sheetOfReport(r, "artists").Notes, "communities": sheetOfReport(r, "communities").Notes} {
			if !slices.ContainsFunc(notes, func(n string) bool { return strings.HasSuffix(n, unknown) }) {
				t.Errorf("%s: %s says %q, not %q", lang, key, notes, unknown)
			}
		}
		works, _ := r.Table("Works")
		titles := map[string]bool{}
		for _, row := range works.Rows {
			titles[strings.ToLower(row[0].Text)] = true
		}
		counted := fmt.Sprint(figureIn(t, r, b.T("Works played")), len(works.Rows), len(titles))
		lead := sheetOfReport(r, "works").Lead
		if counted != "83 83 14" || !strings.Contains(lead, "83") || !strings.Contains(lead, "14") {
			t.Errorf("%s: the figure, the rows and the titles are %s, and the sheet says %q", lang, counted, lead)
		}
	}
}

func sheetOfReport(r app.Report, key string) app.Sheet {
	i := slices.IndexFunc(r.Sheets, func(s app.Sheet) bool { return s.Key == key })
	return r.Sheets[i]
}

// definition is what the cover says of a figure.
func definition(t testing.TB, r app.Report, figure string) string {
	t.Helper()
	all, _ := r.Table("Definitions")
	for _, row := range all.Rows {
		if row[0].Text == figure {
			return row[1].Text
		}
	}
	t.Fatalf("%s is not defined", figure)
	return ""
}

// figureIn is a number of the summary.
func figureIn(t testing.TB, r app.Report, figure string) int64 {
	t.Helper()
	all, _ := r.Table("Summary")
	for _, row := range all.Rows {
		if row[0].Text == figure {
			return row[1].N
		}
	}
	t.Fatalf("%s is not in the summary", figure)
	return 0
}
