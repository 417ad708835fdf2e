package widgets

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/test"
)

// grants is a grid with a column that can be done without.
func grants(t *testing.T, rows ...Row) *Grid {
	t.Helper()
	g := NewGrid(Column{ID: "code", Head: "Code", Width: 120}, Column{ID: "title", Head: "Title", Weight: 3},
		Column{ID: "funder", Head: "Funder", Weight: 2, Gives: 1}, Column{ID: "amount", Head: "Amount", Width: 70, Right: true})
	g.OfferColumns(ColumnWords{Columns: "Columns", Reset: "As at first"}, Arrangement{}, nil)
	show(t, g)
	g.SetRows(rows)
	return g
}

// grantsCells are those of a grant.
func grantsCells(amount string) []Cell {
	return []Cell{{Text: "NL-2024"}, {Text: "Towards a New Social Contract"}, {Text: "Embassy of Elsewhere"}, {Text: amount}}
}

// cutIn are the texts of a grid that end before their end.
func cutIn(g *Grid) (cut []string) {
	for _, o := range test.LaidOutObjects(g) {
		if x, is := o.(*canvas.Text); is && x.Visible() && strings.HasSuffix(x.Text, "…") {
			cut = append(cut, x.Text)
		}
	}
	return cut
}

func TestFixedColumnsGiveWhatTheyDoNotNeed(t *testing.T) {
	g := grants(t, Row{ID: "1", Cells: grantsCells("9,500.00")})
	g.Resize(fyne.NewSize(900, 600))
	if got := g.Widths()["code"]; !near(got, 120) {
		t.Errorf("with room for all the code is %v wide", got)
	}
	g.Resize(fyne.NewSize(530, 600))
	if got := g.Widths()["code"]; got >= 100 || len(cutIn(g)) > 0 {
		t.Errorf("the code keeps %v, and cut is %q", got, cutIn(g))
	}
}

func TestNumbersAreNeverCut(t *testing.T) {
	g := grants(t, Row{ID: "1", Cells: grantsCells("1,234,567,890.00 EUR")})
	for _, width := range []float32{900, 500, 340, 300} {
		g.Resize(fyne.NewSize(width, 600))
		for _, cut := range cutIn(g) {
			if strings.HasPrefix(cut, "1") {
				t.Errorf("%v wide the number is %q", width, cut)
			}
		}
	}
}

// A number that comes as somebody scrolls widens its column; words that come later
// move nothing.
func TestLaterNumbersWidenTheirColumn(t *testing.T) {
	g := grants(t)
	g.Resize(fyne.NewSize(700, 600))
	g.Load(2*pageRows, func(offset, limit int, done func([]Row)) {
		var rows []Row
		for range limit {
			cells := grantsCells("5.00")
			if offset > 0 {
				cells = grantsCells("1,234,567,890.00 EUR")
				cells[0].Text = "A-CODE-MUCH-LONGER-THAN-BEFORE"
			}
			rows = append(rows, Row{Cells: cells})
		}
		done(rows)
	})
	before := g.Widths()
	g.MoveTo(2*pageRows - 1)
	if after := g.Widths(); after["amount"] <= before["amount"] || after["code"] > before["code"] {
		t.Errorf("from %v to %v", before, after)
	}
}

func TestColumnsGiveWayByImportance(t *testing.T) {
	g := grants(t, Row{ID: "1", Cells: grantsCells("9,500.00")})
	g.Resize(fyne.NewSize(380, 600))
	if got := g.Shown(); got != "Code, Title, Amount" {
		t.Errorf("in a narrow grid %s", got)
	}
	if row, _ := g.rows.at(0); !strings.Contains(g.TableOf([]Row{row}), "Embassy of Elsewhere") {
		t.Error("what gave way is not copied")
	}
	for _, o := range g.columnOptions() {
		if o.ID == "funder" && o.Icon == "" {
			t.Error("what gave way stands as if somebody had hidden it")
		}
	}
	g.Resize(fyne.NewSize(900, 600))
	if got := g.Shown(); got != "Code, Title, Funder, Amount" {
		t.Errorf("wide again %s", got)
	}
	drag(g, g.EdgeAfter(0), 20)
	g.Resize(fyne.NewSize(380, 600))
	if got := g.Shown(); got != "Code, Title, Funder, Amount" {
		t.Errorf("of widths that somebody chose %s is left", got)
	}
}
