package sheet_test

import (
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/xuri/excelize/v2"

	"sofra/app"
	"sofra/app/sheet"
)

// written writes r to a file and opens it again.
func written(t testing.TB, r app.Report) (string, *excelize.File) {
	t.Helper()
	path := filepath.Join(t.TempDir(), r.FileName())
	if err := sheet.SaveReport(path, r); err != nil {
		t.Fatal(err)
	}
	f, err := excelize.OpenFile(path)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { f.Close() }) //nolint:errcheck // only read
	return path, f
}

func TestReportCells(t *testing.T) {
	_, f := written(t, plainReport())
	for _, c := range []struct{ name, sheet, cell, shown, raw string }{
		{"title", "Summary", "A1", "Summary", "Summary"},
		{"money is a number", "Summary", "B5", "1,234.56", "1234.56"},
		{"count", "Summary", "B6", "3", "3"},
		{"share", "Summary", "H5", "12%", "0.11728"},
		{"a share of nothing is empty", "Summary", "H6", "", ""},
		{"total", "Summary", "F8", "1,234.56", "1234.56"},
		{"overall share", "Summary", "H8", "41%", "0.41152"},
		{"a day is a number", "Documents- all-every-", "B6", "02.05.2024", "45414"},
		{"a day before 1900 is a text", "Documents- all-every-", "B7", "07.12.1842", "07.12.1842"},
		{"a text that looks like a formula", "Documents- all-every-", "C6", `=HYPERLINK("http://x","y")`, `=HYPERLINK("http://x","y")`},
		{"a telephone number", "Documents- all-every-", "C7", "+383 44 123 456", "+383 44 123 456"},
		{"zeros in front stay", "Documents- all-every-", "A8", "007", "007"},
		{"a duration", "Documents- all-every-", "F8", "25:00:00", "1.04166666666666"},
		{"a sum of durations", "Documents- all-every-", "F9", "26:02:05", "1.08478009259259"},
		{"a decimal", "Documents- all-every-", "E6", "1.5", "1.5"},
	} {
		t.Run(c.name, func(t *testing.T) {
			shown, err := f.GetCellValue(c.sheet, c.cell)
			raw, err2 := f.GetCellValue(c.sheet, c.cell, excelize.Options{RawCellValue: true})
			shown = strings.TrimRight(shown, " ") // the room that numbers keep to the edge
			if err != nil || err2 != nil || shown != c.shown || raw != c.raw {
				t.Errorf("%s is %q, raw %q, want %q and %q (%v, %v)", c.cell, shown, raw, c.shown, c.raw, err, err2)
			}
			if formula, _ := f.GetCellFormula(c.sheet, c.cell); formula != "" && c.shown == c.raw && c.shown != "" && c.name != "count" {
				t.Errorf("%s became the formula %s", c.cell, formula)
			}
		})
	}
}

func TestReportFormulas(t *testing.T) {
	_, f := written(t, plainReport())
	for _, c := range []struct{ name, sheet, cell, formula string }{
		{"sum over a table", "Summary", "B5", "SUM(Documents[Paid by the grant EUR])"},
		{"count", "Summary", "B6", "COUNTA(Documents[Number])"},
		{"count with a condition", "Summary", "B7", `SUMPRODUCT(--(Documents[Heading]="Tra""vel"))`},
		{"sum by row", "Summary", "F5", "SUMPRODUCT(--(Documents[Heading]=Headings[[#This Row],[Heading]]),Documents[Paid by the grant EUR])"},
		{"difference", "Summary", "G5", "Headings[[#This Row],[Budget, EUR]]-Headings[[#This Row],[Spent '['#1'] it''s]]"},
		{"total", "Summary", "E8", "SUBTOTAL(109,Headings[[Budget, EUR]])"},
		{"total of a table alone", "Documents- all-every-", "G9", "SUBTOTAL(109,Documents[Paid by the grant EUR])"},
	} {
		t.Run(c.name, func(t *testing.T) {
			if got, err := f.GetCellFormula(c.sheet, c.cell); err != nil || got != c.formula {
				t.Errorf("%s holds %s, want %s (%v)", c.cell, got, c.formula, err)
			}
		})
	}
}

