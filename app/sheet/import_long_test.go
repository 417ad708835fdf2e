package sheet

import (
	"bytes"
	"fmt"
	"strings"
	"testing"

	"sofra/app"
	"sofra/db/dbtest"
)

// A text that no workbook could give back is kept whole and told; a report
// that shows it is written all the same.
func TestLongTextIsToldAndKept(t *testing.T) {
	long := strings.Repeat("ë", app.MostLetters+1)
	fits := strings.Repeat("ë", app.MostLetters)
	table := "Number,Date,Supplier,Description,Amount,Grant,Notes\n" +
		"1,2025-03-01,Studio,Recording,10,NL-2025," + long + "\n" +
		"2,2025-03-02," + strings.Repeat("𝄞", app.MostLetters/2+1) + ",Strings,20,NL-2025," + fits + "\n"
	row := `<row>` + strings.Repeat(`<c t="inlineStr"><is><t>%s</t></is></c>`, 3) + `</row>`
	book := sheetOf(fmt.Sprintf(row, "Name", "Phone", "Notes"), fmt.Sprintf(row, "Arta Gashi", "+383 44 123 456", long))
	for name, c := range map[string]struct {
		path  string
		kind  app.Kind
		spots string
	}{
		"a table":    {write(t, "x.csv", []byte(table)), app.Expenses, "x G2, x C3"},
		"a workbook": {pack(t, "x.xlsx", book), app.People, "S C2"},
	} {
		t.Run(name, func(t *testing.T) {
			a := dbtest.New(t)
			dbtest.NewYear(t, a)
			out := bring(t, a, c.path, app.ImportOptions{Kind: c.kind, Today: today})
			var told []string
			for _, p := range out.Problems {
				if p.Code == "long_text" {
					told = append(told, fmt.Sprintf("%s %s%d", p.Sheet, p.Column, p.Row))
				}
				if len([]rune(p.Value)) > 61 {
					t.Errorf("a problem of %d letters", len(p.Value))
				}
			}
			if got := strings.Join(told, ", "); got != c.spots {
				t.Errorf("told of %s, want %s: %+v", got, c.spots, out.Problems)
			}
			if !holdsWhole(t, a, long) {
				t.Error("the text is not kept whole")
			}
			r, err := a.DonorReport(t.Context(), app.ReportRequest{Grant: "NL-2025"}, nil)
			check(t, err)
			check(t, WriteReport(new(bytes.Buffer), r))
		})
	}
}

// holdsWhole says whether a note of the office has the text.
func holdsWhole(t testing.TB, a *app.App, text string) bool {
	t.Helper()
	people, _, err := a.People(t.Context(), app.PersonFilter{})
	check(t, err)
	for _, p := range people {
		if strings.Contains(p.Notes, text) {
			return true
		}
	}
	expenses, _, err := a.Expenses(t.Context(), app.ExpenseFilter{})
	check(t, err)
	for _, e := range expenses {
		if strings.Contains(e.Notes, text) {
			return true
		}
	}
	return false
}

// A name that is too long is not called none.
func TestLongNameIsNoMissingName(t *testing.T) {
	long := strings.Repeat("Arta ", 61)
	for kind, text := range map[app.Kind]string{
		app.People:   "Name,Phone,Notes\n" + long + ",,\n,,x\n",
		app.Venues:   "Venue,Address,Capacity\n" + long + ",,\n,x,\n",
		app.Expenses: "Date,Supplier,Description,Amount\n2025-03-01,," + long + ",10\n2025-03-01,,,20\n",
	} {
		out := bring(t, dbtest.New(t), write(t, "x.csv", []byte(text)), app.ImportOptions{Kind: kind, Today: today})
		var codes []string
		for _, p := range out.Problems {
			codes = append(codes, p.Code)
		}
		if got := strings.Join(codes, " "); out.Skipped != 2 || got != "long_name no_name" && got != "long_name no_description" {
			t.Errorf("%s: %d skipped, told of %s", kind, out.Skipped, got)
		}
	}
}
