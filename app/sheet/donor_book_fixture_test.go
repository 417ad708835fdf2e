package sheet_test

import (
	"archive/zip"
	"bytes"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"testing"

	"github.com/xuri/excelize/v2"

	"sofra/app"
	"sofra/app/sheet"
	"sofra/app/words"
)

// fine stops the test at the first fault.
func fine(t testing.TB, all ...error) {
	t.Helper()
	for _, err := range all {
		if err != nil {
			t.Fatal(err)
		}
	}
}

// The rows of the costs in the donor's workbook
// before it is filled.
const firstCost, lastCost, totalCost = 6, 8, 9

// template is a donor's workbook: costs with a total below, a sheet that sums
// them, a chart, rules for input, looks that depend on amounts, names.
func template(t testing.TB) []byte {
	t.Helper()
	f := excelize.NewFile()
	fine(t, f.SetSheetName("Sheet1", "Costs"))
	for _, name := range []string{"Summary", "Help"} {
		_, err := f.NewSheet(name)
		fine(t, err)
	}
	for cell, v := range map[string]any{
		"A1": "Financial report", "B2": "Contract", "B3": "Beginning", "A5": "No", "B5": "Date", "C5": "Supplier", "D5": "Document", "E5": "Amount EUR", "F5": "Share",
		"D9": "Total", "D10": "Indirect costs 7 %", "A12": "Signed by",
	} {
		fine(t, f.SetCellValue("Costs", cell, v))
	}
	money, err := f.NewStyle(&excelize.Style{NumFmt: 4, Font: &excelize.Font{Bold: true, Color: "AA0000"}})
	fine(t, err, f.SetCellStyle("Costs", "E6", "E9", money))
	for _, c := range [][2]string{{"F6", "E6/E$9"}, {"F7", "E7/E$9"}, {"F8", "E8/E$9"}, {"E9", "SUM(E6:E8)"}, {"E10", "ROUND(E9*0.07,2)"}, {"F9", "SUM(F6:F8)"}} {
		fine(t, f.SetCellFormula("Costs", c[0], c[1]))
	}
	fine(t, f.MergeCell("Costs", "A1", "F1"), f.MergeCell("Costs", "A12", "F12"), f.SetRowHeight("Costs", 8, 31), f.SetColWidth("Costs", "C", "C", 33))
	rule := excelize.NewDataValidation(true)
	rule.Sqref = "B6:B8"
	fine(t, rule.SetRange(36526, 73050, excelize.DataValidationTypeDate, excelize.DataValidationOperatorBetween), f.AddDataValidation("Costs", rule))
	red, err := f.NewConditionalStyle(&excelize.Style{Font: &excelize.Font{Color: "FF0000"}})
	fine(t, err, f.SetConditionalFormat("Costs", "E6:E8", []excelize.ConditionalFormatOptions{{Type: "formula", Criteria: "$E6>$E$9/2", Format: &red}}))
	for cell, formula := range map[string]string{"B2": "Costs!E9", "B3": "SUM(Costs!$E$6:$E$8)", "B4": "SUM(AllCosts)", "B5": "Costs!E9+Costs!E10"} {
		fine(t, f.SetCellFormula("Summary", cell, formula))
	}
	fine(t, f.SetCellValue("Help", "A1", "How to fill this in"), f.SetPanes("Costs", &excelize.Panes{Freeze: true, YSplit: 5, TopLeftCell: "A6", ActivePane: "bottomLeft"}))
	for name, to := range map[string]string{"AllCosts": "Costs!$E$6:$E$8", "ContractNumber": "Costs!$C$2", "_xlnm.Print_Area": "Costs!$A$1:$F$12"} {
		scope := ""
		if name == "_xlnm.Print_Area" {
			scope = "Costs"
		}
		fine(t, f.SetDefinedName(&excelize.DefinedName{Name: name, RefersTo: to, Scope: scope}))
	}
	fine(t, f.AddChart("Costs", "A15", &excelize.Chart{Type: excelize.Col, Series: []excelize.ChartSeries{{Name: "Costs!$E$5", Categories: "Costs!$C$6:$C$8", Values: "Costs!$E$6:$E$8"}}}))
	fine(t, f.AddComment("Costs", excelize.Comment{Cell: "E10", Author: "Donor", Text: "At most 7 %"}))
	return bookBytes(t, f)
}

func bookBytes(t testing.TB, f *excelize.File) []byte {
	t.Helper()
	var b bytes.Buffer
	fine(t, f.Write(&b), f.Close())
	return b.Bytes()
}

