package sheet_test

import (
	"bytes"
	"fmt"
	"io"
	"os"
	"os/exec"
	"strconv"
	"strings"
	"testing"
	"time"

	"github.com/xuri/excelize/v2"

	"sofra/app"
	"sofra/app/sheet"
	"sofra/app/words"
	"sofra/db/dbtest"
)

// BenchmarkYearReport makes the report on the year of an office with 2,000
// events, 500,000 forms and 20,000 documents, from the records to the last byte,
// and holds it against what excelize's StreamWriter alone takes for the same
// cells. It tells how much of that the writing alone is, how long the first report after
// the import of all forms takes, and how much more memory a process holds for the report than
// with a tenth of the forms.
func BenchmarkYearReport(b *testing.B) {
	if office := os.Getenv(reportOf); office != "" {
		onlyReport(b, office)
	}
	b.Run("sqlite", func(b *testing.B) {
		benchYear(b, answered(b, dbtest.ManyLite(b), 500_000), answered(b, dbtest.ManyLite(b), 50_000))
	})
	b.Run("postgres", func(b *testing.B) {
		benchYear(b, answered(b, dbtest.ManyServer(b), 500_000), answered(b, dbtest.ManyServer(b), 50_000))
	})
}

// ofYear asks for the report on the year.
func ofYear() app.ReportRequest {
	return app.ReportRequest{Grant: "YR-2025", From: "2025-01-01", To: "2025-12-31", Lang: words.En, Less: true}
}

func benchYear(b *testing.B, large, small dbtest.Many) {
	uncounted := reportPeak(b, large.Desk)
	a, ask := dbtest.Open(b, large.Desk, app.Mode{Write: true}), ofYear()
	first := took(func() { // what an import did not count, this counts
		_, err := a.DonorReport(b.Context(), ask, func(r app.Report) error { return sheet.WriteReport(io.Discard, r) })
		settled(b, err)
	})
	cells, names := yearCells(b, a, ask)
	for b.Loop() {
		ours, written, alone := time.Hour, time.Hour, time.Hour
		for range 3 {
			var r app.Report
			ours = min(ours, took(func() {
				made, err := a.DonorReport(b.Context(), ask, func(r app.Report) error { return sheet.WriteReport(io.Discard, r) })
				settled(b, err)
				r = made
			}))
			written = min(written, took(func() { settled(b, sheet.WriteReport(io.Discard, r)) }))
			alone = min(alone, took(func() { streamed(b, cells, names) }))
		}
		b.ReportMetric(float64(ours)/float64(alone), "times-StreamWriter")
		b.ReportMetric(float64(first)/float64(alone), "times-StreamWriter-first")
		b.ReportMetric(float64(written)/float64(alone), "times-StreamWriter-written")
		b.ReportMetric(ours.Seconds(), "s/report")
	}
	b.ReportMetric(0, "ns/op")
	little, much := reportPeak(b, small.Desk), max(uncounted, reportPeak(b, large.Desk))
	b.ReportMetric(much, "MB")
	b.ReportMetric(much/little, "times-the-memory")
}

// reportOf names the office that another process of the bench makes a report of.
const reportOf = "SOFRA_BENCH_REPORT_OF"

// reportPeak is the most memory that a process held which made the report.
func reportPeak(b *testing.B, office string) (megabytes float64) {
	b.Helper()
	cmd := exec.Command(os.Args[0], "-test.run=^$", "-test.bench=^BenchmarkYearReport$", "-test.benchtime=1x")
	cmd.Env, cmd.Stderr = append(os.Environ(), reportOf+"="+office), os.Stderr
	out, err := cmd.Output()
	settled(b, err)
	_, peak, found := strings.Cut(string(out), "VmHWM:")
	if !found {
		b.Skip("NOT CHECKED: only Linux says how much memory a process held")
	}
	kilobytes, err := strconv.ParseFloat(strings.Fields(peak)[0], 64)
	settled(b, err)
	return kilobytes / 1024
}

// onlyReport makes the report beside the desk that has the office open, says what
// the system knows of this process, and ends it.
func onlyReport(b *testing.B, office string) {
	a := dbtest.Open(b, office, app.Mode{})
	_, err := a.DonorReport(b.Context(), ofYear(), func(r app.Report) error { return sheet.WriteReport(io.Discard, r) })
	settled(b, err)
	status, _ := os.ReadFile("/proc/self/status")
	fmt.Println(string(status))
	os.Exit(0)
}

func took(do func()) time.Duration {
	from := time.Now()
	do()
	return time.Since(from)
}

func settled(b *testing.B, all ...error) {
	b.Helper()
	for _, err := range all {
		if err != nil {
			b.Fatal(err)
		}
	}
}

// yearCells are the cells of the report's workbook, sheet by sheet, as a stream
// writer takes them.
func yearCells(b *testing.B, a *app.App, ask app.ReportRequest) (all [][][]any, names []string) {
	b.Helper()
	var to bytes.Buffer
	r, err := a.DonorReport(b.Context(), ask, func(r app.Report) error { return sheet.WriteReport(&to, r) })
	settled(b, err)
	if t, _ := r.Table("Transactions"); len(t.Rows) != dbtest.ManyDocuments {
		b.Fatalf("the report has %d documents", len(t.Rows))
	}
	f, err := excelize.OpenReader(&to)
	settled(b, err)
	defer f.Close() //nolint:errcheck // only read
	n := 0
	for _, name := range f.GetSheetList() {
		rows, err := f.GetRows(name, excelize.Options{RawCellValue: true})
		settled(b, err)
		var sheet [][]any
		for at, row := range rows {
			sheet = append(sheet, streamable(f, name, at+1, row))
			n += len(row)
		}
		all, names = append(all, sheet), append(names, name)
	}
	b.Logf("%d sheets of %d cells", len(names), n)
	return all, names
}

// streamable is a row of a workbook as a stream writer takes it.
func streamable(f *excelize.File, sheet string, at int, row []string) []any {
	cells := make([]any, len(row))
	for i, text := range row {
		cell, _ := excelize.CoordinatesToCellName(i+1, at)
		kind, _ := f.GetCellType(sheet, cell)
		style, _ := f.GetCellStyle(sheet, cell)
		formula, _ := f.GetCellFormula(sheet, cell)
		var value any = text
		if number, err := strconv.ParseFloat(text, 64); err == nil && (kind == excelize.CellTypeUnset || kind == excelize.CellTypeNumber) {
			value = number
		}
		cells[i] = excelize.Cell{StyleID: style, Formula: formula, Value: value}
	}
	return cells
}

// streamed writes the cells with the library's own stream writer, and nothing else.
func streamed(b *testing.B, sheets [][][]any, names []string) {
	f := excelize.NewFile()
	defer f.Close() //nolint:errcheck // nothing to keep
	for i := range 60 {
		_, err := f.NewStyle(&excelize.Style{Font: &excelize.Font{Size: float64(8 + i)}})
		settled(b, err)
	}
	for i, name := range names {
		_, err := f.NewSheet(name)
		settled(b, err)
		sw, err := f.NewStreamWriter(name)
		settled(b, err)
		for at, row := range sheets[i] {
			settled(b, sw.SetRow(fmt.Sprintf("A%d", at+1), row))
		}
		settled(b, sw.Flush())
	}
	settled(b, f.Write(io.Discard))
}
