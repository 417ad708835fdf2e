package sheet_test

import (
	"math"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"testing"

	"github.com/xuri/excelize/v2"

	"sofra/app"
)

// recalcAlways has LibreOffice work every formula out again when it opens a
// workbook: left alone it shows the stored values.
const recalcAlways = `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry">
<item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item>
</oor:items>`

// need finds a program that other people make. Without it a test is skipped
// with a loud line; where CI runs, it fails.
func need(t testing.TB, program string) string {
	t.Helper()
	path, err := exec.LookPath(program)
	if err == nil {
		return path
	}
	if os.Getenv("CI") == "true" {
		t.Fatalf("%s is missing: the workbook was not checked by a second program", program)
	}
	t.Skipf("NOT CHECKED: %s is missing, so no second program has read the workbook", program)
	return ""
}

// recalculated is the workbook as LibreOffice works it out and writes it.
func recalculated(t testing.TB, path string) *excelize.File {
	t.Helper()
	office, desk, out := need(t, "soffice"), t.TempDir(), t.TempDir()
	if err := os.MkdirAll(filepath.Join(desk, "user"), 0o755); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(filepath.Join(desk, "user", "registrymodifications.xcu"), []byte(recalcAlways), 0o644); err != nil {
		t.Fatal(err)
	}
	run := exec.CommandContext(t.Context(), office, "-env:UserInstallation=file://"+desk, "--headless", "--convert-to", "xlsx", "--outdir", out, path)
	if said, err := run.CombinedOutput(); err != nil {
		t.Fatalf("soffice: %v: %s", err, said)
	}
	f, err := excelize.OpenFile(filepath.Join(out, filepath.Base(path)))
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { f.Close() }) //nolint:errcheck // only read
	return f
}

// agree holds every formula's stored value against the one worked out anew.
func agree(t *testing.T, stored, fresh *excelize.File) int {
	t.Helper()
	formulas := 0
	for _, name := range stored.GetSheetList() {
		rows, err := stored.GetRows(name)
		if err != nil {
			t.Fatal(err)
		}
		for r := range len(rows) + 1 {
			for c := range 40 {
				cell, _ := excelize.CoordinatesToCellName(c+1, r+1)
				if formula, _ := stored.GetCellFormula(name, cell); formula != "" {
					formulas++
					same(t, name+"!"+cell+" "+formula, raw(t, stored, name, cell), raw(t, fresh, name, cell))
				}
			}
		}
	}
	return formulas
}

func raw(t *testing.T, f *excelize.File, sheet, cell string) string {
	t.Helper()
	v, err := f.GetCellValue(sheet, cell, excelize.Options{RawCellValue: true})
	if err != nil {
		t.Fatal(err)
	}
	return v
}

func same(t *testing.T, where, stored, fresh string) {
	t.Helper()
	a, err := strconv.ParseFloat(stored, 64)
	b, err2 := strconv.ParseFloat(fresh, 64)
	switch {
	case strings.HasPrefix(fresh, "#"), strings.HasPrefix(fresh, "Err:"):
		t.Errorf("%s gives the error %s", where, fresh)
	case err == nil && err2 == nil && math.Abs(a-b) <= 1e-9*max(1, math.Abs(a)):
	case stored != fresh:
		t.Errorf("%s is stored as %q and worked out as %q", where, stored, fresh)
	}
}

func TestReportRecalculated(t *testing.T) {
	path, stored := written(t, plainReport())
	if n := agree(t, stored, recalculated(t, path)); n != 22 {
		t.Errorf("%d formulas, want 22", n)
	}
}

// One number changed by hand changes the row, the total and the summary.
func TestReportIsLive(t *testing.T) {
	path, f := written(t, plainReport())
	if err := f.SetCellValue("Documents- all-every-", "G8", 2000.25); err != nil {
		t.Fatal(err)
	}
	if err := f.SaveAs(path); err != nil {
		t.Fatal(err)
	}
	fresh := recalculated(t, path)
	for _, c := range []struct{ name, sheet, cell, want string }{
		{"the total", "Documents- all-every-", "G9", "2234.81"},
		{"the heading", "Summary", "F7", "2000.25"},
		{"what is left of it", "Summary", "G7", "-1000.25"},
		{"the total of the headings", "Summary", "F8", "2234.81"},
		{"the figure", "Summary", "B5", "2234.81"},
	} {
		t.Run(c.name, func(t *testing.T) { same(t, c.cell, c.want, raw(t, fresh, c.sheet, c.cell)) })
	}
}

// secondReader opens a workbook with openpyxl, any warning being an error, and
// prints its tables and texts.
const secondReader = `
import sys, openpyxl
w = openpyxl.load_workbook(sys.argv[1])
for s in w:
    for name, ref in s.tables.items():
        t = s.tables[name]
        heads = [c.value for c in s[ref][0]]
        assert heads == [c.name for c in t.tableColumns], (name, heads)
        print(s.title, name, ref, sep="|")
d = w.worksheets[1]
print(repr(d["C6"].value), d["C6"].data_type, repr(d["C8"].value), d["B6"].value.isoformat(), d["B6"].is_date, sep="|")
`

func TestReportSecondReader(t *testing.T) {
	python := need(t, "/usr/bin/python3")
	if err := exec.CommandContext(t.Context(), python, "-c", "import openpyxl").Run(); err != nil {
		need(t, "python3-openpyxl")
	}
	path, _ := written(t, plainReport())
	said, err := exec.CommandContext(t.Context(), python, "-W", "error", "-c", secondReader, path).CombinedOutput()
	if err != nil {
		t.Fatalf("openpyxl: %v: %s", err, said)
	}
	want := strings.Join([]string{
		"Summary|Summary|A4:B7", "Summary|Headings|D4:I8", "Documents- all-every-|Documents|A5:H9", "Nothing|Nothing|A4:B6",
		`'=HYPERLINK("http://x","y")'|s|'@SUM(A1)\n-1 � Ђорђевић'|2024-05-02T00:00:00|True`, "",
	}, "\n")
	if string(said) != want {
		t.Errorf("openpyxl read\n%s\nwant\n%s", said, want)
	}
}

// Nobody's words become code in the file.
func TestReportFormulasAreOurs(t *testing.T) {
	_, f := written(t, plainReport())
	for _, table := range []app.Table{documents()} {
		for r, row := range table.Rows {
			for c := range row {
				cell, _ := excelize.CoordinatesToCellName(c+1, r+6)
				if formula, _ := f.GetCellFormula("Documents- all-every-", cell); formula != "" {
					t.Errorf("%s holds the formula %s", cell, formula)
				}
			}
		}
	}
}