// costs is a report with so many documents, the first of which would be a formula.
func costs(n int) app.Report {
	table := app.Table{Name: "Transactions", Columns: []app.Column{
		{Key: "number", Title: "Number"}, {Key: "day", Title: "Day", Cell: app.DateCell}, {Key: "supplier", Title: "Supplier"},
		{Key: "paid", Title: "Paid", Cell: app.MoneyCell, Total: app.SumTotal},
	}}
	for i := range n {
		supplier := []string{"=1+1", "Ansambl <Šota> & sinovi", "+383 44", "@home", "-"}[i%5]
		table.Rows = append(table.Rows, []app.Value{app.Said("00" + string(rune('1'+i%9))), app.Day(app.Date("2025-03-08").Add(i)), app.Said(supplier), app.Number(10050 + i)})
	}
	return app.Report{
		Grant: "NL-2024", Lang: words.En, Sheets: []app.Sheet{{Key: "transactions", Name: "Transactions", Tables: []app.Table{table}}},
		Singles: []app.Single{{Key: "grant.code", Value: app.Said("NL-2024")}, {Key: "grant.from", Cell: app.DateCell, Value: app.Day("2024-05-01")}},
	}
}

// costsMap says what goes where in the template.
func costsMap(t testing.TB, template []byte) app.BookMap {
	t.Helper()
	m := app.BookMap{
		Cells: []app.BookCell{{Sheet: "Costs", Cell: "C2", Name: "ContractNumber", Put: "grant.code"}, {Sheet: "Costs", Cell: "C3", Put: "grant.from"}},
		Tables: []app.BookTable{{Sheet: "Costs", Head: 5, First: firstCost, Last: lastCost, Table: "Transactions", Columns: []app.BookColumn{
			{Column: "A", Put: "number"}, {Column: "B", Put: "day"}, {Column: "C", Put: "supplier"}, {Column: "E", Put: "paid"}}}},
	}
	marks, err := sheet.MarkBook(template, m)
	fine(t, err)
	m.Marks = marks
	return m
}

// filledBook fills a template and opens what came of it.
func filledBook(t testing.TB, template []byte, m app.BookMap, r app.Report) (content []byte, f *excelize.File) {
	t.Helper()
	var b bytes.Buffer
	_, err := sheet.FillBook(&b, template, m, r)
	fine(t, err)
	f, err = excelize.OpenReader(bytes.NewReader(b.Bytes()))
	fine(t, err)
	t.Cleanup(func() { f.Close() }) //nolint:errcheck // only read
	return b.Bytes(), f
}

// workedOut is a workbook as LibreOffice opens it when it is left alone: it works
// out what has no result, and nothing else.
func workedOut(t testing.TB, content []byte) *excelize.File {
	t.Helper()
	office, in, out := need(t, "soffice"), t.TempDir(), t.TempDir()
	path := filepath.Join(in, "book.xlsx")
	fine(t, os.WriteFile(path, content, 0o644))
	run := exec.CommandContext(t.Context(), office, "-env:UserInstallation=file://"+t.TempDir(), "--headless", "--convert-to", "xlsx", "--outdir", out, path)
	if said, err := run.CombinedOutput(); err != nil {
		t.Fatalf("soffice: %v: %s", err, said)
	}
	f, err := excelize.OpenFile(filepath.Join(out, "book.xlsx"))
	fine(t, err)
	t.Cleanup(func() { f.Close() }) //nolint:errcheck // only read
	return f
}

// bookParts are the parts of a workbook.
func bookParts(t testing.TB, content []byte) map[string]string {
	t.Helper()
	z, err := zip.NewReader(bytes.NewReader(content), int64(len(content)))
	fine(t, err)
	all := map[string]string{}
	for _, f := range z.File {
		r, err := f.Open()
		fine(t, err)
		part, err := io.ReadAll(r)
		fine(t, err, r.Close())
		all[f.Name] = string(part)
	}
	return all
}

// withPart is a workbook with another part.
func withPart(t testing.TB, content []byte, name, part string) []byte {
	t.Helper()
	z, err := zip.NewReader(bytes.NewReader(content), int64(len(content)))
	fine(t, err)
	var b bytes.Buffer
	out := zip.NewWriter(&b)
	for _, f := range z.File {
		if f.Name != name {
			fine(t, out.Copy(f))
		}
	}
	to, err := out.Create(name)
	fine(t, err)
	_, err = io.WriteString(to, part)
	fine(t, err, out.Close())
	return b.Bytes()
}
