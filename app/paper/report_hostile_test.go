package paper

import (
	"path/filepath"
	"strings"
	"testing"

	"sofra/app"
	"sofra/app/words"
)

// Charts without a label, of many series and of nothing, and tables of nothing are set
// in Word and PDF.
func TestPaperOfOddThings(t *testing.T) {
	columns := []app.Column{{Key: "a", Title: ""}}
	row, empty := []app.Value{app.Said("")}, []app.Value{{}}
	var series []string
	for _, key := range strings.Split("bcdefg", "") {
		columns, series = append(columns, app.Column{Key: key, Title: strings.Repeat("W", 90), Cell: app.MoneyCell, Total: app.SumTotal}), append(series, key)
		row, empty = append(row, app.Number(int64(len(row)*40-90))), append(empty, app.Value{Cell: app.ShareCell, N: 1, Has: true})
	}
	r := app.Report{Grant: "X", Lang: words.Tr, Title: strings.Repeat("\u0130", 300), Sheets: []app.Sheet{
		{Key: "summary", Title: "", Tables: []app.Table{{Name: "T", Columns: columns, Rows: [][]app.Value{row, empty, row}}, {Name: "N"}, {Name: "M", Columns: columns}},
			Charts: []app.Chart{{Title: "\x00\u200f", Table: "T", Labels: "a", Values: series, To: 3}, {Table: "T", Labels: "a", Values: series[:1], From: 1, To: 2}, {Table: "M", Labels: "a", Values: series}}}}}
	for _, name := range []string{"r.pdf", "r.docx"} {
		if err := SaveReport(filepath.Join(t.TempDir(), name), r); err != nil {
			t.Errorf("%s: %v", name, err)
		}
	}
}
