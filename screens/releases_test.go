package screens

import (
	"fmt"
	"path/filepath"
	"strings"
	"testing"

	"sofra/app"
	"sofra/app/words"
	"sofra/db/dbtest"
)

// answered puts forms into the project of a year: so many of each community.
func answered(t *testing.T, a *app.App, y dbtest.Year, of map[string]int) {
	t.Helper()
	var all []*app.Response
	for community, n := range of {
		for range n {
			all = append(all, &app.Response{EventID: y.Concert.ID, Day: "2025-03-08", Community: community})
		}
	}
	keep(t, a.SaveResponses(t.Context(), all))
}

// reportsDesk is a window with the reports of a year whose audience answered.
func reportsDesk(t *testing.T) (*UI, *app.App, dbtest.Year) {
	t.Helper()
	a := dbtest.New(t)
	y := dbtest.NewYear(t, a)
	answered(t, a, y, map[string]int{"alb": 24, "srb": 14, "rom": 4, "ash": 3, "egy": 2, "bos": 8})
	u := desk(t, a)
	u.show("reports")
	find(t, u, "Grant", "nl-2025")
	return u, a, y
}

// A corrected report that would tell of a few people beside the first asks: it
// withholds more, or leaves for a reason that is kept.
func TestReportBesideAnEarlierOne(t *testing.T) {
	u, a, y := reportsDesk(t)
	folder := t.TempDir()
	saveAt(t, u, filepath.Join(folder, "first.xlsx"))
	answered(t, a, y, map[string]int{"srb": 2})
	u.changed()
	saveAt(t, u, filepath.Join(folder, "second.xlsx"))
	look(t, u, "report-beside")
	if got := texts(u); !strings.Contains(got, "Forms: community: Serb community") || !strings.Contains(got, "beside Report on NL-2025 of ") || strings.Contains(got, "not stated") {
		t.Fatalf("nothing is asked: %s", got)
	}
	if strings.Contains(texts(u), "2 people") {
		t.Error("a desk without the right is told how many")
	}
	for _, lang := range []words.Lang{words.Sq, words.SrCyrl} {
		u.dialogs.Top().Close()
		u.speak(lang)
		press(t, u, u.book.T("Export to Excel"))
		write(t, u, u.book.T("File"), filepath.Join(folder, "second.xlsx"))
		press(t, u, u.book.T("Save"))
		look(t, u, "report-beside-"+string(lang))
	}
	u.dialogs.Top().Close()
	u.speak(words.En)
	saveAt(t, u, filepath.Join(folder, "second.xlsx"))
	press(t, u, "Withhold more")
	if got := u.status.Said(); !strings.Contains(got, "second.xlsx") {
		t.Fatalf("it was not written: %q, %s", got, said(u))
	}
	saveAt(t, u, filepath.Join(folder, "third.xlsx"))
	press(t, u, "Give it out all the same…")
	write(t, u, "Reason", "The donor asked for the corrected list.")
	press(t, u, "Give it out")
	rows, n, err := a.Releases(t.Context(), app.ReleaseFilter{})
	if err != nil || n != 3 || rows[0].Reason != "The donor asked for the corrected list." || rows[1].Reason != "" {
		t.Errorf("%d releases (%v): %+v", n, err, rows)
	}
}

// What left stands in a list, and what was shown of it.
func TestReleasesPage(t *testing.T) {
	u, a, _ := reportsDesk(t)
	for i := range 3 {
		saveAt(t, u, filepath.Join(t.TempDir(), fmt.Sprint(i, ".xlsx")))
	}
	press(t, u, "Given out")
	for _, lang := range []words.Lang{words.En, words.Sq, words.SrCyrl} {
		u.speak(lang)
		u.showNow()
		look(t, u, "releases-"+string(lang))
	}
	u.speak(words.En)
	u.dress(func(s *settings) { s.Look = "dark" })
	p := u.pageNow().(*releases)
	p.grid.MoveTo(0)
	row, ok := p.grid.Cursor()
	if !ok || row.Cells[1].Text != "Report on NL-2025" {
		t.Fatalf("the list begins with %+v", row)
	}
	p.grid.OnOpen(row)
	look(t, u, "release-dark")
	got := gridSays(gridNow(u))
	if !strings.Contains(got, "Forms: community | Albanian community | 36") || strings.Contains(got, "Roma community") {
		t.Errorf("the release shows\n%s", got)
	}
	u.dialogs.Top().Close()
	u.window.Canvas().Unfocus()
	p.what = app.AnalysisRelease
	p.load(u)
	if p.grid.Total() != 0 {
		t.Error("a report is an analysis")
	}
	if _, n, err := a.Releases(t.Context(), app.ReleaseFilter{}); err != nil || n != 3 {
		t.Errorf("%d releases (%v)", n, err)
	}
}
