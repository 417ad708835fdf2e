package sheet

import "testing"

// References follow the rows that are put into a table, and nothing else does.
func TestReferencesFollowNewRows(t *testing.T) {
	g := growth{"Costs", 9, 3}
	for _, c := range []struct{ home, formula, want string }{
		{"Costs", "SUM(D5:D9)", "SUM(D5:D12)"},
		{"Costs", "SUM(D$5:D$8)", "SUM(D$5:D$8)"},
		{"Costs", "D9+D10*$D$10", "D9+D13*$D$13"},
		{"Costs", "SUM(D9:D9)", "SUM(D9:D12)"},
		{"Costs", "SUM(D10:D20)", "SUM(D13:D23)"},
		{"Costs", "SUM(D:D)+SUM(5:9)", "SUM(D:D)+SUM(5:12)"},
		{"Costs", `IF(A1="D10",LOG10(D10),"SUM(D5:D9)")`, `IF(A1="D10",LOG10(D13),"SUM(D5:D9)")`},
		{"Costs", "Other!D10+Costs!D10+'costs'!D10", "Other!D10+Costs!D13+'costs'!D13"},
		{"Cover", "Costs!D10+D10", "Costs!D13+D10"},
		{"Cover", "SUM(Costs!$D$5:$D$9)/COUNT('Costs'!A5:A9)", "SUM(Costs!$D$5:$D$12)/COUNT('Costs'!A5:A12)"},
		{"Costs", "[1]Costs!D10+'[2]Costs'!D10", "[1]Costs!D10+'[2]Costs'!D10"},
		{"Costs", "SUM(Paid[Amount])+Paid[[#Totals],[D10]]", "SUM(Paid[Amount])+Paid[[#Totals],[D10]]"},
		{"Costs", "#REF!+D10", "#REF!+D13"},
		{"Costs", "Total_D10+XFE10+D10.5", "Total_D10+XFE10+D10.5"},
		{"Costs", "SUM(D5:D9,F5:F9) D10", "SUM(D5:D12,F5:F12) D13"},
		{"Costs", "SUM(D5:OFFSET(D10,-1,0))", "SUM(D5:OFFSET(D13,-1,0))"},
		{"Costs", "1E10+2*D10%", "1E10+2*D13%"},
	} {
		if got := movedFormula(c.formula, g.moves(c.home)); got != c.want {
			t.Errorf("on %s, %s goes to %s, want %s", c.home, c.formula, got, c.want)
		}
	}
}

// A formula that is filled down goes along, but for what is fixed.
func TestFormulaIsFilledDown(t *testing.T) {
	for formula, want := range map[string]string{
		"D5*E5": "D7*E7", "D$5*$E5": "D$5*$E7", "SUM(D$5:D5)": "SUM(D$5:D7)", "Rates!B2*C5": "Rates!B4*C7", `A5&"A5"`: `A7&"A5"`,
	} {
		if got := movedFormula(formula, filled(2, 0)); got != want {
			t.Errorf("%s filled down is %s, want %s", formula, got, want)
		}
	}
	if got := movedFormula("D5*$E5", filled(0, 2)); got != "F5*$E5" {
		t.Errorf("filled to the right it is %s", got)
	}
}

func TestFormulasOverSheetsAreKnown(t *testing.T) {
	for formula, want := range map[string]bool{
		"SUM(Jan:Dec!A1)": true, "SUM('Jan 1:Dec 1'!A1)": true, "SUM(Jan!A1:A3)": false, "SUM(A1:Jan!A3)": false, "'It''s'!A1": false,
	} {
		if got := overSheets(formula); got != want {
			t.Errorf("%s: %v", formula, got)
		}
	}
}

func TestAreasFollowNewRows(t *testing.T) {
	g := growth{"Costs", 9, 2}
	for list, want := range map[string]string{
		"B5:B9": "B5:B11", "B9": "B9:B11", "B5 D9:E9 A10:A12": "B5 D9:E11 A12:A14", "B5:B8": "B5:B8", "A1:F20": "A1:F22",
	} {
		if got := g.movedAreas(list, true); got != want {
			t.Errorf("%s goes to %s, want %s", list, got, want)
		}
	}
	if got := g.movedAreas("B9", false); got != "B9" {
		t.Errorf("a cell goes to %s", got)
	}
}
