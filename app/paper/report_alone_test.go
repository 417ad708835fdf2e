package paper

import (
	"fmt"
	"path/filepath"
	"strings"
	"testing"

	"sofra/app"
	"sofra/app/words"
)

// However many rows a table has, its last one is never alone on a page.
func TestNoRowIsAlone(t *testing.T) {
	for n := 20; n < 50; n++ {
		r := app.Report{Grant: "X", Lang: words.En, Title: "Yearly", Sheets: []app.Sheet{{Key: "summary", Title: "Summary",
			Tables: []app.Table{{Name: "T", Columns: []app.Column{{Key: "a", Title: "Name"}, {Key: "n", Title: "N", Cell: app.CountCell}}}}}}}
		for i := range n {
			r.Sheets[0].Tables[0].Rows = append(r.Sheets[0].Tables[0].Rows, []app.Value{app.Said(fmt.Sprintf("Row%d", i)), app.Number(7)})
		}
		path := filepath.Join(t.TempDir(), "report.pdf")
		if err := SaveReport(path, r); err != nil {
			t.Fatal(err)
		}
		for i, page := range strings.Split(readAs(t, "pdftotext", path, "-"), "\f") {
			if strings.Count(page, "Row") == 1 && strings.Contains(page, fmt.Sprintf("Row%d\n", n-1)) {
				t.Errorf("of %d rows the last stands alone on page %d", n, i+1)
			}
		}
	}
}
