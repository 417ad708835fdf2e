package sheet_test

import (
	"bytes"
	"fmt"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"testing"

	"github.com/xuri/excelize/v2"

	"sofra/app/sheet"
)

// worked are formulas that are worked out here, over the costs of the template: dates
// in B, words in C, amounts in E, shares in F.
const worked = `SUM(Costs!E6:E8)|SUM(Costs!E:E)|Costs!E9*7%|ROUND(Costs!E9*0.07,2)|ROUND(-2.675,2)|ROUND(1.005,2)|ROUND(1234.5,-2)|ROUNDUP(1.001,2)|ROUNDDOWN(-1.239,2)|TRUNC(-1.9)|INT(-1.5)|INT(2.9999999)|MOD(-7,3)|MOD(0.3,0.1)|ABS(-2.5)|SIGN(-3)
0.1+0.2-0.3|1-0.9-0.1|2^10|-2^2|2^-1|50%*3|(1+2)*3|1/3|10/4*2|1E3+1|1.5e-2*2|1/0|SUM(Costs!E6,1/0)|IFERROR(1/0,"none")|IFERROR(5,1)|_xlfn.IFNA(MATCH("x",Costs!C6:C15,0),-1)|NA()
IF(Costs!E9>1000,"over","under")|IF(Costs!E9>99999,1)|IF(1,,2)|IF(FALSE,1/0,"fine")|IF(AND(Costs!E9>0,NOT(Costs!E9<0)),1,0)|OR(1=2,"a"="A")|AND(TRUE,1)|TRUE|NOT(TRUE)|TRUE()
"a"&"b"&5|"say ""it"""|CONCATENATE("Total: ",ROUND(Costs!E9,0))|LEN("Šota")|LEFT("Gračanica",4)|RIGHT("Gračanica",4)|TRIM("  a   b ")|LEFT("a")|"x"="X"|"x"<>"y"|3>2|2>=2|1<>1|Costs!H99=0|Costs!H99=""|Costs!H99&"x"|Costs!H99+1|Costs!C2="nl-2024"
COUNT(Costs!B6:B15)|COUNTA(Costs!C6:C15)|COUNTBLANK(Costs!D6:D8)|AVERAGE(Costs!E6:E8)|MIN(Costs!E6:E8)|MAX(Costs!B6:B8)|PRODUCT(2,3,4)|SUBTOTAL(9,Costs!E6:E8)|SUBTOTAL(101,Costs!E6:E8)|SUMPRODUCT(Costs!E6:E8,Costs!F6:F8)|AVERAGE(Costs!H1:H5)|MAX(Costs!H1:H5)
SUMIF(Costs!C6:C15,"-",Costs!E6:E15)|SUMIF(Costs!E6:E15,">100.55")|COUNTIF(Costs!E6:E15,"<>100.55")|COUNTIF(Costs!C6:C15,"@home")|SUMIFS(Costs!E6:E15,Costs!C6:C15,"@home",Costs!E6:E15,">100")|COUNTIFS(Costs!C6:C15,"-",Costs!E6:E15,"<=100.54")|AVERAGEIF(Costs!C6:C15,"-",Costs!E6:E15)|SUMIF(Costs!C:C,"-",Costs!E:E)|COUNTIF(Costs!B6:B15,Costs!B6)
CHOOSE(2,"a","b","c")|INDEX(Costs!E6:E8,2)|INDEX(Costs!A5:E8,2,5)|MATCH("@home",Costs!C6:C15,0)|MATCH("nobody",Costs!C6:C15,0)|VLOOKUP("@home",Costs!C6:E15,3,FALSE)|VLOOKUP("nobody",Costs!C6:E15,3,0)|SUM(INDEX(Costs!E6:E8,1),1)|ROW()|COLUMN()|ROW(Costs!E6)|ROWS(Costs!E6:E8)|COLUMNS(Costs!A1:F1)
DATE(2025,3,8)|DATE(2024,14,31)|DATE(2025,3,0)|YEAR(Costs!C3)|MONTH(Costs!C3)|DAY(Costs!B6)|EDATE(DATE(2025,1,31),1)|EOMONTH(DATE(2024,1,15),1)|EDATE(DATE(2025,3,31),-1)|_xlfn.DAYS(Costs!B8,Costs!B6)|Costs!B8-Costs!C3|DATE(2300,1,1)|EDATE(DATE(2190,6,1),99)|YEAR(DATE(9999,12,31))|COUNT(Costs!E6:E8,1/0,"x","7")|COUNT(B3:B4,Costs!E6)|IFERROR(CHOOSE(1E+300,"a","b"),"none")|IFERROR(CHOOSE(-1E+300,"a"),"none")
SUM(AllCosts)|SUM(AllCosts)/SUM(Paid[Amount])|SUM(Paid[Amount])|ContractNumber|SUM(AllCosts,1,TRUE)|ISBLANK(Costs!H99)|ISNUMBER(Costs!E6)|ISTEXT(Costs!C6)|ISERROR(1/0)|ISERROR("a")|SUM($E$1:E3)|SUM(Summary!B2:B5)|+5|--5|Costs!$E$9|'Costs'!E9`

