package sheet_test

import (
	"bytes"
	"fmt"
	"strings"
	"testing"

	"github.com/xuri/excelize/v2"

	"sofra/app/sheet"
)

// several are formulas that work on several cells at once within a plain cell, look
// for what is like a text, or for the nearest number; over the sheet Data.
const several = `COUNTIF(Data!A1:A9,"a*")|COUNTIF(Data!A1:A9,"<>*a*")|COUNTIF(Data!A1:A9,"a~*b")|COUNTIF(Data!A1:A9,"?pple")|COUNTIF(Data!A1:A9,"<>")|COUNTIF(Data!A1:A9,"=")|COUNTIF(Data!A1:A9,"")|MATCH("b*",Data!A1:A9,0)|MATCH("x?",Data!A1:A9,0)|VLOOKUP("ap?i*",Data!A1:C9,3,FALSE)|SUMIF(Data!A1:A9,"*p*",Data!B1:B9)|SUMIFS(Data!B1:B9,Data!A1:A9,"a*",Data!B1:B9,">1")|AVERAGEIF(Data!A1:A9,"<>b*",Data!B1:B9)
MATCH(100,Data!C1:C6,1)|MATCH(100,Data!C1:C6)|MATCH(99,Data!C1:C6,1)|MATCH(-1,Data!C1:C6,1)|MATCH(700,Data!C1:C6,1)|MATCH(5000,Data!C1:C9,1)|MATCH(500,Data!D1:D5,-1)|MATCH(400,Data!D1:D5,-1)|MATCH(2000,Data!D1:D5,-1)|VLOOKUP(600,Data!C1:D6,2)|VLOOKUP(600,Data!C1:D6,2,TRUE)|VLOOKUP(100,Data!C1:D6,2,)|LOOKUP(600,Data!C1:C6,Data!D1:D6)|LOOKUP(600,Data!C1:D6)|HLOOKUP(15,Data!A12:C13,2)|HLOOKUP(20,Data!A12:C13,2,FALSE)|HLOOKUP("x",Data!A12:C13,2,0)
SUM({1,2}*2)|SUM(SUMIF(Data!A1:A9,{"apple","banana"},Data!B1:B9))|SUMPRODUCT((Data!B1:B5>1)*(Data!C1:C5>=0))|SUMPRODUCT(--(Data!B1:B5>1),Data!B1:B5)|SUMPRODUCT(1/COUNTIF(Data!C1:C4,Data!C1:C4))|SUMPRODUCT(ROUND(Data!B1:B3*1.25,1))|SUMPRODUCT(--(LEFT(Data!A1:A3,1)="a"))|SUMPRODUCT((Data!A1:A3="apple")*Data!B1:B3)|{5,6}|SUM(INDEX(Data!B1:C3,0,2))|SUM(INDEX(Data!B1:C3,2,0))|SUMPRODUCT(Data!A1:A3,Data!B1:B3)|SUMPRODUCT(Data!B1:B3*Data!A1:A3)|SUMPRODUCT(ISNUMBER(MATCH(Data!B1:B3,{1,2},0))*1)|SUMPRODUCT(--(Data!A5:A7=""))|SUMPRODUCT(LEN(Data!A1:A3))|SUMPRODUCT(Data!B1:B3*{1;2;3})|SUMPRODUCT(MAX((Data!B1:B5>1)*Data!B1:B5))|SUMPRODUCT((YEAR(Data!E1:E3)=2025)*Data!B1:B3)|SUMPRODUCT(Data!B:B)|SUMPRODUCT(Data!B1:B3/0)|SUMPRODUCT(2)
COUNT(Data!F1:F2)|AVERAGE(Data!F1:F2,2)|Data!F1=0|SUM(Data!F3:F4)|SUM(Data!F4,Data!F3)|"5"+1|Data!F5*2|0*-1|-(1-1)|-Data!F1|#N/A|SUM(1,#REF!)|IFERROR(#DIV/0!,7)|ISBLANK(Data!F1)|2^3^2|-2^2*3%|2*50%^2|"a"&1+2|1+2=3|SUM('It''s'!A1:A2)|Data!$B$1+Data!B$2*Data!$B3|Local*2|SUM(Data!B1:B3 )|SUM( Data!B1 , 2 )`

