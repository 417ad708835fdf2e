package sheet_test

import (
	"bytes"
	"errors"
	"fmt"
	"strings"
	"testing"

	"github.com/xuri/excelize/v2"

	"sofra/app"
	"sofra/app/sheet"
)

// A table that is too short takes new rows, and all of theirs follows.
func TestDonorBookGrows(t *testing.T) {
	from := template(t)
	const n, more = 10, 7
	_, f := filledBook(t, from, costsMap(t, from), costs(n))
	for cell, want := range map[string]string{
		"A6": "001", "C2": "NL-2024", "C6": "=1+1", "C7": "Ansambl <Šota> & sinovi", "C8": "+383 44", "C15": "-", "D16": "Total", "A19": "Signed by", "B6": "45724", "C3": "45413", "E15": "100.59",
	} {
		if got := raw(t, f, "Costs", cell); got != want {
			t.Errorf("%s says %q, want %q", cell, got, want)
		}
	}
	for at, want := range map[string]string{
		"Costs!E16": "SUM(E6:E15)", "Costs!F6": "E6/E$16", "Costs!F15": "E15/E$16", "Costs!E17": "ROUND(E16*0.07,2)", "Costs!F16": "SUM(F6:F15)",
		"Summary!B2": "Costs!E16", "Summary!B3": "SUM(Costs!$E$6:$E$15)", "Summary!B5": "Costs!E16+Costs!E17", "Costs!C6": "",
	} {
		name, cell, _ := strings.Cut(at, "!")
		if got, err := f.GetCellFormula(name, cell); err != nil || got != want {
			t.Errorf("%s is %q (%v), want %q", at, got, err, want)
		}
	}
	looksGrown(t, f, more)
}

// looksGrown holds what else points to the rows against where they are now.
func looksGrown(t *testing.T, f *excelize.File, more int) {
	t.Helper()
	rules, err := f.GetDataValidations("Costs")
	fine(t, err)
	looks, err := f.GetConditionalFormats("Costs")
	fine(t, err)
	merges, err := f.GetMergeCells("Costs")
	fine(t, err)
	if rules[0].Sqref != "B6:B15" || len(looks["E6:E15"]) != 1 || looks["E6:E15"][0].Criteria != "$E6>$E$16/2" || len(merges) != 2 || merges[1].GetStartAxis() != "A19" {
		t.Errorf("rules %s, looks %v, merged %v", rules[0].Sqref, looks, merges)
	}
	names := map[string]string{}
	for _, n := range f.GetDefinedName() {
		names[n.Name] = n.RefersTo
	}
	if names["AllCosts"] != "Costs!$E$6:$E$15" || names["_xlnm.Print_Area"] != "Costs!$A$1:$F$19" || names["ContractNumber"] != "Costs!$C$2" {
		t.Errorf("names %v", names)
	}
	high, err := f.GetRowHeight("Costs", 15)
	fine(t, err)
	last, err := f.GetCellStyle("Costs", "E15")
	fine(t, err)
	first, err := f.GetCellStyle("Costs", "E6")
	fine(t, err)
	if high != 31 || first != last {
		t.Errorf("the new rows are %v high, of the style %d, not %d", high, last, first)
	}
	comments, err := f.GetComments("Costs")
	fine(t, err)
	if len(comments) != 1 || comments[0].Cell != fmt.Sprint("E", 10+more) {
		t.Errorf("comments %+v", comments)
	}
}

