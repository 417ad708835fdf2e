package paper

import (
	"fmt"
	"path/filepath"
	"strings"
	"testing"

	"sofra/app"
	"sofra/app/words"
)

// listOf is a works list of so many works in a language; with few columns it
// stands upright.
func listOf(l words.Lang, works int, wide bool) app.Report {
	b := words.In(l)
	column := func(key, title string, kind app.CellKind) app.Column {
		return app.Column{Key: key, Title: title, Cell: kind}
	}
	length := app.Column{Key: "duration", Title: b.T("Duration"), Cell: app.DurationCell, Total: app.SumTotal}
	t := app.Table{Name: "WorksList", Columns: []app.Column{
		column("number", b.T("No.|number in a list"), app.CountCell), column("title", b.T("Title"), app.LongCell), column("composer", b.T("Composer"), app.LongCell), length,
	}}
	if wide {
		t.Columns = append(t.Columns, column("lyricist", b.T("Author of the words"), app.LongCell), column("arranger", b.T("Arranger"), app.LongCell), column("rights", b.T("Rights"), app.LongCell), column("performers", b.T("Performers"), app.LongCell))
	}
	for n := range works {
		row := []app.Value{app.Number(n + 1), app.Said(fmt.Sprintf("Ура од камена, Ura-%d", n+1)), app.Said("Arbnora Kelmendi-Krasniqi, Стефан Ристић"), app.Number(245 + n)}
		if wide {
			row = append(row, app.Said("M. Hoxha"), app.Said("D. Berisha"), app.Said(b.T("Traditional, arranged")), app.Said("Zvuk Morave, Ylli Shatri, Trio Shadërvan, Kvartet Ibar"))
		}
		t.Rows = append(t.Rows, row)
	}
	s := app.Sheet{Key: "works-list", Title: b.T("Works played"), Lead: b.T("The organiser names the works that are played at this event, and by whom they are."), Tables: []app.Table{t}, Facts: []app.Fact{
		{Label: b.T("Collecting society"), Text: "Kosova Music Rights Society"}, {Label: b.T("Organiser"), Text: "Ritmi i Kosovës, Nëna Terezë 12, Prishtinë"},
		{Label: b.T("Event"), Text: "Concert 4: Night of strings"}, {Label: b.T("Day"), Text: b.LongDate(2027, 3, 22)}, {Label: b.T("Venue"), Text: "Fabrika 7, Prishtina"},
	}}
	return app.Report{Lang: l, Title: s.Title + ": Concert 4", Sheets: []app.Sheet{s}}
}

func savedList(t *testing.T, r app.Report) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), "list.pdf")
	if err := SaveList(path, r); err != nil {
		t.Fatal(err)
	}
	return path
}

// Every work is on the list once, in order, with the sum below; nothing reaches
// over an edge or over something else.
func TestListOnPaper(t *testing.T) {
	for _, l := range words.Langs() {
		for _, wide := range []bool{false, true} {
			r := listOf(l, 60, wide)
			path := savedList(t, r)
			text := strings.ReplaceAll(readAs(t, "pdftotext", "-layout", path, "-"), "\u00a0", " ")
			for _, want := range []string{"Kosova Music Rights Society", r.Sheets[0].Title, "4:34:30", words.In(l).T("Place and day"), words.In(l).T("For the organiser")} {
				if !strings.Contains(text, want) {
					t.Errorf("%s, wide %v: there is no %q", l, wide, want)
				}
			}
			all, pages := boxes(t, path)
			for n := range 60 {
				got := 0
				for _, b := range all {
					if b.text == fmt.Sprintf("Ura-%d", n+1) {
						got++
					}
				}
				if got != 1 {
					t.Errorf("%s, wide %v: work %d stands there %d times", l, wide, n+1, got)
				}
			}
			if pages < 2 {
				t.Errorf("%s: %d pages", l, pages)
			}
			for _, wrong := range crowded(all, wide) {
				t.Errorf("%s, wide %v: %s", l, wide, wrong)
			}
		}
	}
}

// crowded tells which words reach over an edge, and which lie over each other.
func crowded(all []boxed, wide bool) (wrong []string) {
	edge, foot := sheetWide, sheetHigh
	if wide {
		edge, foot = sheetHigh, sheetWide
	}
	for i, a := range all {
		if a.left < margin-0.1 || a.right > edge-margin+0.1 || a.below > foot-5 {
			wrong = append(wrong, fmt.Sprintf("page %d: %q reaches over the edge: %.1f to %.1f, %.1f", a.page, a.text, a.left, a.right, a.below))
		}
		for _, b := range all[i+1:] {
			if a.page == b.page && a.left < b.right-0.3 && b.left < a.right-0.3 && a.top < b.below-1.2 && b.top < a.below-1.2 {
				wrong = append(wrong, fmt.Sprintf("page %d: %q lies over %q", a.page, a.text, b.text))
			}
		}
	}
	return wrong
}

// The columns have their least where there is no more, and never go beyond the
// page.
func TestColumnsShareThePage(t *testing.T) {
	for _, c := range []struct {
		room          float64
		least, wanted []float64
		want          string
	}{
		{100, []float64{10, 20}, []float64{10, 20}, "45.0 55.0"},
		{100, []float64{10, 20}, []float64{10, 60}, "14.3 85.7"},
		{60, []float64{10, 20}, []float64{20, 60}, "16.0 44.0"},
		{15, []float64{10, 20}, []float64{20, 60}, "5.0 10.0"},
	} {
		all := shared(c.room, c.least, c.wanted)
		if got := fmt.Sprintf("%.1f %.1f", all[0], all[1]); got != c.want {
			t.Errorf("of %.0f they have %s, not %s", c.room, got, c.want)
		}
	}
}
