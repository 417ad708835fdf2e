package paper

import (
	"path/filepath"
	"strings"
	"testing"

	"sofra/app"
	"sofra/app/words"
)

// A report in two languages has both in its totals and at the foot of its pages, no
// sign that no font has, and labels of charts whole.
func TestPaperInTwoLanguages(t *testing.T) {
	long := "Pjesa e honorarëve e artisteve dhe artistëve të komuniteteve joshumicë\nУдео уметница и уметника из невећинских заједница у хонорарима"
	label := "komuniteti ballkanik egjiptian / балканска египћанска заједница"
	r := app.Report{Grant: "X", Lang: words.Sq, Lang2: words.SrCyrl, Title: "Urban", Sheets: []app.Sheet{{Key: "summary", Title: "Përmbledhja / Сажетак",
		Tables: []app.Table{{Name: "T", Columns: []app.Column{{Key: "a", Title: "Shifra / Бројка", Cell: app.ProseCell}, {Key: "n", Title: "N", Cell: app.CountCell, Total: app.SumTotal}},
			Rows: [][]app.Value{{app.Said(long), app.Number(41)}, {app.Said(label), app.Number(12)}}}},
		Charts: []app.Chart{{Title: "Grafiku", Table: "T", Labels: "a", Values: []string{"n"}, From: 1, To: 2}}}}}
	path := filepath.Join(t.TempDir(), "report.pdf")
	if err := SaveReport(path, r); err != nil {
		t.Fatal(err)
	}
	lookedAt(t, path, "both")
	text := strings.ReplaceAll(readAs(t, "pdftotext", path, "-"), "\u00a0", " ")
	lacks := lackedBy(text, []string{"Gjithsej / Укупно", inBoth(r, pageOf(1, 1))})
	if len(lacks) > 0 || strings.Contains(text, "…") || strings.ContainsAny(text, "\ufffd▯") {
		t.Errorf("the pages lack %q in %s", lacks, text)
	}
	e := essayOf(r)
	chart := e.parts[len(e.parts)-1].chart
	if got := strings.Join(chart.lines[0], " "); got != label || len(chart.lines[0]) < 2 {
		t.Errorf("the label is %q", chart.lines)
	}
	for _, line := range e.ruler.lines([]app.Piece{{Text: long}}, within(0, column, cellType)) {
		for _, w := range line {
			if strings.Contains(w.text, "\n") {
				t.Errorf("a word has a line break: %q", w.text)
			}
		}
	}
}

// One bar of many times the others does not flatten them; its label says the value.
func TestChartsBreakLongBars(t *testing.T) {
	r := app.Report{Lang: words.En, Sheets: []app.Sheet{{Key: "indicators", Title: "Indicators", Tables: []app.Table{{Name: "I", Columns: []app.Column{{Key: "c"}, {Key: "r", Title: "Reached", Cell: app.ShareCell}},
		Rows: [][]app.Value{{app.Said("1.1"), app.Ratio(1850, 100)}, {app.Said("1.2"), app.Ratio(1, 2)}}}}}}}
	drawn := essayOf(r).chartOf(app.Chart{Title: "Reached", Table: "I", Labels: "c", Values: []string{"r"}, Most: 2})
	on := &measuredBars{}
	drawn.draw(on, 0, 0, column)
	if len(on.bars) != 4 || on.bars[0].wide < 3.9*on.bars[3].wide || on.bars[0].wide > 4.1*on.bars[3].wide {
		t.Errorf("the bars are %v", on.bars)
	}
	if alt := strings.ReplaceAll(drawn.alt(), "\u00a0", " "); alt != "Reached (Reached). 1.1: 1,850 %; 1.2: 50 %" {
		t.Errorf("the chart says %q", alt)
	}
}

// measuredBars keeps the bars that a chart draws.
type measuredBars struct{ bars []spot }

func (m *measuredBars) bar(at spot, _ ink)                      { m.bars = append(m.bars, at) }
func (m *measuredBars) letter(_, _, _ float64, _ string)        {}
func (m *measuredBars) measured(text string, _ float64) float64 { return float64(len(text)) }