// A table is sound when its head says what its columns are called, its range
// is where its rows are, and no other table has its name.
func TestReportTables(t *testing.T) {
	r := plainReport()
	_, f := written(t, r)
	seen := map[string]bool{}
	for _, name := range f.GetSheetList() {
		tables, err := f.GetTables(name)
		if err != nil {
			t.Fatal(err)
		}
		for _, table := range tables {
			if seen[table.Name] {
				t.Errorf("two tables %s", table.Name)
			}
			seen[table.Name] = true
			want, _ := r.Table(table.Name)
			checkRange(t, table, want)
			checkHeads(t, f, name, table)
		}
	}
	if len(seen) != 4 {
		t.Errorf("%d tables, want 4", len(seen))
	}
}

func checkRange(t *testing.T, table excelize.Table, want app.Table) {
	t.Helper()
	left, top, right, bottom := corners(t, table.Range)
	rows := max(len(want.Rows), 1)
	for _, c := range want.Columns {
		if c.Total != app.NoTotal {
			rows++
			break
		}
	}
	if right-left+1 != len(want.Columns) || bottom-top != rows {
		t.Errorf("%s is %s: want %d columns and %d rows", table.Name, table.Range, len(want.Columns), rows)
	}
}

func checkHeads(t *testing.T, f *excelize.File, sheet string, table excelize.Table) {
	t.Helper()
	left, top, right, _ := corners(t, table.Range)
	taken := map[string]bool{}
	for column := left; column <= right; column++ {
		cell, _ := excelize.CoordinatesToCellName(column, top)
		head, _ := f.GetCellValue(sheet, cell)
		if head == "" || taken[head] {
			t.Errorf("%s: head %s is %q", table.Name, cell, head)
		}
		taken[head] = true
	}
}

func corners(t *testing.T, ref string) (left, top, right, bottom int) {
	t.Helper()
	from, to, _ := bytes.Cut([]byte(ref), []byte(":"))
	left, top, err := excelize.CellNameToCoordinates(string(from))
	if err != nil {
		t.Fatal(err)
	}
	if right, bottom, err = excelize.CellNameToCoordinates(string(to)); err != nil {
		t.Fatal(err)
	}
	return left, top, right, bottom
}

func TestReportSameBytes(t *testing.T) {
	first, _ := written(t, plainReport())
	want, err := os.ReadFile(first)
	if err != nil {
		t.Fatal(err)
	}
	for range 5 {
		again, _ := written(t, plainReport())
		if got, err := os.ReadFile(again); err != nil || !bytes.Equal(got, want) {
			t.Fatalf("the same report gave other bytes (%v)", err)
		}
	}
}

func TestReportPrints(t *testing.T) {
	_, f := written(t, plainReport())
	for _, name := range f.GetSheetList() {
		layout, err := f.GetPageLayout(name)
		if err != nil || *layout.Size != 9 || *layout.Orientation != "landscape" || *layout.FitToWidth != 1 {
			t.Errorf("%s prints on %+v (%v)", name, layout, err)
		}
	}
	panes, err := f.GetPanes("Documents- all-every-")
	if err != nil || !panes.Freeze || panes.YSplit != 5 {
		t.Errorf("panes %+v (%v)", panes, err)
	}
	var titles string
	for _, d := range f.GetDefinedName() {
		if d.Scope == "Documents- all-every-" {
			titles = d.Name + " " + d.RefersTo
		}
	}
	if titles != "_xlnm.Print_Titles 'Documents- all-every-'!$5:$5" {
		t.Errorf("print titles: %q", titles)
	}
	props, err := f.GetDocProps()
	if err != nil || props.Title != "Dialogue & contract <1>" || props.Created != "" || props.Modified != "" {
		t.Errorf("properties %+v (%v)", props, err)
	}
}