// unworked are formulas that wait for the program that opens the workbook: they depend
// on the day, the language or the program, go in a circle, or are no formulas.
const unworked = `TODAY()|NOW()-1|RAND()|TEXT(Costs!E9,"0.00")|INDIRECT("A1")|OFFSET(Costs!E6,1,0)|"5.5"+1|1.5&""|"a"<"b"|SUM(Costs!E1:E3*2)|Costs!A1:A3|VLOOKUP("b",Costs!C6:F8,2)|MATCH(1,Costs!E6:E8,2)|COUNTIF(Costs!E6:E15,"1*")|{1,2;3}|SUM(Nowhere!A1)|nothing|[1]Sheet1!A1|SUM(Costs!E6 Costs!E7)|1/|AND("a")|Paid[#Totals]|IF(TODAY()>1,1,2)|1+TODAY()|SUM(TODAY())|SUBTOTAL(9,Costs!E6:E9)+SUBTOTAL(3,Costs!E6:E8)|YEAR(59)|0^0|(-8)^0.5|TRUE&""|RIGHT("abc",1E+20)|HLOOKUP(1,Costs!E6:E8,1E+300,FALSE)|COUNTBLANK(Costs!E:E)|COUNTIF(Costs!E:E,"")|COUNTIF(Costs!E:E,"<>1")|INDEX(Costs!E:E,9999)|ROWS(Costs!E:E)|SUMPRODUCT((Costs!E:E="")*1)`

// formulaBook is the template with formulas on a sheet of their own.
func formulaBook(t *testing.T, formulas string) (book []byte, all []string) {
	t.Helper()
	f, err := excelize.OpenReader(bytes.NewReader(template(t)))
	fine(t, err)
	_, err = f.NewSheet("Try")
	fine(t, err, f.SetSheetRow("Help", "A5", &[]string{"No", "Amount"}), f.SetSheetCol("Help", "B6", &[]float64{0.1, 0.2, 12.34}))
	fine(t, f.AddTable("Help", &excelize.Table{Range: "A5:B8", Name: "Paid"}))
	all = strings.FieldsFunc(formulas, func(c rune) bool { return c == '|' || c == '\n' })
	for i, formula := range all {
		fine(t, f.SetCellFormula("Try", fmt.Sprint("B", i+1), formula))
	}
	return bookBytes(t, f), all
}

// bothBooks is a template filled in, as we leave it and as LibreOffice works it out, with
// how many formulas we leave without a result.
func bothBooks(t testing.TB, from []byte) (left int, ours, theirs *excelize.File) {
	t.Helper()
	var b bytes.Buffer
	left, err := sheet.FillBook(&b, from, costsMap(t, from), costs(10))
	fine(t, err)
	path := filepath.Join(t.TempDir(), "book.xlsx")
	fine(t, os.WriteFile(path, b.Bytes(), 0o644))
	ours, err = excelize.OpenFile(path)
	fine(t, err)
	t.Cleanup(func() { ours.Close() }) //nolint:errcheck // only read
	return left, ours, recalculated(t, path)
}

// What is worked out here is what LibreOffice works out, in cells of the donor's that
// moved as well, and it is of the same kind.
func TestDonorBookResults(t *testing.T) {
	from, all := formulaBook(t, worked)
	left, ours, theirs := bothBooks(t, from)
	if left != 0 {
		t.Errorf("%d formulas have no result", left)
	}
	for i := range all {
		alike(t, ours, theirs, fmt.Sprint("Try!B", i+1))
	}
	for _, at := range []string{"Costs!E16", "Costs!E17", "Costs!F6", "Costs!F15", "Costs!F16", "Summary!B2", "Summary!B3", "Summary!B4", "Summary!B5"} {
		alike(t, ours, theirs, at)
	}
	if got := raw(t, ours, "Summary", "B5"); got != "1075.83" {
		t.Errorf("the sum of all is %s", got)
	}
}