// wholes are formulas of several cells that their cells say are such.
const wholes = `SUM(Data!B1:B5*2)|SUM(IF(Data!B1:B5>1,Data!B1:B5))|MAX(IF(Data!A1:A3="apple",Data!B1:B3,0))|COUNT(IF(Data!B1:B5>1,Data!B1:B5))|AVERAGE(IF(Data!B1:B3>1,Data!B1:B3))|SUM((Data!B1:B5>1)*1)|SUM(IFERROR(1/Data!B1:B5,0))|INDEX(Data!A1:A3,MATCH(1,(Data!B1:B3=2)*(Data!A1:A3="banana"),0))|SUM(IF(ISNUMBER(Data!A1:A7),1,0))|AND(Data!B1:B3>0)|OR(Data!B1:B3>2)|SUM(1/COUNTIF(Data!C1:C4,Data!C1:C4))|COUNT(Data!B1:B5*1)|MIN(Data!B1:B5*1)|SUM(LEN(Data!A1:A3))|SUM(Data!B1:B3*{1,2,3})|SUM(ROW(Data!B1:B3))|MAX(Data!B1:B5-Data!C1:C5)|SUM(SUMIF(Data!A1:A9,Data!A1:A3,Data!B1:B9))|SUM(Data!B1:B3^2-1)|SUM(-Data!B1:B3)|Data!B1:B3&"x"|SUM(Data!B1:B3*Data!B1:B2)`

// differing are those of which programs think in different ways: whether a truth is a
// number, whether nothing taken in is a nought, whether a number is like a text.
const differing = `SUM(Data!G1:G2)|COUNT(Data!G1:G2)|MAX(Data!G1:G2)|TRUE=1|"x">TRUE|ISNUMBER(TRUE)|COUNTIF(Data!A1:A9,"20*")|COUNTIF(Data!G1:G2,1)|SUMPRODUCT(Data!B1:B5>1)|SUMPRODUCT(IF(Data!B1:B5>1,1,0))|MATCH(2,Data!B1:B3,1)|MATCH("b",Data!A1:A3,1)|VLOOKUP("b",Data!A1:B3,2)|SUMPRODUCT(Data!B1:B2,Data!B1:B3)|MATCH(500,Data!H1:H3,-1)`

// dataBook is a workbook whose formulas work on several cells.
func dataBook(t *testing.T, plain, whole string) (book []byte, first, second []string) {
	t.Helper()
	f, err := excelize.OpenReader(bytes.NewReader(template(t)))
	fine(t, err)
	for _, name := range []string{"Data", "Try", "Whole", "It's"} {
		_, err := f.NewSheet(name)
		fine(t, err)
	}
	for at, column := range map[string][]any{
		"A1": {"apple", "Apricot", "banana", "a*b", nil, nil, nil, 2024, "2024x"}, "B1": {3, 1, 2, nil, 5}, "C1": {0, 100, 100, 500, nil, 1000},
		"D1": {1000, 500, 400, 100, 0}, "E1": {45658, 45300, 45700}, "F5": {"7"}, "G1": {true, 2}, "H1": {900, 500, 500},
	} {
		fine(t, f.SetSheetCol("Data", at, &column))
	}
	fine(t, f.SetSheetRow("Data", "A12", &[]int{10, 20, 30}), f.SetSheetRow("Data", "A13", &[]string{"ten", "twenty", "thirty"}), f.SetSheetCol("It's", "A1", &[]int{4, 5}))
	for at, formula := range map[string]string{"F1": "Data!H99", "F2": "1+1", "F3": "1/0", "F4": "NA()"} {
		fine(t, f.SetCellFormula("Data", at, formula))
	}
	fine(t, f.SetDefinedName(&excelize.DefinedName{Name: "Local", RefersTo: "Data!$B$1", Scope: "Try"}), f.SetDefinedName(&excelize.DefinedName{Name: "Local", RefersTo: "Data!$B$5"}))
	lines := func(s string) []string {
		return strings.FieldsFunc(s, func(c rune) bool { return c == '|' || c == '\n' })
	}
	first, second = lines(plain), lines(whole)
	for i, formula := range first {
		fine(t, f.SetCellFormula("Try", fmt.Sprint("J", i+30), formula))
	}
	kind := excelize.STCellFormulaTypeArray
	for i, formula := range second {
		at := fmt.Sprint("B", i+1)
		fine(t, f.SetCellFormula("Whole", at, formula, excelize.FormulaOpts{Type: &kind, Ref: &at}))
	}
	area := "D1:D4"
	fine(t, f.SetSheetCol("Whole", "D1", &[]int{70, 70, 70, 70}), f.SetCellFormula("Whole", "D1", "Data!B1:B3*2", excelize.FormulaOpts{Type: &kind, Ref: &area}), f.SetCellFormula("Whole", "E1", "SUM(D1:D3)"))
	return bookBytes(t, f), first, second
}

