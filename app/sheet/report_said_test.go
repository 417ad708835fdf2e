package sheet_test

import (
	"testing"

	"sofra/app"
	"sofra/app/words"
)

// What is not shown stands as words also where figures are: never as a number, and
// not as one that is none.
func TestWordsStandInPlaceOfFigures(t *testing.T) {
	kinds := []app.CellKind{app.CountCell, app.MoneyCell, app.ShareCell, app.DecimalCell, app.DurationCell}
	table := app.Table{Name: "Said"}
	var row []app.Value
	for i, kind := range kinds {
		table.Columns = append(table.Columns, app.Column{Key: string(rune('a' + i)), Title: string(rune('A' + i)), Cell: kind})
		row = append(row, app.Said(app.WithheldSign))
	}
	table.Rows = [][]app.Value{row}
	_, f := written(t, app.Report{Grant: "NL-2024", From: "2024-05-01", To: "2025-04-30", Lang: words.En, Title: "T", Sheets: []app.Sheet{
		{Key: "said", Name: "Said", Title: "Said", Tables: []app.Table{table}}}})
	rows, err := f.GetRows("Said")
	if err != nil {
		t.Fatal(err)
	}
	found := 0
	for _, cells := range rows {
		for _, cell := range cells {
			if cell == app.WithheldSign {
				found++
			}
		}
	}
	if found != len(kinds) {
		t.Errorf("%d of %d cells say it: %q", found, len(kinds), rows)
	}
}