// alike holds one result against that of another program.
func alike(t *testing.T, ours, theirs *excelize.File, at string) {
	t.Helper()
	name, cell, _ := strings.Cut(at, "!")
	formula, err := ours.GetCellFormula(name, cell)
	fine(t, err)
	a, b := raw(t, ours, name, cell), raw(t, theirs, name, cell)
	kindA, kindB := kindOf(t, ours, name, cell), kindOf(t, theirs, name, cell)
	x, err1 := strconv.ParseFloat(a, 64)
	y, err2 := strconv.ParseFloat(b, 64)
	near := err1 == nil && err2 == nil && x-y < 1e-12*max(1, x) && y-x < 1e-12*max(1, x)
	if a != b && !near || kindA != kindB {
		t.Errorf("%s!%s %s is %q (%v), LibreOffice says %q (%v)", name, cell, formula, a, kindA, b, kindB)
	}
}

// kindOf is what kind of a thing a cell holds; files need not say of numbers that they
// are some.
func kindOf(t *testing.T, f *excelize.File, name, cell string) excelize.CellType {
	t.Helper()
	kind, err := f.GetCellType(name, cell)
	fine(t, err)
	if kind == excelize.CellTypeUnset {
		return excelize.CellTypeNumber
	}
	return kind
}

// What is not worked out alike everywhere has no result, nor has what rests on it, and
// it is counted.
func TestDonorBookResultsLeft(t *testing.T) {
	from, all := formulaBook(t, unworked+"|B1+1|B33|B32")
	var b bytes.Buffer
	left, err := sheet.FillBook(&b, from, costsMap(t, from), costs(10))
	fine(t, err)
	if left != len(all) {
		t.Errorf("%d of %d formulas have no result", left, len(all))
	}
	f, err := excelize.OpenReader(bytes.NewReader(b.Bytes()))
	fine(t, err)
	defer f.Close() //nolint:errcheck // only read
	for i := range all {
		if got := raw(t, f, "Try", fmt.Sprint("B", i+1)); got != "" {
			t.Errorf("%s is %s", all[i], got)
		}
	}
	if got := raw(t, f, "Costs", "E16"); got != "1005.45" {
		t.Errorf("the total is %s", got)
	}
}

// Rules for input, looks, names and merged cells below a table move with their cells.
func TestDonorBookBelowTheTable(t *testing.T) {
	f, err := excelize.OpenReader(bytes.NewReader(template(t)))
	fine(t, err)
	rule := excelize.NewDataValidation(true)
	rule.Sqref = "B11:B12"
	look, err := f.NewConditionalStyle(&excelize.Style{Font: &excelize.Font{Color: "00FF00"}})
	fine(t, err, rule.SetDropList([]string{"yes", "no"}), f.AddDataValidation("Costs", rule), f.MergeCell("Costs", "C11", "D11"),
		f.SetConditionalFormat("Costs", "E10", []excelize.ConditionalFormatOptions{{Type: "cell", Criteria: ">", Value: "$E$9*0.07", Format: &look}}),
		f.SetDefinedName(&excelize.DefinedName{Name: "Indirect", RefersTo: "Costs!$E$10"}), f.SetCellFormula("Costs", "E11", "E9+Indirect"))
	from := bookBytes(t, f)
	_, now := filledBook(t, from, costsMap(t, from), costs(10))
	rules, err := now.GetDataValidations("Costs")
	fine(t, err)
	looks, err := now.GetConditionalFormats("Costs")
	fine(t, err)
	merges, err := now.GetMergeCells("Costs")
	fine(t, err)
	var said []string
	for _, r := range rules {
		said = append(said, r.Sqref)
	}
	for _, m := range merges {
		said = append(said, m.GetStartAxis())
	}
	for _, n := range now.GetDefinedName() {
		if n.Name == "Indirect" {
			said = append(said, n.RefersTo)
		}
	}
	want := "B6:B15 B18:B19 A1 A19 C18 Costs!$E$17"
	if got := strings.Join(said, " "); got != want || len(looks["E17"]) != 1 || looks["E17"][0].Value != "$E$16*0.07" {
		t.Errorf("%s, want %s; looks %+v", got, want, looks)
	}
	if got := raw(t, now, "Costs", "E18"); got != "1075.83" {
		t.Errorf("the sum with a name is %s", got)
	}
}
