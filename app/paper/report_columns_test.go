package paper

import (
	"bytes"
	"fmt"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"sofra/app"
	"sofra/app/words"
)

// wideReport has a form as donors have them: more columns than a page is wide, each
// cell with a value of its own; then a sheet to sign.
func wideReport() app.Report {
	t := app.Table{Name: "Interim", Fixed: true, Strong: []int{0}, Columns: []app.Column{{Key: "code", Title: "Line"}, {Key: "label", Title: "Expenditure", Cell: app.LongCell},
		{Key: "unit", Title: "Unit"}, {Key: "none", Title: "Assumptions", Cell: app.LongCell}, {Key: "when", Title: "Entered on", Cell: app.DateCell}}}
	for i := range 14 {
		key := fmt.Sprintf("amount%d", i)
		if i == 8 {
			key = "period"
		}
		t.Columns = append(t.Columns, app.Column{Key: key, Title: fmt.Sprintf("Spent before %d", i), Cell: app.MoneyCell, Total: app.SumTotal})
	}
	t.Columns = append(t.Columns, app.Column{Key: "part", Title: "Variation, %", Cell: app.ShareCell}, app.Column{Key: "why", Title: "Explanation", Cell: app.ProseCell})
	for n := range 5 {
		row := []app.Value{app.Said(fmt.Sprintf("%d.1", n)), app.Said(fmt.Sprintf("Fees of musicians %d", n)), app.Said("month"), {}, app.Day("2025-02-06")}
		for i := range 14 {
			row = append(row, app.Number(1234500+100*n+i))
		}
		t.Rows = append(t.Rows, append(row, app.Ratio(n+3, 100), app.Said(strings.Repeat("The hall was dearer than foreseen. ", 3)+fmt.Sprintf("Reason %d.", n))))
	}
	documents := app.Table{Name: "Transactions", Columns: []app.Column{{Key: "day", Title: "Day", Cell: app.DateCell}, {Key: "number", Title: "Document"}, {Key: "supplier", Title: "Supplier", Cell: app.LongCell}},
		Rows: [][]app.Value{{app.Day("2025-02-06"), app.Said("R-17"), app.Said("Harmonia")}}}
	return app.Report{Grant: "X", Lang: words.En, Title: "Title", Sheets: []app.Sheet{
		{Key: "declaration", Name: "Declaration", Title: "Declaration", Lead: "We declare.", Facts: []app.Fact{{Label: "Spent", Text: "12 EUR"}}, Blanks: []string{"Name of who signs", "Signature and stamp", "Place and date"}},
		{Key: "interim", Name: "Interim", Title: "Interim report", Tables: []app.Table{t}},
		{Key: "transactions", Name: "Transactions", Title: "Transactions", Tables: []app.Table{documents}},
		{Key: "attendance", Name: "Attendance", Title: "Attendance", Tables: []app.Table{{Name: "Attendance", Columns: []app.Column{{Key: "day", Title: "Day"}}, Rows: [][]app.Value{{app.Said("x")}}}}},
	}}
}

// everyFigure are the texts that paper must have of a report.
func everyFigure(r app.Report) (all []string) {
	b := words.In(r.Lang)
	for _, s := range r.Sheets[:3] {
		all = append(append(all, s.Title), s.Blanks...)
		for _, t := range s.Tables {
			for i, c := range t.Columns {
				all = append(all, c.Title)
				if v, ok := t.Total(c.Key); ok {
					all = append(all, c.Cell.Say(b, v))
				}
				for _, row := range t.Rows {
					all = append(all, c.CellOf(row[i]).Say(b, row[i]))
				}
			}
		}
	}
	return append(all, "Row by row, only the workbook has: Attendance.", "Nothing is entered in: Assumptions", "In every row: Unit: month", "Part 2 of")
}

// lackedBy are the texts that are not among what was read, wherever lines break.
func lackedBy(read string, texts []string) (all []string) {
	bare := func(s string) string { return strings.Join(strings.Fields(strings.ReplaceAll(s, "\u00a0", " ")), "") }
	read = bare(read)
	for _, text := range texts {
		if !strings.Contains(read, bare(text)) {
			all = append(all, text)
		}
	}
	return all
}

