package command_test

import (
	"os"
	"strings"
	"testing"

	"sofra/app"
	"sofra/db"
)

// grown adds forms of one community to the project of an office.
func grown(t *testing.T, office, community string, n int) {
	t.Helper()
	a, err := db.Open(t.Context(), office, app.Mode{Write: true})
	if err != nil {
		t.Fatal(err)
	}
	defer a.Close()
	events, _, err := a.Events(t.Context(), app.EventFilter{})
	if err != nil {
		t.Fatal(err)
	}
	grants, _, err := a.Grants(t.Context(), app.Page{})
	if err != nil {
		t.Fatal(err)
	}
	g, err := a.Grant(t.Context(), grants[0].ID)
	if err != nil {
		t.Fatal(err)
	}
	var forms []*app.Response
	for _, e := range events {
		if e.ProjectID == g.Projects[0].ProjectID && e.Status == "done" {
			for range n {
				forms = append(forms, &app.Response{EventID: e.ID, Day: e.Day, Community: community})
			}
			break
		}
	}
	if err := a.SaveResponses(t.Context(), forms); err != nil || len(forms) != n {
		t.Fatalf("%d forms: %v", len(forms), err)
	}
}

// A command asks nobody: where a report would tell of a few people beside an
// earlier one, it withholds more and says so, and what it prints stays as it was.
func TestReportBesideAnEarlierOne(t *testing.T) {
	t.Chdir(t.TempDir())
	if got := run(t, "sample", "a.sofra", "-size", "small"); got.code != 0 {
		t.Fatalf("%+v", got)
	}
	first := run(t, "report", "a.sofra", "-grant", codeOf(t, "a.sofra"), "-out", "first.xlsx")
	if first.code != 0 || strings.Contains(first.err, "withheld") || first.out != "first.xlsx\n" {
		t.Fatalf("the first: %+v", first)
	}
	before := run(t, "check", "a.sofra", "-json").out
	again := run(t, "report", "a.sofra", "-grant", codeOf(t, "a.sofra"), "-out", "again.xlsx")
	if again.code != 0 || strings.Contains(again.err, "withheld") {
		t.Errorf("the same again: %+v", again)
	}
	if after := run(t, "check", "a.sofra", "-json").out; after != before {
		t.Errorf("a report changed what the office says:\n%s\n%s", before, after)
	}
	grown(t, "a.sofra", "alb", 2)
	second := run(t, "report", "a.sofra", "-grant", codeOf(t, "a.sofra"), "-out", "second.xlsx")
	if second.code != 0 || second.out != "second.xlsx\n" || !strings.Contains(second.err, "they are withheld") {
		t.Errorf("the second: %+v", second)
	}
	if _, err := os.Stat("second.xlsx"); err != nil {
		t.Error(err)
	}
	a, err := db.Open(t.Context(), "a.sofra", app.Mode{})
	if err != nil {
		t.Fatal(err)
	}
	defer a.Close()
	rows, n, err := a.Releases(t.Context(), app.ReleaseFilter{})
	if err != nil || n != 3 || rows[0].Counts == 0 || rows[0].Reason != "" {
		t.Errorf("%d releases (%v): %+v", n, err, rows)
	}
}

// codeOf is the code of the first grant of an office.
func codeOf(t *testing.T, office string) string {
	t.Helper()
	a, err := db.Open(t.Context(), office, app.Mode{})
	if err != nil {
		t.Fatal(err)
	}
	defer a.Close()
	grants, _, err := a.Grants(t.Context(), app.Page{})
	if err != nil || len(grants) == 0 {
		t.Fatalf("%d grants: %v", len(grants), err)
	}
	return grants[0].Code
}

// An office that somebody has open cannot note what leaves it: tables of people that did
// not leave just so before say their totals alone, and the command says so.
func TestReportOfAnOfficeThatCannotNoteIt(t *testing.T) {
	t.Chdir(t.TempDir())
	works(t, "sample", "a.sofra", "-size", "small")
	works(t, "report", "a.sofra", "-grant", "MCYS-2025", "-out", "first.xlsx")
	a, err := db.Open(t.Context(), "a.sofra", app.Mode{Write: true})
	if err != nil {
		t.Fatal(err)
	}
	defer a.Close()
	again := run(t, "report", "a.sofra", "-grant", "MCYS-2025", "-out", "again.xlsx")
	part := run(t, "report", "a.sofra", "-grant", "MCYS-2025", "-from", "2025-01-01", "-to", "2025-06-30", "-out", "part.xlsx")
	for _, got := range []said{again, part} {
		if got.code != 0 || !strings.Contains(got.err, "cannot remember what left it") {
			t.Errorf("%+v", got)
		}
	}
	read, err := db.Open(t.Context(), "a.sofra", app.Mode{})
	if err != nil {
		t.Fatal(err)
	}
	defer read.Close()
	lines := func(ask app.ReportRequest) int {
		ask.Grant, ask.Less, ask.Profile = "MCYS-2025", true, app.NoProfile
		r, err := read.DonorReport(t.Context(), ask, func(app.Report) error { return nil })
		if err != nil {
			t.Fatal(err)
		}
		of, _ := r.Table("Communities")
		return len(of.Rows)
	}
	if whole, half := lines(app.ReportRequest{}), lines(app.ReportRequest{From: "2025-01-01", To: "2025-06-30"}); whole < 2 || half > 1 {
		t.Errorf("what left before has %d lines, what did not %d", whole, half)
	}
}

// What is wrong with a report is said to whoever makes it, a line each; what it prints
// and how it ends stay as they were.
func TestReportSaysWhatToLookAt(t *testing.T) {
	t.Chdir(t.TempDir())
	works(t, "sample", "a.sofra", "-size", "small")
	got := works(t, "report", "a.sofra", "-grant", "MCYS-2025", "-out", "r.xlsx")
	if got.out != "r.xlsx\n" || !strings.Contains(got.err, "To look at: ") {
		t.Errorf("%+v", got)
	}
}
