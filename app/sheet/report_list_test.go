package sheet_test

import (
	"os"
	"strings"
	"testing"

	"sofra/app"
	"sofra/app/words"
)

// A list with facts above a narrow column says each fact in one cell, and its
// sums are worked out by another program to the same.
func TestListWithFactsAboveIt(t *testing.T) {
	r := app.Report{Grant: "Society", Lang: words.Sq, Title: "Works", Subject: "22.03.2027", Sheets: []app.Sheet{{
		Key: "works-list", Name: "Works", Title: "Works", Lead: "What was played.",
		Facts: []app.Fact{{Label: "Organiser", Text: "=Ritmi i Kosovës"}, {Label: "Event", Text: "Concert 4"}},
		Tables: []app.Table{{Name: "WorksList", Columns: []app.Column{
			{Key: "number", Title: "No.", Cell: app.CountCell}, {Key: "title", Title: "Title", Cell: app.LongCell},
			{Key: "duration", Title: "Duration", Cell: app.DurationCell, Total: app.SumTotal}, {Key: "times", Title: "Times", Cell: app.CountCell, Total: app.SumTotal},
		}, Rows: [][]app.Value{
			{app.Number(1), app.Said("=Ura"), app.Number(312), app.Number(1)}, {app.Number(2), app.Said("Stojanke"), app.Number(245), app.Number(2)},
		}}},
	}}}
	path, stored := written(t, r)
	if keep := os.Getenv("SOFRA_PICTURES"); keep != "" {
		if err := stored.SaveAs(keep + "/works-list.xlsx"); err != nil {
			t.Fatal(err)
		}
	}
	for cell, want := range map[string]string{"A5": "Organiser: =Ritmi i Kosovës", "A6": "Event: Concert 4", "B9": "=Ura", "C9": "0:05:12", "C11": "0:09:17", "D11": "3"} {
		if got, err := stored.GetCellValue("Works", cell); err != nil || strings.TrimSpace(got) != want {
			t.Errorf("%s says %q, not %q, %v", cell, got, want, err)
		}
	}
	if n := agree(t, stored, recalculated(t, path)); n != 2 {
		t.Errorf("%d formulas, want 2", n)
	}
}