// What is worked out of several cells at once is what LibreOffice works out.
func TestDonorBookSeveral(t *testing.T) {
	from, first, second := dataBook(t, several, wholes)
	left, ours, theirs := bothBooks(t, from)
	if left != 1 { // the last, of two sizes
		t.Errorf("%d formulas have no result", left)
	}
	for i := range first {
		alike(t, ours, theirs, fmt.Sprint("Try!J", i+30))
	}
	for i := range second[:len(second)-1] {
		alike(t, ours, theirs, fmt.Sprint("Whole!B", i+1))
	}
	for _, at := range []string{"D1", "D2", "D3", "D4", "E1"} {
		alike(t, ours, theirs, "Whole!"+at)
	}
}

// What programs work out in different ways has no result.
func TestDonorBookDiffering(t *testing.T) {
	from, first, _ := dataBook(t, differing, "TODAY()")
	var b bytes.Buffer
	left, err := sheet.FillBook(&b, from, costsMap(t, from), costs(10))
	fine(t, err)
	if left != len(first)+1 {
		t.Errorf("%d of %d formulas have no result", left, len(first)+1)
	}
	f, err := excelize.OpenReader(bytes.NewReader(b.Bytes()))
	fine(t, err)
	defer f.Close() //nolint:errcheck // only read
	for i := range first {
		if got := raw(t, f, "Try", fmt.Sprint("J", i+30)); got != "" {
			t.Errorf("%s is %s", first[i], got)
		}
	}
}

// What a chart remembers is what LibreOffice draws; where a cell is not worked out it
// remembers nothing.
func TestDonorBookCharts(t *testing.T) {
	f, err := excelize.OpenReader(bytes.NewReader(template(t)))
	fine(t, err)
	fine(t, f.SetCellFormula("Help", "B1", "TODAY()"), f.SetCellValue("Help", "B2", 3), f.AddChart("Help", "D1", &excelize.Chart{Type: excelize.Line, Series: []excelize.ChartSeries{
		{Values: "Help!$B$1:$B$2"}, {Values: "Summary!$B$2:$B$5"}, {Values: "AllCosts"},
	}}))
	from := bookBytes(t, f)
	content, _ := filledBook(t, from, costsMap(t, from), costs(10))
	chart := bookParts(t, content)["xl/charts/chart2.xml"]
	for ref, want := range map[string]string{
		"Help!$B$1:$B$2":    "</f></numRef>",
		"Summary!$B$2:$B$5": `</f><numCache><formatCode>General</formatCode><ptCount val="4"/><pt idx="0"><v>1005.45</v></pt><pt idx="1"><v>1005.45</v></pt><pt idx="2"><v>1005.45</v></pt><pt idx="3"><v>1075.83</v></pt></numCache>`,
		"AllCosts":          `</f><numCache><formatCode>General</formatCode><ptCount val="10"/>`,
	} {
		if !strings.Contains(chart, ref+want) {
			t.Errorf("of %s the chart remembers %s", ref, chart)
		}
	}
}
