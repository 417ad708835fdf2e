package screens

import (
	"fmt"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/test"

	"sofra/app"
	"sofra/app/words"
)

// TestListsSayWhatTheyAreAbout looks at the lists of money and at the calendar of
// reports in windows that people have: no number and no head is cut, and of a name
// more is seen than its beginning.
func TestListsSayWhatTheyAreAbout(t *testing.T) {
	a := full(t)
	rows, _, err := a.Grants(t.Context(), app.Page{})
	keep(t, err)
	for _, g := range rows {
		keep(t, a.PlanReports(t.Context(), app.ProposeReports(g.StartsOn, g.EndsOn, app.ReportRhythm{GrantID: g.ID, Months: 3, Days: 60, Final: 90, Lang: "en"})))
	}
	u := desk(t, a)
	for _, size := range []fyne.Size{{Width: 1366, Height: 768}, {Width: 1280, Height: 720}, {Width: 1024, Height: 700}} {
		u.window.Resize(size)
		for _, l := range []words.Lang{words.En, words.Sq, words.SrCyrl} {
			u.speak(l)
			for _, tab := range []string{"expenses", "grants"} {
				u.show("money")
				u.pageNow().(*tabbed).turn(u, tab)
				look(t, u, fmt.Sprintf("fit-%s-%.0f-%s", tab, size.Width, l))
				wellCut(t, u, fmt.Sprintf("%s, %.0f wide, %s", tab, size.Width, l))
			}
			u.show("reports")
			look(t, u, fmt.Sprintf("fit-owed-%.0f-%s", size.Width, l))
			if cut := wellCut(t, u, fmt.Sprintf("reports, %.0f wide, %s", size.Width, l)); len(cut) > 0 {
				t.Errorf("the calendar of reports, %.0f wide, %s: cut are %q", size.Width, l, cut)
			}
		}
	}
}

// wellCut complains of texts of the list that say too little, and gives those that
// are cut.
func wellCut(t *testing.T, u *UI, view string) (cut []string) {
	t.Helper()
	for _, o := range seen(u) {
		name := typeName(o)
		if !strings.HasSuffix(name, "gridRow") && !strings.HasSuffix(name, "gridHead") {
			continue
		}
		for _, x := range test.LaidOutObjects(o) {
			word, is := x.(*canvas.Text)
			if !is || !word.Visible() || !strings.HasSuffix(word.Text, "…") {
				continue
			}
			cut = append(cut, word.Text)
			if letters := len([]rune(word.Text)); letters < 16 || strings.HasSuffix(name, "gridHead") || strings.ContainsAny(word.Text[:1], "0123456789") {
				t.Errorf("%s: of a text only %q is seen", view, word.Text)
			}
		}
	}
	return cut
}
