package disclosure_test

import (
	"fmt"
	"reflect"
	"strings"
	"testing"

	"sofra/app/disclosure"
)

// counts reads "sq 31 sr 14".
func counts(t testing.TB, text string) []disclosure.Count {
	t.Helper()
	words := strings.Fields(text)
	var out []disclosure.Count
	for i := 0; i+1 < len(words); i += 2 {
		var n int64
		if _, err := fmt.Sscan(words[i+1], &n); err != nil {
			t.Fatalf("%q: %v", text, err)
		}
		out = append(out, disclosure.Count{Code: words[i], N: n})
	}
	return out
}

// people writes a result down again: "sq 31 sr 14 others 11 of 56".
func people(r disclosure.Result) string {
	return written(r, func(row disclosure.Row) int64 { return row.People })
}

func amounts(r disclosure.Result) string {
	return written(r, func(row disclosure.Row) int64 { return row.Amount })
}

func written(r disclosure.Result, value func(disclosure.Row) int64) string {
	var out []string
	for _, row := range r.Rows {
		out = append(out, fmt.Sprint(row.Code, " ", value(row)))
	}
	if r.Others != (disclosure.Row{}) {
		out = append(out, fmt.Sprint("others ", value(r.Others)))
	}
	if r.TotalOnly {
		out = append(out, "total only")
	}
	if r.TotalSmall {
		out = append(out, "small")
	}
	return strings.Join(append(out, fmt.Sprint("of ", value(r.Total))), " ")
}

func TestMerge(t *testing.T) {
	for _, c := range []struct {
		name, given string
		threshold   int
		want        string
	}{
		{"nothing small", "sq 31 sr 14 bs 6", 5, "sq 31 sr 14 bs 6 of 51"},
		{"order is kept", "bs 6 sq 31 sr 14", 5, "bs 6 sq 31 sr 14 of 51"},
		{"small ones that add up to enough", "sq 31 sr 14 rom 4 tr 3", 5, "sq 31 sr 14 others 7 of 52"},
		{"hidden sum of exactly five takes the next", "sq 31 sr 14 bs 6 rom 3 tr 2 ns 8", 5, "sq 31 sr 14 ns 8 others 11 of 64"},
		{"hidden sum below five takes the next", "sq 100 sr 50 rom 1 gor 1", 5, "sq 100 others 52 of 152"},
		{"one small cell never stands alone", "sq 31 sr 14 tr 1", 5, "sq 31 others 15 of 46"},
		{"equals go together", "sr 9 bs 9 sq 20 tr 1", 5, "sq 20 others 19 of 39"},
		{"two at four each would give themselves away", "sq 20 sr 5 rom 4 tr 4", 5, "sq 20 others 13 of 33"},
		{"an empty code blurs two at four each", "sq 20 sr 5 rom 4 tr 4 gor 0", 5, "sq 20 sr 5 others 8 of 33"},
		{"empty codes are left out", "sq 31 sr 14 tr 0 rom 0", 5, "sq 31 sr 14 of 45"},
		{"empty codes are no company", "sq 31 sr 14 tr 2 rom 0", 5, "sq 31 others 16 of 47"},
		{"two communities, one small", "sq 31 sr 1", 5, "total only of 32"},
		{"only small ones", "sq 2 sr 3 tr 4", 5, "total only of 9"},
		{"few people in all", "sq 2 sr 1", 5, "total only small of 3"},
		{"a small table all of one community", "sq 9 sr 0", 5, "total only of 9"},
		{"a larger table all of one community", "sq 10 sr 0", 5, "sq 10 of 10"},
		{"one code twice is one code", "sq 3 sr 10 sq 3", 5, "sq 6 sr 10 of 16"},
		{"nobody", "sq 0 sr 0", 5, "of 0"},
		{"no codes", "", 5, "of 0"},
		{"threshold of ten", "sq 31 sr 9 tr 8", 10, "sq 31 others 17 of 48"},
		{"no threshold is the usual one", "sq 31 sr 14 tr 1", 0, "sq 31 others 15 of 46"},
		{"threshold of one is the least one", "sq 31 sr 14 tr 2", 1, "sq 31 others 16 of 47"},
		{"negative threshold is the least one", "sq 31 sr 14 tr 3", -4, "sq 31 sr 14 tr 3 of 48"},
	} {
		t.Run(c.name, func(t *testing.T) {
			if got := people(disclosure.Merge(counts(t, c.given), c.threshold)); got != c.want {
				t.Errorf("%s becomes %s, want %s", c.given, got, c.want)
			}
		})
	}
}