// Paper leaves out no figure of a wide table, in the PDF and in the Word document:
// its pages lie and it stands in parts.
func TestPaperLeavesOutNoFigure(t *testing.T) {
	r := wideReport()
	path := filepath.Join(t.TempDir(), "report.pdf")
	if err := SaveReport(path, r); err != nil {
		t.Fatal(err)
	}
	lookedAt(t, path, "wide")
	// What stands on several lines of a cell is not read as one.
	oneLine := slices.DeleteFunc(everyFigure(r), func(s string) bool { return strings.Contains(s, " ") && !strings.Contains(s, ":") })
	if lacks := lackedBy(readAs(t, "pdftotext", path, "-"), append(oneLine, "Reason", "Name of who signs", "Part 2 of")); len(lacks) > 0 {
		t.Errorf("the pages lack %q", lacks)
	}
	sizes := []byte(readAs(t, "pdfinfo", "-l", "9", path))
	if !regexp.MustCompile(`841\.\d+ x 595`).Match(sizes) || !regexp.MustCompile(`595\.\d+ x 841`).Match(sizes) {
		t.Errorf("no page lies, or none stands: %s", sizes)
	}
	var word bytes.Buffer
	if err := WriteReportWord(&word, r); err != nil {
		t.Fatal(err)
	}
	read := readWord(t, word.Bytes())
	text := strings.Join(read.Paragraphs, "\n")
	for _, row := range read.Rows {
		text += "\n" + strings.Join(row, "\n")
	}
	if lacks := lackedBy(text, everyFigure(r)); len(lacks) > 0 {
		t.Errorf("the Word document lacks %q", lacks)
	}
	document := string(partOf(t, word.Bytes(), "word/document.xml"))
	if strings.Count(document, `w:orient="landscape"`) != 1 || strings.Count(document, "<w:sectPr>") != 3 {
		t.Error("the pages of the Word document do not lie where they should, and there alone")
	}
}

// No column is narrower than its longest word, and the type never smaller than can
// be read.
func TestPaperBreaksNoWord(t *testing.T) {
	e := essayOf(wideReport())
	for _, p := range e.parts {
		if p.table == nil {
			continue
		}
		if p.table.size < smallType || together(p.table.least) > roomFor(p.across) {
			t.Errorf("%s is set in %v points and needs %v of %v", p.table.Name, p.table.size, together(p.table.least), roomFor(p.across))
		}
		for i, w := range wordWidths(p.table, p.across) {
			if need := p.table.least[i]*twips + 2*wordCellPad; float64(w) < need {
				t.Errorf("in Word column %q of %s is %d wide and needs %v", p.table.Columns[i].Title, p.table.Name, w, need)
			}
		}
	}
}

// Documents that hang under a line keep it over them in every part, and no row that
// says nothing is there twice.
func TestPaperKeepsWhatRowsHangUnder(t *testing.T) {
	lines := app.Table{Name: "LineReport", Columns: []app.Column{{Key: "line", Title: "Line"}, {Key: "activity", Title: "Activity", Cell: app.LongCell}}}
	for i := range 14 {
		lines.Columns = append(lines.Columns, app.Column{Key: fmt.Sprint(i), Title: "Planned by the donor", Cell: app.MoneyCell})
	}
	lines.Columns = append(lines.Columns, app.Column{Key: "supplier", Title: "Supplier"}, app.Column{Key: "document", Title: "Document"}, app.Column{Key: "claimed", Title: "Claimed", Cell: app.MoneyCell})
	row := func(line string, from, to int) []app.Value {
		cells := []app.Value{app.Said(line), app.Said("About")}
		for i := 2; i < len(lines.Columns); i++ {
			if cells = append(cells, app.Value{}); i >= from && i < to {
				cells[i] = app.Number(100000 + i)
			}
		}
		return cells
	}
	lines.Rows = [][]app.Value{row("1.1", 2, 16), row("", 16, 19), row("", 16, 19), row("1.2", 2, 16), row("1.3", 2, 16), row("", 16, 19)}
	e := essayOf(app.Report{Lang: words.En, Sheets: []app.Sheet{{Key: "lines", Title: "Lines", Tables: []app.Table{lines}}}})
	var got []string
	for _, p := range e.parts {
		if p.table != nil {
			said := ""
			for _, r := range p.table.Rows {
				said += r[0].Text + "|"
			}
			got = append(got, said)
		}
	}
	if len(got) < 2 || got[0] != "1.1|1.2|1.3|" || got[len(got)-1] != "1.1|||1.3||" {
		t.Errorf("the parts have the rows %q", got)
	}
}
