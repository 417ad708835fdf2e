package sheet_test

import (
	"bytes"
	"strings"
	"testing"

	"github.com/xuri/excelize/v2"

	"sofra/app"
	"sofra/app/sheet"
)

// A table of Excel's own, pictures that keep their size, links, page breaks, small
// charts within cells and rules of newer programs follow as well.
func TestDonorBookPartsFollow(t *testing.T) {
	f := excelize.NewFile()
	fine(t, f.SetSheetName("Sheet1", "Costs"), f.SetSheetRow("Costs", "A5", &[]string{"No", "Amount", "Note"}))
	fine(t, f.AddTable("Costs", &excelize.Table{Range: "A5:C8", Name: "Paid"}), f.SetCellFormula("Costs", "B10", "SUM(Paid[Amount])"))
	fine(t, f.MergeCell("Costs", "C8", "D8"), f.InsertPageBreak("Costs", "A12"), f.SetCellHyperLink("Costs", "A1", "Costs!B10", "Location"))
	fine(t, f.AddSparkline("Costs", &excelize.SparklineOptions{Location: []string{"F10"}, Range: []string{"Costs!B6:B8"}}))
	fine(t, f.AddChart("Costs", "F12", &excelize.Chart{Type: excelize.Bar, Series: []excelize.ChartSeries{{Values: "Costs!$B$6:$B$8"}}, Format: excelize.GraphicOptions{Positioning: "oneCell"}}))
	from := bookBytes(t, f)
	rule := `<extLst><ext uri="{CCE6A557-97BC-4b89-ADB6-D9C93CAAB3DF}"><x14:dataValidations xmlns:x14="http://schemas.microsoft.com/office/spreadsheetml/2009/9/main" xmlns:xm="http://schemas.microsoft.com/office/excel/2006/main" count="1"><x14:dataValidation type="list"><x14:formula1><xm:f>Costs!$H$9:$H$20</xm:f></x14:formula1><xm:sqref>C6:C8</xm:sqref></x14:dataValidation></x14:dataValidations></ext>`
	part := bookParts(t, from)["xl/worksheets/sheet1.xml"]
	from = withPart(t, from, "xl/worksheets/sheet1.xml", strings.Replace(part, "<extLst>", rule, 1))
	m := app.BookMap{Tables: []app.BookTable{{Sheet: "Costs", Head: 5, First: 6, Last: 8, Table: "Transactions", Columns: []app.BookColumn{{Column: "A", Put: "number"}, {Column: "B", Put: "paid"}}}}}
	content, _ := filledBook(t, from, m, costs(5))
	parts := bookParts(t, content)
	for name, all := range map[string][]string{
		"xl/tables/table1.xml":     {`ref="A5:C10"`},
		"xl/worksheets/sheet1.xml": {`ref="C8:D8"`, `ref="C9:D9"`, `ref="C10:D10"`, `<mergeCells count="3">`, `<brk id="13"`, `location="Costs!B12"`, "<xm:f>Costs!B6:B10</xm:f>", "<xm:sqref>F12</xm:sqref>", "<xm:sqref>C6:C10</xm:sqref>", "<xm:f>Costs!$H$11:$H$22</xm:f>"},
		"xl/charts/chart1.xml":     {"Costs!$B$6:$B$10"},
		"xl/drawings/drawing1.xml": {"<xdr:row>13</xdr:row>"},
	} {
		for _, want := range all {
			if !strings.Contains(parts[name], want) {
				t.Errorf("%s has no %s: %s", name, want, parts[name])
			}
		}
	}
	if got := raw(t, workedOut(t, content), "Costs", "B12"); got != "502.6" {
		t.Errorf("the total is %s", got)
	}
}

// bare is a workbook as smaller programs write it: names with a prefix, cells that do
// not say where they stand, days counted from 1904, no styles.
func bare(t *testing.T) []byte {
	t.Helper()
	head := `<?xml version="1.0" encoding="UTF-8"?>`
	space := `xmlns:x="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"`
	cell := func(s string) string { return `<x:c t="inlineStr"><x:is><x:t>` + s + `</x:t></x:is></x:c>` }
	f := excelize.NewFile()
	content := bookBytes(t, f)
	content = withPart(t, content, "xl/workbook.xml", head+`<x:workbook `+space+`><x:workbookPr date1904="1"/><x:sheets><x:sheet name="Buxheti" sheetId="1" r:id="rId1"/></x:sheets></x:workbook>`)
	return withPart(t, content, "xl/worksheets/sheet1.xml", head+`<x:worksheet `+space+`><x:sheetData><x:row>`+cell("Line")+cell("Spent")+cell("From")+`</x:row><x:row>`+cell("1.2 ")+`<x:c/></x:row><x:row>`+cell("1.1")+`</x:row><x:row>`+cell("Total")+`<x:c><x:f>SUM(B2:B3)</x:f><x:v>77</x:v></x:c></x:row></x:sheetData></x:worksheet>`)
}

// Rows that the donor wrote down take each what its words name.
func TestDonorBookByTheirRows(t *testing.T) {
	budget := app.Table{Name: "Budget", Columns: []app.Column{{Key: "line"}, {Key: "spent", Cell: app.MoneyCell}}, Rows: [][]app.Value{
		{app.Said("1.1"), app.Number(-5)}, {app.Said("1.2"), app.Number(123456)},
	}}
	r := app.Report{Sheets: []app.Sheet{{Tables: []app.Table{budget}}}, Singles: []app.Single{{Key: "report.from", Cell: app.DateCell, Value: app.Day("2025-01-01")}}}
	m := app.BookMap{
		Cells:  []app.BookCell{{Sheet: "Buxheti", Cell: "C2", Put: "report.from"}},
		Tables: []app.BookTable{{Sheet: "Buxheti", Head: 1, First: 2, Last: 3, Table: "Budget", By: "A", Columns: []app.BookColumn{{Column: "A", Put: "line"}, {Column: "B", Put: "spent"}}}},
	}
	from := bare(t)
	marks, err := sheet.MarkBook(from, m)
	fine(t, err)
	m.Marks = marks
	if len(marks) != 4 {
		t.Errorf("marks %v", marks)
	}
	m.Cells = nil // an own run, for the table and the cell have the same rows
	content, f := filledBook(t, from, m, r)
	if got := raw(t, f, "Buxheti", "B2") + " " + raw(t, f, "Buxheti", "B3"); got != "1234.56 -0.05" {
		t.Errorf("the rows say %s", got)
	}
	if got := raw(t, workedOut(t, content), "Buxheti", "B4"); got != "1234.51" {
		t.Errorf("the total is %s", got)
	}
	day := app.BookMap{Cells: []app.BookCell{{Sheet: "Buxheti", Cell: "C2", Put: "report.from"}}}
	if _, f := filledBook(t, from, day, r); raw(t, f, "Buxheti", "C2") != "44196" {
		t.Errorf("the day is %s", raw(t, f, "Buxheti", "C2"))
	}
	r.Sheets[0].Tables[0].Rows[0][0] = app.Said("1.3")
	var b bytes.Buffer
	if _, err := sheet.FillBook(&b, from, m, r); err == nil || !strings.Contains(err.Error(), "no row of the donor's there says “1.3”") || b.Len() > 0 {
		t.Errorf("a row that they do not have: %v", err)
	}
}