// Parts that nothing goes into leave byte by byte as they came, and the same
// report gives the same bytes.
func TestDonorBookKeepsTheRest(t *testing.T) {
	from := template(t)
	content, f := filledBook(t, from, costsMap(t, from), costs(10))
	again, _ := filledBook(t, from, costsMap(t, from), costs(10))
	if !bytes.Equal(content, again) {
		t.Error("the same report gives other bytes")
	}
	was, now := bookParts(t, from), bookParts(t, content)
	if len(was) != len(now) {
		t.Errorf("%d parts were %d", len(now), len(was))
	}
	touched := map[string]bool{"xl/workbook.xml": true, "xl/styles.xml": true, "xl/worksheets/sheet1.xml": true, "xl/worksheets/sheet2.xml": true, "xl/charts/chart1.xml": true, "xl/drawings/drawing1.xml": true, "xl/drawings/vmlDrawing1.vml": true, "xl/comments1.xml": true}
	for name, part := range was {
		if !touched[name] && now[name] != part {
			t.Errorf("%s is not as it was", name)
		}
	}
	if chart := now["xl/charts/chart1.xml"]; !strings.Contains(chart, "Costs!$E$6:$E$15") || !strings.Contains(chart, `<numCache><formatCode>General</formatCode><ptCount val="10"/><pt idx="0"><v>100.5</v>`) || !strings.Contains(chart, "<v>Ansambl &lt;Šota&gt; &amp; sinovi</v>") {
		t.Errorf("the chart draws %s", chart)
	}
	if !strings.Contains(now["xl/drawings/drawing1.xml"], "<xdr:row>21</xdr:row>") {
		t.Errorf("the chart stands at %s", now["xl/drawings/drawing1.xml"])
	}
	if !strings.Contains(now["xl/workbook.xml"], `fullCalcOnLoad="1"`) || !strings.Contains(now["xl/worksheets/sheet2.xml"], "<f>Costs!E16</f><v>1005.45</v>") {
		t.Error("results of formulas are not those of what was put in")
	}
	style, err := f.GetCellStyle("Costs", "C3")
	fine(t, err)
	look, err := f.GetStyle(style)
	fine(t, err)
	if look.NumFmt != 14 {
		t.Errorf("a date in a bare cell has the format %d", look.NumFmt)
	}
}

// A report with fewer rows leaves the rest of the table empty.
func TestDonorBookWithFewerRows(t *testing.T) {
	from := template(t)
	for _, n := range []int{0, 1, 3} {
		_, f := filledBook(t, from, costsMap(t, from), costs(n))
		sum, err := f.GetCellFormula("Costs", "E9")
		fine(t, err)
		left := ""
		for row := firstCost + n; row <= lastCost; row++ {
			left += raw(t, f, "Costs", fmt.Sprint("E", row))
		}
		if sum != "SUM(E6:E8)" || left != "" {
			t.Errorf("with %d rows the total is %s, and %q is left", n, sum, left)
		}
	}
}

// A template that changed says which cell stands elsewhere, and nothing is written.
func TestDonorBookThatChanged(t *testing.T) {
	from := template(t)
	m := costsMap(t, from)
	spoil := func(change func(*excelize.File)) error {
		f, err := excelize.OpenReader(bytes.NewReader(from))
		fine(t, err)
		change(f)
		var b bytes.Buffer
		_, err = sheet.FillBook(&b, bookBytes(t, f), m, costs(10))
		if b.Len() > 0 {
			t.Error("something was written")
		}
		return err
	}
	for _, c := range []struct {
		change func(*excelize.File)
		want   string
	}{
		{func(f *excelize.File) { fine(t, f.InsertCols("Costs", "E", 1)) }, "“Amount EUR” was in E5 of the sheet “Costs” and stands now in F5."},
		{func(f *excelize.File) { fine(t, f.SetCellValue("Costs", "E5", "Net EUR")) }, "“Amount EUR” was in E5 of the sheet “Costs”; it says “Net EUR” now."},
		{func(f *excelize.File) { fine(t, f.InsertRows("Costs", 8, 2)) }, "“Total” was in D9 of the sheet “Costs” and stands now in D11."},
		{func(f *excelize.File) { fine(t, f.SetCellValue("Costs", "B3", nil)) }, "“Beginning” was in B3 of the sheet “Costs”; that cell is empty now."},
		{func(f *excelize.File) { fine(t, f.SetSheetName("Costs", "Expenditure")) }, "The sheet “Costs” is not there."},
		{func(f *excelize.File) { fine(t, f.DeleteDefinedName(&excelize.DefinedName{Name: "ContractNumber"})) }, "the donor's name “ContractNumber” is not in the workbook any more"},
	} {
		err := spoil(c.change)
		if err == nil || !strings.Contains(err.Error(), c.want) {
			t.Errorf("it says %v, want %s", err, c.want)
		}
	}
	var moved *app.BookChanged
	if err := spoil(func(f *excelize.File) { fine(t, f.InsertRows("Costs", 1, 1)) }); !errors.As(err, &moved) || len(moved.Moved) != 6 || moved.Moved[0].Now != "A6" {
		t.Errorf("a new first row says %v", err)
	}
}
