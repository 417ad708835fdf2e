package sheet_test

import (
	"bytes"
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"

	"github.com/xuri/excelize/v2"

	"sofra/app/sheet"
)

// oddly writes formulas that nobody would, out of all that is worked out here.
type oddly struct{ *rand.Rand }

func (o oddly) one(of ...string) string { return of[o.IntN(len(of))] }

func (o oddly) area() string {
	return o.one("Costs!E6:E8", "Costs!C6:C8", "Costs!B6:B8", "Costs!H1:H5", "Costs!D6:F8", "Costs!E:E", "Costs!E6:E6", "Costs!A5:E8", "Costs!F6:F8", "AllCosts", "Paid[Amount]", "Help!A5:B8")
}

func (o oddly) plain() string {
	return o.one("0", "1", "-1", "2", "0.1", "2.5", "-2.5", "1E+15", "123456789012345", "1E-9", "1E300", "45000", "59", "60", "61", `""`, `"a"`, `"5"`, `"0x1F"`, `"1e3"`, `" 7"`, `"Šota"`, `"@home"`, `"*"`, `"?"`, `"~*"`, `">1"`, `"=-"`, `"<>"`, "TRUE", "FALSE",
		"Costs!E6", "Costs!C7", "Costs!H99", "Costs!B6", "Costs!E9", "ContractNumber", "NA()", "1/0", "Costs!C2")
}

func (o oddly) formula(deep int) string {
	if deep <= 0 || o.IntN(6) == 0 {
		return o.plain()
	}
	f := func() string { return o.formula(deep - 1) }
	switch o.IntN(14) {
	case 0, 1:
		return f() + o.one("+", "-", "*", "/", "^", "&", "=", "<>", "<", ">=", ">") + f()
	case 2:
		return o.one("-", "+", "--") + "(" + f() + ")" + o.one("", "%")
	case 3:
		return o.one("SUM", "COUNT", "COUNTA", "AVERAGE", "MIN", "MAX", "PRODUCT") + "(" + o.area() + "," + f() + ")"
	case 4:
		return o.one("ROUND", "ROUNDUP", "ROUNDDOWN", "TRUNC", "MOD", "LEFT", "RIGHT", "IFERROR", "EDATE", "EOMONTH") + "(" + f() + "," + f() + ")"
	case 5:
		return o.one("ABS", "INT", "SIGN", "NOT", "LEN", "TRIM", "YEAR", "MONTH", "DAY", "ISBLANK", "ISNUMBER", "ISTEXT", "ISERROR", "ISLOGICAL") + "(" + f() + ")"
	case 6:
		return "IF(" + f() + "," + f() + o.one(",", ","+f(), "") + ")"
	case 7:
		return o.one("AND", "OR") + "(" + f() + "," + f() + ")"
	case 8:
		return o.one("SUMIF", "AVERAGEIF") + "(" + o.area() + "," + f() + o.one("", ","+o.area()) + ")"
	case 9:
		return "COUNTIF(" + o.area() + "," + f() + ")"
	case 10:
		return "INDEX(" + o.area() + "," + f() + o.one("", ","+f()) + ")"
	case 11:
		return "MATCH(" + f() + "," + o.area() + "," + o.one("0", "1", "-1") + ")"
	case 12:
		return o.one("VLOOKUP", "HLOOKUP") + "(" + f() + "," + o.area() + "," + f() + "," + o.one("FALSE", "TRUE", "0") + ")"
	}
	return o.one("CHOOSE("+f()+","+f()+","+f()+")", "DATE("+f()+","+f()+","+f()+")", "CONCATENATE("+f()+","+f()+")", "SUMPRODUCT("+o.area()+","+o.area()+")", "LOOKUP("+f()+","+o.area()+")", "COUNTBLANK("+o.area()+")")
}

// differs says of a result that programs say otherwise: which of two faults it is, what
// cells outside of an area are, and what is looked for in a row that is not there.
func differs(t *testing.T, ours, theirs *excelize.File, at string) bool {
	t.Helper()
	return kindOf(t, ours, "Try", at) == excelize.CellTypeError && kindOf(t, theirs, "Try", at) == excelize.CellTypeError
}

// Formulas that nobody would write break nothing, and those that are worked out here
// say what LibreOffice says.
func TestDonorBookOddFormulas(t *testing.T) {
	o := oddly{rand.New(rand.NewPCG(7, 1))}
	var all []string
	for range 700 {
		all = append(all, o.formula(3))
	}
	from, all := formulaBook(t, strings.Join(all, "\n"))
	left, ours, theirs := bothBooks(t, from)
	if len(all)-left < len(all)/3 {
		t.Errorf("%d of %d formulas have no result", left, len(all))
	}
	for i := range all {
		at := fmt.Sprint("B", i+1)
		if raw(t, ours, "Try", at) != "" && !differs(t, ours, theirs, at) {
			alike(t, ours, theirs, "Try!"+at)
		}
	}
}

// What is no formula at all breaks nothing.
func FuzzDonorBookFormulas(f *testing.F) {
	for _, one := range []string{"SUM(", "((((", `"`, "1E", "{1;2,3}", "A1:", "Costs!", "[1]!", "-", "#REF!+", "SUM(,,)", "Paid[", "1%%%", "R1C1", "A:A1", "$$A$1", "'a''b'!A1", "MOD(1E300,1E-300)", "ROUND(1,1E99)", "CHOOSE(-1,1)", "INDEX(A1:B2,-1)", "LEFT(\"a\",1E300)", "DATE(1E9,1E9,1E9)", "EDATE(1,1E300)"} {
		f.Add(one)
	}
	f.Fuzz(func(t *testing.T, formula string) {
		book, err := excelize.OpenReader(bytes.NewReader(template(t)))
		fine(t, err)
		if book.SetCellFormula("Summary", "D1", formula) != nil {
			return
		}
		from := bookBytes(t, book)
		_, _ = sheet.FillBook(&bytes.Buffer{}, from, costsMap(t, from), costs(4))
	})
}
