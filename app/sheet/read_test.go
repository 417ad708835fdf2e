package sheet

import (
	"testing"

	"sofra/app"
)

// rows reads a whole sheet.
func rows(t testing.TB, path, sheet string) map[int][]app.Cell {
	t.Helper()
	b, err := Open(path)
	if err != nil {
		t.Fatal(err)
	}
	defer b.Close()
	if sheet == "" {
		sheet = b.Sheets()[0]
	}
	all := map[int][]app.Cell{}
	err = b.Rows(t.Context(), sheet, func(row int, cells []app.Cell) error {
		all[row] = append([]app.Cell(nil), cells...)
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	return all
}

// at is the cell at a reference, as "B12".
func at(t testing.TB, all map[int][]app.Cell, ref string) app.Cell {
	t.Helper()
	col, row, ok := position(ref)
	if !ok {
		t.Fatalf("%s is no place", ref)
	}
	if col > len(all[row]) {
		return app.Cell{}
	}
	return all[row][col-1]
}

const office = "testdata/office-2024.xlsx"

func TestOfficeIsReadAsItIs(t *testing.T) {
	people, concerts, answers := rows(t, office, "Artistët"), rows(t, office, "Koncertet"), rows(t, office, "Pyetësori")
	cases := map[string]struct {
		got  app.Cell
		want app.Cell
	}{
		"a title":                {at(t, people, "A1"), app.Cell{Holds: app.HoldsText, Text: "BAZA E ARTISTËVE 2024 – Ritmi Multikulturor"}},
		"a text":                 {at(t, people, "B7"), app.Cell{Holds: app.HoldsText, Text: "Чедомир Њежић"}},
		"a day":                  {at(t, people, "H4"), app.Cell{Holds: app.HoldsDay, Text: "1979-11-07", Day: 29166}},
		"a number":               {at(t, people, "F7"), app.Cell{Holds: app.HoldsNumber, Text: "49595230", Day: 49595230}},
		"an empty cell":          {at(t, people, "F4"), app.Cell{}},
		"a formula":              {at(t, people, "J6"), app.Cell{Holds: app.HoldsFormula, Text: `=HYPERLINK("http://example.org","rider")`, Formula: `=HYPERLINK("http://example.org","rider")`}},
		"a total":                {at(t, people, "I104"), app.Cell{Holds: app.HoldsFormula, Text: "=COUNTA(B4:B102)", Formula: "=COUNTA(B4:B102)"}},
		"a time as a number":     {at(t, concerts, "B2"), app.Cell{Holds: app.HoldsNumber, Text: "0.8333333", Day: 0.8333333000000001}},
		"below a merge":          {at(t, concerts, "C9"), app.Cell{Holds: app.HoldsText, Text: "Dom kulture Gračanica", Filled: true}},
		"below another merge":    {at(t, concerts, "K9"), app.Cell{Holds: app.HoldsNumber, Text: "187", Day: 187, Filled: true}},
		"the next merge":         {at(t, concerts, "A10"), app.Cell{Holds: app.HoldsText, Text: "26/7/23"}},
		"a moment":               {at(t, answers, "A2"), app.Cell{Holds: app.HoldsDay, Text: "2024-10-01 22:20:00", Day: 45566.930555555555}},
		"a number as a text":     {at(t, answers, "C3"), app.Cell{Holds: app.HoldsText, Text: "8 "}},
		"a formula in an answer": {at(t, answers, "J8"), app.Cell{Holds: app.HoldsFormula, Text: "=1+1", Formula: "=1+1"}},
	}
	for name, c := range cases {
		t.Run(name, func(t *testing.T) {
			if diff := c.got.Day - c.want.Day; diff < 1e-9 && diff > -1e-9 {
				c.got.Day = c.want.Day
			}
			if c.got != c.want {
				t.Errorf("got %+v, want %+v", c.got, c.want)
			}
		})
	}
	formulas := 0
	for _, sheet := range []map[int][]app.Cell{people, concerts, answers} {
		for _, cells := range sheet {
			for _, c := range cells {
				if c.Holds == app.HoldsFormula && !c.Filled {
					formulas++
				}
			}
		}
	}
	if formulas != 55 || len(people) != 102 || len(concerts) != 108 || len(answers) != 421 {
		t.Errorf("%d formulas, %d, %d and %d rows", formulas, len(people), len(concerts), len(answers))
	}
}