func TestPair(t *testing.T) {
	for _, c := range []struct{ name, people, fees, wantPeople, wantFees string }{
		{"fees follow their people", "sq 31 sr 14 tr 4 rom 3", "sq 310 sr 140 tr 44 rom 33",
			"sq 31 sr 14 others 7 of 52", "sq 310 sr 140 others 77 of 527"},
		{"a fee with nobody behind it is not shown", "sq 31 sr 14", "sq 310 sr 140 tr 90",
			"sq 31 others 14 of 45", "sq 310 others 230 of 540"},
		{"few people in all, no fees", "sq 2 sr 1", "sq 20 sr 30", "total only small of 3", "total only small of 0"},
		{"fees and nobody at all", "", "sq 20", "total only small of 0", "total only small of 0"},
		{"no fees for a shown code is said", "sq 31 sr 14", "sq 310", "sq 31 sr 14 of 45", "sq 310 sr 0 of 310"},
	} {
		t.Run(c.name, func(t *testing.T) {
			table := disclosure.Table{People: counts(t, c.people), Amounts: counts(t, c.fees)}
			got := disclosure.Pair(table, 5)
			if people(got) != c.wantPeople || amounts(got) != c.wantFees {
				t.Errorf("people %s, fees %s; want %s and %s", people(got), amounts(got), c.wantPeople, c.wantFees)
			}
		})
	}
}

func TestSame(t *testing.T) {
	for _, c := range []struct {
		name        string
		given, want []string
	}{
		{"what is merged in one is merged in all",
			[]string{"sq 31 sr 14 bs 9 tr 9", "sq 30 sr 20 bs 3 tr 4"},
			[]string{"sq 31 sr 14 others 18 of 63", "sq 30 sr 20 others 7 of 57"}},
		{"who stayed away is not left over",
			[]string{"sq 40 sr 16 bs 6 tr 12", "sq 30 sr 10 bs 5 tr 7"},
			[]string{"sq 40 sr 16 others 18 of 74", "sq 30 sr 10 others 12 of 52"}},
		{"two who stayed away cannot be placed",
			[]string{"sq 40 sr 16", "sq 40 sr 14"},
			[]string{"sq 40 sr 16 of 56", "total only of 54"}},
		{"a table that would cost an earlier one its rows",
			[]string{"sq 40 sr 16", "sq 50 sr 2"},
			[]string{"sq 40 sr 16 of 56", "total only of 52"}},
		{"nobody of a shown community is said as nobody",
			[]string{"sq 40 sr 16 tr 9", "sq 30 sr 8"},
			[]string{"sq 40 sr 16 tr 9 of 65", "sq 30 sr 8 tr 0 of 38"}},
		{"an empty table",
			[]string{"sq 40 sr 16", ""},
			[]string{"sq 40 sr 16 of 56", "of 0"}},
	} {
		t.Run(c.name, func(t *testing.T) {
			var tables []disclosure.Table
			for _, given := range c.given {
				tables = append(tables, disclosure.Table{People: counts(t, given)})
			}
			var got []string
			for _, result := range disclosure.Same(5, tables...) {
				got = append(got, people(result))
			}
			if !reflect.DeepEqual(got, c.want) {
				t.Errorf("got %q, want %q", got, c.want)
			}
		})
	}
}

func TestSameOfNothing(t *testing.T) {
	if got := disclosure.Same(5); len(got) != 0 {
		t.Errorf("no tables become %v", got)
	}
}
