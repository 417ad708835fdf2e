package sheet_test

import (
	"bytes"
	"fmt"
	"io"
	"testing"
	"time"

	"github.com/xuri/excelize/v2"

	"sofra/app"
	"sofra/app/sheet"
)

// longReport has one table of n rows beside what a report always has.
func longReport(n int) app.Report {
	r := plainReport()
	t := documents()
	rows := t.Rows
	t.Rows = nil
	for i := range n {
		row := append([]app.Value(nil), rows[i%len(rows)]...)
		row[0], row[6] = app.Said(fmt.Sprintf("2024-%05d", i)), app.Number(i*37)
		t.Rows = append(t.Rows, row)
	}
	r.Sheets[1].Tables = []app.Table{t}
	return r
}

// sameCells reads what a report wrote, to be written again by the yardstick.
func sameCells(b *testing.B, r app.Report) map[string][][]any {
	b.Helper()
	var to bytes.Buffer
	if err := sheet.WriteReport(&to, r); err != nil {
		b.Fatal(err)
	}
	f, err := excelize.OpenReader(&to)
	if err != nil {
		b.Fatal(err)
	}
	defer f.Close() //nolint:errcheck // only read
	all := map[string][][]any{}
	for _, name := range f.GetSheetList() {
		rows, err := f.GetRows(name, excelize.Options{RawCellValue: true})
		if err != nil {
			b.Fatal(err)
		}
		for at, row := range rows {
			all[name] = append(all[name], cellsOf(f, name, at+1, row))
		}
	}
	return all
}

func cellsOf(f *excelize.File, sheet string, at int, row []string) []any {
	cells := make([]any, len(row))
	for i, text := range row {
		cell, _ := excelize.CoordinatesToCellName(i+1, at)
		kind, _ := f.GetCellType(sheet, cell)
		style, _ := f.GetCellStyle(sheet, cell)
		formula, _ := f.GetCellFormula(sheet, cell)
		var value any = text
		var number float64
		if kind == excelize.CellTypeUnset || kind == excelize.CellTypeNumber {
			if _, err := fmt.Sscan(text, &number); err == nil {
				value = number
			}
		}
		cells[i] = excelize.Cell{StyleID: style, Formula: formula, Value: value}
	}
	return cells
}

// yardstick writes the same cells with the library's own stream writer.
func yardstick(b *testing.B, sheets map[string][][]any, names []string) {
	f := excelize.NewFile()
	defer f.Close() //nolint:errcheck // nothing to keep
	for i := range 60 {
		if _, err := f.NewStyle(&excelize.Style{Font: &excelize.Font{Size: float64(8 + i)}}); err != nil {
			b.Fatal(err)
		}
	}
	for _, name := range names {
		if _, err := f.NewSheet(name); err != nil {
			b.Fatal(err)
		}
		sw, err := f.NewStreamWriter(name)
		if err != nil {
			b.Fatal(err)
		}
		for at, row := range sheets[name] {
			if err := sw.SetRow(fmt.Sprintf("A%d", at+1), row); err != nil {
				b.Fatal(err)
			}
		}
		if err := sw.Flush(); err != nil {
			b.Fatal(err)
		}
	}
	if err := f.Write(io.Discard); err != nil {
		b.Fatal(err)
	}
}

// BenchmarkReport writes a report of 20,000 rows and, in the same run, the
// same cells with excelize's StreamWriter. The ratio is what counts.
func BenchmarkReport(b *testing.B) {
	r := longReport(20_000)
	cells := sameCells(b, r)
	names := []string{"Summary", "Documents- all-every-", "Nothing"}
	var ours, theirs time.Duration
	for b.Loop() {
		start := time.Now()
		if err := sheet.WriteReport(io.Discard, r); err != nil {
			b.Fatal(err)
		}
		ours += time.Since(start)
		start = time.Now()
		yardstick(b, cells, names)
		theirs += time.Since(start)
	}
	b.ReportMetric(float64(ours)/float64(theirs), "x-StreamWriter")
	b.ReportMetric(0, "ns/op")
	b.ReportMetric(float64(ours.Milliseconds())/float64(b.N), "ms/report")
}
