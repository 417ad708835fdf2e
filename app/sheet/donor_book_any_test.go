package sheet_test

import (
	"bytes"
	"errors"
	"fmt"
	"strings"
	"testing"

	"github.com/xuri/excelize/v2"
	"pgregory.net/rapid"

	"sofra/app"
	"sofra/app/sheet"
)

// Wherever the table stands and however long it is, the formulas around it sum all
// of it: above, below, on another sheet, and in a column of their own.
func TestDonorBookSumsTheWholeTable(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		head, theirs, gap := rapid.IntRange(2, 12).Draw(t, "head"), rapid.IntRange(1, 5).Draw(t, "rows"), rapid.IntRange(1, 3).Draw(t, "gap")
		column, ours := rapid.IntRange(1, 8).Draw(t, "column"), rapid.IntRange(0, 30).Draw(t, "ours")
		first, last := head+1, head+theirs
		at := func(col, row int) string { c, _ := excelize.CoordinatesToCellName(col, row); return c }
		sum := fmt.Sprintf("SUM(%s:%s)", at(column, first), at(column, last))
		f := excelize.NewFile()
		keep := func(err error) {
			if err != nil {
				t.Fatal(err)
			}
		}
		_, err := f.NewSheet("It's more")
		keep(err)
		keep(f.SetCellValue("Sheet1", at(column, head), "Amount"))
		keep(f.SetCellFormula("Sheet1", at(column, 1), sum))
		keep(f.SetCellFormula("Sheet1", at(column, last+gap), sum))
		keep(f.SetCellFormula("Sheet1", at(column+1, last+gap), at(column, last+gap)+"*2"))
		shared, area := excelize.STCellFormulaTypeShared, fmt.Sprintf("%s:%s", at(column+2, first), at(column+2, last))
		keep(f.SetCellFormula("Sheet1", at(column+2, first), at(column, first)+"*2", excelize.FormulaOpts{Type: &shared, Ref: &area}))
		keep(f.SetCellFormula("Sheet1", at(column+2, last+gap), fmt.Sprintf("SUM(%s)", area)))
		keep(f.SetCellFormula("It's more", "A1", "SUM(Sheet1!"+strings.TrimPrefix(sum, "SUM(")))
		var template, filled bytes.Buffer
		keep(f.Write(&template))
		letter, _ := excelize.ColumnNumberToName(column)
		m := app.BookMap{Tables: []app.BookTable{{Sheet: "Sheet1", Head: head, First: first, Last: last, Table: "Transactions", Columns: []app.BookColumn{{Column: letter, Put: "paid"}}}}}
		_, err = sheet.FillBook(&filled, template.Bytes(), m, costs(ours))
		keep(err)
		out, err := excelize.OpenReader(bytes.NewReader(filled.Bytes()))
		keep(err)
		foot, want := max(theirs, ours)-theirs+last+gap, 0
		for i := range ours {
			want += 10050 + i
		}
		for cell, times := range map[string]int{at(column, 1): 1, at(column, foot): 1, at(column+1, foot): 2, at(column+2, foot): 2} {
			got, err := out.CalcCellValue("Sheet1", cell, excelize.Options{RawCellValue: true})
			if number(got) != fmt.Sprintf("%.2f", float64(want*times)/100) {
				formula, _ := out.GetCellFormula("Sheet1", cell)
				t.Fatalf("%s %s is %s (%v), want %d", cell, formula, got, err, want*times)
			}
		}
		if formula, _ := out.GetCellFormula("It's more", "A1"); formula != fmt.Sprintf("SUM(Sheet1!%s:%s)", at(column, first), at(column, max(last, head+ours))) {
			t.Fatalf("the other sheet says %s", formula)
		}
	})
}

func number(s string) string {
	var n float64
	fmt.Sscan(s, &n) //nolint:errcheck // what is none is 0
	return fmt.Sprintf("%.2f", n)
}

// What cannot be filled is refused before anything is written.
func TestDonorBookThatCannotBeFilled(t *testing.T) {
	from := template(t)
	change := func(do func(*excelize.File)) []byte {
		f, err := excelize.OpenReader(bytes.NewReader(from))
		fine(t, err)
		do(f)
		return bookBytes(t, f)
	}
	mapped := func(do func(*app.BookMap)) app.BookMap {
		m := costsMap(t, from)
		do(&m)
		return m
	}
	same := func(*app.BookMap) {}
	array, area := excelize.STCellFormulaTypeArray, "G7:G8"
	for _, c := range []struct {
		name string
		from []byte
		m    app.BookMap
		want string
	}{
		{"a formula", from, mapped(func(m *app.BookMap) { m.Cells[1].Cell = "E9" }), "Cell E9 of the sheet “Costs”: a formula of the donor’s stands there."},
		{"a column of formulas", from, mapped(func(m *app.BookMap) { m.Tables[0].Columns[3].Column = "F" }), "Cell F6 of the sheet “Costs”: a formula of the donor’s"},
		{"a merged cell", from, mapped(func(m *app.BookMap) { m.Cells[1].Cell = "B12" }), "it is a part of the merged cell A12"},
		{"a cell of a table", from, mapped(func(m *app.BookMap) { m.Cells[1].Cell = "C7" }), "the rows of a table are filled there as well"},
		{"two tables", from, mapped(func(m *app.BookMap) { m.Tables = append(m.Tables, m.Tables[0]) }), "two tables have the same rows"},
		{"no rows", from, mapped(func(m *app.BookMap) { m.Tables[0].First = 5 }), "a table has its rows below its head"},
		{"an unknown figure", from, mapped(func(m *app.BookMap) { m.Cells[1].Put = "figure.gone" }), "the report does not say “gone”"},
		{"an unknown column", from, mapped(func(m *app.BookMap) { m.Tables[0].Columns[0].Put = "vat" }), "Cell A5 of the sheet “Costs”: the report does not say “vat”"},
		{"a formula over rows", change(func(f *excelize.File) {
			fine(t, f.SetCellFormula("Costs", "G7", "E7:E8*2", excelize.FormulaOpts{Type: &array, Ref: &area}))
		}), mapped(same), "Cell G7 of the sheet “Costs”: one formula stands there for several rows"},
		{"a formula over sheets", change(func(f *excelize.File) { fine(t, f.SetCellFormula("Summary", "B7", "SUM(Costs:Help!E9)")) }), mapped(same), "Cell B7 of the sheet “Summary”: a formula there sums over several sheets"},
		{"no workbook", []byte("PK\x03\x04 nothing"), mapped(same), "This file cannot be read"},
		{"an old one", []byte("\xd0\xcf\x11\xe0 old"), mapped(same), "old Excel file, or one with a password"},
		{"macros", withPart(t, from, "xl/vbaProject.bin", "x"), mapped(same), "This workbook holds macros"},
		{"a bomb", withPart(t, from, "xl/theme/theme9.xml", strings.Repeat(" ", 257<<20)), mapped(same), "it would fill the computer's memory"},
	} {
		var b bytes.Buffer
		_, err := sheet.FillBook(&b, c.from, c.m, costs(10))
		var fault *app.Fault
		if !errors.As(err, &fault) || !strings.Contains(fault.Error(), c.want) || b.Len() > 0 {
			t.Errorf("%s: %v, and %d bytes were written", c.name, err, b.Len())
		}
	}
}
