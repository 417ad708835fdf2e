package sheet

import (
	"fmt"
	"strings"
	"testing"

	"github.com/xuri/excelize/v2"

	"sofra/app"
	"sofra/app/words"
)

// readBudget reads a budget out of a file of the test.
func readBudget(t *testing.T, path string, s app.BudgetSource) app.BudgetRead {
	t.Helper()
	if s.Currency == "" {
		s.Currency = "EUR"
	}
	b, err := Open(path)
	check(t, err)
	read, err := app.ReadBudget(t.Context(), b, s)
	check(t, err)
	check(t, b.Close())
	return read
}

// budgetSaid is what was read, a line each, and what was told of it.
func budgetSaid(r app.BudgetRead) (lines, told string) {
	var all, problems []string
	for _, l := range r.Lines {
		all = append(all, strings.Join([]string{l.Code, l.Heading, l.Title, l.Unit, fmt.Sprint(l.Quantity), fmt.Sprint(l.UnitCost), fmt.Sprint(l.Amount)}, "|"))
	}
	for _, p := range r.Problems {
		problems = append(problems, fmt.Sprintf("%s%d %s", p.Column, p.Row, p.Code))
	}
	return strings.Join(all, "\n"), strings.Join(problems, "; ")
}

// Budgets as donors and offices write them: with sums in headings, with headings as bare
// rows, with a column of headings; with a comma or a point before cents.
func TestBudgetsAreRead(t *testing.T) {
	for name, c := range map[string]struct{ file, lines, told string }{
		"the form of the EU": {
			"Budget of the action;;;;\n;;;;\n;Costs;Unit;# of units;Unit value (in EUR);Total Cost (in EUR)\n" +
				"1;Human resources;;;;12.000,00\n1.1;Salaries;;;;12.000,00\n1.1.1;Technical;Per month;12;750,00;9.000,00\n1.1.2;Administrative;Per month;0,5;6.000,00;3.000,00\n" +
				";Subtotal Human Resources;;;;12.000,00\n2;Travel;;;;1.234,56\n2.1;Local travel;Per trip;;;1.234,56\n2.2;Flights;Per flight;;;\n" +
				"7;Subtotal direct eligible costs;;;;13.234,56\n8;Indirect costs (7 %);;;;926,42\n9;Total eligible costs;;;;14.160,98\n",
			"1.1.1|Human resources|Salaries: Technical|Per month|12000|75000|900000\n1.1.2|Human resources|Salaries: Administrative|Per month|500|600000|300000\n" +
				"2.1|Travel|Local travel|Per trip|0|0|123456\n8|Indirect costs (7 %)|Indirect costs (7 %)||0|0|92642",
			"11 no_amount",
		},
		"headings as bare rows": {
			"Code,Description,Unit,Qty,Unit cost,Amount\n,Artists,,,,\nA,Fees,evening,4,\"1,200.00\",\"4,800.00\"\nB,Per diem,day,10,20,200\n,Hall,,,,\nC,Hire,evening,2,300,700\nTotal,,,,,\"5,700.00\"\n",
			"A|Artists|Fees|evening|4000|120000|480000\nB|Artists|Per diem|day|10000|2000|20000\nC|Hall|Hire|evening|2000|30000|70000",
			"6 amount_differs",
		},
		"a column of headings": {
			"Kategorija;Opis;Iznos (RSD)\nPut;Autobus;117.000\n;Gorivo;23.400,50\nRazno;Kafa;1.170\n",
			"|Put|Autobus||0|0|11700000\n|Put|Gorivo||0|0|2340050\n|Razno|Kafa||0|0|117000",
			"",
		},
		"sums over lines without units": {
			"Zëri;Shuma\nUdhëtimi;300\nAutobusi;100\nTreni;200\nSalla;50\nGjithsej;340\n",
			"|Udhëtimi|Autobusi||0|0|10000\n|Udhëtimi|Treni||0|0|20000\n|Salla|Salla||0|0|5000",
			"6 sum_differs",
		},
		"numbers before the texts": {
			"Gider,Tutar\n1. Personel,\n1.1 Ücretler,100.00\n1.2 Yol,5 elma\n2. Salon,50.00\n2.1 Kira,40.00\n",
			"1.1|Personel|Ücretler||0|0|10000\n1.2|Personel|Yol||0|0|0\n2.1|Salon|Kira||0|0|4000",
			"B4 bad_amount; 5 sum_differs",
		},
		"Serbian in Cyrillic": {
			"Шифра;Назив трошка;Јединица мере;Количина;Јединична цена;Укупно\n1;Уметници;;;;400,00\n1.1;Хонорари;вече;2;200,00;400,00\n",
			"1.1|Уметници|Хонорари|вече|2000|20000|40000",
			"",
		},
		"an amount to be said yet": {
			"Code;Description;Amount\n1;Artists;\n1.1;Fees;100.00\n1.2;Travel;TBD\n1.3;Hotel;50.00\n",
			"1.1|Artists|Fees||0|0|10000\n1.2|Artists|Travel||0|0|0\n1.3|Artists|Hotel||0|0|5000",
			"C4 bad_amount",
		},
		"thousands in a quantity": {
			"What for;Unit;Quantity;Unit cost;Amount\nPosters;piece;1.500;0,20;300,00\nHours;hour;1.500;10,00;15,00\n",
			"||Posters|piece|1500000|20|30000\n||Hours|hour|1500|1000|1500",
			"",
		},
	} {
		t.Run(name, func(t *testing.T) {
			lines, told := budgetSaid(readBudget(t, write(t, "budget.csv", []byte(c.file)), app.BudgetSource{}))
			if lines != c.lines {
				t.Errorf("read\n%s\nwant\n%s", lines, c.lines)
			}
			if told != c.told {
				t.Errorf("told of %q, want %q", told, c.told)
			}
		})
	}
}

