package paper

import (
	"slices"
	"testing"

	"sofra/app"
)

// Paper leaves out what matters least, and never the amounts.
func TestPaperKeepsTheAmounts(t *testing.T) {
	table := app.Table{Name: "Other", Columns: []app.Column{
		{Key: "name"}, {Key: "a"}, {Key: "b"}, {Key: "c"}, {Key: "d"}, {Key: "e"}, {Key: "long", Cell: app.LongCell},
		{Key: "f"}, {Key: "cost", Cell: app.MoneyCell}, {Key: "amount", Cell: app.MoneyCell},
	}}
	if got := columnsOf(table); !slices.Equal(got, []int{0, 1, 2, 3, 6, 8, 9}) {
		t.Errorf("the columns are %v", got)
	}
	table.Rows = [][]app.Value{make([]app.Value, 10)}
	for _, i := range []int{0, 2, 4, 5, 6, 7, 8, 9} {
		table.Rows[0][i] = app.Number(1)
	}
	if got := columnsOf(table); !slices.Equal(got, []int{0, 2, 4, 5, 6, 8, 9}) {
		t.Errorf("the columns that say something are %v", got)
	}
	for name, keys := range map[string][]string{"Forecast": {"cost", "amount"}, "Feedback": {"share", "note"}, "Indicators": {"target", "cumulative", "reached"}} {
		for _, key := range keys {
			if !slices.Contains(onPaper(name), key) {
				t.Errorf("%s has no %s on paper", name, key)
			}
		}
	}
}
