package sheet_test

import (
	"slices"
	"strings"
	"testing"
	"unicode/utf16"

	"github.com/xuri/excelize/v2"

	"sofra/app"
	"sofra/app/words"
	"sofra/db/dbtest"
)

// longTexts are texts that no cell, or no row, of a workbook can hold.
func longTexts() map[string]string {
	return map[string]string{
		"more letters than a cell has":         strings.Repeat("gjatë ", 7_000),
		"more lines than a row is high":        strings.Repeat("po\n", 400),
		"one word of two halves a letter":      strings.Repeat("𝄞", 40_000),
		"signs that a page's head takes apart": strings.Repeat("&", 300),
	}
}

// filled puts a text wherever the office's own words stand in a report.
func filled(r app.Report, text string) app.Report {
	r.Title, r.Subject, r.Grant = text, text, strings.Repeat("NL-", 100)
	for i := range r.Sheets {
		s := &r.Sheets[i]
		s.Title, s.Lead, s.Notes = text, text, append(s.Notes, text)
		for j := range s.Facts {
			s.Facts[j].Text = text
		}
		for j, t := range s.Tables {
			for _, row := range t.Rows {
				for c := range row {
					if row[c].Text != "" && t.Columns[c].Cell != app.DateCell {
						row[c].Text = text
					}
				}
			}
			s.Tables[j] = t
		}
	}
	return r
}

// However a text got into the office, its report can be written: what a cell
// cannot hold is cut, and ends with an ellipsis.
func TestReportOfLongTexts(t *testing.T) {
	a := dbtest.New(t)
	dbtest.NewYear(t, a)
	for name, text := range longTexts() {
		t.Run(name, func(t *testing.T) {
			_, f := written(t, filled(donorReport(t, a, words.En), text))
			want := text
			if all := utf16.Encode([]rune(text)); len(all) > app.MostLetters {
				want = strings.TrimSuffix(string(utf16.Decode(all[:app.MostLetters-1])), "\ufffd") + "…"
			}
			if cells := sound(t, f); !slices.Contains(cells, want) {
				t.Errorf("no cell holds %.20q, %d letters", want, len(want))
			}
		})
	}
}

// sound holds what a workbook has against what Excel takes, and returns the
// texts of its cells.
func sound(t *testing.T, f *excelize.File) (cells []string) {
	t.Helper()
	for _, sheet := range f.GetSheetList() {
		rows, err := f.GetRows(sheet)
		if err != nil {
			t.Fatal(err)
		}
		for at, row := range rows {
			if high, err := f.GetRowHeight(sheet, at+1); err != nil || high > excelize.MaxRowHeight {
				t.Errorf("%s, row %d is %v high (%v)", sheet, at+1, high, err)
			}
			cells = append(cells, row...)
		}
	}
	for _, cell := range cells {
		if n := len(utf16.Encode([]rune(cell))); n > app.MostLetters {
			t.Errorf("%.20q has %d letters", cell, n)
		}
	}
	return cells
}

// A second program opens it, and works the formulas out alike.
func TestReportOfLongTextsRecalculated(t *testing.T) {
	a := dbtest.New(t)
	y := dbtest.NewYear(t, a)
	long := strings.Repeat("shumë gjatë\n", 4_000)
	y.Concert.Reason, y.Concert.Status = long, "done"
	paid := app.Expense{Number: long, Day: "2025-06-01", Supplier: long, Description: "x", Amount: 1234, Currency: "EUR", Shares: []app.Share{{GrantID: y.Grant.ID, Amount: 1234}}}
	if err := a.SaveExpense(t.Context(), &paid); err != nil {
		t.Fatal(err)
	}
	if err := a.SaveEvent(t.Context(), &y.Concert); err != nil {
		t.Fatal(err)
	}
	path, stored := written(t, donorReport(t, a, words.En))
	agree(t, stored, recalculated(t, path))
}