// A workbook's budget is found among its sheets, its formulas are read by their results,
// and one column may be said to be another.
func TestBudgetOfAWorkbook(t *testing.T) {
	path := budgetBook(t)
	read := readBudget(t, path, app.BudgetSource{})
	lines, told := budgetSaid(read)
	want := "1.1|People|Fees|evening|4000|50000|200000\n1.2|People|Travel|trip|2500|10000|25000"
	if lines != want || told != "D8 formula; 8 no_amount" || read.Sheet != "Budget" || strings.Join(read.Sheets, ",") != "Old budget,Budget" || read.Header != 3 {
		t.Errorf("%s, row %d of %v: read\n%s\ntold of %q", read.Sheet, read.Header, read.Sheets, lines, told)
	}
	asked := readBudget(t, path, app.BudgetSource{Sheet: "Budget", Mapping: app.SheetMapping{Header: 3, Columns: map[string]string{"G": "amount"}}})
	if got, _ := budgetSaid(asked); !strings.Contains(got, "1.1|People|Fees|evening|4000|50000|90000") {
		t.Errorf("with another column for the amount: read\n%s", got)
	}
	b := words.In(words.En)
	var doubts []string
	for _, d := range read.Doubts(app.Grant{Currency: "USD", Amount: 300000}) {
		doubts = append(doubts, strings.ReplaceAll(b.Say(d), "\u00a0", " "))
	}
	if got := strings.Join(doubts, " "); got != "The file is in EUR, the grant is in USD. Amounts are taken as they stand. The lines add up to 2,250.00 USD, the grant is 3,000.00 USD." {
		t.Errorf("doubts: %s", got)
	}
}

// budgetBook makes a workbook with two budgets, each with a title above it.
func budgetBook(t *testing.T) string {
	t.Helper()
	f := excelize.NewFile()
	check(t, f.SetSheetName("Sheet1", "Notes"))
	for _, sheet := range []string{"Old budget", "Budget"} {
		_, err := f.NewSheet(sheet)
		check(t, err)
	}
	put := func(sheet string, rows ...[]any) {
		for i, row := range rows {
			check(t, f.SetSheetRow(sheet, fmt.Sprintf("A%d", i+1), &row))
		}
	}
	put("Notes", []any{"Read the guidelines first"})
	put("Old budget", []any{"Description", "Amount"}, []any{"Everything", 2000})
	put("Budget", []any{"Songs across the bridge"}, []any{},
		[]any{"Code", "Description", "Unit", "Quantity", "Unit cost (EUR)", "Total (EUR)", "Own share"},
		[]any{"1", "People"}, []any{"1.1", "Fees", "evening", 4, 500, 2000, 900}, []any{"1.2", "Travel", "trip", 2.5, 100, 250, 50},
		[]any{"", "Total", nil, nil, nil, 2250}, []any{"2", "To be said", "lump sum"})
	check(t, f.SetCellFormula("Budget", "D8", "1+1"))
	path := t.TempDir() + "/budget.xlsx"
	check(t, f.SaveAs(path))
	check(t, f.Close())
	return path
}

// A heading that is merged over all columns is a heading, not a line without an amount.
func TestMergedHeadingOfABudget(t *testing.T) {
	f := excelize.NewFile()
	for i, row := range [][]any{{"Code", "Description", "Unit", "Quantity", "Unit cost", "Amount"}, {"Artists"}, {"a", "Fees", "evening", 2, 100, 200}, {"Hall"}, {"b", "Hire", "evening", 1, 50, 50}, {"Total", nil, nil, nil, nil, 250}} {
		check(t, f.SetSheetRow("Sheet1", fmt.Sprintf("A%d", i+1), &row))
	}
	check(t, f.MergeCell("Sheet1", "A2", "F2"))
	check(t, f.MergeCell("Sheet1", "A4", "F4"))
	check(t, f.MergeCell("Sheet1", "A6", "E6"))
	path := t.TempDir() + "/merged.xlsx"
	check(t, f.SaveAs(path))
	check(t, f.Close())
	if lines, told := budgetSaid(readBudget(t, path, app.BudgetSource{})); lines != "a|Artists|Fees|evening|2000|10000|20000\nb|Hall|Hire|evening|1000|5000|5000" || told != "" {
		t.Errorf("read\n%s\ntold of %q", lines, told)
	}
}

// A file without a budget says so, and so does one that is none at all.
func TestNoBudget(t *testing.T) {
	for name, text := range map[string]string{"people.csv": "Name,Phone\nArta,044 1\n", "empty.csv": "", "heads.csv": "Description,Amount\n"} {
		b, err := Open(write(t, name, []byte(text)))
		if err == nil {
			_, err = app.ReadBudget(t.Context(), b, app.BudgetSource{Currency: "EUR"})
			check(t, b.Close())
		}
		if err == nil || !strings.Contains(err.Error(), "budget") {
			t.Errorf("%s: %v", name, err)
		}
	}
}
