package app

import (
	"strings"
	"testing"

	"sofra/app/words"
)

// An office that cannot note what leaves it tells how many forms there are, and nothing
// of what people answered.
func TestPairingOfTotals(t *testing.T) {
	p := Pairing{Before: 30, After: 28, Matched: 20, Compared: []Compared{{N: 20}}}
	b := words.In(words.En)
	whole, totals := p.report(b, "Series"), p.totals(b, "Series")
	if table, _ := whole.Table("Changes"); len(table.Rows) != 1 {
		t.Fatalf("the whole report has %d questions", len(table.Rows))
	}
	table, there := totals.Table("Changes")
	if there || len(totals.Sheets) != 1 || len(totals.Sheets[0].Facts) < 6 || !strings.Contains(strings.Join(totals.Sheets[0].Notes, " "), "cannot remember") {
		t.Errorf("%d rows, %+v", len(table.Rows), totals.Sheets)
	}
}
