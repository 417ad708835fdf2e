package sheet_test

import (
	"archive/zip"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/xuri/excelize/v2"

	"sofra/app"
	"sofra/app/sheet"
	"sofra/app/words"
	"sofra/db/dbtest"
)

// heard is an office of two evenings of a series whose audiences answered, of
// several communities, one of them small.
func heard(t *testing.T) (*app.App, app.ID) {
	t.Helper()
	a, ctx := dbtest.New(t), t.Context()
	s := app.Series{Title: "Rrënjë dhe degë"}
	if err := a.SaveSeries(ctx, &s); err != nil {
		t.Fatal(err)
	}
	var forms []*app.Response
	for i, day := range []app.Date{"2026-03-20", "2026-05-16"} {
		e := app.Event{Title: fmt.Sprintf("Evening %d", i+1), Kind: "concert", Status: "done", Day: day}
		e.SeriesID, e.Attendance = s.ID, []app.Attendance{{Way: "head-count", People: 100 + 100*i}}
		if err := a.SaveEvent(ctx, &e); err != nil {
			t.Fatal(err)
		}
		for n := range 60 {
			score, trust := n%11, n%5+1
			forms = append(forms, &app.Response{EventID: e.ID, Day: day, Language: "sq", Score: &score, Trust: &trust, Heard: "no", Community: []string{"alb", "alb", "srb", "alb", "srb", "bos"}[n%6]})
		}
		forms[i*60].Community = "gor"
	}
	if err := a.SaveResponses(ctx, forms); err != nil {
		t.Fatal(err)
	}
	return a, s.ID
}

// The workbook of what audiences say has the page's tables and a chart for each
// question, agrees with another program, and hides nothing.
func TestWorkbookOfWhatAudiencesSay(t *testing.T) {
	a, series := heard(t)
	ask := app.OpinionAsk{Filter: app.ResponseFilter{SeriesID: series}, About: "Rrënjë dhe degë", Code: "trust", By: app.OpinionsByCommunity, Lang: words.En}
	path := filepath.Join(t.TempDir(), ask.FileName())
	err := a.OpinionWorkbook(t.Context(), ask, func(r app.Report) error { return sheet.SaveReport(path, r) })
	if err != nil || ask.FileName() != "feedback_en.xlsx" {
		t.Fatalf("%s: %v", ask.FileName(), err)
	}
	if keep := os.Getenv("SOFRA_PICTURES"); keep != "" {
		whole, _ := os.ReadFile(path)
		if err := os.WriteFile(keep+"/opinions.xlsx", whole, 0o600); err != nil {
			t.Fatal(err)
		}
	}
	stored, err := excelize.OpenFile(path)
	if err != nil {
		t.Fatal(err)
	}
	defer stored.Close()
	fresh := recalculated(t, path)
	if got := strings.Join(stored.GetSheetList(), ", "); got != "Questions, Answers, Event, Community" {
		t.Errorf("sheets: %s", got)
	}
	for _, name := range stored.GetSheetList() {
		was, _ := stored.GetRows(name)
		now, err := fresh.GetRows(name)
		if err != nil || len(was) != len(now) {
			t.Errorf("%s: %d rows, another program reads %d, %v", name, len(was), len(now), err)
		}
		if open, err := stored.GetSheetVisible(name); !open || err != nil {
			t.Errorf("%s is hidden, %v", name, err)
		}
	}
	wantCells(t, stored, "Event", "Evening 1", "33%", "24 of 60, between", "40%")
	wantCells(t, stored, "Community", "Albanian community", "others or not shown", "·", "fewer than 10 people")
	wantCells(t, stored, "Questions", "Margin at most", "73 of 300 needed: reached", "4 or 5 of 5", "assumes a random sample")
	rows, err := stored.GetRows("Community")
	if err != nil || withheld(rows) < 4 { // the small cells of a community, and what protects them
		t.Errorf("%d cells are withheld in %v, %v", withheld(rows), rows, err)
	}
	opened(t, path)
}

func withheld(rows [][]string) (n int) {
	for _, r := range rows {
		for _, cell := range r {
			if cell == app.WithheldMark {
				n++
			}
		}
	}
	return n
}

// wantCells looks for texts in a sheet.
func wantCells(t *testing.T, f *excelize.File, name string, want ...string) {
	t.Helper()
	rows, err := f.GetRows(name)
	if err != nil {
		t.Fatal(err)
	}
	for _, w := range want {
		if all := fmt.Sprint(rows); !strings.Contains(all, w) {
			t.Errorf("%s does not say %q: %s", name, w, all)
		}
	}
}

// opened looks into the file: a chart for each of the three questions, with words
// for those who do not see it, no comments, and no code of a small community.
func opened(t *testing.T, path string) {
	t.Helper()
	z, err := zip.OpenReader(path)
	if err != nil {
		t.Fatal(err)
	}
	defer z.Close()
	charts := 0
	for _, f := range z.File {
		r, err := f.Open()
		if err != nil {
			t.Fatal(err)
		}
		whole, err := io.ReadAll(r)
		if err != nil || strings.Contains(f.Name, "comment") || strings.Contains(f.Name, "pivot") {
			t.Errorf("%s, %v", f.Name, err)
		}
		if strings.HasPrefix(f.Name, "xl/charts/chart") {
			charts++
		}
		if text := string(whole); strings.Contains(text, "Goran") || strings.Contains(text, `state="hidden"`) {
			t.Errorf("%s has what is not shown", f.Name)
		}
		if strings.Contains(f.Name, "drawings/drawing1.xml") && !strings.Contains(string(whole), `descr="How much did you like this evening? (Answers): 0 12; 1 12; 2 12; 3 12; 4 12; 5 10; 6 10; 7 10; 8 10; 9 10; 10 10"`) {
			t.Errorf("no words for a chart: %s", whole)
		}
	}
	if charts != 3 {
		t.Errorf("%d charts", charts)
	}
}
